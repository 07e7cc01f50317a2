import { sameName } from '#server/contract/pilot-settings.ts';
import {
  emailSchema,
  mostContacts,
  type ContactFault,
  type ContactPreview,
  type NewContact,
} from '#server/contract/inviting.ts';
import type { ContactRecord, PilotRecord } from '#server/store/roster-store.ts';
import { contactLines, type ContactLine } from './contact-lines.ts';
import { roomIn } from './room.ts';

interface Wish {
  readonly text: string;
  /** Group of those whose line names none. */
  readonly group: string | null;
  readonly language: 'nl' | 'en';
}

/** The columns of a list and where they stand, from 0. */
type Columns = Readonly<Record<'email' | 'group' | 'language', number>>;

const withoutHeader: Columns = { email: 0, group: 1, language: 2 };
const columnNames: Readonly<Record<keyof Columns, readonly string[]>> = {
  email: [
    'e-mail',
    'email',
    'mail',
    'mailadres',
    'e-mailadres',
    'emailadres',
    'e-mail address',
    'email address',
  ],
  group: ['groep', 'group', 'groepsnaam'],
  language: ['taal', 'language'],
};
const languageNames: Readonly<Record<string, 'nl' | 'en'>> = {
  nl: 'nl',
  nederlands: 'nl',
  dutch: 'nl',
  en: 'en',
  engels: 'en',
  english: 'en',
};

type Fault = ContactPreview['faults'][number];
type Row = { readonly contact: NewContact & { readonly line: number } } | { readonly fault: Fault };

const longestShown = 80;
const shortened = (value: string): string =>
  value.length > longestShown ? `${value.slice(0, longestShown - 1)}…` : value;

/**
 * Reads a list of people, without storing any of it: who can be added, and for every other line what is wrong, where.
 * Columns are address, group, language, in that order or as a first line names them; a group is named as in the pilot.
 * A line of nothing but addresses is a list of people. Names before an address are dropped.
 */
export function previewOf(
  { text, group, language }: Wish,
  pilot: PilotRecord,
  known: readonly ContactRecord[],
): ContactPreview {
  const lines = contactLines(text);
  const header = lines[0]?.cells == null ? null : headerOf(lines[0].cells);
  const body = header === null ? lines : lines.slice(1);
  const read = (line: ContactLine): Row[] =>
    rowsOf(line, header ?? withoutHeader, { pilot, group, language });
  const rows = body.flatMap(read);
  const tooMany = rows.slice(mostContacts).map((row) => placeOf(row));
  return within(pilot, known, [
    ...rows.slice(0, mostContacts),
    ...tooMany
      .slice(0, 1)
      .map(
        (line) =>
          ({ fault: { line, column: null, kind: 'too-many-lines', value: '', stands: null } }) as const,
      ),
  ]);
}

const placeOf = (row: Row): number => ('fault' in row ? row.fault.line : row.contact.line);

/** Where a first line that names columns says they stand; null when it names none. */
function headerOf(cells: readonly string[]): Columns | null {
  const names = cells.map((cell) => cell.toLowerCase());
  const find = (column: keyof Columns): number =>
    names.findIndex((name) => columnNames[column].includes(name));
  const columns = { email: find('email'), group: find('group'), language: find('language') };
  return columns.email === -1 ? null : columns;
}

interface Setting {
  readonly pilot: PilotRecord;
  readonly group: string | null;
  readonly language: 'nl' | 'en';
}

function rowsOf({ line, cells }: ContactLine, columns: Columns, setting: Setting): Row[] {
  if (cells === null) return [{ fault: { line, column: null, kind: 'unreadable', value: '', stands: null } }];
  const addresses = cells.filter((cell) => cell !== '');
  if (addresses.length > 1 && addresses.every((cell) => addressIn(cell) !== null)) {
    return addresses.map((cell) => rowOf(line, [cell], withoutHeader, setting));
  }
  return [rowOf(line, cells, columns, setting)];
}

function rowOf(line: number, cells: readonly string[], columns: Columns, setting: Setting): Row {
  const refuse = (column: number | null, kind: ContactFault, value = ''): Row => ({
    fault: {
      line,
      column: column === null ? null : column + 1,
      kind,
      value: shortened(value),
      stands: null,
    },
  });
  const written = cells[columns.email] ?? '';
  if (written === '') return refuse(columns.email, 'email-missing');
  const email = addressIn(written);
  if (email === null) return refuse(columns.email, 'email-wrong', written);
  const groupName = cells[columns.group] ?? '';
  const group =
    groupName === ''
      ? setting.group
      : (setting.pilot.groups.find(({ name }) => sameName(name) === sameName(groupName))?.id ?? null);
  if (group === null) {
    return refuse(
      columns.group === -1 ? null : columns.group,
      groupName === '' ? 'group-missing' : 'group-unknown',
      groupName,
    );
  }
  const languageName = cells[columns.language] ?? '';
  const language = languageName === '' ? setting.language : languageNames[languageName.toLowerCase()];
  if (language === undefined) return refuse(columns.language, 'language-unknown', languageName);
  if (columns === withoutHeader && cells.slice(3).some((cell) => cell !== ''))
    return refuse(3, 'too-many-columns', cells[3]);
  return { contact: { email, group, language, line } };
}

/** The address in a cell: alone, or between < and > behind a name, as mail programs write it; null when there is none. */
function addressIn(cell: string): string | null {
  const parsed = emailSchema.safeParse(/<([^<>]*)>\s*$/.exec(cell)?.[1] ?? cell);
  return parsed.success ? parsed.data : null;
}

/** Leaves out who is in the list twice, who is in the pilot already, and who no longer fits into a group. */
function within(pilot: PilotRecord, known: readonly ContactRecord[], rows: readonly Row[]): ContactPreview {
  const present = new Map(known.map((contact) => [contact.email, contact]));
  const seen = new Map<string, Wanted>();
  const room = new Map(pilot.groups.map((group) => [group.id, roomIn(group)]));
  const contacts: ContactPreview['contacts'] = [];
  const faults: Fault[] = [];
  for (const row of rows) {
    if ('fault' in row) {
      faults.push(row.fault);
      continue;
    }
    const { email, group, line } = row.contact;
    const left = room.get(group) ?? 0;
    const there = present.get(email) ?? seen.get(email);
    if (there !== undefined) {
      faults.push(againOf(row.contact, there, present.has(email) ? 'known' : 'twice'));
    } else if (left === 0) {
      faults.push({ line, column: null, kind: 'group-full', value: shortened(email), stands: null });
    } else {
      contacts.push(row.contact);
      room.set(group, left - 1);
    }
    if (!seen.has(email)) seen.set(email, row.contact);
  }
  return { contacts, faults };
}

type Wanted = Pick<NewContact, 'group' | 'language'>;

/** A line with an address that stands already: the same person, or the same in another group or language. */
function againOf(
  { line, email, ...wanted }: NewContact & { readonly line: number },
  { group, language }: Wanted,
  kind: 'known' | 'twice',
): Fault {
  const isSame = wanted.group === group && wanted.language === language;
  return {
    line,
    column: null,
    kind: isSame ? kind : `${kind}-otherwise`,
    value: shortened(email),
    stands: isSame ? null : { group, language },
  };
}
