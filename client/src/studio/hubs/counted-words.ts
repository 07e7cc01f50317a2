import type { Language } from '#instruments/instrument.ts';

/** A word of the room and how often it was given. */
export interface CountedWord {
  readonly word: string;
  readonly times: number;
}

/** Each word once, capitals aside, the most frequent first: so the words of a full room fit on its wall. */
export function countedWords(words: readonly string[], language: Language): CountedWord[] {
  const counted = new Map<string, CountedWord>();
  for (const word of words) {
    const alike = word.toLocaleLowerCase(language);
    const known = counted.get(alike);
    counted.set(alike, known === undefined ? { word, times: 1 } : { word: alike, times: known.times + 1 });
  }
  return [...counted.values()].toSorted(
    (one, other) => other.times - one.times || one.word.localeCompare(other.word, language),
  );
}
