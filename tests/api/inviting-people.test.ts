import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { enterCode, must } from '#server/demo/visitor.ts';
import { admitContacts } from '#server/inviting/admit-contacts.ts';
import { parseCode } from '#server/linkage/codes.ts';
import { destroyDueKeys } from '#server/retention/destroy-keys.ts';
import { codeIn, mailTo, startInvitingStage, stopLinkIn } from './inviting-stage.ts';
import { answers, answerWave } from './test-server.ts';

const day = 24 * 60 * 60 * 1000;
const stage = await startInvitingStage();
const { server, mailServer, begin, path, people, add, state, preview, plan, round, invite, receivers } =
  stage;

afterAll(stage.close);
beforeEach(begin);

/** Stands for a step that the process did not live to take. */
const stopsHalfWay = async (): Promise<void> => Promise.reject(new Error('The process ends here.'));

/** How many pseudonyms are let in for the pilot, in the file itself. */
const admissions = (): number => {
  const connection = new Sqlite(join(server.folder, 'answers.sqlite'), { readonly: true });
  const rows = connection.prepare('select pid from admission where pilot = ?').all(stage.pilot.id);
  connection.close();
  return rows.length;
};

describe('A list of people', () => {
  it('is read before anything is stored, and every line that cannot be used says where and why', async () => {
    const list = [
      'E-mail;Groep;Taal',
      'Jan Jansen <Jan@Ministerie.nl>;beleid;nl',
      'anna@ministerie.nl;Balie;engels',
      'geen adres;Beleid;nl',
      ';Beleid;nl',
      'piet@ministerie.nl;Directie;nl',
      'els@ministerie.nl;Beleid;fries',
      'jan@ministerie.nl;Balie;nl',
      '"kees@ministerie.nl;Balie',
      'bart@ministerie.nl;;',
    ].join('\r\n');
    const { contacts, faults } = await preview(list);
    expect(contacts).toEqual([
      { line: 2, email: 'jan@ministerie.nl', group: stage.groups['Beleid'], language: 'nl' },
      { line: 3, email: 'anna@ministerie.nl', group: stage.groups['Balie'], language: 'en' },
    ]);
    expect(faults.map(({ line, column, kind }) => [line, column, kind])).toEqual([
      [4, 1, 'email-wrong'],
      [5, 1, 'email-missing'],
      [6, 2, 'group-unknown'],
      [7, 3, 'language-unknown'],
      [8, null, 'twice-otherwise'],
      [9, null, 'unreadable'],
      [10, 2, 'group-missing'],
    ]);
    // The first line with an address counts: the second is told how that stands, for it is not the same.
    expect(faults[4]).toMatchObject({ stands: { group: stage.groups['Beleid'], language: 'nl' } });
    expect((await state()).contacts).toEqual([]);
  });

  it('says of somebody who was added to another group, or in another language, how that stands', async () => {
    await must(await add(people(2)));
    const again =
      'beleid0@ministerie.nl;Balie\nbeleid1@ministerie.nl;Beleid;en\nbeleid1@ministerie.nl;Beleid';
    const stands = { group: stage.groups['Beleid'], language: 'nl' };
    expect((await preview(again)).faults.map(({ kind, stands: there }) => [kind, there])).toEqual([
      ['known-otherwise', stands],
      ['known-otherwise', stands],
      ['known', null],
    ]);
  });

  it('can be a row of addresses from a mail program, or cells from a spreadsheet, for a chosen group', async () => {
    const row = await preview('Jan <jan@a.nl>; "De Vries, Els" <els@a.nl>; kees@a.nl', stage.groups['Balie']);
    expect(row.contacts.map(({ email }) => email)).toEqual(['jan@a.nl', 'els@a.nl', 'kees@a.nl']);
    const cells = await preview('jan@a.nl\tBeleid\ten\nels@a.nl\tBalie');
    expect(cells.contacts.map(({ group, language }) => [group, language])).toEqual([
      [stage.groups['Beleid'], 'en'],
      [stage.groups['Balie'], 'nl'],
    ]);
  });

  it('leaves out who is there already and who no longer fits into the group', async () => {
    await must(await add(people(3)));
    const list = Array.from({ length: 62 }, (_, index) => `beleid${index}@ministerie.nl`).join('\n');
    const { contacts, faults } = await preview(list, stage.groups['Beleid']);
    expect(contacts).toHaveLength(57);
    expect(faults.map(({ kind }) => kind)).toEqual(['known', 'known', 'known', 'group-full', 'group-full']);
  });

  it('is refused when it is empty or far too long, or names a group of another pilot', async () => {
    for (const text of ['  \n', 'a'.repeat(40_001)]) {
      const response = await stage.staff.send('POST', path('contacts/preview'), {
        json: { text, group: null, language: 'nl' },
      });
      expect(response.status).toBe(400);
    }
    const response = await add([{ email: 'a@b.nl', group: stage.pilot.id, language: 'nl' }]);
    expect(response.status).toBe(400);
    expect((await state()).contacts).toEqual([]);
  });
});

