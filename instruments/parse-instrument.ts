import type { z } from 'zod';
import { checkInstrument, type InstrumentError } from './check-instrument.ts';
import { instrumentSchema, languages, type Instrument } from './instrument.ts';

export type ParsedInstrument =
  { readonly instrument: Instrument } | { readonly errors: readonly InstrumentError[] };

/** Reads an instrument: first its shape, then whether its parts fit together. Never throws. */
export function parseInstrument(json: unknown): ParsedInstrument {
  const parsed = instrumentSchema.safeParse(json);
  if (!parsed.success) return { errors: parsed.error.issues.flatMap(errorsOf) };
  const errors = checkInstrument(parsed.data);
  return errors.length === 0 ? { instrument: parsed.data } : { errors };
}

type Issue = z.core.$ZodIssue;

/** What zod found, with the mend; an unknown key is pointed at itself, not at the object around it. */
function errorsOf(issue: Issue): InstrumentError[] {
  const { path, message } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ at: placeOf([...path, key]), message: unknownKey(key) }));
  }
  const last = String(path.at(-1) ?? '');
  if (issue.code === 'invalid_type' && message.endsWith('received undefined')) {
    const expected = `expected a ${issue.expected}`;
    const isLanguage = languages.some((language) => language === last);
    const what = isLanguage
      ? `the text is missing in "${last}" (${expected}); write every text in ${languages.join(' and ')}`
      : `"${last}" is missing (${expected}); add it`;
    return [{ at: placeOf(path), message: what }];
  }
  if (issue.code === 'invalid_union' && last === 'type') {
    return [
      {
        at: placeOf(path),
        message: 'there is no such kind of question; use rating, choice, ranking or note',
      },
    ];
  }
  return [{ at: placeOf(path), message }];
}

/** Words for a condition in other survey formats. */
const conditions = new Set(['visibleIf', 'enableIf', 'requiredIf', 'showIf', 'condition', 'conditions']);

/**
 * Why there are no conditions: whether an answer is allowed would hang on other answers, and a question that was not
 * shown could no longer be told from one that was not reached. Modules and waves do what is needed.
 */
const unknownKey = (key: string): string =>
  conditions.has(key)
    ? `"${key}" is a condition, and this format has none; take it out, and use a module or the waves of a block`
    : `the format has no key "${key}"; take it out, or mend its spelling`;

function placeOf(path: readonly PropertyKey[]): string {
  const place = path
    .map((step) => (typeof step === 'number' ? `[${String(step)}]` : `.${String(step)}`))
    .join('');
  return place.replace(/^\./, '') || 'file';
}
