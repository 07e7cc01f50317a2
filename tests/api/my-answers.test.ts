import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itemsOf, questionsOf } from '#instruments/questions.ts';
import { currentInstrument, instruments } from '#instruments/registry.ts';
import { submitResponse, type AnswerRecord } from '#server/contract/participant.ts';
import { enterCode, must, type Visitor } from '#server/demo/visitor.ts';
import { readAssets } from '#server/pages/assets.ts';
import { myAnswersPage } from '#server/pages/my-answers-page.ts';
import type { MyAnswers } from '#server/participants/my-answers.ts';
import { releasePilot } from '#server/release/release-job.ts';
import { releaseState } from '#server/release/state-job.ts';
import { closeWave } from '#server/release/waves.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import {
  answers,
  answerWave,
  pageAfter,
  startTestServer,
  submission,
  type TestServer,
} from './test-server.ts';

let server: TestServer;

const [firstItem = '', secondItem = ''] = itemsOf(currentInstrument);
const labels = currentInstrument.responseScales[0]?.labels.map(({ nl }) => nl) ?? [];
const labelOf = (answer: number): string => labels[answer - 1] ?? '';

interface Person {
  readonly code: string;
  readonly words: string;
}

/** Somebody who answers a wave for the first time, with the own words. */
const firstAnswers = async (code: string, wave: number, given: AnswerRecord): Promise<Person> => {
  const { ownWords } = submitResponse.reply.parse(await (await answerWave(server, code, wave, given)).json());
  return { code, words: (ownWords ?? []).join(' ') };
};

const show = async ({ code, words }: Person): Promise<{ person: Visitor; reply: Response }> => {
  const person = server.someone();
  const reply = await person.send('POST', '/mijn-antwoorden', { form: { code, words, language: 'nl' } });
  return { person, reply };
};

const opened = async (who: Person): Promise<Visitor> => {
  const { person, reply } = await show(who);
  expect(reply.status).toBe(303);
  return person;
};

const pageOf = async (person: Visitor, path = '/mijn-antwoorden'): Promise<string> =>
  (await must(await person.send('GET', path))).text();

/** What stands on a page about one question: the answers by measurement. */
const answersTo = (page: string, item: string): string[] => {
  const statement = currentInstrument.questions.find(({ id }) => id === item)?.text.nl ?? '';
  const part = page.split(`<h3>${statement}</h3>`)[1]?.split('</li>')[0] ?? '';
  return [...part.matchAll(/<dd>([\s\S]*?)<\/dd>/g)].map(([, text = '']) =>
    text.replaceAll(/<[^>]*>/g, '').trim(),
  );
};

const pilotWith = async (
  groups: Readonly<Record<string, number>>,
): Promise<{
  id: string;
  record: () => Promise<PilotRecord>;
  codes: ReadonlyMap<string, readonly string[]>;
}> => {
  const { pilot, codes } = await server.pilot(groups);
  const record = async (): Promise<PilotRecord> => {
    const found = await server.context.stores.roster.pilot(pilot.id);
    if (found === null) throw new Error('no pilot');
    return found;
  };
  return { id: pilot.id, record, codes };
};

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(async () => {
  await server.close();
});

