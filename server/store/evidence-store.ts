import type { Run } from './group-commit.ts';
import type { Database } from './open-database.ts';
import type { ReleasesTables } from './releases/tables.ts';

/** What a released pilot adds to the evidence about its questionnaire: sums over its people, as JSON. */
export interface StoredTerm {
  readonly pilot: string;
  readonly organisation: string;
  readonly instrument: string;
  readonly version: string;
  readonly moments: string;
}

export type PlacedTerm = StoredTerm & { readonly place: number; readonly series: number };

/** What the pooled evidence is made from; nothing else reads it. */
export interface EvidenceStore {
  /** What every pilot added, with its place in the order in which they came, from 1, and its series. */
  terms(): Promise<PlacedTerm[]>;
  /** Lets pilots that come from now on fill no block together with those that are there. */
  beginSeries(): Promise<void>;
}

export function evidenceStore({ read, write }: Database<ReleasesTables>): EvidenceStore {
  return {
    terms: async () => {
      const breaks = await read.selectFrom('evidence_break').select('place').execute();
      const terms = await read
        .selectFrom('evidence_term')
        .select(['pilot', 'organisation', 'instrument', 'version', 'place', 'moments'])
        .execute();
      return terms.map((term) => ({
        ...term,
        series: breaks.filter(({ place }) => place <= term.place).length,
      }));
    },
    beginSeries: async () => {
      await write((run) =>
        run(
          read
            .insertInto('evidence_break')
            .values({ place: nextPlace(read, run) })
            .onConflict((conflict) => conflict.doNothing()),
        ),
      );
    },
  };
}

/** Adds what a pilot adds, inside the transaction that stores its release. */
export function addEvidence(read: Database<ReleasesTables>['read'], run: Run, term: StoredTerm): void {
  run(read.insertInto('evidence_term').values({ ...term, place: nextPlace(read, run) }));
}

function nextPlace(read: Database<ReleasesTables>['read'], run: Run): number {
  return run(read.selectFrom('evidence_term').select('pilot')).rows.length + 1;
}
