import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { InstrumentLibrary } from './instruments/library.ts';
import type { Assets } from './pages/assets.ts';
import type { Stores } from './store/open-stores.ts';

/** What every part of the server is handed instead of reaching for it: so a test can set time and chance. */
export interface Context {
  readonly config: Config;
  readonly stores: Stores;
  readonly assets: Assets;
  readonly instruments: InstrumentLibrary;
  readonly clock: () => Date;
  readonly random: (bytes: number) => Buffer;
  readonly log: Logger;
}

/** As much of it as work on the data alone needs: what a command at the terminal has. */
export type DataContext = Pick<Context, 'config' | 'stores' | 'clock' | 'random'>;
