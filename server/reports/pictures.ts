import { giveBack } from '#server/charts/give-back.ts';
import { renderPng } from '#server/charts/render-png.ts';
import { renderSvg } from '#server/charts/render-svg.ts';
import { figuresOf, type Report } from './model.ts';

/** A drawn picture. Width and height in the units of the picture. */
export interface Picture {
  readonly svg: string;
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Every picture of a report by its id. */
export type Pictures = ReadonlyMap<string, Picture>;

/** Told after every step how many are done; may throw to stop. */
export type Progress = (done: number, total: number) => void;

/** Draws every picture of a report once, for all its formats. */
export async function drawPictures(report: Report, progress: Progress): Promise<Pictures> {
  const figures = figuresOf(report);
  const pictures = new Map<string, Picture>();
  for (const { id, title, description, draw } of figures) {
    progress(pictures.size, figures.length);
    // One after another: they share one thread.
    // Without a ground of its own: the paper of the document shows through.
    const spec = { ...draw(), background: 'transparent' };
    const svg = await renderSvg(spec, { title, description, language: report.language });
    const [width, height] = sizeOf(svg);
    pictures.set(id, { svg, png: renderPng(svg), width, height });
    if (pictures.size % 4 === 0) await giveBack();
  }
  return pictures;
}

function sizeOf(svg: string): [number, number] {
  const [, width = '1', height = '1'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return [Number(width), Number(height)];
}
