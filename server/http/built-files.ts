import type { RequestHandler } from 'express';
import expressStaticGzip from 'express-static-gzip';

/**
 * The files of the client's build: their names change with their content, so a browser keeps them for good; sent
 * as the build compressed them, brotli before gzip.
 */
export function builtFiles(folder: string): RequestHandler {
  return expressStaticGzip(folder, {
    enableBrotli: true,
    orderPreference: ['br', 'gzip'],
    index: false,
    serveStatic: { immutable: true, maxAge: '365d', index: false },
  });
}
