import { strFromU8, unzipSync } from 'fflate';
import { elementsOf, readPdf } from './read-pdf.ts';

/** The texts of the cells of every table of a file, row by row as one list, without spaces. */
export type Cells = string[][];

/** Spaces are the one thing that formats may set differently: lines break elsewhere. */
export const bare = (text: string): string => text.replaceAll(/\s/g, '');

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text from markup, its entities put back. */
export function plain(markup: string): string {
  return markup
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:#(\d+)|(\w+));/g, (_, code: string | undefined, name: string | undefined) =>
      code === undefined ? (entities[name ?? ''] ?? '') : String.fromCodePoint(Number(code)),
    );
}

const inside = (source: string, table: RegExp, cell: RegExp): Cells =>
  [...source.matchAll(table)].map(([found]) => [...found.matchAll(cell)].map(([one]) => bare(plain(one))));

export function htmlTables(page: string): Cells {
  return inside(page, /<tbody>[\s\S]*?<\/tbody>/g, /<t[hd][ >][\s\S]*?<\/t[hd]>/g);
}

export function docxTables(file: Uint8Array): Cells {
  const document = strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array());
  return inside(document, /<w:tbl>[\s\S]*?<\/w:tbl>/g, /<w:tc>[\s\S]*?<\/w:tc>/g);
}

/** Of the slides in order. */
export function pptxTables(file: Uint8Array): Cells {
  return slidesOf(file).flatMap((slide) =>
    inside(slide, /<a:tbl>[\s\S]*?<\/a:tbl>/g, /<a:tc[ >][\s\S]*?<\/a:tc>/g),
  );
}

const numberIn = (name: string): number => Number(/\d+/.exec(name)?.[0]);

export function slidesOf(file: Uint8Array): string[] {
  const files = unzipSync(file);
  return Object.keys(files)
    .filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .sort((a, b) => numberIn(a) - numberIn(b))
    .map((name) => strFromU8(files[name] ?? new Uint8Array()));
}

/** Every text of a deck by the name of its file: slides, notes, masters. */
export function textsOf(file: Uint8Array): Map<string, string> {
  const files = Object.entries(unzipSync(file));
  return new Map(
    files.flatMap(([name, content]) => (/^ppt\/.*\.xml$/.test(name) ? [[name, strFromU8(content)]] : [])),
  );
}

export function pdfTables(file: Uint8Array): Cells {
  return elementsOf(readPdf(file), 'TBody').map((body) =>
    elementsOf(body, 'TD', 'TH').map(({ text }) => bare(text)),
  );
}

/** A sheet as rows of texts and numbers; empty cells are null. */
export type Sheet = (string | number | null)[][];

export function xlsxSheets(file: Uint8Array): Map<string, Sheet> {
  const files = unzipSync(file);
  const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  const shared = [...text('xl/sharedStrings.xml').matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, item = '']) =>
    plain(item),
  );
  const names = [...text('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name = '']) =>
    plain(name),
  );
  return new Map(
    names.map((name, i) => [name, sheetRows(text(`xl/worksheets/sheet${i + 1}.xml`), shared)] as const),
  );
}

function sheetRows(source: string, shared: readonly string[]): Sheet {
  return [...source.matchAll(/<row [^>]*>([\s\S]*?)<\/row>/g)].map(([, row = '']) => {
    const cells: Sheet[number] = [];
    for (const [, attributes = '', content = ''] of row.matchAll(/<c ([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
      const column = /r="([A-Z]+)/.exec(attributes)?.[1] ?? 'A';
      cells[columnNumber(column)] = cellValue(attributes, content, shared);
    }
    return Array.from(cells, (cell) => cell ?? null);
  });
}

const columnNumber = (name: string): number =>
  Array.from(name).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function cellValue(attributes: string, content: string, shared: readonly string[]): string | number | null {
  if (/<f[ >]/.test(content)) throw new Error('A cell holds a formula.');
  const value = /<v>([\s\S]*?)<\/v>/.exec(content)?.[1];
  if (/t="inlineStr"/.test(attributes)) return plain(content);
  if (value === undefined) return null;
  return /t="s"/.test(attributes) ? (shared[Number(value)] ?? null) : Number(value);
}
