import type { Instrument, Language, Question } from '#instruments/instrument.ts';
import { checkSelection } from '#instruments/minutes.ts';
import { blocksOf, type FilledBlock, type Selection } from '#instruments/questions.ts';
import { responseScaleOf } from '#instruments/response-scale.ts';

/** A row of ratings on one response scale, or one other question, as the page shows it. */
type Part =
  | {
      readonly kind: 'ratings';
      readonly labels: readonly { readonly value: number; readonly text: string }[];
      readonly items: readonly Line[];
    }
  | {
      readonly kind: 'options';
      readonly id: string;
      readonly text: string;
      readonly hint: string;
      readonly options: readonly Line[];
    }
  | { readonly kind: 'note'; readonly id: string; readonly text: string };

interface Line {
  readonly id: string;
  readonly text: string;
}

/** All that the page template needs, as plain data: no text of an instrument is ever read as Typst code. */
interface Paper {
  readonly language: Language;
  readonly title: string;
  readonly version: string;
  readonly purpose: string;
  readonly how: string;
  readonly sentence: string;
  readonly blocks: readonly {
    readonly title: string;
    readonly intro: string;
    readonly parts: readonly Part[];
  }[];
}

/** What a paper version is made of: the questions of a wave in one language. */
export interface PaperChoice {
  readonly selection: Selection;
  readonly language: Language;
}

/**
 * A paper version as a Typst document, complete in itself: Typst makes a tagged A4 PDF of it that passes as PDF/UA-1.
 * Every question carries its id in small print and every answer its value, so that what is filled in can be typed
 * over without doubt. The texts stand in it as data: whatever they hold, nothing of them is read as Typst code.
 */
export function paperVersion(instrument: Instrument, choice: PaperChoice): string {
  // A JSON text as a string literal: the two languages agree on its escapes, \\ and \".
  const data = JSON.stringify(JSON.stringify(paperOf(instrument, choice)));
  return `#let paper = json(bytes(${data}))\n${template}`;
}

function paperOf(instrument: Instrument, { selection, language }: PaperChoice): Paper {
  const texts = messages[language];
  const minutes = Math.ceil(checkSelection(instrument, selection).minutes);
  return {
    language,
    title: instrument.title[language],
    version: `${instrument.id} ${instrument.version}`,
    purpose: instrument.purpose[language],
    how: texts.how(minutes),
    sentence: texts.sentence,
    blocks: blocksOf(instrument, selection).map((block) => ({
      title: block.title[language],
      intro: block.intro?.[language] ?? '',
      parts: partsOf(instrument, block, language),
    })),
  };
}

/** Ratings that follow each other on one response scale share a table. */
function partsOf(instrument: Instrument, { questions }: FilledBlock, language: Language): Part[] {
  const runs: Question[][] = [];
  for (const question of questions) {
    const run = runs.at(-1);
    if (run !== undefined && sharesTable(run.at(-1), question)) run.push(question);
    else runs.push([question]);
  }
  return runs.flatMap(([first, ...others]) =>
    first === undefined ? [] : [partOf(instrument, first, others, language)],
  );
}

const sharesTable = (last: Question | undefined, next: Question): boolean =>
  last?.type === 'rating' && next.type === 'rating' && last.responseScale === next.responseScale;

function partOf(instrument: Instrument, first: Question, others: Question[], language: Language): Part {
  const { id, text, type } = first;
  if (type === 'note') return { kind: 'note', id, text: text[language] };
  if (type === 'rating') {
    const { lowest, labels } = responseScaleOf(instrument, first);
    return {
      kind: 'ratings',
      labels: labels.map((label, step) => ({ value: lowest + step, text: label[language] })),
      items: [first, ...others].map((item) => ({ id: item.id, text: item.text[language] })),
    };
  }
  const hint = type === 'ranking' ? messages[language].ranking : messages[language].choice;
  const options = first.options.map((option) => ({ id: option.id, text: option.text[language] }));
  return { kind: 'options', id, text: text[language], hint: hint(first.atMost), options };
}

