import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { closeWave, openWave, type PilotDetail } from '#server/contract/studio.ts';
import { formatDay } from '#analysis/words/numbers.ts';
import { ApiProblem, callApi } from '#client/src/api.ts';
import { ConfirmDialog } from '#client/src/studio/frame/confirm-dialog.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { openable, type Wave } from '#client/src/studio/next-step.ts';
import { pilotQuery, programmesQuery } from '#client/src/studio/queries.ts';
import { pilotTexts } from '#client/src/studio/texts/pilot-texts.ts';
import { stateOfferTexts } from '#client/src/studio/texts/state-offer-texts.ts';
import { useToday } from '#client/src/studio/today.ts';
import { waveName, waveState } from '#client/src/studio/wave-words.ts';
import { ExtendWave } from './extend-wave.tsx';

interface WaveListProps {
  readonly pilot: PilotDetail;
  /** Told in words what has happened. */
  readonly onDone: (message: string) => void;
}

/** The waves of a pilot with their state; the one that can be opened or closed has its button. */
export function WaveList({ pilot, onDone }: WaveListProps): ReactNode {
  const { waves: text } = useTexts(pilotTexts);
  return (
    <section aria-labelledby="metingen">
      <h2 id="metingen">{text.title}</h2>
      {pilot.waves.length === 0 && <p>{text.none}</p>}
      <ul className="waves">
        {pilot.waves.map((wave) => (
          <li key={wave.number} className={`is-${wave.state}`}>
            <WaveRow pilot={pilot} wave={wave} onDone={onDone} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function WaveRow({ pilot, wave, onDone }: WaveListProps & { readonly wave: Wave }): ReactNode {
  const { waves: text } = useTexts(pilotTexts);
  const { noMoreWaves } = useTexts(stateOfferTexts);
  const { language } = useLanguage();
  const ended = pilot.stateOn !== null;
  const isFirst = pilot.waves.every(({ number }) => number >= wave.number);
  const canOpen = !ended && pilot.setUp === 'done' && openable(pilot.waves)?.number === wave.number;
  const noDayLeft = pilot.currentWave?.closesOn === null;
  return (
    <>
      <p className="wave-words">
        <span className="wave-name">{waveName(wave, pilot.waves, language)}</span>{' '}
        <span className="wave-state">{waveState(wave, language)}</span>
        {wave.state === 'planned' && (!canOpen || noDayLeft) && (
          <span className="muted wave-note">
            {ended ? noMoreWaves : canOpen ? text.noDayLeft : isFirst ? text.nobodyInvited : text.notYet}
          </span>
        )}
      </p>
      {wave.state === 'open' && (
        <div className="wave-actions">
          <ExtendWave {...{ pilot, wave, onDone }} />
          <ChangeWave action="closing" {...{ pilot, wave, onDone }} />
        </div>
      )}
      {canOpen && !noDayLeft && <ChangeWave action="opening" {...{ pilot, wave, onDone }} />}
    </>
  );
}

type Action = 'opening' | 'closing';
interface ChangeWaveProps extends WaveListProps {
  readonly wave: Wave;
  readonly action: Action;
}

/** Opening or closing a wave: neither can be undone, so both are asked first. */
function ChangeWave({ pilot, wave, action, onDone }: ChangeWaveProps): ReactNode {
  const text = useTexts(pilotTexts);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const name = waveName(wave, pilot.waves, language);
  // Refused: where somebody else was first the page shows how it stands, and says so.
  const lookAgain = async (): Promise<void> => {
    const now = await queries.fetchQuery({ ...pilotQuery(pilot.id), staleTime: 0 });
    const wanted = action === 'opening' ? 'open' : 'closed';
    const isDone = now.waves.some(({ number, state }) => number === wave.number && state === wanted);
    if (isDone) onDone(text[action].already(name));
  };
  const change = useMutation({
    mutationFn: () =>
      callApi(action === 'opening' ? openWave : closeWave, {
        params: { pilot: pilot.id, wave: wave.number },
      }),
    onSuccess: (changed) => {
      setAsking(false);
      queries.setQueryData(pilotQuery(pilot.id).queryKey, changed);
      void queries.invalidateQueries({ queryKey: programmesQuery.queryKey });
      onDone(text[action].done(name));
    },
    onError: (error) => {
      if (error instanceof ApiProblem) void lookAgain();
    },
  });
  const label = action === 'opening' ? text.waves.open(name) : text.waves.close(name);
  return (
    <>
      <button
        type="button"
        className="button quiet"
        onClick={() => {
          change.reset();
          setAsking(true);
        }}
      >
        {label}
      </button>
      <ConfirmDialog
        open={asking}
        title={text[action].title(name)}
        confirm={label}
        keep={text[action].keep}
        busy={change.isPending}
        error={change.error}
        onConfirm={() => {
          change.mutate();
        }}
        onKeep={() => {
          setAsking(false);
        }}
      >
        {action === 'opening' ? <OpeningWords pilot={pilot} wave={wave} /> : <ClosingWords wave={wave} />}
      </ConfirmDialog>
    </>
  );
}

function OpeningWords({ pilot, wave }: Pick<ChangeWaveProps, 'pilot' | 'wave'>): ReactNode {
  const { opening } = useTexts(pilotTexts);
  const { language } = useLanguage();
  const isEarly = wave.opensOn > useToday();
  const closesOn = pilot.currentWave?.closesOn ?? wave.closesOn;
  return (
    <>
      {isEarly && <p>{opening.early(formatDay(wave.opensOn, language))}</p>}
      {closesOn > wave.closesOn && <p>{opening.late(formatDay(wave.closesOn, language))}</p>}
      <p>{opening.text(formatDay(closesOn, language))}</p>
      <p>
        <strong>{opening.forGood}</strong>
      </p>
    </>
  );
}

function ClosingWords({ wave }: { readonly wave: Wave }): ReactNode {
  const { closing } = useTexts(pilotTexts);
  const { language } = useLanguage();
  const isEarly = wave.closesOn >= useToday();
  return (
    <>
      {isEarly && <p>{closing.early(formatDay(wave.closesOn, language))}</p>}
      <p>{closing.lost}</p>
      <p>{closing.kept}</p>
      <p>
        <strong>{closing.forGood}</strong>
      </p>
    </>
  );
}
