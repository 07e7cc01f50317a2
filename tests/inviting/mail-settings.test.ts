import { describe, expect, it } from 'vitest';
import { readConfig } from '#server/config.ts';

const both = {
  DRIETRAP_SMTP_URL: 'smtps://user:secret-word@mail.example.nl',
  DRIETRAP_MAIL_FROM: 'Stichting Beroepseer <goedwerk@example.nl>',
};

describe('The settings of the mail server', () => {
  it('are left out where nothing is set, and else hold where mails go, who they come from and how many a minute', () => {
    expect(readConfig({}).mail).toBeUndefined();
    expect(readConfig({ ...both, DRIETRAP_HELP: 'help@example.nl' }).mail).toEqual({
      server: both.DRIETRAP_SMTP_URL,
      from: both.DRIETRAP_MAIL_FROM,
      replyTo: 'help@example.nl',
      perMinute: 30,
    });
    expect(readConfig({ ...both, DRIETRAP_HELP: '070 123 4567' }).mail?.replyTo).toBeUndefined();
    expect(readConfig({ ...both, DRIETRAP_MAIL_PER_MINUTE: '5' }).mail?.perMinute).toBe(5);
  });

  it.each([
    ['a server without a sender', { DRIETRAP_SMTP_URL: both.DRIETRAP_SMTP_URL }],
    ['a sender without a server', { DRIETRAP_MAIL_FROM: both.DRIETRAP_MAIL_FROM }],
    [
      'a server that is no mail server',
      { ...both, DRIETRAP_SMTP_URL: 'https://user:secret-word@example.nl' },
    ],
    ['a sender without an address', { ...both, DRIETRAP_MAIL_FROM: 'Stichting Beroepseer' }],
    ['a sender with a second header', { ...both, DRIETRAP_MAIL_FROM: 'a\r\nBcc: b@c.nl <a@b.nl>' }],
    ['no mails a minute', { ...both, DRIETRAP_MAIL_PER_MINUTE: '0' }],
  ])('stop the start with %s, and never print the password', (_, environment) => {
    const start = (): unknown => readConfig(environment);
    expect(start).toThrow(/DRIETRAP_(SMTP|MAIL)/);
    expect(start).not.toThrow(/secret-word/);
  });
});
