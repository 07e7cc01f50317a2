import { array, assert, asyncProperty, integer, tuple } from 'fast-check';
import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { describe, expect, it } from 'vitest';
import { drawingPlan } from '#server/charts/drawing-plans.ts';
import { renderSvg } from '#server/charts/render-svg.ts';

const text = { title: 'Proef', description: 'Twee lagen', language: 'nl' } as const;

const rowsOf = (places: readonly number[]) => places.map((at) => ({ at, words: `op ${String(at)}` }));

/** Two layers, each with rows of its own; both may have equal ones. */
function marks(first: readonly number[], second: readonly number[]): TopLevelSpec {
  const x = { field: 'at', type: 'quantitative' as const, scale: { domain: [0, 9] } };
  return {
    layer: [
      { data: { values: rowsOf(first) }, mark: 'rule', encoding: { x } },
      { data: { values: rowsOf(second) }, mark: 'text', encoding: { x, text: { field: 'words' } } },
    ],
  };
}

/** As the libraries draw it when they get everything at once. */
async function drawnAtOnce(spec: TopLevelSpec): Promise<string> {
  const view = new View(parse(compile(spec).spec), { renderer: 'none' });
  const svg = await view.toSVG();
  view.finalize();
  return svg;
}

/** What is drawn, without the names that a picture gets for who cannot see it. */
const marksIn = (svg: string) => [...svg.matchAll(/<(?:line|path|text)[^>]*>[^<]*/g)].map(([mark]) => mark);

/** The renderer's own classes and roles do not stand in a picture of ours. */
const plain = (svg: string) => svg.replaceAll(/ (?:class|role|aria-[a-z]+)="[^"]*"/g, '');

const places = array(integer({ min: 0, max: 9 }), { maxLength: 6 });

describe('A picture of the same kind as one before', () => {
  it('shows its own rows and no other, as if everything was drawn at once', async () => {
    await assert(
      asyncProperty(array(tuple(places, places), { minLength: 1, maxLength: 4 }), async (pictures) => {
        const specs = pictures.map(([first, second]) => marks(first, second));
        const drawn = await Promise.all(specs.map(async (spec) => renderSvg(spec, text)));
        const atOnce = await Promise.all(specs.map(drawnAtOnce));
        expect(drawn.map(marksIn)).toEqual(atOnce.map((svg) => marksIn(plain(svg))));
      }),
      { numRuns: 40 },
    );
  });

  it('is drawn by a plan that is kept for both and holds the figures of neither', () => {
    const [one, other] = [drawingPlan(marks([7.125], [3.875])), drawingPlan(marks([1.375], []))];
    expect(other.runtime).toBe(one.runtime);
    expect(JSON.stringify([...one.rows])).toContain('7.125');
    expect(JSON.stringify(one.runtime)).not.toMatch(/7\.125|3\.875|1\.375/);
  });

  it('has a plan of its own where anything but the rows is other', () => {
    const wide = drawingPlan({ ...marks([1], [2]), width: 500 });
    expect(wide.runtime).not.toBe(drawingPlan(marks([1], [2])).runtime);
  });

  it('leaves the rows that it was given as they were', async () => {
    const spec = marks([1, 2], [2, 3]);
    const before = structuredClone(spec);
    await renderSvg(spec, text);
    expect(spec).toEqual(before);
  });
});
