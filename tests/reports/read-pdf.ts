import { inflateSync } from 'node:zlib';

/** One tagged element of a PDF, in reading order, with the text under it. */
export interface PdfElement {
  /** `H1`, `P`, `TD`, `Figure` and so on. */
  readonly tag: string;
  readonly text: string;
  /** What is read aloud in place of a picture. */
  readonly alt: string | null;
  readonly children: readonly PdfElement[];
}

/**
 * The structure of a tagged PDF as a screen reader gets it: elements in order, and their text by way of the marked
 * content of the pages and the character maps of the fonts. For the PDFs that Typst writes: objects stand by
 * themselves, page contents are deflated.
 *
 * @throws Error where there is no structure
 */
export function readPdf(pdf: Uint8Array): PdfElement {
  const objects = pdfObjects(pdf);
  const root = [...objects].find(([, body]) => /\/S \/Document\b/.test(body))?.[0];
  if (root === undefined) throw new Error('This PDF is not tagged.');
  const pages = new Map<string, ReadonlyMap<string, string>>();
  const textOn = (page: string, mark: string): string => {
    const texts = pages.get(page) ?? markedText(objects, page);
    pages.set(page, texts);
    return texts.get(mark) ?? '';
  };
  return elementOf(root, objects, textOn);
}

/** The objects of a PDF by their numbers. */
export function pdfObjects(pdf: Uint8Array): Map<string, string> {
  const source = Buffer.from(pdf).toString('latin1');
  return new Map(
    [...source.matchAll(/\n(\d+) 0 obj\s*([\s\S]*?)endobj/g)].map(([, id = '', body = '']) => [id, body]),
  );
}

/** Every element of that tag, in reading order. */
export function elementsOf(root: PdfElement, ...tags: readonly string[]): PdfElement[] {
  const own = tags.includes(root.tag) ? [root] : [];
  return [...own, ...root.children.flatMap((child) => elementsOf(child, ...tags))];
}

type Objects = ReadonlyMap<string, string>;

function elementOf(
  id: string,
  objects: Objects,
  textOn: (page: string, mark: string) => string,
  inherited = '',
): PdfElement {
  const body = objects.get(id) ?? '';
  const page = /\/Pg (\d+) 0 R/.exec(body)?.[1] ?? inherited;
  const kids = /\/K \[([\s\S]*?)\]\s*(?:\/|>>)/.exec(body)?.[1] ?? '';
  const parts: { text: string; child: PdfElement | null }[] = [];
  for (const [kid, ref, mark] of kids.replace(/<<[\s\S]*?>>/g, mcidOf).matchAll(/(\d+) 0 R|(\d+)/g)) {
    if (ref !== undefined) {
      const child = elementOf(ref, objects, textOn, page);
      parts.push({ text: child.text, child });
    } else parts.push({ text: textOn(page, mark ?? kid), child: null });
  }
  const alt = /\/Alt (\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)|<[0-9A-Fa-f]*>)/.exec(body)?.[1];
  return {
    tag: /\/S \/(\w+)/.exec(body)?.[1] ?? '',
    text: parts.map(({ text }) => text).join(''),
    alt: alt === undefined ? null : textString(alt),
    children: parts.flatMap(({ child }) => child ?? []),
  };
}

/** A kid written out: a mark on a page, or an object that is no text. */
const mcidOf = (kid: string): string => / \/MCID (\d+)/.exec(kid)?.[1] ?? '';

/** The text of a page by the number of its mark. */
function markedText(objects: Objects, page: string): Map<string, string> {
  const body = objects.get(page) ?? '';
  const contents = streamOf(objects.get(/\/Contents (\d+) 0 R/.exec(body)?.[1] ?? '') ?? '');
  const fonts = new Map(
    [...body.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1] ?? '';
      return [name, characterMap(streamOf(objects.get(map) ?? ''))];
    }),
  );
  const texts = new Map<string, string>();
  const marks: (string | null)[] = [];
  let font: ReadonlyMap<string, string> = new Map();
  const tokens =
    /\/(f\d+) [\d.]+ Tf|\/\w+ <<([\s\S]*?)>> BDC|\/\w+ BMC|\bEMC\b|(\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)|<[0-9A-Fa-f]+>)/g;
  for (const [token, face, properties, string] of contents.matchAll(tokens)) {
    if (face !== undefined) font = fonts.get(face) ?? new Map();
    else if (string !== undefined) {
      const mark = marks.findLast((one) => one !== null) ?? '';
      texts.set(mark, (texts.get(mark) ?? '') + glyphs(string, font));
    } else if (token === 'EMC') marks.pop();
    else marks.push(/\/MCID (\d+)/.exec(properties ?? '')?.[1] ?? null);
  }
  return texts;
}

/** What stands in a stream, inflated. */
export function streamOf(body: string): string {
  const start = /stream\r?\n/.exec(body);
  if (start === null) return '';
  const bytes = Buffer.from(body.slice(start.index + start[0].length), 'latin1');
  return /\/FlateDecode/.test(body.slice(0, start.index))
    ? inflateSync(bytes).toString('latin1')
    : bytes.toString('latin1');
}

const unicode = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** From glyph (four hexadecimal digits) to text. */
function characterMap(source: string): Map<string, string> {
  const map = new Map<string, string>();
  for (const [, block = ''] of source.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, from = '', to = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      map.set(from.toUpperCase(), unicode(to));
  }
  return map;
}

function glyphs(string: string, font: ReadonlyMap<string, string>): string {
  const hex = bytesOf(string).toString('hex').toUpperCase();
  return (hex.match(/.{4}/g) ?? []).map((glyph) => font.get(glyph) ?? '').join('');
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The bytes of a string as it is written in a PDF. */
function bytesOf(string: string): Buffer {
  if (string.startsWith('<')) return Buffer.from(string.slice(1, -1), 'hex');
  const text = string
    .slice(1, -1)
    .replace(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
      /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code] ?? code),
    );
  return Buffer.from(text, 'latin1');
}

/** A text of the document itself: UTF-16 where it starts with its mark. */
function textString(string: string): string {
  const bytes = bytesOf(string);
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')
    : bytes.toString('latin1');
}
