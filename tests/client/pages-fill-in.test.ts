import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersSchema } from '#instruments/answers.ts';
import type { AnswerRecord } from '#server/contract/participant.ts';
import { fillInPage } from '#server/pages/fill-in-page.ts';
import { reviewPage } from '#server/pages/review-page.ts';
import { askedBlocks, countAnswered, firstUnreached } from '#server/participants/asked-blocks.ts';
import { bodyOf } from '#server/participants/check-answers.ts';
import { touchedAnswers, typedAnswers, type Fields } from '#server/participants/typed-answers.ts';
import { anyAnswers } from '#tests/instruments/arbitrary-answers.ts';
import { everything, exampleInstrument } from '#tests/instruments/example-instrument.ts';
import { contextIn } from './every-page.ts';

const occasion = {
  instrument: exampleInstrument,
  pilot: { modules: [...everything.modules] },
  wave: { kind: everything.wave },
  comparison: false,
};
const blocks = askedBlocks(occasion);
const context = contextIn('nl');

/** What a browser without script would send of a page: its checked boxes and chosen options. */
function fieldsOf(page: string): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  const add = (name: string, value: string): void => {
    fields[name] = [...(fields[name] ?? []), value];
  };
  for (const [, name = '', value = '', rest = ''] of page.matchAll(
    /<input\s+type="(?:radio|checkbox)"\s+name="([^"]+)"\s+value="([^"]*)"\s*([^/]*)\/>/g,
  )) {
    if (rest.includes('checked')) add(name, value);
  }
  for (const [, name = '', options = ''] of page.matchAll(
    /<select[^>]*name="([^"]+)"[^>]*>([\s\S]*?)<\/select>/g,
  )) {
    const chosen = /value="([^"]*)" selected/.exec(options)?.[1] ?? '';
    add(name, chosen);
  }
  return fields;
}

const tag = 'een-sessie';

const page = (at: number, answers: AnswerRecord): string =>
  fillInPage(context, { tag, instrument: exampleInstrument, blocks, at, answers, takesOver: true });

const typed = (at: number, fields: Fields): ReturnType<typeof typedAnswers> => {
  const block = blocks[at];
  if (block === undefined) throw new Error('no such block');
  return typedAnswers(exampleInstrument, block, fields);
};

describe('A page of the questionnaire without script', () => {
  it('shows what was answered, and sends exactly that again: answers, order of a ranking, and what was skipped', () => {
    fc.assert(
      fc.property(anyAnswers(exampleInstrument, everything), (given) => {
        for (const [at, { questions }] of blocks.entries()) {
          const { answers, errors } = typed(at, fieldsOf(page(at, given)));
          expect(errors).toEqual([]);
          for (const question of questions) {
            const before = given[question.id] ?? null;
            const ordered =
              question.type === 'choice' && Array.isArray(before)
                ? question.options.map(({ id }) => id).filter((id) => before.includes(id))
                : before;
            expect(answers[question.id]).toEqual(ordered);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives answers that pass the same strict check as those of the script', () => {
    fc.assert(
      fc.property(anyAnswers(exampleInstrument, everything), (given) => {
        const sent = blocks.flatMap((_, at) => Object.entries(typed(at, fieldsOf(page(at, given))).answers));
        const parsed = answersSchema(exampleInstrument, everything).safeParse(Object.fromEntries(sent));
        expect(parsed.success).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('names every question by its statement and writes every label out, in both languages', () => {
    for (const language of ['nl', 'en'] as const) {
      const shown = fillInPage(contextIn(language), {
        tag,
        instrument: exampleInstrument,
        blocks,
        at: 0,
        answers: {},
        takesOver: true,
      });
      const legends = [...shown.matchAll(/<legend>([^<]*)<\/legend>/g)].map(([, text]) => text);
      expect(legends).toEqual(blocks[0]?.questions.map(({ text }) => text[language]));
      for (const label of exampleInstrument.responseScales[0]?.labels ?? []) {
        expect(shown.split(`>${label[language]}<`)).toHaveLength(3);
      }
      expect(shown).not.toMatch(/\schecked/);
    }
  });

  it('says that too many were chosen, or one twice, on top and at the question', () => {
    const { errors } = typed(2, {
      'v-waarden': ['zorg', 'snel', 'eerlijk'],
      'v-volgorde-1': 'zorg',
      'v-volgorde-2': 'zorg',
    });
    expect(errors.map(({ error }) => error)).toEqual(['too-many', 'twice']);
    const shown = fillInPage(context, {
      tag,
      instrument: exampleInstrument,
      blocks,
      at: 2,
      answers: {},
      errors,
      takesOver: true,
    });
    expect(shown.match(/Dat zijn er meer dan 2. Haal een vinkje weg bij: Kies er twee/g)).toHaveLength(2);
    expect(shown).toContain('href="#v-waarden"');
    expect(shown).toMatch(/<title>Fout: /);
    expect(shown).not.toContain('data-takes-over');
  });

  it('counts what is left empty as skipped when going on, and as not reached when stopping half-way', () => {
    const { answers } = typed(0, { 'v-a3': '4' });
    expect(answers).toEqual({ a3: 4, a1: null });
    expect(touchedAnswers(answers, { 'v-a3': '4' }, {})).toEqual({ a3: 4 });
    expect(touchedAnswers(answers, { 'v-a3': '4', 'v-a1': '' }, {})).toEqual({ a3: 4, a1: null });
  });

  it('is followed by the first part with a question that was not reached', () => {
    expect(firstUnreached(blocks, {})).toBe(0);
    expect(firstUnreached(blocks, { a3: 1, a1: null })).toBe(1);
    expect(countAnswered(blocks, { a3: 1, a1: null }).answered).toBe(1);
  });
});

describe('The last look before sending', () => {
  it('freezes the answers in the form, and points to the first skipped question', () => {
    const answers = { a3: 4, a1: null, waarden: ['zorg', 'snel'] };
    const shown = reviewPage(context, { tag, blocks, answers, wave: 2 });
    const frozen = /name="answers" value="([^"]*)"/.exec(shown)?.[1]?.replaceAll('&quot;', '"') ?? '';
    expect(JSON.parse(frozen)).toEqual(answers);
    expect(shown).toContain('/vragenlijst?deel=1&amp;taal=nl#v-a1');
  });
});

describe('The stored text of answers', () => {
  it('is the same whatever the order of clicks, except where the order is the answer', () => {
    const clicked = { waarden: ['snel', 'zorg'], volgorde: ['snel', 'zorg'], a1: 2 };
    const typedIn = { a1: 2, volgorde: ['snel', 'zorg'], waarden: ['zorg', 'snel'] };
    expect(bodyOf(occasion, 'nl', clicked)).toBe(bodyOf(occasion, 'nl', typedIn));
    expect(bodyOf(occasion, 'nl', { volgorde: ['zorg', 'snel'] })).not.toBe(
      bodyOf(occasion, 'nl', { volgorde: ['snel', 'zorg'] }),
    );
  });
});
