import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { RequestHandler } from 'express';

/** Below this (bytes) compressing saves no packet. */
const worthwhile = 1024;
const brotliLevel = 5;

const compressors = {
  br: (text: string) =>
    brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliLevel } }),
  gzip: (text: string) => gzipSync(text),
} as const;

/**
 * Compresses texts that are asked for with GET. Answers to a form are left as they are: they can hold what somebody
 * else made the browser send next to a secret (own words), and the length of a compressed page would tell on it.
 */
export const compressedReplies: RequestHandler = (request, response, next) => {
  const accepted = request.method === 'GET' ? request.acceptsEncodings('br', 'gzip') : false;
  const send = response.send.bind(response);
  response.send = (body: unknown) => {
    if (typeof body !== 'string' || body.length < worthwhile) return send(body);
    response.vary('Accept-Encoding');
    if (accepted !== 'br' && accepted !== 'gzip') return send(body);
    if (response.get('Content-Type') === undefined) response.type('html');
    response.set('Content-Encoding', accepted);
    return send(compressors[accepted](body));
  };
  next();
};
