import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { z } from 'zod';
import { mailCode } from '#server/linkage/mail-codes.ts';
import { pseudonym, stretch } from '#server/linkage/pseudonym.ts';

/** Somebody who copied files, and wants to know which answers are whose. */

const personSchema = z.object({ id: z.string(), email: z.string(), group: z.string() });
const markSchema = z.object({ contact: z.string() });
const answerSchema = z.object({ pid: z.string(), group: z.string(), size: z.int(), id: z.string() });
const pilotSchema = z.object({ id: z.string(), prefix: z.string(), salt: z.string() });
export type Person = z.infer<typeof personSchema>;
type Answer = z.infer<typeof answerSchema>;

/** Who belongs to which answers, as the attacker believes or as it is: address to pseudonym. */
export type Joined = ReadonlyMap<string, string>;

function rows<Row>(file: string, schema: z.ZodType<Row>, statement: string): Row[] {
  const database = new Sqlite(file, { readonly: true });
  try {
    return z.array(schema).parse(database.prepare(statement).all());
  } finally {
    database.close();
  }
}

const roster = (folder: string): string => join(folder, 'roster.sqlite');
const answersFile = (folder: string): string => join(folder, 'answers.sqlite');

/** The people in a copy of the roster, as they stand there. */
export function peopleIn(folder: string): Person[] {
  return rows(roster(folder), personSchema, 'select id, email, group_id as "group" from contact');
}

function answersIn(folder: string): Answer[] {
  const statement = `select response.pid, admission.group_id as "group", length(body) as size, submission_id as id
    from response join admission on admission.pid = response.pid where wave = 1`;
  return rows(answersFile(folder), answerSchema, statement);
}

const by =
  <Item>(key: (item: Item) => string | number) =>
  (items: readonly Item[]): Item[] =>
    [...items].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));

/** Ways to put people in a row: as they stand, by the place of their bytes, by their batch of "has answered", … */
function rowsOfPeople(folder: string): Record<string, Person[]> {
  const people = peopleIn(folder);
  const bytes = readFileSync(roster(folder), 'latin1');
  const marked = rows(roster(folder), markSchema, 'select contact from answered');
  const place = new Map(marked.map(({ contact }, index) => [contact, index]));
  return {
    'as they stand': people,
    'by address': by<Person>(({ email }) => email)(people),
    'by length of address': by<Person>(({ email }) => email.length)(people),
    'by place in the file': by<Person>(({ email }) => bytes.indexOf(email))(people),
    'by batch of has-answered': by<Person>(({ id }) => place.get(id) ?? people.length)(people),
  };
}

/** Ways to put answers in a row: as they stand, by the place of their bytes, by size, by their ids. */
function rowsOfAnswers(folder: string): Record<string, Answer[]> {
  const found = answersIn(folder);
  const bytes = readFileSync(answersFile(folder), 'latin1');
  return {
    'as they stand': found,
    'by pseudonym': by<Answer>(({ pid }) => pid)(found),
    'by place in the file': by<Answer>(({ pid }) => bytes.indexOf(pid))(found),
    'by last place in the file': by<Answer>(({ pid }) => bytes.lastIndexOf(pid))(found),
    'by size': by<Answer>(({ size }) => size)(found),
    'by id of the sending': by<Answer>(({ id }) => id)(found),
  };
}

const noteSchema = z.object({ pid: z.string(), group: z.string(), size: z.int() });

/** Ways to put the notes to groups in a row: as they stand, by id, by the place of their bytes, by size. */
function rowsOfNotes(folder: string): Record<string, z.infer<typeof noteSchema>[]> {
  const file = join(folder, 'notes.sqlite');
  const found = rows(
    file,
    noteSchema,
    'select id as pid, group_id as "group", length(body) as size from note',
  );
  const bytes = readFileSync(file, 'latin1');
  return {
    'as they stand': found,
    'by id': by<(typeof found)[number]>(({ pid }) => pid)(found),
    'by place in the file': by<(typeof found)[number]>(({ pid }) => bytes.indexOf(pid))(found),
    'by size': by<(typeof found)[number]>(({ size }) => size)(found),
  };
}

