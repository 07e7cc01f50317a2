import library from 'pptxgenjs';
import { z } from 'zod';
import { cellText, type Table } from '#analysis/words/table.ts';
import type { Language } from '#instruments/instrument.ts';
import type { Report, Slide } from '#server/reports/model.ts';
import type { Picture, Pictures } from '#server/reports/pictures.ts';

/** The library's types describe its form for `require`, where the class is a member; in this form it is the default. */
type Deck = library.default;
const deckSchema = z.custom<new () => Deck>((value) => typeof value === 'function');

const ink = '1d2433';
const muted = '5b6270';
const paper = 'fdfcf9';

/** Where the body of a slide lies, in inches on a slide of 13.33 by 7.5. */
const body = { x: 0.7, y: 1.75, w: 11.93, h: 4.95 };

/** Rows that fit on a slide with a table. */
const rowsOnASlide = 12;

/** The slides of a report, one message each, for participants to present: titles, pictures with words, notes to say. */
export async function pptxReport(report: Report, pictures: Pictures): Promise<Uint8Array> {
  const Slides = deckSchema.parse(library);
  const deck = new Slides();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = `${report.title}: ${report.subtitle}`;
  deck.author = 'Stichting Beroepseer';
  deck.theme = { headFontFace: 'Georgia', bodyFontFace: 'Calibri' };
  defineMasters(deck, [report.subtitle, report.warning].filter((text) => text !== '').join(' · '));
  opening(deck, report);
  for (const slide of report.sections.flatMap(({ slides }) => slides)) {
    for (const part of partsOf(slide)) draw(deck, part, pictures, report.language);
  }
  const made = await deck.write({ outputType: 'uint8array' });
  if (made instanceof Uint8Array) return made;
  throw new Error('The slides were not made as bytes.');
}

function defineMasters(deck: Deck, foot: string): void {
  deck.defineSlideMaster({
    title: 'MESSAGE',
    background: { color: paper },
    slideNumber: { x: 12.4, y: 7.02, w: 0.6, h: 0.3, color: muted, fontSize: 11 },
    objects: [
      {
        text: {
          text: foot,
          options: { x: 0.7, y: 7.02, w: 11, h: 0.3, color: muted, fontSize: 11, margin: 0 },
        },
      },
      {
        placeholder: {
          text: '',
          options: {
            name: 'title',
            type: 'title',
            x: 0.7,
            y: 0.5,
            w: 11.93,
            h: 1.1,
            color: ink,
            fontSize: 28,
            valign: 'top',
            align: 'left',
            margin: 0,
          },
        },
      },
    ],
  });
}

/** The language of the words of a slide, without which they are read aloud as English. */
const spoken = (language: Language) => ({ lang: language === 'nl' ? 'nl-NL' : 'en-GB' });

function opening(deck: Deck, { title, subtitle, finding, note, language }: Report): void {
  const lang = spoken(language);
  const slide = deck.addSlide({ masterName: 'MESSAGE' });
  slide.addText(title, { placeholder: 'title', ...spoken(language) });
  slide.addText(
    [
      { text: finding, options: { ...lang, fontFace: 'Georgia', fontSize: 24, breakLine: true } },
      { text: subtitle, options: { ...lang, color: muted, fontSize: 18, breakLine: true } },
      { text: note, options: { ...lang, color: muted, fontSize: 14 } },
    ],
    { ...body, valign: 'middle', color: ink, margin: 0, paraSpaceAfter: 12 },
  );
}

/** A table too long for one slide goes on on the next, under the same title. */
function partsOf(slide: Slide): Slide[] {
  const { table } = slide;
  if (table === undefined || table.rows.length <= rowsOnASlide) return [slide];
  const parts = Math.ceil(table.rows.length / rowsOnASlide);
  return Array.from({ length: parts }, (_, i) => ({
    ...slide,
    title: `${slide.title} (${String(i + 1)}/${String(parts)})`,
    table: { ...table, rows: table.rows.slice(i * rowsOnASlide, (i + 1) * rowsOnASlide) },
  }));
}

function draw(
  deck: Deck,
  { title, figure, table, points, notes }: Slide,
  pictures: Pictures,
  language: Language,
): void {
  const slide = deck.addSlide({ masterName: 'MESSAGE' });
  slide.addText(title, { placeholder: 'title', ...spoken(language) });
  const picture = figure === null ? undefined : pictures.get(figure.id);
  if (figure !== null && picture !== undefined) {
    const data = `image/png;base64,${Buffer.from(picture.png).toString('base64')}`;
    slide.addImage({ data, altText: `${figure.title}. ${figure.description}`, ...fitted(picture) });
  } else if (table !== undefined) {
    slide.addTable(tableRows(table, language), {
      x: body.x,
      y: body.y,
      w: body.w,
      fontSize: 13,
      color: ink,
      border: { type: 'solid', pt: 0.5, color: 'd9d5c8' },
    });
  } else {
    slide.addText(
      points.map((text) => ({ text, options: { ...spoken(language), bullet: true, breakLine: true } })),
      { ...body, fontSize: 22, color: ink, valign: 'top', margin: 0, paraSpaceAfter: 14 },
    );
  }
  if (notes !== '') slide.addNotes(notes);
}

/** As large as the body of the slide allows, in the middle. */
function fitted({ width, height }: Picture): { x: number; y: number; w: number; h: number } {
  const scale = Math.min(body.w / width, body.h / height);
  const [w, h] = [width * scale, height * scale];
  return { x: body.x + (body.w - w) / 2, y: body.y + (body.h - h) / 2, w, h };
}

function tableRows({ columns, rows }: Table, language: Language) {
  const lang = spoken(language);
  const align = (i: number) => (columns[i]?.kind === 'text' ? ('left' as const) : ('right' as const));
  return [
    columns.map(({ title }, i) => ({ text: title, options: { ...lang, bold: true, align: align(i) } })),
    ...rows.map((row) =>
      columns.map((column, i) => ({
        text: cellText(row[i] ?? null, column, language),
        options: { ...lang, align: align(i) },
      })),
    ),
  ];
}
