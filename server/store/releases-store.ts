import { randomUUID } from 'node:crypto';
import { ReleaseCorrupt } from './corrupt.ts';
import type { Database } from './open-database.ts';
import type { ReleaseKind, ReleasesTables } from './releases/tables.ts';
import { sha256 } from './sha256.ts';

export type { ReleaseKind } from './releases/tables.ts';

export interface StoredRelease {
  readonly body: string;
  readonly sha256: string;
  /** YYYY-MM-DD. */
  readonly madeOn: string;
}

/** That a pilot has a release of a wave. */
export interface ReleaseEntry {
  readonly pilot: string;
  /** Number of the wave that it sets against the before wave; of the before wave itself for a state. */
  readonly wave: number;
  readonly kind: ReleaseKind;
  readonly madeOn: string;
}

/** The frozen figures: all that anyone but the participant ever sees. */
export interface ReleasesStore {
  /** @throws ReleaseCorrupt when the document is not what was written. */
  read(pilot: string, wave: number): Promise<StoredRelease | null>;
  /** The releases of a pilot, in the order of their waves. */
  list(pilot: string): Promise<ReleaseEntry[]>;
  /** The releases of all pilots. */
  all(): Promise<ReleaseEntry[]>;
  /** The comparison of pilots as it was last made, or null. */
  benchmark(): Promise<string | null>;
  /** Whether anything of a pilot was published, change or state: what was agreed about its figures is settled then. */
  hasAny(pilot: string): Promise<boolean>;
  /** Day of the first release about change by pilot id; a state has its own page and day. */
  releasedOn(): Promise<Map<string, string>>;
  /** Day of the state by pilot id, of pilots that ended without an after wave. */
  stateOn(): Promise<Map<string, string>>;
}

export function releasesStore({ read }: Database<ReleasesTables>): ReleasesStore {
  const entries = read.selectFrom('release').select(['pilot', 'wave', 'kind', 'made_on as madeOn']);
  return {
    read: async (pilot, wave) => {
      const row = await read
        .selectFrom('release')
        .select(['body', 'sha256', 'made_on as madeOn'])
        .where('pilot', '=', pilot)
        .where('wave', '=', wave)
        .executeTakeFirst();
      if (row === undefined) return null;
      if (sha256(row.body) === row.sha256) return row;
      throw new ReleaseCorrupt(
        `The release of wave ${wave} of pilot ${pilot} was altered on disk. Restore a backup.`,
      );
    },
    list: async (pilot) => entries.where('pilot', '=', pilot).orderBy('wave').execute(),
    all: async () => entries.orderBy('pilot').orderBy('wave').execute(),
    benchmark: async () => {
      const row = await read
        .selectFrom('benchmark')
        .select(['body', 'sha256'])
        .orderBy('version', 'desc')
        .limit(1)
        .executeTakeFirst();
      if (row === undefined) return null;
      if (sha256(row.body) === row.sha256) return row.body;
      throw new ReleaseCorrupt('The comparison of pilots was altered on disk. Restore a backup.');
    },
    hasAny: async (pilot) =>
      (await entries.where('pilot', '=', pilot).limit(1).executeTakeFirst()) !== undefined,
    stateOn: async () => {
      const rows = await entries.where('kind', '=', 'state').execute();
      return new Map(rows.map((row) => [row.pilot, row.madeOn]));
    },
    releasedOn: async () => {
      const rows = await entries.where('kind', '!=', 'state').orderBy('wave', 'desc').execute();
      return new Map(rows.map((row) => [row.pilot, row.madeOn]));
    },
  };
}

/** The row of a new release. */
export function releaseRow({
  body,
  madeOn,
  ...entry
}: ReleaseEntry & { readonly body: string }): ReleasesTables['release'] {
  return { id: randomUUID(), ...entry, body, sha256: sha256(body), made_on: madeOn };
}
