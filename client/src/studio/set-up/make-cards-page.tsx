import './set-up.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { makeAllCards, type PilotSetUp, type PrintableCards } from '#server/contract/set-up.ts';
import { callApi } from '#client/src/api.ts';
import { AskedButton } from '#client/src/studio/frame/asked-button.tsx';
import { Page } from '#client/src/studio/frame/page.tsx';
import { LoadingPage, ProblemPage } from '#client/src/studio/frame/states.tsx';
import { useTexts } from '#client/src/studio/language.tsx';
import { pilotQuery, pilotSetUpQuery, programmesQuery } from '#client/src/studio/queries.ts';
import { setUpTexts } from '#client/src/studio/texts/set-up-texts.ts';
import { CardsPage } from './cards-page.tsx';
import { LateCardsForm } from './late-cards-form.tsx';
import { SendState } from '#client/src/studio/form/send-state.tsx';

/** "/studio/pilots/:pilot/kaarten": the cards of a pilot, all of them first, later more of them. */
export function MakeCardsPage({ pilot }: { readonly pilot: string }): ReactNode {
  const stored = useQuery(pilotSetUpQuery(pilot));
  const [cards, setCards] = useState<PrintableCards | null>(null);
  if (cards !== null) return <CardsPage cards={cards} />;
  if (stored.isPending) return <LoadingPage />;
  if (stored.isLoadingError)
    return <ProblemPage error={stored.error} onRetry={() => void stored.refetch()} />;
  const without = stored.data.groups.filter(({ invited }) => invited === 0);
  return <Cards stored={stored.data} without={without} onMade={setCards} />;
}

interface CardsProps {
  readonly stored: PilotSetUp;
  /** The groups that have no cards yet. */
  readonly without: PilotSetUp['groups'];
  readonly onMade: (cards: PrintableCards) => void;
}

function Cards({ stored, without, onMade }: CardsProps): ReactNode {
  const { cards: text } = useTexts(setUpTexts);
  const isLate = without.length < stored.groups.length;
  const isClosed = stored.frozen.groups !== null;
  return (
    <Page title={text.title} kicker={stored.title}>
      {without.length > 0 && !isClosed && <FirstCards {...{ stored, without, onMade }} />}
      {isLate && <LateCardsForm {...{ stored, onMade }} />}
      {isLate && stored.frozen.title === null && <Anew {...{ stored, onMade }} />}
      <p>
        <Link href={`/studio/pilots/${stored.id}`}>{text.back}</Link>
      </p>
    </Page>
  );
}

/** The cards of every group that has none, once the file is complete; else what is still missing. */
function FirstCards({ stored, without, onMade }: CardsProps): ReactNode {
  const { cards: text } = useTexts(setUpTexts);
  const make = useMakeAll(stored.id, onMade);
  const count = without.reduce((sum, { cards }) => sum + cards, 0);
  if (stored.missing.length > 0) {
    return (
      <>
        <p className="lead">{text.fileFirst(stored.missing.length)}</p>
        <p className="actions">
          <Link className="button" href={`/studio/pilots/${stored.id}/dossier`}>
            {text.toFile}
          </Link>
        </p>
      </>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!make.isPending) make.mutate(false);
      }}
    >
      <p className="lead">{text.lead(count)}</p>
      <ul>
        {without.map(({ id, name, cards }) => (
          <li key={id}>{text.group(name, cards)}</li>
        ))}
      </ul>
      <p>{text.fixed}</p>
      <SendState send={make} label={text.submit} busy={text.busy} />
    </form>
  );
}

/** The cards were lost before anybody used them: new ones, and the old stop working. */
function Anew({ stored, onMade }: Omit<CardsProps, 'without'>): ReactNode {
  const { cards: text } = useTexts(setUpTexts);
  const make = useMakeAll(stored.id, onMade);
  return (
    <section aria-labelledby="opnieuw">
      <h2 id="opnieuw">{text.anew.title}</h2>
      <p>{text.anew.lead}</p>
      <div className="actions">
        <AskedButton
          action={{ ...make, mutate: () => make.mutate(true) }}
          button={text.anew.button}
          title={text.anew.confirm}
          confirm={text.anew.button}
          keep={text.anew.keep}
        >
          <p>{text.anew.old}</p>
          {make.isPending && <output>{text.busy}</output>}
        </AskedButton>
      </div>
    </section>
  );
}

function useMakeAll(pilot: string, onMade: (cards: PrintableCards) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (anew: boolean) => callApi(makeAllCards, { params: { pilot }, body: { anew } }),
    // The reply holds the codes: nothing remembers it but the page that shows them.
    gcTime: 0,
    onSuccess: (cards) => {
      onMade(cards);
      void queries.invalidateQueries({ queryKey: pilotQuery(pilot).queryKey });
      void queries.invalidateQueries({ queryKey: pilotSetUpQuery(pilot).queryKey });
      void queries.invalidateQueries({ queryKey: programmesQuery.queryKey });
    },
  });
}
