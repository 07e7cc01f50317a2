import * as fc from 'fast-check';
import { sameAnswers } from '#client/src/participant/merge-drafts.ts';
import type { Payload } from '#client/src/participant/transport.ts';
import { itemsOf } from '#instruments/questions.ts';
import { currentInstrument } from '#instruments/registry.ts';
import { readQuestionnaire, type AnswerRecord } from '#server/contract/participant.ts';
import { browser, type Browser, type Mistakes, type Tab } from './browser.ts';
import { fateIn, network, type Liar, type Mood } from './network.ts';
import type { Person, RealServer } from './real-server.ts';
import { quiet, time } from './time.ts';

/*
 * THE INVARIANT, for one person with two browsers (a phone and a computer), whatever the network, the browsers and
 * the server do:
 *
 * 1. Shown as stored is stored. From the moment a page says "saved" of a screen S, the server's draft holds, for
 *    every question, either the answer of S or one that the person gave later, or gave on the other browser and
 *    which that browser had not got stored yet. Nothing else: no older answer, no gap.
 * 2. Shown as sent is sent. When a page says "your answers have arrived", the server holds exactly the answers that
 *    stood on that screen when "send" was pressed.
 * 3. Once. All presses of "send" together end in one stored response, and the person is never told that answers
 *    were refused that are stored.
 * 4. Never dropped. Every press of "send" ends in "arrived" or in answers that are shown as refused, the same as
 *    when it was pressed. It does not end in nothing, whatever crashed.
 * 5. The last word. When all is quiet again, the server's draft is the screen the person looks at, and what they
 *    then send is what is stored.
 */

/** The network takes every code for the person's: the session was begun before. */
const anyCode = 'AAAA-BBBB-CCCC-DDDD';
/** The questions that are answered in a simulation. */
const questions = itemsOf(currentInstrument).slice(0, 6);
const two = fc.nat({ max: 1 });

/** What can happen to the network and to the server. */
const outside = fc.oneof(
  {
    weight: 28,
    arbitrary: fc.record({
      what: fc.constant('network' as const),
      which: fc.nat({ max: 5 }),
      thrown: fc.nat({ max: 9 }),
    }),
  },
  { weight: 16, arbitrary: fc.record({ what: fc.constant('time' as const) }) },
  { weight: 4, arbitrary: fc.record({ what: fc.constant('late' as const) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('restart' as const) }) },
);

/** What can happen in a browser. `another tab`, `here`: the same page again, and going on in the first. */
const inBrowser = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      what: fc.constant('answer' as const),
      browser: two,
      question: fc.nat({ max: 5 }),
      value: fc.option(fc.integer({ min: 1, max: 5 })),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constantFrom(
        'crash' as const,
        'answer and crash' as const,
        'send and crash' as const,
        'another tab' as const,
        'here' as const,
        'send' as const,
        'send' as const,
        'expire' as const,
        'online' as const,
      ),
      browser: two,
    }),
  },
);

/** The life of one person with the questionnaire: how the network is, and everything that happens. */
export const life = fc.record({
  mood: fc.constantFrom<Mood>('calm', 'flaky', 'awful'),
  happenings: fc.array(fc.oneof({ weight: 3, arbitrary: outside }, { weight: 2, arbitrary: inBrowser }), {
    minLength: 10,
    maxLength: 50,
  }),
});
type Life = typeof life extends fc.Arbitrary<infer Each> ? Each : never;
type Happening = Life['happenings'][number];

/** An answer in a form that can be compared; `undefined` where a question was not reached. */
const written = (answer: AnswerRecord[string] | undefined): string => JSON.stringify(answer) ?? 'not reached';

