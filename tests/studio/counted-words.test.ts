import { describe, expect, it } from 'vitest';
import { countedWords } from '#client/src/studio/hubs/counted-words.ts';

describe('The words of a room', () => {
  it('stand on the wall once, with how often they were given, the most frequent first', () => {
    expect(countedWords(['rust', 'Durf', 'samen', 'durf', 'DURF', 'samen', 'Eerlijk'], 'nl')).toEqual([
      { word: 'durf', times: 3 },
      { word: 'samen', times: 2 },
      { word: 'Eerlijk', times: 1 },
      { word: 'rust', times: 1 },
    ]);
  });

  it('do not tell in what order they came in', () => {
    const words = ['samen', 'Rust', 'durf', 'rust', 'Samen', 'RUST', 'eerlijk'];
    expect(countedWords(words.toReversed(), 'nl')).toEqual(countedWords(words, 'nl'));
  });
});
