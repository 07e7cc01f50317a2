import { download, untilSubmit } from './download.ts';

/** Later than this (ms after the page was asked for) somebody is reading: the page stays as it is. */
const latest = 6000;

const signsOfUse = ['pointerdown', 'keydown', 'wheel', 'input', 'change'] as const;

/** Marks the place as soon as somebody begins to use the page; the questionnaire's script looks at it too. */
function watchUse(place: HTMLElement): void {
  const mark = (): void => {
    place.dataset['inUse'] = '';
  };
  for (const sign of signsOfUse) addEventListener(sign, mark, { capture: true, once: true, passive: true });
}

/** Puts a style sheet that is there already into the page. */
function wear(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', reject);
    document.head.append(link);
  });
}

const isStyle = (address: string): boolean => address.endsWith('.css');

/**
 * Lets the questionnaire's script take the place of the plain form, without ever taking away what somebody is doing:
 * all its files are there first, and it starts only in the first seconds and while nothing was touched. Until it
 * shows its first question the plain form can be used, and then it stays. Otherwise the plain form goes on, saves as
 * it does for everybody, and the script has its chance on the next page, where its files are there already.
 *
 * @param files style sheets, chunks, then the entry, which starts as it is imported
 */
export async function takeOver(place: HTMLElement, files: readonly string[]): Promise<void> {
  const entry = files.at(-1);
  if (entry === undefined) return;
  watchUse(place);
  const isForm = place.querySelector('form') !== null;
  const until = untilSubmit();
  try {
    await Promise.all(files.map((file) => download(file, until)));
    if (isForm && ('inUse' in place.dataset || performance.now() > latest)) return;
    await Promise.all(files.filter(isStyle).map(wear));
    await import(/* @vite-ignore */ entry);
  } catch {
    // The plain form goes on.
  }
}
