import { simpleParser, type HeaderValue } from 'mailparser';

/**
 * What a returned mail says about an address. `unknown`: it does not exist there, and another try gives the same answer.
 * `refused`: it was not taken, which another time may go well (a full mailbox, a filter, a server that was away). `delayed`:
 * the mail server is still trying.
 */
export type Bounce = 'unknown' | 'refused' | 'delayed';

/** What a returned mail tells. */
export interface ReturnedMail {
  /** By the report in it (RFC 3464), or by the header that says whom it could not reach. */
  readonly bounced: readonly { readonly address: string; readonly bounce: Bounce }[];
  /** Where it holds no report: the addresses that stand in its words, and what those say; null when they say nothing. */
  readonly mentioned: { readonly addresses: readonly string[]; readonly bounce: Bounce } | null;
}

/**
 * Reads a mail that came back, as a whole (`.eml`) or as words copied from it. Nothing of it is kept. Addresses are in lower
 * case; a mail that is none of this gives two empty answers.
 */
export async function readReturnedMail(raw: string): Promise<ReturnedMail> {
  const mail = await simpleParser(raw, {
    keepDeliveryStatus: true,
    skipHtmlToText: true,
    skipTextLinks: true,
    skipImageLinks: true,
    skipTextToHtml: true,
  });
  const reports = mail.attachments.filter(({ contentType }) => contentType === 'message/delivery-status');
  const blocks = reports.flatMap(({ content }) => content.toString('utf8').split(/\r?\n\s*\r?\n/));
  const bounced = (await Promise.all(blocks.map(async (block) => inBlock(block)))).flat();
  if (bounced.length > 0) return { bounced, mentioned: null };
  // Copied words may look like headers to a parser: the mail as it came is read too.
  const words = `${mail.text ?? ''}\n${raw}`;
  const bounce = inWords(words);
  const failed = wordsOf(mail.headers.get('x-failed-recipients')).flatMap(addressesIn);
  if (failed.length > 0) {
    return { bounced: failed.map((address) => ({ address, bounce: bounce ?? 'refused' })), mentioned: null };
  }
  // "I am away until Monday" is no mail that came back.
  const isReply = wordsOf(mail.headers.get('auto-submitted')).join().startsWith('auto-replied');
  return {
    bounced: [],
    mentioned: isReply || bounce === null ? null : { addresses: addressesIn(words), bounce },
  };
}

/** One recipient's fields (RFC 3464, 2.3); the first block, about the message, has none of them. */
async function inBlock(block: string): Promise<ReturnedMail['bounced']> {
  const { headers } = await simpleParser(`${block.trim()}\r\n\r\n`);
  const field = (name: string): string => wordsOf(headers.get(name)).join(' ');
  const recipient = field('original-recipient') || field('final-recipient');
  const [address] = addressesIn(recipient.replace(/^[^;]*;/, ''));
  const action = field('action').trim().toLowerCase();
  if (address === undefined || (action !== 'failed' && action !== 'delayed')) return [];
  return [{ address, bounce: action === 'delayed' ? 'delayed' : byStatus(field('status')) }];
}

/**
 * What a status (RFC 3463) says: x.1.x is about the address; 5.2.1 is a mailbox that was shut, 5.4.1 how Exchange Online
 * refuses an address it does not know, 5.0.0 a plain refusal.
 */
const byStatus = (status: string): Bounce =>
  /^\s*5\.(1\.\d|2\.1\b|4\.1\b|0\.0\b)/.test(status) ? 'unknown' : 'refused';

/** What the words of a mail without a report say: by a status, else by the code that a mail server gave (RFC 5321). */
function inWords(words: string): Bounce | null {
  const status = /\b[45]\.\d{1,3}\.\d{1,3}\b(?!\.\d)/.exec(words)?.[0];
  if (status !== undefined) return byStatus(status);
  const code = /(?:said|error|server|smtp)[^\n]{0,80}\b(55[0-4]|45[0-2])\b/i.exec(words)?.[1];
  if (code === undefined) return null;
  return ['550', '551', '553'].includes(code) ? 'unknown' : 'refused';
}

const wordsOf = (value: HeaderValue | undefined): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');

const addressesIn = (text: string): string[] => [
  ...new Set(
    (text.match(/[^\s<>()[\]"',;:=@]{1,64}@[^\s<>()[\]"',;:=@]{1,190}\.[a-z]{2,24}/gi) ?? []).map((one) =>
      one.toLowerCase(),
    ),
  ),
];
