import { createHash } from 'node:crypto';
import { canonicalJson } from '#instruments/canonical-json.ts';
import type { Instrument } from '#instruments/instrument.ts';

/** The fingerprint of an instrument's content: SHA-256 of its canonical text, whatever the file's spaces and order. */
export function instrumentHash(instrument: Instrument): string {
  return createHash('sha256').update(canonicalJson(instrument)).digest('hex');
}
