import { describe, expect, it } from 'vitest';
import { textOf } from '#client/src/studio/inviting/text-of-file.ts';

const list = 'E-mail;Groep\r\ncoen@minbzk.nl;Coördinatoren\r\n';

describe('A list in a file from a spreadsheet', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(list)],
    ['UTF-8 with a mark at the start', Buffer.from(`\uFEFF${list}`)],
    ['Windows-1252, as Dutch Excel saves it', Buffer.from(list, 'latin1')],
    ['UTF-16, as Excel saves "Unicode text"', Buffer.from(`\uFEFF${list}`, 'utf16le')],
  ])('is read with its letters, saved as %s', (_, bytes) => {
    expect(textOf(bytes)).toBe(list);
  });

  it('never fails, whatever the file is', () => {
    expect(textOf(new Uint8Array())).toBe('');
    expect(textOf(Uint8Array.from({ length: 256 }, (_, byte) => byte))).toHaveLength(256);
  });
});
