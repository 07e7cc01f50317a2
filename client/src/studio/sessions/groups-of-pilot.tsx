import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { formatCount, formatDay } from '#analysis/words/numbers.ts';
import type { Together } from '#client/src/studio/finding/grouped.ts';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { sessionTexts } from '#client/src/studio/texts/session-texts.ts';
import type { ListedGroup, TalkStanding } from './listed-groups.ts';

interface GroupsOfPilotProps {
  readonly groups: Together<ListedGroup>;
}

/** The groups of a pilot below its name. */
export function GroupsOfPilot({ groups }: GroupsOfPilotProps): ReactNode {
  const { pilot, organisation } = groups[0];
  return (
    <section aria-labelledby={headingOf(groups[0])}>
      <h2 id={headingOf(groups[0])}>{pilot.title}</h2>
      <p className="muted">{organisation}</p>
      <GroupLines groups={groups} />
    </section>
  );
}

interface FoldedPilotsProps {
  readonly standing: TalkStanding;
  readonly pilots: readonly Together<ListedGroup>[];
  /** Whether these were sought: then none of them is folded away. */
  readonly isSought: boolean;
}

/** Many pilots in a line each, with their groups folded below: in sight where there is something to talk about now. */
export function FoldedPilots({ standing, pilots, isSought }: FoldedPilotsProps): ReactNode {
  const { list: text } = useTexts(sessionTexts);
  const { language } = useLanguage();
  if (pilots.length === 0) return null;
  const title = text.standing[standing](formatCount(pilots.length, language));
  const folds = pilots.map((groups) => (
    <details key={groups[0].pilot.id} className="folded" open={isSought}>
      <summary id={headingOf(groups[0])}>
        {groups[0].pilot.title} <span className="muted">{groups[0].organisation}</span>
      </summary>
      <GroupLines groups={groups} />
    </details>
  ));
  if (standing === 'ready') {
    return (
      <section aria-labelledby="nu-te-bespreken">
        <h2 id="nu-te-bespreken">{title}</h2>
        <div className="folds">{folds}</div>
      </section>
    );
  }
  return (
    <details className="folded" open={isSought}>
      <summary>{title}</summary>
      <div className="folds">{folds}</div>
    </details>
  );
}

const headingOf = ({ pilot }: ListedGroup): string => `traject-${pilot.id}`;

function GroupLines({ groups }: GroupsOfPilotProps): ReactNode {
  return (
    <ul className="pilot-lines">
      {groups.map((group) => (
        <li key={group.id}>
          <Link href={`/studio/groepen/${group.pilot.id}/${group.id}`} aria-describedby={headingOf(group)}>
            {group.name}
          </Link>
          <TalkState group={group} />
        </li>
      ))}
    </ul>
  );
}

function TalkState({ group: { releasedOn, talkedOn } }: { readonly group: ListedGroup }): ReactNode {
  const { list: text } = useTexts(sessionTexts);
  const { language } = useLanguage();
  const words =
    talkedOn !== null
      ? text.talked(formatDay(talkedOn, language))
      : releasedOn === null
        ? text.noFigures
        : text.ready(formatDay(releasedOn, language));
  return <span className="note">{words}</span>;
}
