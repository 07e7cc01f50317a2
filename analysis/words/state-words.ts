import type { Language } from '#instruments/instrument.ts';
import type { StateCell, StateRelease } from '#analysis/state-release.ts';
import { topFirst } from '#analysis/top-first.ts';
import type { MadeSection } from './how-made.ts';
import { numberOfPeople } from './number-of-people.ts';
import { formatCount, formatDay, formatNumber, formatPoints } from './numbers.ts';
import { answeredText, bandText } from './response-table.ts';
import { stateTexts } from './state-texts.ts';
import { tableOf, type Table } from './table.ts';

const isShown = ({ status }: StateCell): boolean => status === 'shown';

/** Under the title: that nothing is said about change, and over whom the total is where it is not over everybody. */
export function stateLead({ total, groups }: StateRelease, language: Language): string[] {
  const text = stateTexts[language];
  const partial = total.some(({ status, basis }) => status === 'shown' && basis === 'shown-groups');
  const none = ![...total, ...groups.flatMap(({ cells }) => cells)].some(isShown);
  return [text.lead, ...(none ? [text.none] : []), ...(partial ? [text.shownGroups] : [])];
}

/** Means and intervals of the scales of one unit, the top scale first; `null` where none may be shown. */
export function stateTable(
  cells: readonly StateCell[],
  { scales }: StateRelease,
  language: Language,
): Table | null {
  if (!cells.some(isShown)) return null;
  const { caption, columns } = stateTexts[language];
  const lowest = Math.min(...scales.map(({ range }) => range[0]));
  const highest = Math.max(...scales.map(({ range }) => range[1]));
  const rows = topFirst(scales).map(({ id, title }) => {
    const cell = cells.find(({ scale }) => scale === id);
    return { title: title[language], figures: cell?.status === 'shown' ? cell : null };
  });
  return tableOf<(typeof rows)[number]>(
    caption(formatPoints(lowest, language), formatPoints(highest, language)),
    [
      { key: 'scale', title: columns.scale, kind: 'text', of: ({ title }) => title },
      { key: 'people', title: columns.people, kind: 'count', of: ({ figures }) => figures?.n ?? null },
      { key: 'mean', title: columns.mean, kind: 'number', of: ({ figures }) => figures?.mean ?? null },
      {
        key: 'lower',
        title: columns.lower,
        kind: 'number',
        of: ({ figures }) => figures?.interval95[0] ?? null,
      },
      {
        key: 'upper',
        title: columns.upper,
        kind: 'number',
        of: ({ figures }) => figures?.interval95[1] ?? null,
      },
    ],
    rows,
  );
}

/** The same in sentences, one a scale; `null` where none may be shown. */
export function stateSentences(
  cells: readonly StateCell[],
  { scales }: StateRelease,
  language: Language,
): string[] | null {
  if (!cells.some(isShown)) return null;
  const { row, withheldRow } = stateTexts[language];
  return topFirst(scales).map(({ id, title }) => {
    const cell = cells.find(({ scale }) => scale === id);
    if (cell?.status !== 'shown') return withheldRow(title[language]);
    const [mean, lower, upper] = [cell.mean, ...cell.interval95].map((value) =>
      formatNumber(value, language),
    );
    return row(title[language], mean ?? '', numberOfPeople(cell.n, language), lower ?? '', upper ?? '');
  });
}

/** How a picture of a state was made, in a line: method, people, questionnaire and versions. */
export function howStateDrawn(
  cells: readonly StateCell[],
  { instrument, versions }: StateRelease,
  language: Language,
): string {
  const people = Math.max(0, ...cells.map((cell) => (cell.status === 'shown' ? cell.n : 0)));
  return stateTexts[language].chart.made(
    numberOfPeople(people, language),
    instrument.title[language],
    instrument.version,
    versions.analysis,
  );
}

/** Every figure of a state, a row for each scale of each unit. */
export function stateFigures(release: StateRelease, language: Language): Table {
  const { table, columns, total, comparison } = stateTexts[language];
  const units = [
    { name: total, cells: release.total },
    ...release.groups.map((group) => ({
      name: group.comparison ? comparison(group.name) : group.name,
      cells: group.cells,
    })),
  ];
  const rows = units.flatMap(({ name, cells }) =>
    topFirst(release.scales).map(({ id, title }) => {
      const cell = cells.find(({ scale }) => scale === id);
      return { name, title: title[language], figures: cell?.status === 'shown' ? cell : null };
    }),
  );
  type Row = (typeof rows)[number];
  const figure =
    (of: (cell: Extract<StateCell, { status: 'shown' }>) => number) =>
    ({ figures }: Row) =>
      figures === null ? null : of(figures);
  return tableOf<Row>(
    table.caption,
    [
      { key: 'unit', title: table.unit, kind: 'text', of: ({ name }) => name },
      { key: 'scale', title: columns.scale, kind: 'text', of: ({ title }) => title },
      { key: 'people', title: columns.people, kind: 'count', of: figure(({ n }) => n) },
      { key: 'mean', title: columns.mean, kind: 'number', of: figure(({ mean }) => mean) },
      { key: 'lower', title: columns.lower, kind: 'number', of: figure(({ interval95 }) => interval95[0]) },
      { key: 'upper', title: columns.upper, kind: 'number', of: figure(({ interval95 }) => interval95[1]) },
    ],
    rows,
  );
}

/** How many were invited and answered, in bands; `null` where that is not told. */
export function stateResponse({ response }: StateRelease, language: Language): string | null {
  if (response === null) return null;
  return stateTexts[language].response(
    bandText(response.invited, language),
    answeredText(response.before, language),
  );
}

/** Who, when, how and by which versions. */
export function howStateMade(release: StateRelease, language: Language): MadeSection[] {
  const { made } = stateTexts[language];
  const { instrument, versions } = release;
  return [
    { heading: made.who, text: made.whoText(formatCount(release.threshold, language)) },
    { heading: made.when, text: made.whenText(formatDay(release.closedOn, language)) },
    { heading: made.how, text: made.howText },
    {
      heading: made.instrument,
      text: made.instrumentText(
        instrument.title[language],
        instrument.version,
        instrument.hash,
        versions.analysis,
        versions.rules,
      ),
    },
  ];
}
