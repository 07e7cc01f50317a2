import { create } from 'qrcode/lib/core/qrcode.js';

/** White around the code, in modules: readers need it to find the square. */
const quietZone = 4;

/**
 * A QR code as one SVG path of unit squares.
 *
 * @returns `viewBox` with the white around it, and `path`: a bar for each run of dark modules of a row.
 */
export function qrCode(text: string): { viewBox: string; path: string } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const rows = Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => (modules.get(y, x) === 1 ? '1' : '0')).join(''),
  );
  const path = rows
    .flatMap((row, y) =>
      [...row.matchAll(/1+/g)].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
    )
    .join('');
  const side = size + 2 * quietZone;
  return { viewBox: `-${quietZone} -${quietZone} ${side} ${side}`, path };
}
