/** The token in the fragment of a sign-in link, which never travels to a server; null when there is none. */
export function tokenInFragment(fragment: string): string | null {
  const token = fragment.replace(/^#/, '');
  return /^[\w-]{16,100}$/.test(token) ? token : null;
}
