import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Sending } from '#client/src/studio/frame/sending.tsx';
import { useTexts } from '#client/src/studio/language.tsx';
import { resultsTexts } from '#client/src/studio/texts/results-texts.ts';

const pause = async (ms: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, ms);
  });

/** Unfolds the page, waits until every picture of it is there, and prints it. */
export function PrintAll(): ReactNode {
  const text = useTexts(resultsTexts);
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const print = async (): Promise<void> => {
    setBusy(true);
    for (const fold of document.querySelectorAll('main details:not(.no-print)'))
      fold.setAttribute('open', '');
    // A fold that opens tells so a moment later, and only then its picture is asked for.
    do await pause(120);
    while (client.isFetching() > 0);
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
