/**
 * Gets a file into the browser's store of kept files, whole and without running it. At low priority, and given up as
 * soon as a form is sent: on a slow line the next page would have to wait for the rest of it.
 */
export async function download(address: string, until: AbortSignal): Promise<void> {
  const reply = await fetch(address, { priority: 'low', signal: until });
  if (!reply.ok) throw new Error(`${address} gave ${reply.status}.`);
  await reply.arrayBuffer();
}

/** Ends when a form of this page is sent. */
export function untilSubmit(): AbortSignal {
  const controller = new AbortController();
  addEventListener('submit', () => controller.abort(), { once: true });
  return controller.signal;
}
