/** More than ever sign in by one browser. */
const most = 20;

/**
 * Whether the notice about the wrong code of a moment (ms) was put away here. A moment is of one account: what somebody else
 * put away in this browser says nothing of it, and it names nobody to whoever looks into the browser.
 *
 * @param seen the moments that were put away, with spaces in between
 */
export const isSeen = (seen: string, moment: number): boolean => seen.split(' ').includes(String(moment));

/** The moments that were put away, with one more in front; the oldest go. */
export const withSeen = (seen: string, moment: number): string =>
  [String(moment), ...seen.split(' ').filter((one) => one !== '')].slice(0, most).join(' ');
