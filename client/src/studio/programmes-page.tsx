import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { z } from 'zod';
import type { Account } from '#server/contract/account.ts';
import type { ComingPilot, listProgrammes } from '#server/contract/studio.ts';
import { grouped } from './finding/grouped.ts';
import { SearchField } from './finding/search-field.tsx';
import { useFinding } from './finding/use-finding.ts';
import { Page } from './frame/page.tsx';
import { LoadingPage, ProblemPage } from './frame/states.tsx';
import { useTexts } from './language.tsx';
import { ManyPilots, type ListedPilot } from './overview/many-pilots.tsx';
import { ComingPilots } from './programme/coming-pilots.tsx';
import { PilotCard } from './programme/pilot-card.tsx';
import { comingPilotsQuery, programmesQuery } from './queries.ts';
import { managesPilots } from './role.ts';
import { programmesTexts } from './texts/programmes-texts.ts';
import { setUpTexts } from './texts/set-up-texts.ts';

/** "/studio": every pilot with the state of its waves and what to do next. */
export function ProgrammesPage({ account }: { readonly account: Account }): ReactNode {
  const manages = managesPilots(account.role);
  const programmes = useQuery(programmesQuery);
  const coming = useQuery({ ...comingPilotsQuery, enabled: !manages });
  if (programmes.isPending || coming.isLoading) return <LoadingPage />;
  if (programmes.isLoadingError || coming.isLoadingError) {
    const retry = (): void => {
      void programmes.refetch();
      if (!manages) void coming.refetch();
    };
    return <ProblemPage error={programmes.error ?? coming.error} onRetry={retry} />;
  }
  const filled = programmes.data.filter(({ pilots }) => pilots.length > 0);
  if (filled.length > 0)
    return <Programmes account={account} programmes={filled} coming={coming.data ?? []} />;
  return manages ? <NothingYet /> : <NoResultsYet account={account} coming={coming.data ?? []} />;
}

interface ProgrammesProps {
  readonly account: Account;
  readonly programmes: z.infer<typeof listProgrammes.reply>;
  readonly coming: readonly ComingPilot[];
}

function Programmes({ account, programmes, coming }: ProgrammesProps): ReactNode {
  const text = useTexts(programmesTexts);
  const manages = managesPilots(account.role);
  const finding = useFinding(
    programmes.flatMap((programme) => programme.pilots.map((pilot) => ({ programme, pilot }))),
    ({ programme, pilot }) => [pilot.title, pilot.organisation.name, programme.title],
  );
  const { isLong, found, sought } = finding;
  return (
    <Page title={titleFor(account, text)}>
      {manages ? <NewPilotLink /> : <p className="lead">{text.ownLead}</p>}
      {isLong && <SearchField finding={finding} of="pilots" />}
      {isLong && manages ? (
        <ManyPilots listed={found} isSought={sought !== ''} />
      ) : (
        <PilotCards listed={found} manages={manages} />
      )}
      <ComingPilots pilots={coming} />
    </Page>
  );
}

interface PilotCardsProps {
  readonly listed: readonly ListedPilot[];
  readonly manages: boolean;
}

/** A few pilots, each with all its waves, by programme. */
function PilotCards({ listed, manages }: PilotCardsProps): ReactNode {
  return grouped(listed, ({ programme }) => programme.id).map((own) => {
    const { id, title } = own[0].programme;
    return (
      <section key={id} aria-labelledby={`programma-${id}`}>
        <h2 id={`programma-${id}`}>
          {manages ? <Link href={`/studio/programmes/${id}`}>{title}</Link> : title}
        </h2>
        <ul className="pilots">
          {own.map(({ pilot }) => (
            <li key={pilot.id}>
              <PilotCard pilot={pilot} manages={manages} />
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

function NewPilotLink(): ReactNode {
  const { link } = useTexts(setUpTexts);
  return (
    <p className="actions">
      <Link className="button" href="/studio/nieuw">
        {link}
      </Link>
    </p>
  );
}

function titleFor(
  { organisation }: Account,
  text: { readonly title: string; readonly ownTitle: (organisation: string) => string },
): string {
  return organisation === null ? text.title : text.ownTitle(organisation.name);
}

function NothingYet(): ReactNode {
  const { empty } = useTexts(programmesTexts);
  return (
    <Page title={empty.title}>
      <p className="lead">{empty.lead}</p>
      <NewPilotLink />
      <ol className="steps">
        {empty.steps.map(({ name, text }) => (
          <li key={name}>
            <strong>{name}.</strong> {text}
          </li>
        ))}
      </ol>
    </Page>
  );
}

function NoResultsYet({ account, coming }: Omit<ProgrammesProps, 'programmes'>): ReactNode {
  const text = useTexts(programmesTexts);
  if (coming.length > 0) {
    return (
      <Page title={titleFor(account, text)}>
        <ComingPilots pilots={coming} />
      </Page>
    );
  }
  return (
    <Page title={text.ownEmpty.title} kicker={account.organisation?.name}>
      <p className="lead">{text.ownEmpty.text}</p>
    </Page>
  );
}
