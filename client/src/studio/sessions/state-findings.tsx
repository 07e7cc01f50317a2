import type { ReactNode } from 'react';
import type { StateCell, StateRelease } from '#analysis/state-release.ts';
import { stateTexts } from '#analysis/words/state-texts.ts';
import { stateLead, stateSentences } from '#analysis/words/state-words.ts';
import { formatPoints } from '#analysis/words/numbers.ts';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { sessionTexts } from '#client/src/studio/texts/session-texts.ts';

interface StateFindingsProps {
  readonly state: StateRelease;
  /** Id of the group whose talk it is. */
  readonly group: string;
}

/** Where the group stood, of a pilot that ended without an after wave: sentences, and not one about change. */
export function StateFindings({ state, group }: StateFindingsProps): ReactNode {
  const text = useTexts(sessionTexts);
  const { total, cautions } = useTexts(stateTexts);
  const [lead, ...rest] = stateLead(state, useLanguage().language);
  const own = state.groups.find(({ id }) => id === group);
  return (
    <section aria-labelledby="beeld">
      <h2 id="beeld">{text.picture}</h2>
      <p className="lead">{lead}</p>
      <Sentences cells={own?.cells ?? []} state={state} none={text.noGroup} />
      <h3>{total}</h3>
      {rest.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Sentences cells={state.total} state={state} none={null} />
      <h3>{cautions.heading}</h3>
      <ul>
        {cautions.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

interface SentencesProps {
  readonly cells: readonly StateCell[];
  readonly state: StateRelease;
  /** What is said where nothing may be shown; `null` where that is said already. */
  readonly none: string | null;
}

function Sentences({ cells, state, none }: SentencesProps): ReactNode {
  const { caption } = useTexts(stateTexts);
  const { language } = useLanguage();
  const sentences = stateSentences(cells, state, language);
  if (sentences === null) return none === null ? null : <p>{none}</p>;
  const lowest = Math.min(...state.scales.map(({ range }) => range[0]));
  const highest = Math.max(...state.scales.map(({ range }) => range[1]));
  return (
    <>
      <p>{caption(formatPoints(lowest, language), formatPoints(highest, language))}:</p>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
