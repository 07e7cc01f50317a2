import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LineRuleType,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table as DocxTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type ISectionOptions,
} from 'docx';
import { cellText, type Table } from '#analysis/words/table.ts';
import type { Language } from '#instruments/instrument.ts';
import type { Block, Report, ReportFigure, Term } from '#server/reports/model.ts';
import type { Pictures } from '#server/reports/pictures.ts';
import { columnWidths } from './column-widths.ts';

/** Width of the text on an A4 page, in pixels at 96 a inch. */
const textWidth = 620;
/** And how high a picture may stand in it with its words below. */
const tallest = 800;

/** The report as a Word document to edit: real headings, real tables with a head that repeats, pictures with words. */
export async function docxReport(report: Report, pictures: Pictures): Promise<Uint8Array> {
  const { title, subtitle, finding, warning, note, sections, language } = report;
  const document = new Document({
    title: `${title}: ${subtitle}`,
    description: finding,
    creator: 'Stichting Beroepseer',
    styles: stylesIn(language),
    sections: [
      {
        properties: { page: { margin: { top: 1080, bottom: 1000 } } },
        footers: { default: footer(note, warning) },
        children: [
          ...(warning === ''
            ? []
            : [new Paragraph({ children: [new TextRun({ text: warning, bold: true })] })]),
          new Paragraph({ text: subtitle, style: 'Muted' }),
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          new Paragraph({ text: finding, style: 'Finding' }),
          ...sections.flatMap((section, i) => [
            new Paragraph({
              text: section.title,
              heading: HeadingLevel.HEADING_1,
              keepNext: true,
              // The summary is a page of its own; from there on one thing below the other.
              pageBreakBefore: i === 1,
            }),
            ...section.blocks.flatMap((block, at) =>
              // What leads to a picture stays with it, as the heading above does.
              block.kind === 'text'
                ? [new Paragraph({ text: block.text, keepNext: section.blocks[at + 1]?.kind === 'figure' })]
                : blockParts(block, pictures, language),
            ),
          ]),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function stylesIn(language: Language) {
  const text = 'Calibri';
  const heading = { font: 'Georgia', color: '1d2433' };
  return {
    default: {
      document: {
        run: {
          font: text,
          size: 21,
          color: '1d2433',
          language: { value: language === 'nl' ? 'nl-NL' : 'en-GB' },
        },
        // Without a rule some programs take the height as exact, and cut pictures off.
        paragraph: { spacing: { after: 110, line: 262, lineRule: LineRuleType.AUTO } },
      },
      title: { run: { ...heading, size: 40 }, paragraph: { spacing: { after: 160 } } },
      heading1: { run: { ...heading, size: 34 }, paragraph: { spacing: { before: 400, after: 200 } } },
      heading2: { run: { ...heading, size: 26 }, paragraph: { spacing: { before: 320, after: 120 } } },
    },
    paragraphStyles: [
      { id: 'Muted', name: 'Muted', basedOn: 'Normal', run: { color: '5b6270', size: 20 } },
      { id: 'Made', name: 'Made', basedOn: 'Normal', run: { color: '5b6270', size: 16 } },
      { id: 'Finding', name: 'Finding', basedOn: 'Normal', run: { ...heading, size: 28 } },
      {
        id: 'Cell',
        name: 'Cell',
        basedOn: 'Normal',
        run: { size: 18 },
        paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
      },
    ],
  };
}

function footer(note: string, warning: string): Footer {
  const children = [
    new TextRun({ text: [note, warning].filter((text) => text !== '').join(' '), size: 17, color: '5b6270' }),
    new TextRun({ children: ['\t', PageNumber.CURRENT], size: 17, color: '5b6270' }),
  ];
  return new Footer({
    children: [new Paragraph({ children, tabStops: [{ type: 'right', position: 9020 }] })],
  });
}

type Part = Exclude<ISectionOptions['children'][number], string>;

function blockParts(block: Exclude<Block, { kind: 'text' }>, pictures: Pictures, language: Language): Part[] {
  if (block.kind === 'heading') {
    const pageBreakBefore = block.page === true;
    return [
      new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_2, keepNext: true, pageBreakBefore }),
    ];
  }
  if (block.kind === 'list') return block.items.map((text) => new Paragraph({ text, bullet: { level: 0 } }));
  if (block.kind === 'terms') return block.items.map(({ term, text }) => termParagraph(term, text));
  if (block.kind === 'facts') return [factsParagraph(block.items)];
  if (block.kind === 'box')
    return block.items.map((text, i) => boxParagraph(i === 0 ? block.heading : '', text));
  if (block.kind === 'table')
    return [
      new Paragraph({ text: block.table.caption, style: 'Muted', keepNext: true }),
      tablePart(block.table, language),
      space(),
    ];
  return figureParts(block, pictures);
}

const space = (): Paragraph => new Paragraph({ text: '' });

function termParagraph(term: string, text: string): Paragraph {
  return new Paragraph({
    keepLines: true,
    children: [new TextRun({ text: term, bold: true }), new TextRun({ text, break: 1 })],
  });
}

/** Short ones beside each other on a line, as far as they fit. */
function factsParagraph(items: readonly Term[]): Paragraph {
  return new Paragraph({
    children: items.flatMap(({ term, text }, i) => [
      new TextRun({ text: `${i === 0 ? '' : ' · '}${term}: `, color: '5b6270' }),
      new TextRun({ text }),
    ]),
  });
}

function boxParagraph(heading: string, text: string): Paragraph {
  return new Paragraph({
    border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: 'd9d5c8' } },
    indent: { left: 240 },
    children: [
      ...(heading === '' ? [] : [new TextRun({ text: `${heading}. `, bold: true })]),
      new TextRun({ text }),
    ],
  });
}

function figureParts({ id, title, caption, made, description }: ReportFigure, pictures: Pictures): Part[] {
  const picture = pictures.get(id);
  if (picture === undefined) return [];
  const wide = (id === 'rocket' ? 0.38 : 1) * textWidth;
  const scale = Math.min(wide / picture.width, tallest / picture.height);
  const image = new ImageRun({
    type: 'png',
    data: picture.png,
    transformation: { width: picture.width * scale, height: picture.height * scale },
    altText: { name: id, title, description: `${title}. ${description}` },
  });
  return [
    new Paragraph({ children: [image], keepNext: true }),
    new Paragraph({ text: caption, style: 'Muted', keepNext: true, spacing: { after: 40 } }),
    new Paragraph({ text: made, style: 'Made' }),
  ];
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const hair = { style: BorderStyle.SINGLE, size: 4, color: 'd9d5c8' };

/** Letters of a cell beside each other on a page. */
const lettersOnALine = 104;
/** The width of the text, in twentieths of a point. */
const pageWidth = 9020;

function tablePart(table: Table, language: Language): DocxTable {
  const { columns, rows } = table;
  const widths = columnWidths(table, language, lettersOnALine).map((part) => Math.round(part * pageWidth));
  const cell = (text: string, i: number, bold: boolean): TableCell =>
    new TableCell({
      borders: { top: none, left: none, right: none, bottom: hair },
      width: { size: widths[i] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 0, right: 90 },
      children: [
        new Paragraph({
          style: 'Cell',
          alignment: columns[i]?.kind === 'text' ? AlignmentType.LEFT : AlignmentType.RIGHT,
          children: [new TextRun({ text, bold })],
        }),
      ],
    });
  return new DocxTable({
    width: { size: pageWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, i) => cell(title, i, true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((column, i) => cell(cellText(row[i] ?? null, column, language), i, false)),
          }),
      ),
    ],
  });
}
