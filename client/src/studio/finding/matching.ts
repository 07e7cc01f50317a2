/** From this many letters on a word is also found within another: Dutch writes compounds as one word. */
const withinWords = 4;

/** A text as words without case and accents, so that "frysl" finds "Súdwest-Fryslân". In capitals: a letter has one of those. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toUpperCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/**
 * The entries in which every word that somebody typed begins a word (or from four letters on stands in one), in their
 * own order. Where nothing but spaces was typed, all of them.
 *
 * @param textsOf what an entry can be found by
 */
export function matching<Entry>(
  entries: readonly Entry[],
  sought: string,
  textsOf: (entry: Entry) => readonly string[],
): readonly Entry[] {
  const typed = wordsOf(sought);
  if (typed.length === 0) return entries;
  return entries.filter((entry) => {
    const words = textsOf(entry).flatMap(wordsOf);
    return typed.every((part) =>
      words.some((word) => word.startsWith(part) || (part.length >= withinWords && word.includes(part))),
    );
  });
}
