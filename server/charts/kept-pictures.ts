import { createHash } from 'node:crypto';
import type { TopLevelSpec } from 'vega-lite';
import { keptLately } from './kept-lately.ts';
import { renderSvg, type SvgText } from './render-svg.ts';

/** About as many as twenty people look at in an hour; a picture has some ten thousand bytes. */
const most = 500;

/** What was drawn lately. */
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
  const picture = keptLately(kept, most, name, async () => renderSvg(spec, text));
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
