import type { TopLevelSpec } from 'vega-lite';
import { describe, expect, it } from 'vitest';
import { keptSvg } from '#server/charts/kept-pictures.ts';
import { renderSvg } from '#server/charts/render-svg.ts';

const text = { title: 'Proef', description: 'Een streep', language: 'nl' } as const;
const bars = (...values: readonly number[]): TopLevelSpec => ({
  data: { values: values.map((value, place) => ({ place, value })) },
  mark: 'bar',
  encoding: {
    x: { field: 'place', type: 'ordinal', title: 'plaats' },
    y: { field: 'value', type: 'quantitative', title: 'waarde' },
  },
});

async function took(action: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage().user;
  await action();
  return process.cpuUsage().user - before;
}

describe('A picture that was drawn lately', () => {
  it('is the same as one that is drawn now, byte for byte, also when many ask for it at once', async () => {
    const drawn = await renderSvg(bars(1, 2), text);
    const asked = await Promise.all(Array.from({ length: 5 }, async () => keptSvg(bars(1, 2), text)));
    expect(new Set([...asked, await keptSvg(bars(1, 2), text)])).toEqual(new Set([drawn]));
  });

  it('is never given for other figures, another name or another language', async () => {
    const others = [
      await keptSvg(bars(1, 3), text),
      await keptSvg(bars(2, 1), text),
      await keptSvg(bars(1, 2), { ...text, title: 'Andere' }),
      await keptSvg(bars(1, 2), { ...text, description: 'Anders' }),
      await keptSvg(bars(1, 2), { ...text, language: 'en' }),
      await keptSvg(bars(1, 2), text),
    ];
    expect(new Set(others).size).toBe(others.length);
    expect(others[0]).toBe(await renderSvg(bars(1, 3), text));
  });

  it('is not drawn again: asking twenty times costs less than drawing twenty', async () => {
    const spec = bars(3, 1, 4, 1, 5);
    await keptSvg(spec, text);
    const drawing = await took(async () => {
      for (let time = 0; time < 20; time += 1) await renderSvg(spec, text);
    });
    const asking = await took(async () => {
      for (let time = 0; time < 20; time += 1) await keptSvg(spec, text);
    });
    expect(asking).toBeLessThan(drawing);
  });

  it('that cannot be drawn is refused each time, and the next one is drawn', async () => {
    const wrong: TopLevelSpec = {
      data: { values: [{ value: 1 }] },
      mark: 'bar',
      encoding: { y: { field: 'value', type: 'quantitative' }, shape: { value: 'circle' } },
    };
    await expect(keptSvg(wrong, text)).rejects.toThrow('not drawn as it was meant');
    await expect(keptSvg(wrong, text)).rejects.toThrow('not drawn as it was meant');
    expect(await keptSvg(bars(9), text)).toContain('<svg');
  });
});
