import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Account } from '#server/contract/account.ts';
import { Page } from './frame/page.tsx';
import { LoadingPage, ProblemPage } from './frame/states.tsx';
import { useTexts } from './language.tsx';
import { PilotCard } from './programme/pilot-card.tsx';
import { programmesQuery } from './queries.ts';
import { managesPilots } from './role.ts';
import { programmesTexts } from './texts/programmes-texts.ts';
import { setUpTexts } from './texts/set-up-texts.ts';

/** "/studio": every pilot with the state of its waves and what to do next. */
export function ProgrammesPage({ account }: { readonly account: Account }): ReactNode {
  const text = useTexts(programmesTexts);
  const programmes = useQuery(programmesQuery);
  if (programmes.isPending) return <LoadingPage />;
  if (programmes.isError) {
    return <ProblemPage error={programmes.error} onRetry={() => void programmes.refetch()} />;
  }
  const manages = managesPilots(account.role);
  const filled = programmes.data.filter(({ pilots }) => pilots.length > 0);
  if (filled.length === 0) return manages ? <NothingYet /> : <NoResultsYet account={account} />;
  return (
    <Page title={titleFor(account, text)}>
      {manages ? <NewPilotLink /> : <p className="lead">{text.ownLead}</p>}
      {filled.map((programme) => (
        <section key={programme.id} aria-labelledby={`programma-${programme.id}`}>
          <h2 id={`programma-${programme.id}`}>
            {manages ? (
              <Link href={`/studio/programmes/${programme.id}`}>{programme.title}</Link>
            ) : (
              programme.title
            )}
          </h2>
          <ul className="pilots">
            {programme.pilots.map((pilot) => (
              <li key={pilot.id}>
                <PilotCard pilot={pilot} manages={manages} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
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

function NoResultsYet({ account }: { readonly account: Account }): ReactNode {
  const { ownEmpty } = useTexts(programmesTexts);
  return (
    <Page title={ownEmpty.title} kicker={account.organisation?.name}>
      <p className="lead">{ownEmpty.text}</p>
    </Page>
  );
}
