/**
 * The one function of qrcode that is used. The package's own types bring in those of Node, and the compiler would
 * then let the browser's part use what no browser has.
 */
declare module 'qrcode/lib/core/qrcode.js' {
  export function create(
    text: string,
    options: { readonly errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H' },
  ): { readonly modules: { readonly size: number; get(row: number, column: number): number } };
}
