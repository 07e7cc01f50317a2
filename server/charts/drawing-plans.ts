import { parse, type Runtime } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { z } from 'zod';
import { keptLately } from './kept-lately.ts';
import { strictLogger } from './strict-logger.ts';

/** How a picture is drawn, and the rows that go into it: copies, for a view writes on them, by their names in the plan. */
export interface DrawingPlan {
  readonly runtime: Runtime;
  readonly rows: ReadonlyMap<string, readonly object[]>;
}

/** The groups of a pilot, the scales of a comparison: they differ in their rows, and each kind is a plan or two. */
const most = 50;

/** What was compiled lately, by the specification without its rows. */
const kept = new Map<string, Runtime>();

const inlineRows = z.strictObject({ values: z.array(z.looseObject({})) });
/** What is left of a specification when its rows have got a name instead is one still. */
const specWithoutRows = z.custom<TopLevelSpec>((value) => typeof value === 'object' && value !== null);

/**
 * A specification compiled: half of the work of drawing it, and the same for all that differ in their rows alone. So that is
 * done once, with the rows beside it; what is kept holds no figures of anybody.
 *
 * @throws when the compiler has anything to say about the specification
 */
export function drawingPlan(spec: TopLevelSpec): DrawingPlan {
  const rows = new Map<string, readonly object[]>();
  const withoutRows = JSON.stringify(spec, (key, value: unknown) => {
    if (key !== 'data') return value;
    const inline = inlineRows.safeParse(value);
    if (!inline.success) return value;
    const name = `rows-${rows.size}`;
    rows.set(name, inline.data.values);
    return { name };
  });
  const runtime = keptLately(kept, most, withoutRows, () => compiled(withoutRows));
  return { runtime, rows };
}

function compiled(withoutRows: string): Runtime {
  const spec = specWithoutRows.parse(JSON.parse(withoutRows));
  return parse(compile(spec, { logger: strictLogger() }).spec);
}
