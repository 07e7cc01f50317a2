import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

/** The faces that both words and headings are set in. */
const faces = [
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
] as const;

/** Stands where a character cannot be set. */
const unknown = '\u25A1';

const fonts: Font[] = [];

/**
 * A text that our own faces can set: what they have no sign for (an emoji, a script from elsewhere) becomes an open
 * square, so that one name cannot keep a whole document from being made.
 */
export function settable(text: string): string {
  return text.replaceAll(/\P{ASCII}/gu, (character) => (isSet(character) ? character : unknown));
}

function isSet(character: string): boolean {
  if (fonts.length === 0) fonts.push(...faces.map(open));
  const codePoint = character.codePointAt(0) ?? 0;
  return fonts.every((font) => font.hasGlyphForCodePoint(codePoint));
}

function open(face: string): Font {
  const font = create(readFileSync(createRequire(import.meta.url).resolve(face)));
  if ('hasGlyphForCodePoint' in font) return font;
  throw new Error('This file is a collection of fonts, not one font.');
}
