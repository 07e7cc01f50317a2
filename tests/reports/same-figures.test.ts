import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Language } from '#instruments/instrument.ts';
import { makeRelease } from '#analysis/report.ts';
import { releasedTables } from '#analysis/words/released-tables.ts';
import { cellText, type Table } from '#analysis/words/table.ts';
import { csvOf, tableCsv } from '#server/exports/csv.ts';
import { releaseRows, rowColumns } from '#server/exports/release-rows.ts';
import { releaseXlsx } from '#server/exports/xlsx.ts';
import { figuresOf, type Report } from '#server/reports/model.ts';
import { pilotReport } from '#server/reports/pilot-report.ts';
import { drawPictures, type Pictures } from '#server/reports/pictures.ts';
import type { ReportFormat } from '#server/contract/reports.ts';
import { reportFile } from '#server/reports/report-file.ts';
import { pdfFrom } from '#server/typst/pdf-from.ts';
import { group, releaseInput, variedPeople } from '#tests/release/organisation.ts';
import { fullRelease, hostileName, reportInput, unmatchedFollowUp } from './example.ts';
import { slideTables, tablesOf, withOneFigureChanged, withOneSlideChanged } from './altered.ts';
import { pageFill } from './page-fill.ts';
import { elementsOf, readPdf } from './read-pdf.ts';
import {
  bare,
  docxTables,
  htmlTables,
  pdfTables,
  plain,
  pptxTables,
  slidesOf,
  textsOf,
  xlsxSheets,
  type Cells,
} from './read-tables.ts';

let report: Report;
let pictures: Pictures;
let unmatched: Report;
let fewPictures: Pictures;
const release = fullRelease();
const other = unmatchedFollowUp();

beforeAll(async () => {
  report = pilotReport(reportInput({ release, followed: [release, { ...release, weeksBetween: 40 }] }));
  pictures = await drawPictures(report, () => undefined);
  unmatched = pilotReport(reportInput({ release: other, language: 'en', benchmark: null }));
  fewPictures = await drawPictures(unmatched, () => undefined);
});

const files = new Map<string, Promise<Uint8Array>>();

/** A report in a format, made once. */
function fileOf(format: ReportFormat, of = report, drawn = pictures): Promise<Uint8Array> {
  const name = `${of.language} ${format}`;
  const made = files.get(name) ?? reportFile(of, drawn, format);
  files.set(name, made);
  return made;
}

