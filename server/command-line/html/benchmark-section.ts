import { type Forest, forestChart } from '#analysis/charts/forest.ts';
import { formatChange } from '#analysis/words/numbers.ts';
import { renderSvg } from '#server/charts/render-svg.ts';
import type { StudyResults } from '#server/command-line/figure-rows.ts';
import type { Study } from '#server/command-line/r-bundle.ts';
import type { Html } from '#server/pages/html.ts';
import { html } from '#server/pages/html.ts';
import { titleOf } from './as-release.ts';
import type { Charts } from './charts.ts';
import type { Speaker } from './tables.ts';
import { benchmarkTable } from './tables.ts';

/** For fewer pilots there is no pooled mean, only their rows. */
const fewestForPool = 3;
/** For fewer pilots a prediction is not even roughly right. */
const fewestForPrediction = 5;

/** Several pilots beside each other: a forest a scale, and the pooled figures. */
export function benchmarkSection({ design, results }: Study, charts: Charts, speaker: Speaker): Html[] {
  const { texts, language } = speaker;
  if (results.pilots.filter(({ comparison }) => !comparison).length < 2) return [];
  const forests = results.benchmark.map((found) => {
    const sesoi = design.scales.find(({ id }) => id === found.scale)?.sesoi ?? null;
    return { title: titleOf(found.scale, language), forest: forestOf(found, results, sesoi, speaker) };
  });
  const few = forests.some(({ forest }) => forest.pooled === null);
  return [
    html`<section>
      <h2>${texts.benchmark}</h2>
      <p>${few ? texts.benchmarkFew : texts.benchmarkLead}</p>
      ${forests
        .filter(({ forest }) => forest.rows.length > 0)
        .map(
          ({ title, forest }) =>
            html`<h3>${texts.forest(title)}</h3>
              ${charts.place(async () =>
                renderSvg(forestChart(forest, [texts.forestAxis], { language, layout: 'wide' }), {
                  title: texts.forest(title),
                  description: describe(forest, speaker),
                  language,
                }),
              )}`,
        )}
      ${benchmarkTable(results.benchmark, speaker)}
    </section>`,
  ];
}

function forestOf(
  { scale, pooled, pilots }: StudyResults['benchmark'][number],
  results: StudyResults,
  sesoi: number | null,
  { texts }: Speaker,
): Forest {
  const isPooled = pooled.status === 'ok' && pooled.k >= fewestForPool;
  const rows = pilots.flatMap((name, i) => {
    const paired = results.pilots
      .find(({ pilot }) => pilot === name)
      ?.total.scales.find((cell) => cell.scale === scale)?.paired;
    if (paired?.status !== 'ok') return [];
    const { estimate, lower, upper } = paired;
    const shrunken = isPooled ? (pooled.shrunken[i]?.estimate ?? null) : null;
    return [{ name: texts.pilot(name ?? ''), estimate, lower, upper, shrunken }];
  });
  if (!isPooled) return { rows, pooled: null, prediction: null, sesoi };
  const { estimate, lower, upper, predictionLower, predictionUpper } = pooled;
  return {
    rows,
    pooled: { name: texts.pooled, estimate, lower, upper },
    prediction:
      pooled.k >= fewestForPrediction
        ? { name: texts.prediction, lower: predictionLower, upper: predictionUpper }
        : null,
    sesoi,
  };
}

/** The forest in words, row by row. */
function describe({ rows, pooled }: Forest, { texts, language }: Speaker): string {
  return [...rows, ...(pooled === null ? [] : [pooled])]
    .map(({ name, estimate, lower, upper }) =>
      texts.forestRow(
        name,
        formatChange(estimate, language),
        formatChange(lower, language),
        formatChange(upper, language),
      ),
    )
    .join(' ');
}
