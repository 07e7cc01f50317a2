/** The body of the rocket, in pixels. Its outline is the same whatever the figures: it carries no value. */
export interface Body {
  readonly left: number;
  readonly right: number;
  /** Where the nose ends and the stages begin, and where they end. */
  readonly top: number;
  readonly bottom: number;
  readonly noseHeight: number;
  /** How far the fins stand out. */
  readonly fin: number;
}

/** Nose and stages. */
export function hullPath({ left, right, top, bottom, noseHeight }: Body): string {
  const middle = (left + right) / 2;
  const half = (right - left) / 2;
  const shoulder = top - noseHeight * 0.38;
  const brow = top - noseHeight * 0.78;
  const tip = top - noseHeight;
  return [
    `M${left} ${bottom}L${left} ${top}`,
    `C${left} ${shoulder} ${middle - half * 0.36} ${brow} ${middle} ${tip}`,
    `C${middle + half * 0.36} ${brow} ${right} ${shoulder} ${right} ${top}`,
    `L${right} ${bottom}Z`,
  ].join('');
}

/** Both fins. */
export function finPath({ left, right, bottom, fin }: Body): string {
  const one = (edge: number, outward: number): string =>
    [
      `M${edge} ${bottom - fin * 0.9}`,
      `C${edge + outward * 0.7} ${bottom - 4} ${edge + outward} ${bottom + 24} ${edge + outward} ${bottom + 56}`,
      `C${edge + outward * 0.6} ${bottom + 36} ${edge + outward * 0.2} ${bottom + 24} ${edge - outward * 0.3} ${bottom + 18}`,
      `L${edge} ${bottom}Z`,
    ].join('');
  return one(left, -fin) + one(right, fin);
}

/** The skirt under the lowest stage. */
export function skirtPath({ left, right, bottom }: Body): string {
  return `M${left} ${bottom}L${left + 14} ${bottom + 18}L${right - 14} ${bottom + 18}L${right} ${bottom}`;
}

/** The window in the nose, a circle of four arcs. */
export function windowPath({ left, right, top, noseHeight }: Body): string {
  const x = (left + right) / 2;
  const y = top - noseHeight * 0.42;
  const r = noseHeight * 0.1;
  const k = r * 0.5523;
  return [
    `M${x} ${y - r}`,
    `C${x + k} ${y - r} ${x + r} ${y - k} ${x + r} ${y}`,
    `C${x + r} ${y + k} ${x + k} ${y + r} ${x} ${y + r}`,
    `C${x - k} ${y + r} ${x - r} ${y + k} ${x - r} ${y}`,
    `C${x - r} ${y - k} ${x - k} ${y - r} ${x} ${y - r}Z`,
  ].join('');
}
