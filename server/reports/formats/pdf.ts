import { cellText, type Table } from '#analysis/words/table.ts';
import type { Language } from '#instruments/instrument.ts';
import type { Block, Report } from '#server/reports/model.ts';
import type { Picture, Pictures } from '#server/reports/pictures.ts';
import { reportTexts } from '#server/reports/texts/report-texts.ts';
import { pdfFrom } from '#server/typst/pdf-from.ts';
import { columnWidths } from './column-widths.ts';
import { pdfTemplate } from './pdf-template.ts';

/**
 * The report as a tagged PDF: PDF/UA-1 to be read by everybody, or PDF/A-2a to be kept. Its texts go in as data:
 * nothing of them is read as Typst.
 */
export function pdfReport(report: Report, pictures: Pictures, standard: 'ua-1' | 'a-2a'): Uint8Array {
  const files = Object.fromEntries(
    [...pictures].map(([id, { svg }]) => [`${id}.svg`, new TextEncoder().encode(svg)]),
  );
  return pdfFrom(pdfSource(report, pictures), { files, standard });
}

/** Marks that turn the direction of text: with them the text under the glyphs would no longer be what stands there. */
const turns = /[\u202A-\u202E\u2066-\u2069]/g;

/** The document that Typst sets. */
export function pdfSource({ sections, ...head }: Report, pictures: Pictures): string {
  const { contents } = reportTexts[head.language];
  const [year, month, day] = head.day.split('-').map(Number);
  const data = {
    ...head,
    date: { year, month, day },
    contents,
    sections: sections.map(({ title, blocks }) => ({
      title,
      blocks: blocks.map((block) => blockData(block, head.language, pictures)),
    })),
  };
  const json = JSON.stringify(data).replaceAll(turns, '');
  // A JSON text as a string literal: the two languages agree on its escapes, \\ and \".
  return `#let report = json(bytes(${JSON.stringify(json)}))\n${pdfTemplate}`;
}

/**
 * The text of a page, in millimetres, how high a picture may stand in it with its words below, and how high two of them.
 * A picture that is a little too high for the half of a page is made as high as that.
 */
const page = { width: 166, tallest: 205, half: 98, nearlyHalf: 124 };

/** The part of the width of a page that a picture takes: the whole, or less where it would be too high. */
function widthOf({ width, height }: Picture): number {
  const full = page.width * 0.92 * (height / width);
  const isNearlyHalf = full > page.half && full < page.nearlyHalf;
  const tallest = isNearlyHalf ? page.half : page.tallest;
  return Math.min(0.92, (tallest / page.width) * (width / height));
}

function blockData(block: Block, language: Language, pictures: Pictures) {
  if (block.kind === 'table') return { kind: block.kind, ...tableData(block.table, language) };
  if (block.kind !== 'figure') return block;
  const { kind, id, caption, made, title, description } = block;
  const picture = pictures.get(id);
  const width = picture === undefined || id === 'rocket' ? 1 : widthOf(picture);
  return { kind, file: `${id}.svg`, width, caption, made, alt: `${title}. ${description}` };
}

/** Letters of the small print beside each other on a page. */
const lettersOnALine = 112;

function tableData(table: Table, language: Language) {
  const { caption, columns, rows } = table;
  const widths = columnWidths(table, language, lettersOnALine);
  return {
    caption,
    heads: columns.map(({ title, kind }, i) => ({ title, number: kind !== 'text', share: widths[i] ?? 0 })),
    rows: rows.map((row) => columns.map((column, i) => cellText(row[i] ?? null, column, language))),
  };
}
