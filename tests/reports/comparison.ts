import { nextPool, type PilotTerm } from '#analysis/benchmark.ts';
import { composeRelease } from '#analysis/report.ts';
import type { Benchmark } from '#server/contract/benchmark.ts';
import { randomOrganisation } from '#tests/release/organisation.ts';

type Scale = Benchmark['scales'][number];

/** Made-up pilots as the release job compares them: released rows, and the pool made of their exact changes. */
export function comparison(first: number, count: number): Benchmark {
  const seeds = Array.from({ length: count }, (_, i) => first + i);
  const made = seeds.map((seed) => ({ seed, ...composeRelease(randomOrganisation(seed)) }));
  const scales = (made[0]?.release.scales ?? []).map((scale): Scale => {
    const shown = made.flatMap(({ seed, release, terms }) => {
      const cell = release.total.find((one) => one.scale === scale.id);
      const term = terms.find((one) => one.scale === scale.id);
      if (cell?.status !== 'shown' || term === undefined) return [];
      const id = `p${String(seed).padStart(3, '0')}`;
      const owner = { pilot: id, organisation: `o${seed}` };
      return [{ id, cell, term: { ...term, ...owner } satisfies PilotTerm }];
    });
    const terms = shown.map(({ term }) => term);
    const pool = nextPool(terms, null, { madeOn: '2026-11-26' });
    const instrument = { id: 'proef', title: { nl: 'Proef', en: 'Trial' } };
    return {
      ...scale,
      range: [scale.range[0], scale.range[1]],
      instrument,
      pooled: pool === null ? null : { ...pool.figures, madeOn: pool.madeOn },
      rows: shown.map(({ id, cell: { n, change, interval95, verdict } }) => ({
        pilot: { id, title: `=Traject "${id}"` },
        organisation: { id, name: 'Gemeente' },
        n,
        change,
        interval95,
        verdict,
        shrunken: pool?.shrunken[pool.members.findIndex(({ pilot }) => pilot === id)] ?? null,
      })),
    };
  });
  return { scales, tooFew: [] };
}
