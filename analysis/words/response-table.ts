import type { Language } from '#instruments/instrument.ts';
import type { Answered, Band, Release, ResponseCounts } from '#analysis/release.ts';
import { totalUnit } from './figure-tables.ts';
import { laterWaveOf } from './later-wave.ts';
import { formatCount } from './numbers.ts';
import { tableOf, type Table } from './table.ts';
import { tableTexts } from './table-texts.ts';

interface Counted {
  readonly name: string;
  readonly counts: ResponseCounts;
}

/** Invited and answered, in bands, a row for every unit of which that is released; `null` when of none. */
export function responseTable(release: Release, language: Language): Table | null {
  const units = [
    { name: totalUnit(release, language).name, counts: release.response ?? null },
    ...release.groups.map((group) => ({ name: group.name, counts: group.response ?? null })),
  ];
  const counted = units.flatMap(({ name, counts }) => (counts === null ? [] : [{ name, counts }]));
  if (counted.length === 0) return null;
  const { columns, captions } = tableTexts[language];
  return tableOf<Counted>(
    captions.response,
    [
      { key: 'group', title: columns.unit, kind: 'text', of: ({ name }) => name },
      {
        key: 'invited',
        title: columns.invited,
        kind: 'text',
        of: ({ counts }) => bandText(counts.invited, language),
      },
      {
        key: 'before',
        title: columns.before,
        kind: 'text',
        of: ({ counts }) => answeredText(counts.before, language),
      },
      {
        key: 'after',
        title: columns.after[laterWaveOf(release)],
        kind: 'text',
        of: ({ counts }) => answeredText(counts.after, language),
      },
    ],
    counted,
  );
}

/** How many answered, with the rate where it is told. */
export function answeredText({ answered: band, rate }: Answered, language: Language): string {
  const { bands } = tableTexts[language];
  const words = bandText(band, language);
  return rate === null ? words : bands.withRate(words, formatCount(rate, language));
}

/** A rough number: "10 tot 14", "15 of meer". */
export function bandText({ atLeast, atMost }: Band, language: Language): string {
  const { bands } = tableTexts[language];
  const from = formatCount(atLeast, language);
  if (atMost === null) return atLeast === 0 ? bands.unknown : bands.orMore(from);
  return atMost === atLeast ? from : bands.between(from, formatCount(atMost, language));
}
