import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Programme, ProgrammePilot } from '#server/contract/programme.ts';
import { orderProgrammeReport } from '#server/contract/reports.ts';
import { formatCount } from '#analysis/words/numbers.ts';
import { callApi } from '#client/src/api.ts';
import { bandWords } from '#client/src/studio/band-words.ts';
import { Page } from '#client/src/studio/frame/page.tsx';
import { LoadingPage, ProblemPage } from '#client/src/studio/frame/states.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { programmeQuery } from '#client/src/studio/queries.ts';
import { ReportMaker } from '#client/src/studio/reports/report-maker.tsx';
import { programmeTexts } from '#client/src/studio/texts/programme-texts.ts';
import { waveName } from '#client/src/studio/wave-words.ts';
import { Changes } from './changes.tsx';
import { PilotCard } from './pilot-card.tsx';
import { PilotLines } from './pilot-line.tsx';

/** "/studio/programmes/:programme": all pilots of a programme, what changed in each, and the report over them. */
export function ProgrammePage({ programme }: { readonly programme: string }): ReactNode {
  const found = useQuery(programmeQuery(programme));
  const text = useTexts(programmeTexts);
  if (found.isPending) return <LoadingPage />;
  if (found.isLoadingError) return <ProblemPage error={found.error} onRetry={() => void found.refetch()} />;
  const { title, pilots } = found.data;
  return (
    <Page title={title} kicker={<Link href="/studio">{text.back}</Link>}>
      <Facts pilots={pilots} />
      <Changes pilots={pilots} />
      <section aria-labelledby="trajecten">
        <h2 id="trajecten">{text.pilots.title}</h2>
        <PilotLines pilots={pilots} />
        <details className="whole-table">
          <summary>{text.pilots.more}</summary>
          <ul className="pilots">
            {pilots.map((pilot) => (
              <li key={pilot.id}>
                <PilotCard pilot={pilot} manages>
                  <Response pilot={pilot} />
                </PilotCard>
              </li>
            ))}
          </ul>
        </details>
      </section>
      <Report programme={found.data} />
    </Page>
  );
}

function Facts({ pilots }: Pick<Programme, 'pilots'>): ReactNode {
  const { facts } = useTexts(programmeTexts);
  const { language } = useLanguage();
  const rows = [
    [facts.pilots, pilots.length],
    [facts.organisations, new Set(pilots.map(({ organisation }) => organisation.id)).size],
    [facts.open, pilots.filter(({ waves }) => waves.some(({ state }) => state === 'open')).length],
    [facts.released, pilots.filter(({ changes }) => changes.length > 0).length],
  ] as const;
  return (
    <dl className="fact-row" aria-label={facts.label}>
      {rows.map(([name, count]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{formatCount(count, language)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Roughly how many answered, per wave, over all groups together. */
function Response({ pilot }: { readonly pilot: ProgrammePilot }): ReactNode {
  const text = useTexts(programmeTexts);
  const { language } = useLanguage();
  return pilot.response.map(({ wave: number, answered }) => {
    const wave = pilot.waves.find((one) => one.number === number);
    if (wave === undefined || answered === null) return null;
    return (
      <p key={number} className="muted">
        {text.pilots.response(
          waveName(wave, pilot.waves, language),
          bandWords(answered, pilot.invited, language),
        )}
      </p>
    );
  });
}

function Report({ programme }: { readonly programme: Programme }): ReactNode {
  const { report: text } = useTexts(programmeTexts);
  const isReleased = programme.pilots.some(({ changes }) => changes.length > 0);
  return (
    <section aria-labelledby="rapport" className="no-print">
      <h2 id="rapport">{text.title}</h2>
      <p>{isReleased ? text.lead : text.notYet}</p>
      {isReleased && (
        <ReportMaker
          order={async ({ language, audience }) =>
            callApi(orderProgrammeReport, {
              params: { programme: programme.id },
              body: { language, audience },
            })
          }
        />
      )}
    </section>
  );
}
