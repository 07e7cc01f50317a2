import type { TopLevelSpec } from 'vega-lite';
import type { Language } from '#instruments/instrument.ts';
import type { Cell, Release, ReleasedScale } from '#analysis/release.ts';
import { formatCount } from '#analysis/words/numbers.ts';
import { laterWaveOf } from '#analysis/words/later-wave.ts';
import { pictureTexts } from '#analysis/words/picture-texts.ts';
import { toPixel, type Axis } from './axis.ts';
import { chartOf, rule, text, type Layer } from './layers.ts';
import type { ChartOptions } from './options.ts';
import { ink, line, muted, paper, scaleStyles } from './theme.ts';
import { wrapWords } from './wrap-words.ts';

const layouts = {
  wide: { width: 760, axis: [92, 752], name: 17, size: 15 },
  narrow: { width: 390, axis: [54, 384], name: 18, size: 15 },
} as const satisfies Record<ChartOptions['layout'], object>;

const bar = 26;
const gap = 6;

/** The answers to a scale, counted by answer, the lowest first. */
interface Bar {
  readonly words: string;
  readonly counts: readonly number[];
  readonly colour: string;
  readonly y: number;
}

interface Block {
  readonly title: string;
  readonly colour: string;
  readonly titleY: number;
  readonly bars: readonly Bar[];
}

/**
 * The answers to all questions of a scale taken together, before above after: a bar of shares that lies around the
 * middle answer, so that a shift shows as a bar that moves. Only for scales whose answers were released.
 *
 * @returns `null` when there is none
 */
export function stackedAnswers(
  release: Release,
  cells: readonly Cell[],
  options: ChartOptions,
): TopLevelSpec | null {
  const layout = layouts[options.layout];
  const { blocks, bottom } = blocksOf(release, cells, options);
  if (blocks.length === 0) return null;
  const bars = blocks.flatMap((block) => block.bars);
  const axis = axisOf(bars, layout.axis);
  const segments = bars.flatMap((one) => segmentsOf(one, axis, options.language));
  const middle = toPixel(axis, 0);
  const edges = bars.flatMap(({ y }) =>
    [y - bar / 2, y + bar / 2].map((at) => ({ from: at - 4, to: at + 4 })),
  );
  const { key } = pictureTexts[options.language].answers;
  return chartOf(layout.width, bottom + layout.size * (key.length * 1.25 + 0.6), [
    ...segmentLayers(segments, axis),
    rule({ rows: edges, x: middle, y: 'from', y2: 'to' }, { width: 1.25, colour: ink, opacity: 0.6 }),
    ...labels(blocks, bars, segments, options),
    text(
      { rows: [{ words: key.join('\n') }], x: layout.width / 2, y: bottom + layout.size, text: 'words' },
      { size: layout.size - 0.5 },
    ),
  ]);
}

function blocksOf(
  release: Release,
  cells: readonly Cell[],
  { language, layout }: ChartOptions,
): { readonly blocks: Block[]; readonly bottom: number } {
  const { width, name } = layouts[layout];
  const { scales } = release;
  const styles = scaleStyles(scales);
  const { before, later } = pictureTexts[language].answers;
  let top = 4;
  const blocks = [...scales].reverse().flatMap((scale) => {
    const answers = answersOf(cells, scale);
    if (answers === null) return [];
    const colour = styles.get(scale.id)?.colour ?? ink;
    const lines = wrapWords(scale.title[language], { width: width - 8, lines: 3 }, name);
    const titleY = top + name;
    const first = top + lines.length * name * 1.2 + 10 + bar / 2;
    top = first + bar * 1.5 + gap + 16;
    const bars = [
      { words: before, counts: answers.before, colour, y: first },
      { words: later[laterWaveOf(release)], counts: answers.after, colour, y: first + bar + gap },
    ];
    return [{ title: lines.join('\n'), colour, titleY, bars }];
  });
  return { blocks, bottom: top };
}

