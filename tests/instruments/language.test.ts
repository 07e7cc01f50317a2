import { describe, expect, it } from 'vitest';
import type { Instrument, Wording } from '#instruments/instrument.ts';
import { instruments } from '#instruments/registry.ts';
import { hardToAnswer, hardToRead, wordsOf } from './plain-dutch.ts';

const blocksIn = ({ modules }: Instrument) => modules.flatMap(({ blocks }) => blocks);

/** Every text that a person may come to read. */
const textsIn = (instrument: Instrument): Wording[] => [
  instrument.title,
  instrument.purpose,
  ...instrument.responseScales.flatMap(({ labels }) => labels),
  ...instrument.questions.flatMap((question) => [
    question.text,
    ...('options' in question ? question.options.map(({ text }) => text) : []),
  ]),
  ...instrument.modules.map(({ title }) => title),
  ...blocksIn(instrument).flatMap(({ title, intro }) => [title, intro ?? []].flat()),
  ...instrument.scales.flatMap(({ title, description, sesoi }) => [title, description, sesoi.reason]),
];

/** The same sentence in two versions is checked once. */
const once = <Row extends { readonly nl: string }>(rows: readonly Row[]): Row[] => [
  ...new Map(rows.map((row) => [row.nl, row])).values(),
];

const sentencesIn = (text: string): number => (text.match(/[.?!](\s|$)/g) ?? []).length;

const everyText = once(instruments.flatMap(textsIn));
const statements = once(
  instruments.flatMap(({ questions }) =>
    questions.flatMap(({ type, text }) => (type === 'rating' ? [text] : [])),
  ),
);
const openOrChoice = once(
  instruments.flatMap(({ questions }) =>
    questions.flatMap(({ type, text }) => (type === 'rating' ? [] : [text])),
  ),
);

describe('The Dutch of the questionnaires', () => {
  it('is there to be read: the core, the modules and the hub', () => {
    expect(everyText.length).toBeGreaterThan(100);
    expect(statements.length).toBeGreaterThanOrEqual(18 + 25 + 6);
  });

  it.each(everyText)('is plain: $nl', ({ nl }) => {
    expect(hardToRead(nl)).toEqual([]);
  });

  it.each(statements)('asks one thing of everybody, without a negation: $nl', ({ nl }) => {
    expect(hardToAnswer(nl)).toEqual([]);
  });

  it.each(openOrChoice)('asks a question of u, in two short sentences at most: $nl', ({ nl }) => {
    expect(wordsOf(nl)).toEqual(expect.arrayContaining([expect.stringMatching(/^(u|uw)$/)]));
    expect(wordsOf(nl).length).toBeLessThanOrEqual(18);
    expect(nl).not.toMatch(/\b(niet|geen|nooit|hij|zij|zijn of haar)\b/);
  });

  it.each(instruments)('says u to the reader, in every introduction ($id $version)', (instrument) => {
    const intros = blocksIn(instrument).flatMap(({ intro }) => intro?.nl ?? []);
    expect(intros.length).toBeGreaterThan(0);
    const words = intros.flatMap(wordsOf);
    expect(words).toContain('u');
    expect(words.filter((word) => ['je', 'jij', 'jou', 'jouw', 'jullie'].includes(word))).toEqual([]);
  });

  it.each(instruments)('names no stage beside a question ($id $version)', (instrument) => {
    const beside = [
      ...instrument.questions.map(({ text }) => text),
      ...blocksIn(instrument).map(({ title }) => title),
    ];
    expect(beside.map(({ nl }) => nl).join(' ')).not.toMatch(/eigenwaarde|beroepstrots|beroepseer/i);
  });
});

describe('The English of the questionnaires', () => {
  it.each(statements)('asks one thing of everybody, without a negation: $en', ({ en }) => {
    expect(en).not.toMatch(
      /\b(not|no|never|nothing|nobody|none|nowhere|neither|nor|without|hardly|\w+n't)\b/i,
    );
    expect(en).not.toMatch(/\b(and|or|but|because|he|she|his|her)\b/i);
    expect(wordsOf(en).length).toBeLessThanOrEqual(18);
  });

  it('is complete: as many sentences as the Dutch, text by text', () => {
    const uneven = everyText.filter(({ nl, en }) => Math.abs(sentencesIn(nl) - sentencesIn(en)) > 1);
    expect(uneven).toEqual([]);
  });
});

describe('The language check', () => {
  it.each([
    [
      'Ik vind dat de afdeling waar ik werk de laatste tijd te weinig oog had voor wat er mis ging.',
      /long sentence/,
    ],
    ['Ik faciliteerde mijn team.', /faciliteerde \(helpen\)/],
    ['Ik deed aan verantwoordelijkheidsgevoel.', /long word/],
    ['Denk aan je werk.', /another way of address/],
  ])('finds what is hard to read: %s', (text, finding) => {
    expect(hardToRead(text)).toContainEqual(expect.stringMatching(finding));
  });

  it.each([
    ['Ik deed mijn werk niet goed.', /negation: niet/],
    ['Ik werkte snel en goed.', /two things: en/],
    ['Mijn baas deed wat hij wilde.', /gender: hij/],
    ['Ik werkte goed. Ik had plezier.', /more than one sentence/],
    ['Collega’s zijn trots.', /about nobody/],
    ['Ik deed wat ik altijd al had willen doen voor de mensen om mij heen hier.', /14 words/],
  ])('finds what is hard to answer: %s', (statement, finding) => {
    expect(hardToAnswer(statement)).toContainEqual(expect.stringMatching(finding));
  });
});
