import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { PilotDetail } from '#server/contract/studio.ts';
import { useTexts } from '#client/src/studio/language.tsx';
import { pilotSetUpQuery } from '#client/src/studio/queries.ts';
import { useMissingNames } from '#client/src/studio/set-up/missing.tsx';
import { rehearsalTexts } from '#client/src/studio/texts/rehearsal-texts.ts';
import { pilotTexts } from '#client/src/studio/texts/pilot-texts.ts';

/** What has to be ready before anybody can answer, each with its state and the way to it. */
export function SetUpSteps({ pilot }: { readonly pilot: PilotDetail }): ReactNode {
  const { setUp: text } = useTexts(pilotTexts);
  const rehearsal = useTexts(rehearsalTexts);
  const isClosed = pilot.waves.some(({ state }) => state === 'closed');
  const file = pilot.test ? 'trial' : pilot.setUp === 'file' ? 'open' : 'done';
  const cards = pilot.setUp === 'done' && isClosed ? 'closed' : pilot.setUp;
  const settings = pilot.releasedOn === null && pilot.stateOn === null ? 'open' : 'released';
  const at = `/studio/pilots/${pilot.id}`;
  return (
    <section aria-labelledby="klaarzetten">
      <h2 id="klaarzetten">{text.title}</h2>
      <ul className="waves">
        <Step name={text.settings} words={text.settingsText[settings]} isDone>
          <Link href={`${at}/gegevens`}>{text.change[settings]}</Link>
        </Step>
        <Step
          name={text.file}
          words={file === 'open' ? <MissingNames pilot={pilot.id} /> : text.fileText[file]}
          isDone={file !== 'open'}
        >
          {!pilot.test && <Link href={`${at}/dossier`}>{text.openFile}</Link>}
        </Step>
        <Step name={text.cards} words={text.cardsText[cards]} isDone={pilot.setUp === 'done'}>
          {cards === 'cards' && <Link href={`${at}/kaarten`}>{text.openCards.cards}</Link>}
          {cards === 'done' && <Link href={`${at}/kaarten`}>{text.openCards.done}</Link>}
        </Step>
      </ul>
      <p className="beside-steps">
        {settings === 'open' && pilot.setUp === 'done' && (
          <Link href={`${at}/oefenen`}>{rehearsal.link}</Link>
        )}
        <Link href={`/studio/nieuw?kopie=${pilot.id}`}>{text.copy}</Link>
      </p>
    </section>
  );
}

/** What the file of a pilot still lacks, by name. */
function MissingNames({ pilot }: { readonly pilot: string }): ReactNode {
  const { fileText } = useTexts(pilotTexts).setUp;
  const nameOf = useMissingNames();
  const { data } = useQuery(pilotSetUpQuery(pilot));
  if (data === undefined) return fileText.open;
  const names = data.missing.map(({ at }) => nameOf(at));
  return fileText.missing(names.join(', '), names.length);
}

interface StepProps {
  readonly name: string;
  readonly words: ReactNode;
  readonly isDone: boolean;
  readonly children: ReactNode;
}

function Step({ name, words, isDone, children }: StepProps): ReactNode {
  return (
    <li className={isDone ? 'is-closed' : 'is-planned'}>
      <p className="wave-words">
        <span className="wave-name">{name}</span> <span className="wave-state">{words}</span>
      </p>
      <p>{children}</p>
    </li>
  );
}