const messages = {
  nl: {
    how: (minutes: number) =>
      `Invullen kost ongeveer ${String(minutes)} minuten. Zet bij elke zin één kruisje. U mag elke vraag overslaan. Schrijf nergens uw naam.`,
    sentence: 'Zin',
    choice: (most: number) => (most === 1 ? 'Zet één kruisje.' : `Zet hooguit ${String(most)} kruisjes.`),
    ranking: (most: number) => `Zet 1, 2 en zo verder; hooguit ${String(most)}. 1 is het belangrijkst.`,
  },
  en: {
    how: (minutes: number) =>
      `This takes about ${String(minutes)} minutes. Put one cross beside each sentence. You may skip any question. Do not write your name anywhere.`,
    sentence: 'Sentence',
    choice: (most: number) => (most === 1 ? 'Put one cross.' : `Put ${String(most)} crosses at most.`),
    ranking: (most: number) => `Write 1, 2 and so on; ${String(most)} at most. 1 is the most important.`,
  },
} as const satisfies Record<Language, object>;

/**
 * The page, in Typst, once `paper` is known; a box to cross is a small square with its value. A short table stays on one
 * page; a longer one goes on on the next, with its answers above it again: kept together it would run off the paper.
 */
const template = `#set document(title: paper.title, author: "Drietrap", date: none)
#set text(font: "Source Sans 3", lang: paper.language, size: 10.5pt, hyphenate: false)
#set par(leading: 0.7em)
#set page(paper: "a4", margin: (x: 20mm, y: 20mm), footer: context [
  #set text(size: 8pt)
  #paper.version #h(1fr) #counter(page).display("1 / 1", both: true)
])
#show heading: set block(above: 1.6em, below: 0.9em)
#show heading: set text(font: "Source Serif 4", weight: 600)
#set table.cell(breakable: false)
#let small(id) = text(size: 7pt, fill: rgb("#4a4a4a"), id)
#let cross(value) = box(stroke: 0.7pt, width: 4.2mm, height: 4.2mm, inset: 0.8mm, baseline: 0.8mm,
  align(center + horizon, text(size: 6pt, fill: rgb("#4a4a4a"), value)))
#heading(level: 1, paper.title)
#paper.purpose

#paper.how
#for item in paper.blocks {
  heading(level: 2, item.title)
  if item.intro != "" { block(sticky: true, item.intro) }
  for part in item.parts {
    if part.kind == "ratings" {
      let wide = part.labels.map(label => 1fr)
      block(breakable: part.items.len() > 8, table(
        columns: (4.2fr, ..wide),
        align: (x, y) => if x == 0 { left + horizon } else { center + horizon },
        stroke: (x, y) => (bottom: 0.4pt + rgb("#9a9a9a")),
        inset: (x: 1.2mm, y: 1.9mm),
        table.header(
          text(size: 8pt, paper.sentence),
          ..part.labels.map(label => text(size: 8pt, label.text)),
        ),
        ..part.items.map(item => (
          [#item.text #small(item.id)],
          ..part.labels.map(label => cross(str(label.value))),
        )).flatten(),
      ))
    } else if part.kind == "options" {
      block(above: 1.2em, below: 0.8em, sticky: true)[#strong(part.text) #small(part.id) \\ #part.hint]
      let half = calc.ceil(part.options.len() / 2)
      let choices = part.options.map(option => par(hanging-indent: 6mm)[#cross("") #h(1mm) #option.text #small(option.id)])
      block(breakable: false, grid(columns: (1fr, 1fr), column-gutter: 6mm,
        stack(spacing: 2.4mm, ..choices.slice(0, half)), stack(spacing: 2.4mm, ..choices.slice(half))))
    } else {
      block(above: 1.4em, breakable: false)[
        #strong(part.text) #small(part.id)
        #for row in range(3) { block(above: 9mm, below: 0mm, line(length: 100%, stroke: 0.4pt)) }
      ]
    }
  }
}
`;
