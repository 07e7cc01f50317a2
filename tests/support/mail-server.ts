import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { z } from 'zod';

/** A mail as it arrived at the other end. */
export interface ReceivedMail {
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** As it came over the wire. */
  readonly raw: string;
  /** How much of it is to come back when it cannot be delivered (RFC 3461), as it was asked. */
  readonly onReturn: string | null;
  /** Of what the sender wants to be told (RFC 3461), as it was asked. */
  readonly notify: string | null;
  /** A header's value as it was written, or null. */
  readonly header: (name: string) => string | null;
}

/** A real mail server on loopback that keeps what it takes. */
export interface MailServer {
  readonly address: string;
  readonly received: ReceivedMail[];
  /** Answers the next mails to an address with a status instead of taking them. */
  readonly refuse: (to: string, status: number) => void;
  readonly accept: (to: string) => void;
  readonly close: () => Promise<void>;
}

const portSchema = z.object({ port: z.number() });

export async function startMailServer(): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const refusals = new Map<string, number>();
  /** Reads a mail to its end, and only then says that it was taken. */
  const keep = async (
    stream: Readable,
    { rcptTo, dsn }: SMTPServerSession['envelope'],
    done: (error?: Error) => void,
  ): Promise<void> => {
    try {
      const raw = await text(stream);
      const onReturn = dsn?.ret ?? null;
      const to = rcptTo[0]?.address ?? '';
      const notify = rcptTo[0]?.dsn?.notify?.toString() ?? null;
      received.push({ ...receivedMail(await simpleParser(raw), to), raw, onReturn, notify });
      done();
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
    }
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    hideDSN: false,
    onRcptTo: ({ address }, _session, done) => {
      const status = refusals.get(address);
      if (status === undefined) done();
      else done(Object.assign(new Error(`Not now, <${address}>.`), { responseCode: status }));
    },
    onData: (stream, session, done) => {
      void keep(stream, session.envelope, done);
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = portSchema.parse(server.server.address());
  return {
    address: `smtp://127.0.0.1:${port}`,
    received,
    refuse: (to, status) => void refusals.set(to, status),
    accept: (to) => void refusals.delete(to),
    close: async () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}

function receivedMail(mail: ParsedMail, to: string): Omit<ReceivedMail, 'raw' | 'onReturn' | 'notify'> {
  return {
    to,
    from: mail.from?.text ?? '',
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html === false ? '' : (mail.html ?? ''),
    header: (name) => {
      const line = mail.headerLines.find(({ key }) => key === name.toLowerCase())?.line;
      return line === undefined
        ? null
        : line
            .slice(name.length + 1)
            .replaceAll(/\r?\n\s+/g, ' ')
            .trim();
    },
  };
}
