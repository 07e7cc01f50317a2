import type { ReactNode } from 'react';
import type { Release, ReleasedGroup } from '#analysis/release.ts';
import { cellHeading } from '#analysis/words/verdict-words.ts';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { resultsTexts } from '#client/src/studio/texts/results-texts.ts';
import { InlineChart } from './inline-chart.tsx';
import { cellOf, isShown, peopleIn } from './reading.ts';

/** The groups side by side; those of the comparison apart, for they had no trajectory. */
export function GroupCards({ release }: { readonly release: Release }): ReactNode {
  const { groups: text } = useTexts(resultsTexts);
  const trained = release.groups.filter(({ comparison }) => !comparison);
  const compared = release.groups.filter(({ comparison }) => comparison);
  return (
    <>
      {trained.length > 0 && (
        <section aria-labelledby="per-groep">
          <h2 id="per-groep">{text.heading}</h2>
          <Cards release={release} groups={trained} />
        </section>
      )}
      {compared.length > 0 && (
        <section aria-labelledby="vergelijking">
          <h2 id="vergelijking">{text.comparison}</h2>
          <p>{text.comparisonHelp}</p>
          <Cards release={release} groups={compared} />
        </section>
      )}
    </>
  );
}

interface CardsProps {
  readonly release: Release;
  readonly groups: readonly ReleasedGroup[];
}

function Cards({ release, groups }: CardsProps): ReactNode {
  return (
    <div className="group-cards">
      {groups.map((group) => (
        <article key={group.id} className={isShown(group) ? 'group-card' : 'group-card is-withheld'}>
          <h3>{group.name}</h3>
          {isShown(group) ? <ShownGroup release={release} group={group} /> : <WithheldGroup />}
        </article>
      ))}
    </div>
  );
}

function WithheldGroup(): ReactNode {
  const { groups: text } = useTexts(resultsTexts);
  return (
    <>
      <p className="people">{text.withheld}</p>
      <p className="muted">{text.withheldHelp}</p>
    </>
  );
}

function ShownGroup({
  release,
  group,
}: {
  readonly release: Release;
  readonly group: ReleasedGroup;
}): ReactNode {
  const { language } = useLanguage();
  return (
    <>
      <People group={group} />
      <InlineChart pilot={release.pilot.id} chart={`group-${group.id}`} layout="narrow" />
      <ul className="verdicts">
        {release.scales.toReversed().map((scale) => (
          <li key={scale.id} className={`stage-${scale.id}`}>
            {cellHeading(cellOf(group.cells, scale.id), scale, language)}
          </li>
        ))}
      </ul>
    </>
  );
}

function People({ group }: { readonly group: ReleasedGroup }): ReactNode {
  const { groups: text } = useTexts(resultsTexts);
  const [fewest, most] = peopleIn(group.cells) ?? [0, 0];
  return <p className="people">{fewest === most ? text.people(most) : text.peopleBetween(fewest, most)}</p>;
}
