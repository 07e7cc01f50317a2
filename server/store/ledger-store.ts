import { z } from 'zod';
import type { PublishedSet } from '#analysis/disclosure/published-set.ts';
import type { PooledTerm } from '#analysis/pooled-term.ts';
import { LedgerCorrupt } from './corrupt.ts';
import { addEvidence, type StoredTerm } from './evidence-store.ts';
import type { Database } from './open-database.ts';
import { releaseRow, type ReleaseEntry } from './releases-store.ts';
import { addPools, type PublishedPool } from './releases/published-pools.ts';
import type { ReleasesTables } from './releases/tables.ts';
import { sha256 } from './sha256.ts';

/** What a release was about. */
export interface LedgerEntry {
  readonly wave: number;
  readonly madeOn: string;
  /** Version of the disclosure rules that it was checked with. */
  readonly rules: string;
  /** The cells that it shows, as `scale/group`. */
  readonly cells: readonly string[];
  /** Tells whether a key is the one that people were named with. */
  readonly keyPrint: string;
  /** Null once the pilot's keys are destroyed. */
  readonly sets: readonly PublishedSet[] | null;
}

/** A release as it is written: the document, what it was about, and what pooling over pilots needs. */
export interface NewRelease extends ReleaseEntry {
  readonly body: string;
  readonly ledger: Pick<LedgerEntry, 'rules' | 'cells' | 'keyPrint'> & {
    readonly sets: readonly PublishedSet[];
  };
  readonly terms: readonly PooledTerm[];
  /** What the pilot adds to the evidence about its questionnaire, if anything. */
  readonly evidence?: StoredTerm | null;
}

/** Which check before a release: of a wave, while answers could arrive or after, under some rules. */
export interface PreviewKey {
  readonly pilot: string;
  readonly wave: number;
  readonly settled: boolean;
  readonly rules: string;
}

/** What staff were told before a release, and on which day it was worked out. */
export interface KeptPreview {
  readonly body: string;
  readonly madeOn: string;
}

/** R15: what was ever released, about whom (by keyed names). For the release job only. */
export interface LedgerStore {
  /** Stores a release of a pilot's wave with its ledger in one transaction, once: a second one changes nothing. */
  release(release: NewRelease): Promise<'stored' | 'exists'>;
  /**
   * What was released of a pilot, in the order of the waves.
   *
   * @throws LedgerCorrupt when a set is not what was written.
   */
  entries(pilot: string): Promise<LedgerEntry[]>;
  /** Removes the sets of a pilot, when its keys are destroyed; what was released stays logged. */
  forget(pilot: string): Promise<void>;
  /** The check before a release as it was told first, or null. */
  keptPreview(key: PreviewKey): Promise<KeptPreview | null>;
  /** Keeps it, unless there is one: the first that was told stands. */
  keepPreview(key: PreviewKey, preview: KeptPreview): Promise<void>;
  /** The exact changes of all pilots at a wave of theirs. */
  terms(): Promise<(PooledTerm & { readonly pilot: string; readonly wave: number })[]>;
  /** Keeps a new version of the comparison of pilots, with who is in its pools. */
  keepBenchmark(
    body: string,
    { madeOn, pools }: { readonly madeOn: string; readonly pools: readonly PublishedPool[] },
  ): Promise<void>;
}

const setsSchema = z.array(
  z.strictObject({
    scale: z.string(),
    wave: z.int(),
    name: z.string(),
    members: z.array(z.string()).readonly(),
  }),
);
const cellsSchema = z.array(z.string());

export function ledgerStore({ read, write, emptyLog }: Database<ReleasesTables>): LedgerStore {
  return {
    release: async ({ ledger, terms, evidence = null, ...release }) => {
      const { pilot, wave, madeOn } = release;
      const insertion = read
        .insertInto('release')
        .values(releaseRow(release))
        .onConflict((conflict) => conflict.columns(['pilot', 'wave']).doNothing());
      const sets = JSON.stringify(ledger.sets);
      const row = {
        pilot,
        wave,
        made_on: madeOn,
        rules: ledger.rules,
        cells: JSON.stringify(ledger.cells),
        key_print: ledger.keyPrint,
        sets,
        sha256: sha256(sets),
      };
      return write((run) => {
        if (run(insertion).changes === 0) return 'exists';
        run(read.insertInto('ledger').values(row));
        for (const term of terms) run(read.insertInto('pooled_term').values({ pilot, wave, ...term }));
        if (evidence !== null) addEvidence(read, run, evidence);
        return 'stored';
      });
    },
    entries: async (pilot) => {
      const rows = await read
        .selectFrom('ledger')
        .selectAll()
        .where('pilot', '=', pilot)
        .orderBy('wave')
        .execute();
      return rows.map(entryOf);
    },
    forget: async (pilot) => {
      await write((run) => run(read.updateTable('ledger').set({ sets: null }).where('pilot', '=', pilot)));
      emptyLog();
    },
    keptPreview: async ({ pilot, wave, settled, rules }) => {
      const row = await read
        .selectFrom('preview')
        .select(['body', 'made_on as madeOn'])
        .where('pilot', '=', pilot)
        .where('wave', '=', wave)
        .where('settled', '=', Number(settled))
        .where('rules', '=', rules)
        .executeTakeFirst();
      return row ?? null;
    },
    keepPreview: async ({ settled, ...key }, { body, madeOn }) => {
      const row = { ...key, settled: Number(settled), body, made_on: madeOn };
      await write((run) =>
        run(
          read
            .insertInto('preview')
            .values(row)
            .onConflict((conflict) => conflict.doNothing()),
        ),
      );
    },
    keepBenchmark: async (body, { madeOn, pools }) => {
      const row = { made_on: madeOn, body, sha256: sha256(body) };
      await write((run) => {
        run(read.insertInto('benchmark').values(row));
        addPools(read, run, pools);
      });
    },
    terms: async () => read.selectFrom('pooled_term').selectAll().orderBy('pilot').execute(),
  };
}

function entryOf(row: ReleasesTables['ledger']): LedgerEntry {
  const { pilot, wave, rules, sets } = row;
  if (sets !== null && sha256(sets) !== row.sha256) {
    throw new LedgerCorrupt(`The ledger of pilot ${pilot} was altered on disk. Restore a backup.`);
  }
  return {
    wave,
    rules,
    madeOn: row.made_on,
    cells: cellsSchema.parse(JSON.parse(row.cells)),
    keyPrint: row.key_print,
    sets: sets === null ? null : setsSchema.parse(JSON.parse(sets)),
  };
}
