import type { Language } from '#instruments/instrument.ts';
import type { Cell, ComparedScale, GroupDistance, Release, ShownCell } from '#analysis/release.ts';
import type { StateRelease } from '#analysis/state-release.ts';
import { cellSentences, type WordedScale } from '#analysis/words/cell-sentences.ts';
import { findingTitle } from '#analysis/words/finding-title.ts';
import type { LaterWave } from '#analysis/words/later-wave.ts';
import { leadSentences } from '#analysis/words/lead-sentences.ts';
import { confidenceInWords } from '#analysis/words/confidence.ts';
import { messagesIn } from '#analysis/words/messages.ts';
import { pictureTexts } from '#analysis/words/picture-texts.ts';
import {
  flaggedSentences,
  leaversSentences,
  releasedLeaversSentences,
  secondEstimateSentences,
} from '#analysis/words/sensitivity-sentences.ts';
import { stateTexts } from '#analysis/words/state-texts.ts';
import { tableTexts } from '#analysis/words/table-texts.ts';
import { groupSentences } from '#analysis/words/too-few.ts';
import { detail, releaseWith, shownCell } from './cells.ts';
import { scaleIds } from './organisation.ts';

/*
 * What made-up organisations do not bring about by themselves: every verdict, every way in which two estimates
 * disagree, groups that grew apart. Read aloud with the rest, in read-aloud.ts.
 */

/** A cell that changed by so much, between those limits. */
function changed(
  change: number,
  lower: number,
  upper: number,
  more: Partial<ShownCell> = {},
): Partial<ShownCell> {
  return { before: 3, after: 3 + change, change, interval95: [lower, upper], ...more };
}

const shares = (higher: number, same: number, lower: number) =>
  detail({ detectable: 0.6, shares: { higher, same, lower } });

const figures: readonly Partial<ShownCell>[] = [
  changed(0.6, 0.4, 0.8, { detail: shares(8, 4, 0) }),
  changed(-0.6, -0.8, -0.4, { detail: shares(0, 4, 8) }),
  changed(0.3, 0.1, 0.5),
  changed(-0.3, -0.5, -0.1),
  changed(0, -0.2, 0.2),
  changed(0.04, -0.2, 0.2, { after: 3.1 }),
  changed(0.4, 0.1, 0.7, { before: 3.1, after: 3.4 }),
  changed(0, -0.6, 0.6, { detail: detail({ detectable: 0.6 }) }),
  changed(0.2, -0.2, 0.6, { detail: detail({ detectable: 4 }) }),
  changed(-0.2, -0.6, 0.2, { detail: detail({ detectable: null }) }),
  changed(0.2, 0, 0.4, { n: 6 }),
  changed(-0.2, -0.4, 0, { n: 60, detail: detail({ detectable: 0.3 }) }),
  changed(0.5, -2, 3, { n: 1, detail: shares(1, 0, 0) }),
];

const scaleOf = (sesoi: number | null): WordedScale => ({
  id: 'beroepstrots',
  title: { nl: 'Beroepstrots', en: 'Professional pride' },
  sesoi,
});

const cells: readonly ShownCell[] = figures.map((one) => shownCell('beroepstrots', one));

/** What is said of a change, whatever it is: after and at a follow-up, with a smallest change that matters and without. */
export function saidOfChanges(language: Language): string[] {
  const total = shownCell('beroepstrots', changed(0.3, 0.1, 0.5, { n: 43 }));
  const totals: (Cell | null)[] = [total, shownCell('beroepstrots', changed(0, -0.6, 0.6))];
  const said = (later: LaterWave, sesoi: number | null): string[] =>
    cells.map((cell) => cellSentences(cell, scaleOf(sesoi), language, later).join(' '));
  return [
    ...said('after', 0.3),
    ...said('after', null),
    ...said('follow-up', 0.3),
    ...[...totals, { status: 'withheld' as const, scale: 'beroepstrots' }, null].map((whole) =>
      groupSentences(shownCell('beroepstrots', changed(0, -0.6, 0.6)), whole, scaleOf(0.3), language).join(
        ' ',
      ),
    ),
  ];
}

const estimate = (middle: number, half = 0.3) => ({
  estimate: middle,
  lower: middle - half,
  upper: middle + half,
});

const pairs = [
  [estimate(0.4), estimate(0.3)],
  [estimate(0.4), estimate(-0.5)],
  [estimate(-0.07), estimate(0.04)],
  [estimate(-0.1), estimate(0.1)],
  [estimate(0.4), estimate(0.85)],
  [estimate(0.4), estimate(0.45)],
] as const;

/** What is said of two estimates of a change, and of who answered only before. */
export function saidOfEstimates(language: Language): string[] {
  const leavers = [-0.4, 0, 0.4].flatMap((difference) =>
    [1, 7].flatMap((n) =>
      leaversSentences({ n, difference, tippingPoint: difference === 0 ? 0 : -2 * difference }, language),
    ),
  );
  const released = [-0.8, 0, 0.8].flatMap((g) =>
    releasedLeaversSentences(
      { n: 12, change: g === 0 ? 0 : g / 2, leavers: { n: 7, g, interval95: [g - 0.4, g + 0.4] } },
      language,
    ),
  );
  return [
    ...pairs.flatMap(([headline, second]) =>
      [0.3, null].map((sesoi) => secondEstimateSentences({ headline, second, sesoi }, language).join(' ')),
    ),
    ...[0, 1, 3].flatMap((flagged) =>
      [...pairs.map(([, second]) => second), null].map((second) =>
        flaggedSentences(flagged, { headline: estimate(0.4), second, sesoi: 0.3 }, language).join(' '),
      ),
    ),
    ...leavers,
    ...released,
  ];
}

