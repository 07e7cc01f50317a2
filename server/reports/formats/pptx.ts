import library from 'pptxgenjs';
import { z } from 'zod';
import { cellText, type Table } from '#analysis/words/table.ts';
import type { Language } from '#instruments/instrument.ts';
import type { Report, Slide, Term } from '#server/reports/model.ts';
import type { Picture, Pictures } from '#server/reports/pictures.ts';
import { partsOf, tableSize, type TableLayout } from './slide-parts.ts';
import { spokenIn } from './spoken-in.ts';

/** The library's types describe its form for `require`, where the class is a member; in this form it is the default. */
type Deck = library.default;
type DeckSlide = ReturnType<Deck['addSlide']>;
const deckSchema = z.custom<new () => Deck>((value) => typeof value === 'function');

const ink = '1d2433';
const muted = '5b6270';
const hair = 'd9d5c8';
const paper = 'fdfcf9';
const serif = 'Georgia';

/** Where the body of a slide lies, in inches on a slide of 13.33 by 7.5. */
const body = { x: 0.7, y: 1.9, w: 11.93, h: 4.9 };
/** Below a picture, for what it shows in more words. */
const below = { x: 0.7, y: 6.1, w: 11.93, h: 0.75 };

/** The slides of a report, one message each, for participants to present: titles, pictures with words, notes to say. */
export async function pptxReport(report: Report, pictures: Pictures): Promise<Uint8Array> {
  const { language, title, subtitle, warning, sections } = report;
  const Slides = deckSchema.parse(library);
  const deck = new Slides();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = `${title}: ${subtitle}`;
  deck.author = 'Stichting Beroepseer';
  deck.theme = { headFontFace: serif, bodyFontFace: 'Calibri' };
  defineMasters(deck, footOf(subtitle, warning));
  opening(deck, report);
  for (const slide of sections.flatMap(({ slides }) => slides)) {
    if (slide.opens === true) opensPart(deck, slide, language);
    else if (slide.table !== undefined) drawTable(deck, slide, slide.table, language);
    else draw(deck, slide, pictures, language);
  }
  const made = await deck.write({ outputType: 'uint8array' });
  if (!(made instanceof Uint8Array)) throw new Error('The slides were not made as bytes.');
  return spokenIn(made, codeOf(language));
}

/** Letters that stand beside each other at the foot of a slide. */
const lettersAtFoot = 140;

/** Whose slides these are, on one line: names too long for it are cut there, and stand in full on the first slide. */
function footOf(subtitle: string, warning: string): string {
  const end = warning === '' ? '' : ` · ${warning}`;
  const room = lettersAtFoot - end.length;
  const letters = Array.from(subtitle);
  return letters.length > room
    ? `${letters
        .slice(0, room - 1)
        .join('')
        .trimEnd()}…${end}`
    : `${subtitle}${end}`;
}

function defineMasters(deck: Deck, foot: string): void {
  const title = {
    name: 'title',
    type: 'title',
    x: 0.7,
    w: 11.93,
    color: ink,
    align: 'left',
    margin: 0,
  } as const;
  const footer = {
    text: {
      text: foot,
      options: { x: 0.7, y: 7.02, w: 11, h: 0.3, color: muted, fontSize: 11, margin: 0 },
    },
  };
  deck.defineSlideMaster({
    title: 'MESSAGE',
    background: { color: paper },
    slideNumber: { x: 12.4, y: 7.02, w: 0.6, h: 0.3, color: muted, fontSize: 11 },
    objects: [
      footer,
      { placeholder: { text: '', options: { ...title, y: 0.72, h: 1.05, fontSize: 26, valign: 'top' } } },
    ],
  });
  deck.defineSlideMaster({
    title: 'OPENING',
    background: { color: paper },
    objects: [
      footer,
      { rect: { x: 0.7, y: 3.02, w: 1.2, h: 0.05, fill: { color: ink } } },
      { placeholder: { text: '', options: { ...title, y: 1.1, h: 1.75, fontSize: 40, valign: 'bottom' } } },
    ],
  });
}

/** The language of words, without which they are read aloud as English. */
const codeOf = (language: Language): string => (language === 'nl' ? 'nl-NL' : 'en-GB');
const spoken = (language: Language) => ({ lang: codeOf(language) });

function opening(deck: Deck, { title, subtitle, finding, note, language }: Report): void {
  const lang = spoken(language);
  const slide = deck.addSlide({ masterName: 'OPENING' });
  slide.addText(title, { placeholder: 'title', ...lang });
  slide.addText(
    [
      { text: subtitle, options: { ...lang, fontSize: 22, breakLine: true } },
      { text: finding, options: { ...lang, fontFace: serif, fontSize: 22, breakLine: true } },
      { text: note, options: { ...lang, color: muted, fontSize: 14 } },
    ],
    { x: 0.7, y: 3.35, w: 11.93, h: 2.6, valign: 'top', color: ink, margin: 0, paraSpaceAfter: 12 },
  );
}

/** A part begins: its name, and what it is for. */
function opensPart(deck: Deck, { title, points }: Slide, language: Language): void {
  const slide = deck.addSlide({ masterName: 'OPENING' });
  slide.addText(title, { placeholder: 'title', ...spoken(language) });
  slide.addText(points.join(' '), {
    ...spoken(language),
    x: 0.7,
    y: 3.35,
    w: 11.93,
    h: 0.8,
    fontSize: 20,
    color: muted,
    margin: 0,
    valign: 'top',
  });
}

