const dropped = 'script, foreignObject, iframe, image, style, animate, set, animateTransform, animateMotion';

/**
 * A chart from our server as an element of this page, without anything that could run or fetch: the page's policy
 * forbids it anyway, and a chart needs none of it. Ids get a prefix, for several charts share one page.
 *
 * @param prefix unique for this place on the page
 * @returns null when the text is not an SVG document
 */
export function safeSvg(text: string, prefix: string): SVGSVGElement | null {
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
  const svg = parsed.documentElement;
  if (!(svg instanceof SVGSVGElement) || parsed.querySelector('parsererror') !== null) return null;
  for (const element of svg.querySelectorAll(dropped)) element.remove();
  for (const element of [svg, ...svg.querySelectorAll('*')]) cleanAttributes(element, prefix);
  return document.adoptNode(svg);
}

function cleanAttributes(element: Element, prefix: string): void {
  for (const { name, value } of Array.from(element.attributes)) {
    const kept = keptValue(name, value, prefix);
    if (kept === null) element.removeAttribute(name);
    else if (kept !== value) element.setAttribute(name, kept);
  }
}

/**
 * What stays of an attribute, or null when it goes: no handlers, no inline styles (the policy forbids them), no
 * address but a place in the chart itself.
 */
export function keptValue(name: string, value: string, prefix: string): string | null {
  if (/^on/i.test(name) || name === 'style') return null;
  if (name === 'id') return prefix + value;
  if (name === 'aria-labelledby' || name === 'aria-describedby') {
    return value.replace(/\S+/g, (id) => prefix + id);
  }
  if (name === 'href' || name === 'xlink:href') {
    return value.startsWith('#') ? `#${prefix}${value.slice(1)}` : null;
  }
  const addresses = [...value.matchAll(/url\(\s*(['"]?)([^'")]*)\1\s*\)/g)];
  if (addresses.some(([, , address]) => address?.startsWith('#') !== true)) return null;
  return value.replace(/url\(\s*['"]?#/g, (start) => start + prefix);
}
