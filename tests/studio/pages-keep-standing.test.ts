import { globSync, readFileSync } from 'node:fs';
import { QueryObserver } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import { emptyFile } from '#server/contract/pilot-file.ts';
import { makeQueryClient } from '#client/src/studio/query-client.ts';
import { fileDraftSchema } from '#client/src/studio/set-up/file-draft.ts';

/** Whether a page would be replaced as soon as what it shows cannot be read anew: `isError` is true then as well. */
const replacesPage = (code: string): boolean =>
  /if \(\w+\.isError(?: \|\| \w+\.isError)*\)|= \w+\.isError \?/.test(code);

describe('A page that is in use when the connection goes', () => {
  it('has what it showed, though that could not be read anew', async () => {
    const client = makeQueryClient(() => undefined);
    const queryFn = vi
      .fn<() => Promise<string>>()
      .mockResolvedValueOnce('the list')
      .mockRejectedValue(new TypeError('Failed to fetch'));
    const observer = new QueryObserver(client, { queryKey: ['list'], queryFn, retry: false });
    expect((await observer.refetch()).data).toBe('the list');
    const { data, isError, isLoadingError } = await observer.refetch();
    expect({ data, isError, isLoadingError }).toEqual({
      data: 'the list',
      isError: true,
      isLoadingError: false,
    });
  });

  it('stands as it stood: no page is replaced but where nothing could be read at all', () => {
    expect(replacesPage('if (detail.isError) return <ProblemPage />')).toBe(true);
    expect(replacesPage('const failed = session.isError ? session : null;')).toBe(true);
    const files = globSync('client/src/studio/**/*.tsx');
    expect(files.length).toBeGreaterThan(80);
    expect(files.filter((file) => replacesPage(readFileSync(file, 'utf8')))).toEqual([]);
  });
});

describe('A file that is not right yet', () => {
  it('is kept as it was typed: too long, with a hyphen that nobody sees, with half a day', () => {
    const typed = {
      ...emptyFile,
      controller: 'Mini\u00ADsterie',
      dpia: { applies: true, text: 'x'.repeat(301) },
      basisReason: 'y'.repeat(1001),
      answersUntil: '2027-1',
    };
    expect(fileDraftSchema.parse(typed)).toEqual(typed);
  });
});
