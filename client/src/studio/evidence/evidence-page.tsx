import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { fewest } from '#analysis/evidence/edition.ts';
import { neededFor } from '#analysis/evidence/evidence.ts';
import { formatNumber } from '#analysis/words/numbers.ts';
import type { InstrumentEvidence } from '#server/contract/evidence.ts';
import { Page } from '#client/src/studio/frame/page.tsx';
import { LoadingPage, ProblemPage } from '#client/src/studio/frame/states.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { evidenceTexts } from '#client/src/studio/texts/evidence-texts.ts';
import { evidenceQuery } from './evidence-query.ts';
import { ScaleTables } from './scale-tables.tsx';

/** "/studio/vragenlijsten": what is known of every questionnaire, over trajectories together. */
export function EvidencePage(): ReactNode {
  const text = useTexts(evidenceTexts);
  const evidence = useQuery(evidenceQuery);
  if (evidence.isPending) return <LoadingPage />;
  if (evidence.isLoadingError)
    return <ProblemPage error={evidence.error} onRetry={() => void evidence.refetch()} />;
  return (
    <Page title={text.title} tab={text.tab}>
      <p className="lead">{text.lead}</p>
      {evidence.data.map((instrument) => (
        <OneInstrument key={`${instrument.id} ${instrument.version}`} instrument={instrument} />
      ))}
      <section aria-labelledby="lezen">
        <h2 id="lezen">{text.howHeading}</h2>
        <ul>
          {text.how.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
    </Page>
  );
}

interface InstrumentProps {
  readonly instrument: InstrumentEvidence;
}

function OneInstrument({ instrument }: InstrumentProps): ReactNode {
  const text = useTexts(evidenceTexts);
  const { language } = useLanguage();
  const { id, version, title, evidence } = instrument;
  const heading = `lijst-${id}-${version.replace('.', '-')}`;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{text.name(title[language], version)}</h2>
      {evidence === null ? <TooEarly instrument={instrument} /> : <Known instrument={instrument} />}
    </section>
  );
}

function TooEarly({ instrument: { released } }: InstrumentProps): ReactNode {
  const text = useTexts(evidenceTexts);
  const { organisations, people } = released;
  return (
    <>
      <p>
        <strong>{text.early}.</strong> {text.earlyText(fewest.organisations, fewest.people)}
      </p>
      <p>
        {organisations === 0
          ? text.none
          : text.soFar(organisations, text.band(people.atLeast, people.atMost))}
      </p>
    </>
  );
}

function Known({ instrument }: InstrumentProps): ReactNode {
  const text = useTexts(evidenceTexts);
  const { evidence } = instrument;
  if (evidence === null) return null;
  return (
    <>
      <p>{text.about(evidence.pilots, evidence.organisations, evidence.people)}</p>
      <p className="muted">{text.grows}</p>
      <ScaleTables instrument={instrument} scales={evidence.scales} />
      <Stages instrument={instrument} />
    </>
  );
}

/** How the stages hang together, or that it is too early for that. */
function Stages({ instrument: { evidence, scales } }: InstrumentProps): ReactNode {
  const text = useTexts(evidenceTexts);
  const { language } = useLanguage();
  const nameOf = (id: string): string => scales.find((scale) => scale.id === id)?.title[language] ?? id;
  const stages = evidence?.stages ?? null;
  return (
    <>
      <h3>{text.stages.heading}</h3>
      {stages === null ? (
        <p>{text.stages.early(neededFor.stages)}</p>
      ) : (
        <ul>
          {stages.map(({ of: [one, other], correlation }) => (
            <li key={`${one} ${other}`}>
              {text.stages.pair(nameOf(one), nameOf(other))}:{' '}
              {correlation === null ? text.notYet : formatNumber(correlation, language, 2)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
