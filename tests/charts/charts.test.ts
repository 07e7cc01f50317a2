import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { TopLevelSpec } from 'vega-lite';
import type { ChartOptions } from '#analysis/charts/options.ts';
import { followedCharts } from '#analysis/charts/followed-charts.ts';
import { releasedChart, releasedCharts, type ReleasedChart } from '#analysis/charts/released-charts.ts';
import { rocket } from '#analysis/charts/rocket.ts';
import { scaleStyles } from '#analysis/charts/theme.ts';
import { wrapWords } from '#analysis/charts/wrap-words.ts';
import type { Release } from '#analysis/release.ts';
import { releaseChart } from '#server/charts/release-chart.ts';
import { renderSvg } from '#server/charts/render-svg.ts';
import { releases } from './cases.ts';
import { besideCases } from './beside-cases.ts';
import { labelBoxes, overlaps, sizeOf } from './label-boxes.ts';

const drawings: ChartOptions[] = [
  { language: 'nl', layout: 'wide' },
  { language: 'nl', layout: 'narrow' },
  { language: 'en', layout: 'wide' },
  { language: 'en', layout: 'narrow' },
];

function releaseCalled(name: string): Release {
  const release = releases.get(name);
  if (release === undefined) throw new Error(`No release called ${name}.`);
  return release;
}

async function svgOf(name: string, chart: string, options: ChartOptions): Promise<string> {
  const svg = await releaseChart(releaseCalled(name), chart, options);
  if (svg === null) throw new Error(`No chart called ${chart}.`);
  return svg;
}

/** The first pictures of every kind; more of a kind are drawn no otherwise. */
function firstOfEachKind(release: Release, count: number): string[] {
  const kinds = Map.groupBy(releasedCharts(release, 'nl'), ({ id }) => /^[a-z]+/.exec(id)?.[0]);
  return [...kinds.values()].flatMap((charts) => charts.slice(0, count).map(({ id }) => id));
}

const cases = [...releases].flatMap(([name, release]) =>
  drawings.flatMap((options) =>
    firstOfEachKind(release, options.language === 'nl' ? 2 : 1).map((chart) => ({ name, chart, ...options })),
  ),
);

/** What is wrong with the labels of a picture: one over another, or outside it. */
function faultsOf(svg: string): { over: string[]; outside: string[] } {
  const boxes = labelBoxes(svg);
  const [width, height] = sizeOf(svg);
  expect(boxes.length).toBeGreaterThanOrEqual(4);
  const outside = boxes
    .filter(({ left, right, top, bottom }) => left < 0 || right > width || top < 0 || bottom > height)
    .map(({ text }) => text);
  return { over: overlaps(boxes), outside };
}

const drawnBeside = besideCases.flatMap(({ name, spec }) =>
  drawings.map((options) => ({ name, spec, ...options })),
);
const besideText = { title: 'Proef', description: 'Proef', language: 'nl' } as const;

/** Labels that lie over a mark. */
function coveredMarks(svg: string): string[] {
  const boxes = labelBoxes(svg);
  return [...svg.matchAll(/<path [^>]*?translate\(([\d.]+),([\d.]+)\)[^>]*stroke-width="2.5"/g)].flatMap(
    ([, x, y]) =>
      boxes
        .filter(
          ({ left, right, top, bottom }) =>
            left - 3 < Number(x) && Number(x) < right + 3 && top - 3 < Number(y) && Number(y) < bottom + 3,
        )
        .map(({ text }) => text),
  );
}

/** A picture with its words, as something to compare. */
const shown = ({ draw, ...words }: ReleasedChart) => [words, draw('wide')];