function draw(deck: Deck, part: Slide, pictures: Pictures, language: Language): void {
  const slide = deck.addSlide({ masterName: 'MESSAGE' });
  heading(slide, part, language);
  const { figure, beside, points, notes } = part;
  const picture = figure === null ? undefined : pictures.get(figure.id);
  if (figure !== null && picture !== undefined) {
    const hasWords = points.length > 0 && beside === undefined;
    const room = roomFor(beside !== undefined, hasWords);
    const data = `image/png;base64,${Buffer.from(picture.png).toString('base64')}`;
    slide.addImage({ data, altText: `${figure.title}. ${figure.description}`, ...fitted(picture, room) });
    if (beside !== undefined) sentences(slide, beside, language);
    else if (hasWords) finding(slide, points, language);
  } else bullets(slide, points, language);
  if (notes !== '') slide.addNotes(notes);
}

/** What it is about, and the message; a long one in smaller letters, so that it stays above the body. */
function heading(slide: DeckSlide, { topic = '', title }: Slide, language: Language): void {
  const lang = spoken(language);
  if (topic !== '') {
    const place = { x: 0.7, y: 0.36, w: 11.93, h: 0.32 };
    slide.addText(topic, { ...lang, ...place, fontSize: 14, color: muted, margin: 0, valign: 'top' });
  }
  slide.addText(title, { placeholder: 'title', ...lang, ...(title.length > 120 ? { fontSize: 20 } : {}) });
}

type Room = typeof body;

function roomFor(hasSentences: boolean, hasWords: boolean): Room {
  if (hasSentences) return { ...body, w: 6.1 };
  return hasWords ? { ...body, h: below.y - body.y - 0.15 } : body;
}

/** Beside the picture: of every scale the verdict and what was found. */
function sentences(slide: DeckSlide, terms: readonly Term[], language: Language): void {
  const lang = spoken(language);
  slide.addText(
    terms.flatMap(({ term, text }) => [
      { text: term, options: { ...lang, bold: true, fontSize: 18, breakLine: true, paraSpaceAfter: 2 } },
      { text, options: { ...lang, fontSize: 14, breakLine: true, paraSpaceAfter: 12 } },
    ]),
    { x: 7.1, y: body.y, w: 5.53, h: body.h, color: ink, margin: 0, valign: 'middle' },
  );
}

/** Below a picture: its finding, where that is too long for a title. */
function finding(slide: DeckSlide, points: readonly string[], language: Language): void {
  const text = points.join(' ');
  const fontSize = text.length > 330 ? 11 : 14;
  slide.addText(text, { ...spoken(language), ...below, fontSize, color: ink, margin: 0, valign: 'top' });
}

function bullets(slide: DeckSlide, points: readonly string[], language: Language): void {
  slide.addText(
    points.map((text) => ({
      text,
      options: { ...spoken(language), bullet: points.length > 1, breakLine: true },
    })),
    { ...body, fontSize: 22, color: ink, valign: 'top', margin: 0, paraSpaceAfter: 14 },
  );
}

/** As large as its room allows, in the middle. */
function fitted({ width, height }: Picture, room: Room): Room {
  const scale = Math.min(room.w / width, room.h / height);
  const [w, h] = [width * scale, height * scale];
  return { x: room.x + (room.w - w) / 2, y: room.y + (room.h - h) / 2, w, h };
}

/** A table too long for one slide goes on on the next, under the same title. */
function drawTable(deck: Deck, message: Slide, table: Table, language: Language): void {
  const parts = partsOf(table, language);
  for (const [i, { rows, layout }] of parts.entries()) {
    const slide = deck.addSlide({ masterName: 'MESSAGE' });
    const part = parts.length === 1 ? '' : ` (${String(i + 1)}/${String(parts.length)})`;
    heading(slide, { ...message, title: `${message.title}${part}` }, language);
    addTable(slide, { ...table, rows }, layout, language);
    if (message.notes !== '') slide.addNotes(message.notes);
  }
}

function addTable(slide: DeckSlide, table: Table, { widths, head, rows }: TableLayout, language: Language) {
  slide.addTable(tableRows(table, language), {
    x: body.x,
    y: body.y,
    w: body.w,
    colW: widths.map((part) => part * body.w),
    rowH: [head, ...rows],
    fontSize: tableSize,
    color: ink,
    margin: [0.03, 0.06, 0.03, 0.06],
  });
}

type CellOptions = NonNullable<Parameters<DeckSlide['addTable']>[0][number][number]['options']>;
type Border = NonNullable<CellOptions['border']>;

const line = (color: string, pt: number) => ({ type: 'solid', color, pt }) as const;

/** A line below a cell, and none at its other sides. */
function under(below: ReturnType<typeof line>): Border {
  const none = { type: 'none' } as const;
  return [none, none, below, none];
}

function tableRows({ columns, rows }: Table, language: Language) {
  const lang = spoken(language);
  const cell = (text: string, i: number, isHead: boolean) => ({
    text,
    options: {
      ...lang,
      bold: isHead,
      align: columns[i]?.kind === 'text' ? ('left' as const) : ('right' as const),
      border: under(isHead ? line(ink, 1) : line(hair, 0.5)),
    },
  });
  return [
    columns.map(({ title }, i) => cell(title, i, true)),
    ...rows.map((row) =>
      columns.map((column, i) => cell(cellText(row[i] ?? null, column, language), i, false)),
    ),
  ];
}
