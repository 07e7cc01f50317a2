import { describe, expect, it } from 'vitest';
import type { Language } from '#instruments/instrument.ts';
import { releasedCharts } from '#analysis/charts/released-charts.ts';
import { methods } from '#analysis/methods.ts';
import type { Cell, Limits, Release, ReleasedScale } from '#analysis/release.ts';
import { makeRelease } from '#analysis/report.ts';
import { analysisVersion } from '#analysis/version.ts';
import { cautions } from '#analysis/words/cautions.ts';
import { cellSentences } from '#analysis/words/cell-sentences.ts';
import { confidenceInWords } from '#analysis/words/confidence.ts';
import { en } from '#analysis/words/en.ts';
import { findingTitle } from '#analysis/words/finding-title.ts';
import { howMade } from '#analysis/words/how-made.ts';
import { leadSentences } from '#analysis/words/lead-sentences.ts';
import { nl } from '#analysis/words/nl.ts';
import { formatChange, formatDay, formatNumber } from '#analysis/words/numbers.ts';
import { cellHeading } from '#analysis/words/verdict-words.ts';
import { detail, releaseWith, shownCell } from './cells.ts';
import { group, person, releaseInput, scaleIds, variedPeople } from './organisation.ts';

const pride: ReleasedScale = {
  id: 'beroepstrots',
  title: { nl: 'Beroepstrots', en: 'Professional pride' },
  description: { nl: 'Omschrijving', en: 'Description' },
  range: [1, 5],
  sesoi: 0.3,
};

/** The total's cells from their limits, in the order of the scales; null = withheld. */
function titles(...limits: (Limits | null)[]): [string, string] {
  const cells = scaleIds.map((scale, i) => {
    const interval95 = limits[i] ?? null;
    return interval95 === null ? { status: 'withheld' as const, scale } : shownCell(scale, { interval95 });
  });
  // The made-up groups of `releaseWith` all have figures; these titles are about the total.
  const release = { ...releaseWith(cells), groups: [] };
  return [findingTitle(release, 'nl'), findingTitle(release, 'en')];
}

const rise: Limits = [0.1, 0.9];
const clearRise: Limits = [0.4, 0.9];
const fall: Limits = [-0.9, -0.1];
const none: Limits = [-0.2, 0.2];
const unclear: Limits = [-0.2, 0.6];

describe('The title of a results page', () => {
  it('names the scale that changed', () => {
    expect(titles(unclear, rise, none)).toEqual([
      'De beroepstrots nam toe, misschien maar een beetje',
      'Professional pride rose, possibly only a little',
    ]);
  });

  it('names every change, the surest first, rise and fall alike', () => {
    expect(titles(fall, clearRise, rise)[0]).toBe(
      'De beroepstrots nam duidelijk toe; de beroepseer nam toe, misschien maar een beetje; de eigenwaarde nam af, misschien maar een beetje',
    );
    expect(titles(rise, rise, rise)).toEqual([
      'De eigenwaarde, de beroepstrots en de beroepseer namen toe, misschien maar een beetje',
      'Self-worth, professional pride and professional honour rose, possibly only a little',
    ]);
  });

  it('says so when there are too few people to tell', () => {
    expect(titles(unclear, unclear, unclear)).toEqual([
      'Te weinig mensen om te zeggen of er iets veranderde',
      'Too few people to tell whether anything changed',
    ]);
    expect(titles(unclear, null, null)[0]).toBe('Te weinig mensen om te zeggen of er iets veranderde');
  });

  it('claims that nothing changed only where the figures allow it', () => {
    expect(titles(none, none, none)[0]).toBe('Geen verschil dat ertoe doet');
    expect(titles(none, unclear, unclear)[0]).toBe(
      'Geen verschil dat ertoe doet in de eigenwaarde; over de rest is met zo weinig mensen niet te zeggen of er iets veranderde',
    );
  });

  it('says so when no figure may be shown', () => {
    expect(titles(null, null, null)).toEqual([
      'Te weinig mensen om cijfers te tonen',
      'Too few people to show figures',
    ]);
  });

  it('uses the title of the questionnaire for a scale it does not know', () => {
    const release = releaseWith([shownCell('werkplezier')]);
    const scale = { ...pride, id: 'werkplezier', title: { nl: 'Werkplezier', en: 'Joy in work' } };
    expect(findingTitle({ ...release, scales: [scale] }, 'nl')).toBe(
      'Werkplezier nam toe, misschien maar een beetje',
    );
  });
});

