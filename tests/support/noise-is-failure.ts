import { afterEach, beforeEach, vi } from 'vitest';

/**
 * Noise is failure: a warning or error on the console that a test did not ask for fails that test.
 * A test that expects one replaces the method itself (`vi.spyOn(console, 'error').mockImplementation(...)`).
 */
let noise: string[] = [];

beforeEach(() => {
  noise = [];
  for (const method of ['error', 'warn'] as const) {
    vi.spyOn(console, method).mockImplementation((...parts: unknown[]) => {
      noise.push(`console.${method}: ${parts.map(String).join(' ')}`);
    });
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  if (noise.length > 0) throw new Error(`Unexpected on the console:\n${noise.join('\n')}`);
});
