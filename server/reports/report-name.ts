import type { Order } from './order.ts';

/** As long as a title may be in the name of a file: what a folder shows of it at a glance. */
const longestTitle = 60;

/**
 * What a report is called as a file, without its extension: what it is about, for whom, and the day, of letters, digits
 * and hyphens alone. What may not be named in public is not named there either.
 *
 * @param day on which it was ordered, as YYYY-MM-DD
 */
export function reportName(order: Order, day: string): string {
  const { audience } = order.input;
  const title = audience === 'public' && !mayBeNamed(order) ? '' : titleOf(order);
  const words = title.slice(0, longestTitle).match(/[\p{L}\p{N}]+/gu) ?? [];
  return [
    ...(isMadeUp(order) ? ['verzonnen'] : []),
    'rapport',
    ...words,
    audience === 'public' ? 'openbaar' : 'intern',
    day,
  ].join('-');
}

function titleOf(order: Order): string {
  if (order.kind === 'programme') return order.input.programme;
  return order.kind === 'state' ? order.input.state.pilot.title : order.input.release.pilot.title;
}

/** A programme is not of one organisation: its name tells of none. */
function mayBeNamed(order: Order): boolean {
  return order.kind === 'programme' || order.input.named;
}

/** The releases that a report is about, as far as it matters here. */
function isMadeUp(order: Order): boolean {
  if (order.kind === 'pilot') return order.input.release.madeUp;
  return order.kind === 'state'
    ? order.input.state.madeUp
    : order.input.pilots.some(({ release }) => release.madeUp);
}
