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

/** Kept by the release job and read by nothing but the pooled evidence. */
export interface EvidenceStore {
  /** Adds a pilot, once. */
  add(term: StoredTerm): Promise<void>;
  /** With the place of each in the order in which they came, from 1. */
  terms(): Promise<(StoredTerm & { readonly place: number })[]>;
}

export function evidenceStore({ read, write }: Database<ReleasesTables>): EvidenceStore {
  return {
    add: async (term) => {
      await write((run) => {
        const place = run(read.selectFrom('evidence_term').select('pilot')).rows.length + 1;
        run(
          read
            .insertInto('evidence_term')
            .values({ ...term, place })
            .onConflict((conflict) => conflict.doNothing()),
        );
      });
    },
    terms: async () =>
      read
        .selectFrom('evidence_term')
        .select(['pilot', 'organisation', 'instrument', 'version', 'place', 'moments'])
        .execute(),
  };
}
