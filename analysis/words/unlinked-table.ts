import type { Language } from '#instruments/instrument.ts';
import type { Release, UnlinkedScale } from '#analysis/release.ts';
import { laterWaveOf } from './later-wave.ts';
import { messagesIn } from './messages.ts';
import { tableOf, type Table } from './table.ts';
import { tableTexts } from './table-texts.ts';

/** Everybody before against everybody after, where people could not be matched; `null` where a release holds none. */
export function unlinkedTable(release: Release, language: Language): Table | null {
  const { unlinked = [], scales } = release;
  if (unlinked.length === 0) return null;
  const { columns, captions } = tableTexts[language];
  const title = (id: string): string => scales.find((scale) => scale.id === id)?.title[language] ?? id;
  return tableOf<UnlinkedScale>(
    captions.unlinked[laterWaveOf(release)],
    [
      { key: 'scale', title: columns.scale, kind: 'text', of: ({ scale }) => title(scale) },
      { key: 'peopleBefore', title: columns.peopleBefore, kind: 'count', of: ({ nBefore }) => nBefore },
      {
        key: 'peopleAfter',
        title: columns.peopleAfter[laterWaveOf(release)],
        kind: 'count',
        of: ({ nAfter }) => nAfter,
      },
      { key: 'before', title: columns.before, kind: 'number', of: ({ before }) => before },
      { key: 'after', title: columns.after[laterWaveOf(release)], kind: 'number', of: ({ after }) => after },
      { key: 'change', title: columns.change, kind: 'change', of: ({ change }) => change },
      { key: 'lower', title: columns.lower, kind: 'change', of: ({ interval95 }) => interval95[0] },
      { key: 'upper', title: columns.upper, kind: 'change', of: ({ interval95 }) => interval95[1] },
      {
        key: 'verdict',
        title: columns.verdict,
        kind: 'text',
        of: ({ verdict }) => messagesIn(language).verdicts[verdict],
      },
    ],
    unlinked,
  );
}