const cellsOf = ({ columns, rows }: Table): string[] => cellsIn('nl')({ columns, rows });
const cellsIn =
  (language: Language) =>
  ({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string[] =>
    rows.flatMap((row) => columns.map((column, i) => bare(cellText(row[i] ?? null, column, language))));

/** On paper without the marks that turn the direction of text. */
const asSet = (text: string): string => text.replaceAll(/[\u202A-\u202E]/g, '');

const headed =
  (language: Language) =>
  (table: Table): string[] => [...table.columns.map(({ title }) => bare(title)), ...cellsIn(language)(table)];

/** The tables of slides as they were before they were cut: the head stands on every part. */
function rejoined(slides: Cells, tables: readonly Table[]): Cells {
  let at = 0;
  return tables.map((table) => {
    const heads = table.columns.map(({ title }) => bare(title));
    const cells: string[] = [];
    while (cells.length < table.rows.length * heads.length && at < slides.length) {
      const slide = slides[at] ?? [];
      expect(slide.slice(0, heads.length)).toEqual(heads);
      cells.push(...slide.slice(heads.length));
      at += 1;
    }
    return cells;
  });
}

/** A cell as it stands in CSV. */
const text = (cell: string | number | null): string => {
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  return cell?.startsWith('=') === true ? `'${cell}` : (cell ?? '');
};

/** All texts and figures of a report, pictures too. */
const everything = async (made: Report): Promise<string> => {
  const drawn = await drawPictures(made, () => undefined);
  const page = new TextDecoder().decode(await reportFile(made, drawn, 'html'));
  return `${page}${JSON.stringify(made)}${JSON.stringify(figuresOf(made).map(({ draw }) => draw()))}`;
};

describe('The figures of a report', () => {
  it('are the same in PDF, DOCX and HTML, cell by cell', async () => {
    const tables = tablesOf(report);
    const expected: Cells = tables.map(cellsOf);
    expect(expected.flat().length).toBeGreaterThan(400);
    expect(htmlTables(new TextDecoder().decode(await fileOf('html')))).toEqual(expected);
    const onPaper = expected.map((cells) => cells.map(asSet));
    expect(pdfTables(await fileOf('pdf'))).toEqual(onPaper);
    expect(pdfTables(await fileOf('pdfa'))).toEqual(onPaper);
    expect(docxTables(await fileOf('docx'))).toEqual(tables.map(headed('nl')));
  });

  it('are the same on the slides, where every table goes on on the next slide when it is long', async () => {
    const tables = slideTables(report);
    const slides = pptxTables(await fileOf('pptx'));
    expect(slides.length).toBeGreaterThan(tables.length);
    expect(rejoined(slides, tables)).toEqual(tables.map(cellsOf));
    // Every table of the report is there, but the questions themselves and what stands in a larger one as well.
    const told = new Set(tables.map(({ caption }) => caption));
    const untold = tablesOf(report).filter(({ caption }) => !told.has(caption));
    expect(untold.map(({ columns }) => columns.map(({ key }) => key).join())).toEqual([
      'scale,item,text,reversed',
    ]);
  });

  it('are the same in every format where people could not be matched, with a module, in a follow-up', async () => {
    const tables = tablesOf(unmatched);
    const expected: Cells = tables.map(cellsIn('en'));
    expect(tables.map(({ caption }) => caption)).toContain(
      releasedTables(other, 'en').find(({ name }) => name === 'Not matched')?.table.caption,
    );
    const file = async (format: ReportFormat) => fileOf(format, unmatched, fewPictures);
    expect(htmlTables(new TextDecoder().decode(await file('html')))).toEqual(expected);
    const onPaper = expected.map((cells) => cells.map(asSet));
    expect(pdfTables(await file('pdf'))).toEqual(onPaper);
    expect(docxTables(await file('docx'))).toEqual(tables.map(headed('en')));
    const slides = slideTables(unmatched);
    expect(rejoined(pptxTables(await file('pptx')), slides)).toEqual(slides.map(cellsIn('en')));
  });

  it('would be seen to differ in every format: one changed figure is found in each of them', async () => {
    const changed = withOneFigureChanged(report);
    const [before, after] = [tablesOf(report).map(cellsOf), tablesOf(changed).map(cellsOf)];
    const differing = after.flat().filter((cell, i) => cell !== before.flat()[i]);
    expect(differing).toEqual(['9,9']);
    const read: Record<Exclude<ReportFormat, 'pptx'>, (file: Uint8Array) => Cells> = {
      html: (file) => htmlTables(new TextDecoder().decode(file)),
      pdf: pdfTables,
      pdfa: pdfTables,
      docx: (file) => docxTables(file).map((cells, i) => cells.slice(tablesOf(report)[i]?.columns.length)),
    };
    for (const format of ['html', 'pdf', 'pdfa', 'docx'] as const) {
      const found = read[format](await reportFile(changed, pictures, format)).flat();
      expect({ format, found: found.filter((cell) => cell === '9,9') }).toEqual({ format, found: ['9,9'] });
      expect(found).not.toEqual(before.map((cells) => cells.map(asSet)).flat());
    }
    const slides = pptxTables(await reportFile(withOneSlideChanged(report), pictures, 'pptx'));
    expect(rejoined(slides, slideTables(report))).not.toEqual(slideTables(report).map(cellsOf));
    const changedTotal = { ...release, total: release.total.map((cell) => ({ ...cell, before: 4.8 })) };
    expect(xlsxSheets(await releaseXlsx(changedTotal, 'b'.repeat(64), 'nl')).get('Verandering')).not.toEqual(
      xlsxSheets(await releaseXlsx(release, 'b'.repeat(64), 'nl')).get('Verandering'),
    );
  });

  it('are the same numbers in the spreadsheet, and no text of people is a formula there', async () => {
    for (const one of [release, other]) {
      const sheets = xlsxSheets(await releaseXlsx(one, 'b'.repeat(64), 'nl'));
      for (const { name, table } of releasedTables(one, 'nl')) {
        const [caption, heads, ...rows] = sheets.get(name) ?? [];
        expect(caption?.[0]).toBe(table.caption);
        expect(heads).toEqual(table.columns.map(({ title }) => title));
        expect(rows.map((row) => table.columns.map((_, i) => row[i] ?? null))).toEqual(table.rows);
      }
      expect([...sheets.values()].flat(2)).toContain(hostileName);
    }
  });

  it('survive CSV: what people wrote comes back as it was, but for an apostrophe before a formula', () => {
    const rows = releaseRows(release).map((row) => rowColumns.map((column) => row[column]));
    const csv = csvOf([[...rowColumns], ...rows]);
    const read = z
      .array(z.array(z.string()))
      .parse(parse(csv, { bom: true, delimiter: ';', relax_quotes: false }));
    expect(read.slice(1)).toEqual(rows.map((row) => row.map(text)));
    expect(csv.startsWith('\uFEFFsection;')).toBe(true);
    const [first] = releasedTables(release, 'nl');
    expect(first === undefined ? '' : tableCsv(first.table)).toMatch(/^\uFEFFgroup;scale;people;before/);
  });
});

describe('A report as PDF', () => {
  it('is tagged in Dutch, its headings go down step by step, and every picture is told in words', async () => {
    const pdf = await fileOf('pdf');
    const source = Buffer.from(pdf).toString('latin1');
    expect({ language: source.includes('/Lang (nl)'), forAll: source.includes('<pdfuaid:part>1') }).toEqual({
      language: true,
      forAll: true,
    });
    const root = readPdf(pdf);
    // The window shows the title and not the name of the file, parts can be chosen from a list, tabs go in their order.
    for (const mark of [
      /\/DisplayDocTitle true/,
      /\/Marked true/,
      /\/Outlines \d+ 0 R/,
      /\/StructTreeRoot \d+ 0 R/,
    ])
      expect(source).toMatch(mark);
    // A cell is told with the head of its column: every table has one, and every head its direction.
    const heads = elementsOf(root, 'THead');
    expect(heads.length).toBe(elementsOf(root, 'Table').length);
    for (const head of heads) {
      expect(elementsOf(head, 'TH').length).toBeGreaterThan(1);
      expect(elementsOf(head, 'TD')).toEqual([]);
    }
    expect(source.match(/\/Scope \/Column/g)?.length).toBe(elementsOf(root, 'TH').length);
    const headings = elementsOf(root, 'Title', 'H1', 'H2', 'H3').map(({ tag, text }) => ({
      tag,
      text: bare(text),
    }));
    const levels = headings.map(({ tag }) => (tag === 'Title' ? 0 : Number(tag.slice(1))));
    expect(levels[0]).toBe(0);
    for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
    for (const { title } of report.sections) expect(headings.map(({ text }) => text)).toContain(bare(title));
    // Each thing stands before what is said of it: a screen reader hears them in that order.
    const paragraphs = elementsOf(root, 'P').map(({ text }) => bare(text));
    const terms = report.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'terms' || block.kind === 'facts' ? block.items : [])),
    );
    expect(terms.length).toBeGreaterThan(20);
    for (const { term, text: said } of terms) expect(paragraphs).toContain(asSet(bare(`${term}${said}`)));
    const alts = elementsOf(root, 'Figure').map(({ alt }) => bare(alt ?? ''));
    const figures = report.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'figure' ? [block] : [])),
    );
    expect(alts).toEqual(figures.map(({ title, description }) => asSet(bare(`${title}. ${description}`))));
    expect(alts.length).toBeGreaterThan(8);
    for (const kind of [
      'rocket',
      'groups',
      'group-a',
      'icons-a',
      'distance-eigenwaarde',
      'values',
      'benchmark-eigenwaarde',
      'followup-eigenwaarde',
    ]) {
      expect(figures.map(({ id }) => id)).toContain(kind);
    }
  });
});

