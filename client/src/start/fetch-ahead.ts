/** Fetches files while the person reads: one after the other and at low priority, so that nothing has to wait. */
export async function fetchAhead(addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    try {
      await fetch(address, { priority: 'low' });
    } catch {
      return;
    }
  }
}
