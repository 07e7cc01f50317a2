import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { makeState, type PilotDetail } from '#server/contract/studio.ts';
import { callApi } from '#client/src/api.ts';
import { AskedButton } from '#client/src/studio/frame/asked-button.tsx';
import { useTexts } from '#client/src/studio/language.tsx';
import type { Wave } from '#client/src/studio/next-step.ts';
import { pilotQuery, programmesQuery, releasesQuery, stateQuery } from '#client/src/studio/queries.ts';
import { stateOfferTexts } from '#client/src/studio/texts/state-offer-texts.ts';

/** Whether a pilot could end here: its before wave has closed and nothing after it has opened. */
export function canEnd(waves: readonly Wave[]): boolean {
  return (
    waves.some(({ kind, state }) => kind === 'before' && state === 'closed') &&
    waves.every(({ kind, state }) => kind === 'before' || state === 'planned')
  );
}

/** For a pilot that gets no after wave: publish where people stood. Folded away, for it ends the pilot for good. */
export function EndWithState({ pilot }: { readonly pilot: PilotDetail }): ReactNode {
  const text = useTexts(stateOfferTexts);
  const make = useMakeState(pilot.id);
  return (
    <details className="about-chart">
      <summary>{text.summary}</summary>
      <p>{text.lead}</p>
      <div className="actions">
        <AskedButton
          action={make}
          button={text.button}
          title={text.title}
          confirm={text.confirm}
          keep={text.keep}
        >
          <p>{text.noChange}</p>
          <p>{text.late}</p>
          <p>
            <strong>{text.once}</strong>
          </p>
        </AskedButton>
      </div>
    </details>
  );
}

/** Publishes the state and goes to it. */
function useMakeState(pilot: string) {
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  return useMutation({
    mutationFn: () => callApi(makeState, { params: { pilot } }),
    onSuccess: (state) => {
      queries.setQueryData(stateQuery(pilot).queryKey, state);
      void queries.invalidateQueries({ queryKey: pilotQuery(pilot).queryKey, exact: true });
      void queries.invalidateQueries({ queryKey: releasesQuery(pilot).queryKey });
      void queries.invalidateQueries({ queryKey: programmesQuery.queryKey });
      navigate(`/studio/pilots/${pilot}/stand`);
    },
  });
}
