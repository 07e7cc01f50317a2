import type { Language } from '#instruments/instrument.ts';
import type { ReleasedChart } from '#analysis/charts/released-charts.ts';
import type { Table } from '#analysis/words/table.ts';

/** A picture in a report: what it shows, and its words for who cannot see it. */
export interface ReportFigure {
  readonly kind: 'figure';
  /** Unique within the report. */
  readonly id: string;
  readonly title: string;
  /** The sentence below it. */
  readonly caption: string;
  /** How it was made, in a line below that. */
  readonly made: string;
  readonly description: string;
  readonly draw: () => ReturnType<ReleasedChart['draw']>;
}

/** A thing and what is said of it. */
export interface Term {
  readonly term: string;
  readonly text: string;
}

/** The parts a report is made of. Texts are plain: no format reads markup in them. */
export type Block =
  /** With `page` it begins a page of its own where there are pages. */
  | { readonly kind: 'heading'; readonly text: string; readonly page?: true }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'terms'; readonly items: readonly Term[] }
  /** A few short ones, side by side where there is room. */
  | { readonly kind: 'facts'; readonly items: readonly Term[] }
  | { readonly kind: 'box'; readonly heading: string; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly table: Table }
  | ReportFigure;

/** One message to a room: its title says it, a picture or a few points show it. */
export interface Slide {
  /** What it is about, in small letters above the message. */
  readonly topic?: string;
  readonly title: string;
  readonly figure: ReportFigure | null;
  /** Said beside the picture, or in its place where there is none. */
  readonly beside?: readonly Term[];
  readonly table?: Table;
  readonly points: readonly string[];
  /** In smaller letters: what people wrote themselves. */
  readonly small?: true;
  /** Below a change: how long was between the waves, and how many sessions were held. */
  readonly when?: string;
  /** Lines to fill in; what could stand on each is read by whoever fills it in, and by no room. */
  readonly fillIn?: readonly string[];
  /** What the presenter can say. */
  readonly notes: string;
  /** Where a new part begins. */
  readonly opens?: true;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly slides: readonly Slide[];
}

/**
 * A report, before it is a file: the one content of PDF, DOCX, PPTX and HTML, so that no figure can differ between
 * them.
 */
export interface Report {
  readonly language: Language;
  readonly title: string;
  /** Whose report it is: organisation, trajectory, waves. */
  readonly subtitle: string;
  /** The finding, in a sentence. */
  readonly finding: string;
  /** Said on every page of made-up data; empty for real ones. */
  readonly warning: string;
  /** For whom it is. */
  readonly note: string;
  /** Beside what changed: how long was between the waves, and how many sessions were held. */
  readonly when?: string;
  /** What whoever presents it can say first. */
  readonly notes?: string;
  /** Day (ISO) of the youngest figures: the date of the document, whenever it is made. */
  readonly day: string;
  readonly sections: readonly Section[];
}

/** Who may read a report. In public an organisation is named only where it ticked that. */
export type Audience = 'internal' | 'public';

/** Every picture of a report, each once. */
export function figuresOf({ sections }: Report): ReportFigure[] {
  const figures = sections.flatMap(({ blocks, slides }) => [
    ...blocks.flatMap((block) => (block.kind === 'figure' ? [block] : [])),
    ...slides.flatMap(({ figure }) => figure ?? []),
  ]);
  return [...new Map(figures.map((figure) => [figure.id, figure])).values()];
}