/** Every guess by order and size from copies of the notes and of people, or of answers. */
export function guessesOfNotes(notesFolder: string, other: 'people' | 'answers', folder: string): Joined[] {
  const others: Record<string, { email: string; group: string }[]> =
    other === 'people'
      ? rowsOfPeople(folder)
      : Object.fromEntries(
          Object.entries(rowsOfAnswers(folder)).map(([how, row]) => [
            how,
            row.map(({ pid, group }) => ({ email: pid, group })),
          ]),
        );
  return Object.values(others).flatMap((row) =>
    Object.values(rowsOfNotes(notesFolder)).map((notes) => laidBeside(row, notes)),
  );
}

/** Everything written in the tables of a room, of eight bytes and more: what could be looked up in another. */
function valuesIn(file: string): Set<string> {
  const database = new Sqlite(file, { readonly: true });
  try {
    const tables = z
      .array(z.object({ name: z.string() }))
      .parse(database.prepare("select name from sqlite_schema where type = 'table'").all())
      .filter(({ name }) => !name.startsWith('kysely_migration'));
    const cells = tables.flatMap(({ name }) =>
      z
        .array(z.record(z.string(), z.unknown()))
        .parse(database.prepare(`select * from "${name}"`).all())
        .flatMap((row) => Object.values(row)),
    );
    const texts = cells.flatMap((cell) =>
      cell instanceof Uint8Array ? Buffer.from(cell).toString('hex') : typeof cell === 'string' ? cell : [],
    );
    return new Set(texts.filter((text) => text.length >= 8));
  } finally {
    database.close();
  }
}

/** What stands in two rooms, by the names of the rooms: by such a value a row of one is joined to a row of the other. */
export function sharedValues(folder: string): Map<string, string[]> {
  const rooms = readdirSync(folder).filter((name) => name.endsWith('.sqlite'));
  const values = rooms.map((name) => [name.replace('.sqlite', ''), valuesIn(join(folder, name))] as const);
  return new Map(
    values.flatMap(([one, own], i) =>
      values
        .slice(i + 1)
        .map(
          ([other, theirs]) => [`${one}, ${other}`, [...own].filter((value) => theirs.has(value))] as const,
        ),
    ),
  );
}

/** Lays one row beside the other, group by group: the first person gets the first answer. */
export function laidBeside(
  people: readonly Pick<Person, 'email' | 'group'>[],
  pids: readonly { readonly pid: string; readonly group: string }[],
): Joined {
  const pairs = [...new Set(people.map(({ group }) => group))].flatMap((group) => {
    const ofGroup = pids.filter((answer) => answer.group === group);
    return people
      .filter((person) => person.group === group)
      .flatMap(({ email }, index) => {
        const pid = ofGroup[index]?.pid;
        return pid === undefined ? [] : [[email, pid] as const];
      });
  });
  return new Map(pairs);
}

/** Every guess by order and size from copies of roster and answers. */
export function guesses(rosterFolder: string, answersFolder: string): Map<string, Joined> {
  const answers = Object.entries(rowsOfAnswers(answersFolder));
  return new Map(
    Object.entries(rowsOfPeople(rosterFolder)).flatMap(([how, people]) =>
      answers.map(([order, row]) => [`people ${how}, answers ${order}`, laidBeside(people, row)] as const),
    ),
  );
}

/** Joins by the keys: from a person to a code, and from the code to a pseudonym. Empty where a key is missing. */
export async function joinedByKeys(rosterFolder: string, keyFolder: string): Promise<Joined> {
  const [pilot] = rows(roster(rosterFolder), pilotSchema, 'select id, prefix, salt from pilot');
  if (pilot === undefined) return new Map();
  const key = (kind: string): Buffer | null => {
    try {
      return readFileSync(join(keyFolder, `pilot-${pilot.id}.${kind}.key`));
    } catch {
      return null;
    }
  };
  const [mailKey, linkKey] = [key('mail'), key('link')];
  if (mailKey === null || linkKey === null) return new Map();
  const pairs = await Promise.all(
    peopleIn(rosterFolder).map(async ({ id, email }) => {
      const stretched = await stretch(mailCode(mailKey, pilot, id), pilot.salt);
      return [email, pseudonym(linkKey, stretched)] as const;
    }),
  );
  return new Map(pairs);
}

/** How many people were joined to their own answers. */
export function hits(guess: Joined, truth: Joined): number {
  return [...truth].filter(([email, pid]) => guess.get(email) === pid).length;
}
