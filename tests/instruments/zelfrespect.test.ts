import { describe, expect, it } from 'vitest';
import { languages } from '#instruments/instrument.ts';
import { itemsOf, questionsOf } from '#instruments/questions.ts';
import { currentInstrument } from '#instruments/registry.ts';
import { scoreScale } from '#instruments/score-scale.ts';
import { scoringOf } from '#instruments/scoring.ts';

const order = questionsOf(currentInstrument, { modules: [], wave: 'before' }).map(({ id }) => id);
const scaleOf = new Map(currentInstrument.scales.flatMap(({ id, items }) => items.map((item) => [item, id])));

describe('The questionnaire on professional self-respect', () => {
  it('has the three stages, six items each', () => {
    expect(currentInstrument.scales.map(({ id, items }) => [id, items.length])).toEqual([
      ['eigenwaarde', 6],
      ['beroepstrots', 6],
      ['beroepseer', 6],
    ]);
    expect([...scaleOf.keys()]).toEqual(itemsOf(currentInstrument));
  });

  it('asks the same questions in the same order before and after', () => {
    expect(questionsOf(currentInstrument, { modules: [], wave: 'after' }).map(({ id }) => id)).toEqual(order);
  });

  it('mixes the stages: on no page two in a row from one stage', () => {
    const stages = order.map((id) => scaleOf.get(id));
    expect(stages.filter((stage, place) => stage === stages[place - 1])).toEqual([]);
  });

  it('turns one item a stage round, spread out and never first or last', () => {
    const reversed = currentInstrument.scales.flatMap(({ reversed: ids }) => ids);
    const places = reversed.map((id) => order.indexOf(id)).sort((a, b) => a - b);
    expect(currentInstrument.scales.map(({ reversed: ids }) => ids.length)).toEqual([1, 1, 1]);
    expect(places[0]).toBeGreaterThan(5);
    expect(places.at(-1)).toBeLessThan(order.length - 1);
    expect(places.slice(1).every((place, index) => place - (places[index] ?? 0) >= 3)).toBe(true);
  });

  it('needs four of six answers for a score', () => {
    const [scale] = scoringOf(currentInstrument);
    expect(scale?.range).toEqual([1, 5]);
    const scoring = scale?.scoring ?? { id: 'none', items: [] };
    expect(scoreScale({ ew1: 4, ew2: 4, ew3: 5, ew6: 2 }, scoring)).toBe(4.25);
    expect(scoreScale({ ew1: 4, ew2: 4, ew3: 5, ew4: null }, scoring)).toBeNull();
  });

  it('says beforehand, and why, that 0,3 points is the smallest change that matters', () => {
    for (const { sesoi } of currentInstrument.scales) {
      expect(sesoi.points).toBe(0.3);
      expect(languages.map((language) => sesoi.reason[language].length > 50)).toEqual([true, true]);
    }
  });

  it('says in both languages that it is new', () => {
    expect(currentInstrument.purpose.nl).toMatch(/nieuw.*nog niet onderzocht/);
    expect(currentInstrument.purpose.en).toMatch(/new.*not yet studied/);
  });

  it('is answered within four minutes: 200 words a minute and three seconds an answer', () => {
    for (const language of languages) {
      const read = currentInstrument.modules
        .flatMap(({ blocks }) =>
          blocks.flatMap(({ title, intro }) => [title[language], intro?.[language] ?? '']),
        )
        .concat(currentInstrument.questions.map(({ text }) => text[language]))
        .join(' ');
      const minutes = read.split(/\s+/).length / 200 + (order.length * 3) / 60;
      expect(minutes).toBeLessThan(4);
    }
  });
});
