/** The code in `#...`, as it would be typed; empty when there is none. */
function codeInFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment.replace(/^#/, '')).slice(0, 60);
  } catch {
    return '';
  }
}

/** Puts the code of the link, which stands in the fragment and never travels to a server, into its field. */
export function fillInCode(): void {
  const code = codeInFragment(location.hash);
  const field = document.querySelector<HTMLInputElement>('input[data-from-link]');
  if (field === null || !/^[0-9a-z -]{12,60}$/i.test(code)) return;
  field.value = code;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-keeps-code]')) {
    link.hash = location.hash;
  }
}
