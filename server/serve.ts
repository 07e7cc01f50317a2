import { createServer } from 'node:http';
import type { Context } from './context.ts';
import { createApp } from './app.ts';

/** A running server: where it listens, and how it stops without cutting anybody off. */
export interface Running {
  readonly port: number;
  readonly close: () => Promise<void>;
}

const drainMs = 4000;

/**
 * Listens on the configured host and port. Closing answers what is under way with `Connection: close`,
 * waits at most four seconds, and leaves the stores to whoever opened them.
 */
export async function serve(context: Context): Promise<Running> {
  const app = createApp(context);
  let draining = false;
  const server = createServer((request, response) => {
    if (draining) response.setHeader('Connection', 'close');
    app(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(context.config.port, context.config.host, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.');
  return {
    port: address.port,
    close: async () => {
      draining = true;
      const closed = new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
      server.closeIdleConnections();
      const forced = setTimeout(() => {
        server.closeAllConnections();
      }, drainMs);
      await closed;
      clearTimeout(forced);
    },
  };
}
