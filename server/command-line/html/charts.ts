import type { Progress } from '#server/command-line/analyse-study.ts';
import type { Html } from '#server/pages/html.ts';
import { html } from '#server/pages/html.ts';

/** Pictures that are drawn while the page is made, and put in their places at the end. */
export interface Charts {
  /** A place for a picture. */
  readonly place: (draw: () => Promise<string | null>) => Html;
  /** The page with every picture in its place; one without a picture leaves nothing. */
  readonly fill: (page: string, progress: Progress) => Promise<string>;
}

/** Nothing a person wrote can look like a place: it comes out of the template escaped. */
const place = /<!--chart (\d+)-->/g;

export function makeCharts(): Charts {
  const draws: (() => Promise<string | null>)[] = [];
  return {
    place: (draw) => {
      draws.push(draw);
      return html`<figure><!--chart ${draws.length - 1}--></figure>`;
    },
    fill: async (page, progress) => {
      const pictures: string[] = [];
      // One after another: they share one thread, and the progress is told in order.
      for (const [done, draw] of draws.entries()) {
        progress(done, draws.length);
        pictures.push((await draw()) ?? '');
      }
      return page.replace(place, (_, number: string) => pictures[Number(number)] ?? '');
    },
  };
}
