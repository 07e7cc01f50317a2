import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Instrument } from '#instruments/instrument.ts';
import { instruments as builtIn } from '#instruments/registry.ts';
import type { RosterStore } from '#server/store/roster-store.ts';
import { instrumentHash } from './instrument-hash.ts';
import { frozenMeanings, readFrozen, readInstrumentFiles, type FrozenList } from './read-folder.ts';

/** The questionnaires of this installation: those that come with it, and those dropped into its data folder. */
export interface InstrumentLibrary {
  readonly all: readonly Instrument[];
  /** The questionnaire of an id and version, or null when this installation does not have it. */
  find(id: string, version: string): Instrument | null;
}

/** A questionnaire cannot be used; the message names the file, the line and the mend, a line each. */
export class BadInstruments extends Error {
  override readonly name = 'BadInstruments';
}

/** Where a person drops a questionnaire of their own. */
export const ownInstrumentsFolder = (dataFolder: string): string => join(dataFolder, 'instruments');

/**
 * Reads every questionnaire of this installation. One bad file stops it all: a pilot that would miss its questionnaire
 * tomorrow is worse than a server that does not start today.
 *
 * @throws BadInstruments with what is wrong, in which file and line, and what to do.
 */
export function readLibrary(dataFolder: string): InstrumentLibrary {
  const folder = ownInstrumentsFolder(dataFolder);
  const own = existsSync(folder) ? readOwn(folder) : [];
  const all = [...builtIn, ...own];
  return { all, find: (id, version) => all.find((each) => isOf(each, id, version)) ?? null };
}

const isOf = (instrument: Instrument, id: string, version: string): boolean =>
  instrument.id === id && instrument.version === version;

function readOwn(folder: string): Instrument[] {
  const read = readInstrumentFiles(textsIn(folder), withBuiltIn(frozenIn(folder)));
  const complaints = read.flatMap((each) => ('complaints' in each ? each.complaints : takenName(each)));
  if (complaints.length > 0) throw unusable(folder, complaints);
  return read.flatMap((each) => ('instrument' in each ? [each.instrument] : []));
}

const unusable = (folder: string, complaints: readonly string[]): BadInstruments =>
  new BadInstruments(
    `A questionnaire in ${folder} cannot be used. Mend it, or take the file out, and start again.\n${complaints.join('\n')}`,
  );

/** What is called a questionnaire and is none, a folder or a link to nowhere, is named too. */
function textsIn(folder: string): { name: string; text: string }[] {
  return readdirSync(folder)
    .filter((name) => name.toLowerCase().endsWith('.json'))
    .map((name) => {
      try {
        return { name, text: readFileSync(join(folder, name), 'utf8') };
      } catch {
        throw unusable(folder, [`${name}: this is no file that can be read; take it out.`]);
      }
    });
}

function frozenIn(folder: string): FrozenList {
  try {
    return readFrozen(folder);
  } catch {
    throw unusable(folder, ['frozen/meanings.json: this is no list of meanings; put the old file back.']);
  }
}

/** What the ids of the questionnaires of this project stand for, beside what a folder froze itself. */
function withBuiltIn(frozen: FrozenList): FrozenList {
  const meanings = new Map(Object.entries(frozen));
  for (const instrument of builtIn) {
    const { id } = instrument;
    meanings.set(id, { ...meanings.get(id), ...frozenMeanings(instrument) });
  }
  return Object.fromEntries(meanings);
}

function takenName({
  file,
  instrument: { id, version },
}: {
  file: string;
  instrument: Instrument;
}): string[] {
  if (!builtIn.some((each) => isOf(each, id, version))) return [];
  return [`${file}: ${id} ${version} comes with Drietrap; give yours another version or another id.`];
}

/**
 * The library, once it is certain that no questionnaire was changed or lost after people could answer it: the n-th byte
 * of what is stored is the n-th rating of the file.
 *
 * @throws BadInstruments that says which, and what to put back.
 */
export async function openLibrary(
  dataFolder: string,
  roster: Pick<RosterStore, 'frozenInstruments'>,
): Promise<InstrumentLibrary> {
  const library = readLibrary(dataFolder);
  const complaints = (await roster.frozenInstruments()).flatMap(({ id, version, hash }) => {
    const instrument = library.find(id, version);
    const name = `${id}-${version}.json`;
    if (instrument === null) return [`${name} is gone, and people have answered it: put the file back.`];
    if (instrumentHash(instrument) === hash) return [];
    return [
      `${name} was changed after people could answer it: put the old file back, and give the change a new version.`,
    ];
  });
  if (complaints.length === 0) return library;
  throw new BadInstruments(
    `A questionnaire in ${ownInstrumentsFolder(dataFolder)} does not fit what was answered.\n${complaints.join('\n')}`,
  );
}
