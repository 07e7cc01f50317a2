import { useQuery } from '@tanstack/react-query';
import { Suspense, type ReactNode } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import type { Account } from '#server/contract/account.ts';
import { useKeptFocus } from '#client/src/kept-focus.ts';
import { askedHere, type Arrival } from './arrival.ts';
import { OwnAccountPage } from './account/own-account-page.tsx';
import { Frame } from './frame/frame.tsx';
import { LoadingPage, NotFoundPage, ProblemPage } from './frame/states.tsx';
import { keepFormsOf } from './form-memory.ts';
import {
  AccountPage,
  AccountsPage,
  AuditPage,
  BenchmarkPage,
  ChangePilotPage,
  EvidencePage,
  FilePage,
  GroupPages,
  HubPage,
  HubsPage,
  InvitePage,
  InvitingPage,
  NewPilotPage,
  ProgrammePage,
  RehearsalPage,
  RehearsedResultsPage,
  RehearsedTalkPage,
  ResultsPage,
  StatePage,
} from './later-pages.tsx';
import { PilotPage } from './pilot/pilot-page.tsx';
import { isSignedOut } from './problem-words.ts';
import { ProgrammesPage } from './programmes-page.tsx';
import { accountQuery } from './queries.ts';
import { guidesGroups, managesAccounts, managesPilots } from './role.ts';
import { MakeCardsPage } from './set-up/make-cards-page.tsx';
import { SignInPage } from './sign-in-page.tsx';

/** The studio's pages. `madeUp`: the page says that its data are made up, before anybody has signed in. */
export function Studio({ madeUp }: { readonly madeUp: boolean }): ReactNode {
  useKeptFocus();
  return (
    <Switch>
      <Route path="/inloggen">
        <Frame account={null} madeUp={madeUp}>
          <SignInPage madeUp={madeUp} />
        </Frame>
      </Route>
      <Route>
        <Private madeUp={madeUp} />
      </Route>
    </Switch>
  );
}

/** Everything but the sign-in page asks first who is there. */
function Private({ madeUp }: { readonly madeUp: boolean }): ReactNode {
  const account = useQuery(accountQuery);
  if (account.data !== undefined) {
    // Before any form looks for what was kept of it.
    keepFormsOf(`${account.data.role} ${account.data.name}`);
    return (
      <Frame account={account.data} madeUp={account.data.madeUp}>
        <Suspense fallback={<LoadingPage />}>
          <Pages account={account.data} />
        </Suspense>
      </Frame>
    );
  }
  if (account.isError && isSignedOut(account.error)) {
    return <Redirect to="/inloggen" replace state={{ asked: askedHere() } satisfies Arrival} />;
  }
  return (
    <Frame account={null} madeUp={madeUp}>
      {account.isError ? (
        <ProblemPage error={account.error} onRetry={() => void account.refetch()} />
      ) : (
        <LoadingPage />
      )}
    </Frame>
  );
}

/** Who was invited first chooses how to sign in; then everything else opens. */
function Pages({ account }: { readonly account: Account }): ReactNode {
  const manages = managesPilots(account.role);
  return (
    <Switch>
      <Route path="/studio/account">
        <OwnAccountPage account={account} />
      </Route>
      {!account.settled && (
        <Route>
          <Redirect to="/studio/account" replace />
        </Route>
      )}
      {managesAccounts(account.role) && (
        <Route path="/studio/accounts/nieuw">
          <InvitePage />
        </Route>
      )}
      {managesAccounts(account.role) && (
        <Route path="/studio/accounts/:account">
          {({ account: id }) => <AccountPage key={id} account={id} />}
        </Route>
      )}
      {managesAccounts(account.role) && (
        <Route path="/studio/accounts">
          <AccountsPage />
        </Route>
      )}
      {managesAccounts(account.role) && (
        <Route path="/studio/logboek">
          <AuditPage />
        </Route>
      )}
      {guidesGroups(account.role) && (
        <Route path="/studio/groepen/*?">
          <GroupPages manages={manages} />
        </Route>
      )}
      {account.role === 'facilitator' && (
        <Route path="/studio">
          <Redirect to="/studio/groepen" replace />
        </Route>
      )}
      {account.role !== 'facilitator' && (
        <Route path="/studio/vergelijking">
          <BenchmarkPage manages={manages} />
        </Route>
      )}
      <Route path="/studio">
        <ProgrammesPage account={account} />
      </Route>
      {manages && (
        <Route path="/studio/vragenlijsten">
          <EvidencePage />
        </Route>
      )}
      {manages && (
        <Route path="/studio/hubs">
          <HubsPage />
        </Route>
      )}
      {manages && <Route path="/studio/hubs/:hub">{({ hub }) => <HubPage key={hub} hub={hub} />}</Route>}
      <Route path="/studio/pilots/:pilot">
        {({ pilot }) =>
          manages ? (
            <PilotPage key={pilot} pilot={pilot} />
          ) : (
            <Redirect to={`/studio/pilots/${pilot}/resultaten`} replace />
          )
        }
      </Route>
      <Route path="/studio/pilots/:pilot/stand">
        {({ pilot }) => <StatePage key={pilot} pilot={pilot} manages={manages} />}
      </Route>
      <Route path="/studio/pilots/:pilot/resultaten">
        {({ pilot }) => <ResultsPage key={pilot} pilot={pilot} manages={manages} />}
      </Route>
      <Route>{manages ? <SetUpPages /> : <NotFoundPage />}</Route>
    </Switch>
  );
}

/** What staff do to set a pilot up and to invite its people. */
function SetUpPages(): ReactNode {
  return (
    <Switch>
      <Route path="/studio/nieuw">
        <NewPilotPage />
      </Route>
      <Route path="/studio/programmes/:programme">
        {({ programme }) => <ProgrammePage key={programme} programme={programme} />}
      </Route>
      <Route path="/studio/pilots/:pilot/kaarten">
        {({ pilot }) => <MakeCardsPage key={pilot} pilot={pilot} />}
      </Route>
      <Route path="/studio/pilots/:pilot/gegevens">
        {({ pilot }) => <ChangePilotPage key={pilot} pilot={pilot} />}
      </Route>
      <Route path="/studio/pilots/:pilot/dossier">
        {({ pilot }) => <FilePage key={pilot} pilot={pilot} />}
      </Route>
      <Route path="/studio/pilots/:pilot/oefenen">
        {({ pilot }) => <RehearsalPage key={pilot} pilot={pilot} />}
      </Route>
      <Route path="/studio/pilots/:pilot/oefenen/resultaten">
        {({ pilot }) => <RehearsedResultsPage key={pilot} pilot={pilot} />}
      </Route>
      <Route path="/studio/pilots/:pilot/oefenen/gesprek/:group">
        {(place) => <RehearsedTalkPage key={place.group} place={place} as="sheet" />}
      </Route>
      <Route path="/studio/pilots/:pilot/oefenen/gesprek/:group/scherm">
        {(place) => <RehearsedTalkPage key={place.group} place={place} as="slides" />}
      </Route>
      <Route path="/studio/pilots/:pilot/uitnodigen">
        {({ pilot }) => <InvitingPage key={pilot} pilot={pilot} />}
      </Route>
      <Route>
        <NotFoundPage />
      </Route>
    </Switch>
  );
}
