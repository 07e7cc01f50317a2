import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Mail } from '#server/mail/mail.ts';
import { smtpSender } from '#server/mail/smtp.ts';

const mail: Mail = {
  to: 'jan@ministerie.nl',
  subject: 'Één vraag',
  text: 'Goedendag',
  html: '<p>Goedendag</p>',
  language: 'nl',
  stopAddress: 'https://voorbeeld.nl/geen-mail/x',
};
const portSchema = z.object({ port: z.number() });
const opened: SMTPServer[] = [];
afterEach(async () => {
  await Promise.all(
    opened.splice(0).map(
      async (server) =>
        new Promise<void>((resolve) => {
          server.close(resolve);
        }),
    ),
  );
});

/** A real mail server that behaves as told; how many mails it took. */
async function serverThat(options: SMTPServerOptions): Promise<{ port: number; taken: () => number }> {
  let taken = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, _session, done) => {
      stream.resume().on('end', () => {
        taken += 1;
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  opened.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '0.0.0.0', resolve);
  });
  return { port: portSchema.parse(server.server.address()).port, taken: () => taken };
}

const sendTo = async (address: string) =>
  smtpSender({ server: address, from: 'Stichting <a@b.nl>', perMinute: 1 })(mail);
const refusing = (responseCode: number): Error => Object.assign(new Error('No.'), { responseCode });

describe('Handing a mail to a mail server', () => {
  it('signs in with the user and password of its address, and not with another', async () => {
    const { port, taken } = await serverThat({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) => {
        if (username === 'goed@werk' && password === 'ge:heim') done(null, { user: username });
        else done(refusing(535));
      },
    });
    expect(await sendTo(`smtp://goed%40werk:ge%3Aheim@127.0.0.1:${port}`)).toBe('sent');
    expect(await sendTo(`smtp://goed%40werk:fout@127.0.0.1:${port}`)).toBe('no-server');
    expect(taken()).toBe(1);
  });

  it('never travels in the open to another machine', async () => {
    const { port, taken } = await serverThat({ disabledCommands: ['STARTTLS', 'AUTH'] });
    expect(await sendTo(`smtp://127.0.0.1:${port}`)).toBe('sent');
    // Another name than those of this machine, as far as the sender can tell.
    expect(await sendTo(`smtp://127.0.0.2:${port}`)).toBe('no-server');
    expect(taken()).toBe(1);
  });

  it.each<[string, SMTPServerOptions, string]>([
    ['refuses the address for good', { onRcptTo: (_a, _s, done) => done(refusing(550)) }, 'refused'],
    ['refuses the address for now', { onRcptTo: (_a, _s, done) => done(refusing(450)) }, 'later'],
    ['refuses the sender', { onMailFrom: (_a, _s, done) => done(refusing(550)) }, 'no-server'],
    ['is too busy to talk', { onConnect: (_s, done) => done(refusing(421)) }, 'no-server'],
    [
      'refuses the mail once it has read it',
      {
        onData: (stream, _s, done) => {
          stream.resume().on('end', () => {
            done(refusing(554));
          });
        },
      },
      'refused',
    ],
  ])('that %s', async (_, options, delivery) => {
    const { port } = await serverThat({ disabledCommands: ['STARTTLS', 'AUTH'], ...options });
    expect(await sendTo(`smtp://127.0.0.1:${port}`)).toBe(delivery);
  });

  it('that breaks off after it has read the mail: nobody knows', async () => {
    const { port } = await serverThat({
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData: (stream) => {
        stream.resume().on('end', () => {
          for (const connection of opened[0]?.connections ?? []) connection.close();
        });
      },
    });
    expect(await sendTo(`smtp://127.0.0.1:${port}`)).toBe('unsure');
  });

  it('that is not there', async () => {
    expect(await sendTo('smtp://127.0.0.1:1')).toBe('no-server');
  });
});
