import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { endpoints } from '#tests/support/contract.ts';
import { filesUnder, projectFolder, readPackage, readProjectFile } from '#tests/support/project.ts';

const documents = filesUnder('.', /\.md$/);
const readmes = documents.filter((path) => path.endsWith('README.md'));
const readmeText = readmes.map(readProjectFile).join('\n');
const serverReadme = readProjectFile('server/README.md');

interface Link {
  readonly from: string;
  readonly to: string;
}

const linksIn = (path: string): Link[] =>
  [...readProjectFile(path).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, to = '']) => ({ from: path, to }))
    .filter(({ to }) => !/^[a-z]+:/.test(to));

/** The anchors that headings of a document get. */
const anchorsIn = (path: string): string[] =>
  [...readProjectFile(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{Letter}\p{Number}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );

const isBroken = ({ from, to }: Link): boolean => {
  const [path = '', anchor] = to.split('#');
  const target = path === '' ? from : join(dirname(from), path);
  if (!existsSync(join(projectFolder, target))) return true;
  return anchor !== undefined && !anchorsIn(target).includes(anchor);
};

describe('the documents', () => {
  it('are there: one for every part, and the house around them', () => {
    expect(readmes).toEqual(
      expect.arrayContaining([
        'README.md',
        'instruments/README.md',
        'analysis/README.md',
        'server/README.md',
        'server/store/README.md',
        'client/README.md',
        'tests/README.md',
      ]),
    );
    for (const path of [
      'CHANGELOG.md',
      'LICENSE',
      'docs/CONTRIBUTING.md',
      'docs/decisions/000-template.md',
    ]) {
      expect(existsSync(join(projectFolder, path)), `${path} exists`).toBe(true);
    }
  });

  it('name every script of package.json, and no script that does not exist', () => {
    const scripts = Object.keys(readPackage().scripts);
    const named = [...readmeText.matchAll(/npm (?:run (?:--silent )?)?([a-z-]+)/g)].map(
      ([, name = '']) => name,
    );
    expect(scripts.filter((script) => !named.includes(script))).toEqual([]);
    const all = documents.map(readProjectFile).join('\n');
    const run = [...all.matchAll(/npm run (?:--silent )?([a-z-]+)/g)].map(([, name = '']) => name);
    expect(run.length).toBeGreaterThan(10);
    expect(run.filter((name) => !scripts.includes(name))).toEqual([]);
  });

  it('hold no link that leads nowhere', () => {
    const links = documents.flatMap(linksIn);
    expect(links.length).toBeGreaterThan(30);
    expect(links.filter(isBroken)).toEqual([]);
  });

  it('find a planted broken link, so that the check above means something', () => {
    expect(isBroken({ from: 'README.md', to: 'docs/not-there.md' })).toBe(true);
    expect(isBroken({ from: 'README.md', to: 'tests/README.md#not-there' })).toBe(true);
    expect(isBroken({ from: 'README.md', to: 'tests/README.md#the-import-rule-is-proven' })).toBe(false);
  });

  it('explain every environment variable that the server reads, and no other', () => {
    const read = new Set(readProjectFile('server/config.ts').match(/\bDRIETRAP_[A-Z_]+\b/g));
    const explained = new Set(serverReadme.match(/(?<=^\| `)DRIETRAP_[A-Z_]+(?=`)/gm));
    expect([...read].sort()).toEqual([...explained].sort());
    expect(read.size).toBeGreaterThan(3);
  });

  it('explain every endpoint of the contract, and no other', () => {
    const explained = [...serverReadme.matchAll(/^\| `((?:GET|POST|PUT) \/api\/[^`]+)`/gm)].map(
      ([, endpoint = '']) => endpoint,
    );
    expect(endpoints.length).toBeGreaterThan(10);
    expect(explained.toSorted()).toEqual(endpoints.map(({ method, path }) => `${method} ${path}`).toSorted());
  });

  it('name only folders and files that exist', () => {
    const named = documents
      .filter((path) => path !== 'CHANGELOG.md')
      .flatMap((path) =>
        [
          ...readProjectFile(path).matchAll(
            /`((?:instruments|analysis|server|client|tests|docs)\/[\w./-]*)`/g,
          ),
        ].map(([, name = '']) => ({ path, name })),
      );
    expect(named.length).toBeGreaterThan(30);
    const made = new Set(['client/dist', 'docs/measured.md']);
    expect(named.filter(({ name }) => !made.has(name) && !existsSync(join(projectFolder, name)))).toEqual([]);
  });

  it('list every decision', () => {
    const decisions = filesUnder('docs/decisions', /\/\d{3}-.*\.md$/).map((path) => path.split('/').at(-1));
    const listed = linksIn('docs/decisions/README.md').map(({ to }) => to);
    expect(new Set(listed)).toEqual(new Set(decisions));
  });
});
