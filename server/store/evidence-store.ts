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

/** What the pooled evidence is made from; nothing else reads it. */
export interface EvidenceStore {
  /** What every pilot added, with its place in the order in which they came, from 1. */
  terms(): Promise<(StoredTerm & { readonly place: number })[]>;
}

export function evidenceStore({ read }: Database<ReleasesTables>): EvidenceStore {
  return {
    terms: async () =>
      read
        .selectFrom('evidence_term')
        .select(['pilot', 'organisation', 'instrument', 'version', 'place', 'moments'])
        .execute(),
  };
}

/** Adds what a pilot adds, inside the transaction that stores its release. */
export function addEvidence(read: Database<ReleasesTables>['read'], run: Run, term: StoredTerm): void {
  const place = run(read.selectFrom('evidence_term').select('pilot')).rows.length + 1;
  run(read.insertInto('evidence_term').values({ ...term, place }));
}
