import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#instruments/canonical-json.ts';
import type { Instrument } from '#instruments/instrument.ts';
import { exampleInstrument } from './example-instrument.ts';

const turned: Instrument = {
  scales: exampleInstrument.scales,
  modules: exampleInstrument.modules,
  questions: exampleInstrument.questions,
  responseScales: exampleInstrument.responseScales,
  purpose: { en: exampleInstrument.purpose.en, nl: exampleInstrument.purpose.nl },
  title: exampleInstrument.title,
  version: exampleInstrument.version,
  id: exampleInstrument.id,
  format: 1,
};

describe('The canonical text of an instrument', () => {
  it('is the same whatever the order of keys in the file', () => {
    expect(JSON.stringify(turned)).not.toBe(JSON.stringify(exampleInstrument));
    expect(canonicalJson(turned)).toBe(canonicalJson(exampleInstrument));
  });

  it('holds everything and nothing else', () => {
    expect(JSON.parse(canonicalJson(exampleInstrument))).toEqual(exampleInstrument);
    expect(canonicalJson(exampleInstrument)).toMatch(/^\{"format":1,"id":"example","modules":\[\{"blocks":/);
  });

  it('changes with one letter of one text, and with the order of the questions', () => {
    const title = { ...exampleInstrument.title, nl: 'Voorbeelt' };
    expect(canonicalJson({ ...exampleInstrument, title })).not.toBe(canonicalJson(exampleInstrument));
    const questions = [...exampleInstrument.questions].reverse();
    expect(canonicalJson({ ...exampleInstrument, questions })).not.toBe(canonicalJson(exampleInstrument));
  });
});
