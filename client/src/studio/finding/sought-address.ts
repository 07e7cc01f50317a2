const name = 'zoek';

/** What an address says is sought; empty when it says nothing. */
export function soughtIn(search: string): string {
  return new URLSearchParams(search).get(name) ?? '';
}

/** The part of an address after its path, with this sought and everything else as it was. */
export function withSought(search: string, sought: string): string {
  const parts = new URLSearchParams(search);
  if (sought.trim() === '') parts.delete(name);
  else parts.set(name, sought);
  const rest = parts.toString();
  return rest === '' ? '' : `?${rest}`;
}
