/**
 * What stands in a file of text. A spreadsheet saves a CSV file as UTF-8, as UTF-16 ("Unicode text") or, in the Netherlands
 * mostly, as Windows-1252: read as UTF-8 a name such as "Coördinatoren" would lose its letter, and no group would be found.
 */
export function textOf(bytes: Uint8Array): string {
  const decode = (encoding: string, fatal = false): string =>
    new TextDecoder(encoding, { fatal }).decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode('utf-16le');
  try {
    return decode('utf-8', true);
  } catch {
    return decode('windows-1252');
  }
}
