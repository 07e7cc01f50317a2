import { beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '#instruments/instrument.ts';
import type { Release } from '#analysis/release.ts';
import { makeRelease } from '#analysis/report.ts';
import { composeState } from '#analysis/state-release.ts';
import type { GroupNotes } from '#server/contract/notes.ts';
import { onlyGroup, onlyGroupOf } from '#server/release/group-session.ts';
import { groupSlides, type GroupSlidesInput } from '#server/reports/group-slides.ts';
import type { Report } from '#server/reports/model.ts';
import { notePages } from '#server/reports/note-pages.ts';
import { drawPictures } from '#server/reports/pictures.ts';
import { pilotReport } from '#server/reports/pilot-report.ts';
import { programmeReport } from '#server/reports/programme-report.ts';
import { reportFile } from '#server/reports/report-file.ts';
import { group, releaseInput, variedPeople } from '#tests/release/organisation.ts';
import { fullRelease, reportInput } from './example.ts';
import { bare, plain, slidesOf, textsOf } from './read-tables.ts';
import { overflowsOf } from './slide-fit.ts';

const release = fullRelease();
const longName =
  'Directoraat-generaal Bereikbaarheid en Leefomgeving, afdeling Vergunningen en Handhaving Noordoost';

/** What whoever guides that group may see of a release. */
function talkOf(id: string, more: Partial<GroupSlidesInput> = {}, of: Release = release): GroupSlidesInput {
  const own = of.groups.find((one) => one.id === id);
  if (own === undefined) throw new Error(`There is no group ${id}.`);
  return { group: own, release: onlyGroup(of, id), state: null, notes: [], language: 'nl', ...more };
}

/** The slides of a pilot that ended without an after wave. */
function stateTalk(id: string, language: Language): GroupSlidesInput {
  const groups = [
    group('a', variedPeople(12), { name: 'Kennis' }),
    group('b', variedPeople(3), { name: 'Klein' }),
  ];
  const { about, ...input } = releaseInput(groups);
  const state = composeState({ ...input, about: { ...about, closedOn: '2026-03-02' } }, 1).release;
  const own = state.groups.find((one) => one.id === id);
  if (own === undefined) throw new Error(`There is no group ${id}.`);
  return { group: own, release: null, state: onlyGroupOf(state, id), notes: [], language };
}

const deckOf = async (report: Report): Promise<Uint8Array> =>
  reportFile(report, await drawPictures(report, () => undefined), 'pptx');

const titlesIn = (deck: Uint8Array): string[] =>
  slidesOf(deck).map((slide) =>
    plain(/type="title"[\s\S]*?<\/p:sp>/.exec(slide)?.[0].match(/<a:t>.*?<\/a:t>/s)?.[0] ?? ''),
  );

/** What is read on slides, in speaker notes, and as alternative texts. */
function readIn(deck: Uint8Array): string {
  const parts = [...textsOf(deck)].filter(([name]) => /^ppt\/(slides|notesSlides)\//.test(name));
  return parts
    .map(
      ([, xml]) =>
        `${plain(xml.replaceAll(/<\/a:p>/g, '\n'))} ${plain([...xml.matchAll(/descr="([^"]*)"/g)].map(([, alt = '']) => alt).join(' '))}`,
    )
    .join('\n');
}

const notesOf = (...notes: string[]): GroupNotes['waves'] => [
  {
    number: 1,
    kind: 'before',
    questions: [
      { id: 'trots', text: { nl: 'Waar bent u trots op?', en: 'What are you proud of?' }, notes },
      { id: 'last', text: { nl: 'Waar hebt u last van?', en: 'What bothers you?' }, notes: null },
    ],
  },
  {
    number: 2,
    kind: 'after',
    questions: [{ id: 'trots', text: { nl: 'Waar bent u trots op?', en: 'What are you proud of?' }, notes }],
  },
];

const hardNotes = [
  'Dat we burgers bellen voordat zij ons bellen.',
  'HET TEAM STAAT ALTIJD KLAAR, OOK ALS HET DRUK IS EN NIEMAND KIJKT',
  'x'.repeat(2000),
  'Wij helpen elkaar altijd. '.repeat(76).trim(),
  '互相帮助'.repeat(80),
  '<b>Recht & "plicht"</b> \u000B\u0001 botsen.',
];

let shown: Uint8Array;
let long: Uint8Array;
let withheld: Uint8Array;
beforeAll(async () => {
  const named = {
    ...release,
    pilot: { ...release.pilot, title: longName },
    organisation: { ...release.organisation, name: longName },
    groups: release.groups.map((one) => (one.id === 'a' ? { ...one, name: longName } : one)),
  };
  shown = await deckOf(groupSlides(talkOf('b')));
  long = await deckOf(groupSlides(talkOf('a', { notes: notesOf(...hardNotes) }, named)));
  withheld = await deckOf(groupSlides(talkOf('d')));
});

describe('The slides of a group', () => {
  it('show its own picture with what was found, a sentence a stage, the three questions, and room to tell', () => {
    expect(titlesIn(shown)).toEqual([
      'Leidinggevenden',
      expect.stringMatching(/^De eigenwaarde, de beroepstrots en de beroepseer namen toe/),
      'Wat er veranderde, trap voor trap',
      expect.stringMatching(/^Heel het traject: de eigenwaarde/),
      'De drie vragen van Goed Werk',
      'Wat willen wij vertellen aan de organisatie?',
    ]);
    const [first = '', picture = '', stages = ''] = slidesOf(shown);
    for (const name of ['Leidinggevenden', 'Traject najaar', 'Ministerie', '14 weken, 4 bijeenkomsten']) {
      expect(plain(first)).toContain(name);
    }
    expect(picture).toMatch(/<p:cNvPr [^>]*descr="Leidinggevenden: [^"]{40,}"/);
    for (const stage of ['Eigenwaarde', 'Beroepstrots', 'Beroepseer'])
      expect(plain(stages)).toContain(`${stage}: `);
    expect(plain(stages)).toMatch(/van 2,9 naar 3,4 \(23 mensen\)\. De werkelijke verandering/);
    expect(readIn(shown)).toContain('Zo leest u het plaatje.');
  });

  it('say weeks and sessions below every change, and nothing that is a cause', () => {
    for (const slide of slidesOf(shown).filter((one) => /[+−]0,\d|\d punt|<p:pic>/.test(one))) {
      expect(plain(slide)).toContain('Tussen de voormeting en de nameting: 14 weken, 4 bijeenkomsten.');
    }
    expect(readIn(shown)).not.toMatch(/door het traject|dankzij|effect|impact/i);
    expect(readIn(shown)).toContain('Of het traject de oorzaak is, laten ze niet zien.');
  });

  it('say of too few people that this is not nothing, and ask the group itself what changed', () => {
    const { slides = [] } = groupSlides(talkOf('c')).sections[0] ?? {};
    const [picture, stages] = slides;
    expect(picture?.title).toBe('Te weinig mensen om te zeggen of er iets veranderde');
    expect(stages?.points.join(' ')).toMatch(
      /^Te weinig mensen om het te zeggen: dat betekent niet dat er niets/,
    );
    expect(slides.flatMap(({ points }) => points)).toContain('Wat is er volgens u veranderd in het werk?');
    const sure = JSON.stringify(groupSlides(talkOf('b')).sections);
    expect(sure).not.toContain('Wat is er volgens u veranderd');
  });

  it('hold nothing of any other group', () => {
    const others = release.groups.filter(({ id }) => id !== 'b').map(({ name }) => name);
    for (const name of others) expect(bare(readIn(shown))).not.toContain(bare(name));
    // A report of the whole pilot does hold them.
    expect(JSON.stringify(pilotReport(reportInput()))).toContain('Directie Kennis');
  });

  it('work without figures where the group may not be shown: they say so kindly, and show the total alone', () => {
    expect(titlesIn(withheld)).toEqual([
      'Directie Klein',
      'Van onze groep zijn geen cijfers te tonen',
      expect.stringMatching(/^Heel het traject: /),
      ...groupSlides(talkOf('d')).sections.flatMap(({ slides }) => slides.slice(2).map(({ title }) => title)),
    ]);
    const told = slidesOf(withheld);
    for (const slide of told.toSpliced(2, 1)) {
      expect(plain(slide.replaceAll(/<a:t>\d+<\/a:t>/g, ''))).not.toMatch(/\d,\d|\d+ mensen|punt/);
    }
    expect(readIn(withheld)).toContain('Dat gebeurt vaak, zeker bij een kleine groep. Er ging niets mis.');
    // Of a group that is not shown no reason is known: it may be large, and apart from an earlier release by few.
    expect(readIn(withheld)).not.toMatch(/te weinig mensen antwoord|te veel op elkaar/i);
    // Nothing at all is told of a pilot in which nothing may be told.
    const none = makeRelease(releaseInput([group('k', variedPeople(3), { name: 'Klein' })]));
    const said = JSON.stringify(groupSlides(talkOf('k', {}, none)).sections);
    expect(said).toContain('Van onze groep zijn geen cijfers te tonen');
    expect(said).not.toMatch(/\d,\d|\d+ mensen|Heel het traject/);
  });

  it('of a pilot without an after wave say where people stood, and not a word of change', () => {
    const state = groupSlides(stateTalk('a', 'nl'));
    const slides = state.sections.flatMap((section) => section.slides);
    expect(slides.map(({ title }) => title).slice(0, 3)).toEqual([
      'Kennis: waar mensen stonden bij de voormeting',
      'Waar wij stonden, trap voor trap',
      'Heel het traject: waar mensen stonden bij de voormeting',
    ]);
    expect(state.when).toBe('Gemeten bij de voormeting, die sloot op 2 maart 2026.');
    expect(JSON.stringify(slides)).not.toMatch(/nameting|steeg|daalde|hoger|\d weken/);
    expect(JSON.stringify(groupSlides(stateTalk('b', 'nl')).sections)).not.toMatch(/veranderd/);
    const [first] = groupSlides(stateTalk('b', 'en')).sections.flatMap((section) => section.slides);
    expect(first?.title).toBe('No figures of our group can be shown');
  });

  it('lay what people find important beside what the organisation lives by, where both may be told', () => {
    const [list] = release.values ?? [];
    if (list === undefined) throw new Error('The example has a list.');
    const lists = (count: number) =>
      groupSlides(talkOf('a', {}, { ...release, values: Array.from({ length: count }, () => list) }));
    // A third list is of another question, and not in the picture.
    const titles = [3, 2, 1, 0].map((count) =>
      (lists(count).sections[0]?.slides ?? []).flatMap(({ title, figure }) =>
        figure?.id === 'values-a' ? [title] : [],
      ),
    );
    expect(titles).toEqual([
      ['Wat wij belangrijk vinden, naast waar de organisatie naar leeft'],
      ['Wat wij belangrijk vinden, naast waar de organisatie naar leeft'],
      [expect.stringContaining('waarden van uzelf en van de organisatie')],
      [],
    ]);
  });

  it('of a comparison group do not say that it followed the trajectory', () => {
    expect(groupSlides(talkOf('v')).note).toBe(
      'Onze groep volgde zelf geen traject en telt niet mee in het totaal.',
    );
    expect(groupSlides(talkOf('v')).when).toBe(
      'Tussen de voormeting en de nameting: 14 weken, geen bijeenkomsten.',
    );
    expect(groupSlides(talkOf('b')).note).toBe('');
  });

  it('are there in English too, with every word spoken in the language of the slides', async () => {
    const english = await deckOf(groupSlides(talkOf('c', { language: 'en' })));
    expect(titlesIn(english).at(-1)).toBe('What do we want to tell the organisation?');
    expect(readIn(english)).not.toMatch(/\b(het|een|voormeting|groep|onze)\b/);
    for (const [deck, code] of [
      [shown, 'nl-NL'],
      [english, 'en-GB'],
    ] as const) {
      const languages = [...textsOf(deck).values()].flatMap((xml) =>
        [...xml.matchAll(/\blang="([^"]+)"/g)].map(([, lang]) => lang),
      );
      expect(new Set(languages)).toEqual(new Set([code]));
    }
  });
});

describe('A deck that people change and present themselves', () => {
  it('has a title of its own on every slide, so that it can be chosen from a list', () => {
    for (const deck of [shown, long, withheld]) {
      const titles = titlesIn(deck);
      expect(titles.filter((title) => title === '')).toEqual([]);
      expect(new Set(titles).size).toBe(titles.length);
    }
  });

  it('fits every box, with names of a hundred letters and whatever people wrote', () => {
    for (const deck of [shown, long, withheld]) expect(overflowsOf(deck)).toEqual([]);
  });

  it('would be seen not to fit', async () => {
    const { sections, ...report } = groupSlides(talkOf('d'));
    const points = Array.from({ length: 9 }, () => longName.repeat(2));
    const full = sections.map((section) => ({
      ...section,
      slides: section.slides.slice(0, 1).map((slide) => ({ ...slide, points })),
    }));
    const [found, ...rest] = overflowsOf(await deckOf({ ...report, sections: full }));
    expect([found?.slide, rest]).toEqual([2, []]);
  });

  it('leaves lines to fill in that are text, with what could stand there for whoever fills it in', () => {
    const last = slidesOf(shown).at(-1) ?? '';
    expect(last.match(/type="body"/g)).toHaveLength(4);
    expect(plain(last)).not.toContain('…');
    const layouts = [...textsOf(shown)].filter(([name]) => name.includes('slideLayouts/'));
    const prompts = layouts.flatMap(([, xml]) => /Hier zijn wij trots op: …/.exec(plain(xml)) ?? []);
    expect(prompts).toHaveLength(1);
  });

  it('keeps paragraphs apart in what is said, and holds no letter that stops a file from opening', () => {
    const spoken = [...textsOf(shown)].find(([name]) => name.endsWith('notesSlide2.xml'))?.[1] ?? '';
    expect(spoken.match(/<a:p>/g)?.length).toBeGreaterThan(4);
    for (const xml of textsOf(long).values()) expect(xml).not.toMatch(/(?![\t\n\r])\p{Cc}/u);
    expect(plain(slidesOf(long).join(''))).toContain('<b>Recht & "plicht"</b>');
  });

  it('is the same bytes whenever it is made, and in whatever order the notes are found', async () => {
    const again = await deckOf(groupSlides(talkOf('d')));
    expect(Buffer.from(again).equals(withheld)).toBe(true);
    const [first, second] = [hardNotes, hardNotes.toReversed()].map((notes) =>
      groupSlides(talkOf('d', { notes: notesOf(...notes) })).sections.flatMap(({ slides }) =>
        slides.map(({ points }) => points),
      ),
    );
    expect(second).toEqual(first);
  });
});

describe('The notes to a group on slides', () => {
  it('stand there whole, in the order of the alphabet, and say that they are for the group alone', () => {
    const { slides = [] } = groupSlides(talkOf('d', { notes: notesOf(...hardNotes) })).sections[0] ?? {};
    const noted = slides.filter(({ small }) => small === true);
    expect(noted.length).toBeGreaterThan(4);
    for (const { topic } of noted) expect(topic).toContain('alleen voor de groep zelf');
    const before = noted.filter(({ title }) => title.includes('(voormeting)'));
    const told = bare(before.flatMap(({ points }) => points).join('')).replaceAll('…', '');
    for (const note of hardNotes) expect(told).toContain(bare(note));
    expect(slides.map(({ title }) => title).join()).not.toContain('last van');
    expect(JSON.stringify(groupSlides(talkOf('d')).sections)).not.toContain('Briefjes');
  });

  it('share a slide while they fit, and one that is too long goes on on the next', () => {
    expect(notePages(['a', 'b', 'c'])).toEqual([['a', 'b', 'c']]);
    expect(notePages(Array.from({ length: 30 }, (_, i) => `Briefje ${i}`)).length).toBeGreaterThan(2);
    const [first, second] = notePages(['Wij helpen elkaar altijd. '.repeat(76)]);
    expect([first?.[0]?.endsWith(' …'), second?.[0]?.startsWith('… ')]).toEqual([true, true]);
  });
});

describe('The slides of a report', () => {
  it('say weeks and sessions first, and below every picture and table', () => {
    const { when, sections } = pilotReport(reportInput());
    expect(when).toBe('Tussen de voormeting en de nameting: 14 weken, 4 bijeenkomsten.');
    const pictured = sections
      .flatMap(({ slides }) => slides)
      .filter(({ figure, table }) => figure !== null || table !== undefined);
    expect(pictured.length).toBeGreaterThan(15);
    for (const slide of pictured) expect(slide.when).toBe(when);
  });

  it('over a programme say of each pilot its own weeks and sessions, in the table that the pictures point to', () => {
    const pilots = [release, { ...release, weeksBetween: 30.2, sessionsHeld: 6 }].map((one) =>
      reportInput({ release: one }),
    );
    const order = {
      programme: 'Routekaart',
      pilots,
      benchmark: null,
      language: 'nl',
      audience: 'internal',
    } as const;
    const slides = programmeReport(order).sections.flatMap((section) => section.slides);
    const tables = slides.flatMap(({ table }) => table ?? []);
    const figures = slides.filter(({ figure }) => figure !== null);
    expect(figures.length).toBe(3);
    for (const { when } of figures) expect(when).toMatch(/^Weken tussen de metingen en bijeenkomsten: /);
    const columns = tables.flatMap((table) =>
      table.rows.map((row) =>
        ['weeks', 'sessions'].map((key) => row[table.columns.findIndex((one) => one.key === key)]),
      ),
    );
    expect(columns).toEqual([14, 14, 14, 30, 30, 30].map((weeks) => [weeks, weeks === 14 ? 4 : 6]));
  });
});
