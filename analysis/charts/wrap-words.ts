/** Average width of a letter in ems, on the safe side for a semibold sans serif. */
const letterWidth = 0.56;

/** The width in pixels of a word that must not be broken, on the safe side. */
export const wordWidth = (word: string, fontSize: number): number => word.length * fontSize * letterWidth;

/** The room for a name in a layout. */
export interface NameRoom {
  /** In pixels. */
  readonly width: number;
  readonly lines: number;
}

/**
 * Breaks a title into at most so many lines that fit a width in pixels; what is left over stays on the last line, to
 * be cut off with an ellipsis where it is drawn.
 */
export function wrapWords(text: string, { width, lines: most }: NameRoom, fontSize: number): string[] {
  const letters = Math.max(1, Math.floor(width / (fontSize * letterWidth)));
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined) return [word];
    const fits = last.length + 1 + word.length <= letters;
    return fits || lines.length === most ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word];
  }, []);
}
