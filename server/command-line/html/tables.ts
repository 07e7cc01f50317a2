import type { Language } from '#instruments/instrument.ts';
import { messagesIn } from '#analysis/words/messages.ts';
import type { StudyResults } from '#server/command-line/figure-rows.ts';
import type { Html } from '#server/pages/html.ts';
import { html } from '#server/pages/html.ts';
import type { CellResult, PilotResult, TotalResult } from './as-release.ts';
import { titleOf } from './as-release.ts';
import type { FigureText } from './figure-text.ts';
import { figureText } from './figure-text.ts';
import type { PageTexts } from './page-texts.ts';

/** What a table needs to speak a language. */
export interface Speaker {
  readonly language: Language;
  readonly texts: PageTexts;
  readonly say: FigureText;
}

export function speakerOf(language: Language, texts: PageTexts): Speaker {
  return { language, texts, say: figureText(language, texts) };
}

/** A table that scrolls by itself where it is wider than the page, by keyboard too. */
export function tableOf(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Html {
  return html`<div class="wide" tabindex="0" role="region" aria-label="${caption}">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first = '', ...rest]) =>
            html`<tr>
              <th scope="row">${first}</th>
              ${rest.map((value) => html`<td>${value}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Every cell of a pilot in two tables: the change and its words, and the figures around it. */
export function pilotTables(pilot: PilotResult, speaker: Speaker): Html[] {
  const { texts } = speaker;
  const { columns: c } = texts;
  const units = [
    ...pilot.groups.map(({ group, scales }) => ({ name: texts.group(group ?? ''), cells: scales })),
    { name: texts.total, cells: pilot.total.scales },
  ];
  const rows = units.flatMap(({ name, cells }) => cells.map((cell) => ({ name, cell })));
  const first = [c.unit, c.scale];
  const head = (name: string, cell: CellResult): string[] => [name, titleOf(cell.scale, speaker.language)];
  const followUps = rows.flatMap(({ name, cell }) =>
    cell.followUps.map((followUp) => [
      ...head(name, cell),
      followUp.wave,
      ...followUpFigures(followUp, speaker),
    ]),
  );
  return [
    tableOf(
      texts.figures,
      [...first, c.n, c.before, c.after, c.change, c.interval, c.p, c.g, c.verdict],
      [
        ...rows.map(({ name, cell }) => [...head(name, cell), ...changeFigures(cell, speaker)]),
        ...pilot.total.scales.flatMap((cell) =>
          overGroups(cell, speaker).map((figures) => [...head(texts.totalOverGroups, cell), ...figures]),
        ),
      ],
    ),
    tableOf(
      texts.sensitivity,
      [...first, c.second, c.unlinked, c.rank, c.flip, c.shares, c.detectable, c.needed, c.leavers, c.ends],
      rows.map(({ name, cell }) => [...head(name, cell), ...otherFigures(cell, speaker)]),
    ),
    ...(followUps.length === 0
      ? []
      : [
          tableOf(
            texts.followUps,
            [...first, c.wave, c.both, c.change, c.interval, c.p, c.verdict],
            followUps,
          ),
        ]),
  ];
}

function changeFigures(
  { n, paired, standardized, verdict }: CellResult,
  { say, language, texts }: Speaker,
): string[] {
  const counts = [n.before, n.after, n.pairs].map((count) => say.number(count, 0)).join(' / ');
  const words = messagesIn(language).verdicts[verdict];
  if (paired.status !== 'ok') return [counts, ...Array.from({ length: 6 }, () => texts.none), words];
  return [
    counts,
    say.number(paired.meanBefore),
    say.number(paired.meanAfter),
    say.change(paired.estimate),
    say.interval(paired.lower, paired.upper),
    say.p(paired.p),
    standardized.status === 'ok' ? say.number(standardized.gAv) : texts.none,
    words,
  ];
}

/** The total once more, by the interval that lets its groups differ; nothing where it does not exist. */
function overGroups(
  { pairedOverGroups, verdict }: TotalResult,
  { say, texts, language }: Speaker,
): string[][] {
  if (pairedOverGroups.status !== 'ok') return [];
  const { estimate, lower, upper } = pairedOverGroups;
  const { none } = texts;
  const words = messagesIn(language).verdicts[verdict];
  return [[none, none, none, say.change(estimate), say.interval(lower, upper), none, none, words]];
}

function otherFigures(cell: CellResult, { say, texts }: Speaker): string[] {
  const { mixed, unlinked, signedRank, signFlip, shares, detectable, sensitivity, attrition, ends } = cell;
  const withInterval = (result: CellResult['mixed'] | CellResult['unlinked']): string =>
    result.status === 'ok'
      ? `${say.change(result.estimate)} (${say.interval(result.lower, result.upper)})`
      : (say.absence(result) ?? '');
  const share = (value: number | null): string =>
    value === null ? texts.none : `${say.number(100 * value, 0)} %`;
  const atEnds = (result: CellResult['ends']['before']): string =>
    result.status === 'ok' ? `${share(result.atLowest)} / ${share(result.atHighest)}` : texts.none;
  const sd = cell.paired.status === 'ok' ? cell.paired.sd : null;
  const needed = 'pairsNeeded' in sensitivity ? sensitivity.pairsNeeded : null;
  return [
    withInterval(mixed),
    withInterval(unlinked),
    signedRank.status === 'ok' ? `${say.change(signedRank.estimate)}, ${say.p(signedRank.p)}` : texts.none,
    signFlip.status === 'ok' ? say.p(signFlip.p) : texts.none,
    shares.status === 'ok' ? `${shares.higher} / ${shares.same} / ${shares.lower}` : texts.none,
    detectable.status === 'ok' && sd !== null ? say.number(detectable.dZ * sd) : texts.none,
    say.number(needed, 0),
    attrition.status === 'ok'
      ? `${say.change(attrition.g)} (${say.interval(attrition.lower, attrition.upper)})`
      : texts.none,
    `${atEnds(ends.before)}; ${atEnds(ends.after)}`,
  ];
}

function followUpFigures(
  { paired, verdict }: CellResult['followUps'][number],
  { say, language, texts }: Speaker,
): string[] {
  const words = messagesIn(language).verdicts[verdict];
  if (paired.status !== 'ok') return [...Array.from({ length: 4 }, () => texts.none), words];
  return [
    say.number(paired.n, 0),
    say.change(paired.estimate),
    say.interval(paired.lower, paired.upper),
    say.p(paired.p),
    words,
  ];
}

/** The pilots pooled, a row a scale. */
export function benchmarkTable(
  benchmark: StudyResults['benchmark'],
  { say, texts, language }: Speaker,
): Html {
  const { columns: c } = texts;
  return tableOf(
    texts.benchmark,
    [c.scale, c.pilots, c.change, c.interval, c.p, c.tau, c.prediction],
    benchmark.map(({ scale, pooled }) =>
      pooled.status === 'ok' && pooled.k >= 3
        ? [
            titleOf(scale, language),
            say.number(pooled.k, 0),
            say.change(pooled.estimate),
            say.interval(pooled.lower, pooled.upper),
            say.p(pooled.p),
            say.number(Math.sqrt(pooled.tau2)),
            pooled.k >= 5 ? say.interval(pooled.predictionLower, pooled.predictionUpper) : texts.none,
          ]
        : [
            titleOf(scale, language),
            say.number(pooled.k ?? null, 0),
            ...Array.from({ length: 5 }, () => texts.none),
          ],
    ),
  );
}

/** With a trajectory against the comparison, three computations a scale. */
export function comparisonTable(
  comparison: StudyResults['comparison'],
  names: (method: 'clustered' | 'persons' | 'ancova') => string,
  { say, texts, language }: Speaker,
): Html {
  const { columns: c } = texts;
  return tableOf(
    texts.comparison,
    [c.scale, c.method, c.difference, c.interval, c.p],
    comparison.flatMap((found) =>
      (['clustered', 'persons', 'ancova'] as const).map((method) => {
        const result = found[method];
        const start = [titleOf(found.scale, language), names(method)];
        return result.status === 'ok'
          ? [...start, say.change(result.estimate), say.interval(result.lower, result.upper), say.p(result.p)]
          : [...start, say.absence(result) ?? '', texts.none, texts.none];
      }),
    ),
  );
}

/** Alpha of every scale in either wave. */
export function reliabilityTable(
  reliability: StudyResults['reliability'],
  { say, texts, language }: Speaker,
): Html {
  const { columns: c } = texts;
  return tableOf(
    texts.reliability,
    [c.scale, c.wave, c.people, c.alpha, c.interval],
    reliability.flatMap(({ scale, before, after }) =>
      [
        { wave: c.before, alpha: before },
        { wave: c.after, alpha: after },
      ].map(({ wave, alpha }) => [
        titleOf(scale, language),
        wave,
        ...(alpha.status === 'ok'
          ? [say.number(alpha.n, 0), say.number(alpha.alpha), say.limits(alpha.lower, alpha.upper)]
          : [texts.none, say.absence(alpha) ?? '', texts.none]),
      ]),
    ),
  );
}
