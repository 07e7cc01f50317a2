import { describe, expect, it } from 'vitest';
import { loadInstruments } from '#instruments/load-instruments.ts';
import { parseInstrument } from '#instruments/parse-instrument.ts';
import { offeredInstruments } from '#instruments/offered.ts';
import { instruments } from '#instruments/registry.ts';
import { exampleInstrument } from './example-instrument.ts';
import { withChange } from './with-change.ts';

/** What is planted in the example: a name, the place, what is put there, where the error must point, what it says. */
const planted: readonly [string, (string | number)[], unknown, string, RegExp][] = [
  ['a question id used twice', ['questions', 1, 'id'], 'a1', 'questions[1].id', /"a1" already stands/],
  ['a scale named as a question', ['scales', 1, 'id'], 'a1', 'scales[1].id', /already stands/],
  ['a scale id used twice', ['scales', 1, 'id'], 'alfa', 'scales[1].id', /already stands/],
  ['a module id used twice', ['modules', 1, 'id'], 'kern', 'modules[1].id', /already stands/],
  [
    'a block id used in two modules',
    ['modules', 1, 'blocks', 0, 'id'],
    'eerst',
    'modules[1].blocks[0].id',
    /modules\[0\]/,
  ],
  [
    'an option id used twice',
    ['questions', 4, 'options', 2, 'id'],
    'zorg',
    'questions[4].options[2].id',
    /already/,
  ],
  ['a response scale id used twice', ['responseScales', 1, 'id'], 'vijf', 'responseScales[1].id', /already/],
  ['a reserved id', ['questions', 0, 'id'], 'constructor', 'questions[0].id', /reserved/],
  ['an id with a capital', ['questions', 0, 'id'], 'A1', 'questions[0].id', /a-z/],
  ['a missing language', ['questions', 2, 'text', 'en'], undefined, 'questions[2].text.en', /string/],
  ['an empty text', ['title', 'nl'], '   ', 'title.nl', /empty/],
  [
    'two options that read the same',
    ['questions', 4, 'options', 1, 'text', 'en'],
    'Option ruimte',
    'questions[4].options',
    /two labels are the same in "en"/,
  ],
  [
    'a scale that is asked afterwards only',
    ['scales', 0],
    {
      id: 'alfa',
      title: { nl: 'Nut', en: 'Use' },
      description: { nl: 'Nut.', en: 'Use.' },
      items: ['nut'],
      reversed: [],
      minAnswered: 1,
      sesoi: { points: 0.3, reason: { nl: 'Omdat.', en: 'Because.' } },
    },
    'scales[0].items',
    /asked afterwards and not before.*take the scale out/,
  ],
  [
    'two labels that are the same',
    ['responseScales', 0, 'labels', 1, 'nl'],
    'een',
    'responseScales[0].labels',
    /"nl"/,
  ],
  [
    'a script in a label',
    ['responseScales', 0, 'labels', 0, 'nl'],
    '<script>',
    'responseScales[0].labels[0].nl',
    /plain/,
  ],
  [
    'a variable in a text',
    ['questions', 0, 'text', 'nl'],
    'Dag {naam}',
    'questions[0].text.nl',
    /plain text/,
  ],
  [
    'an html question',
    ['questions', 0, 'type'],
    'html',
    'questions[0].type',
    /use rating, choice, ranking or note/,
  ],
  ['a condition', ['questions', 0, 'visibleIf'], '{a2} = 1', 'questions[0].visibleIf', /condition/],
  ['a rating without a source', ['questions', 0, 'source'], undefined, 'questions[0].source', /string/],
  [
    'an unknown response scale',
    ['questions', 0, 'responseScale'],
    'zeven',
    'questions[0].responseScale',
    /"zeven"/,
  ],
  ['more choices than options', ['questions', 5, 'atMost'], 5, 'questions[5].atMost', /5 of 4/],
  ['an item that does not exist', ['scales', 0, 'items', 1], 'a9', 'scales[0].items[1]', /no question "a9"/],
  [
    'an item that is a note',
    ['scales', 0, 'items', 1],
    'briefje',
    'scales[0].items[1]',
    /note, not a rating/,
  ],
  ['an item named twice', ['scales', 0, 'items', 1], 'a1', 'scales[0].items[1]', /name each item once/],
  ['a reversed item outside its scale', ['scales', 0, 'reversed', 0], 'b1', 'scales[0].reversed[0]', /"b1"/],
  ['an item reversed twice', ['scales', 0, 'reversed'], ['a2', 'a2'], 'scales[0].reversed[1]', /once/],
  [
    'items on different response scales',
    ['questions', 1, 'responseScale'],
    'drie',
    'scales[0].items',
    /different response/,
  ],
  ['items in different modules', ['scales', 0, 'items', 2], 'b1', 'scales[0].items', /different modules/],
  ['items in different waves', ['modules', 0, 'blocks', 0, 'waves'], ['before'], 'scales[0].items', /waves/],
  ['more answers needed than items', ['scales', 0, 'minAnswered'], 4, 'scales[0].minAnswered', /4 answers/],
  ['a change larger than the scale', ['scales', 1, 'sesoi', 'points'], 2, 'scales[1].sesoi.points', /2 to 4/],
  ['no smallest change', ['scales', 1, 'sesoi', 'points'], 0, 'scales[1].sesoi.points', /./],
  [
    'an answer that needs more than a byte',
    ['responseScales', 0, 'lowest'],
    251,
    'responseScales[0].lowest',
    /./,
  ],
  [
    'a question in two blocks',
    ['modules', 1, 'blocks', 1, 'questions', 1],
    'a1',
    'modules[1].blocks[1].questions[1]',
    /one block/,
  ],
  ['a question in no block', ['modules', 0, 'blocks', 1, 'questions'], ['a2'], 'questions[3].id', /no block/],
  [
    'a block that names an unknown question',
    ['modules', 0, 'blocks', 0, 'questions', 2],
    'a9',
    'modules[0].blocks[0].questions[2]',
    /no question "a9"/,
  ],
  [
    'a core about the trajectory',
    ['modules', 0, 'trajectory'],
    true,
    'modules[0].trajectory',
    /module of its own/,
  ],
  [
    'a flood of scales',
    ['scales'],
    Array.from({ length: 61 }, () => exampleInstrument.scales[0]),
    'scales',
    /60/,
  ],
  ['no core', ['modules', 0, 'core'], false, 'modules', /0 modules/],
  ['two cores', ['modules', 1, 'core'], true, 'modules', /2 modules/],
  ['an unknown key', ['secret'], 1, 'secret', /no key "secret"/],
  ['another format', ['format'], 2, 'format', /1/],
  ['a version that is no version', ['version'], 'new', 'version', /./],
  ['an unknown wave', ['modules', 1, 'blocks', 1, 'waves', 0], 'later', 'modules[1].blocks[1].waves[0]', /./],
];

