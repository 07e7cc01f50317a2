import { slidesOf } from './read-tables.ts';
import { plain } from './read-tables.ts';

/** A box of text on a slide that its text does not fit into, in points. */
export interface Overflow {
  readonly slide: number;
  readonly text: string;
  readonly needed: number;
  readonly room: number;
}

const pointsPerEmu = 1 / 12700;
/** What a line takes of the size of its letters, and how wide a letter is of it: of Georgia, and of Calibri. */
const lineHeight = 1.2;
const serifWidth = 0.52;
const sansWidth = 0.5;
const bulletIndent = 27;
/** Letters of a title that does not say its size. */
const titleSize = (isFirst: boolean): number => (isFirst ? 40 : 26);

const numberAt = (source: string, pattern: RegExp): number | null => {
  const found = pattern.exec(source)?.[1];
  return found === undefined ? null : Number(found);
};

/** How high the paragraphs of a box stand, from the sizes of their letters and the width they have. */
function heightOf(shape: string, width: number, fallback: number): number {
  const paragraphs = shape.match(/<a:p>[\s\S]*?<\/a:p>|<a:p [\s\S]*?<\/a:p>/g) ?? [];
  return paragraphs.reduce((height, paragraph) => {
    const text = plain((paragraph.match(/<a:t>[\s\S]*?<\/a:t>/g) ?? []).join(''));
    if (text === '') return height;
    const size = (numberAt(paragraph, /\bsz="(\d+)"/) ?? fallback * 100) / 100;
    const after = (numberAt(paragraph, /<a:spcAft><a:spcPts val="(\d+)"/) ?? 0) / 100;
    const isSerif = /typeface="Georgia"/.test(paragraph) || /type="title"/.test(shape);
    const room = width - (/<a:buSzPct|<a:buChar/.test(paragraph) ? bulletIndent : 0);
    const letters = Math.max(1, Math.floor(room / (size * (isSerif ? serifWidth : sansWidth))));
    return height + linesIn(text, letters) * size * lineHeight + after;
  }, 0);
}

function linesIn(text: string, letters: number): number {
  let [lines, used] = [1, 0];
  for (const word of text.split(/\s+/)) {
    const length = Array.from(word).length;
    if (used > 0 && used + 1 + length > letters) [lines, used] = [lines + 1, 0];
    used += length + (used > 0 ? 1 : 0);
    lines += Math.floor((used - 1) / letters);
    used = ((used - 1) % letters) + 1;
  }
  return lines;
}

/** Every box of text of a deck that is too small for what stands in it; the last space after does not count. */
export function overflowsOf(deck: Uint8Array): Overflow[] {
  return slidesOf(deck).flatMap((slide, i) =>
    (slide.match(/<p:sp>[\s\S]*?<\/p:sp>/g) ?? []).flatMap((shape) => {
      const [width, height] = [/<a:ext cx="(\d+)"/, /<a:ext cx="\d+" cy="(\d+)"/].map(
        (pattern) => (numberAt(shape, pattern) ?? 0) * pointsPerEmu,
      );
      const text = plain((shape.match(/<a:t>[\s\S]*?<\/a:t>/g) ?? []).join(' '));
      if (text === '' || /type="sldNum"/.test(shape)) return [];
      const needed = heightOf(shape, width ?? 0, titleSize(i === 0)) - 15;
      return needed > (height ?? 0) ? [{ slide: i + 1, text, needed, room: height ?? 0 }] : [];
    }),
  );
}
