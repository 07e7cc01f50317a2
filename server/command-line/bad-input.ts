/** Where in a file something is wrong; lines and columns count from 1, a column may be known by its name. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number | string;
}

/** What a person gave us cannot be used; the message is one sentence that says where, what and what to do. */
export class BadInput extends Error {
  constructor(place: Place | null, sentence: string) {
    super(place === null ? sentence : `${wordPlace(place)}: ${sentence}`);
    this.name = 'BadInput';
  }
}

function wordPlace({ file, line, column }: Place): string {
  const parts = [file];
  if (line !== undefined) parts.push(`line ${line}`);
  if (typeof column === 'number') parts.push(`column ${column}`);
  if (typeof column === 'string') parts.push(`column "${column}"`);
  return parts.join(', ');
}

/** The code of what the system refused, such as ENOENT. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown cause';
}
