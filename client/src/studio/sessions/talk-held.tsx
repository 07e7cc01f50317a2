import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { formatDay } from '#analysis/words/numbers.ts';
import { markTalk, type Session } from '#server/contract/sessions.ts';
import { callApi } from '#client/src/api.ts';
import { AskedButton } from '#client/src/studio/frame/asked-button.tsx';
import { ProblemNotice } from '#client/src/studio/frame/states.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { sessionTexts } from '#client/src/studio/texts/session-texts.ts';
import { groupsQuery, sheetKey, type GroupPlace } from './session-queries.ts';

interface TalkHeldProps {
  readonly place: GroupPlace;
  readonly session: Session;
}

/**
 * The facilitator says that the group has talked about its results. It is asked first, for with the last group the
 * organisation sees everything at once; it can be taken back, but what was seen stays seen.
 */
export function TalkHeld({ place, session }: TalkHeldProps): ReactNode {
  const { talk: text } = useTexts(sessionTexts);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const [done, setDone] = useState('');
  const { organisation, organisationSees, resultsBy, othersToTalk } = session;
  const { talkedOn } = session.group;
  const mark = useMutation({
    mutationFn: (held: boolean) => callApi(markTalk, { params: place, body: { held } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: sheetKey(place) });
      void queries.invalidateQueries({ queryKey: groupsQuery.queryKey });
      setDone(text.saved);
    },
  });
  if (session.release === null && session.state === null) return null;
  const latest = resultsBy === null ? null : formatDay(resultsBy, language);
  const seen = organisationSees ? text.sees(organisation) : text.seesLater(organisation, latest);
  return (
    <section className="no-print" aria-labelledby="geweest">
      <h2 id="geweest">{text.title}</h2>
      <p>
        {talkedOn === null ? text.first : text.held(formatDay(talkedOn, language))} {seen}
      </p>
      <output className="done">{done}</output>
      {mark.isError && <ProblemNotice error={mark.error} />}
      <div className="actions">
        {talkedOn === null ? (
          <AskedButton
            key="mark"
            action={{ ...mark, mutate: () => mark.mutate(true) }}
            button={text.mark}
            look="main"
            title={text.asking.title}
            confirm={text.asking.confirm}
            keep={text.asking.keep}
          >
            <p>{organisationSees ? text.sees(organisation) : text.asking.text(organisation, othersToTalk)}</p>
          </AskedButton>
        ) : (
          <button
            type="button"
            className="button quiet"
            aria-disabled={mark.isPending}
            onClick={() => {
              if (!mark.isPending) mark.mutate(false);
            }}
          >
            {text.undo}
          </button>
        )}
      </div>
    </section>
  );
}
