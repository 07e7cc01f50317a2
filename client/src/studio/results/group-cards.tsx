import type { ReactNode } from 'react';
import type { ReleasedChart } from '#analysis/charts/released-charts.ts';
import type { Release, ReleasedGroup } from '#analysis/release.ts';
import { topFirst } from '#analysis/top-first.ts';
import { laterWaveOf } from '#analysis/words/later-wave.ts';
import { isShown } from '#analysis/words/shows-a-group.ts';
import { groupSentences, isUnclear } from '#analysis/words/too-few.ts';
import { cellHeading } from '#analysis/words/verdict-words.ts';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import type { ReleasePlace } from '#client/src/studio/queries.ts';
import { resultsTexts } from '#client/src/studio/texts/results-texts.ts';
import { ChartFigure } from './chart-figure.tsx';
import { FoldedPicture } from './layers.tsx';
import { useMediaQuery } from './media-query.ts';
import { cellOf, peopleIn } from './reading.ts';

/** The groups of the trajectory, and those that it is compared with. */
export function groupsOf({
  groups,
}: Pick<Release, 'groups'>): Record<'trained' | 'compared', ReleasedGroup[]> {
  return {
    trained: groups.filter(({ comparison }) => !comparison),
    compared: groups.filter(({ comparison }) => comparison),
  };
}

interface GroupCardsProps {
  readonly release: Release;
  readonly place: ReleasePlace;
  /** Every picture of the release. */
  readonly charts: readonly ReleasedChart[];
}

/** The groups side by side; those of the comparison apart, for they had no trajectory. */
export function GroupCards({ release, place, charts }: GroupCardsProps): ReactNode {
  const { groups: text } = useTexts(resultsTexts);
  const { trained, compared } = groupsOf(release);
  return (
    <>
      {trained.length > 0 && (
        <section aria-labelledby="per-groep">
          <h2 id="per-groep" tabIndex={-1}>
            {text.heading}
          </h2>
          <Cards release={release} place={place} charts={charts} groups={trained} />
        </section>
      )}
      {compared.length > 0 && (
        <section aria-labelledby="vergelijking">
          <h2 id="vergelijking" tabIndex={-1}>
            {text.comparison}
          </h2>
          <p>{text.comparisonHelp}</p>
          <Cards release={release} place={place} charts={charts} groups={compared} />
        </section>
      )}
    </>
  );
}

interface CardsProps extends GroupCardsProps {
  readonly groups: readonly ReleasedGroup[];
}

/** First the groups with figures, then those without, by name. */
function Cards({ release, place, charts, groups }: CardsProps): ReactNode {
  const { groups: text } = useTexts(resultsTexts);
  const shown = groups.filter(isShown);
  const withheld = groups.filter((group) => !isShown(group));
  return (
    <>
      <div className={shown.length > 0 ? 'group-cards' : 'group-cards withheld-groups'}>
        {shown.map((group) => (
          <article key={group.id} className="group-card">
            <h3>{group.name}</h3>
            <ShownGroup release={release} place={place} charts={charts} group={group} />
          </article>
        ))}
        {withheld.map(({ id, name }) => (
          <article key={id} className="group-card is-withheld">
            <h3>{name}</h3>
            <p className="people">{text.withheld}</p>
            {withheld.length === 1 && <p className="muted">{text.withheldOne}</p>}
          </article>
        ))}
      </div>
      {withheld.length > 1 && <p className="muted">{text.withheldMore}</p>}
    </>
  );
}

interface ShownGroupProps extends GroupCardsProps {
  readonly group: ReleasedGroup;
}

/** On a phone the picture is folded away below the words: so the groups can be overlooked. */
function ShownGroup({ release, place, charts, group }: ShownGroupProps): ReactNode {
  const { language } = useLanguage();
  const { groups: text } = useTexts(resultsTexts);
  const wide = useMediaQuery('(min-width: 40rem)');
  const chart = charts.find(({ id }) => id === `group-${group.id}`);
  return (
    <>
      <People group={group} />
      {chart !== undefined && wide && <ChartFigure place={place} chart={chart} layout="narrow" />}
      <ul className="verdicts">
        {topFirst(release.scales).map((scale) => (
          <li key={scale.id} className={`stage-${scale.id}`}>
            {cellHeading(cellOf(group.cells, scale.id), scale, language)}
          </li>
        ))}
      </ul>
      {chart !== undefined && !wide && (
        <FoldedPicture
          place={place}
          chart={chart}
          className="about-chart"
          summary={
            <>
              {text.picture} <span className="visually-hidden">{text.pictureOf(group.name)}</span>
            </>
          }
        />
      )}
      <Unclear release={release} group={group} />
    </>
  );
}

interface UnclearProps {
  readonly release: Release;
  readonly group: ReleasedGroup;
}

/** Of every scale with too few people to tell: what can be said all the same. */
function Unclear({ release, group }: UnclearProps): ReactNode {
  const { language } = useLanguage();
  const { groups: text } = useTexts(resultsTexts);
  const unclear = topFirst(release.scales).filter(({ id }) => isUnclear(cellOf(group.cells, id)));
  if (unclear.length === 0) return null;
  return (
    <details className="about-chart">
      <summary>{text.unclear}</summary>
      {unclear.map((scale) => {
        const total = group.comparison ? null : cellOf(release.total, scale.id);
        const cell = cellOf(group.cells, scale.id);
        return (
          <p key={scale.id}>
            <strong>{scale.title[language]}.</strong>{' '}
            {groupSentences(cell, total, scale, language, laterWaveOf(release)).join(' ')}
          </p>
        );
      })}
    </details>
  );
}

function People({ group }: { readonly group: ReleasedGroup }): ReactNode {
  const { groups: text } = useTexts(resultsTexts);
  const [fewest, most] = peopleIn(group.cells) ?? [0, 0];
  return <p className="people">{fewest === most ? text.people(most) : text.peopleBetween(fewest, most)}</p>;
}
