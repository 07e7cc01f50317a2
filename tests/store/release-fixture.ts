import type { NewRelease } from '#server/store/ledger-store.ts';

/** A release of a pilot's after wave with this body, about two sets of people. */
export function releaseOfPilot(pilot: string, body: string, more: Partial<NewRelease> = {}): NewRelease {
  return {
    pilot,
    wave: 2,
    kind: 'after',
    body,
    madeOn: '2026-03-01',
    ledger: {
      rules: '1.2',
      cells: ['trots/a', 'trots/total'],
      keyPrint: 'print',
      sets: [
        { scale: 'trots', wave: 1, name: 'a', members: ['person-1', 'person-2'] },
        { scale: 'trots', wave: 2, name: 'a', members: ['person-1', 'person-2'] },
      ],
    },
    terms: [{ scale: 'trots', n: 12, estimate: 1 / 3, variance: 0.7 }],
    ...more,
  };
}