/** What the server's draft may hold for each question, after what was shown and answered so far. */
function ledger() {
  const may = new Map(questions.map((id) => [id, new Set(['not reached'])]));
  const notStoredYet = [new Map<string, string>(), new Map<string, string>()];
  let trouble: string | null = null;
  const of = (id: string): Set<string> => may.get(id) ?? new Set();
  const compare = (what: string, answers: AnswerRecord): void => {
    for (const id of questions.filter((each) => !of(each).has(written(answers[each])))) {
      trouble ??= `1: ${what} has ${written(answers[id])} for ${id}, not ${[...of(id)].join(' or ')}`;
    }
  };
  return {
    answered(place: number, id: string, answer: number | null): void {
      of(id).add(written(answer));
      notStoredYet[place]?.set(id, written(answer));
    },
    shownAsStored(place: number, screen: AnswerRecord): void {
      compare('a screen that was shown as stored', screen);
      notStoredYet[place]?.clear();
      for (const id of questions) {
        const elsewhere = notStoredYet.flatMap((answers) => answers.get(id) ?? []);
        may.set(id, new Set([written(screen[id]), ...elsewhere]));
      }
    },
    /** Throws when this draft, or a screen shown before, is not as it may be. */
    check(draft: AnswerRecord): void {
      compare('the draft', draft);
      if (trouble !== null) throw new Error(trouble);
    },
  };
}

/** A press of "send" that was not cut off in the same instant. */
interface Press {
  readonly place: number;
  readonly answers: AnswerRecord;
}

export interface Circumstances {
  readonly server: RealServer;
  readonly person: Person;
  readonly key: CryptoKey;
  readonly newId: () => string;
  readonly mistakes?: Mistakes;
  readonly liar?: Liar;
}

/** Everything that was written down while one person lived through it. */
function diary({ server, person }: Pick<Circumstances, 'server' | 'person'>) {
  const before = new Set(server.responses().map(({ submissionId }) => submissionId));
  const presses: Press[] = [];
  const frozen = new Map<string, AnswerRecord>();
  const refused = new Set<string>();
  const sent: Payload[] = [];
  const book = ledger();
  const stored = () => server.responses().filter(({ submissionId }) => !before.has(submissionId));
  return {
    presses,
    frozen,
    refused,
    sent,
    book,
    stored,
    async draft(): Promise<AnswerRecord | null> {
      const response = await server.request(readQuestionnaire.path, { headers: { cookie: person.cookie } });
      const { answered, draft } = readQuestionnaire.reply.parse(await response.json());
      return answered ? null : (draft?.answers ?? {});
    },
    /** 2, 3 and what can be seen of 1, at any moment. */
    async check(): Promise<void> {
      const responses = stored();
      if (responses.length > 1) throw new Error('3: stored more than once');
      const [response] = responses;
      for (const { submissionId, answers } of sent) {
        const isThere = response?.submissionId === submissionId && sameAnswers(response.answers, answers);
        if (!isThere) throw new Error('2: shown as sent, and the server does not have it');
      }
      if (response !== undefined && !frozen.has(response.submissionId)) {
        throw new Error('3: stored under an id that was not frozen before');
      }
      if (response !== undefined && refused.has(response.submissionId)) {
        throw new Error('3: refused, and stored');
      }
      const draft = await this.draft();
      if (draft !== null) book.check(draft);
    },
  };
}

/** The tab of a browser that the person would use: the newest in which something can be filled in. */
const fillingTab = (of: Browser): Tab | undefined => of.tabs().findLast((tab) => tab.view().at === 'filling');

/** What a person does who is asked something: these are mine, here is my code, and try again. */
async function respond(browsers: readonly Browser[]): Promise<void> {
  for (const tab of browsers.flatMap((each) => each.tabs())) {
    const { at } = tab.view();
    if (at === 'notice') tab.desk.nudge();
    if (at === 'ask') void tab.desk.claim(true);
    if (at === 'code') void tab.desk.enterCode(anyCode, 'nl');
  }
  await quiet();
}

