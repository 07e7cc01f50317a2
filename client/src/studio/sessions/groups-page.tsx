import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { grouped } from '#client/src/studio/finding/grouped.ts';
import { isLongList, useFinding } from '#client/src/studio/finding/use-finding.ts';
import { SearchField } from '#client/src/studio/finding/search-field.tsx';
import { Page } from '#client/src/studio/frame/page.tsx';
import { LoadingPage, ProblemPage } from '#client/src/studio/frame/states.tsx';
import { useTexts } from '#client/src/studio/language.tsx';
import { sessionTexts } from '#client/src/studio/texts/session-texts.ts';
import { FoldedPilots, GroupsOfPilot } from './groups-of-pilot.tsx';
import { talkStandingOf, talkStandings, type ListedGroup } from './listed-groups.ts';
import { groupsQuery } from './session-queries.ts';

/** "/studio/groepen": the groups that somebody guides, each with the sheet for its talk. */
export function GroupsPage({ manages }: { readonly manages: boolean }): ReactNode {
  const groups = useQuery(groupsQuery);
  if (groups.isPending) return <LoadingPage />;
  if (groups.isLoadingError)
    return <ProblemPage error={groups.error} onRetry={() => void groups.refetch()} />;
  if (groups.data.length === 0) return <NoGroups manages={manages} />;
  return <Groups groups={groups.data} manages={manages} />;
}

function NoGroups({ manages }: { readonly manages: boolean }): ReactNode {
  const { list: text } = useTexts(sessionTexts);
  const { title, text: lead } = manages ? text.none : text.empty;
  return (
    <Page title={title}>
      <p className="lead">{lead}</p>
      {manages && (
        <p>
          <Link href="/studio">{text.none.pilots}</Link>
        </p>
      )}
    </Page>
  );
}

interface GroupsProps {
  readonly groups: readonly ListedGroup[];
  readonly manages: boolean;
}

const byPilot = ({ pilot }: ListedGroup): string => pilot.id;

/** By pilot, first those that have something to talk about; of many pilots the groups are folded below their pilot. */
function Groups({ groups, manages }: GroupsProps): ReactNode {
  const { list: text } = useTexts(sessionTexts);
  const finding = useFinding(groups, ({ name, pilot, organisation }) => [name, pilot.title, organisation]);
  const { isLong, found, sought } = finding;
  const isFolded = isLongList(grouped(groups, byPilot));
  const pilots = grouped(found, byPilot);
  return (
    <Page title={manages ? text.titleAll : text.title}>
      <p className="lead">{text.lead}</p>
      {isLong && <SearchField finding={finding} of="groups" />}
      {talkStandings.map((standing) => {
        const own = pilots.filter((one) => talkStandingOf(one) === standing);
        return isFolded ? (
          <FoldedPilots key={standing} standing={standing} pilots={own} isSought={sought !== ''} />
        ) : (
          own.map((one) => <GroupsOfPilot key={one[0].pilot.id} groups={one} />)
        );
      })}
    </Page>
  );
}
