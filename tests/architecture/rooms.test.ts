import { describe, expect, it } from 'vitest';
import { filesUnder, readProjectFile } from '#tests/support/project.ts';
import { namesTaken } from './room-keys.ts';

/** What tells about single people, and the folders or files that may reach for it. The store itself is not looked at. */
const readers: Readonly<Record<string, readonly string[]>> = {
  // R15: who every figure was about. Retention forgets it with the keys.
  ledger: ['server/release/', 'server/retention/destroy-keys.ts'],
  ledgerKey: ['server/release/ledger.ts'],
  // Answers of everybody, laid beside each other by person.
  linkedItems: ['server/release/release-input.ts', 'server/release/state-job.ts'],
  // Answers of one person, to that person.
  ownResponses: ['server/participants/'],
  // From an address to a code, and from a code to answers.
  mailKey: ['server/inviting/'],
  linkKey: ['server/linkage/issue-codes.ts', 'server/inviting/admit-contacts.ts', 'server/participants/'],
};

const names = new Set(Object.keys(readers));
const sources = filesUnder('server', /\.ts$/).filter((path) => !path.startsWith('server/store/'));

const mayReach = (name: string, path: string): boolean =>
  (readers[name] ?? []).some((start) => path.startsWith(start));

describe('What tells about single people', () => {
  const taken = sources.flatMap((path) =>
    namesTaken(path, readProjectFile(path), names).map((name) => ({ name, path })),
  );

  it('is reached by its own readers and nothing else: the ledger by the release job alone', () => {
    expect(taken.filter(({ name, path }) => !mayReach(name, path))).toEqual([]);
  });

  it('has readers that are all there: no door stands open for a file that is gone', () => {
    for (const [name, paths] of Object.entries(readers)) {
      for (const start of paths) {
        const users = taken.filter((one) => one.name === name && one.path.startsWith(start));
        expect(users.length, `${name} in ${start}`).toBeGreaterThan(0);
      }
    }
  });

  it.each([
    'export const f = (context) => context.stores.ledger.entries("p");',
    'export const f = ({ stores }) => stores["ledger"];',
    'export const f = (context) => { const { ledger: book } = context.stores; return book; };',
    'export const f = ({ stores: { ledger } }) => ledger.terms();',
  ])('would be found out in %s', (source) => {
    expect(namesTaken('server/http/planted.ts', source, names)).toEqual(['ledger']);
    expect(mayReach('ledger', 'server/http/planted.ts')).toBe(false);
  });
});
