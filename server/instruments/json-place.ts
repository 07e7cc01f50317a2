/** Line and column (from 1) of an offset in a text. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** One step into a JSON document. */
type Step = string | number;

/** A string, a mark of structure, or a bare word (number, true, null). */
const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/gy;

/**
 * The offset at which the value at a path starts, in a JSON text that parses; where the path ends too early, that
 * of the last value it reaches. So a complaint about a key that is absent points at the object that lacks it.
 *
 * @example offsetOf('{"a": [1, 2]}', ['a', 1]) // 10
 */
export function offsetOf(json: string, path: readonly Step[]): number {
  const wanted = path.map(String);
  let found = 0;
  let depthFound = -1;
  for (const { offset, at } of valuesOf(json)) {
    const isOnPath = at.length <= wanted.length && at.every((step, i) => step === wanted[i]);
    if (isOnPath && at.length > depthFound) [found, depthFound] = [offset, at.length];
  }
  return found;
}

/** Where a JSON text stops being JSON, by what the parser complained of. */
export function offsetOfMistake(json: string, complaint: unknown): number {
  const position = /position (\d+)/.exec(complaint instanceof Error ? complaint.message : '')?.[1];
  return position === undefined ? offsetOfUnexpected(json) : Number(position);
}

/**
 * The same where the parser does not say: the first character without which what comes
 * before is only unfinished. A longer beginning of a spoilt text is spoilt too, so halving finds it.
 */
function offsetOfUnexpected(json: string): number {
  let [unfinished, spoilt] = [0, json.length];
  while (spoilt - unfinished > 1) {
    const middle = Math.floor((unfinished + spoilt) / 2);
    if (hasUnexpected(json.slice(0, middle))) spoilt = middle;
    else unfinished = middle;
  }
  return Math.max(0, spoilt - 1);
}

function hasUnexpected(json: string): boolean {
  try {
    JSON.parse(json);
    return false;
  } catch (error) {
    return error instanceof Error && error.message.startsWith('Unexpected token');
  }
}

/** The first key that stands twice in one object of a JSON text that parses, where only the last would count. */
export function repeatedKey(json: string): { readonly key: string; readonly offset: number } | null {
  const tokens = [...tokensOf(json)];
  const open: Set<string>[] = [];
  for (const [i, { text, offset }] of tokens.entries()) {
    if (text === '{' || text === '[') open.push(new Set());
    else if (text === '}' || text === ']') open.pop();
    else if (tokens[i + 1]?.text === ':') {
      const key = unquoted(text);
      if (open.at(-1)?.has(key) === true) return { key, offset };
      open.at(-1)?.add(key);
    }
  }
  return null;
}

/** Every value of a JSON text with its path, in order of appearance. */
function* valuesOf(json: string): Generator<{ offset: number; at: readonly string[] }> {
  const containers: { key: string; index: number | null }[] = [];
  const tokens = [...tokensOf(json)];
  for (const [i, { text, offset }] of tokens.entries()) {
    const top = containers.at(-1);
    if (text === '}' || text === ']') containers.pop();
    else if (text === ',' && top !== undefined && top.index !== null) top.index += 1;
    else if (text !== ',' && text !== ':') {
      const isKey = top !== undefined && top.index === null && tokens[i + 1]?.text === ':';
      if (isKey) top.key = unquoted(text);
      else yield { offset, at: containers.map(({ key, index }) => (index === null ? key : String(index))) };
      if (text === '{') containers.push({ key: '', index: null });
      if (text === '[') containers.push({ key: '', index: 0 });
    }
  }
}

function* tokensOf(json: string): Generator<{ text: string; offset: number }> {
  let position = 0;
  while (position < json.length) {
    token.lastIndex = position;
    const match = token.exec(json);
    if (match === null) position += 1;
    else {
      yield { text: match[0], offset: position };
      position += match[0].length;
    }
  }
}

function unquoted(text: string): string {
  const value: unknown = JSON.parse(text);
  return String(value);
}
