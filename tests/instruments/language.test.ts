import { describe, expect, it } from 'vitest';
import { currentInstrument } from '#instruments/registry.ts';
import { hardToAnswer, hardToRead, wordsOf } from './plain-dutch.ts';

const { title, purpose, responseScales, questions, modules, scales } = currentInstrument;
const items = questions.filter(({ type }) => type === 'rating');
const blocks = modules.flatMap((module) => module.blocks);
const everyText = [
  title,
  purpose,
  ...responseScales.flatMap(({ labels }) => labels),
  ...questions.map(({ text }) => text),
  ...modules.map((module) => module.title),
  ...blocks.flatMap((block) => [block.title, block.intro ?? []].flat()),
  ...scales.flatMap((scale) => [scale.title, scale.description, scale.sesoi.reason]),
];

describe('The Dutch of the questionnaire', () => {
  it.each(everyText)('is plain: $nl', ({ nl }) => {
    expect(hardToRead(nl)).toEqual([]);
  });

  it.each(items)('asks one thing of everybody, without a negation: $text.nl', ({ text }) => {
    expect(hardToAnswer(text.nl)).toEqual([]);
  });

  it('says u to the reader', () => {
    const words = blocks.flatMap(({ intro }) => wordsOf(intro?.nl ?? ''));
    expect(words).toContain('u');
  });

  it('names no stage beside a question, so that nobody answers to the name', () => {
    const beside = [...questions.map(({ text }) => text.nl), ...blocks.map((block) => block.title.nl)];
    expect(beside.join(' ')).not.toMatch(/eigenwaarde|beroepstrots|beroepseer/i);
  });
});

describe('The English of the questionnaire', () => {
  it.each(items)('asks one thing of everybody, without a negation: $text.en', ({ text }) => {
    expect(text.en).not.toMatch(
      /\b(not|no|never|nothing|nobody|none|nowhere|neither|nor|without|hardly|\w+n't)\b/i,
    );
    expect(text.en).not.toMatch(/\b(and|or|but|because|he|she|his|her)\b/i);
    expect(wordsOf(text.en).length).toBeLessThanOrEqual(15);
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