describe('The picture of a module', () => {
  const extra = { id: 'extra', title: { nl: 'Werkplezier', en: 'Joy in work' } };
  const joy = { ...pride, id: 'werkplezier', title: extra.title, module: extra };
  const findings = (cell: Cell, language: Language): string[] => {
    const release = { ...releaseWith([cell]), scales: [joy], groups: [] };
    return releasedCharts(release, language).flatMap(({ id, finding }) =>
      id === 'module-extra' ? [finding] : [],
    );
  };

  it.each([
    [rise, 'Werkplezier nam toe, misschien maar een beetje', 'Joy in work rose, possibly only a little'],
    [
      unclear,
      'Te weinig mensen om te zeggen of er iets veranderde',
      'Too few people to tell whether anything changed',
    ],
    [none, 'Geen verschil dat ertoe doet', 'No change that matters'],
  ])('says what its own scales found, though none of them is a stage', (interval95, nlWords, enWords) => {
    const cell = shownCell('werkplezier', { interval95 });
    expect(findings(cell, 'nl')).toEqual([nlWords]);
    expect(findings(cell, 'en')).toEqual([enWords]);
  });

  it('says that there are too few people to show figures only where none is shown', () => {
    expect(findings({ status: 'withheld', scale: 'werkplezier' }, 'nl')).toEqual([
      'Te weinig mensen om cijfers te tonen',
    ]);
  });
});

function prideIn(figures: Parameters<typeof shownCell>[1]): string[] {
  return cellSentences(shownCell('beroepstrots', figures), pride, 'nl');
}

