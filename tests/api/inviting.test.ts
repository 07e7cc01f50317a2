import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { previewMailing, type MailKind } from '#server/contract/inviting.ts';
import { invitingMessages } from '#server/contract/inviting-messages.ts';
import { problemSchema } from '#server/contract/problem.ts';
import { emptyFile } from '#server/contract/pilot-file.ts';
import { must } from '#server/demo/visitor.ts';
import { parseCode } from '#server/linkage/codes.ts';
import { stopMailTexts } from '#server/pages/texts/stop-mail-texts.ts';
import { codeIn, mailTo, startInvitingStage, stopLinkIn, titleOf } from './inviting-stage.ts';
import { answers, answerWave, startTestServer } from './test-server.ts';

const stage = await startInvitingStage();
const {
  server,
  mailServer,
  begin,
  at,
  path,
  people,
  add,
  state,
  standsAs,
  plan,
  withdraw,
  round,
  invite,
  receivers,
} = stage;

afterAll(stage.close);
beforeEach(begin);

describe('An invitation', () => {
  it('says in two forms who asks, why, how long and until when, and its link and code let somebody answer', async () => {
    await invite([
      ...people(1),
      { email: 'english@ministerie.nl', group: stage.groups['Balie'], language: 'en' },
    ]);
    expect(receivers()).toEqual(['beleid0@ministerie.nl', 'english@ministerie.nl']);
    const dutch = mailTo(stage, 'beleid0@ministerie.nl');
    const english = mailTo(stage, 'english@ministerie.nl');
    const code = codeIn(dutch);
    for (const form of [dutch.text, dutch.html.replaceAll('&amp;', '&')]) {
      for (const said of [
        'Stichting Beroepseer',
        'Goed Werk & co',
        'vrijwillig',
        'minuten',
        '25 januari 2030',
        code,
      ]) {
        expect(form).toContain(said);
      }
      expect(form).toContain(`http://localhost/m/${stage.pilot.prefix}#${code}`);
    }
    expect(english.text).toContain('Taking part is voluntary');
    expect(english.text).toContain(`/m/${stage.pilot.prefix}?taal=en#${codeIn(english)}`);
    expect(dutch.from).toContain('goedwerk@voorbeeld.nl');
    expect(dutch.header('Auto-Submitted')).toBe('auto-generated');
    expect(dutch.header('List-Unsubscribe')).toBe(`<http://localhost${stopLinkIn(dutch)}>`);
    expect(dutch.header('List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
    expect(dutch.html).not.toMatch(/<img|<script|<link/);
    expect(stopLinkIn(dutch)).not.toContain(code.replaceAll('-', ''));

    const opened = await server.someone().send('GET', `/m/${stage.pilot.prefix}`);
    expect(opened.status).toBe(200);
    expect((await answerWave(server, code, 1, answers(4))).status).toBe(201);
    expect((await state()).contacts.map((contact) => contact.state)).toEqual(['invited', 'invited']);
  });

  it('is never sent twice, and people who come later get theirs alone', async () => {
    await invite(people(2));
    await round();
    expect((await plan('invitation', '2030-01-07', 10)).status).toBe(409);
    await must(await add(people(3)));
    await must(await plan('invitation', '2030-01-07', 9));
    await round();
    expect(receivers()).toEqual([0, 1, 2].map((index) => `beleid${index}@ministerie.nl`));
  });

  it('waits for its hour, and for a working day', async () => {
    await must(await add(people(1)));
    await must(await plan('invitation', '2030-01-11', 17));
    await round();
    for (const quiet of [
      '2030-01-11T16:59',
      '2030-01-11T18:01',
      '2030-01-12T11:00',
      '2030-01-13T11:00',
      '2030-01-14T07:59',
    ]) {
      await at(quiet);
      await round();
      expect([quiet, mailServer.received.length]).toEqual([quiet, 0]);
    }
    await at('2030-01-14T08:00');
    await round();
    expect(receivers()).toEqual(['beleid0@ministerie.nl']);
  });

  it('waits for its wave to open, and lapses when the wave closes first', async () => {
    await must(await add(people(1)));
    await must(await plan('invitation', '2030-05-06', 9, 2));
    await at('2030-05-06T10:00');
    await round();
    expect(mailServer.received).toEqual([]);
    await must(await stage.staff.send('POST', path('waves/1/closing')));
    await must(await stage.staff.send('POST', path('waves/2/opening')));
    await round();
    expect(mailServer.received.map(({ subject }) => subject)).toEqual(['De tweede vragenlijst over uw werk']);
    await must(await plan('reminder', '2030-05-08', 9, 2));
    await must(await stage.staff.send('POST', path('waves/2/closing')));
    await at('2030-05-08T10:00');
    await round();
    expect((await state()).mailings.map((mailing) => mailing.state)).toEqual(['done', 'lapsed']);
    expect(mailServer.received).toHaveLength(1);
  });

  it.each<[string, MailKind, string, number, number]>([
    ['a day that is over', 'invitation', '2030-01-04', 9, 400],
    ['a Sunday', 'invitation', '2030-01-13', 9, 400],
    ['the evening', 'invitation', '2030-01-08', 19, 400],
    ['a day after the wave', 'invitation', '2030-01-28', 9, 400],
    ['a reminder of nothing', 'reminder', '2030-01-09', 9, 409],
  ])('is refused for %s', async (_, kind, on, hour, status) => {
    await must(await add(people(1)));
    expect((await plan(kind, on, hour)).status).toBe(status);
    expect((await state()).mailings).toEqual([]);
  });

  it('is refused before the pilot’s file is complete, and so is adding people', async () => {
    const plan = { waves: [{ kind: 'before', opensOn: '2030-01-07', closesOn: '2030-01-25' }] as const };
    const made = await server.pilot({ Beleid: 8 }, { ...plan, file: emptyFile });
    stage.pilot = made.pilot;
    const [group] = made.pilot.groups;
    const contacts = [{ email: 'jan@ministerie.nl', group: group?.id, language: 'nl' }];
    const before = await state();
    expect([before.fileComplete, before.adding]).toEqual([false, 'file-missing']);
    for (const response of [await add(contacts), await stage.plan('invitation', '2030-01-07', 9)]) {
      expect(await titleOf(response)).toBe('Het dossier is nog niet compleet.');
    }
    // Somebody who was added all the same gets no mail either.
    const { roster } = server.context.stores;
    await server.context.stores.keys.createMailKey(made.pilot.id);
    await roster.addContacts(made.pilot.id, [
      { email: 'jan@ministerie.nl', group: group?.id ?? '', language: 'nl' },
    ]);
    await roster.planMailing({
      pilot: made.pilot.id,
      wave: 1,
      kind: 'invitation',
      day: '2030-01-07',
      hour: 9,
    });
    await round();
    expect(mailServer.received).toEqual([]);
  });

  it('is refused when nobody is there to invite, and by an installation without a mail server', async () => {
    expect(await titleOf(await plan('invitation', '2030-01-07', 9))).toBe('Er is niemand om uit te nodigen.');
    const cardsOnly = await startTestServer();
    const made = await cardsOnly.pilot({ A: 0 });
    const researcher = await cardsOnly.account('researcher');
    const response = await researcher.send('POST', `/api/pilots/${made.pilot.id}/mailings`, {
      json: { wave: 1, kind: 'invitation', day: '2099-01-06', hour: 9 },
    });
    expect(await titleOf(response)).toBe('Op deze server is geen mail ingesteld.');
    await cardsOnly.close();
  });

  it('can be taken back, as far as it has not been sent', async () => {
    await must(await add(people(5)));
    await must(await plan('invitation', '2030-01-07', 9));
    await round(2);
    const { mailings } = await state();
    expect(mailings[0]?.counts).toEqual({ sent: 2, waiting: 3, refused: 0, unsure: 0 });
    await must(await withdraw('invitation'));
    await round();
    expect(mailServer.received).toHaveLength(2);
    expect(await standsAs('invitation')).toBe('stopped');
    // Two people had it: they can be reminded, and it is not withdrawn a second time.
    expect((await plan('reminder', '2030-01-09', 9)).status).toBe(201);
    await must(await withdraw('invitation'));
    await must(await plan('invitation', '2030-01-07', 10));
    await at('2030-01-07T10:00');
    await round();
    expect(receivers()).toEqual([0, 1, 2, 3, 4].map((index) => `beleid${index}@ministerie.nl`));
    const again = (await state()).mailings.find(
      (mailing) => mailing.kind === 'invitation' && mailing.state === 'done',
    );
    const sent = await stage.staff.send('POST', path(`mailings/${again?.id}/cancellation`));
    expect([sent.status, await titleOf(sent)]).toEqual([409, 'Deze mail is al verstuurd.']);
  });

  it('that is withdrawn before anything of it went out is as if it had never been', async () => {
    await must(await add(people(2)));
    await must(await plan('invitation', '2030-01-07', 9));
    await round(0);
    await must(await withdraw('invitation'));
    await round();
    expect([await standsAs('invitation'), mailServer.received.length]).toEqual(['cancelled', 0]);
    expect(await titleOf(await plan('reminder', '2030-01-09', 9))).toBe('Er is nog geen uitnodiging.');
  });
});

describe('A dry run', () => {
  it('tells how many mails there would be and shows one, with a code that leads nowhere', async () => {
    await must(await add([...people(6), ...people(2, 'Balie', 'en')]));
    const response = await must(
      await stage.staff.send('GET', path('mailings/preview?wave=1&kind=invitation')),
    );
    const shown = previewMailing.reply.parse(await response.json());
    expect(shown.people).toEqual({ atLeast: 8, atMost: 8 });
    expect(shown.groups).toEqual([
      { name: 'Beleid', people: { atLeast: 6, atMost: 6 } },
      { name: 'Balie', people: { atLeast: 2, atMost: 2 } },
    ]);
    expect(shown.examples.map(({ language }) => language)).toEqual(['nl', 'en']);
    for (const { text } of shown.examples) {
      const [, code = ''] = /#(\S+)/.exec(text) ?? [];
      expect(text).toContain(`\n${code}\n`);
      expect(parseCode(code)).toBeNull();
    }
    await must(await plan('invitation', '2030-01-07', 9));
    await round();
    const sent = mailTo(stage, 'beleid0@ministerie.nl');
    const example = shown.examples[0]?.text ?? '';
    const likeExample = sent.text
      .replaceAll(codeIn(sent), 'VOOR-BEEL-DVAN-CODE')
      .replace(stopLinkIn(sent), '/geen-mail/…');
    expect(likeExample.trim()).toBe(example.trim());
  });
});

describe('A moment at which no mail can go out', () => {
  it.each([
    ['a day that has passed', '2029-12-31', 9, 'dayIsOver'],
    ['a Sunday', '2030-01-13', 9, 'dayIsWeekend'],
    ['a day after the wave', '2031-06-02', 9, 'dayTooLate'],
    ['no day', '', 9, 'day'],
    ['an hour of the night', '2030-01-07', 3, 'hour'],
  ] as const)('is refused at its field when the mail is looked at: %s', async (_what, day, hour, message) => {
    await must(await add(people(1)));
    const response = await stage.staff.send(
      'GET',
      path(`mailings/preview?wave=1&kind=invitation&day=${day}&hour=${String(hour)}`),
    );
    expect(response.status).toBe(400);
    const at = message === 'hour' ? 'query.hour' : 'query.day';
    expect(problemSchema.parse(await response.json()).errors).toEqual([
      { at, message: invitingMessages.nl[message] },
    ]);
  });
});

describe('The stop link', () => {
  it('changes nothing when it is read, and ends all mails when its button or a mail program posts to it', async () => {
    await invite(people(2));
    const first = mailTo(stage, 'beleid0@ministerie.nl');
    const second = mailTo(stage, 'beleid1@ministerie.nl');
    const someone = server.someone();
    const page = await someone.send('GET', stopLinkIn(first));
    expect([page.status, (await page.text()).includes('Geen mail meer')]).toEqual([200, true]);
    expect((await state()).contacts.map((contact) => contact.state)).toEqual(['invited', 'invited']);
    const posted = await someone.send('POST', stopLinkIn(first), {
      form: { 'List-Unsubscribe': 'One-Click' },
    });
    expect(posted.status).toBe(200);
    expect((await state()).contacts.map((contact) => contact.state).sort()).toEqual(['invited', 'stopped']);
    // Opened again, or in the other language, it says that it has been done, and asks nothing any more.
    const again = await someone.send('GET', stopLinkIn(first));
    expect(await again.text()).toContain(`<h1>${stopMailTexts.nl.done}</h1>`);
    const english = await someone.send('GET', `${stopLinkIn(first)}?taal=en`);
    expect(await english.text()).toContain(`<h1>${stopMailTexts.en.done}</h1>`);
    await must(await plan('reminder', '2030-01-09', 9));
    await at('2030-01-09T09:00');
    mailServer.received.length = 0;
    await round();
    expect(receivers()).toEqual([second.to]);
    expect((await answerWave(server, codeIn(first), 1, answers(2))).status).toBe(201);
  });

  it('that is not whole, or was made by somebody else, leads nowhere', async () => {
    await invite(people(1));
    const mail = mailTo(stage, 'beleid0@ministerie.nl');
    const link = stopLinkIn(mail);
    for (const wrong of [
      link.slice(0, -1),
      `${link.slice(0, -1)}${link.endsWith('0') ? '1' : '0'}`,
      '/geen-mail/x',
    ]) {
      expect((await server.someone().send('POST', wrong, { form: {} })).status).toBe(404);
    }
    expect((await state()).contacts[0]?.state).toBe('invited');
  });
});
