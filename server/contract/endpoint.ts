import type { z } from 'zod';
import type { Permission } from './permission.ts';

/** Who may call an endpoint: anyone, a participant who exchanged a code, or an account with a permission. */
export type Access = 'anyone' | 'participant' | 'account' | Permission;

/** One call of the API: the single source of its path, its rights and its shapes on both sides. */
export interface Endpoint<
  Who extends Access = Access,
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Path with `:name` for each key of `params`. */
  readonly path: `/api/${string}`;
  readonly access: Who;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly reply: Reply;
}

/** Keeps the exact schema types of an endpoint while checking its shape. */
export function defineEndpoint<
  const Who extends Access,
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Reply extends z.ZodType,
>(endpoint: Endpoint<Who, Params, Query, Body, Reply>): Endpoint<Who, Params, Query, Body, Reply> {
  return endpoint;
}