describe('People who were added', () => {
  it('count as invited, have got no mail, and no room holds a code of theirs', async () => {
    await must(await add(people(6)));
    const { contacts, groups: shown } = await state();
    expect(contacts.map((contact) => contact.state)).toEqual(Array.from({ length: 6 }, () => 'new'));
    expect(shown.map((group) => [group.name, group.contacts, group.cards])).toEqual([
      ['Beleid', 6, 0],
      ['Balie', 0, 0],
    ]);
    await round();
    expect(mailServer.received).toEqual([]);
    await must(await plan('invitation', '2030-01-07', 9));
    await round();
    const files = ['roster', 'answers', 'audit'].map((room) =>
      ['', '-wal'].map((end) => readFileSync(join(server.folder, `${room}.sqlite${end}`), 'latin1')).join(''),
    );
    expect(files[0]).toContain('beleid0@ministerie.nl');
    expect(files[1]).not.toContain('@ministerie.nl');
    const codes = mailServer.received.map(codeIn);
    expect(new Set(codes).size).toBe(6);
    for (const code of codes) {
      expect(parseCode(code)?.prefix).toBe(stage.pilot.prefix);
      expect(files.join('') + server.log.join('')).not.toContain(code);
      expect(files.join('') + server.log.join('')).not.toContain(code.replaceAll('-', ''));
    }
    expect(server.log.join('')).not.toContain('@ministerie.nl');
  });

  it('are let in among decoys, also one who comes later', async () => {
    await must(await add(people(7)));
    expect(admissions()).toBe(10);
    await must(await add(people(8)));
    expect(admissions()).toBe(15);
    expect((await server.context.stores.roster.pilot(stage.pilot.id))?.groups[0]?.invited).toBe(8);
  });

  it('are let in by the next round of the job when the server stopped half-way, and never twice', async () => {
    const { context } = server;
    const { roster } = context.stores;
    const added = people(3).map(({ email, group = '' }) => ({ email, group, language: 'nl' as const }));
    await roster.addContacts(stage.pilot.id, added);
    await context.stores.keys.createMailKey(stage.pilot.id);
    const stores = { ...context.stores, roster: { ...roster, contactsAdmitted: stopsHalfWay } };
    await expect(admitContacts({ ...context, stores }, stage.pilot)).rejects.toThrow('ends here');
    expect(admissions()).toBe(5);
    expect((await state()).groups[0]?.contacts).toBe(0);
    await round();
    expect(admissions()).toBe(5);
    expect((await state()).groups[0]?.contacts).toBe(3);
    expect((await roster.pilot(stage.pilot.id))?.groups[0]?.invited).toBe(3);
  });

  it('cannot be added once the first wave has closed', async () => {
    await must(await stage.staff.send('POST', path('waves/1/closing')));
    const response = await add(people(1));
    expect(response.status).toBe(409);
    expect((await state()).adding).toBe('wave-closed');
  });

  it('no longer count once they are removed before any mail, and are forgotten after one', async () => {
    await must(await add(people(2)));
    const [first, second] = (await state()).contacts;
    await must(await stage.staff.send('POST', path(`contacts/${first?.id}/removal`)));
    expect((await server.context.stores.roster.pilot(stage.pilot.id))?.groups[0]?.invited).toBe(1);
    await must(await plan('invitation', '2030-01-07', 9));
    await round();
    expect(receivers()).toEqual([second?.email]);
    await must(await stage.staff.send('POST', path(`contacts/${second?.id}/removal`)));
    expect((await server.context.stores.roster.pilot(stage.pilot.id))?.groups[0]?.invited).toBe(1);
    expect((await state()).contacts).toEqual([]);
    const mail = mailTo(stage, second?.email ?? '');
    expect((await answerWave(server, codeIn(mail), 1, answers(4))).status).toBe(201);
    expect((await stage.staff.send('POST', path(`contacts/${second?.id}/removal`))).status).toBe(404);
  });
});

describe('On the day the keys go', () => {
  it('the addresses, what was planned and the mail key go too, from the file and from the log beside it', async () => {
    await invite(people(2));
    await must(await plan('reminder', '2030-01-09', 9));
    const mail = mailTo(stage, 'beleid0@ministerie.nl');
    const bytes = (): string =>
      ['', '-wal'].map((end) => readFileSync(join(server.folder, `roster.sqlite${end}`), 'latin1')).join('');
    const id = stopLinkIn(mail).slice('/geen-mail/'.length, '/geen-mail/'.length + 32);
    expect([bytes().includes(mail.to), bytes().includes(id)]).toEqual([true, true]);
    server.wait(200 * day);
    await destroyDueKeys(server.context);
    expect(await server.context.stores.roster.contacts(stage.pilot.id)).toEqual([]);
    expect([bytes().includes(mail.to), bytes().includes(id)]).toEqual([false, false]);
    await expect(server.context.stores.keys.mailKey(stage.pilot.id)).rejects.toThrow('mail key');
    expect((await server.someone().send('GET', stopLinkIn(mail))).status).toBe(404);
    expect((await enterCode(server.someone(), codeIn(mail))).status).toBe(410);
    stage.staff = await server.account('researcher');
    expect((await state()).adding).toBe('keys-gone');
    expect((await add(people(1))).status).toBe(409);
  });
});
