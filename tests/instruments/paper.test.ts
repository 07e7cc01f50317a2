import { describe, expect, it } from 'vitest';
import { paperVersion } from '#server/command-line/instruments-paper.ts';
import { pdfFrom } from '#server/typst/pdf-from.ts';
import { exampleInstrument } from './example-instrument.ts';

describe('The paper version', () => {
  it('prints what is written in an instrument as it stands, never as code', () => {
    const text = 'Wat "u" #panic("boe") $x$ \\\\ [a] *b* vindt';
    const changed = { ...exampleInstrument, title: { nl: text, en: text } };
    const pdf = pdfFrom(
      paperVersion(changed, { selection: { modules: [], wave: 'before' }, language: 'nl' }),
    );
    expect(pdf.length).toBeGreaterThan(10_000);
  });

  it('goes on on the next page where a block has more sentences than a page can hold', () => {
    const [first] = exampleInstrument.questions;
    const [module] = exampleInstrument.modules;
    if (first?.type !== 'rating' || module === undefined) throw new Error('The example begins otherwise.');
    const long = { nl: 'Een lange zin. '.repeat(15).trim(), en: 'A long sentence.' };
    const questions = Array.from({ length: 60 }, (_, i) => ({ ...first, id: `q${String(i)}`, text: long }));
    const block = { id: 'b', title: long, questions: questions.map(({ id }) => id) };
    const instrument = {
      ...exampleInstrument,
      questions,
      modules: [{ ...module, core: true, blocks: [block] }],
    };
    const choice = { selection: { modules: [], wave: 'before' }, language: 'nl' } as const;
    const pages = pdfFrom(paperVersion(instrument, choice))
      .toString('latin1')
      .match(/\/Type \/Page\b/g);
    expect(pages?.length).toBeGreaterThan(5);
  });
});
