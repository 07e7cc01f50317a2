import type { Instrument, Language, Scale } from '#instruments/instrument.ts';
import { responseScaleOf } from '#instruments/response-scale.ts';
import type { Release } from '#analysis/release.ts';
import { formatCount } from '#analysis/words/numbers.ts';
import { releasedTables } from '#analysis/words/released-tables.ts';
import { tableOf, type Table } from '#analysis/words/table.ts';
import { tableTexts } from '#analysis/words/table-texts.ts';
import type { SectionInput } from '#server/reports/input.ts';
import type { Block, Section } from '#server/reports/model.ts';
import { reportTexts } from '#server/reports/texts/report-texts.ts';

/** Questions, every figure once more in one place, and the numbers by which a release is told from any other. */
export function appendixSection({
  release,
  releaseHash,
  instrument,
  charts,
  language,
}: SectionInput): Section {
  const { sections, appendix } = reportTexts[language];
  const followed = charts
    .filter(({ id }) => id.startsWith('followup-'))
    .map(({ title, table }) => ({ name: title, table }));
  const figures = [...releasedTables(release, language), ...followed].flatMap(({ name, table }) => {
    const told = toldOnly(table, language);
    return told.rows.length === 0 ? [] : [{ name, table: told }];
  });
  return {
    id: 'appendix',
    title: sections.appendix,
    blocks: [
      { kind: 'heading', text: appendix.items },
      ...itemTables(release, instrument, language),
      { kind: 'heading', text: appendix.figures },
      ...figures.map(({ table }) => ({ kind: 'table', table }) as const),
      { kind: 'heading', text: appendix.hashes },
      {
        kind: 'terms',
        items: [
          { term: appendix.release, text: releaseHash },
          { term: appendix.instrument, text: release.instrument.hash },
          { term: appendix.analysis, text: release.versions.analysis },
          { term: appendix.rules, text: release.versions.rules },
          { term: appendix.threshold, text: formatCount(release.threshold, language) },
        ],
      },
    ],
    slides: [
      { title: appendix.figures, figure: null, points: [appendix.forReference], notes: '', opens: true },
      ...figures.map(({ name, table }) => ({
        topic: table.caption,
        title: name,
        figure: null,
        table,
        points: [],
        notes: table.caption,
      })),
    ],
  };
}

/** Of the options that people chose from only those that may be told: the rest would fill pages with nothing. */
export function toldOnly(table: Table, language: Language): Table {
  const count = table.columns.findIndex(({ key }) => key === 'count');
  if (count < 0) return table;
  const caption = tableTexts[language].captions.countedTold;
  return { ...table, caption, rows: table.rows.filter((row) => row[count] !== null) };
}

interface Item {
  readonly scale: string;
  readonly id: string;
  readonly text: string;
  readonly isReversed: boolean;
}

/** The items of the released scales, a table for each way of answering. */
function itemTables(release: Release, instrument: Instrument, language: Language): Block[] {
  const released = new Set(release.scales.map(({ id }) => id));
  const items = instrument.scales
    .filter(({ id }) => released.has(id))
    .flatMap((scale) => itemsOf(scale, instrument, language));
  const byAnswers = Map.groupBy(items, ({ caption }) => caption);
  return [...byAnswers].map(([caption, rows]) => ({
    kind: 'table',
    table: itemTable(caption, rows, language),
  }));
}

function itemsOf(scale: Scale, instrument: Instrument, language: Language): (Item & { caption: string })[] {
  const { appendix } = reportTexts[language];
  return scale.items.flatMap((id) => {
    const question = instrument.questions.find((one) => one.id === id);
    if (question?.type !== 'rating') return [];
    const { lowest, labels } = responseScaleOf(instrument, question);
    const end = (at: number): string => labels.at(at)?.[language] ?? '';
    const caption = appendix.itemsCaption(
      formatCount(lowest, language),
      end(0),
      formatCount(lowest + labels.length - 1, language),
      end(-1),
    );
    const isReversed = scale.reversed.includes(id);
    return [{ scale: scale.title[language], id, text: question.text[language], isReversed, caption }];
  });
}

function itemTable(caption: string, items: readonly Item[], language: Language): Table {
  const { appendix } = reportTexts[language];
  return tableOf<Item>(
    caption,
    [
      { key: 'scale', title: appendix.scale, kind: 'text', of: ({ scale }) => scale },
      { key: 'item', title: appendix.id, kind: 'text', of: ({ id }) => id },
      { key: 'text', title: appendix.text, kind: 'text', of: ({ text }) => text },
      {
        key: 'reversed',
        title: appendix.reversed,
        kind: 'text',
        of: ({ isReversed }) => (isReversed ? appendix.yes : appendix.no),
      },
    ],
    items,
  );
}
