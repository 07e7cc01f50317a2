import { randomBytes } from 'node:crypto';
import { promises as files } from 'node:fs';
import { join } from 'node:path';
import { answersMigrations } from './answers/migrations.ts';
import type { AnswersTables } from './answers/tables.ts';
import { answersStore, type AnswersStore } from './answers-store.ts';
import { auditMigrations } from './audit/migrations.ts';
import type { AuditTables } from './audit/tables.ts';
import { auditStore, type AuditStore } from './audit-store.ts';
import { ledgerStore, type LedgerStore } from './ledger-store.ts';
import { evidenceStore, type EvidenceStore } from './evidence-store.ts';
import { hubPicturesStore, type HubPicturesStore } from './hub-pictures-store.ts';
import { keyFolder, type KeyFolder } from './key-folder.ts';
import type { Migrations } from './migrate.ts';
import { notesMigrations } from './notes/migrations.ts';
import type { NotesTables } from './notes/tables.ts';
import { notesStore, type NotesStore } from './notes-store.ts';
import { openDatabase, type Database } from './open-database.ts';
import { releasesMigrations } from './releases/migrations.ts';
import { publishedPools, type PublishedPools } from './releases/published-pools.ts';
import type { ReleasesTables } from './releases/tables.ts';
import { releasesStore, type ReleasesStore } from './releases-store.ts';
import { rosterMigrations } from './roster/migrations.ts';
import type { RosterTables } from './roster/tables.ts';
import { settleRestore } from './restore-place.ts';
import { rosterStore, type RosterStore } from './roster-store.ts';
import { takenBackKeeper, type TakenBackKeeper } from './taken-back.ts';

/** Five rooms that know nothing of each other, and the keys between them. */
export interface Stores {
  readonly roster: RosterStore;
  readonly answers: AnswersStore;
  readonly releases: ReleasesStore;
  /** In the room of the releases; read by the release job and nothing else. */
  readonly ledger: LedgerStore;
  readonly pools: PublishedPools;
  readonly evidence: EvidenceStore;
  readonly hubPictures: HubPicturesStore;
  readonly notes: NotesStore;
  readonly audit: AuditStore;
  readonly keys: KeyFolder;
  readonly takenBack: TakenBackKeeper;
  /** Commits what is still waiting and closes the files. Harmless a second time. */
  close(): Promise<void>;
}

/**
 * Opens a data folder (made when it is missing) and brings its files to the newest schema.
 *
 * @param keys the folder of the keys; inside the data folder when left out
 * @throws StoreBusy when the disk cannot be written or another process holds a file; HalfRestored when a restore was broken
 * off.
 */
export async function openStores(
  folder: string,
  {
    random = randomBytes,
    keys = join(folder, 'keys'),
  }: { random?: (size: number) => Buffer; keys?: string } = {},
): Promise<Stores> {
  await settleRestore(folder);
  await files.mkdir(folder, { recursive: true, mode: 0o700 });
  // A folder that was there already may be open to other users of this machine.
  await files.chmod(folder, 0o700);
  const opened: { close: () => void }[] = [];
  const open = async <Tables>(name: string, migrations: Migrations): Promise<Database<Tables>> => {
    const database = await openDatabase<Tables>(join(folder, `${name}.sqlite`), migrations);
    opened.push(database);
    return database;
  };
  const close = (): void => {
    for (const database of opened) database.close();
  };
  try {
    const releases = await open<ReleasesTables>('releases', releasesMigrations);
    return {
      roster: rosterStore(await open<RosterTables>('roster', rosterMigrations), random),
      answers: answersStore(await open<AnswersTables>('answers', answersMigrations)),
      releases: releasesStore(releases),
      ledger: ledgerStore(releases),
      pools: publishedPools(releases),
      evidence: evidenceStore(releases),
      hubPictures: hubPicturesStore(releases),
      notes: notesStore(await open<NotesTables>('notes', notesMigrations)),
      audit: auditStore(await open<AuditTables>('audit', auditMigrations)),
      keys: await keyFolder(keys, random),
      takenBack: takenBackKeeper(),
      close: async () => {
        close();
        await Promise.resolve();
      },
    };
  } catch (error) {
    close();
    throw error;
  }
}
