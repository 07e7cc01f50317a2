import { createHmac, randomBytes } from 'node:crypto';
import type { PublishedSet } from '#analysis/disclosure/published-set.ts';
import type { Context } from '#server/context.ts';
import { HttpProblem } from '#server/problem.ts';
import { LedgerCorrupt } from '#server/store/corrupt.ts';
import { KeyDestroyed } from '#server/store/key-folder.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';

/** Bytes of a keyed name: enough that two people never share one. */
const nameBytes = 18;

/** What the release job may know of a pilot's earlier releases. */
export interface OpenLedger {
  /** The keyed name of a person: the same in every release of this pilot, and nothing to anybody without the key. */
  readonly nameOf: (pid: string) => string;
  readonly keyPrint: string;
  readonly earlier: readonly PublishedSet[];
}

/**
 * Opens a pilot's ledger (R15). Once the keys are destroyed nobody can tell any more whom earlier figures were about: a
 * pilot without a release may still have its first, and nothing may be added to one that has.
 *
 * @throws LedgerCorrupt when the key is another than the one that earlier releases were logged with
 */
export async function openLedger({ stores }: Context, pilot: PilotRecord): Promise<OpenLedger> {
  const [entries, releases] = await Promise.all([
    stores.ledger.entries(pilot.id),
    stores.releases.list(pilot.id),
  ]);
  const key = await ledgerKey(stores.keys.ledgerKey(pilot.id), releases.length === 0);
  const print = keyPrint(key, pilot.id);
  const earlier = entries.map(({ sets, keyPrint: own }) => {
    if (sets === null) throw keysGone();
    if (own === print) return sets;
    throw new LedgerCorrupt(
      `The ledger key of pilot ${pilot.id} is not the one of its releases. Restore the keys.`,
    );
  });
  if (entries.length < releases.length) throw keysGone();
  const nameOf = (pid: string): string =>
    createHmac('sha256', key).update(pid).digest().subarray(0, nameBytes).toString('base64url');
  return { nameOf, keyPrint: print, earlier: earlier.flat() };
}

/** Without keys a first release is logged with a key that nobody keeps. */
async function ledgerKey(asked: Promise<Buffer>, isFirst: boolean): Promise<Buffer> {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof KeyDestroyed)) throw error;
    if (isFirst) return randomBytes(32);
    throw keysGone();
  }
}

function keyPrint(key: Buffer, pilot: string): string {
  return createHmac('sha256', key).update(`ledger of ${pilot}`).digest('hex').slice(0, 16);
}

function keysGone(): HttpProblem {
  return new HttpProblem(
    'not-ready',
    'De sleutels van dit traject zijn vernietigd.',
    'Niemand kan nog nagaan over wie de eerdere cijfers gaan. Er kan daarom niets meer bij worden gepubliceerd.',
  );
}