/** The titles and leads of a release with such a total, `null` = withheld. */
const totals: readonly (readonly (Partial<ShownCell> | null)[])[] = [
  [changed(0.6, 0.4, 0.8), changed(0.6, 0.4, 0.8), changed(0, -0.2, 0.2)],
  [changed(0.6, 0.4, 0.8), changed(-0.6, -0.8, -0.4), changed(0.3, 0.1, 0.5)],
  [changed(-0.3, -0.5, -0.1), changed(-0.3, -0.5, -0.1), changed(-0.6, -0.8, -0.4)],
  [changed(0, -0.2, 0.2), changed(0, -0.2, 0.2), changed(0, -0.2, 0.2)],
  [changed(0, -0.2, 0.2), changed(0, -0.6, 0.6), null],
  [changed(0, -0.6, 0.6, { n: 9 }), changed(0, -0.6, 0.6, { n: 12 }), null],
  [changed(0, -0.6, 0.6, { n: 1 }), null, null],
  [null, null, null],
];

export function saidInTitles(language: Language): string[] {
  return totals.flatMap((total) => {
    const release = releaseWith(
      total.map((one, i) => {
        const scale = scaleIds[i] ?? '';
        return one === null ? { status: 'withheld', scale } : shownCell(scale, one);
      }),
    );
    return [findingTitle(release, language), ...leadSentences(release, language)];
  });
}

/** Groups that grew towards each other, apart, and past each other; on the last scale that is not sure. */
const apart: readonly GroupDistance[] = [
  ['eigenwaarde', 1, 0.4, -0.9, -0.3],
  ['beroepstrots', 0.4, 1, 0.3, 0.9],
  ['beroepstrots', -0.4, 0.4, 0.2, 1.4],
  ['beroepstrots', 0.4, 0, -0.7, 0],
  ['beroepseer', 0.2, -0.2, -0.8, -0.1],
  ['beroepseer', 0.3, 0.3, 0, 0.4],
  ['beroepseer', 0.3, 0.3, 0.1, 0.4],
].map(([scale, before, after, lower, upper]) => ({
  scale: String(scale),
  groups: ['a', 'b'] as const,
  before: Number(before),
  after: Number(after),
  change: Number(after) - Number(before),
  interval95: [Number(lower), Number(upper)] as const,
}));

const compared: readonly ComparedScale[] = [
  {
    scale: 'eigenwaarde',
    by: 'groups',
    nTrained: 3,
    nComparison: 2,
    difference: 0.4,
    interval95: [0.1, 0.7],
  },
  { scale: 'beroepseer', by: 'groups', nTrained: 3, nComparison: 2, difference: -0.4, interval95: [-0.8, 0] },
];

/** The release with groups that differ, a scale of a module, and scales of two lengths; measured a week after one session. */
export function withDifferences(release: Release): Release {
  const [first, ...groups] = release.groups;
  const module = { id: 'extra', title: { nl: 'Werkplezier', en: 'Pleasure in work' } };
  const scales = release.scales.map((scale, i) =>
    i === 2 ? { ...scale, module, range: [0, 10] as const } : scale,
  );
  const some = first?.cells.map((cell, i): Cell =>
    i === 1 ? { status: 'withheld', scale: cell.scale } : cell,
  );
  return {
    ...release,
    madeUp: false,
    scales,
    weeksBetween: 1,
    sessionsHeld: 1,
    later: undefined,
    distances: apart,
    comparison: compared,
    total: release.total.map((cell, i) =>
      i === 0 ? { status: 'withheld', scale: cell.scale, basis: cell.basis } : cell,
    ),
    groups: first === undefined ? groups : [{ ...first, cells: some ?? [] }, ...groups],
  };
}

/** A state whose total is over some groups, and of which one scale may not be shown. */
export function partly(state: StateRelease): StateRelease {
  return {
    ...state,
    scales: state.scales.map((scale, i) => (i === 2 ? { ...scale, range: [0, 10] } : scale)),
    total: state.total.map((cell, i) =>
      i === 1
        ? { status: 'withheld', scale: cell.scale, basis: 'shown-groups' }
        : { ...cell, basis: 'shown-groups' },
    ),
  };
}

/** Every text without a figure in it, by its place: headings, columns, keys of pictures. */
function fixedTexts(texts: object, place: string): string[] {
  return Object.entries(texts).flatMap(([name, text]: [string, unknown]) => {
    if (typeof text === 'string') return [`${place}.${name}: ${text}`];
    return typeof text === 'object' && text !== null ? fixedTexts(text, `${place}.${name}`) : [];
  });
}

/** The words of a picture, its keys as a release says them: with the confidence of its intervals. */
function chartWords(language: Language, later: LaterWave) {
  const { chart } = messagesIn(language, later);
  const named = confidenceInWords({}, language);
  const { bands, band, lines, line } = chart;
  return { ...chart, bands: bands(named), band: band(named), lines: lines(named), line: line(named) };
}

export function wordsOnAScreen(language: Language): string[] {
  const { chart } = messagesIn(language);
  return [
    ...fixedTexts({ ...messagesIn(language), chart: chartWords(language, 'after') }, 'messages'),
    ...fixedTexts(chartWords(language, 'follow-up'), 'follow-up'),
    ...fixedTexts(stateTexts[language], 'state'),
    ...fixedTexts(tableTexts[language], 'tables'),
    ...fixedTexts(pictureTexts[language], 'pictures'),
    chart.axis('1', '5'),
    stateTexts[language].chart.axis('1', '5'),
  ];
}
