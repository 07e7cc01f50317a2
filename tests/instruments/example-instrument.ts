import type { Instrument } from '#instruments/instrument.ts';

const both = (nl: string, en: string) => ({ nl, en });
const option = (id: string) => ({ id, text: both(`Keuze ${id}`, `Option ${id}`) });
const options = ['ruimte', 'zorg', 'eerlijk', 'snel'].map(option);
const about = { facet: 'example', source: 'example', reason: 'example' };
const rating = (id: string, responseScale: string) => ({
  id,
  type: 'rating' as const,
  text: both(`Zin ${id}`, `Sentence ${id}`),
  responseScale,
  ...about,
});

/** A small instrument that uses everything the format knows: every kind of question, modules, waves, two ranges. */
export const exampleInstrument: Instrument = {
  format: 1,
  id: 'example',
  version: '2.3',
  title: both('Voorbeeld', 'Example'),
  purpose: both('Om te proberen.', 'To try things out.'),
  responseScales: [
    {
      id: 'vijf',
      lowest: 1,
      labels: ['een', 'twee', 'drie', 'vier', 'vijf'].map((word, step) =>
        both(word, `answer ${String(step + 1)}`),
      ),
    },
    { id: 'drie', lowest: 2, labels: [both('weinig', 'little'), both('wat', 'some'), both('veel', 'much')] },
  ],
  questions: [
    rating('a1', 'vijf'),
    rating('a2', 'vijf'),
    rating('a3', 'vijf'),
    { id: 'waarde', type: 'choice', text: both('Kies één waarde', 'Choose one value'), options, atMost: 1 },
    { id: 'waarden', type: 'choice', text: both('Kies er twee', 'Choose two'), options, atMost: 2 },
    { id: 'volgorde', type: 'ranking', text: both('Zet op volgorde', 'Put in order'), options, atMost: 3 },
    rating('b1', 'drie'),
    rating('b2', 'drie'),
    {
      id: 'briefje',
      type: 'note',
      text: both('Waar bent u trots op?', 'What makes you proud?'),
      maxLength: 500,
    },
    rating('nut', 'vijf'),
  ],
  modules: [
    {
      id: 'kern',
      title: both('Kern', 'Core'),
      core: true,
      blocks: [
        {
          id: 'eerst',
          title: both('Eerst', 'First'),
          intro: both('Lees.', 'Read.'),
          questions: ['a3', 'a1'],
        },
        { id: 'dan', title: both('Dan', 'Then'), questions: ['a2', 'waarde'] },
      ],
    },
    {
      id: 'extra',
      title: both('Extra', 'More'),
      core: false,
      blocks: [
        {
          id: 'meer',
          title: both('Meer', 'More'),
          questions: ['waarden', 'volgorde', 'b1', 'b2', 'briefje'],
        },
        { id: 'achteraf', title: both('Achteraf', 'Looking back'), waves: ['after'], questions: ['nut'] },
      ],
    },
  ],
  scales: [
    {
      id: 'alfa',
      title: both('Alfa', 'Alpha'),
      description: both('De eerste.', 'The first.'),
      items: ['a1', 'a2', 'a3'],
      reversed: ['a2'],
      minAnswered: 2,
      sesoi: { points: 0.3, reason: both('Omdat.', 'Because.') },
    },
    {
      id: 'beta',
      title: both('Bèta', 'Beta'),
      description: both('De tweede.', 'The second.'),
      items: ['b1', 'b2'],
      reversed: ['b1'],
      minAnswered: 1,
      sesoi: { points: 0.2, reason: both('Omdat.', 'Because.') },
    },
  ],
};

/** All questions there are, in the wave that has most of them. */
export const everything = { modules: ['extra'], wave: 'after' } as const;
