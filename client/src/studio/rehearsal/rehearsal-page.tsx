import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { PilotDetail } from '#server/contract/studio.ts';
import { Page } from '#client/src/studio/frame/page.tsx';
import { LoadingPage, ProblemPage } from '#client/src/studio/frame/states.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { pilotQuery } from '#client/src/studio/queries.ts';
import { ReportMaker } from '#client/src/studio/reports/report-maker.tsx';
import { reportOrder } from '#client/src/studio/reports/report-order.ts';
import { rehearsalTexts } from '#client/src/studio/texts/rehearsal-texts.ts';

/** "/studio/pilots/:pilot/oefenen": a pilot from the first question to the report, with made-up people. */
export function RehearsalPage({ pilot }: { readonly pilot: string }): ReactNode {
  const detail = useQuery(pilotQuery(pilot));
  if (detail.isPending) return <LoadingPage />;
  if (detail.isLoadingError)
    return <ProblemPage error={detail.error} onRetry={() => void detail.refetch()} />;
  const { releasedOn, stateOn } = detail.data;
  return releasedOn === null && stateOn === null ? (
    <Steps pilot={detail.data} />
  ) : (
    <Over pilot={detail.data} />
  );
}

function Kicker({ pilot }: { readonly pilot: PilotDetail }): ReactNode {
  return (
    <>
      {pilot.organisation.name} · <Link href={`/studio/pilots/${pilot.id}`}>{pilot.title}</Link>
    </>
  );
}

/** In the order in which it will happen. */
function Steps({ pilot }: { readonly pilot: PilotDetail }): ReactNode {
  const text = useTexts(rehearsalTexts);
  const at = `/studio/pilots/${pilot.id}/oefenen`;
  return (
    <Page title={text.title} tab={`${text.title}: ${pilot.title}`} kicker={<Kicker pilot={pilot} />}>
      <p className="lead">{text.lead}</p>
      <p>{text.apart}</p>
      <FillIn pilot={pilot} />
      <section aria-labelledby="bekijken">
        <h2 id="bekijken">{text.results.heading}</h2>
        <p>{text.results.text}</p>
        {pilot.waves.some(({ kind }) => kind === 'follow-up') && <p>{text.results.followUp}</p>}
        <p className="actions">
          <Link className="button" href={`${at}/resultaten`}>
            {text.results.link}
          </Link>
        </p>
      </section>
      {pilot.groups.length > 0 && (
        <section aria-labelledby="gesprek">
          <h2 id="gesprek">{text.talk.heading}</h2>
          <p>{text.talk.text}</p>
          <ul>
            {pilot.groups.map(({ id, name }) => (
              <li key={id}>
                <Link href={`${at}/gesprek/${id}`}>{text.talk.sheet(name)}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="rapport">
        <h2 id="rapport">{text.report.heading}</h2>
        <p>{text.report.text}</p>
        <ReportMaker order={reportOrder({ pilot: pilot.id, wave: null, of: 'rehearsal' })} />
      </section>
    </Page>
  );
}

/** The questionnaire stands outside the studio, in the participant's own frame. */
function FillIn({ pilot }: { readonly pilot: PilotDetail }): ReactNode {
  const { fill } = useTexts(rehearsalTexts);
  const { language } = useLanguage();
  const at = `/oefenen/${pilot.id}`;
  const has = (wave: 'after' | 'follow-up'): boolean => pilot.waves.some(({ kind }) => kind === wave);
  return (
    <section aria-labelledby="invullen">
      <h2 id="invullen">{fill.heading}</h2>
      <p>{fill.text}</p>
      <p className="actions">
        <a className="button" href={`${at}/voormeting?taal=${language}`}>
          {fill.before}
        </a>
        {has('after') && (
          <a className="button quiet" href={`${at}/nameting?taal=${language}`}>
            {fill.after}
          </a>
        )}
        {has('follow-up') && (
          <a className="button quiet" href={`${at}/vervolgmeting?taal=${language}`}>
            {fill.followUp}
          </a>
        )}
      </p>
    </section>
  );
}

function Over({ pilot }: { readonly pilot: PilotDetail }): ReactNode {
  const { over } = useTexts(rehearsalTexts);
  return (
    <Page title={over.title} kicker={<Kicker pilot={pilot} />}>
      <p className="lead">{over.text}</p>
      <p className="actions">
        <Link className="button" href={`/studio/pilots/${pilot.id}`}>
          {over.wayOn}
        </Link>
      </p>
    </Page>
  );
}
