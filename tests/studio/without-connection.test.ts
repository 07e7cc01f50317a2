import { onlineManager } from '@tanstack/react-query';
import { afterEach, describe, expect, it } from 'vitest';
import { makeQueryClient } from '#client/src/studio/query-client.ts';

const unreachable = new TypeError('Failed to fetch');

/** Asks the server, which cannot be reached, and counts how often. */
function asking() {
  const asked = { times: 0 };
  const ask = async (): Promise<never> => {
    asked.times += 1;
    return Promise.reject(unreachable);
  };
  return { asked, ask };
}

describe('The studio without a connection', () => {
  afterEach(() => {
    onlineManager.setOnline(true);
  });

  it('says at once that what was to be done did not come about, and does not do it later', async () => {
    onlineManager.setOnline(false);
    const client = makeQueryClient(() => undefined);
    client.mount();
    const { asked, ask } = asking();
    const closing = client.getMutationCache().build(client, { mutationFn: ask });
    await expect(closing.execute(undefined)).rejects.toBe(unreachable);
    expect(closing.state.isPaused).toBe(false);
    onlineManager.setOnline(true);
    await client.resumePausedMutations();
    expect(asked.times).toBe(1);
    client.unmount();
  });

  it('says that what was asked for could not be read, and does not go on loading', async () => {
    onlineManager.setOnline(false);
    const { asked, ask } = asking();
    const reading = makeQueryClient(() => undefined).fetchQuery({ queryKey: ['pilot'], queryFn: ask });
    await expect(reading).rejects.toBe(unreachable);
    expect(asked.times).toBeGreaterThan(0);
  });
});
