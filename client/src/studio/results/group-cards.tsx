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

/** First the groups with figures; those without follow by name, so that no card stands empty among the pictures. */
function Cards({ release, groups }: CardsProps): ReactNode {
  const { groups: text } = useTexts(resultsTexts);
  const shown = groups.filter(isShown);
  const withheld = groups.filter((group) => !isShown(group));
  return (
    <>
      {shown.length > 0 && (
        <div className="group-cards">
          {shown.map((group) => (
            <article key={group.id} className="group-card">
              <h3>{group.name}</h3>
              <ShownGroup release={release} group={group} />
            </article>
          ))}
        </div>
      )}
      {withheld.length > 0 && (
        <div className="group-cards withheld-groups">
          {withheld.map(({ id, name }) => (
            <article key={id} className="group-card is-withheld">
              <h3>{name}</h3>
              <p className="people">{text.withheld}</p>
            </article>
          ))}
        </div>
      )}
      {withheld.length > 0 && <p className="muted">{text.withheldHelp(withheld.length)}</p>}
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
