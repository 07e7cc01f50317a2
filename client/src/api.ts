import './no-eval.ts';
import { z } from 'zod';
import type { Access, Endpoint } from '#server/contract/endpoint.ts';
import { problemSchema, type Problem } from '#server/contract/problem.ts';

/** The server understood and refused: `problem` says what is wrong and what to do. */
export class ApiProblem extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(`${problem.title} ${problem.detail}`);
    this.name = 'ApiProblem';
    this.problem = problem;
  }
}

/** No answer, or one that is not from our server (a hotel network's own page): whether it arrived is unknown. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('The server cannot be reached.', { cause });
    this.name = 'Unreachable';
  }
}

/** What a call is given: only the parts that the endpoint asks for; a part of which all may be left out, may be too. */
type Part<Name extends string, Schema extends z.ZodType> =
  z.input<Schema> extends Record<string, never>
    ? { readonly [name in Name]?: never }
    : Partial<z.input<Schema>> extends z.input<Schema>
      ? { readonly [name in Name]?: z.input<Schema> }
      : { readonly [name in Name]: z.input<Schema> };

interface CallOptions {
  readonly signal?: AbortSignal;
  /** Let the request finish when the page goes away. */
  readonly keepalive?: boolean;
  /** Another network than the browser's own. */
  readonly fetch?: typeof fetch;
}

export type Input<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = Part<'params', P> &
  Part<'query', Q> &
  Part<'body', B> &
  CallOptions;

interface RawInput extends CallOptions {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
}

const partsSchema = z.record(z.string(), z.union([z.string(), z.number()]));

/** The address of an endpoint, its `:names` filled in and its query written out. */
export function addressOf(
  path: string,
  params: Readonly<Record<string, string | number>>,
  query: Readonly<Record<string, string | number>>,
): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`${path} needs "${name}".`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  return search.size === 0 ? filled : `${filled}?${search.toString()}`;
}

/** The body of a response: JSON as a value, anything else as text. */
function contentOf(response: Response): Promise<unknown> {
  const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
  return isJson ? response.json() : response.text();
}

function request(endpoint: Endpoint, input: RawInput): Promise<Response> {
  const address = addressOf(
    endpoint.path,
    partsSchema.parse(input.params ?? {}),
    partsSchema.parse(input.query ?? {}),
  );
  const sends = endpoint.method !== 'GET';
  const { fetch: send = fetch } = input;
  return send(address, {
    method: endpoint.method,
    credentials: 'same-origin',
    cache: 'no-store',
    ...(sends
      ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(input.body ?? {}) }
      : {}),
    ...(input.keepalive === true ? { keepalive: true } : {}),
    ...(input.signal === undefined ? {} : { signal: input.signal }),
  });
}

/**
 * Calls one endpoint of the contract and returns its parsed reply.
 * Throws `ApiProblem` when the server refuses, `Unreachable` when there is no answer of ours.
 */
export async function callApi<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
>(endpoint: Endpoint<Access, P, Q, B, R>, input: Input<P, Q, B>): Promise<z.output<R>>;
export async function callApi(endpoint: Endpoint, input: RawInput): Promise<unknown> {
  let response: Response;
  let content: unknown;
  try {
    response = await request(endpoint, input);
    content = await contentOf(response);
  } catch (error) {
    throw new Unreachable(error);
  }
  if (response.ok) {
    const reply = endpoint.reply.safeParse(content);
    if (reply.success) return reply.data;
    throw new Unreachable(reply.error);
  }
  const problem = problemSchema.safeParse(content);
  if (problem.success) throw new ApiProblem(problem.data);
  throw new Unreachable(new Error(`status ${response.status}`));
}
