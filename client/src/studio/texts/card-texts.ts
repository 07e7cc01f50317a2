import { cardWords } from '#server/contract/card-words.ts';

const nl = {
  title: (pilot: string) => `Kaarten voor ${pilot}`,
  made: (count: number) =>
    `Er zijn ${String(count)} kaarten gemaakt. Druk ze nu af: ze zijn nergens opgeslagen.`,
  how: [
    'Druk af op A4, op ware grootte (100 %), enkelzijdig. Snijd langs de stippellijnen.',
    'Schud de kaarten van een groep en laat iedereen er één trekken. Schrijf niet op wie welke kaart kreeg.',
    'Elke deelnemer bewaart de kaart: dezelfde code geldt bij elke meting van dit traject.',
  ],
  print: 'Kaarten afdrukken',
  printed: 'Alle kaarten zijn goed afgedrukt',
  printedHint: 'Zolang u dit niet aanvinkt, waarschuwen wij voordat u weggaat.',
  toPilot: 'Naar het traject',
  sheets: 'De kaarten',
  sheet: (group: string, place: number, all: number) => `${group}, blad ${String(place)} van ${String(all)}`,
  leaving: {
    title: 'Zijn de kaarten afgedrukt?',
    text: 'Als u weggaat, zijn de codes weg. Ze zijn nergens opgeslagen en niemand kan ze terughalen.',
    keep: 'Bij de kaarten blijven',
    leave: 'Weggaan zonder kaarten',
  },
  pdf: 'Als PDF opslaan (A4)',
  pdfName: 'kaarten',
  pdfBusy: 'De PDF wordt gemaakt.',
  card: cardWords.nl,
};

const en = {
  title: (pilot) => `Cards for ${pilot}`,
  made: (count) => `${String(count)} cards have been made. Print them now: they are stored nowhere.`,
  how: [
    'Print on A4, at actual size (100 %), on one side. Cut along the dotted lines.',
    'Shuffle the cards of a group and let everybody draw one. Do not write down who got which card.',
    'Every participant keeps the card: the same code serves in every wave of this pilot.',
  ],
  print: 'Print the cards',
  printed: 'All cards have been printed well',
  printedHint: 'As long as you do not tick this, we warn before you leave.',
  toPilot: 'To the pilot',
  sheets: 'The cards',
  sheet: (group, place, all) => `${group}, sheet ${String(place)} of ${String(all)}`,
  leaving: {
    title: 'Have the cards been printed?',
    text: 'If you leave, the codes are gone. They are stored nowhere and nobody can bring them back.',
    keep: 'Stay with the cards',
    leave: 'Leave without cards',
  },
  pdf: 'Save as PDF (A4)',
  pdfName: 'cards',
  pdfBusy: 'The PDF is being made.',
  card: cardWords.en,
} satisfies typeof nl;

export const cardTexts = { nl, en };
