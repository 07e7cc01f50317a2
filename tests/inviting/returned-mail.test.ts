import { describe, expect, it } from 'vitest';
import { assert, asyncProperty, nat, string } from 'fast-check';
import { mostOfMail } from '#server/contract/bounces.ts';
import { readReturnedMail } from '#server/mail/returned-mail.ts';
import { fromExchange, fromPostfix } from './returned-mails.ts';

const to = 'jan.jansen@ministerie.nl';
const nothing = { bounced: [], mentioned: null };

describe('A mail that came back', () => {
  it.each([
    ['Postfix, nobody of that name', fromPostfix({ to }), 'unknown'],
    ['Postfix, a plain refusal', fromPostfix({ to, status: '5.0.0' }), 'unknown'],
    ['Postfix, a full mailbox', fromPostfix({ to, status: '5.2.2' }), 'refused'],
    ['Postfix, a mailbox that was shut', fromPostfix({ to, status: '5.2.1' }), 'unknown'],
    ['Postfix, a server that was away for five days', fromPostfix({ to, status: '4.4.1' }), 'refused'],
    ['Postfix, still trying', fromPostfix({ to, status: '4.4.1' }, 'delayed'), 'delayed'],
    ['Exchange, nobody of that name', fromExchange({ to }), 'unknown'],
    ['Exchange, an address refused at the door', fromExchange({ to, status: '5.4.1' }), 'unknown'],
    ['Exchange, a filter', fromExchange({ to, status: '5.7.1' }), 'refused'],
    ['Exchange, in capitals', fromExchange({ to: 'Jan.Jansen@Ministerie.nl' }), 'unknown'],
    ['with the lines of another system', fromPostfix({ to }).replaceAll('\r\n', '\n'), 'unknown'],
    [
      'cut off after the report',
      fromExchange({ to }).split('Content-Type: message/rfc822')[0] ?? '',
      'unknown',
    ],
  ])('tells the address and what it says of it: %s', async (_name, raw, bounce) => {
    expect(await readReturnedMail(raw)).toEqual({ bounced: [{ address: to, bounce }], mentioned: null });
  });

  it('tells of each address that it is about', async () => {
    const report = [
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mail.voorbeeld.nl',
      '',
      'Final-Recipient: rfc822; a@b.nl',
      'Action: failed',
      'Status: 5.1.1',
      '',
      'Final-Recipient: rfc822; c@d.nl',
      'Action: delivered',
      'Status: 2.0.0',
      '',
      'Final-Recipient: rfc822; e@f.nl',
      'Action: failed',
      'Status: 5.2.2',
    ];
    expect((await readReturnedMail(report.join('\r\n'))).bounced).toEqual([
      { address: 'a@b.nl', bounce: 'unknown' },
      { address: 'e@f.nl', bounce: 'refused' },
    ]);
  });

  it('is read without a report too: by the header that names the address, or by words copied from it', async () => {
    const exim = `X-Failed-Recipients: ${to}\r\nAuto-Submitted: auto-replied\r\n\r\n  ${to}\r\n    host mx said: 550 no such user`;
    expect(await readReturnedMail(exim)).toEqual({
      bounced: [{ address: to, bounce: 'unknown' }],
      mentioned: null,
    });
    const copied = `Onbestelbaar: Wilt u meedoen?\n\nUw bericht aan ${to} kan niet worden bezorgd.\n550 5.1.10 RecipientNotFound`;
    expect((await readReturnedMail(copied)).mentioned).toEqual({ addresses: [to], bounce: 'unknown' });
  });

  it('is not what somebody writes who is away, or anything else', async () => {
    const away = `From: ${to}\r\nAuto-Submitted: auto-replied\r\n\r\nIk ben er maandag weer. Bel 06 5504 4.5.6 of ${to}.`;
    expect(await readReturnedMail(away)).toEqual(nothing);
    const letter = `From: ${to}\r\n\r\nMijn kamer is 550. Server 192.168.4.10, ${to}`;
    expect(await readReturnedMail(letter)).toEqual(nothing);
  });

  it('made to keep the server busy is read in a moment all the same', async () => {
    const started = performance.now();
    for (const text of ['a', 'a@', 'a.', '<p>', '5.1', '--x\r\n', 'smtp ']) {
      await readReturnedMail(text.repeat(Math.floor(mostOfMail / text.length)));
    }
    const boundaries = Array.from(
      { length: 700 },
      (_, depth) => `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n`,
    );
    await readReturnedMail(boundaries.join('').slice(0, mostOfMail));
    expect(performance.now() - started).toBeLessThan(8000);
  });

  it('may hold anything at all: it is read or it is nothing, and never a fault', async () => {
    await assert(
      asyncProperty(string({ unit: 'binary', maxLength: 400 }), nat(40), async (text, place) => {
        const lines = fromPostfix({ to }).split('\r\n');
        lines.splice(place, 2, text);
        const { bounced } = await readReturnedMail(lines.join('\r\n'));
        expect(bounced.every(({ address }) => address.includes('@'))).toBe(true);
        await readReturnedMail(text);
      }),
      { numRuns: 10 },
    );
  });
});
