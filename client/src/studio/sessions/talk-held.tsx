import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { formatDay } from '#analysis/words/numbers.ts';
import { markTalk, type Session } from '#server/contract/sessions.ts';
import { callApi } from '#client/src/api.ts';
import { ProblemNotice } from '#client/src/studio/frame/states.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { sessionTexts } from '#client/src/studio/texts/session-texts.ts';
import { groupsQuery, sheetKey, type GroupPlace } from './session-queries.ts';

interface TalkHeldProps {
  readonly place: GroupPlace;
  readonly session: Session;
  readonly onDone: () => void;
}

/** The facilitator says that the group has talked about its results; it can be taken back. */
export function TalkHeld({ place, session, onDone }: TalkHeldProps): ReactNode {
  const { talk: text } = useTexts(sessionTexts);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const { talkedOn } = session.group;
  const mark = useMutation({
    mutationFn: (held: boolean) => callApi(markTalk, { params: place, body: { held } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: sheetKey(place) });
      void queries.invalidateQueries({ queryKey: groupsQuery.queryKey });
      onDone();
    },
  });
  if (session.release === null && session.state === null) return null;
  return (
    <section className="no-print" aria-labelledby="geweest">
      <h2 id="geweest">{text.title}</h2>
      <p>{talkedOn === null ? text.lead(session.organisation) : text.held(formatDay(talkedOn, language))}</p>
      {mark.isError && <ProblemNotice error={mark.error} />}
      <p className="actions">
        <button
          type="button"
          className={talkedOn === null ? 'button' : 'button quiet'}
          aria-disabled={mark.isPending}
          onClick={() => {
            if (!mark.isPending) mark.mutate(talkedOn === null);
          }}
        >
          {talkedOn === null ? text.mark : text.undo}
        </button>
      </p>
    </section>
  );
}
