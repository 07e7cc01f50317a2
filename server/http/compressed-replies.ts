import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { RequestHandler, Response } from 'express';
import { isAgain } from './come-back.ts';

/** Below this (bytes) compressing saves no packet. */
const worthwhile = 1024;
const brotliLevel = 5;

const compressors = {
  br: (text: string) =>
    brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliLevel } }),
  gzip: (text: string) => gzipSync(text),
} as const;

const mark = 'holdsSecret';

/** This page holds a secret (own words): it is sent as it is. */
export function leaveUncompressed(response: Response): void {
  response.locals[mark] = true;
}

/**
 * Compresses texts that are asked for with GET. Answers to a form, pages that show again what was typed and pages with
 * own words are left as they are: they can hold what somebody else made the browser send next to a secret, and the
 * length of a compressed page would tell on it.
 */
export const compressedReplies: RequestHandler = (request, response, next) => {
  const isPlain = request.method !== 'GET' || isAgain(request);
  const accepted = isPlain ? false : request.acceptsEncodings('br', 'gzip');
  const send = response.send.bind(response);
  response.send = (body: unknown) => {
    if (typeof body !== 'string' || body.length < worthwhile) return send(body);
    response.vary('Accept-Encoding');
    const compresses = (accepted === 'br' || accepted === 'gzip') && response.locals[mark] !== true;
    if (!compresses) return send(body);
    if (response.get('Content-Type') === undefined) response.type('html');
    response.set('Content-Encoding', accepted);
    return send(compressors[accepted](body));
  };
  next();
};
