import { parseArgs } from 'node:util';
import { declarationsAbout, declarationsSchema, type Declaration } from '#instruments/comparability.ts';
import type { Instrument } from '#instruments/instrument.ts';
import { addDeclaration, readDeclarations } from '#server/instruments/declarations.ts';
import { instrumentHash } from '#server/instruments/instrument-hash.ts';
import { BadInput } from './bad-input.ts';

/** Reads the words of the command: two files, the scales, who signs, and why. */
export function declareFlags(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { scales: { type: 'string' }, by: { type: 'string' }, reason: { type: 'string' } },
    });
  } catch (error) {
    throw new BadInput(null, `${error instanceof Error ? error.message : String(error)} (--help tells more)`);
  }
}

/**
 * Writes down that somebody declares scales of two versions comparable. Throws BadInput when the files are no versions
 * of one instrument, a scale is not in both, or name or reason is missing.
 */
export function declareComparable(
  [a, b]: readonly [Instrument, Instrument],
  { scales, by, reason }: ReturnType<typeof declareFlags>['values'],
  { folder, today }: { readonly folder: string; readonly today: string },
): string {
  if (a.id !== b.id || a.version === b.version) {
    throw new BadInput(null, `${nameOf(a)} and ${nameOf(b)} are no two versions of one instrument.`);
  }
  const named = scales?.split(',').map((scale) => scale.trim()) ?? [];
  const unknown = named.find((scale) => ![a, b].every((one) => one.scales.some(({ id }) => id === scale)));
  if (named.length === 0) throw new BadInput(null, 'Name the scales that may be compared: --scales a,b.');
  if (unknown !== undefined)
    throw new BadInput(null, `Scale "${unknown}" is not in both versions; name scales that are.`);
  const declaration: Declaration = {
    instrument: a.id,
    versions: [a.version, b.version],
    hashes: [instrumentHash(a), instrumentHash(b)],
    scales: named,
    reason: reason?.trim() ?? '',
    signedBy: by?.trim() ?? '',
    on: today,
  };
  if (!declarationsSchema.safeParse([declaration]).success) {
    throw new BadInput(
      null,
      'Sign it: --by with your name, and --reason that says in a sentence why these scales may be compared.',
    );
  }
  declarationsIn(folder);
  addDeclaration(folder, declaration);
  return wordDeclaration(declaration);
}

/** What was declared about two files in folders, a line each. */
export function declaredAbout(
  folders: readonly string[],
  [a, b]: readonly [Instrument, Instrument],
): string[] {
  const named = [a, b].map((one) => ({ id: one.id, version: one.version, hash: instrumentHash(one) }));
  const [first, second] = named;
  if (first === undefined || second === undefined) return [];
  const all = [...new Set(folders)].flatMap(declarationsIn);
  return declarationsAbout(all, first, second).map(wordDeclaration);
}

/** Declarations about files that changed since, or are gone: they hold for nothing any more. */
export function staleDeclarations(folder: string, instruments: readonly Instrument[]): string[] {
  const known = new Set(instruments.map((one) => `${nameOf(one)} ${instrumentHash(one)}`));
  return declarationsIn(folder).flatMap(({ instrument, versions, hashes, signedBy, on }) =>
    versions.flatMap((version, place) =>
      known.has(`${instrument} ${version} ${hashes[place] ?? ''}`)
        ? []
        : [
            `frozen/comparable.json: ${signedBy} declared on ${on} about ${instrument} ${version}, which has changed or is gone; put that file back, or take the declaration out.`,
          ],
    ),
  );
}

/** What was declared; a file that somebody spoilt is named. */
function declarationsIn(folder: string): Declaration[] {
  try {
    return readDeclarations(folder);
  } catch {
    throw new BadInput(
      { file: 'frozen/comparable.json' },
      'this is no list of declarations; put the old file back.',
    );
  }
}

function wordDeclaration({ versions, scales, reason, signedBy, on }: Declaration): string {
  return `Declared comparable, ${versions.join(' and ')}: ${scales.join(', ')}. ${signedBy}, ${on}: ${reason}`;
}

const nameOf = ({ id, version }: Instrument): string => `${id} ${version}`;
