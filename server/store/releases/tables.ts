import type { Generated } from 'kysely';

export type ReleaseKind = 'state' | 'after' | 'follow-up';

/** Rows of `releases.sqlite`. Days are YYYY-MM-DD. */
export interface ReleasesTables {
  /** What a pilot adds to the evidence about its questionnaire: sums, as JSON. Read by the pooled evidence only. */
  evidence_term: {
    pilot: string;
    organisation: string;
    instrument: string;
    version: string;
    place: number;
    moments: string;
  };
  /** Places from which pilots fill blocks of their own: from there on a copy was put back that lacks pilots told of. */
  evidence_break: { place: number };
  /** What a room answered, kept after its round. */
  hub_picture: { hub: string; body: string; sha256: string; made_on: string };
  /** One frozen document a pilot and wave. */
  release: {
    id: string;
    pilot: string;
    /** Number of the wave that is set against the before wave; of the before wave itself for a state. */
    wave: number;
    kind: ReleaseKind;
    body: string;
    sha256: string;
    made_on: string;
  };
  /** What every release was about; for the release job only. */
  ledger: {
    pilot: string;
    wave: number;
    made_on: string;
    /** Version of the disclosure rules. */
    rules: string;
    /** JSON list of the cells that are shown. */
    cells: string;
    /** Tells whether a key is the one that the names in `sets` were made with. */
    key_print: string;
    /** JSON list of sets of keyed names; null once the pilot's keys are destroyed. */
    sets: string | null;
    /** SHA-256 of `sets`, so that a changed byte is found. */
    sha256: string;
  };
  /** What staff were told that a release would show, in kinds: told once, so that it does not move with one answer. */
  preview: {
    pilot: string;
    wave: number;
    /** 1 once nothing could arrive any more; 0 while it could. */
    settled: number;
    /** Version of the disclosure rules; before 27 November 2026 with the threshold behind it. */
    rules: string;
    made_on: string;
    body: string;
  };
  /** The exact change of every shown total; for pooling over pilots only. */
  pooled_term: { pilot: string; wave: number; scale: string; n: number; estimate: number; variance: number };
  /** Who was in each pool of pilots that people ever saw on a scale, as JSON; also what a lost copy of this file showed. */
  published_pool: { scale: string; members: string };
  /** The comparison of pilots, each version as it was made; the last one is shown. */
  benchmark: { version: Generated<number>; made_on: string; body: string; sha256: string };
}