describe('An instrument file', () => {
  it('is taken when everything fits together', () => {
    expect(parseInstrument(JSON.parse(JSON.stringify(exampleInstrument)))).toEqual({
      instrument: exampleInstrument,
    });
  });

  it.each(planted)('is refused with the place named for %s', (_, path, value, at, message) => {
    const parsed = parseInstrument(withChange(exampleInstrument, path, value));
    const errors = 'errors' in parsed ? parsed.errors : [];
    expect(errors.filter((error) => error.at === at).map((error) => error.message)).toContainEqual(
      expect.stringMatching(message),
    );
  });

  it.each([[null], [undefined], ['text'], [7], [[]], [{}]])('is refused when it is %j', (json) => {
    expect(parseInstrument(json)).toHaveProperty('errors');
  });
});

describe('The instruments of an installation', () => {
  it('are offered to a new pilot in their newest version, when they ask something before and after', () => {
    const [first] = instruments;
    const newer = ['1.9', '1.10'].map((version) => ({ ...first, version }));
    const offered = offeredInstruments([...newer, ...instruments]);
    expect(offered.map(({ id, version }) => `${id} ${version}`)).toContain('zelfrespect 1.10');
    expect(offered.filter(({ id }) => id === 'zelfrespect')).toHaveLength(1);
  });

  it('stop the start with the file and the place when one is bad', () => {
    const bad = withChange(exampleInstrument, ['scales', 0, 'reversed', 0], 'b1');
    expect(() => loadInstruments({ 'good.json': exampleInstrument, 'bad.json': bad })).toThrow(
      /bad\.json is not a valid instrument\.\n {2}scales\[0\]\.reversed\[0\]: "b1"/,
    );
  });

  it('may not hold the same version twice', () => {
    expect(() => loadInstruments({ 'a.json': exampleInstrument, 'b.json': exampleInstrument })).toThrow(
      'b.json and a.json are both example 2.3.',
    );
  });

  it('are at least one', () => {
    expect(() => loadInstruments({})).toThrow('There is no instrument.');
  });
});