describe('A chart of a release', () => {
  it.each([...releases])('called by its id is the one that stands among all of them: %s', (_, release) => {
    const all = releasedCharts(release, 'nl');
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const chart of all) {
      const called = releasedChart(release, chart.id, 'nl');
      expect(called && shown(called)).toEqual(shown(chart));
    }
    for (const id of ['', 'x', 'group-', 'rocket-x', 'icons-x', 'distance-x']) {
      expect(releasedChart(release, id, 'nl')).toBeNull();
    }
  });

  it.each(cases)('$chart of $name, $layout, $language: no warning, no label over another', async (one) => {
    const svg = await svgOf(one.name, one.chart, one);
    expect(faultsOf(svg)).toEqual({ over: [], outside: [] });
    expect(svg).not.toMatch(/NaN|undefined|null|Infinity/);
  });

  it.each(drawnBeside)('$name, $layout, $language: no warning, no label over another', async (one) => {
    const svg = await renderSvg(one.spec(one), besideText);
    expect(faultsOf(svg)).toEqual({ over: [], outside: [] });
    expect(svg).not.toMatch(/NaN|undefined|null|Infinity/);
    // In a forest the figures of a row stand beside it.
    expect(one.name.startsWith('the lines') ? coveredMarks(svg) : []).toEqual([]);
  });

  it('is one of all nine kinds, each of them drawn and measured here', () => {
    const kinds = new Set([
      ...cases.map(({ chart }) => /^[a-z]+/.exec(chart)?.[0] ?? ''),
      ...drawnBeside.map(({ name }) => name.split(':')[0] ?? ''),
    ]);
    expect([...kinds].sort()).toEqual([
      'answers',
      'distance',
      'group',
      'groups',
      'icons',
      'rocket',
      'the forest',
      'the lines over later waves',
      'values',
    ]);
  });

  it('would be caught with a label over another in a real picture, and with one outside', async () => {
    const svg = await svgOf('usual figures', 'rocket', { language: 'nl', layout: 'wide' });
    const moved = svg.replace(
      /(<text [^>]*translate\()[-\d.]+,[-\d.]+(\)[^>]*>\+0,5)/,
      (_, from: string, to: string) => {
        const other = labelBoxes(svg).find(({ text }) => text === 'Beroepstrots');
        return `${from}${((other?.left ?? 0) + (other?.right ?? 0)) / 2},${other?.bottom ?? 0}${to}`;
      },
    );
    expect(faultsOf(moved).over).toContainEqual(
      expect.stringMatching(/Beroepstrots.*\+0,5|\+0,5.*Beroepstrots/),
    );
    const away = svg.replace(/(<text [^>]*translate\()[-\d.]+,/, '$1-500,');
    expect(faultsOf(away).outside).toHaveLength(1);
  });

  it('is measured by a check that does see a label over another, and knows how wide text is', () => {
    const attributes = 'text-anchor="end" font-family="\'Source Sans 3\'" font-size="20px" font-weight="600"';
    const label = (x: number, words: string) =>
      `<text ${attributes} transform="translate(${x},40)">${words}</text>`;
    const [pride] = labelBoxes(label(200, 'Beroepstrots'));
    // 110.56 px in Chromium
    expect((pride?.right ?? 0) - (pride?.left ?? 0)).toBeCloseTo(110.6, 0);
    expect(overlaps(labelBoxes(label(200, 'Beroepstrots') + label(230, 'Beroepseer')))).toHaveLength(1);
    expect(overlaps(labelBoxes(label(200, 'Beroepstrots') + label(330, 'Beroepseer')))).toEqual([]);
  });

  it('is one image with a title and a description in the language of the page', async () => {
    const svg = await svgOf('usual figures', 'rocket', { language: 'nl', layout: 'wide' });
    const labelled = /^<svg [^>]*role="img" lang="nl" aria-labelledby="(\S+) (\S+)">/.exec(svg);
    expect(svg).toContain(
      `<title id="${labelled?.[1]}">De drietrapsraket bij de voormeting en de nameting</title>`,
    );
    const description = svg.split(`<desc id="${labelled?.[2]}">`)[1] ?? '';
    // Row by row as it is drawn.
    expect(description).toMatch(/^Beroepseer: van .* Beroepstrots: van .* Eigenwaarde: van 3,1 naar 3,6, /);
    expect(svg.match(/role=|aria-/g)).toHaveLength(2);
  });

  it('can stand on a page with a strict policy: no script, no style, nothing to load, no fixed size', async () => {
    for (const chart of ['rocket', 'group-a']) {
      const svg = await svgOf('usual figures', chart, { language: 'nl', layout: 'narrow' });
      expect(svg).not.toMatch(/<script|<style| style=|href=|url\(| on[a-z]+=| class=/);
      expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 390 \d+"/);
      expect(svg).not.toMatch(/^<svg [^>]*(?:width|height)=/);
    }
  });

  it('shows a name as text, whatever is in it', async () => {
    const svg = await svgOf('twelve groups with long names', 'group-groep-3', {
      language: 'nl',
      layout: 'wide',
    });
    expect(svg).toContain('3 &lt;&amp;"\'&gt; : voormeting en nameting</title>');
  });

  it('says where too few people are', async () => {
    const svg = await svgOf('one scale withheld', 'rocket', { language: 'nl', layout: 'narrow' });
    expect(labelBoxes(svg).map(({ text }) => text)).toContain('te weinig mensen om te tonen');
    expect(svg).toContain('Beroepstrots: te weinig mensen om te tonen.');
  });

  it.each(drawings)('says that its intervals are of the change, $layout, $language', async (options) => {
    const ofTheChange = { nl: 'interval van de verandering', en: 'interval of the change' }[options.language];
    for (const name of ['usual figures', 'tiny changes', 'scales of another questionnaire']) {
      for (const chart of ['rocket', 'group-a']) {
        const key = labelBoxes(await svgOf(name, chart, options)).map(({ text }) => text);
        expect(key.filter((line) => line.includes('interval') && !line.includes(ofTheChange))).toEqual([]);
        expect(key.filter((line) => line.includes(ofTheChange))).toHaveLength(1);
      }
    }
  });

  it.each(drawings)('cuts off no name of the three stages, $layout, $language', async (options) => {
    for (const chart of ['rocket', 'group-a']) {
      const labels = labelBoxes(await svgOf('usual figures', chart, options)).map(({ text }) => text);
      expect(labels.filter((label) => /…|\.\.\.$/.test(label))).toEqual([]);
    }
  });

  it.each(drawings)('cuts off no name of five scales side by side, $layout, $language', async (options) => {
    const labels = labelBoxes(await svgOf('scales of another questionnaire', 'groups', options));
    expect(labels.filter(({ text }) => /…|\.\.\.$/.test(text))).toEqual([]);
    // Those for which there is no room stand below, with every group again.
    const groups = labels.filter(({ text }) => text === 'Groep a');
    expect(groups).toHaveLength(2);
  });

  it('shows on a phone once per scale how far the change may be off, laid on its means', async () => {
    const narrow = await svgOf('usual figures', 'group-a', { language: 'nl', layout: 'narrow' });
    const [, height] = sizeOf(narrow);
    expect(height).toBeLessThan(450);
    const labels = labelBoxes(narrow).map(({ text }) => text);
    expect(labels.filter((label) => label === 'Eigenwaarde')).toHaveLength(1);
    expect(labels).toContain('+0,5');
    expect(labels.join(' ')).toContain('te klein om ertoe te doen');
  });

  it('is not there for a group that is not there', async () => {
    expect(
      await releaseChart(releaseCalled('usual figures'), 'group-z', { language: 'nl', layout: 'wide' }),
    ).toBeNull();
  });

  it('is the same picture every time', async () => {
    const options = { language: 'nl', layout: 'wide' } as const;
    expect(await svgOf('usual figures', 'rocket', options)).toBe(
      await svgOf('usual figures', 'rocket', options),
    );
  });
});

function specs(release: Release): TopLevelSpec[] {
  return drawings.flatMap(({ language, layout }) =>
    releasedCharts(release, language).map(({ draw }) => draw(layout)),
  );
}

describe('The lines over later waves', () => {
  const first = releaseCalled('twelve groups with long names');
  const later = releaseCalled('twelve groups with long names');
  const followed = [first, { ...later, weeksBetween: 40 }];

  it('are not there for one release, and tell every point in words and in the table', () => {
    expect(followedCharts([first], 'nl')).toEqual([]);
    const [chart] = followedCharts(followed, 'nl');
    expect(chart?.description).toMatch(
      /bij de voormeting \d,\d \(\d+ mensen\), na 14 weken \d,\d .*, na 40 weken/,
    );
    expect(chart?.table.rows.length).toBeGreaterThan(20);
  });
});

describe('The specification of a chart', () => {
  it('computes nothing: it holds figures that were released, and no aggregate', () => {
    const keys = new Set<string>();
    const beside = drawnBeside.map(({ spec, ...options }) => spec(options));
    JSON.stringify([...[...releases.values()].flatMap(specs), ...beside], (key, value: unknown) => {
      keys.add(key);
      return value;
    });
    for (const key of ['aggregate', 'transform', 'bin', 'impute', 'extent', 'url', 'expr', 'signal']) {
      expect(keys).not.toContain(key);
    }
    expect(keys).toContain('before');
  });

  it('is what the schema of Vega-Lite allows, and the schema is one that refuses', () => {
    const path = createRequire(import.meta.url).resolve('vega-lite/vega-lite-schema.json');
    const schema = z.fromJSONSchema(
      z.record(z.string(), z.json()).parse(JSON.parse(readFileSync(path, 'utf8'))),
    );
    for (const release of releases.values()) {
      for (const { id, draw } of releasedCharts(release, 'nl')) {
        for (const layout of ['wide', 'narrow'] as const) {
          const spec: unknown = JSON.parse(JSON.stringify(draw(layout)));
          expect({ id, ok: schema.safeParse(spec).success }).toEqual({ id, ok: true });
        }
      }
    }
    for (const { name, spec, ...options } of drawnBeside) {
      const drawn: unknown = JSON.parse(JSON.stringify(spec(options)));
      expect({ name, ok: schema.safeParse(drawn).success }).toEqual({ name, ok: true });
    }
    const one = rocket(releaseCalled('usual figures'), { language: 'nl', layout: 'wide' });
    expect(schema.safeParse({ ...one, layer: [{ mark: { type: 'pie-in-the-sky' } }] }).success).toBe(false);
  });

  it('is refused when the compiler finds it odd', async () => {
    const odd: TopLevelSpec = {
      data: { values: [{ a: 1 }] },
      mark: 'bar',
      encoding: { x: { field: 'a', type: 'quantitative' }, shape: { field: 'a', type: 'nominal' } },
    };
    const text = { title: 'Proef', description: 'Proef', language: 'nl' } as const;
    await expect(renderSvg(odd, text)).rejects.toThrow(/not drawn as it was meant/);
  });

  it('draws a mark where its number says, however small the change', () => {
    for (const name of ['tiny changes', 'no change at all', 'usual figures']) {
      const rows = JSON.stringify(rocket(releaseCalled(name), { language: 'nl', layout: 'wide' }));
      expect(rows).toContain('"x":{"field":"before"');
      expect(rows).toContain('"x":{"field":"after"');
      expect(rows).not.toMatch(/"(?:before|after)At"/);
    }
  });
});

describe('The look of scales', () => {
  it('gives each of the three stages its colour and shape, and others one by order', () => {
    const { scales } = releaseCalled('usual figures');
    expect([...scaleStyles(scales).values()].map(({ colour, shape }) => `${colour} ${shape}`)).toEqual([
      '#0b6660 circle',
      '#8a5000 square',
      '#43399a diamond',
    ]);
    const others = [...scaleStyles(releaseCalled('scales of another questionnaire').scales).values()];
    expect(new Set(others.map(({ colour }) => colour)).size).toBe(5);
  });

  it('keeps a contrast of 4.5 to 1 on the rocket and on the paper', () => {
    const all = ['usual figures', 'scales of another questionnaire'].flatMap((name) => [
      ...scaleStyles(releaseCalled(name).scales).values(),
    ]);
    for (const { colour } of all) {
      expect(contrast(colour, '#f6f3ea')).toBeGreaterThan(4.5);
      expect(contrast(colour, '#fdfcf9')).toBeGreaterThan(4.5);
    }
  });

  it('breaks a long title at its words', () => {
    expect(wrapWords('Zeggenschap over het eigen werk', { width: 138, lines: 3 }, 20)).toEqual([
      'Zeggenschap',
      'over het',
      'eigen werk',
    ]);
    expect(wrapWords('Zeggenschap over het eigen werk', { width: 138, lines: 1 }, 20)).toHaveLength(1);
  });
});

/** WCAG 2.2 contrast ratio of two colours. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((value) => (value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
