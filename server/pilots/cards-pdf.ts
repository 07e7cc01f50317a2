import { toString as qrSvg } from 'qrcode';
import type { Language } from '#instruments/instrument.ts';
import { cardWords } from '#server/contract/card-words.ts';
import type { Sheet } from '#server/contract/set-up.ts';
import { pdfFrom } from '#server/typst/pdf-from.ts';

/** What the sheets are made of. */
export interface CardsToPrint {
  readonly language: Language;
  /** Title of the pilot; it is the title of the document. */
  readonly title: string;
  /** Address of the pilot's start page; a code after its `#` makes the link of a card. */
  readonly address: string;
  readonly sheets: readonly Sheet[];
}

/** Two columns of four cards of 95 by 68 mm, with dashed lines to cut along; a group never shares a sheet. */
const template = `#set document(title: cards.title, author: "Drietrap", date: none)
#set text(font: "Source Sans 3", lang: cards.language, size: 9.5pt, hyphenate: false)
#set par(leading: 0.5em, spacing: 0.6em)
#set page(paper: "a4", margin: (x: 10mm, y: 12mm))
#let dashed = (paint: rgb("#767676"), thickness: 0.5pt, dash: "dashed")
#let shown(card, words) = block(width: 100%, height: 100%, inset: 5mm)[
  #grid(columns: (1fr, auto), align: bottom,
    text(font: "Source Serif 4", weight: 600, size: 13pt)[Drietrap], words.from)
  #strong(card.group)
  #v(1mm)
  #text(size: 8.5pt, words.code) \\
  #text(size: 17pt, weight: 600, tracking: 0.06em, card.code)
  #place(bottom, grid(columns: (1fr, 29mm), column-gutter: 2mm, align: bottom,
    [#words.goTo #strong(cards.shownAddress) #words.and
     #parbreak() #words.keep
     #v(1.5mm) #words.mark
     #v(4mm) #line(length: 100%, stroke: 0.5pt)],
    image(card.qr, width: 29mm, alt: words.goTo + " " + cards.shownAddress)))
]
#for (i, sheet) in cards.sheets.enumerate() {
  if i > 0 { pagebreak() }
  table(columns: (95mm, 95mm), rows: 68mm, inset: 0mm, stroke: dashed,
    ..sheet.map(card => shown(card, cards.words)))
}
`;

const cardsOnSheet = 8;

/**
 * Cards as an A4 PDF: the QR code of the link, the characters to type, and a line for a mark of one's own. Nothing of
 * it is kept: the codes are in the bytes that come back, and nowhere else.
 */
export async function cardsPdf({ language, title, address, sheets }: CardsToPrint): Promise<Buffer> {
  const cards = sheets.flatMap(({ group, codes }) =>
    codes.map((code) => ({ group, code, qr: `${code}.svg` })),
  );
  const pictures = await Promise.all(
    cards.map(async ({ code, qr }) => [qr, Buffer.from(await svgOf(`${address}#${code}`))] as const),
  );
  const document = {
    language,
    title,
    shownAddress: address.replace(/^https?:\/\//, ''),
    words: cardWords[language],
    sheets: inSheets(sheets.map(({ group }) => cards.filter((card) => card.group === group))),
  };
  const data = JSON.stringify(JSON.stringify(document));
  return pdfFrom(`#let cards = json(bytes(${data}))\n${template}`, { files: Object.fromEntries(pictures) });
}

async function svgOf(link: string): Promise<string> {
  return qrSvg(link, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 });
}

function inSheets<Card>(groups: readonly (readonly Card[])[]): (readonly Card[])[] {
  return groups.flatMap((cards) =>
    Array.from({ length: Math.ceil(cards.length / cardsOnSheet) }, (_, sheet) =>
      cards.slice(sheet * cardsOnSheet, (sheet + 1) * cardsOnSheet),
    ),
  );
}
