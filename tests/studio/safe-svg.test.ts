import { describe, expect, it } from 'vitest';
import { keptValue } from '#client/src/studio/results/safe-svg.ts';

const kept = (name: string, value: string) => keptValue(name, value, 'p-');

describe('what stays of a chart when it enters the page', () => {
  it('handlers and inline styles go', () => {
    expect(kept('onload', 'alert(1)')).toBeNull();
    expect(kept('ONCLICK', 'alert(1)')).toBeNull();
    expect(kept('style', 'background: url(https://elders.example/x)')).toBeNull();
  });

  it('addresses of anything but the chart itself go', () => {
    expect(kept('href', 'javascript:alert(1)')).toBeNull();
    expect(kept('xlink:href', 'https://elders.example/x.svg#a')).toBeNull();
    expect(kept('fill', 'url(https://elders.example/x.svg#a)')).toBeNull();
    expect(kept('fill', 'url(#a) url("https://elders.example/x.svg#a")')).toBeNull();
  });

  it('names inside a chart stay together, apart from those of the next chart', () => {
    expect(kept('id', 'clip0')).toBe('p-clip0');
    expect(kept('clip-path', 'url(#clip0)')).toBe('url(#p-clip0)');
    expect(kept('mask', "url('#m')")).toBe("url('#p-m')");
    expect(kept('href', '#mark')).toBe('#p-mark');
    expect(kept('aria-labelledby', 'title description')).toBe('p-title p-description');
  });

  it('shapes, colours and words stay as they are', () => {
    expect(kept('d', 'M0,0h10')).toBe('M0,0h10');
    expect(kept('fill', '#1d2433')).toBe('#1d2433');
    expect(kept('aria-label', 'Eigenwaarde: van 3,7 naar 4,0')).toBe('Eigenwaarde: van 3,7 naar 4,0');
  });
});
