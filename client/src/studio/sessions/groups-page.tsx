import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { z } from 'zod';
import type { listGroups } from '#server/contract/sessions.ts';
import { formatDay } from '#analysis/words/numbers.ts';
import { Page } from '#client/src/studio/frame/page.tsx';
import { LoadingPage, ProblemPage } from '#client/src/studio/frame/states.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { sessionTexts } from '#client/src/studio/texts/session-texts.ts';
import { groupsQuery } from './session-queries.ts';

type ListedGroup = z.infer<typeof listGroups.reply>[number];

/** "/studio/groepen": the groups that somebody guides, each with the sheet for its talk. */
export function GroupsPage({ manages }: { readonly manages: boolean }): ReactNode {
  const { list: text } = useTexts(sessionTexts);
  const groups = useQuery(groupsQuery);
  if (groups.isPending) return <LoadingPage />;
  if (groups.isError) return <ProblemPage error={groups.error} onRetry={() => void groups.refetch()} />;
  if (groups.data.length === 0 && manages) {
    return (
      <Page title={text.none.title}>
        <p className="lead">{text.none.text}</p>
        <p>
          <Link href="/studio">{text.none.pilots}</Link>
        </p>
      </Page>
    );
  }
  if (groups.data.length === 0) {
    return (
      <Page title={text.empty.title}>
        <p className="lead">{text.empty.text}</p>
      </Page>
    );
  }
  return (
    <Page title={text.title}>
      <p className="lead">{text.lead}</p>
      <ul className="pilots">
        {groups.data.map((group) => (
          <li key={group.id}>
            <GroupLine group={group} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

function GroupLine({ group }: { readonly group: ListedGroup }): ReactNode {
  const { list: text } = useTexts(sessionTexts);
  const { language } = useLanguage();
  const { releasedOn, talkedOn, pilot, organisation } = group;
  const state =
    talkedOn !== null
      ? text.talked(formatDay(talkedOn, language))
      : releasedOn === null
        ? text.noFigures
        : text.ready(formatDay(releasedOn, language));
  return (
    <article className="pilot-card">
      <div className="pilot-name">
        <h2>
          <Link href={`/studio/groepen/${pilot.id}/${group.id}`} aria-describedby={`bij-${group.id}`}>
            {group.name}
          </Link>
        </h2>
        <p id={`bij-${group.id}`} className="muted">
          {pilot.title} · {organisation}
        </p>
      </div>
      <p>{state}</p>
    </article>
  );
}