/** So many lines of text, in Typst. */
const lines = (count: number): string => 'Een regel.\\ '.repeat(count);

describe('The pages of a report', () => {
  it('are filled for nearly half at least, but for the last: nothing stands alone on a page, though every group begins one', async () => {
    for (const pdf of [await fileOf('pdf'), await fileOf('pdf', unmatched, fewPictures)]) {
      const fills = pageFill(pdf);
      expect(fills.length).toBeGreaterThan(5);
      // The first is the summary, which a board can hold in its hand.
      for (const fill of fills.slice(1, -1)) expect(fill).toBeGreaterThan(0.45);
    }
  });

  it('are filled for one group alone too, where nothing is laid side by side', async () => {
    const one = makeRelease(releaseInput([group('a', variedPeople(12), { name: 'Directie Kennis' })]));
    for (const audience of ['internal', 'public'] as const) {
      const made = pilotReport(reportInput({ release: one, benchmark: null, audience }));
      const fills = pageFill(await reportFile(made, await drawPictures(made, () => undefined), 'pdf'));
      expect(fills.length).toBeGreaterThan(4);
      for (const fill of fills.slice(1, -1)) expect([audience, fill > 0.45]).toEqual([audience, true]);
    }
  });

  it('keep what leads to a picture with it in Word too', async () => {
    const document = strFromU8(unzipSync(await fileOf('docx'))['word/document.xml'] ?? new Uint8Array());
    const leads = report.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block, i) =>
        block.kind === 'text' && blocks[i + 1]?.kind === 'figure' ? [block.text] : [],
      ),
    );
    expect(leads.length).toBeGreaterThan(2);
    const paragraphs = document.match(/<w:p>[\s\S]*?<\/w:p>/g) ?? [];
    for (const lead of leads) {
      const found = paragraphs.filter((one) => plain(one) === lead);
      expect(found.length).toBeGreaterThan(0);
      expect(found.some((one) => one.includes('<w:keepNext/>'))).toBe(true);
    }
  });

  it('would be seen to be nearly empty', () => {
    const source = `#set document(title: "Proef")\n#set text(lang: "nl", font: "Source Sans 3")\n= Proef\n`;
    const pdf = pdfFrom(`${source}${lines(40)}#pagebreak()\n${lines(3)}#pagebreak()\n${lines(2)}`);
    const [full = 0, few = 1, last = 1] = pageFill(pdf);
    expect(full).toBeGreaterThan(0.6);
    expect(Math.max(few, last)).toBeLessThan(0.15);
  });
});

