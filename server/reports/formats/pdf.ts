import { cellText, type Table } from '#analysis/words/table.ts';
import type { Language } from '#instruments/instrument.ts';
import type { Block, Report } from '#server/reports/model.ts';
import type { Pictures } from '#server/reports/pictures.ts';
import { reportTexts } from '#server/reports/texts/report-texts.ts';
import { pdfFrom } from '#server/typst/pdf-from.ts';
import { pdfTemplate } from './pdf-template.ts';

/**
 * The report as a tagged PDF: PDF/UA-1 to be read by everybody, or PDF/A-2a to be kept. Its texts go in as data:
 * nothing of them is read as Typst.
 */
export function pdfReport(report: Report, pictures: Pictures, standard: 'ua-1' | 'a-2a'): Uint8Array {
  const files = Object.fromEntries(
    [...pictures].map(([id, { svg }]) => [`${id}.svg`, new TextEncoder().encode(svg)]),
  );
  return pdfFrom(pdfSource(report), { files, standard });
}

/** Marks that turn the direction of text: with them the text under the glyphs would no longer be what stands there. */
const turns = /[\u202A-\u202E\u2066-\u2069]/g;

/** The document that Typst sets. */
export function pdfSource({ sections, ...head }: Report): string {
  const { contents } = reportTexts[head.language];
  const [year, month, day] = head.day.split('-').map(Number);
  const data = {
    ...head,
    date: { year, month, day },
    contents,
    sections: sections.map(({ title, blocks }) => ({
      title,
      blocks: blocks.map((block) => blockData(block, head.language)),
    })),
  };
  const json = JSON.stringify(data).replaceAll(turns, '');
  // A JSON text as a string literal: the two languages agree on its escapes, \\ and \".
  return `#let report = json(bytes(${JSON.stringify(json)}))\n${pdfTemplate}`;
}

function blockData(block: Block, language: Language) {
  if (block.kind === 'table') return { kind: block.kind, ...tableData(block.table, language) };
  if (block.kind !== 'figure') return block;
  const { kind, id, caption, title, description } = block;
  return { kind, file: `${id}.svg`, caption, alt: `${title}. ${description}` };
}

function tableData({ caption, columns, rows }: Table, language: Language) {
  const texts = rows.map((row) => columns.map((column, i) => cellText(row[i] ?? null, column, language)));
  const heads = columns.map(({ title, kind }, i) => ({
    title,
    number: kind !== 'text',
    share: shareOf([title, ...texts.map((row) => row[i] ?? '')]),
  }));
  return { caption, heads, rows: texts };
}

/** How much of the width a column of words gets: by its longest text, within reason. */
function shareOf(texts: readonly string[]): number {
  return Math.min(48, Math.max(14, ...texts.map(({ length }) => length)));
}
