import type { Progress } from './analyse-study.ts';

/** Makes the progress of one kind of work, named as the end of a sentence: "3 of 12 pilots analysed". */
export type ProgressReport = (what: string) => Progress;

/** Work under a second says nothing; longer work says once a second how far it is. */
export function progressReport({
  writeError,
  now,
}: {
  readonly writeError: (text: string) => void;
  readonly now: () => number;
}): ProgressReport {
  let last = now();
  return (what) => (done, total) => {
    if (now() - last < 1000) return;
    last = now();
    writeError(`${done} of ${total} ${what}\n`);
  };
}
