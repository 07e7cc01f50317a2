import { pdfObjects, streamOf } from './read-pdf.ts';

type Matrix = readonly [number, number, number, number, number, number];
const still: Matrix = [1, 0, 0, 1, 0, 0];

const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + b * i,
  a * h + b * j,
  c * g + d * i,
  c * h + d * j,
  e * g + f * i + k,
  e * h + f * j + l,
];

/** Where the text of a page begins and ends, as parts of its height from below: heads and feet lie outside. */
const body = { top: 1 - 24 / 297, bottom: 22 / 297 };

/**
 * How far down every page of a PDF is filled, in order: 0 is a page without a letter, 1 one that is full to its foot.
 * From the places where letters and pictures are set, as Typst writes them: contents deflated, pictures as objects.
 */
export function pageFill(pdf: Uint8Array): number[] {
  const objects = pdfObjects(pdf);
  const pages = [...objects.values()].filter((one) => /\/Type \/Page\b/.test(one));
  return pages.map((page) => {
    const height = Number(/\/MediaBox \[0 0 [\d.]+ ([\d.]+)\]/.exec(page)?.[1]);
    const contents = streamOf(objects.get(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '') ?? '');
    const inside = heightsIn(contents)
      .map((at) => at / height)
      .filter((at) => at > body.bottom && at < body.top);
    return (body.top - Math.min(body.top, ...inside)) / (body.top - body.bottom);
  });
}

const numbersOf = (text: string): Matrix => {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = text.trim().split(/\s+/).map(Number);
  return [a, b, c, d, e, f];
};

/** The heights, in points from below, at which a letter or the foot of a picture stands. */
function heightsIn(contents: string): number[] {
  const tokens = /((?:-?[\d.]+\s+){6})(cm|Tm)\b|(?<![\w/])(q|Q)(?!\w)|\/\w+ (Do)\b/g;
  const kept: Matrix[] = [];
  const found: number[] = [];
  let now = still;
  for (const [, six = '', sets, stack, draws] of contents.matchAll(tokens)) {
    if (stack === 'q') kept.push(now);
    else if (stack === 'Q') now = kept.pop() ?? still;
    else if (sets === 'cm') now = times(numbersOf(six), now);
    else if (sets === 'Tm') found.push(times(numbersOf(six), now)[5]);
    else if (draws !== undefined) found.push(Math.min(now[5], now[5] + now[3]));
  }
  return found;
}
