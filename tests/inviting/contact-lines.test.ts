import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactLines } from '#server/inviting/contact-lines.ts';

const cellsOf = (text: string): unknown[] => contactLines(text).map(({ line, cells }) => [line, cells]);

describe('A pasted list', () => {
  it.each<[string, string, unknown[]]>([
    [
      'a semicolon',
      'a@b.nl;Beleid\nc@d.nl;Balie',
      [
        [1, ['a@b.nl', 'Beleid']],
        [2, ['c@d.nl', 'Balie']],
      ],
    ],
    ['a tab before a comma in a name', 'a@b.nl\tBeleid, 2', [[1, ['a@b.nl', 'Beleid, 2']]]],
    [
      'the comma of most lines, whatever stands in one of them',
      'a@b.nl,Beleid\n"De Vries; Els" <c@d.nl>,Balie',
      [
        [1, ['a@b.nl', 'Beleid']],
        [2, ['"De Vries; Els" <c@d.nl>', 'Balie']],
      ],
    ],
    ['a comma', 'a@b.nl, Beleid', [[1, ['a@b.nl', 'Beleid']]]],
    ['quotes around a separator', '"De ""Vries"", Els";x', [[1, ['De "Vries", Els', 'x']]]],
    [
      'a mark at the start, empty lines and any line ends',
      '\uFEFFa\r\n\r\n;;\rb',
      [
        [1, ['a']],
        [4, ['b']],
      ],
    ],
    [
      'a quote that is missing, on its own line only',
      '"a;b\nc',
      [
        [1, null],
        [2, ['c']],
      ],
    ],
  ])('is split at %s', (_, text, expected) => {
    expect(cellsOf(text)).toEqual(expected);
  });

  it('never fails, whatever it holds, and counts lines as an editor does', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', ';', ',', '\t', '\n', '\r', 'a', '@', ' ', '<') }),
        (text) => {
          const lines = contactLines(text);
          const count = text.split(/\r\n|\n|\r/).length;
          expect(lines.every(({ line }) => line >= 1 && line <= count)).toBe(true);
          expect(lines.map(({ line }) => line)).toEqual(
            lines.map(({ line }) => line).toSorted((a, b) => a - b),
          );
        },
      ),
    );
  });
});
