import type { Language } from '#instruments/instrument.ts';
import { stateCharts } from '#analysis/charts/state-charts.ts';
import type { StateRelease } from '#analysis/state-release.ts';
import { stateTexts } from '#analysis/words/state-texts.ts';
import {
  howStateMade,
  stateLead,
  stateResponse,
  stateSentences,
  stateTable,
} from '#analysis/words/state-words.ts';
import { figureOf, figureSlide } from './figure.ts';
import type { Audience, Block, Report, Section } from './model.ts';
import { reportTexts } from './texts/report-texts.ts';

/** What a report of a state is made of. */
export interface StateReportInput {
  readonly state: StateRelease;
  readonly language: Language;
  readonly audience: Audience;
  /** Whether the organisation ticked that it wants to be named in public. */
  readonly named: boolean;
}

/** The report of a pilot that ended without an after wave: where people stood, and no word about change. */
export function stateReport(input: StateReportInput): Report {
  const { language, audience, named } = input;
  const texts = reportTexts[language];
  const { title, made } = stateTexts[language];
  const state = audience === 'public' ? publicState(input) : input.state;
  const publicNote = named ? texts.publicNamed : texts.public;
  const [lead = ''] = stateLead(state, language);
  return {
    language,
    title,
    subtitle: texts.subtitle(state.organisation.name, state.pilot.title),
    finding: lead,
    warning: state.madeUp ? texts.madeUp : '',
    note: audience === 'public' ? publicNote : texts.internal,
    day: state.closedOn,
    sections: [
      totalSection(state, language),
      ...(state.groups.length === 0 ? [] : [groupsSection(state, language)]),
      {
        id: 'method',
        title: made.heading,
        blocks: [
          {
            kind: 'terms',
            items: howStateMade(state, language).map(({ heading, text }) => ({ term: heading, text })),
          },
        ],
        slides: [],
      },
    ],
  };
}

/** As in every public report: a figure of fewer people is not told. */
const fewestInPublic = 10;

/** In public the total alone: of one moment a small group would be told too much about itself. */
function publicState({ state, named, language }: StateReportInput): StateRelease {
  const { anonymous } = reportTexts[language];
  return {
    ...state,
    organisation: { ...state.organisation, name: named ? state.organisation.name : anonymous.organisation },
    pilot: { ...state.pilot, title: named ? state.pilot.title : anonymous.pilot },
    total: state.total.map((cell) =>
      cell.status === 'shown' && cell.n >= fewestInPublic
        ? cell
        : { status: 'withheld', scale: cell.scale, basis: cell.basis },
    ),
    groups: [],
  };
}

function totalSection(state: StateRelease, language: Language): Section {
  const { total, cautions } = stateTexts[language];
  const response = stateResponse(state, language);
  const [, ...rest] = stateLead(state, language);
  const blocks = unitBlocks(state, { id: 'stand', cells: state.total }, language);
  return {
    id: 'state',
    title: total,
    blocks: [
      ...[...rest, ...(response === null ? [] : [response])].map((text) => ({ kind: 'text', text }) as const),
      ...blocks,
      { kind: 'box', heading: cautions.heading, items: cautions.sentences },
    ],
    slides: [
      ...slidesOf(blocks),
      { title: cautions.heading, figure: null, points: cautions.sentences, notes: '' },
    ],
  };
}

function groupsSection(state: StateRelease, language: Language): Section {
  const { groups, comparison, withheld } = stateTexts[language];
  const units = state.groups.map(({ id, name, comparison: compared, cells }) => {
    const blocks = unitBlocks(state, { id: `stand-${id}`, cells }, language);
    return { name: compared ? comparison(name) : name, blocks };
  });
  return {
    id: 'groups',
    title: groups,
    blocks: units.flatMap(({ name, blocks }): Block[] => [
      { kind: 'heading', text: name },
      ...(blocks.length === 0 ? [{ kind: 'text', text: withheld } as const] : blocks),
    ]),
    slides: units.flatMap(({ blocks }) => slidesOf(blocks)),
  };
}

interface Unit {
  readonly id: string;
  readonly cells: StateRelease['total'] | StateRelease['groups'][number]['cells'];
}

/** The picture of a unit, its sentences and its table; nothing where no figure may be shown. */
function unitBlocks(state: StateRelease, { id, cells }: Unit, language: Language): Block[] {
  const chart = stateCharts(state, language).find((one) => one.id === id);
  const table = stateTable(cells, state, language);
  const sentences = stateSentences(cells, state, language);
  if (chart === undefined || table === null || sentences === null) return [];
  return [figureOf(chart), { kind: 'list', items: sentences }, { kind: 'table', table }];
}

function slidesOf(blocks: readonly Block[]) {
  return blocks.flatMap((block) => (block.kind === 'figure' ? [figureSlide(block)] : []));
}
