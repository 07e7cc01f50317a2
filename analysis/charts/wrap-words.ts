/** Average width of a letter in ems, on the safe side for a semibold sans serif. */
const letterWidth = 0.56;

/** Breaks a title into lines that fit a width in pixels; a word that is too long keeps a line to itself. */
export function wrapWords(text: string, width: number, fontSize: number): string[] {
  const letters = Math.max(1, Math.floor(width / (fontSize * letterWidth)));
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > letters) return [...lines, word];
    return [...lines.slice(0, -1), `${last} ${word}`];
  }, []);
}
