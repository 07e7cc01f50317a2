import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersSchema } from '#instruments/answers.ts';
import { answersFromBytes, itemBytes } from '#instruments/item-bytes.ts';
import type { Instrument } from '#instruments/instrument.ts';
import { itemsOf, questionsOf, type Selection, waveKindsOf } from '#instruments/questions.ts';
import { currentInstrument, instruments } from '#instruments/registry.ts';
import { scoreScale } from '#instruments/score-scale.ts';
import { scoringOf } from '#instruments/scoring.ts';
import { anyAnswers, ratingsIn } from './arbitrary-answers.ts';
import { everything, exampleInstrument } from './example-instrument.ts';

const schema = answersSchema(exampleInstrument, everything);

/** Every instrument with all its modules, in the wave in which most is asked. */
const cases: readonly (readonly [Instrument, Selection])[] = [
  [exampleInstrument, everything],
  ...instruments.map(
    (instrument) =>
      [
        instrument,
        {
          modules: instrument.modules.flatMap(({ id, core }) => (core ? [] : [id])),
          wave: waveKindsOf(instrument).find((wave) => wave === 'after') ?? 'hub',
        },
      ] as const,
  ),
];

/** The messages with which answers are refused; none when they are taken. */
const refusals = (answers: unknown): string[] =>
  schema.safeParse(answers).error?.issues.map(({ message }) => message) ?? [];

const turnedRound = (ratings: Record<string, number | null>, [lowest, highest]: readonly [number, number]) =>
  Object.fromEntries(
    Object.entries(ratings).map(([id, answer]) => [id, answer === null ? null : lowest + highest - answer]),
  );

const idsWithExtra = (wave: 'before' | 'after') =>
  questionsOf(exampleInstrument, { modules: ['extra'], wave }).map(({ id }) => id);

describe('Any response a person can give', () => {
  it.each(cases)('is taken as it is ($id)', (instrument, selection) => {
    const strict = answersSchema(instrument, selection);
    fc.assert(
      fc.property(anyAnswers(instrument, selection), (answers) => {
        expect(strict.parse(answers)).toEqual(answers);
      }),
    );
  });

  it.each(cases)(
    'is scored within the range, or not at all under the missing rule ($id)',
    (instrument, selection) => {
      fc.assert(
        fc.property(anyAnswers(instrument, selection), (answers) => {
          const ratings = ratingsIn(answers);
          for (const { range, scoring } of scoringOf(instrument, selection.modules)) {
            const given = scoring.items.filter((item) => typeof ratings[item] === 'number').length;
            const score = scoreScale(ratings, scoring);
            expect(score === null).toBe(given < (scoring.minAnswered ?? scoring.items.length));
            expect(score ?? range[0]).toBeGreaterThanOrEqual(range[0]);
            expect(score ?? range[1]).toBeLessThanOrEqual(range[1]);
          }
        }),
      );
    },
  );

  it.each(cases)('comes back unchanged from its bytes ($id)', (instrument, selection) => {
    fc.assert(
      fc.property(anyAnswers(instrument, selection), (answers) => {
        const bytes = itemBytes(instrument, answers);
        const items = itemsOf(instrument);
        expect(bytes).toHaveLength(items.length);
        const kept = Object.entries(answers).filter(([id]) => items.includes(id));
        expect(answersFromBytes(instrument, bytes)).toEqual(Object.fromEntries(kept));
      }),
    );
  });

  it('turns round when its answers turn round: reversing twice changes nothing', () => {
    fc.assert(
      fc.property(anyAnswers(currentInstrument, { modules: [], wave: 'before' }), (answers) => {
        for (const { range, scoring } of scoringOf(currentInstrument)) {
          const ratings = ratingsIn(answers);
          const turned = turnedRound(ratings, range);
          expect(turnedRound(turned, range)).toEqual(ratings);
          const score = scoreScale(ratings, scoring) ?? 0;
          const turnedScore = scoreScale(turned, scoring) ?? range[0] + range[1];
          expect(score + turnedScore).toBeCloseTo(range[0] + range[1], 12);
        }
      }),
    );
  });
});