describe('A report as slides', () => {
  it('has one line at its foot, however long the names are, which stand in full on the first slide', async () => {
    const name = 'Directoraat-generaal Bereikbaarheid en Leefomgeving van het ministerie, afdeling '.repeat(
      2,
    );
    const long = { ...unmatched, subtitle: `${name} · ${name}` };
    const deck = await reportFile(long, fewPictures, 'pptx');
    const feet = [...textsOf(deck)].flatMap(([file, xml]) =>
      file.includes('slideLayouts/') && xml.includes(long.warning)
        ? [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) => plain(text))
        : [],
    );
    const told = feet.filter((text) => text.includes(long.warning));
    expect(told.length).toBeGreaterThanOrEqual(2);
    for (const text of told) expect(text).toMatch(/^Directoraat-generaal.{20,90}… · .*$/);
    expect(plain(slidesOf(deck)[0] ?? '')).toContain(name);
  });

  it('has one message a slide, as its title, and a picture in words', async () => {
    const slides = slidesOf(await fileOf('pptx'));
    const titles = slides
      .map((slide) => /type="title"[\s\S]*?<\/p:sp>/.exec(slide)?.[0] ?? '')
      .map((title) => bare(plain(title)));
    expect(titles.filter((title) => title === '')).toEqual([]);
    for (const [language, code] of [
      ['nl', 'nl-NL'],
      ['en', 'en-GB'],
    ] as const) {
      const english = (): Promise<Uint8Array> =>
        reportFile(pilotReport(reportInput({ language })), pictures, 'pptx');
      const texts = textsOf(await (language === 'nl' ? fileOf('pptx') : english()));
      expect([...texts.keys()].filter((name) => name.includes('notesSlides')).length).toBeGreaterThan(5);
      const languages = [...texts.values()].flatMap((text) =>
        [...text.matchAll(/\blang="([^"]+)"/g)].map(([, lang]) => lang),
      );
      expect(languages.length).toBeGreaterThan(100);
      expect(new Set(languages)).toEqual(new Set([code]));
    }
    const pictured = slides.filter((slide) => slide.includes('<p:pic>'));
    expect(pictured.length).toBeGreaterThan(5);
    for (const slide of pictured) expect(/<p:cNvPr [^>]*descr="[^"]{40,}"/.exec(slide)).not.toBeNull();
  });
});

describe('The public report', () => {
  const hidden = ['Ministerie', 'Traject najaar', 'Leidinggevenden', 'Directie Kennis', '1+2'];
  it('names no organisation, trajectory or group, and shows no group of fewer than ten', async () => {
    const text = await everything(pilotReport(reportInput({ audience: 'public' })));
    for (const name of hidden) expect(text).not.toContain(name);
    expect(text).toContain('Een organisatie in het openbaar bestuur');
    expect(text).toContain('Groep 2');
    const shown = pilotReport(reportInput({ audience: 'public' }));
    const [changes] = tablesOf(shown).filter(({ columns }) => columns[0]?.key === 'group');
    const people = (changes?.rows ?? []).flatMap((row) => (typeof row[2] === 'number' ? [row[2]] : []));
    expect(Math.min(...people)).toBeGreaterThanOrEqual(10);
  });

  it('would be caught naming them: the internal one does, and so does the public one with the tick', async () => {
    const internal = await everything(pilotReport(reportInput()));
    for (const name of hidden) expect(internal).toContain(name);
    expect(await everything(pilotReport(reportInput({ audience: 'public', named: true })))).toContain(
      'Ministerie',
    );
  });

  it('is there in English too, without a word of Dutch in its headings', () => {
    const english = pilotReport(reportInput({ language: 'en', audience: 'public' }));
    expect(english.sections.map(({ title }) => title)).toEqual([
      'Summary',
      'What changed',
      'By group',
      'Between groups',
      'Beside other pilots',
      'Who took part',
      'How this was measured and computed',
      'Limits and cautions',
      'Appendix: questions, figures and hashes',
    ]);
  });
});
