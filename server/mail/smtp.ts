import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { z } from 'zod';
import type { MailSettings } from '#server/config.ts';
import type { Delivery, Mail, SendMail } from './mail.ts';

const timeoutMs = 20_000;
const ports = { 'smtp:': 587, 'smtps:': 465 } as const;

/**
 * Sending by SMTP (nodemailer), one connection a mail. Without TLS only to this machine: a mail carries a code. What
 * the mail server says is never passed on, for it quotes addresses.
 */
export function smtpSender(settings: MailSettings): SendMail {
  return async (mail) => {
    const message = new MailComposer(messageOf(settings, mail)).compile();
    const content = await message.build();
    const connection = newConnection(settings);
    try {
      await signedIn(connection, settings);
    } catch {
      connection.close();
      return 'no-server';
    }
    try {
      await handedOver(
        connection,
        { ...message.getEnvelope(), dsn: mail.tellsOfReader === true ? neverBack : onReturn },
        content,
      );
      connection.quit();
      return 'sent';
    } catch (error) {
      connection.close();
      return deliveryOf(error);
    }
  };
}

/** A mail that comes back is to bring its head only (RFC 3461): its text carries a code, and others read that mailbox. */
const onReturn = { ret: 'HDRS', notify: ['FAILURE'] } satisfies SMTPConnection.DSNOptions;

/** A reminder goes to who has not answered: whoever reads the sender's mailbox would see to whom. */
const neverBack = { notify: ['NEVER'] } satisfies SMTPConnection.DSNOptions;

/**
 * RFC 3834 says that no person wrote it, RFC 8058 that one click ends it. An automatic answer would tell whoever reads the
 * mailbox who was written to: Exchange holds it back by its own header, others by these two (RFC 5230) or by `Precedence`.
 */
function messageOf({ from, replyTo }: MailSettings, mail: Mail) {
  const { to, subject, text, html, language, stopAddress } = mail;
  return {
    from,
    ...(replyTo === undefined ? {} : { replyTo }),
    to,
    subject,
    text,
    html,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': language,
      ...(stopAddress === undefined
        ? {}
        : {
            'List-Unsubscribe': `<${stopAddress}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            Precedence: 'bulk',
          }),
    },
  };
}

function newConnection({ server }: MailSettings): SMTPConnection {
  const { hostname, port, protocol } = new URL(server);
  const isPlain = protocol === 'smtp:';
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return new SMTPConnection({
    host: hostname,
    port: port === '' ? ports[isPlain ? 'smtp:' : 'smtps:'] : Number(port),
    secure: !isPlain,
    requireTLS: isPlain && !isHere,
    ignoreTLS: isPlain && isHere,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  });
}

/** Connects and signs in: whatever fails here is no fault of the mail. */
async function signedIn(connection: SMTPConnection, { server }: MailSettings): Promise<void> {
  const { username, password } = new URL(server);
  await untilDone(connection, (done) => {
    connection.connect((error) => {
      if (error != null || username === '') done(error);
      else connection.login({ user: decodeURIComponent(username), pass: decodeURIComponent(password) }, done);
    });
  });
}

async function handedOver(
  connection: SMTPConnection,
  envelope: Parameters<SMTPConnection['send']>[0],
  content: Buffer,
): Promise<void> {
  await untilDone(connection, (done) => connection.send(envelope, content, done));
}

/** One step of the conversation; a connection that breaks ends it too. */
async function untilDone(
  connection: SMTPConnection,
  step: (done: (error?: Error | null) => void) => void,
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    // Both may come long after the step: a promise that is settled takes no notice.
    connection.on('error', reject);
    connection.on('end', () => {
      reject(new Error('The connection broke.'));
    });
    step((error) => {
      if (error == null) resolve();
      else reject(error);
    });
  });
}

const errorSchema = z.object({ command: z.string().optional(), responseCode: z.number().optional() });

/**
 * What an error after signing in says about the mail. With an answer of the server it was not taken (RFC 5321: 5xx for
 * good, 4xx for now; 503 is about the order of commands); without one nobody knows.
 */
function deliveryOf(error: unknown): Delivery {
  const { command, responseCode } = errorSchema.parse(error);
  if (responseCode === undefined) return 'unsure';
  if (command !== 'RCPT TO' && command !== 'DATA') return 'no-server';
  return responseCode >= 500 && responseCode !== 503 ? 'refused' : 'later';
}