describe('Own answers', () => {
  it('open to code and own words together, not to the code, not to other words, not to another person’s', async () => {
    const { codes } = await pilotWith({ A: 10 });
    const [one = '', two = ''] = codes.get('A') ?? [];
    const first = await firstAnswers(one, 1, answers(4));
    const second = await firstAnswers(two, 1, answers(2));
    expect((await show(first)).reply.status).toBe(303);
    for (const words of ['', first.words.split(' ').toReversed().join(' '), second.words]) {
      const { person, reply } = await show({ code: one, words });
      expect(reply.headers.get('set-cookie')).not.toContain('drietrap-eigen');
      const page = await pageAfter(person, reply);
      expect(page).toContain('Fout: ');
      expect(page).toMatch(/name="words"\s+value=""/);
      expect(await pageOf(person)).not.toContain('Fout: ');
    }
  });

  it('cannot be opened with the session in which somebody fills in', async () => {
    const { codes } = await pilotWith({ A: 10 });
    const [code = ''] = codes.get('A') ?? [];
    await firstAnswers(code, 1, answers(4));
    const person = server.someone();
    const entered = await must(await enterCode(person, code));
    const value = /drietrap-deelnemer=([^;]+)/.exec(entered.headers.get('set-cookie') ?? '')?.[1] ?? '';
    const forged = await fetch(`${server.url}/mijn-antwoorden`, {
      headers: { cookie: `drietrap-eigen=${value}` },
    });
    expect(await forged.text()).toContain('name="words"');
  });

  it('stay closed before the after measurement, and open on an explicit request that tells what it costs', async () => {
    const { codes } = await pilotWith({ A: 10 });
    const [code = ''] = codes.get('A') ?? [];
    const person = await opened(await firstAnswers(code, 1, answers(4, { [secondItem]: null })));
    const before = await pageOf(person);
    expect(before).toContain('Uw eerdere antwoorden zijn nog dicht');
    expect(before).not.toContain(labelOf(4));
    const without = await person.send('POST', '/mijn-antwoorden/toch-zien', { form: { language: 'nl' } });
    expect(await pageAfter(person, without)).not.toContain(labelOf(4));
    const asked = { form: { look: 'yes', language: 'nl' } };
    const page = await pageAfter(person, await person.send('POST', '/mijn-antwoorden/toch-zien', asked));
    expect(answersTo(page, firstItem)).toEqual([labelOf(4)]);
    expect(answersTo(page, secondItem)).toEqual(['Overgeslagen']);
  });

  it('say of a question of the other measurement that it was not asked then, and not that it was not seen', async () => {
    const about = instruments.find(({ modules }) => modules.some(({ id }) => id === 'waardering'));
    if (about === undefined) throw new Error('No questionnaire asks about the trajectory.');
    const { pilot } = await server.pilot({ A: 8 }, { instrument: about, modules: ['waardering'] });
    const asked = (wave: 'before' | 'after') =>
      Object.fromEntries(
        questionsOf(about, { modules: pilot.modules, wave }).map(({ id }) => [id, null] as const),
      );
    const sent = pilot.waves.map((wave) => ({
      wave,
      answers: wave.kind === 'before' ? asked('before') : { [firstItem]: 3, [secondItem]: null },
    }));
    const mine: MyAnswers = {
      pilot,
      instrument: about,
      comparison: false,
      waves: sent,
      open: true,
      correctable: null,
      releasedOn: null,
      stateOn: null,
    };
    const context = { language: 'nl', assets: readAssets(), help: null, madeUp: false } as const;
    const page = myAnswersPage(context, { mine });
    const under = (statement: string): string[] =>
      [...(page.split(`<h3>${statement}</h3>`)[1]?.split('</li>')[0] ?? '').matchAll(/muted">([^<]*)</g)].map(
        ([, words = '']) => words,
      );
    expect(under('Het traject was voor mij de tijd waard.')).toEqual(['Toen niet gevraagd', 'Niet gezien']);
    const statement = about.questions.find(({ id }) => id === secondItem)?.text.nl ?? '';
    expect(under(statement)).toEqual(['Overgeslagen', 'Overgeslagen']);
  });

  it('can be corrected while the measurement is open: what was sent first is gone, the rest stays as it was', async () => {
    const { record, codes } = await pilotWith({ A: 10 });
    const [code = ''] = codes.get('A') ?? [];
    const who = await firstAnswers(code, 1, answers(4));
    const person = await opened(who);
    const form = Object.fromEntries(itemsOf(currentInstrument).map((id) => [`v-${id}`, '5']));
    const reply = await person.send('POST', '/mijn-antwoorden/verbeteren', {
      form: { ...form, [`v-${firstItem}`]: '1', language: 'nl' },
    });
    expect(reply.headers.get('location')).toBe('/mijn-antwoorden?taal=nl&verbeterd=ja');
    const rows = await server.context.stores.answers.linkedItems((await record()).id);
    expect(rows.map(({ items }) => [...items])).toEqual([
      itemsOf(currentInstrument).map((id) => (id === firstItem ? 1 : 5)),
    ]);
    await closeWave(server.context, await record(), 1);
    const late = await person.send('POST', '/mijn-antwoorden/verbeteren', { form });
    expect(late.status).toBe(410);
  });

  it('refuses a correction with an answer that does not exist, and changes nothing', async () => {
    const { record, codes } = await pilotWith({ A: 10 });
    const [code = ''] = codes.get('A') ?? [];
    const person = await opened(await firstAnswers(code, 1, answers(3)));
    const reply = await person.send('POST', '/mijn-antwoorden/verbeteren', {
      form: { [`v-${firstItem}`]: '9' },
    });
    expect(reply.status).toBe(400);
    const [row] = await server.context.stores.answers.linkedItems((await record()).id);
    expect(row?.items.every((item) => item === 3)).toBe(true);
  });

  it('are withdrawn with a tick, and then there is nothing left to see', async () => {
    const { codes } = await pilotWith({ A: 10 });
    const [code = ''] = codes.get('A') ?? [];
    const who = await firstAnswers(code, 1, answers(3));
    const person = await opened(who);
    const asked = { form: { language: 'nl' } };
    const unconfirmed = await person.send('POST', '/mijn-antwoorden/intrekken', asked);
    expect(await pageAfter(person, unconfirmed)).toContain('Fout: ');
    const confirmed = { form: { confirm: 'yes', language: 'nl' } };
    const done = await person.send('POST', '/mijn-antwoorden/intrekken', confirmed);
    expect(await pageAfter(person, done)).toContain('Uw antwoorden zijn ingetrokken');
    expect(await pageOf(await opened(who))).toContain('Met deze code is niets verzonden');
  });

  it('close by themselves after half an hour, and at once when one signs off', async () => {
    const { codes } = await pilotWith({ A: 10 });
    const [code = ''] = codes.get('A') ?? [];
    const who = await firstAnswers(code, 1, answers(3));
    const person = await opened(who);
    await must(await person.send('POST', '/mijn-antwoorden/afsluiten', { form: { language: 'nl' } }));
    expect(await pageOf(person)).toContain('name="words"');
    const other = await opened(who);
    server.wait(31 * 60 * 1000);
    expect(await pageOf(other)).toContain('name="words"');
    expect((await other.send('GET', '/mijn-antwoorden/verbeteren')).status).toBe(401);
  });
});

describe('After the after measurement', () => {
  it('shows the own answers side by side, the own group and the total, and what no longer changes', async () => {
    const { id, record, codes } = await pilotWith({ Wonen: 12, Water: 12, Klein: 8 });
    const people: Person[] = [];
    const everybody = [...codes].flatMap(([group, list]) =>
      group === 'Klein' ? list.slice(0, 3) : list.slice(0, 12),
    );
    for (const [index, code] of everybody.entries()) {
      people.push(await firstAnswers(code, 1, answers(2 + (index % 3))));
    }
    await closeWave(server.context, await record(), 1);
    await server.openWave(id, 2);
    for (const [index, code] of everybody.entries()) {
      await answerWave(server, code, 2, answers(3 + (index % 2), { [secondItem]: null }));
    }
    const [wonen, , , , , , , , , , , , water] = people;
    const small = people.at(-1);
    if (wonen === undefined || water === undefined || small === undefined) throw new Error('too few people');

    const sent = await pageOf(await opened(wonen));
    expect(sent).toContain('Voormeting en nameting, naast elkaar');
    expect(answersTo(sent, firstItem)).toEqual([labelOf(2), labelOf(3)]);
    expect(answersTo(sent, secondItem)).toEqual([labelOf(2), 'Overgeslagen']);
    expect(sent).toContain('kleine veranderingen niet van toeval onderscheiden');
    const early = await (await opened(wonen)).send('GET', '/mijn-antwoorden/groep');
    expect(early.status).toBe(404);

    await closeWave(server.context, await record(), 2);
    await releasePilot(server.context, await record());
    const person = await opened(wonen);
    const own = await pageOf(person);
    expect(own).toContain('Aan die gemiddelden verandert niets meer');
    const way = own.indexOf('href="/mijn-antwoorden/groep');
    expect(way).toBeGreaterThan(0);
    // Below it stands every question.
    expect(way).toBeLessThan(own.indexOf('<h3>'));
    const group = await pageOf(person, '/mijn-antwoorden/groep');
    expect(group).toContain('De uitkomsten van uw groep: Wonen');
    expect(group).not.toContain('Water');
    expect(group).toContain('Het hele traject');
    const picture = await must(await person.send('GET', '/mijn-antwoorden/groep/groep?layout=wide'));
    expect(picture.headers.get('content-type')).toContain('image/svg+xml');
    expect(await picture.text()).toContain('Wonen');
    expect((await person.send('GET', '/mijn-antwoorden/groep/group-iets')).status).toBe(404);

    const few = await pageOf(await opened(small), '/mijn-antwoorden/groep');
    expect(few).toContain('Van uw groep alleen kan niets worden getoond');
    expect(few).not.toContain('/mijn-antwoorden/groep/groep');
  });

  it('is closed to whoever only has the code', async () => {
    for (const path of [
      '/mijn-antwoorden/groep',
      '/mijn-antwoorden/groep/rocket',
      '/mijn-antwoorden/verbeteren',
    ]) {
      expect((await server.someone().send('GET', path)).status).toBe(401);
    }
  });
});

describe('After a pilot that ended without an after measurement', () => {
  it('lie open, and are told to count in what was made known; the code leads to no measurement to come', async () => {
    const { record, codes } = await pilotWith({ A: 10 });
    const [code = ''] = codes.get('A') ?? [];
    const who = await firstAnswers(code, 1, answers(3));
    await closeWave(server.context, await record(), 1);
    const before = await pageOf(await opened(who));
    expect(before).toContain('tellen ze nergens in mee');
    expect(before).toContain('nog dicht');
    await releaseState(server.context, await record());
    const after = await pageOf(await opened(who));
    expect(after).toContain('zonder nameting geëindigd');
    expect(after).not.toContain('tellen ze nergens in mee');
    expect(after).not.toContain('nog dicht');
    const start = await server.someone().send('GET', `/m/${code.slice(0, 3)}`);
    expect(start.status).toBe(410);
    expect(await start.text()).toContain('Deze meting is gesloten');
  });
});

describe('A correction', () => {
  it('does not open a way to send twice: the first form, sent again, is refused as other content', async () => {
    const { codes } = await pilotWith({ A: 10 });
    const [code = ''] = codes.get('A') ?? [];
    const person = server.someone();
    await must(await enterCode(person, code));
    const body = submission(1, answers(4));
    const reply = await must(await person.send('POST', '/api/participant/responses', { json: body }));
    const { ownWords } = submitResponse.reply.parse(await reply.json());
    const owner = await opened({ code, words: (ownWords ?? []).join(' ') });
    await must(
      await owner.send('POST', '/mijn-antwoorden/verbeteren', { form: { [`v-${firstItem}`]: '1' } }),
    );
    const again = await person.send('POST', '/api/participant/responses', { json: body });
    expect(again.status).toBe(409);
  });
});
