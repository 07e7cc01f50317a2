import { lazy, type ComponentType, type ReactNode } from 'react';
import { Unreachable } from '#client/src/api.ts';
import { ProblemPage } from './frame/states.tsx';

/** Pages that are fetched when somebody goes there, so that the studio itself opens fast. */
export const AccountPage = later(async () => (await import('./accounts/account-page.tsx')).AccountPage);
export const AccountsPage = later(async () => (await import('./accounts/accounts-page.tsx')).AccountsPage);
export const AuditPage = later(async () => (await import('./audit/audit-page.tsx')).AuditPage);
export const BenchmarkPage = later(
  async () => (await import('./benchmark/benchmark-page.tsx')).BenchmarkPage,
);
export const ChangePilotPage = later(
  async () => (await import('./set-up/change-pilot-page.tsx')).ChangePilotPage,
);
export const EvidencePage = later(async () => (await import('./evidence/evidence-page.tsx')).EvidencePage);
export const FilePage = later(async () => (await import('./set-up/file-page.tsx')).FilePage);
export const GroupPages = later(async () => (await import('./sessions/group-pages.tsx')).GroupPages);
export const HubPage = later(async () => (await import('./hubs/hub-page.tsx')).HubPage);
export const HubsPage = later(async () => (await import('./hubs/hubs-page.tsx')).HubsPage);
export const InvitePage = later(async () => (await import('./accounts/invite-page.tsx')).InvitePage);
export const InvitingPage = later(async () => (await import('./inviting/inviting-page.tsx')).InvitingPage);
export const NewPilotPage = later(async () => (await import('./set-up/new-pilot-page.tsx')).NewPilotPage);
export const StatePage = later(async () => (await import('./results/state-page.tsx')).StatePage);
export const ProgrammePage = later(
  async () => (await import('./programme/programme-page.tsx')).ProgrammePage,
);
export const RehearsalPage = later(
  async () => (await import('./rehearsal/rehearsal-page.tsx')).RehearsalPage,
);
export const RehearsedResultsPage = later(
  async () => (await import('./results/results-page.tsx')).RehearsedResultsPage,
);
export const RehearsedTalkPage = later(
  async () => (await import('./rehearsal/rehearsed-talk-page.tsx')).RehearsedTalkPage,
);
export const ResultsPage = later(async () => (await import('./results/results-page.tsx')).ResultsPage);

function later<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async (): Promise<{ default: ComponentType<Props> }> => {
    try {
      return { default: await load() };
    } catch {
      return { default: NotFetched };
    }
  });
}

/** The page could not be fetched: no network, or the studio was renewed in the meantime. */
function NotFetched(): ReactNode {
  return (
    <ProblemPage
      error={new Unreachable(null)}
      onRetry={() => {
        location.reload();
      }}
    />
  );
}