describe('A figure in sentences', () => {
  it('says what rose, how sure that is, and for how many', () => {
    const cell = shownCell('beroepstrots', {
      n: 43,
      interval95: [0.2, 0.8],
      detail: detail({ shares: { higher: 28, same: 9, lower: 6 } }),
    });
    expect(cellHeading(cell, pride, 'nl')).toBe('Beroepstrots: hoger, misschien maar een beetje');
    expect(cellSentences(cell, pride, 'nl')).toEqual([
      'Bij de nameting gemiddeld 0,5 punt hoger dan bij de voormeting: van 3,1 naar 3,6 (43 mensen).',
      'De werkelijke verandering is waarschijnlijk een stijging van 0,2 tot 0,8 punt.',
      'Er is dus waarschijnlijk een stijging, maar die kan kleiner zijn dan 0,3 punt, de kleinste verandering die ertoe doet.',
      '28 mensen hoger, 9 ongeveer gelijk, 6 lager (hoger of lager: minstens 0,3 punt).',
    ]);
  });

  it('says what can be said when there are too few people to tell', () => {
    const cell = shownCell('beroepstrots', { interval95: [-0.2, 0.8], detail: detail() });
    expect(cellSentences(cell, pride, 'nl').slice(1)).toEqual([
      'De werkelijke verandering ligt waarschijnlijk tussen een daling van 0,2 punt en een stijging van 0,8 punt.',
      'Misschien veranderde er niets, maar een stijging van 0,3 punt of meer past ook bij deze antwoorden. Een daling van 0,3 punt of meer is onwaarschijnlijk.',
      'Met 12 mensen is een verandering van 0,7 punt meestal te zien (vier van de vijf keer); een kleinere vaak niet.',
      'Om een verandering van 0,3 punt meestal te zien, moeten bij deze spreiding ongeveer 60 mensen beide keren antwoorden.',
    ]);
    const small = shownCell('beroepstrots', { n: 7, interval95: [-0.8, 0.8], change: 0 });
    expect(cellSentences(small, pride, 'en').slice(2)).toEqual([
      'Perhaps nothing changed, but a rise or a fall of 0.3 points or more fits these answers too.',
      'With 7 people only large changes show.',
      'For a change of 0.3 points to show usually, about 70 people have to answer both times, with this spread.',
    ]);
  });

  it('says a fall as plainly as a rise', () => {
    const cell = shownCell('beroepstrots', {
      before: 3.6,
      after: 3.1,
      change: -0.5,
      interval95: [-0.9, -0.1],
    });
    expect(cellSentences(cell, pride, 'nl').slice(0, 2)).toEqual([
      'Bij de nameting gemiddeld 0,5 punt lager dan bij de voormeting: van 3,6 naar 3,1 (12 mensen).',
      'De werkelijke verandering is waarschijnlijk een daling van 0,1 tot 0,9 punt.',
    ]);
  });

  it('says equal when equal, and explains a difference that rounding hides or makes', () => {
    expect(prideIn({ before: 3.4, after: 3.4, change: 0, interval95: [-0.2, 0.2] })[0]).toBe(
      'Bij de voormeting en de nameting gemiddeld even hoog: 3,4 (12 mensen).',
    );
    expect(prideIn({ before: 3.4, after: 3.5, change: 0, interval95: [0, 0.2] }).slice(0, 2)).toEqual([
      'Gemiddeld vrijwel even hoog: 3,4 bij de voormeting, 3,5 bij de nameting (12 mensen). Het verschil is kleiner dan 0,1 punt.',
      'De werkelijke verandering ligt waarschijnlijk tussen nul en een stijging van 0,2 punt.',
    ]);
    const [change, interval] = prideIn({ before: 2.8, after: 3.3, change: 0.4 });
    expect(change).toMatch(
      /van 2,8 naar 3,3 .*\. Het verschil is berekend met de niet-afgeronde gemiddelden\.$/,
    );
    expect(interval).toMatch(/^De werkelijke verandering /);
  });

  it('says nobody for nought people', () => {
    const cell = shownCell('beroepstrots', { detail: detail({ shares: { higher: 7, same: 5, lower: 0 } }) });
    expect(cellSentences(cell, pride, 'nl').at(-1)).toMatch(
      /^7 mensen hoger, 5 ongeveer gelijk, niemand lager/,
    );
  });

  it('never says that there are no figures where groups have them', () => {
    const release = releaseWith(scaleIds.map((scale) => ({ status: 'withheld' as const, scale })));
    const cells = scaleIds.map((scale) => shownCell(scale, {}));
    const withGroup = { ...release, groups: [{ id: 'a', name: 'A', comparison: false, cells }] };
    expect(findingTitle({ ...release, groups: [] }, 'nl')).toBe('Te weinig mensen om cijfers te tonen');
    expect(findingTitle(withGroup, 'nl')).toBe('Cijfers per groep, niet voor het hele traject');
    expect(leadSentences(withGroup, 'nl').join(' ')).toContain('Hieronder staan cijfers van groepen');
  });

  it('says that a withheld cell protects people, and gives no figure', () => {
    const withheld = { status: 'withheld', scale: 'beroepstrots' } as const;
    expect(cellHeading(withheld, pride, 'nl')).toBe('Beroepstrots: te weinig mensen om te tonen');
    expect(cellSentences(withheld, pride, 'nl').join(' ')).not.toMatch(/\d/);
  });
});

const textOf = (one: Release): string =>
  howMade(one, 'nl')
    .map(({ heading, text }) => `${heading} ${text}`)
    .join('\n');

/** Made in each test: what runs while the file is loaded makes `npm run mutate` slow. */
const released = (): Release =>
  makeRelease(
    releaseInput([group('a', variedPeople(9)), group('b', variedPeople(12)), group('c', variedPeople(3))]),
  );

