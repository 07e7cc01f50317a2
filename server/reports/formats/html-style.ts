/**
 * The look of the report, inside it: nothing is loaded from anywhere. Colours as in the design tokens of the product. It
 * brings no font, so that letters of a picture can be wider than they were measured: they may stand out of it.
 */
export const htmlStyle = `
:root { color-scheme: light; }
body { margin: 0; background: #fdfcf9; color: #1d2433; font: 17px/1.55 'Source Sans 3', system-ui, 'Segoe UI', 'Noto Sans', 'Liberation Sans', sans-serif; }
main { max-width: 52rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1, h2, h3, .finding { font-family: 'Source Serif 4', Georgia, 'Noto Serif', 'Liberation Serif', serif; line-height: 1.2; }
h1 { font-size: 2.2rem; font-weight: 500; margin: 0 0 1rem; }
h2 { font-size: 1.6rem; font-weight: 500; border-top: 3px solid #1d2433; padding-top: 1.25rem; margin: 3.5rem 0 1rem; }
h3 { font-size: 1.2rem; margin: 2.25rem 0 0.5rem; }
p, li, dd { max-width: 42rem; }
.warning { border: 2px solid #8a5000; background: #fbf1df; padding: 0.75rem 1rem; font-weight: 600; }
.subtitle, .note, caption, figcaption { color: #5b6270; }
.finding { font-size: 1.45rem; }
nav h2 { border: 0; padding: 0; margin: 2rem 0 0.5rem; font-size: 1.2rem; }
.box { border-left: 4px solid #d9d5c8; padding: 0.25rem 0 0.25rem 1.25rem; margin: 1.5rem 0; }
.box h3 { margin: 0; font: 600 1rem/1.5 system-ui, sans-serif; }
figcaption .made { display: block; font-size: 0.82rem; margin-top: 0.25rem; }
figure { margin: 1.75rem 0; max-width: 44rem; } figure svg { width: 100%; height: auto; overflow: visible; }
.wide { overflow-x: auto; margin: 1.5rem 0; } .wide:focus-visible { outline: 3px solid #0b57d0; }
table { border-collapse: collapse; font-size: 0.92rem; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.8rem 0.4rem 0; border-bottom: 1px solid #d9d5c8; }
thead th { border-bottom: 2px solid #1d2433; }
tbody th { font-weight: 400; }
.number { text-align: right; white-space: nowrap; }
caption { text-align: left; padding-bottom: 0.5rem; }
dt { font-weight: 600; margin-top: 1rem; } dd { margin: 0; overflow-wrap: anywhere; }
dl.facts { display: flex; flex-wrap: wrap; gap: 0.5rem 2rem; } dl.facts dt { color: #5b6270; font-weight: 400; margin: 0; }
@media print { .page { break-before: page; } h2, h3 { break-after: avoid; } .wide { overflow: visible; } figure, tr, dl div { break-inside: avoid; } }
`;