/** Lives through everything that happens, then lets all come to rest. Throws what part of the invariant broke. */
export async function oneLife(circumstances: Circumstances, { mood, happenings }: Life): Promise<void> {
  const { server, person, key, newId, mistakes = {}, liar } = circumstances;
  const notes = diary(circumstances);
  const net = network(server, person, liar);
  const clock = time();
  const browsers = [0, 1].map((place) =>
    browser(place, {
      network: net,
      time: clock,
      cookie: person.cookie,
      newId,
      key,
      mistakes,
      onKeep({ payload, refusal }) {
        if (payload === null) return;
        notes.frozen.set(payload.submissionId, payload.answers);
        if (refusal !== null) notes.refused.add(payload.submissionId);
      },
      onSaved: (at, screen) => notes.book.shownAsStored(at, screen),
      onView(_at, view) {
        if (view.at === 'sent') notes.sent.push(view.payload);
      },
    }),
  );

  const answerIn = (place: number, question: number, value: number | null): void => {
    const tab = browsers[place] && fillingTab(browsers[place]);
    const id = questions[question];
    if (tab === undefined || id === undefined) return;
    notes.book.answered(place, id, value);
    tab.answer({ ...tab.screen(), [id]: value });
  };
  const sendFrom = (place: number): Press | undefined => {
    const tab = browsers[place] && fillingTab(browsers[place]);
    if (tab === undefined) return undefined;
    const press = { place, answers: tab.screen() };
    void tab.desk.send(press.answers, 'nl');
    return press;
  };
  const crash = (place: number): void => {
    browsers[place]?.crash();
    browsers[place]?.openTab();
  };

  async function live(each: Happening): Promise<void> {
    switch (each.what) {
      case 'answer':
        return answerIn(each.browser, each.question, each.value);
      case 'network':
        return net.move(each.which, fateIn(mood, each.thrown));
      case 'late':
        return void (await net.deliverLate());
      case 'time':
        return void clock.step();
      case 'restart':
        return server.restart();
      case 'another tab':
        return browsers[each.browser]?.openTab();
      case 'here': {
        const asleep = browsers[each.browser]?.tabs().find((tab) => tab.view().at === 'elsewhere');
        return void asleep?.desk.open();
      }
      case 'send': {
        const press = sendFrom(each.browser);
        if (press !== undefined) notes.presses.push(press);
        return undefined;
      }
      case 'answer and crash':
        answerIn(each.browser, 0, 5);
        return crash(each.browser);
      case 'send and crash':
        sendFrom(each.browser);
        return crash(each.browser);
      case 'crash':
        return crash(each.browser);
      case 'expire':
        return browsers[each.browser]?.expire();
      case 'online':
        for (const tab of browsers[each.browser]?.tabs() ?? []) tab.desk.nudge();
        return undefined;
    }
  }

  /** A network without faults, and time enough. */
  async function comeToRest(): Promise<void> {
    for (let round = 0; round < 200; round += 1) {
      await quiet();
      await respond(browsers);
      if (net.waiting() > 0) await net.move(0, 'arrives');
      else if (!clock.step()) return;
    }
    throw new Error('5: it never comes to rest');
  }

  for (const each of browsers) each.openTab();
  await comeToRest();
  for (const each of happenings) {
    await live(each);
    await quiet();
    await respond(browsers);
    if (['network', 'late', 'restart'].includes(each.what)) await notes.check();
  }

  for (const each of browsers) each.crash();
  for (const each of browsers) {
    each.openTab();
    await comeToRest();
    while (await net.deliverLate()) await notes.check();
    await notes.check();
  }
  for (const press of notes.presses) {
    const arrived = notes.sent.some(({ answers }) => sameAnswers(answers, press.answers));
    const shown = (browsers[press.place]?.tabs() ?? []).some((tab) => {
      const view = tab.view();
      return view.at === 'refused' && sameAnswers(view.answers, press.answers);
    });
    if (!arrived && !shown) throw new Error('4: sent, and neither arrived nor shown as refused');
  }
  if (notes.stored().length > 0) return;
  if (notes.presses.length > 0) throw new Error('4: sent, and nothing is stored');

  const [, last] = browsers;
  const tab = last && fillingTab(last);
  if (tab === undefined) throw new Error('5: the person cannot go on');
  const screen = tab.screen();
  if (!sameAnswers((await notes.draft()) ?? {}, screen))
    throw new Error('5: the draft is not what is on the screen');
  void tab.desk.send(screen, 'nl');
  await comeToRest();
  await notes.check();
  const [response] = notes.stored();
  if (response === undefined || !sameAnswers(response.answers, screen)) {
    throw new Error('5: what is stored is not what was on the screen');
  }
}
