import type { Language } from '#instruments/instrument.ts';
import type { Release } from '#analysis/release.ts';
import { messagesIn } from '#analysis/words/messages.ts';
import type { Axis } from './axis.ts';
import type { DumbbellRow } from './dumbbell.ts';
import { dumbbellRow } from './dumbbell.ts';
import type { RocketLayout } from './rocket-layout.ts';
import { scaleStyles } from './theme.ts';
import { wrapWords } from './wrap-words.ts';

/** One stage of the rocket: a scale, where its row begins, and its figures unless they are withheld. */
export interface Stage {
  readonly title: string;
  /** Whose eyes the stage is about; empty for scales that are no stage of the model. */
  readonly eyes: string;
  readonly colour: string;
  /** From the top of the picture, in pixels. */
  readonly top: number;
  readonly row: DumbbellRow | null;
}

/** The stages from top to bottom: the last scale of the questionnaire first, so that the first carries the others. */
export function rocketStages(release: Release, layout: RocketLayout, language: Language): Stage[] {
  const styles = scaleStyles(release.scales);
  const eyes = new Map(Object.entries(messagesIn(language).chart.eyes));
  const axis = rocketAxis(release, layout);
  return [...release.scales].reverse().flatMap((scale, i) => {
    const style = styles.get(scale.id);
    if (style === undefined) return [];
    const top = layout.body.top + i * layout.rowHeight;
    const cell = release.total.find((total) => total.scale === scale.id);
    const place = { scale, style, y: top + layout.middle, axis, apart: 19, language };
    return [
      {
        title: wrapWords(scale.title[language], layout.name, layout.nameSize).join('\n'),
        eyes: eyes.get(scale.id) ?? '',
        colour: style.colour,
        top,
        row: dumbbellRow(cell, place),
      },
    ];
  });
}

/** All rows share one axis, that of the response scale; from the lowest to the highest where scales differ. */
export function rocketAxis({ scales }: Release, { axis }: RocketLayout): Axis {
  return {
    domain: [
      Math.min(...scales.map(({ range }) => range[0])),
      Math.max(...scales.map(({ range }) => range[1])),
    ],
    pixels: axis,
  };
}
