import library from 'pptxgenjs';
import { z } from 'zod';
import { cellText, type Table } from '#analysis/words/table.ts';
import type { Language } from '#instruments/instrument.ts';
import type { Report, Slide, Term } from '#server/reports/model.ts';
import type { Picture, Pictures } from '#server/reports/pictures.ts';
import { finishSlides } from './finish-slides.ts';
import { partsOf, tableSize, type TableLayout } from './slide-parts.ts';

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
const body = { x: 0.7, y: 1.9, w: 11.93, h: 4.7 };
/** Below a picture, for what it shows in more words. */
const below = { x: 0.7, y: 5.88, w: 11.93, h: 0.72 };
/** Below a change: weeks between the waves and sessions held. */
const atEnd = { x: 0.7, y: 6.68, w: 11.93, h: 0.26 };

/** The slides of a report, one message each, for participants to present: titles, pictures with words, notes to say. */
export async function pptxReport(report: Report, pictures: Pictures): Promise<Uint8Array> {
  const { language, title, subtitle, warning, sections } = report;
  const Slides = deckSchema.parse(library);
  const deck = new Slides();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = `${title}: ${subtitle}`;
  deck.author = 'Stichting Beroepseer';
  deck.company = 'Stichting Beroepseer';
  deck.subject = title;
  deck.theme = { headFontFace: serif, bodyFontFace: 'Calibri' };
  const slides = sections.flatMap((section) => section.slides);
  defineMasters(
    deck,
    footOf(subtitle, warning),
    slides.flatMap(({ fillIn = [] }) => fillIn),
  );
  opening(deck, report);
  for (const slide of slides) {
    if (slide.fillIn !== undefined) toFillIn(deck, slide, language);
    else if (slide.opens === true) opensPart(deck, slide, language);
    else if (slide.table !== undefined) drawTable(deck, slide, slide.table, language);
    else draw(deck, slide, pictures, language);
  }
  const made = await deck.write({ outputType: 'uint8array' });
  if (!(made instanceof Uint8Array)) throw new Error('The slides were not made as bytes.');
  return finishSlides(made, { code: codeOf(language), day: report.day });
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

function defineMasters(deck: Deck, foot: string, prompts: readonly string[]): void {
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
  const message = () => ({
    background: { color: paper },
    slideNumber: { x: 12.4, y: 7.02, w: 0.6, h: 0.3, color: muted, fontSize: 11 },
    objects: [
      footer,
      {
        placeholder: {
          text: '',
          options: { ...title, y: 0.72, h: 1.05, fontSize: 26, valign: 'top' as const },
        },
      },
    ],
  });
  deck.defineSlideMaster({ title: 'MESSAGE', ...message() });
  if (prompts.length > 0) {
    const { objects, ...rest } = message();
    deck.defineSlideMaster({
      title: 'FILL IN',
      ...rest,
      objects: [...objects, ...prompts.flatMap(lineToFillIn)],
    });
  }
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

/** A title; the size of its letters has to stand on the words, for that of the placeholder goes before that of the box. */
function addTitle(slide: DeckSlide, title: string, language: Language, size: number | null): void {
  const options = { ...spoken(language), ...(size === null ? {} : { fontSize: size }) };
  slide.addText([{ text: title, options }], { placeholder: 'title', ...spoken(language) });
}

/** A title of more letters is set smaller, so that it stays above the line. */
const longestOpening = 75;

function opening(deck: Deck, report: Report): void {
  const { title, subtitle, finding, note, when = '', notes = '', language } = report;
  const lang = spoken(language);
  const slide = deck.addSlide({ masterName: 'OPENING' });
  addTitle(slide, title, language, title.length > longestOpening ? 30 : null);
  const lines = [
    { text: subtitle, options: { fontSize: subtitle.length > 120 ? 18 : 22 } },
    { text: finding, options: { fontFace: serif, fontSize: 22 } },
    { text: when, options: { fontSize: 16 } },
    { text: note, options: { color: muted, fontSize: 14 } },
  ];
  slide.addText(
    lines
      .filter(({ text }) => text !== '')
      .map(({ text, options }) => ({ text, options: { ...lang, ...options, breakLine: true } })),
    { x: 0.7, y: 3.35, w: 11.93, h: 3.3, valign: 'top', color: ink, margin: 0, paraSpaceAfter: 12 },
  );
  if (notes !== '') slide.addNotes(notes);
}

/** A part begins: its name, and what it is for. */
function opensPart(deck: Deck, { title, points }: Slide, language: Language): void {
  const slide = deck.addSlide({ masterName: 'OPENING' });
  addTitle(slide, title, language, null);
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
    if (beside !== undefined) sentences(slide, beside, besidePicture, language);
    else if (hasWords) finding(slide, points, language);
  } else if (beside !== undefined) {
    sentences(slide, beside, wholeWidth, language);
    finding(slide, points, language, wholeWidth.y + wholeWidth.h);
  } else bullets(slide, part, language);
  ended(slide, part, language);
  if (notes !== '') slide.addNotes(notes);
}

/** How long was between the waves, and how many sessions were held. */
function ended(slide: DeckSlide, { when = '' }: Slide, language: Language): void {
  if (when === '') return;
  slide.addText(when, {
    ...spoken(language),
    ...atEnd,
    fontSize: 12,
    color: muted,
    margin: 0,
    valign: 'top',
  });
}

/** Letters that stand beside each other above a message. */
const lettersAbove = 120;

/** What it is about, and the message; a long one in smaller letters, so that it stays above the body. */
function heading(slide: DeckSlide, { topic = '', title }: Slide, language: Language): void {
  const lang = spoken(language);
  if (topic !== '') {
    const place = { x: 0.7, y: 0.36, w: 11.93, h: 0.32 };
    const fontSize = topic.length > lettersAbove ? 11 : 14;
    const text = topic.replaceAll(/\s+/g, ' ');
    slide.addText(text, { ...lang, ...place, fontSize, color: muted, margin: 0, valign: 'top' });
  }
  addTitle(slide, title, language, title.length > 120 ? 20 : null);
}

type Room = typeof body;

function roomFor(hasSentences: boolean, hasWords: boolean): Room {
  if (hasSentences) return { ...body, w: 6.1 };
  return hasWords ? { ...body, h: below.y - body.y - 0.15 } : body;
}

/** Where sentences stand, and in what letters: of the verdict, and of what was found. */
const besidePicture = { ...body, x: 7.1, w: 5.53, sizes: [18, 14], valign: 'middle' } as const;
const wholeWidth = { ...body, h: 4.05, sizes: [20, 16], valign: 'top' } as const;

/** Of every scale the verdict and what was found. */
function sentences(
  slide: DeckSlide,
  terms: readonly Term[],
  { sizes: [large, small], ...place }: typeof besidePicture | typeof wholeWidth,
  language: Language,
): void {
  const lang = spoken(language);
  slide.addText(
    terms.flatMap(({ term, text }) => [
      { text: term, options: { ...lang, bold: true, fontSize: large, breakLine: true, paraSpaceAfter: 2 } },
      { text, options: { ...lang, fontSize: small, breakLine: true, paraSpaceAfter: 12 } },
    ]),
    { ...place, color: ink, margin: 0 },
  );
}

/** Below a picture: its finding, where that is too long for a title. */
function finding(slide: DeckSlide, points: readonly string[], language: Language, y = below.y): void {
  const text = points.join(' ');
  const fontSize = text.length > 330 ? 11 : text.length > 240 ? 12 : 14;
  const place = { ...below, y, h: atEnd.y - y - 0.08 };
  slide.addText(text, { ...spoken(language), ...place, fontSize, color: ink, margin: 0, valign: 'top' });
}

function bullets(slide: DeckSlide, { points, small }: Slide, language: Language): void {
  slide.addText(
    points.map((text) => ({
      text,
      options: { ...spoken(language), bullet: points.length > 1 || small === true, breakLine: true },
    })),
    {
      ...body,
      fontSize: small === true ? 18 : 22,
      color: ink,
      valign: 'top',
      margin: 0,
      paraSpaceAfter: small === true ? 10 : 14,
    },
  );
}

/** From one line to fill in to the next, in inches. */
const lineStep = 1.15;

/**
 * A line to fill in. What could stand there is its prompt: whoever fills it in reads it, and on the wall an empty line is
 * empty.
 */
function lineToFillIn(prompt: string, place: number) {
  const y = body.y + place * lineStep;
  const name = `line ${String(place + 1)}`;
  const options = { name, type: 'body', x: body.x, y, w: body.w, h: 0.85 } as const;
  return [
    { rect: { x: body.x, y: y + 0.9, w: body.w, h: 0.015, fill: { color: muted } } },
    {
      placeholder: {
        text: prompt,
        options: { ...options, color: ink, fontSize: 22, margin: 0, valign: 'bottom' as const },
      },
    },
  ];
}

/** Lines for people to fill in themselves. */
function toFillIn(deck: Deck, part: Slide, language: Language): void {
  const slide = deck.addSlide({ masterName: 'FILL IN' });
  heading(slide, part, language);
  if (part.notes !== '') slide.addNotes(part.notes);
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
    ended(slide, message, language);
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
