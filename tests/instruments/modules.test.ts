import { describe, expect, it } from 'vitest';
import { answersSchema } from '#instruments/answers.ts';
import { languages, waveKinds, type Instrument } from '#instruments/instrument.ts';
import { aboutMinutes, checkSelection, minutesOf, moduleCosts } from '#instruments/minutes.ts';
import { questionsOf, type Selection } from '#instruments/questions.ts';
import { currentInstrument, instruments } from '#instruments/registry.ts';
import { scoringOf } from '#instruments/scoring.ts';

const must = (id: string, version: string): Instrument => {
  const found = instruments.find((each) => each.id === id && each.version === version);
  if (found === undefined) throw new Error(`There is no ${id} ${version}.`);
  return found;
};
const withModules = must('zelfrespect', '1.1');
const hub = must('hub', '1.0');
const extra = withModules.modules.filter(({ core }) => !core).map(({ id }) => id);
const idsOf = (instrument: Instrument, selection: Selection): string[] =>
  questionsOf(instrument, selection).map(({ id }) => id);
const optionsOf = (id: string) => {
  const question = withModules.questions.find((each) => each.id === id);
  return question !== undefined && 'options' in question ? question : undefined;
};

describe('The core beside modules', () => {
  it.each(waveKinds)('is word for word and score for score the core alone (%s)', (wave) => {
    const core = { modules: [], wave };
    expect(questionsOf(withModules, core)).toEqual(questionsOf(currentInstrument, core));
    expect(questionsOf(withModules, core)).toHaveLength(18);
    expect(scoringOf(withModules)).toEqual(scoringOf(currentInstrument));
  });

  it.each(extra)('comes first and stays as it is when %s is added', (module) => {
    const core = idsOf(currentInstrument, { modules: [], wave: 'after' });
    expect(idsOf(withModules, { modules: [module], wave: 'after' }).slice(0, 18)).toEqual(core);
  });
});

describe('The modules', () => {
  it('are those that a pilot can add', () => {
    expect(extra).toEqual(['waarden', 'voorwaarden', 'doelen', 'dilemmas', 'briefjes', 'waardering']);
  });

  it('show own values and those of the organisation as two lists from one list, without any score', () => {
    const [own, organisation] = [optionsOf('waarden-eigen'), optionsOf('waarden-organisatie')];
    expect(own?.options).toEqual(organisation?.options);
    expect([own?.atMost, organisation?.atMost]).toEqual([5, 5]);
    expect(scoringOf(withModules, ['waarden'])).toEqual(scoringOf(withModules));
  });

  it('score say, room, recognition and time each by itself, and the three aims of Goed Werk', () => {
    const added = scoringOf(withModules, ['voorwaarden', 'doelen']).slice(3);
    expect(added.map(({ id, scoring }) => [id, scoring.items.length])).toEqual([
      ['zeggenschap', 2],
      ['ruimte', 2],
      ['waardering-werk', 2],
      ['tijd', 2],
      ['eigenaarschap', 3],
      ['bespreekbaar', 3],
      ['initiatief', 3],
    ]);
  });

  it('keep the four dilemmas of the seed apart: situations to recognise, no sum', () => {
    const ids = idsOf(withModules, { modules: ['dilemmas'], wave: 'before' }).slice(18);
    expect(ids).toEqual(['dl1', 'dl2', 'dl3', 'dl4', 'dl-gesprek']);
    expect(withModules.scales.flatMap(({ items }) => items).filter((id) => ids.includes(id))).toEqual([]);
  });

  it('say at the notes who reads them, and take no note as an answer', () => {
    const [block] = withModules.modules.find(({ id }) => id === 'briefjes')?.blocks ?? [];
    expect(block?.intro?.nl).toMatch(/groep en de begeleider lezen/);
    expect(block?.intro?.en).toMatch(/group and its facilitator read/);
    const schema = answersSchema(withModules, { modules: ['briefjes'], wave: 'before' });
    expect(schema.safeParse({ 'briefje-trots': 'Ons loket.' }).success).toBe(false);
  });

  it('ask about the trajectory after it only, and never of a comparison group', () => {
    const asked = (wave: Selection['wave'], comparison: boolean): string[] =>
      idsOf(withModules, { modules: extra, wave, comparison }).filter((id) => id.startsWith('tr'));
    expect(asked('before', false)).toEqual([]);
    expect(asked('follow-up', false)).toEqual([]);
    expect(asked('after', false)).toEqual(['tr1', 'tr2', 'tr3', 'tr4']);
    expect(asked('after', true)).toEqual([]);
    const texts = questionsOf(withModules, { modules: extra, wave: 'after', comparison: true });
    expect(JSON.stringify(texts.map(({ text }) => text))).not.toMatch(/traject/i);
    const schema = answersSchema(withModules, { modules: extra, wave: 'after', comparison: true });
    expect(schema.safeParse({ tr1: 3 }).success).toBe(false);
  });
});

