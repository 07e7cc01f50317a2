const browsers = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const;

const systems = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['Linux', 'Linux'],
] as const;

/**
 * Browser and system by name, to recognise one's own session by ("Firefox, Windows"); empty for anything else.
 * The text a browser sends is kept nowhere.
 */
export function browserName(userAgent: string | undefined): string {
  const find = (names: typeof browsers | typeof systems): string | undefined =>
    names.find(([mark]) => userAgent?.includes(mark))?.[1];
  return [find(browsers), find(systems)].filter((name) => name !== undefined).join(', ');
}
