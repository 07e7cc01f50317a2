import { download, untilSubmit } from './download.ts';

/** Fetches files while the person reads: one after the other, so that nothing has to wait for all of them. */
export async function fetchAhead(addresses: readonly string[]): Promise<void> {
  const until = untilSubmit();
  for (const address of addresses) {
    try {
      await download(address, until);
    } catch {
      return;
    }
  }
}
