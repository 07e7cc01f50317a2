import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Sending } from '#client/src/studio/frame/sending.tsx';
import { useTexts } from '#client/src/studio/language.tsx';
import { resultsTexts } from '#client/src/studio/texts/results-texts.ts';

const pause = async (ms: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, ms);
  });

/** Longer than this nobody waits for a picture: what is there then is printed, and the page says of the others why not. */
const longest = 60_000;

const isThere = (fold: Element): boolean => fold.querySelector('.drawing svg, .problem') !== null;

/** Whether every picture of the page is there, or why it is not; a fold that was opened asks for its own a moment later. */
function isDrawn(): boolean {
  const folded = [...document.querySelectorAll('main details[id^="plaatje-"]')];
  return folded.every(isThere) && document.querySelector('main .loading') === null;
}

/** Unfolds the page, waits until every picture of it is there, and prints it. */
export function PrintAll(): ReactNode {
  const text = useTexts(resultsTexts);
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const isLeft = useRef(false);
  useEffect(() => {
    isLeft.current = false;
    return () => {
      isLeft.current = true;
    };
  }, []);
  const print = async (): Promise<void> => {
    setBusy(true);
    for (const fold of document.querySelectorAll('main details:not(.no-print)'))
      fold.setAttribute('open', '');
    const since = performance.now();
    do await pause(120);
    while (!isLeft.current && performance.now() - since < longest && (client.isFetching() > 0 || !isDrawn()));
    // Whoever went on meanwhile does not print the page where they are now.
    if (isLeft.current) return;
    setBusy(false);
    window.print();
  };
  return (
    <div className="no-print">
      <button
        type="button"
        className="button quiet"
        aria-disabled={busy}
        onClick={() => {
          if (!busy) void print();
        }}
      >
        {text.print}
      </button>
      <Sending busy={busy} />
    </div>
  );
}
