import { globSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { collected, type CollectedTest } from './small-vitest.ts';

/** What stryker asks of a mutant. */
interface MutantRun {
  readonly activeMutant: { readonly id: string };
  readonly testFilter?: readonly string[];
  readonly hitLimit?: number;
}

interface Outcome {
  readonly id: string;
  readonly failure: string | null;
  readonly ms: number;
}

/** Where the mutants that stryker put into the code look for the one that is on. */
const switchBoard = '__stryker__';
const shim = new URL('small-vitest.ts', import.meta.url).href;

/** Test files get the small vitest, and JSON as vite gives it, without an import attribute. */
function serveTests(): void {
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'vitest' ? { url: shim, shortCircuit: true } : next(specifier, context),
    load: (url, context, next) => {
      if (!/\/tests\/.*\.json$/.test(url)) return next(url, context);
      const source = `export default ${readFileSync(fileURLToPath(url), 'utf8')};`;
      return { format: 'module', source, shortCircuit: true };
    },
  });
}

/**
 * A test runner for stryker that keeps the tests loaded in its process and switches one mutant on after another.
 *
 * A mutant in code that runs while files are loaded needs a fresh process; stryker sees to that.
 */
export class InProcessRunner {
  readonly #space: object;
  readonly #globs: readonly string[];
  /** How long each test took last: the quick ones are asked first. */
  readonly #took = new Map<string, number>();
  #loaded = false;

  constructor() {
    const space: unknown = Reflect.get(globalThis, switchBoard);
    this.#space = typeof space === 'object' && space !== null ? space : {};
    Reflect.set(globalThis, switchBoard, this.#space);
    this.#globs = (process.env['MUTATION_TESTS'] ?? '').split(' ');
  }

  capabilities(): { reloadEnvironment: boolean } {
    return { reloadEnvironment: false };
  }

  async dryRun() {
    this.#set({ activeMutant: undefined, mutantCoverage: undefined });
    await this.#load();
    const tests = [];
    for (const test of collected.tests) {
      this.#set({ currentTestId: test.id });
      const { id, failure, ms } = await this.#attempt(test);
      tests.push({
        id,
        name: id,
        timeSpentMs: ms,
        status: failure === null ? 0 : 1,
        failureMessage: failure ?? '',
      });
    }
    this.#set({ currentTestId: undefined });
    const mutantCoverage: unknown = Reflect.get(this.#space, 'mutantCoverage');
    return { status: 'complete', tests, mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }: MutantRun) {
    this.#set({ activeMutant: activeMutant.id, hitCount: hitLimit === undefined ? undefined : 0, hitLimit });
    await this.#load();
    const asked = testFilter === undefined ? null : new Set(testFilter);
    const took = ({ id }: CollectedTest): number => this.#took.get(id) ?? 0;
    const tests = collected.tests
      .filter(({ id }) => asked === null || asked.has(id))
      .sort((a, b) => took(a) - took(b));
    let done = 0;
    for (const test of tests) {
      const { failure } = await this.#attempt(test);
      done += 1;
      if (hitLimit !== undefined && Number(Reflect.get(this.#space, 'hitCount')) > hitLimit) {
        return { status: 'timeout', reason: 'an endless loop' };
      }
      if (failure !== null) {
        return { status: 'killed', killedBy: [test.id], failureMessage: failure, nrOfTests: done };
      }
    }
    return { status: 'survived', nrOfTests: done };
  }

  async #attempt({ id, run }: CollectedTest): Promise<Outcome> {
    const started = performance.now();
    const failure = await failureOf(run);
    const ms = performance.now() - started;
    this.#took.set(id, ms);
    return { id, failure, ms };
  }

  #set(values: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(values)) Reflect.set(this.#space, name, value);
  }

  async #load(): Promise<void> {
    if (this.#loaded) return;
    this.#loaded = true;
    serveTests();
    const slow = /\/(coverage|fuzz|base-r)\.test\.ts$/;
    // In the order of the batch: a fresh process knows not yet which tests are quick, and asks the first ones first.
    const files = new Set(this.#globs.flatMap((glob) => globSync(glob).toSorted()));
    for (const file of [...files].filter((path) => !slow.test(path)))
      await import(pathToFileURL(resolve(file)).href);
    // Hundreds of made-up organisations take seconds, and what they notice the examples notice too.
    collected.tests = collected.tests.filter(({ id }) => !/\b\d+ (made-up )?organisations\b/.test(id));
  }
}

async function failureOf(run: CollectedTest['run']): Promise<string | null> {
  try {
    await run();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 300) : String(error);
  }
}

/** How stryker finds the runner. */
export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', injectableClass: InProcessRunner }];
