import { createHash } from 'node:crypto';
import { textMetrics, View } from 'vega';
import type { TopLevelSpec } from 'vega-lite';
import type { Language } from '#instruments/instrument.ts';
import { drawingPlan } from './drawing-plans.ts';
import { strictLogger } from './strict-logger.ts';
import { fontTextWidth, type TextWidth } from './text-width.ts';

declare module 'vega' {
  /** How the renderer measures text where there is no canvas; part of the library, missing from its types. */
  export const textMetrics: { width: TextWidth };
}

/** What a picture is for who cannot see it. */
export interface SvgText {
  readonly title: string;
  readonly description: string;
  readonly language: Language;
}

// The library keeps one measure of text for all views of the process: its own guess is a quarter too wide.
textMetrics.width = fontTextWidth();

/**
 * A specification as an SVG that stands on its own: one image with a title and a description, sized by the page it
 * stands on, without script, inline style or anything to load.
 *
 * @throws when a library finds anything odd about the specification
 */
export async function renderSvg(spec: TopLevelSpec, text: SvgText): Promise<string> {
  const { runtime, rows } = drawingPlan(spec);
  const view = new View(runtime, { renderer: 'none' }).logger(strictLogger());
  try {
    for (const [name, set] of rows) view.insert(name, [...set]);
    return accessible(await view.toSVG(), text);
  } finally {
    view.finalize();
  }
}

/** Replaces the root element: a name for assistive technology instead of a fixed size. */
function accessible(svg: string, { title, description, language }: SvgText): string {
  const viewBox = /viewBox="([\d. ]+)"/.exec(svg)?.[1] ?? '0 0 100 100';
  const id = `chart-${createHash('sha256').update(`${title}\n${svg}`).digest('hex').slice(0, 12)}`;
  const root = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" role="img" lang="${language}"`,
    ` aria-labelledby="${id}-title ${id}-description">`,
    `<title id="${id}-title">${escaped(title)}</title>`,
    `<desc id="${id}-description">${escaped(description)}</desc>`,
  ].join('');
  return svg
    .replace(/^<svg[^>]*>/, '')
    .replaceAll(/<[a-z][^>]*>/g, plainTag)
    .replace(/^/, () => root);
}

/** A tag without the renderer's own classes and its English roles: inside one image they say nothing. */
function plainTag(tag: string): string {
  return tag.replaceAll(/ (?:class|role|aria-[a-z]+)="[^"]*"/g, '');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
