import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { Access } from '#server/contract/endpoint.ts';
import { filesUnder, projectFolder } from './project.ts';

/** An endpoint as tests list it. */
export interface ListedEndpoint {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly access: Access;
}

const isAccess = (value: unknown): value is Access => typeof value === 'string';
const endpointSchema = z.object({
  method: z.enum(['GET', 'POST', 'PUT']),
  path: z.string(),
  access: z.custom<Access>(isAccess),
});

const modules: Readonly<Record<string, unknown>>[] = await Promise.all(
  filesUnder('server/contract', /\.ts$/).map(async (path): Promise<Readonly<Record<string, unknown>>> => {
    const address = pathToFileURL(join(projectFolder, path)).href;
    return z.record(z.string(), z.unknown()).parse({ ...(await import(/* @vite-ignore */ address)) });
  }),
);

/** Every endpoint that a file of the contract exports: found, not listed, so that none can be forgotten. */
export const endpoints: readonly ListedEndpoint[] = modules
  .flatMap((module) => Object.values(module))
  .flatMap((value) => {
    const parsed = endpointSchema.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });
