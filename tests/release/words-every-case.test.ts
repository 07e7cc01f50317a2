import { describe, expect, it } from 'vitest';
import { tippingPointOf } from '#analysis/tipping-point.ts';
import { detectableShift } from '#analysis/detectable-shift.ts';
import type { Limits } from '#analysis/release.ts';
import { disagreements, pairsNeeded } from '#analysis/sensitivity.ts';
import { comparedSentences, distanceSentences } from '#analysis/words/between-groups-sentences.ts';
import type { WordedScale } from '#analysis/words/cell-sentences.ts';
import { cellSentences } from '#analysis/words/cell-sentences.ts';
import { neededPeople } from '#analysis/words/needed-people.ts';
import { formatChange, formatNumber } from '#analysis/words/numbers.ts';
import {
  flaggedSentences,
  leaversSentences,
  releasedLeaversSentences,
  secondEstimateSentences,
} from '#analysis/words/sensitivity-sentences.ts';
import { groupSentences, isUnclear, whatTheTotalSays } from '#analysis/words/too-few.ts';
import { detail, releaseWith, shownCell } from './cells.ts';

const pride: WordedScale = {
  id: 'beroepstrots',
  title: { nl: 'Beroepstrots', en: 'Professional pride' },
  sesoi: 0.3,
};

/** The third sentence, which says how sure the change is, for limits; the change lies in their middle. */
function howSure([lower, upper]: Limits, scale = pride, language: 'nl' | 'en' = 'nl'): string | undefined {
  const change = (lower + upper) / 2;
  const cell = shownCell('beroepstrots', {
    before: 3,
    after: 3 + change,
    change,
    interval95: [lower, upper],
  });
  return cellSentences(cell, scale, language)[2];
}

describe('How sure a change is, in every case', () => {
  it.each<[Limits, string, string]>([
    [
      [0.4, 0.8],
      'Ook de voorzichtigste schatting is een stijging van meer dan 0,3 punt, de kleinste verandering die ertoe doet.',
      'Even the most cautious estimate is a rise of more than 0.3 points, the smallest change that matters.',
    ],
    [
      [-0.8, -0.4],
      'Ook de voorzichtigste schatting is een daling van meer dan 0,3 punt, de kleinste verandering die ertoe doet.',
      'Even the most cautious estimate is a fall of more than 0.3 points, the smallest change that matters.',
    ],
    [
      [0.1, 0.5],
      'Er is dus waarschijnlijk een stijging, maar die kan kleiner zijn dan 0,3 punt, de kleinste verandering die ertoe doet.',
      'So there is probably a rise, but it may be smaller than 0.3 points, the smallest change that matters.',
    ],
    [
      [-0.5, -0.1],
      'Er is dus waarschijnlijk een daling, maar die kan kleiner zijn dan 0,3 punt, de kleinste verandering die ertoe doet.',
      'So there is probably a fall, but it may be smaller than 0.3 points, the smallest change that matters.',
    ],
    [
      [-0.2, 0.2],
      'Een verandering van 0,3 punt of meer, de kleinste die ertoe doet, is dus onwaarschijnlijk.',
      'So a change of 0.3 points or more, the smallest that matters, is unlikely.',
    ],
    [
      [-0.6, 0.6],
      'Misschien veranderde er niets, maar een stijging of een daling van 0,3 punt of meer past ook bij deze antwoorden.',
      'Perhaps nothing changed, but a rise or a fall of 0.3 points or more fits these answers too.',
    ],
    [
      [-0.2, 0.6],
      'Misschien veranderde er niets, maar een stijging van 0,3 punt of meer past ook bij deze antwoorden. Een daling van 0,3 punt of meer is onwaarschijnlijk.',
      'Perhaps nothing changed, but a rise of 0.3 points or more fits these answers too. A fall of 0.3 points or more is unlikely.',
    ],
    [
      [-0.6, 0.2],
      'Misschien veranderde er niets, maar een daling van 0,3 punt of meer past ook bij deze antwoorden. Een stijging van 0,3 punt of meer is onwaarschijnlijk.',
      'Perhaps nothing changed, but a fall of 0.3 points or more fits these answers too. A rise of 0.3 points or more is unlikely.',
    ],
  ])('%j', (limits, dutch, english) => {
    expect(howSure(limits)).toBe(dutch);
    expect(howSure(limits, pride, 'en')).toBe(english);
  });

  it.each<[Limits, string]>([
    [
      [0.1, 0.5],
      'Er is dus waarschijnlijk een stijging. Hoe groot die moet zijn om ertoe te doen, is niet vastgelegd.',
    ],
    [
      [-0.5, -0.1],
      'Er is dus waarschijnlijk een daling. Hoe groot die moet zijn om ertoe te doen, is niet vastgelegd.',
    ],
    [
      [-0.2, 0.6],
      'Misschien veranderde er niets, maar een stijging of een daling past ook bij deze antwoorden.',
    ],
  ])('without a smallest change that matters: %j', (limits, dutch) => {
    expect(howSure(limits, { ...pride, sesoi: null })).toBe(dutch);
  });
});

