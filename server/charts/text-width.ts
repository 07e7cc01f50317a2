import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

/** The faces of the charts: the same files that the pages load, so that widths are those people see. */
const faces = {
  sans: '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
  serif: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
} as const;

/** What text is set in, as the renderer hands it over. */
export interface TextItem {
  readonly font?: string | undefined;
  readonly fontSize?: number | undefined;
  readonly fontWeight?: string | number | undefined;
}

/** Measures the width of a text in pixels. */
export type TextWidth = (item: TextItem, text: string) => number;

/** A measure of text by the fonts themselves; each of the two files is read when it is first needed. */
export function fontTextWidth(): TextWidth {
  const widthIn = { sans: once(() => faceWidth(faces.sans)), serif: once(() => faceWidth(faces.serif)) };
  return ({ font, fontSize, fontWeight }, text) => {
    const ems = widthIn[font?.includes('Serif') === true ? 'serif' : 'sans']();
    return ems(text, weightOf(fontWeight)) * (fontSize ?? 11);
  };
}

/** Width of a text in ems, at a weight of a variable font. */
function faceWidth(file: string): (text: string, weight: number) => number {
  const bytes = readFileSync(createRequire(import.meta.url).resolve(file));
  const font = open(bytes);
  const extras = new Map<number, (glyph: number) => number>();
  return remembered((text, weight) => {
    const extra = extras.get(weight) ?? extraAdvance(bytes, weight);
    extras.set(weight, extra);
    const { advanceWidth, glyphs } = font.layout(text);
    return glyphs.reduce((width, { id }) => width + extra(id), advanceWidth) / font.unitsPerEm;
  });
}

const mostRemembered = 5000;

/** The same measure, kept for what was measured lately: a picture measures each text several times, and most are figures. */
function remembered(
  measure: (text: string, weight: number) => number,
): (text: string, weight: number) => number {
  const known = new Map<string, number>();
  return (text, weight) => {
    const name = `${String(weight)} ${text}`;
    const width = known.get(name) ?? measure(text, weight);
    if (known.size >= mostRemembered) known.clear();
    known.set(name, width);
    return width;
  };
}

function open(bytes: Buffer): Font {
  const font = create(bytes);
  if ('layout' in font) return font;
  throw new Error('This file is a collection of fonts, not one font.');
}

/**
 * How much wider a glyph is at a weight than at the weight the file starts from, in font units.
 *
 * fontkit cannot lay out a variation of a WOFF2 file (`getVariation` fails, so do composite glyphs), but its reader of
 * the table of advances (HVAR) works: it is asked directly, on a copy of the font that lays out nothing.
 */
function extraAdvance(bytes: Buffer, weight: number): (glyph: number) => number {
  const font = open(bytes);
  Reflect.set(font, 'variationCoords', [weight]);
  const processor: unknown = Reflect.get(font, '_variationProcessor');
  const table: unknown = Reflect.get(font, 'HVAR');
  if (!canAdjust(processor)) return () => 0;
  return (glyph) => processor.getAdvanceAdjustment(glyph, table);
}

interface AdvanceReader {
  readonly getAdvanceAdjustment: (glyph: number, table: unknown) => number;
}

function canAdjust(processor: unknown): processor is AdvanceReader {
  return typeof processor === 'object' && processor !== null && 'getAdvanceAdjustment' in processor;
}

function weightOf(weight: TextItem['fontWeight']): number {
  if (weight === 'bold') return 700;
  const number = Number(weight ?? 400);
  return Number.isFinite(number) ? number : 400;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
