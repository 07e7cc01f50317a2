import { createHash } from 'node:crypto';
import type { TopLevelSpec } from 'vega-lite';
import { renderSvg, type SvgText } from './render-svg.ts';

/** About as many as twenty people look at in an hour; a picture has some ten thousand bytes. */
const most = 500;

/** What was drawn lately, the longest ago first. */
const kept = new Map<string, Promise<string>>();

/**
 * A picture as SVG, drawn once for as long as it is asked for now and then: a page asks for many at a time, and a release
 * never changes. It is found by all that it is drawn from, so nobody can come upon figures that were not given along,
 * and pictures of other figures stay others.
 */
export async function keptSvg(spec: TopLevelSpec, text: SvgText): Promise<string> {
  const name = createHash('sha256')
    .update(JSON.stringify([spec, text]))
    .digest('base64');
  const picture = kept.get(name) ?? renderSvg(spec, text);
  kept.delete(name);
  kept.set(name, picture);
  for (const [longestAgo] of kept) {
    if (kept.size <= most) break;
    kept.delete(longestAgo);
  }
  try {
    return await picture;
  } catch (error) {
    kept.delete(name);
    throw error;
  }
}

/** Forgets all of them, for whoever measures how long drawing takes. */
export function forgetPictures(): void {
  kept.clear();
}
