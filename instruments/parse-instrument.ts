import { checkInstrument, type InstrumentError } from './check-instrument.ts';
import { instrumentSchema, type Instrument } from './instrument.ts';

export type ParsedInstrument =
  { readonly instrument: Instrument } | { readonly errors: readonly InstrumentError[] };

/** Reads an instrument: first its shape, then whether its parts fit together. Never throws. */
export function parseInstrument(json: unknown): ParsedInstrument {
  const parsed = instrumentSchema.safeParse(json);
  if (!parsed.success) {
    return { errors: parsed.error.issues.map(({ path, message }) => ({ at: placeOf(path), message })) };
  }
  const errors = checkInstrument(parsed.data);
  return errors.length === 0 ? { instrument: parsed.data } : { errors };
}

function placeOf(path: readonly PropertyKey[]): string {
  const place = path
    .map((step) => (typeof step === 'number' ? `[${String(step)}]` : `.${String(step)}`))
    .join('');
  return place.replace(/^\./, '') || 'file';
}