describe('The minutes that a questionnaire takes', () => {
  it('are counted: 200 words a minute and three seconds an answer', () => {
    const one = { ...hub, questions: hub.questions.slice(0, 1), scales: [] };
    const block = {
      id: 'een',
      title: { nl: 'Uw werk', en: 'Your work' },
      questions: ['hub-ew1'],
    };
    const small: Instrument = {
      ...one,
      modules: [{ id: 'kern', title: block.title, core: true, blocks: [block] }],
    };
    // English is the longer one: 2 words of title, 12 of the sentence, 19 of the five labels.
    expect(minutesOf(small, { modules: [], wave: 'before' })).toBeCloseTo(33 / 200 + 3 / 60, 10);
  });

  it('are at most four for the core, a minute and a half for the hub, seven for the core with any one module', () => {
    for (const wave of waveKinds) {
      expect(minutesOf(currentInstrument, { modules: [], wave })).toBeLessThanOrEqual(4);
      expect(minutesOf(hub, { modules: [], wave })).toBeLessThanOrEqual(1.5);
      for (const module of extra) {
        expect(checkSelection(withModules, { modules: [module], wave }).fits || wave === 'hub').toBe(true);
      }
    }
  });

  it('are shown for each module, and add up', () => {
    const selection = { modules: extra, wave: 'after' } as const;
    const costs = moduleCosts(withModules, selection);
    expect(costs.map(({ id }) => id)).toEqual(['kern', ...extra]);
    expect(costs.every(({ minutes }) => minutes > 0.3)).toBe(true);
    const sum = costs.reduce((total, { minutes }) => total + minutes, 0);
    expect(sum).toBeCloseTo(minutesOf(withModules, selection), 10);
  });

  it('refuse everything at once, with the sum in words', () => {
    const check = checkSelection(withModules, { modules: extra, wave: 'after' });
    expect(check.fits).toBe(false);
    expect(check.minutes).toBeGreaterThan(7);
    expect(check.message.nl).toMatch(
      /^Alles samen kost ruim 8 minuten\. Dat is te lang: hooguit 7 minuten\. Laat een deel weg\.$/,
    );
    expect(check.message.en).toMatch(/ more than 8 minutes\. That is too long: 7 minutes at most\./);
  });

  it('are said as people say them', () => {
    const { message } = checkSelection(withModules, { modules: [], wave: 'before' });
    expect(message.nl).toBe('Alles samen kost ongeveer 2 minuten. Dat past binnen 7 minuten.');
    expect(message.en).toBe('All of it takes about 2 minutes. That fits within 7 minutes.');
    expect(checkSelection(hub, { modules: [], wave: 'hub' }).message.nl).toMatch(
      / Dat past binnen anderhalve minuut\.$/,
    );
    expect([0.4, 0.7, 1.0, 1.3, 1.74, 1.76, 2.4, 2.6].map((one) => aboutMinutes(one, 'nl'))).toEqual([
      'ongeveer een halve minuut',
      'ongeveer een halve minuut',
      'ongeveer 1 minuut',
      'ongeveer anderhalve minuut',
      'ongeveer anderhalve minuut',
      'ongeveer 2 minuten',
      'ongeveer 2 minuten',
      'ongeveer 3 minuten',
    ]);
    expect([0.5, 1.04, 1.5, 3].map((one) => aboutMinutes(one, 'en'))).toEqual([
      'about half a minute',
      'about 1 minute',
      'about a minute and a half',
      'about 3 minutes',
    ]);
  });

  it('allow a selection of the usual size', () => {
    const check = checkSelection(withModules, {
      modules: ['voorwaarden', 'doelen', 'briefjes'],
      wave: 'before',
    });
    expect(check.fits).toBe(true);
    expect(languages.every((language) => check.message[language] !== '')).toBe(true);
  });
});

describe('The hub', () => {
  it('asks two sentences a stage about now, and one word', () => {
    expect(hub.scales.map(({ id, items }) => [id, items.length])).toEqual([
      ['eigenwaarde', 2],
      ['beroepstrots', 2],
      ['beroepseer', 2],
    ]);
    expect(hub.questions.filter(({ type }) => type === 'note').map(({ id }) => id)).toEqual(['hub-woord']);
  });

  it('looks back on nothing', () => {
    const texts = JSON.stringify([hub.questions, hub.modules]);
    expect(texts).not.toMatch(/afgelopen|past|vorige|eerder|voor de bijeenkomst|\bwas\b|\bwere\b|\bdeed\b/);
  });

  it('shares no question id with the questionnaire, so that no answer can be taken for another', () => {
    const known = new Set(withModules.questions.map(({ id }) => id));
    expect(hub.questions.filter(({ id }) => known.has(id))).toEqual([]);
  });
});