describe('A response that does not fit the questions', () => {
  it.each([
    ['a rating above the range', { a1: 6 }, /a1.*1 tot en met 5/],
    ['a rating under the range', { a1: 0 }, /a1/],
    ['a rating on another scale than its own', { b1: 5 }, /b1.*2 tot en met 4/],
    ['half a point', { a1: 2.5 }, /a1/],
    ['a number as text', { a1: '3' }, /a1/],
    ['a list for a rating', { a1: [3] }, /a1/],
    ['an option that does not exist', { waarde: 'geld' }, /waarde/],
    ['a list where one option is asked', { waarde: ['zorg'] }, /waarde/],
    ['one option where a list is asked', { waarden: 'zorg' }, /waarden/],
    ['too many options', { waarden: ['zorg', 'snel', 'eerlijk'] }, /waarden.*1 tot en met 2/],
    ['an option named twice', { waarden: ['zorg', 'zorg'] }, /waarden/],
    ['an empty list', { waarden: [] }, /waarden/],
    ['a ranking with an unknown option', { volgorde: ['zorg', 'geld'] }, /volgorde/],
    ['a ranking that is too long', { volgorde: ['zorg', 'snel', 'eerlijk', 'ruimte'] }, /volgorde/],
    ['a note, which is no answer', { briefje: 'Trots op ons loket.' }, /briefje/],
    ['an unknown question', { a9: 3 }, /a9/],
    ['a value set to undefined', { a1: undefined }, /a1/],
    ['a key of every object', JSON.parse('{"__proto__": 3}'), /__proto__/],
    ['the name of a method', { constructor: 3 }, /constructor/],
    ['no object at all', [3], /object/],
    ['nothing', null, /object/],
  ])('is refused with the question named: %s', (_, answers: unknown, message) => {
    expect(refusals(answers)).toContainEqual(expect.stringMatching(message));
  });

  it('is refused when one answer of a good response is spoilt, and only that one is named', () => {
    const spoilt = fc.oneof(
      fc.integer({ min: -1000, max: 0 }),
      fc.integer({ min: 6, max: 1000 }),
      fc.double({ noInteger: true }),
      fc.string(),
      fc.boolean(),
      fc.array(fc.integer()),
      fc.object(),
    );
    fc.assert(
      fc.property(anyAnswers(exampleInstrument, everything), spoilt, (answers, bad) => {
        const messages = refusals({ ...answers, a2: bad });
        expect(messages).toHaveLength(1);
        expect(messages[0]).toMatch(/a2/);
      }),
    );
  });

  it.each(cases)(
    'is refused with the question named, whichever one is spoilt ($id)',
    (instrument, selection) => {
      const strict = answersSchema(instrument, selection);
      const asked = questionsOf(instrument, selection).filter(({ type }) => type !== 'note');
      const spoilt = fc.oneof(
        fc.constant(0),
        fc.constant(99),
        fc.constant(1.5),
        fc.constant('onzin'),
        fc.constant([]),
      );
      fc.assert(
        fc.property(
          anyAnswers(instrument, selection),
          fc.constantFrom(...asked),
          spoilt,
          (answers, { id }, bad) => {
            const issues = strict.safeParse({ ...answers, [id]: bad }).error?.issues ?? [];
            expect([...new Set(issues.map(({ path }) => path[0]))]).toEqual([id]);
            expect(issues[0]?.message).toContain(`Vraag ${id}:`);
          },
        ),
      );
    },
  );

  it('is refused when it answers a module or wave that is not asked', () => {
    const before = answersSchema(exampleInstrument, { modules: ['extra'], wave: 'before' });
    expect(before.safeParse({ nut: 3 }).success).toBe(false);
    const core = answersSchema(exampleInstrument, { modules: [], wave: 'after' });
    expect(core.safeParse({ b1: 3 }).success).toBe(false);
  });
});

describe('The questions of a wave', () => {
  it('stand in the order in which people see them', () => {
    expect(questionsOf(exampleInstrument, { modules: [], wave: 'before' }).map(({ id }) => id)).toEqual([
      'a3',
      'a1',
      'a2',
      'waarde',
    ]);
  });

  it('can differ between before and after', () => {
    expect(idsWithExtra('after')).toEqual([...idsWithExtra('before'), 'nut']);
  });

  it('cannot come from a module that does not exist', () => {
    expect(() => questionsOf(exampleInstrument, { modules: ['nieuw'], wave: 'before' })).toThrow(
      'Instrument example 2.3 has no module nieuw.',
    );
  });
});

describe('Item bytes', () => {
  it('keep one place an item, in file order, whatever the wave', () => {
    expect([...itemBytes(exampleInstrument, { a1: 5, a3: null, b2: 2, waarden: ['zorg'] })]).toEqual([
      5, 0, 255, 0, 2, 0,
    ]);
  });

  it('refuse what does not fit', () => {
    for (const answer of [0, 255, 1.5, -1, 'a']) {
      expect(() => itemBytes(exampleInstrument, { a1: answer })).toThrow(
        'The answer to a1 does not fit one byte.',
      );
    }
    expect(() => answersFromBytes(exampleInstrument, new Uint8Array(5))).toThrow(
      'example 2.3 has 6 items, the row has 5.',
    );
  });
});
