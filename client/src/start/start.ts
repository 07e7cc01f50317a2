/**
 * The start page is complete without this. It does two things: puts the code from the link's fragment (which
 * never travels to a server) into the field, and fetches the questionnaire's files while the person reads.
 */

/** The code in `#...`, as it would be typed; empty when there is none. */
function codeInFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment.replace(/^#/, '')).slice(0, 60);
  } catch {
    return '';
  }
}

function fillInCode(): void {
  const code = codeInFragment(location.hash);
  const field = document.querySelector<HTMLInputElement>('input[data-from-link]');
  if (field === null || !/^[0-9a-z -]{12,60}$/i.test(code)) return;
  field.value = code;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-keeps-code]')) {
    link.hash = location.hash;
  }
}

/** One after the other and at low priority, so that nothing the person asks for has to wait. */
async function fetchAhead(addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    try {
      await fetch(address, { priority: 'low' });
    } catch {
      return;
    }
  }
}

function whenIdle(action: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(action, { timeout: 2000 });
  else setTimeout(action, 500);
}

fillInCode();
addEventListener('hashchange', fillInCode);
const ahead = document.querySelector<HTMLElement>('[data-fetch-ahead]')?.dataset['fetchAhead'] ?? '';
whenIdle(() => void fetchAhead(ahead.split(' ').filter((address) => address !== '')));
