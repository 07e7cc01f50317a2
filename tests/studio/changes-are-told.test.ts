import { describe, expect, it } from 'vitest';
import { filesUnder, readProjectFile } from '#tests/support/project.ts';

/** Names of the changes that a source sends and of which it tells nobody that they are on their way. */
function untold(source: string): string[] {
  const told = (name: string): boolean =>
    [`\\b${name}\\.isPending\\b`, `=\\{${name}\\}`, `\\.\\.\\.${name}\\b`].some((way) =>
      new RegExp(way).test(source),
    );
  return [...source.matchAll(/const (\w+) = useMutation\(/g)].flatMap(([, name = '']) =>
    told(name) ? [] : [name],
  );
}

describe('A change that takes long', () => {
  it('is told of in every place of the studio where one is sent', () => {
    const found = filesUnder('client/src/studio', /\.tsx$/).flatMap((path) =>
      untold(readProjectFile(path)).map((name) => `${path}: ${name}`),
    );
    expect(found).toEqual([]);
  });

  it('is missed by nobody: a change that nothing is said of is found', () => {
    const sent = 'const save = useMutation({ mutationFn });\n';
    expect(untold(`${sent}<button onClick={() => save.mutate()}>`)).toEqual(['save']);
    expect(untold(`${sent}<Sending busy={save.isPending} />`)).toEqual([]);
    expect(untold(`${sent}<SendState send={save} />`)).toEqual([]);
  });
});
