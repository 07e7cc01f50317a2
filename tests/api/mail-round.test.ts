import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { emptyFile } from '#server/contract/pilot-file.ts';
import { must } from '#server/demo/visitor.ts';
import { runMailJob } from '#server/inviting/mail-job.ts';
import { mailRound } from '#server/inviting/mail-round.ts';
import { smtpSender } from '#server/mail/smtp.ts';
import { codeIn, startInvitingStage, titleOf } from './inviting-stage.ts';
import { answers, answerWave } from './test-server.ts';

const stage = await startInvitingStage();
const {
  server,
  mailServer,
  begin,
  at,
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

/** The pilot of the stage with its mails waiting, and then another one, with people of its own. */
const withAnother = async (): Promise<string> => {
  await must(await add(people(7)));
  await must(await plan('invitation', '2030-01-07', 9));
  await round(0);
  const held = stage.pilot.id;
  const { pilot } = await server.pilot(
    { Balie: 0 },
    { waves: stage.pilot.waves, file: stage.pilot.file, title: 'Ander traject' },
  );
  stage.pilot = pilot;
  stage.groups = { Balie: pilot.groups[0]?.id ?? '' };
  await must(await add(people(3, 'Balie')));
  await must(await plan('invitation', '2030-01-07', 9));
  return held;
};
const ofBalie = [0, 1, 2].map((index) => `balie${index}@ministerie.nl`);
/** The pilot that was held up has everything again, and so its people get their mail. */
const goesOn = async (): Promise<void> => {
  await round();
  expect(receivers()).toEqual([...ofBalie, ...people(7).map(({ email }) => email)]);
};

describe('Mails that cannot go out now', () => {
  it('because a file is not complete do not keep up those of another pilot, however many they are', async () => {
    const held = await withAnother();
    const { roster } = server.context.stores;
    await roster.saveFile(held, emptyFile);
    await round(3);
    expect(receivers()).toEqual(ofBalie);
    await roster.saveFile(held, stage.pilot.file);
    await goesOn();
  });

  it('because a key cannot be read do not either, and the log says of which pilot', async () => {
    const held = await withAnother();
    const [name = ''] = readdirSync(join(server.folder, 'keys')).filter(
      (file) => file.includes(held) && file.includes('mail'),
    );
    const path = join(server.folder, 'keys', name);
    const key = readFileSync(path);
    rmSync(path);
    server.log.length = 0;
    await round(3);
    expect(receivers()).toEqual(ofBalie);
    expect(server.log.join('')).toContain(held);
    writeFileSync(path, key);
    await goesOn();
  });
});

describe('A mail server that does not take a mail', () => {
  it('for now is tried again, later and later; for good is not, and staff see which address it was', async () => {
    mailServer.refuse('beleid0@ministerie.nl', 450);
    mailServer.refuse('beleid1@ministerie.nl', 550);
    await invite(people(3));
    expect(receivers()).toEqual(['beleid2@ministerie.nl']);
    expect((await state()).contacts.map((contact) => contact.state)).toEqual([
      'waiting',
      'refused',
      'invited',
    ]);
    mailServer.accept('beleid0@ministerie.nl');
    await round();
    expect(mailServer.received).toHaveLength(1);
    mailServer.accept('beleid1@ministerie.nl');
    await at('2030-01-07T09:36');
    await round();
    expect(receivers()).toEqual(['beleid0@ministerie.nl', 'beleid2@ministerie.nl']);
    expect(server.log.join('')).not.toContain('@ministerie.nl');
  });

  it('at all is nobody’s fault: everything waits and goes out when it is back', async () => {
    await must(await add(people(2)));
    await must(await plan('invitation', '2030-01-07', 9));
    const away = smtpSender({ server: 'smtp://127.0.0.1:1', from: 'a@b.nl', perMinute: 1 });
    await mailRound(server.context, away, 10);
    expect((await state()).contacts.map((contact) => contact.state)).toEqual(['waiting', 'waiting']);
    await round();
    expect(mailServer.received).toHaveLength(2);
  });

  it('breaks off after taking it: nobody knows, so it is not sent a second time', async () => {
    await must(await add(people(3)));
    await must(await plan('invitation', '2030-01-07', 9));
    await expect(
      mailRound(server.context, async () => Promise.reject(new Error('The process ends here.')), 10),
    ).rejects.toThrow('ends here');
    const stop = await runMailJob(server.context, smtpSender(stage.mail), 10);
    await stop();
    expect(mailServer.received).toHaveLength(2);
    const { contacts, mailings } = await state();
    expect(contacts.map((contact) => contact.state).sort()).toEqual(['invited', 'invited', 'unsure']);
    expect(mailings[0]?.counts).toEqual({ sent: 2, waiting: 0, refused: 0, unsure: 1 });
  });
});

/** Mails that still wait, as the store knows. */
const waiting = async (): Promise<number> =>
  (await server.context.stores.roster.mailings(stage.pilot.id)).reduce(
    (sum, { counts }) => sum + (counts.waiting ?? 0),
    0,
  );

describe('A reminder', () => {
  it('is said to be under way for its day, whatever waits: one that is tried again would tell who has not answered', async () => {
    await invite(people(6));
    await must(await plan('reminder', '2030-01-09', 9));
    await at('2030-01-09T09:00');
    await round();
    expect([await waiting(), await standsAs('reminder')]).toEqual([0, 'sending']);
    expect((await plan('reminder', '2030-01-09', 12)).status).toBe(409);

    await must(await plan('last-reminder', '2030-01-10', 9));
    await at('2030-01-10T09:00');
    mailServer.refuse('beleid0@ministerie.nl', 451);
    await round();
    await at('2030-01-11T08:00');
    expect([await waiting(), await standsAs('last-reminder')]).toEqual([1, 'done']);
    expect((await plan('last-reminder', '2030-01-11', 9)).status).toBe(201);
    mailServer.accept('beleid0@ministerie.nl');
  });

  it('that was sent stays sent: stopped on its day it can be followed by the last one, and the day after it is refused', async () => {
    await invite(people(2));
    await must(await plan('reminder', '2030-01-09', 9));
    await at('2030-01-09T09:00');
    await round();
    // Both had it. That nothing waits any more is not told: it would tell of one person who answers.
    await must(await withdraw('reminder'));
    expect(await standsAs('reminder')).toBe('stopped');
    expect((await plan('last-reminder', '2030-01-10', 9)).status).toBe(201);
    await at('2030-01-10T09:00');
    await round();
    await at('2030-01-11T09:00');
    const late = await withdraw('last-reminder');
    expect([late.status, await titleOf(late)]).toEqual([409, 'Deze mail is al verstuurd.']);
    expect(await standsAs('last-reminder')).toBe('done');
    expect(mailServer.received).toHaveLength(6);
  });

  it('that is stopped half-way goes to nobody else, and to the others when it is planned again', async () => {
    await invite(people(3));
    mailServer.received.length = 0;
    await must(await plan('reminder', '2030-01-09', 9));
    await at('2030-01-09T09:00');
    await round(2);
    await must(await withdraw('reminder'));
    await round();
    expect(mailServer.received).toHaveLength(2);
    await must(await plan('reminder', '2030-01-09', 10));
    await at('2030-01-09T10:00');
    await round();
    expect(receivers()).toEqual(people(3).map(({ email }) => email));
  });

  it('carries the same code, skips a batch who answered, and goes to a whole group that is too small for one', async () => {
    await invite([...people(11), ...people(5, 'Balie')]);
    expect(new Set(mailServer.received.map(({ notify }) => notify))).toEqual(new Set(['FAILURE']));
    const codes = new Map(mailServer.received.map((mail) => [mail.to, codeIn(mail)]));
    const answered = [...codes.keys()].filter((to) => to.startsWith('beleid')).slice(0, 6);
    const few = [...codes.keys()].filter((to) => to.startsWith('balie')).slice(0, 4);
    for (const to of [...answered, ...few]) await answerWave(server, codes.get(to) ?? '', 1, answers(3));
    await must(await plan('reminder', '2030-01-09', 9));
    mailServer.received.length = 0;
    await at('2030-01-09T09:00');
    await round();
    expect(receivers()).toEqual([...codes.keys()].filter((to) => !answered.includes(to)).sort());
    for (const mail of mailServer.received) {
      expect(codeIn(mail)).toBe(codes.get(mail.to));
      expect(mail.text).toContain('al ingevuld? Dan hoeft u niets te doen');
      // That it came back, or that somebody is away, would tell whoever reads the mailbox who was reminded.
      expect(mail.notify).toBe('NEVER');
      expect(mail.header('X-Auto-Response-Suppress')).toBe('All');
      expect(mail.header('Precedence')).toBe('bulk');
    }
    const { mailings, contacts } = await state();
    expect(mailings.find(({ kind }) => kind === 'reminder')).toMatchObject({
      people: null,
      counts: null,
    });
    expect(new Set(contacts.map((contact) => contact.state))).toEqual(new Set(['invited']));
  });
});
