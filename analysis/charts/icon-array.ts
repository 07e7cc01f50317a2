import type { TopLevelSpec } from 'vega-lite';
import type { Language } from '#instruments/instrument.ts';
import type { Cell, Release } from '#analysis/release.ts';
import { pictureTexts } from '#analysis/words/picture-texts.ts';
import { formatCount, formatPoints } from '#analysis/words/numbers.ts';
import { chartOf, icons, text, type Layer } from './layers.ts';
import type { ChartOptions } from './options.ts';
import { ink, line, muted, paper, scaleStyles } from './theme.ts';
import { wrapWords } from './wrap-words.ts';

/** A person: head and shoulders, 10 by 14 pixels around the middle. */
const person =
  'M3 -4C3 -2.3 1.7 -1 0 -1C-1.7 -1 -3 -2.3 -3 -4C-3 -5.7 -1.7 -7 0 -7C1.7 -7 3 -5.7 3 -4Z' +
  'M-5 7L-5 4C-5 1.5 -3.5 0.5 0 0.5C3.5 0.5 5 1.5 5 4L5 7Z';

const layouts = {
  wide: { width: 760, icons: 178, perLine: 28, step: 20, name: 17, size: 15.5 },
  narrow: { width: 390, icons: 152, perLine: 13, step: 18, name: 18, size: 15.5 },
} as const satisfies Record<ChartOptions['layout'], object>;

const lineHeight = 21;
const ways = ['higher', 'same', 'lower'] as const;
type Way = (typeof ways)[number];

interface Person {
  readonly x: number;
  readonly y: number;
  readonly fill: string;
  readonly stroke: string;
}

interface Count {
  readonly words: string;
  readonly y: number;
}

/** One scale with its three numbers of people, and how high it is drawn. */
interface Block {
  readonly heading: { readonly words: string; readonly colour: string; readonly y: number };
  readonly counts: readonly Count[];
  readonly people: readonly Person[];
  readonly height: number;
}

/**
 * How many people went up, stayed about the same or went down, a little figure a person, scale by scale. Only for the
 * scales whose numbers were released.
 *
 * @returns `null` when there is none
 */
export function iconArray(
  { scales }: Release,
  cells: readonly Cell[],
  { language, layout }: ChartOptions,
): TopLevelSpec | null {
  const styles = scaleStyles(scales);
  let top = 4;
  const blocks = [...scales].reverse().flatMap((scale) => {
    const cell = cells.find((found) => found.scale === scale.id);
    if (cell?.status !== 'shown' || cell.detail === null || cell.detail.shares === null) return [];
    const { shares } = cell.detail;
    const colour = styles.get(scale.id)?.colour ?? ink;
    const title = pictureTexts[language].icons.scale(
      scale.title[language],
      formatPoints(scale.sesoi, language),
    );
    const block = blockOf({ title, colour, shares, top, layout, language });
    top += block.height;
    return [block];
  });
  if (blocks.length === 0) return null;
  const { width, name, size } = layouts[layout];
  const layers: Layer[] = [
    text(
      { rows: blocks.map(({ heading }) => heading), x: 4, y: 'y', text: 'words' },
      { size: name, weight: 600, align: 'left', colourField: 'colour' },
    ),
    text(
      { rows: blocks.flatMap(({ counts }) => counts), x: 4, y: 'y', text: 'words' },
      { size, align: 'left', colour: ink },
    ),
    icons({ rows: blocks.flatMap(({ people }) => people), x: 'x', y: 'y' }, person),
  ];
  return chartOf(width, top, layers);
}

interface BlockOf {
  readonly title: string;
  readonly colour: string;
  readonly shares: Readonly<Record<Way, number>>;
  readonly top: number;
  readonly layout: ChartOptions['layout'];
  readonly language: Language;
}

function blockOf({ title, colour, shares, top, layout, language }: BlockOf): Block {
  const { width, icons: left, perLine, step, name } = layouts[layout];
  const { icons: texts } = pictureTexts[language];
  const titleLines = wrapWords(title, { width: width - 8, lines: 4 }, name);
  let y = top + titleLines.length * name * 1.25 + 18;
  const counts: Count[] = [];
  const people: Person[] = [];
  const looks = {
    higher: { fill: colour, stroke: colour },
    same: { fill: line, stroke: muted },
    lower: { fill: paper, stroke: colour },
  };
  for (const way of ways) {
    const n = shares[way];
    counts.push({ words: texts[way](formatCount(n, language)), y: y + 5 });
    for (let i = 0; i < n; i += 1) {
      const [row, column] = [Math.floor(i / perLine), i % perLine];
      people.push({ x: left + column * step, y: y + row * lineHeight, ...looks[way] });
    }
    y += Math.max(1, Math.ceil(n / perLine)) * lineHeight + 5;
  }
  return {
    heading: { words: titleLines.join('\n'), colour, y: top + name },
    counts,
    people,
    height: y - top + 6,
  };
}