describe('Around the figures', () => {
  it('the lead says how many people, and that the total is over the shown groups', () => {
    const release = released();
    expect(leadSentences(release, 'nl')).toEqual([
      'Dit zijn de 21 mensen die beide keren de vragen beantwoordden.',
      nl.lead.shownGroups,
    ]);
    expect(leadSentences({ ...releaseWith([]), groups: [] }, 'nl')).toEqual([nl.lead.none]);
  });

  it('the cautions are always there, and one more with a comparison group', () => {
    const release = released();
    expect(cautions(release, 'nl').sentences).toHaveLength(4);
    const compared = { ...release, groups: release.groups.map((one) => ({ ...one, comparison: true })) };
    expect(cautions(compared, 'en').sentences).toContain(en.cautions.notByLot);
  });

  it('how it was made names dates, weeks, sessions, threshold, versions and the questionnaire', () => {
    const release = released();
    const text = howMade(release, 'nl')
      .map(({ heading, text: body }) => `${heading} ${body}`)
      .join('\n');
    for (const fact of [
      '2 maart 2026',
      '8 juni 2026',
      '14 weken later',
      '4 bijeenkomsten',
      'vanaf 5 mensen',
      'Proef, versie 1.0',
      'a'.repeat(64),
      `Analyse versie ${analysisVersion}`,
      'Eigenwaarde: 0,3 punt',
      'Verzonnen gegevens',
    ]) {
      expect(text).toContain(fact);
    }
  });

  it('how it was made names every method that the release holds figures of, with its source, and no other', () => {
    const release = released();
    const leavers = Array.from({ length: 6 }, (_, i) => person(2 + i / 4, null));
    const full = makeRelease(
      releaseInput([
        group('a', [...variedPeople(12), ...leavers]),
        group('b', variedPeople(14)),
        group('c', variedPeople(9), { comparison: true }),
      ]),
    );
    for (const id of [
      'paired',
      'standardized',
      'pairedOverGroups',
      'mixed',
      'attrition',
      'persons',
    ] as const) {
      expect(textOf(full)).toContain(methods[id].source.nl);
    }
    expect(textOf(full)).toContain('minstens 5 mensen, alleen die ene meting invulden');
    expect(textOf(full)).toContain('Verschil tussen groepen');
    expect(textOf(release)).not.toContain(methods.mixed.source.nl);
    expect(textOf({ ...release, distances: undefined, comparison: undefined })).not.toContain('(Welch)');
  });

  it('no text says that the trajectory caused a change', () => {
    const release = released();
    const texts = JSON.stringify(
      [howMade(release, 'nl'), cautions(release, 'nl'), nl],
      (_, value: unknown) => (typeof value === 'function' ? String(value) : value),
    );
    expect(texts).not.toMatch(/dóór|door het traject|dankzij|bewijst/i);
  });
});

describe('Numbers', () => {
  it('call an interval by its confidence, and by that of a release where none is given', () => {
    expect([
      confidenceInWords({}, 'nl'),
      confidenceInWords({ confidence: 0.9 }, 'nl'),
      confidenceInWords({ confidence: 0.975 }, 'nl'),
      confidenceInWords({ confidence: 0.975 }, 'en'),
    ]).toEqual(['95', '90', '97,5', '97.5']);
  });

  it('have a decimal comma in Dutch and a real minus sign', () => {
    expect(formatNumber(-0.3, 'nl')).toBe('−0,3');
    expect(formatNumber(3, 'en')).toBe('3.0');
    expect([0.5, 0, -0.5].map((change) => formatChange(change, 'nl'))).toEqual(['+0,5', '0,0', '−0,5']);
  });

  it('write days in words', () => {
    expect(formatDay('2026-06-08', 'nl')).toBe('8 juni 2026');
    expect(formatDay('2026-06-08', 'en')).toBe('8 June 2026');
  });
});
