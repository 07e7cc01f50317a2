import { promises as files } from 'node:fs';

/** Puts a folder, or a file, on disk: a new name in a folder survives a power cut only once the folder itself is synced. */
export async function syncToDisk(path: string): Promise<void> {
  const handle = await files.open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
