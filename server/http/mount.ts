import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import type { Access, Endpoint } from '#server/contract/endpoint.ts';
import type { Permission } from '#server/contract/permission.ts';
import type { ParticipantSession } from '#server/access/participant-session.ts';
import type { Context } from '#server/context.ts';
import { HttpProblem } from '#server/problem.ts';
import type { AccountRecord } from '#server/store/roster-store.ts';
import { requireAccount, requireParticipant } from './caller.ts';

/** What a handler is given: who asks, and the parsed parts of the request. */
export interface Call<Caller, Params, Query, Body> {
  readonly caller: Caller;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly request: Request;
  readonly response: Response;
}

type Handler<Caller, P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType> = (
  call: Call<Caller, z.output<P>, z.output<Q>, z.output<B>>,
) => Promise<z.input<R>>;

/** Parses one part of a request; what does not fit is told with its place. */
function parsePart<S extends z.ZodType>(schema: S, value: unknown, part: string): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.slice(0, 20).map((issue) => ({
    at: [part, ...issue.path.map(String)].join('.'),
    message: issue.message,
  }));
  throw new HttpProblem(
    'bad-request',
    'De aanvraag klopt niet.',
    'Verbeter wat hieronder staat en probeer het opnieuw.',
    errors,
  );
}

/** Binds an endpoint to Express: first who asks, then what is asked, then the answer through its schema. */
function mount<Caller, P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  router: Router,
  endpoint: Endpoint<Access, P, Q, B, R>,
  identify: (request: Request) => Promise<Caller>,
  handler: Handler<Caller, P, Q, B, R>,
): void {
  const method = { GET: 'get', POST: 'post', PUT: 'put' } as const;
  router[method[endpoint.method]](endpoint.path, async (request: Request, response: Response) => {
    const caller = await identify(request);
    const body: unknown = endpoint.method === 'GET' ? {} : (request.body ?? {});
    const reply = await handler({
      caller,
      params: parsePart(endpoint.params, { ...request.params }, 'params'),
      query: parsePart(endpoint.query, { ...request.query }, 'query'),
      body: parsePart(endpoint.body, body, 'body'),
      request,
      response,
    });
    const parsed = endpoint.reply.parse(reply);
    if (typeof parsed === 'string') response.send(parsed);
    else response.json(parsed);
  });
}

/** Mounting functions of one router; each asks for the caller that the endpoint's `access` names. */
export function mounting(router: Router, context: Context) {
  return {
    open<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
      endpoint: Endpoint<'anyone', P, Q, B, R>,
      handler: Handler<null, P, Q, B, R>,
    ): void {
      mount(router, endpoint, async () => Promise.resolve(null), handler);
    },
    participant<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
      endpoint: Endpoint<'participant', P, Q, B, R>,
      handler: Handler<ParticipantSession, P, Q, B, R>,
    ): void {
      mount(router, endpoint, async (request) => requireParticipant(context, request), handler);
    },
    account<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
      endpoint: Endpoint<Permission | 'account', P, Q, B, R>,
      handler: Handler<AccountRecord, P, Q, B, R>,
    ): void {
      mount(router, endpoint, async (request) => requireAccount(context, request, endpoint.access), handler);
    },
  };
}
