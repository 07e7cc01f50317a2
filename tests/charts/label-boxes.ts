import { fontTextWidth, type TextItem } from '#server/charts/text-width.ts';

/** Where a line of text stands in a picture, in pixels. */
export interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const textWidth = fontTextWidth();

/**
 * Every line of text of an SVG with the place it takes, measured with the fonts of the pages.
 *
 * @throws where a place cannot be read: nothing overlaps a label that stands nowhere
 */
export function labelBoxes(svg: string): Box[] {
  return [...svg.matchAll(/<text ([^>]*)>(.*?)<\/text>/g)].flatMap(([, attributes = '', content = '']) => {
    const at = /translate\(([-\d.]+),([-\d.]+)\)/.exec(attributes);
    const [x, y] = [Number(at?.[1]), Number(at?.[2])];
    const size = Number.parseFloat(attribute(attributes, 'font-size') ?? '');
    const item: TextItem = {
      font: attribute(attributes, 'font-family'),
      fontSize: size,
      fontWeight: attribute(attributes, 'font-weight') ?? 400,
    };
    let baseline = y;
    return linesOf(content).map(({ text, dy }) => {
      baseline += dy;
      const width = textWidth(item, unescaped(text));
      const left = x - width * anchor(attribute(attributes, 'text-anchor'));
      const box = { left, right: left + width, top: baseline - 0.72 * size, bottom: baseline + 0.2 * size };
      if (!Object.values(box).every(Number.isFinite)) throw new Error(`Where does "${text}" stand?`);
      return { text, ...box };
    });
  });
}

/** Pairs of lines that stand in each other's way. */
export function overlaps(boxes: readonly Box[]): string[] {
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} / ${b.text}`),
  );
}

/** Width and height of a picture. */
export function sizeOf(svg: string): [number, number] {
  const found = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg);
  return [Number(found?.[1]), Number(found?.[2])];
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1];
}

function anchor(value: string | undefined): number {
  if (value === 'end') return 1;
  return value === 'middle' ? 0.5 : 0;
}

/** The text as it is drawn. */
function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

function linesOf(content: string): { text: string; dy: number }[] {
  const lines = [...content.matchAll(/<tspan([^>]*)>(.*?)<\/tspan>/g)];
  if (lines.length === 0) return [{ text: content, dy: 0 }];
  return lines.map(([, attributes = '', text = '']) => ({
    text,
    dy: Number.parseFloat(attribute(attributes, 'dy') ?? '0'),
  }));
}
