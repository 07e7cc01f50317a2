/** Letters of ordinary width beside each other on a slide, and lines below each other, in the letters of notes. */
const lettersOnLine = 92;
const linesOnSlide = 14;

/** How much room a letter takes: capitals are wide, what is no Latin letter may be as wide as it is high. */
function widthOf(letter: string): number {
  if (!/[\p{Script=Latin}\p{N}\p{P}\p{Z}\p{ASCII}]/u.test(letter)) return 2;
  return /[\p{Lu}mw@%&]/u.test(letter) ? 1.5 : 1;
}

const roomOf = (text: string): number => Array.from(text).reduce((room, letter) => room + widthOf(letter), 0);

/** A word that is longer than a line, in pieces that are not. */
function pieces(word: string): string[] {
  const found = [''];
  for (const letter of word) {
    const last = found.at(-1) ?? '';
    if (roomOf(last + letter) > lettersOnLine) found.push(letter);
    else found[found.length - 1] = last + letter;
  }
  return found;
}

/** A text in the lines that it takes. */
function linesOf(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.trim().split(/\s+/).flatMap(pieces)) {
    const last = lines.at(-1);
    if (last !== undefined && roomOf(`${last} ${word}`) <= lettersOnLine)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A note in parts that each fit on a slide; where one goes on, dots say so. */
function partsOf(note: string): { text: string; lines: number }[] {
  const lines = linesOf(note);
  const starts = lines.flatMap((_, i) => (i % (linesOnSlide - 1) === 0 ? [i] : []));
  return starts.map((start) => {
    const part = lines.slice(start, start + linesOnSlide - 1);
    const [before, after] = [start > 0 ? '… ' : '', start + part.length < lines.length ? ' …' : ''];
    return {
      text: `${before}${part.join(' ')}${after}`,
      lines: part.length + (before + after === '' ? 0 : 1),
    };
  });
}

/**
 * Notes over as many slides as it takes to read them from the back of a room: in their order, and none cut off. Between
 * two notes goes half a line.
 */
export function notePages(notes: readonly string[]): string[][] {
  const pages: string[][] = [];
  let left = 0;
  for (const { text, lines } of notes.flatMap(partsOf)) {
    const last = pages.at(-1);
    if (last !== undefined && lines <= left) last.push(text);
    else {
      pages.push([text]);
      left = linesOnSlide;
    }
    left -= lines + 0.5;
  }
  return pages;
}
