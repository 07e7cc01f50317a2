import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import type { Access, Endpoint } from '#server/contract/endpoint.ts';
import type { Permission } from '#server/contract/permission.ts';
import { record } from '#server/access/record.ts';
import type { ParticipantSession } from '#server/access/participant-session.ts';
import type { Context } from '#server/context.ts';
import { HttpProblem } from '#server/problem.ts';
import type { AccountRecord } from '#server/store/roster-store.ts';
import { currentAccount, requireAccount, requireParticipant } from './caller.ts';

/** What a handler is given: who asks, and the parsed parts of the request. */
export interface Call<Caller, Params, Query, Body> {
  readonly caller: Caller;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly request: Request;
  readonly response: Response;
  /** Names what came to be, as `pilot:<id>`, for the audit log; what the path names is known already. */
  readonly about: (object: string) => void;
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

/** Does the work of a request, and writes down that it was done where that is due. */
type Observe = <Result>(
  request: Request,
  work: (about: (object: string) => void) => Promise<Result>,
) => Promise<Result>;

const unobserved: Observe = async (_request, work) => work(() => undefined);

/**
 * Writes every change that an account makes, or tries to make, in the audit log before it is answered. What neither
 * the path nor the handler names, the account did to itself.
 */
function audited(context: Context, { method, path }: Endpoint): Observe {
  return async (request, work) => {
    const who = (await currentAccount(context, request))?.account ?? null;
    let object = objectOf(request.params) ?? `account:${who?.id ?? ''}`;
    const write = async (result: string): Promise<void> => {
      const deed = { who, action: `${method} ${path}`, object, result, from: request.ip };
      if (who !== null) await record(context, deed);
    };
    try {
      const result = await work((named) => {
        object = named;
      });
      await write('done');
      return result;
    } catch (error) {
      await write(error instanceof HttpProblem ? error.problem.code : 'internal');
      throw error;
    }
  };
}

/** What the path names first, as `pilot:<id>`: shortened, because anybody can type an address. */
function objectOf(params: Readonly<Record<string, unknown>>): string | null {
  const [first] = Object.entries(params);
  return first === undefined ? null : `${first[0]}:${String(first[1])}`.slice(0, 80);
}

/** Binds an endpoint to Express: first who asks, then what is asked, then the answer through its schema. */
function mount<Caller, P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  router: Router,
  endpoint: Endpoint<Access, P, Q, B, R>,
  identify: (request: Request) => Promise<Caller>,
  handler: Handler<Caller, P, Q, B, R>,
  observe: Observe = unobserved,
): void {
  const method = { GET: 'get', POST: 'post', PUT: 'put' } as const;
  router[method[endpoint.method]](endpoint.path, async (request: Request, response: Response) => {
    const parsed = await observe(request, async (about) => {
      const caller = await identify(request);
      const body: unknown = endpoint.method === 'GET' ? {} : (request.body ?? {});
      const reply = await handler({
        caller,
        params: parsePart(endpoint.params, { ...request.params }, 'params'),
        query: parsePart(endpoint.query, { ...request.query }, 'query'),
        body: parsePart(endpoint.body, body, 'body'),
        request,
        response,
        about,
      });
      return endpoint.reply.parse(reply);
    });
    if (typeof parsed === 'string') response.send(parsed);
    else if (parsed instanceof Uint8Array) response.send(Buffer.from(parsed));
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
      const observe = endpoint.method === 'GET' ? unobserved : audited(context, endpoint);
      const identify = async (request: Request) => requireAccount(context, request, endpoint.access);
      mount(router, endpoint, identify, handler, observe);
    },
  };
}
