import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TopLevelSpec } from 'vega-lite';
import type { ChartOptions } from '#analysis/charts/options.ts';
import { releasedCharts, type ReleasedChart } from '#analysis/charts/released-charts.ts';
import { stateCharts } from '#analysis/charts/state-charts.ts';
import type { Release } from '#analysis/release.ts';
import { renderSvg } from '#server/charts/render-svg.ts';
import { states } from '#tests/release/read-aloud.ts';
import { besideCases } from './beside-cases.ts';
import { releases } from './cases.ts';

/*
 * Pictures as they were looked at before they were committed: `looked-at/*.svg`, on a page and on a phone, in Dutch and
 * in English. After a change of a chart: `node tests/charts/looked-at.ts`, and look at every picture that changed.
 */

interface Picture {
  readonly name: string;
  readonly spec: (options: ChartOptions) => TopLevelSpec;
}

/** Where the picture of that name was kept. */
export const lookedAtFolder = fileURLToPath(new URL('looked-at/', import.meta.url));

/** Which pictures of which release, by what is hard about it. */
const ofReleases: Readonly<Record<string, string>> = {
  'usual figures': 'rocket group-a icons answers',
  'no change at all': 'rocket answers',
  'tiny changes': 'rocket group-a',
  'a fall from end to end': 'rocket group-a',
  'means near the ends': 'rocket group-a',
  'one scale withheld': 'rocket group-a',
  'everything withheld': 'rocket group-a',
  'scales of another questionnaire': 'rocket groups distance-steun',
  'groups far apart': 'groups distance-beroepstrots',
  'two lists of values': 'values',
};

function releaseCalled(name: string): Release {
  const release = releases.get(name);
  if (release === undefined) throw new Error(`No release called ${name}.`);
  return release;
}

/** One scale of a module, a later wave, scales of two lengths, groups without figures: what the releases above do not have. */
function otherReleases(): [string, Release, string][] {
  const usual = releaseCalled('usual figures');
  const many = releaseCalled('twelve groups with long names');
  const module = { id: 'extra', title: { nl: 'Werkplezier', en: 'Pleasure in work' } };
  const scales = usual.scales.map((scale, i) => (i === 2 ? { ...scale, module } : scale));
  const apart = releaseCalled('groups far apart');
  const lengths = apart.scales.map((scale, i) => (i === 1 ? { ...scale, range: [0, 10] as const } : scale));
  const partly = releaseCalled('one scale withheld').groups.map((group) => ({ ...group, id: 'b' }));
  return [
    ['a module', { ...usual, scales }, 'rocket module-extra'],
    ['a follow-up', { ...usual, later: { wave: 3, kind: 'follow-up' }, weeksBetween: 40 }, 'rocket answers'],
    ['scales of two lengths', { ...apart, scales: lengths }, 'rocket groups'],
    ['groups without figures', { ...many, groups: [...many.groups.slice(1, 3), ...partly] }, 'groups'],
  ];
}

function drawnFrom(charts: (language: ChartOptions['language']) => ReleasedChart[], id: string) {
  return ({ language, layout }: ChartOptions): TopLevelSpec => {
    const chart = charts(language).find((one) => one.id === id);
    if (chart === undefined) throw new Error(`No chart called ${id}.`);
    return chart.draw(layout);
  };
}

const named = (...words: readonly string[]): string => words.join(' ').replaceAll(/[^a-z-]+/g, '-');

function pictures(): Picture[] {
  const all = [
    ...Object.entries(ofReleases).map(([of, ids]) => [of, releaseCalled(of), ids] as const),
    ...otherReleases(),
  ];
  return [
    ...all.flatMap(([of, release, ids]) =>
      ids.split(' ').map((id) => ({
        name: named(of, id),
        spec: drawnFrom((language) => releasedCharts(release, language), id),
      })),
    ),
    ...besideCases
      .filter(({ name }) => !/twelve groups|lines .*tiny/.test(name))
      .map(({ name, spec }) => ({ name: named(name), spec })),
    ...states()
      .slice(0, 2)
      .map((state, i) => ({
        name: `state-${i}`,
        spec: drawnFrom((language) => stateCharts(state, language), 'stand'),
      })),
  ];
}

const drawings: readonly ChartOptions[] = [
  { language: 'nl', layout: 'wide' },
  { language: 'en', layout: 'narrow' },
];

/** A line a mark, figures to a hundredth of a pixel: what a difference between two files can be read from. */
function inLines(svg: string): string {
  return svg
    .replaceAll(/-?\d+\.\d{3,}/g, (figure) => String(Number(Number(figure).toFixed(2))))
    .replaceAll(/chart-[0-9a-f]{12}/g, 'chart')
    .replaceAll(/>(?=<(?!tspan|\/tspan|\/text))/g, '>\n');
}

/** Every picture by the name of its file, drawn anew when asked for. */
export const lookedAt: readonly { readonly file: string; readonly svg: () => Promise<string> }[] =
  pictures().flatMap(({ name, spec }) =>
    drawings.map((options) => ({
      file: `${name}-${options.layout}-${options.language}.svg`,
      svg: async () => {
        const { language } = options;
        return inLines(await renderSvg(spec(options), { title: name, description: name, language }));
      },
    })),
  );

if (import.meta.main) {
  rmSync(lookedAtFolder, { recursive: true, force: true });
  mkdirSync(lookedAtFolder);
  for (const { file, svg } of lookedAt) writeFileSync(`${lookedAtFolder}${file}`, await svg());
}
