import { resolve } from 'node:path';
import { z } from 'zod';

/** Where participants can ask for help: shown, and how a browser opens it. */
export interface Help {
  readonly text: string;
  readonly address: string;
}

const helpMessage = 'give a mail address or a telephone number';

/** A mail address, or a telephone number as people write it. */
const helpSchema = z
  .string()
  .trim()
  .max(100)
  .transform((text, problem): Help => {
    if (z.email().safeParse(text).success) return { text, address: `mailto:${text}` };
    if (/^\+?[\d ()-]{6,25}$/.test(text)) return { text, address: `tel:${text.replaceAll(/[^+\d]/g, '')}` };
    problem.addIssue({ code: 'custom', message: helpMessage });
    return z.NEVER;
  });

/** How mails to participants leave this machine. */
export interface MailSettings {
  /** Address of the mail server, with its user and password where it asks for them. */
  readonly server: string;
  /** Who the mails come from: an address, with a name before it or not. */
  readonly from: string;
  /** Where answers of people go; left out where they go to `from`. */
  readonly replyTo?: string;
  /** Most mails a minute. */
  readonly perMinute: number;
}

/** "Name <address>" or an address alone, on one line. */
const senderSchema = z
  .string()
  .trim()
  .max(200)
  .refine(
    (text) => !/[\r\n]/.test(text) && z.email().safeParse(/<([^<>]+)>$/.exec(text)?.[1] ?? text).success,
    'give a mail address, or a name with a mail address between < and >',
  );

const environmentSchema = z.object({
  DRIETRAP_HELP: helpSchema.optional(),
  DRIETRAP_DATA: z.string().min(1).default('data'),
  DRIETRAP_HOST: z.string().min(1).default('127.0.0.1'),
  DRIETRAP_PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  DRIETRAP_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DRIETRAP_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  DRIETRAP_SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'give an address such as smtps://user:password@mail.example.nl' })
    .optional(),
  DRIETRAP_MAIL_FROM: senderSchema.optional(),
  DRIETRAP_BACKUPS: z.string().min(1).optional(),
  DRIETRAP_KEY_BACKUPS: z.string().min(1).optional(),
  DRIETRAP_MAIL_PER_MINUTE: z.coerce.number().int().min(1).max(600).default(30),
});

/** Everything about this installation that is set from outside. */
export interface Config {
  /** Folder with the five databases and the key folder. */
  readonly dataFolder: string;
  readonly host: string;
  readonly port: number;
  /** The address people use, without a slash at the end; codes, links and cookies depend on it. */
  readonly publicUrl: string;
  /** Reverse proxies in front of this server, whose forwarded address is believed. */
  readonly proxies: number;
  /** Left out where nobody can be asked but the facilitator. */
  readonly help?: Help;
  /** Left out where no mail server is set: then people are invited by card only. */
  readonly mail?: MailSettings;
  /** Folder of the backups of the data; without it none is thrown away by itself. */
  readonly backups?: string;
  /** Folder of the sealed backups of keys. */
  readonly keyBackups?: string;
  /** A demonstration with simulated people: said on every page. */
  readonly madeUp: boolean;
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Reads the environment once. Throws an error that names every variable that is wrong.
 * Plain http is refused except on this machine: cookies and codes would travel in the open.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) throw new Error(`The settings are wrong.\n${z.prettifyError(parsed.error)}`);
  const { DRIETRAP_DATA, DRIETRAP_HOST, DRIETRAP_PORT, DRIETRAP_PUBLIC_URL, DRIETRAP_PROXIES } = parsed.data;
  const { DRIETRAP_HELP: help } = parsed.data;
  const publicUrl = new URL(DRIETRAP_PUBLIC_URL ?? `http://localhost:${DRIETRAP_PORT}`);
  if (publicUrl.protocol === 'http:' && !loopback.has(publicUrl.hostname)) {
    throw new Error(
      `DRIETRAP_PUBLIC_URL is ${publicUrl.href}: people's codes would travel unencrypted. Use an https address.`,
    );
  }
  return {
    dataFolder: DRIETRAP_DATA,
    host: DRIETRAP_HOST,
    port: DRIETRAP_PORT,
    publicUrl: publicUrl.href.replace(/\/$/, ''),
    proxies: DRIETRAP_PROXIES,
    ...(help === undefined ? {} : { help }),
    ...backupFolders(parsed.data),
    ...mailSettings(parsed.data),
    madeUp: false,
  };
}

/**
 * The folders of backups, which are two and neither of them inside the data: one copy of everything together would undo
 * that they are apart.
 */
function backupFolders({
  DRIETRAP_DATA: data,
  DRIETRAP_BACKUPS: backups,
  DRIETRAP_KEY_BACKUPS: keyBackups,
}: z.output<typeof environmentSchema>): Pick<Config, 'backups' | 'keyBackups'> {
  const folders = [data, backups, keyBackups].filter((folder) => folder !== undefined);
  const inOneAnother = folders.some((one, index) =>
    folders.some((other, place) => place !== index && `${resolve(other)}/`.startsWith(`${resolve(one)}/`)),
  );
  if (inOneAnother) {
    throw new Error(
      'DRIETRAP_DATA, DRIETRAP_BACKUPS and DRIETRAP_KEY_BACKUPS must be three folders, none inside another.',
    );
  }
  return {
    ...(backups === undefined ? {} : { backups }),
    ...(keyBackups === undefined ? {} : { keyBackups }),
  };
}

/** The mail server, where both it and a sender are named; one without the other is refused. */
function mailSettings({
  DRIETRAP_SMTP_URL: server,
  DRIETRAP_MAIL_FROM: from,
  DRIETRAP_MAIL_PER_MINUTE: perMinute,
  DRIETRAP_HELP: help,
}: z.output<typeof environmentSchema>): { readonly mail?: MailSettings } {
  if (server === undefined && from === undefined) return {};
  if (server === undefined || from === undefined) {
    throw new Error('Set DRIETRAP_SMTP_URL and DRIETRAP_MAIL_FROM together, or neither of them.');
  }
  const replyTo = help?.address.startsWith('mailto:') === true ? help.text : undefined;
  return { mail: { server, from, perMinute, ...(replyTo === undefined ? {} : { replyTo }) } };
}