describe('One person', () => {
  it('is a person and not people', () => {
    const cell = shownCell('beroepstrots', {
      n: 1,
      interval95: [-2, 3],
      verdict: 'too few people to tell',
      detail: detail({ shares: { higher: 1, same: 0, lower: 0 } }),
    });
    const dutch = cellSentences(cell, pride, 'nl').join(' ');
    expect(dutch).toContain('(1 persoon)');
    expect(dutch).toContain('Met 1 persoon is een verandering');
    expect(dutch).toContain('1 persoon hoger, niemand ongeveer gelijk, niemand lager');
    expect(dutch).not.toContain('1 mensen');
    expect(cellSentences(cell, pride, 'en').join(' ')).not.toMatch(/\b1 people/);
  });
});

const unclear = { interval95: [-0.2, 0.6] as const, change: 0.2, before: 3, after: 3.2 };

const say = (figures: Parameters<typeof shownCell>[1]): string =>
  cellSentences(shownCell('beroepstrots', { ...unclear, ...figures }), pride, 'nl').join(' ');

describe('Too few people to tell', () => {
  it('says how many people it takes, and nothing where more answered already', () => {
    expect(say({ n: 12, detail: detail({ detectable: 0.6 }) })).toContain(
      'moeten bij deze spreiding ongeveer 45 mensen beide keren antwoorden.',
    );
    expect(say({ n: 7 })).toContain('ongeveer 20 mensen');
    expect(say({ n: 12, detail: detail({ detectable: 4 }) })).toContain('meer dan 500 mensen');
    expect(say({ n: 60, detail: detail({ detectable: 0.3 }) })).not.toContain('bij deze spreiding');
    expect(say({ n: 12, detail: detail({ detectable: null }) })).not.toContain('bij deze spreiding');
    expect(say({ interval95: [0.1, 0.5] })).not.toContain('bij deze spreiding');
  });

  it('says what the whole pilot says', () => {
    const rise = shownCell('beroepstrots', { n: 43, interval95: [0.1, 0.5] });
    expect(whatTheTotalSays(rise, 'nl')).toBe(
      'Het hele traject (43 mensen) zegt: hoger, misschien maar een beetje.',
    );
    expect(whatTheTotalSays(shownCell('beroepstrots', { n: 20, ...unclear }), 'nl')).toBe(
      'Ook over het hele traject (20 mensen) zijn er te weinig mensen om het te zeggen.',
    );
    expect(whatTheTotalSays({ status: 'withheld', scale: 'beroepstrots' }, 'nl')).toBe(
      'Ook over het hele traject zijn er geen cijfers om te tonen.',
    );
    expect(whatTheTotalSays(rise, 'en')).toBe('The whole pilot (43 people) says: higher, possibly small.');
  });

  it('says of a group that cannot tell what can be said, what it takes, and last what the whole pilot says', () => {
    const total = shownCell('beroepstrots', { n: 43, interval95: [0.1, 0.5] });
    const few = shownCell('beroepstrots', { n: 12, ...unclear, detail: detail({ detectable: 0.6 }) });
    const sentences = groupSentences(few, total, pride, 'nl');
    expect(sentences.slice(0, -1)).toEqual(cellSentences(few, pride, 'nl'));
    expect(sentences.join(' ')).toContain('moeten bij deze spreiding ongeveer 45 mensen');
    expect(sentences.at(-1)).toBe('Het hele traject (43 mensen) zegt: hoger, misschien maar een beetje.');
    expect(groupSentences(few, null, pride, 'nl')).toEqual(cellSentences(few, pride, 'nl'));
    expect(groupSentences(total, total, pride, 'en')).toEqual(cellSentences(total, pride, 'en'));
    expect([isUnclear(few), isUnclear(total), isUnclear({ status: 'withheld', scale: 'x' })]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('How many pairs it takes', () => {
  it('is within one of the power of the paired t test, from six pairs on', () => {
    for (const sd of [0.3, 0.5, 0.65, 0.8, 1.2]) {
      for (const change of [0.2, 0.3, 0.5]) {
        const needed = pairsNeeded(sd, change) ?? 0;
        if (needed < 6) continue;
        expect((detectableShift(needed + 1).dZ ?? Infinity) * sd).toBeLessThanOrEqual(change);
        expect((detectableShift(needed - 2).dZ ?? 0) * sd).toBeGreaterThan(change);
      }
    }
    expect(pairsNeeded(0.65, 0.3)).toBe(39);
    expect([pairsNeeded(0, 0.3), pairsNeeded(null, 0.3), pairsNeeded(1, null)]).toEqual([null, null, null]);
  });

  it('follows from what a cell shows: the same spread from the detectable change and from the interval', () => {
    const sd = 0.65;
    for (const n of [5, 6, 7, 8, 9]) {
      const reach = [2.776, 2.571, 2.447, 2.365, 2.306][n - 5] ?? 0;
      const half = (reach * sd) / Math.sqrt(n);
      expect(neededPeople(shownCell('s', { n, interval95: [-half, half] }), 0.3)).toBe(40);
    }
    const detectable = (detectableShift(14).dZ ?? 0) * sd;
    expect(neededPeople(shownCell('s', { n: 14, detail: detail({ detectable }) }), 0.3)).toBe(40);
    expect(neededPeople(shownCell('s', { n: 14 }), 0.3)).toBeNull();
  });
});

describe('Two estimates of one change', () => {
  const headline = { estimate: 0.4, lower: 0.1, upper: 0.7 };

  it('agree when the same words follow and each lies in the interval of the other', () => {
    const second = { estimate: 0.3, lower: 0.05, upper: 0.6 };
    expect(disagreements(headline, second, 0.3)).toEqual([]);
    expect(secondEstimateSentences({ headline, second, sesoi: 0.3 }, 'nl')).toEqual([
      'Een tweede schatting, ook met wie maar één keer antwoordde, komt op hetzelfde neer: +0,3 (95 %-interval +0,1 tot +0,6).',
    ]);
  });

  it('disagree in sign, in place, in words, or in all three; and the text says in what', () => {
    const second = { estimate: -0.5, lower: -0.9, upper: -0.1 };
    expect(disagreements(headline, second, 0.3)).toEqual(['sign', 'outside', 'verdict']);
    expect(secondEstimateSentences({ headline, second, sesoi: 0.3 }, 'nl')).toEqual([
      'Let op: een tweede schatting, ook met wie maar één keer antwoordde, zegt iets anders: −0,5 (95 %-interval −0,9 tot −0,1).',
      'De eerste schatting is +0,4 en de tweede −0,5: de ene ligt onder nul, de andere erboven.',
      'De ene schatting ligt buiten het interval van de andere.',
      'De eerste schatting geeft: hoger, misschien maar een beetje. De andere geeft: lager, misschien maar een beetje.',
      'Noem in een gesprek daarom allebei de schattingen.',
    ]);
    const unsure = { estimate: 0.3, lower: -0.1, upper: 0.7 };
    expect(disagreements(headline, unsure, 0.3)).toEqual(['verdict']);
    expect(disagreements(headline, { estimate: 0.8, lower: 0.2, upper: 1.4 }, 0.3)).toEqual(['outside']);
    expect(disagreements(headline, { estimate: 0.15, lower: 0.1, upper: 0.2 }, null)).toEqual(['outside']);
    const slightly = { estimate: -0.05, lower: -0.5, upper: 0.5 };
    expect(disagreements({ estimate: 0.05, lower: -0.5, upper: 0.5 }, slightly, 0.3)).toEqual(['sign']);
  });

  it('on either side of nought are told with as many decimals as show it, and that nought fits both', () => {
    const [near, nearer] = [
      { estimate: -0.07, lower: -0.3, upper: 0.2 },
      { estimate: 0.04, lower: -0.25, upper: 0.31 },
    ];
    expect(secondEstimateSentences({ headline: near, second: nearer, sesoi: 0.3 }, 'nl')).toEqual([
      'Let op: een tweede schatting, ook met wie maar één keer antwoordde, zegt iets anders: +0,04 (95 %-interval −0,25 tot +0,31).',
      'De eerste schatting is −0,07 en de tweede +0,04: de ene ligt onder nul, de andere erboven. Nul past bij allebei.',
      'Noem in een gesprek daarom allebei de schattingen.',
    ]);
    const nearest = { ...near, estimate: -0.003 };
    expect(flaggedSentences(2, { headline: nearest, second: nearer, sesoi: null }, 'en')).toContain(
      'The first estimate is −0.003 and the second +0.040: one lies below nought, the other above it. Nought fits both.',
    );
    const far = { estimate: 0.2, lower: -0.25, upper: 0.4 };
    expect(secondEstimateSentences({ headline: near, second: far, sesoi: 0.3 }, 'nl').join(' ')).toContain(
      'De eerste schatting is −0,1 en de tweede +0,2',
    );
  });

  it('disagree both ways: it does not matter which is first', () => {
    const second = { estimate: 0.05, lower: -0.3, upper: 0.4 };
    expect(disagreements(headline, second, 0.3)).toEqual(disagreements(second, headline, 0.3));
  });

  it('without the odd responses, in words', () => {
    const same = { headline, second: headline, sesoi: 0.3 };
    expect(flaggedSentences(0, same, 'nl')).toEqual([]);
    expect(flaggedSentences(1, same, 'nl')).toEqual([
      'Zonder de ene opvallende vragenlijst komt de berekening op hetzelfde neer: +0,4 (95 %-interval +0,1 tot +0,7).',
    ]);
    expect(flaggedSentences(3, { ...same, second: null }, 'nl')).toEqual([
      'Zonder de 3 opvallende vragenlijsten blijven er te weinig mensen over om te rekenen.',
    ]);
    const other = { estimate: 0.1, lower: -0.3, upper: 0.5 };
    expect(flaggedSentences(3, { ...same, second: other }, 'en')).toEqual([
      'Please note: without the 3 odd responses the computation says something else: +0.1 (95% interval −0.3 to +0.5).',
      'The first estimate says: higher, possibly small. The other says: too few people to tell.',
      'So name both estimates in a conversation.',
    ]);
  });

  it('who left, and the tipping point, in words', () => {
    expect(leaversSentences({ n: 0, difference: 0, tippingPoint: 0 }, 'nl')).toEqual([]);
    expect(leaversSentences({ n: 1, difference: -0.3, tippingPoint: -1.2 }, 'nl')).toEqual([
      '1 persoon vulde alleen de voormeting in en begon 0,3 punt lager dan het gemiddelde van wie bleef.',
      'Alleen als deze persoon 1,2 punt zou zijn gedaald, zou de verandering van iedereen samen nul zijn.',
    ]);
    expect(leaversSentences({ n: 1, difference: 0.3, tippingPoint: 1.2 }, 'nl')).toEqual([
      '1 persoon vulde alleen de voormeting in en begon 0,3 punt hoger dan het gemiddelde van wie bleef.',
      'Alleen als deze persoon 1,2 punt zou zijn gestegen, zou de verandering van iedereen samen nul zijn.',
    ]);
    expect(leaversSentences({ n: 1, difference: 0, tippingPoint: 0.3 }, 'en')).toEqual([
      '1 person answered only before, and started as high as the average of those who stayed.',
      'Only if this person had risen by 0.3 points would the change of everybody together be nought.',
    ]);
    expect(leaversSentences({ n: 1, difference: -0.3, tippingPoint: -1.2 }, 'en')).toEqual([
      '1 person answered only before, and started 0.3 points lower than the average of those who stayed.',
      'Only if this person had fallen by 1.2 points would the change of everybody together be nought.',
    ]);
    expect(leaversSentences({ n: 4, difference: 0.5, tippingPoint: 0.8 }, 'nl')).toEqual([
      '4 mensen vulden alleen de voormeting in en begonnen gemiddeld 0,5 punt hoger dan wie bleef.',
      'Alleen als zij gemiddeld 0,8 punt zouden zijn gestegen, zou de verandering van iedereen samen nul zijn.',
    ]);
    expect(leaversSentences({ n: 4, difference: 0.01, tippingPoint: 0.01 }, 'en')).toEqual([
      '4 people answered only before, and started as high on average as those who stayed.',
    ]);
  });
});

/** What is said of the distance between two groups. */
const distance = (before: number, after: number, interval95: Limits) =>
  distanceSentences(
    { scale: 's', groups: ['a', 'b'], before, after, change: after - before, interval95 },
    releaseWith([]),
    'nl',
  );

describe('Between groups', () => {
  it.each<[number, number, Limits, string]>([
    [-1.1, -0.4, [0.2, 1.2], 'De groepen groeiden waarschijnlijk naar elkaar toe.'],
    [0.4, 1.1, [0.2, 1.2], 'De groepen groeiden waarschijnlijk uit elkaar.'],
    [-0.4, 0.4, [0.2, 1.2], 'Eerst scoorde Groep b gemiddeld hoger, daarna Groep a.'],
    [-1.1, -0.4, [-0.2, 1.6], 'Of het verschil echt veranderde, is met zo weinig mensen niet te zeggen.'],
    [0.4, -0.4, [-1.2, -0.2], 'Eerst scoorde Groep a gemiddeld hoger, daarna Groep b.'],
    [0.4, 0.4, [0.1, 0.2], 'Of het verschil echt veranderde, is met zo weinig mensen niet te zeggen.'],
  ])('a distance of %d that becomes %d, %j', (before, after, interval95, sentence) => {
    const [gap, direction] = distance(before, after, interval95);
    expect(gap).toMatch(
      /^Groep a en Groep b: het verschil was \d,\d punt bij de voormeting en \d,\d punt bij de nameting\.$/,
    );
    expect(direction).toBe(sentence);
  });

  it('the comparison, more, less and equal, by groups and by people', () => {
    const compared = { scale: 's', nTrained: 2, nComparison: 2 };
    expect(
      comparedSentences({ ...compared, by: 'groups', difference: 0.3, interval95: [-0.2, 0.8] }, 'nl'),
    ).toEqual([
      'In de groepen met een traject was de verandering 0,3 punt hoger dan in de vergelijkingsgroepen.',
      'Het werkelijke verschil ligt waarschijnlijk tussen 0,2 punt lager en 0,8 punt hoger.',
    ]);
    const byPeople = comparedSentences(
      { ...compared, by: 'people', difference: -0.3, interval95: [-0.6, 0] },
      'nl',
    );
    expect(byPeople).toEqual([
      'In de groepen met een traject was de verandering 0,3 punt lager dan in de vergelijkingsgroepen.',
      'Het werkelijke verschil ligt waarschijnlijk tussen 0,6 punt lager en nul.',
      'Aan een van beide kanten is er maar één groep. Wat de groep doet en wat het traject doet, is dan niet uit elkaar te houden.',
    ]);
    expect(
      comparedSentences({ ...compared, by: 'groups', difference: 0, interval95: [-0.2, 0.2] }, 'en')[0],
    ).toBe('The groups with a trajectory changed by as much on average as the comparison groups.');
  });
});

const left = (g: number, interval95: Limits, change: number) => ({
  n: 43,
  change,
  leavers: { n: 9, g, interval95 },
});

describe('A total with a second estimate', () => {
  const total = shownCell('beroepstrots', {
    n: 43,
    change: 0.4,
    interval95: [0.1, 0.7],
    second: { people: 60, change: 0.1, interval95: [-0.2, 0.4] },
    leavers: { n: 9, g: -0.8, interval95: [-1.5, -0.1] },
  });

  it('says that the two disagree, and how those who left started', () => {
    expect(cellSentences(total, pride, 'nl').slice(-5)).toEqual([
      'Let op: een tweede schatting, ook met wie maar één keer antwoordde, zegt iets anders: +0,1 (95 %-interval −0,2 tot +0,4).',
      'De eerste schatting geeft: hoger, misschien maar een beetje. De andere geeft: te weinig mensen om het te zeggen.',
      'Noem in een gesprek daarom allebei de schattingen.',
      '9 mensen vulden alleen de voormeting in. Zij begonnen lager dan wie bleef: g = −0,8 (95 %-interval −1,5 tot −0,1).',
      'Alleen als zij gemiddeld 1,9 punt zouden zijn gedaald, zou de verandering van iedereen samen nul zijn.',
    ]);
  });

  it('says what cannot be told of those who left, and who started higher', () => {
    expect(releasedLeaversSentences(left(-0.2, [-0.9, 0.5], 0), 'nl')).toEqual([
      '9 mensen vulden alleen de voormeting in. Of zij anders begonnen dan wie bleef, is niet te zeggen: g = −0,2 (95 %-interval −0,9 tot +0,5).',
    ]);
    const higher = releasedLeaversSentences(left(0.8, [0.1, 1.5], -0.4), 'en');
    expect(higher[0]).toContain('They started higher than those who stayed');
    expect(higher[1]).toBe(
      'Only if they had risen by 1.9 points on average would the change of everybody together be nought.',
    );
    expect(releasedLeaversSentences({ n: 43, change: 0.4 }, 'nl')).toEqual([]);
  });
});

it('The tipping point is worked out from what is told, to a tenth, and is nowhere else', () => {
  const leavers = { n: 9, g: -0.8, interval95: [-1.5, -0.1] satisfies Limits };
  // -(43 x 0.4) / 9 = -1.91
  expect(tippingPointOf({ n: 43, change: 0.4, leavers })).toBe(-1.9);
  expect(tippingPointOf({ n: 43, change: -0.4, leavers })).toBe(1.9);
  expect(Object.is(tippingPointOf({ n: 43, change: 0, leavers }), 0)).toBe(true);
  expect(tippingPointOf({ n: 43, change: 0.4 })).toBeNull();
});

it('A number that is written as nought has no sign', () => {
  expect([-0.04, 0.04].map((value) => formatChange(value, 'nl'))).toEqual(['0,0', '0,0']);
  expect([formatNumber(-0.04, 'nl'), formatNumber(-0.05, 'nl', 2)]).toEqual(['0,0', '−0,05']);
});
