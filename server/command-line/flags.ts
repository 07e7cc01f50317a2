import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { BadInput } from './bad-input.ts';

/** The forms in which the results can be written. */
const formats = ['json', 'csv', 'html', 'r'] as const;
const languages = ['nl', 'en'] as const;

export interface Flags {
  readonly design: string;
  readonly data: string;
  readonly out: string | undefined;
  readonly format: (typeof formats)[number];
  /** Of the page; all other forms are for machines, in English. */
  readonly language: (typeof languages)[number];
}

/**
 * Reads what was typed behind the command.
 *
 * @throws BadInput on a flag that is missing, unknown or impossible
 */
export function readFlags(argv: readonly string[]): Flags | 'help' {
  const { design, data, out, format, language, help } = parseFlags(argv);
  if (help === true) return 'help';
  if (design === undefined || data === undefined) {
    throw new BadInput(null, 'Name both files: --design design.json --data answers.csv (--help tells more).');
  }
  if (out === '') throw new BadInput(null, 'No name stands behind --out; give the results a file.');
  if (out !== undefined && [design, data].some((input) => resolve(input) === resolve(out))) {
    throw new BadInput(
      { file: out },
      'this file is read, so the results cannot go there; give --out another name.',
    );
  }
  return {
    design,
    data,
    out,
    format: oneOf('--format', formats, format ?? 'json'),
    language: oneOf('--language', languages, language ?? 'nl'),
  };
}

function oneOf<Choice extends string>(flag: string, choices: readonly Choice[], given: string): Choice {
  const parsed = z.enum(choices).safeParse(given);
  if (parsed.success) return parsed.data;
  throw new BadInput(null, `${flag} cannot be "${given}"; use one of ${choices.join(', ')}.`);
}

function parseFlags(argv: readonly string[]) {
  try {
    const flag = { type: 'string' } as const;
    const options = {
      design: flag,
      data: flag,
      out: flag,
      format: flag,
      language: flag,
      help: { type: 'boolean', short: 'h' },
    } as const;
    return parseArgs({ args: [...argv], options }).values;
  } catch (error) {
    const what = error instanceof Error ? (error.message.split('. ')[0] ?? '') : 'The flags cannot be read';
    throw new BadInput(
      null,
      `${what.replace(/\.$/, '')}; use --design, --data, --out, --format and --language (--help tells more).`,
    );
  }
}
