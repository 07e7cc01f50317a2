import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { BadInput, codeOf } from './bad-input.ts';

/**
 * The file appears whole or not at all: written beside its place, then moved there.
 *
 * A device or pipe is written to as it is: moving a file onto it would take its place.
 *
 * @throws BadInput when it cannot be written there
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const beside = `${path}.${process.pid}.part`;
  const isDevice = statSync(path, { throwIfNoEntry: false })?.isFile() === false;
  try {
    writeFileSync(isDevice ? path : beside, content, isDevice ? {} : { flag: 'wx' });
    if (!isDevice) renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw new BadInput(
      { file: path },
      `the results cannot be written there (${codeOf(error)}); choose another place.`,
    );
  }
}