/** The answers to a scale that a release shows; `null` where it shows none. */
function answersOf(cells: readonly Cell[], { id }: ReleasedScale) {
  const cell = cells.find(({ scale }) => scale === id);
  return cell?.status === 'shown' ? (cell.detail?.answers ?? null) : null;
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** What lies left of the middle of the answers, as a share: all lower ones and half of the middle one. */
function leftOf(counts: readonly number[]): number {
  const middle = (counts.length - 1) / 2;
  const lower = counts.map((count, i) => (i < middle ? count : i === middle ? count / 2 : 0));
  return sum(lower) / Math.max(1, sum(counts));
}

/** All bars share one axis, as long as the one that reaches furthest either way. */
function axisOf(bars: readonly Bar[], pixels: readonly [number, number]): Axis {
  const left = Math.max(...bars.map(({ counts }) => leftOf(counts)));
  const right = Math.max(...bars.map(({ counts }) => 1 - leftOf(counts)));
  return { domain: [-left, right], pixels };
}

interface Segment {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly colour: string;
  readonly opacity: number;
  readonly label: string;
  readonly labelColour: string;
  readonly middle: number;
}

/** Shares narrower than this have no room for their number. */
const roomForNumber = 36;

function segmentsOf({ counts, colour, y }: Bar, axis: Axis, language: Language): Segment[] {
  const total = Math.max(1, sum(counts));
  let at = -leftOf(counts);
  return counts.flatMap((count, i) => {
    if (count === 0) return [];
    const [from, to] = [at, at + count / total];
    at = to;
    const room = toPixel(axis, to) - toPixel(axis, from);
    const look = lookOf(i, counts.length, colour);
    const label =
      room < roomForNumber
        ? ''
        : pictureTexts[language].answers.share(formatCount((100 * count) / total, language));
    return [{ from, to, y, ...look, label, middle: (from + to) / 2 }];
  });
}

/** Lower answers grey, higher ones in the colour of the scale; the further from the middle, the darker. */
function lookOf(i: number, length: number, colour: string) {
  const middle = (length - 1) / 2;
  if (i === middle) return { colour: line, opacity: 0.7, labelColour: ink };
  const far = Math.abs(i - middle) / middle;
  const isDark = far > 0.75;
  return {
    colour: i < middle ? muted : colour,
    opacity: isDark ? 1 : 0.25 + 0.3 * far,
    labelColour: isDark ? paper : ink,
  };
}

function segmentLayers(segments: readonly Segment[], axis: Axis): Layer[] {
  const byOpacity = Map.groupBy(segments, ({ opacity }) => opacity);
  return [...byOpacity].map(([opacity, rows]) =>
    rule({ rows, x: 'from', x2: 'to', y: 'y', scale: axis }, { width: bar, colourField: 'colour', opacity }),
  );
}

function labels(
  blocks: readonly Block[],
  bars: readonly Bar[],
  segments: readonly Segment[],
  { layout }: ChartOptions,
): Layer[] {
  const { name, size, axis } = layouts[layout];
  const scale = axisOf(bars, axis);
  const numbers = segments
    .filter(({ label }) => label !== '')
    .map((segment) => ({ ...segment, labelY: segment.y + size / 3 }));
  const waves = bars.map(({ words, y }) => ({ words, y: y + size / 3 }));
  return [
    text(
      { rows: blocks, x: 4, y: 'titleY', text: 'title' },
      { size: name, weight: 600, align: 'left', colourField: 'colour' },
    ),
    text({ rows: waves, x: 4, y: 'y', text: 'words' }, { size, align: 'left', colour: ink }),
    text(
      { rows: numbers, x: 'middle', y: 'labelY', scale, text: 'label' },
      { size: size - 1, colourField: 'labelColour' },
    ),
  ];
}

/** The share of answers above the middle one, in whole percents: before and after. */
export function higherShares(cells: readonly Cell[], scale: ReleasedScale): readonly [number, number] | null {
  const answers = answersOf(cells, scale);
  if (answers === null) return null;
  return [higherShare(answers.before), higherShare(answers.after)];
}

function higherShare(counts: readonly number[]): number {
  const middle = (counts.length - 1) / 2;
  return Math.round((100 * sum(counts.filter((_, i) => i > middle))) / Math.max(1, sum(counts)));
}
