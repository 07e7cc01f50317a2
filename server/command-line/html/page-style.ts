/**
 * The look of the page, inside it: nothing is loaded from anywhere. Colours as in the design tokens of the product.
 * The page brings no font, so that letters of a picture can be wider than they were measured: they may stand out of it.
 * On a phone a group's two panels scroll sideways: made to fit, their small print could not be read.
 */
export const pageStyle = `
:root { color-scheme: light; }
body { margin: 0; overflow-wrap: break-word; background: #fdfcf9; color: #1d2433; font: 17px/1.55 system-ui, 'Segoe UI', 'Noto Sans', 'Liberation Sans', sans-serif; }
main { max-width: 70rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1, h2, h3 { font-family: Georgia, 'Noto Serif', 'Liberation Serif', serif; line-height: 1.2; margin: 2.5rem 0 0.75rem; }
h1 { font-size: 2.1rem; margin-top: 0; } h2 { font-size: 1.6rem; border-top: 2px solid #d9d5c8; padding-top: 2rem; } h3 { font-size: 1.2rem; }
p, li, dd { max-width: 44rem; }
.notice { border: 2px solid #8a5000; background: #fbf1df; padding: 1rem 1.25rem; max-width: none; font-weight: 600; }
.finding { font-size: 1.25rem; }
figure { margin: 1.5rem 0; max-width: 44rem; } figure svg { width: 100%; height: auto; overflow: visible; }
@media screen and (max-width: 40rem) { h4 ~ figure { overflow-x: auto; } h4 ~ figure svg { width: 38rem; } tbody th { min-width: 7rem; } }
.wide { overflow-x: auto; } .wide:focus-visible { outline: 3px solid #0b57d0; }
table { border-collapse: collapse; font-size: 0.92rem; font-variant-numeric: tabular-nums; margin: 1rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.9rem 0.4rem 0; border-bottom: 1px solid #d9d5c8; white-space: nowrap; }
tbody th { white-space: normal; overflow-wrap: anywhere; min-width: 9rem; }
caption { text-align: left; color: #5b6270; }
dt { font-weight: 600; margin-top: 1rem; } dd { margin: 0; } dd.source { color: #5b6270; font-size: 0.9rem; }
@media print { h2 { break-before: page; } .wide { overflow: visible; } table { font-size: 0.7rem; } th, td { white-space: normal; padding-right: 0.5rem; } tbody th { min-width: 0; } }
`;
