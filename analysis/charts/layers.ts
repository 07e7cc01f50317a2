import type { TopLevelSpec } from 'vega-lite';
import { headingFont, ink, line, muted, paper, textFont } from './theme.ts';

type Layered = Extract<TopLevelSpec, { layer: unknown[] }>;
export type Layer = Layered['layer'][number];
export type Rows = readonly object[];

/** A position: the name of a field in the unit of its axis, or a number of pixels. */
export type Position = string | number;

/** The scale a field is drawn on: its domain and where it lies, in pixels. */
export interface Scale {
  readonly domain: readonly [number, number];
  readonly pixels: readonly [number, number];
}

interface Drawn {
  readonly rows: Rows;
  readonly x: Position;
  readonly y: Position;
  /** Where `x` is a field. */
  readonly scale?: Scale | undefined;
}

function positionOf(position: Position, scale: Scale | undefined) {
  if (typeof position === 'number') return { value: position };
  const domain = scale === undefined ? undefined : [...scale.domain];
  const range = scale === undefined ? undefined : [...scale.pixels];
  return domain === undefined || range === undefined
    ? { field: position, type: 'quantitative' as const, scale: null, axis: null }
    : {
        field: position,
        type: 'quantitative' as const,
        scale: { domain, range, nice: false, zero: false },
        axis: null,
      };
}

function endOf(position: Position) {
  return typeof position === 'number' ? { value: position } : { field: position };
}

/** A field that holds a colour or shape as it is. */
function asIs(field: string) {
  return { field, type: 'nominal' as const, scale: null };
}

export interface TextStyle {
  readonly size: number;
  readonly weight?: 400 | 500 | 600 | 700;
  readonly heading?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  /** A colour, or the field that holds one. */
  readonly colour?: string;
  readonly colourField?: string;
  /** Widest it may be, in pixels; what is longer ends in an ellipsis. */
  readonly limit?: number;
}

/** Text from a field; a line break is a newline. `y` is the baseline of the first line. */
export function text(drawn: Drawn & { readonly text: string }, style: TextStyle): Layer {
  return {
    data: { values: [...drawn.rows] },
    mark: {
      type: 'text',
      font: style.heading === true ? headingFont : textFont,
      fontSize: style.size,
      fontWeight: style.weight ?? 400,
      align: style.align ?? 'center',
      baseline: 'alphabetic',
      lineBreak: '\n',
      lineHeight: Math.round(style.size * 1.2),
      ...(style.limit === undefined ? {} : { limit: style.limit }),
    },
    encoding: {
      x: positionOf(drawn.x, drawn.scale),
      y: positionOf(drawn.y, undefined),
      text: { field: drawn.text, type: 'nominal' },
      color: style.colourField === undefined ? { value: style.colour ?? muted } : asIs(style.colourField),
    },
  };
}

export interface Stroke {
  readonly width: number;
  readonly colour?: string;
  readonly colourField?: string;
  readonly opacity?: number;
  readonly dash?: readonly number[];
}

/** Straight lines: from `x` to `x2`, or from `y` to `y2`. A wide one is a band. */
export function rule(
  drawn: Drawn & { readonly x2?: Position; readonly y2?: Position },
  { width, colour, colourField, opacity, dash }: Stroke,
): Layer {
  return {
    data: { values: [...drawn.rows] },
    mark: {
      type: 'rule',
      strokeWidth: width,
      strokeCap: 'butt',
      opacity: opacity ?? 1,
      ...(dash === undefined ? {} : { strokeDash: [...dash] }),
    },
    encoding: {
      x: positionOf(drawn.x, drawn.scale),
      y: positionOf(drawn.y, undefined),
      ...(drawn.x2 === undefined ? {} : { x2: endOf(drawn.x2) }),
      ...(drawn.y2 === undefined ? {} : { y2: endOf(drawn.y2) }),
      color: colourField === undefined ? { value: colour ?? line } : asIs(colourField),
    },
  };
}

/** Marks of a mean: hollow for before, filled for after. Colour, shape and area come from the rows. */
export function marks(drawn: Drawn, kind: 'hollow' | 'filled'): Layer {
  return {
    data: { values: [...drawn.rows] },
    mark: { type: 'point', opacity: 1, strokeWidth: 2.5, ...(kind === 'hollow' ? { fill: paper } : {}) },
    encoding: {
      x: positionOf(drawn.x, drawn.scale),
      y: positionOf(drawn.y, undefined),
      shape: asIs('shape'),
      size: { field: 'area', type: 'quantitative', scale: null },
      stroke: asIs('colour'),
      ...(kind === 'filled' ? { fill: asIs('colour') } : {}),
    },
  };
}

/** The same little drawing, in pixels around its middle, at every row; `fill` and `stroke` come from the rows. */
export function icons(drawn: Drawn, path: string): Layer {
  return {
    data: { values: [...drawn.rows] },
    mark: { type: 'point', shape: path, size: 4, opacity: 1, strokeWidth: 1.25 },
    encoding: {
      x: positionOf(drawn.x, drawn.scale),
      y: positionOf(drawn.y, undefined),
      stroke: asIs('stroke'),
      fill: asIs('fill'),
    },
  };
}

/** A drawing: a path in pixels from the top left corner. It carries no value. */
export function drawing(path: string, fill: string | null): Layer {
  return {
    data: { values: [{}] },
    // A custom shape is drawn at half the square root of its size: at 4, one unit is one pixel.
    mark: {
      type: 'point',
      shape: path,
      size: 4,
      opacity: 1,
      strokeWidth: 1.5,
      stroke: ink,
      strokeOpacity: 0.55,
      ...(fill === null ? {} : { fill }),
    },
    encoding: { x: { value: 0 }, y: { value: 0 } },
  };
}

/** A whole chart of fixed size, from its layers, bottom first. */
export function chartOf(width: number, height: number, layer: readonly Layer[]): TopLevelSpec {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    width,
    height,
    padding: 0,
    autosize: { type: 'none' },
    background: paper,
    config: { view: { stroke: null }, aria: false, font: textFont },
    resolve: { scale: { x: 'independent', y: 'independent' } },
    layer: [...layer],
  };
}
