/** Later than this (ms after the page was asked for) somebody is reading: the page stays as it is. */
const latest = 6000;

const signsOfUse = ['pointerdown', 'keydown', 'wheel', 'input', 'change'] as const;

/** Whether somebody has begun to use the page; asked at any later moment. */
function watchUse(): () => boolean {
  let used = false;
  const note = (): void => {
    used = true;
  };
  for (const sign of signsOfUse) addEventListener(sign, note, { capture: true, once: true, passive: true });
  return () => used;
}

/** Fetches a module without running it: chunks of the questionnaire import its entry, which would start it. */
async function preload(address: string): Promise<void> {
  const link = document.createElement('link');
  if (!link.relList.supports('modulepreload')) {
    await (await fetch(address)).arrayBuffer();
    return;
  }
  await new Promise((resolve, reject) => {
    link.rel = 'modulepreload';
    link.href = address;
    link.addEventListener('load', resolve);
    link.addEventListener('error', reject);
    document.head.append(link);
  });
}

/**
 * Lets the questionnaire's script take the place of the plain form, without ever taking away what somebody is
 * doing: all its files are loaded first, and it starts only in the first seconds and while nothing was touched.
 * Otherwise the plain form goes on, saves as it does for everybody, and the script has its chance on the next page,
 * where its files are there already.
 *
 * @param files chunks, then the entry, which starts as it is imported
 */
export async function takeOver(place: HTMLElement, files: readonly string[]): Promise<void> {
  const isUsed = watchUse();
  const entry = files.at(-1);
  if (entry === undefined) return;
  const form = place.querySelector('form');
  try {
    await Promise.all(files.map(preload));
    if (form !== null && (isUsed() || performance.now() > latest)) return;
    // From here until the script shows its first question nothing can be filled in that would be lost.
    form?.setAttribute('inert', '');
    await import(/* @vite-ignore */ entry);
  } catch {
    form?.removeAttribute('inert');
  }
}
