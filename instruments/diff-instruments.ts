import { canonicalJson } from './canonical-json.ts';
import { languages, type Instrument, type Wording } from './instrument.ts';

/** What kind of thing differs between two instruments. */
export type ChangeKind = 'added' | 'removed' | 'wording' | 'options' | 'scoring' | 'order' | 'documentation';

/** One difference: the id it is about, and what was and is, in words of the file. */
export interface Change {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly what: string;
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * Everything that differs between two instruments, per id: questions, response scales, modules, blocks and scales.
 * A list of facts: whether answers under the two can be compared is for a person to declare.
 */
export function diffInstruments(a: Instrument, b: Instrument): Change[] {
  const [before, after] = [partsOf(a), partsOf(b)];
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  return ids.flatMap((id) => {
    const [old, now] = [before.get(id), after.get(id)];
    if (old === undefined) return [{ id, kind: 'added', what: 'part', from: null, to: now?.name ?? '' }];
    if (now === undefined) return [{ id, kind: 'removed', what: 'part', from: old.name, to: null }];
    return changesIn(id, old, now);
  });
}

/** A named value of a part, and the kind of change that it is when it differs. */
interface Facet {
  readonly kind: ChangeKind;
  readonly what: string;
  readonly value: string;
}

interface Part {
  readonly name: string;
  readonly facets: readonly Facet[];
}

function changesIn(id: string, old: Part, now: Part): Change[] {
  const names = [...new Set([...old.facets, ...now.facets].map(({ what }) => what))];
  return names.flatMap((what) => {
    const [from, to] = [old, now].map(({ facets }) => facets.find((facet) => facet.what === what));
    if (from?.value === to?.value) return [];
    const kind = from?.kind ?? to?.kind ?? 'wording';
    return [{ id, kind, what, from: from?.value ?? null, to: to?.value ?? null }];
  });
}

const wording = (what: string, text: Wording | undefined): Facet[] =>
  text === undefined
    ? []
    : languages.map((language) => ({ kind: 'wording', what: `${what}.${language}`, value: text[language] }));

const fact = (kind: ChangeKind, what: string, value: unknown): Facet => ({
  kind,
  what,
  value: typeof value === 'string' ? value : canonicalJson([value]).slice(1, -1),
});

function partsOf(instrument: Instrument): Map<string, Part> {
  const { title, purpose, responseScales, questions, modules, scales } = instrument;
  const blocks = modules.flatMap((module) => module.blocks);
  return new Map<string, Part>([
    [
      'instrument',
      { name: 'instrument', facets: [...wording('title', title), ...wording('purpose', purpose)] },
    ],
    ...responseScales.map((each): [string, Part] => [
      `response scale ${each.id}`,
      { name: 'response scale', facets: responseScaleFacets(each) },
    ]),
    ...questions.map((each): [string, Part] => [each.id, { name: 'question', facets: questionFacets(each) }]),
    ...modules.map((each): [string, Part] => [
      `module ${each.id}`,
      { name: 'module', facets: moduleFacets(each) },
    ]),
    ...blocks.map((each): [string, Part] => [
      `block ${each.id}`,
      { name: 'block', facets: blockFacets(each) },
    ]),
    ...scales.map((each): [string, Part] => [
      `scale ${each.id}`,
      { name: 'scale', facets: scaleFacets(each) },
    ]),
  ]);
}

const responseScaleFacets = ({ lowest, labels }: Instrument['responseScales'][number]): Facet[] => [
  fact('scoring', 'lowest', lowest),
  fact('options', 'number of labels', labels.length),
  ...labels.flatMap((label, step) => wording(`label ${String(lowest + step)}`, label)),
];

function questionFacets(question: Instrument['questions'][number]): Facet[] {
  const base = [fact('options', 'type', question.type), ...wording('text', question.text)];
  if (question.type === 'note') return [...base, fact('options', 'maxLength', question.maxLength)];
  if (question.type === 'rating') {
    return [
      ...base,
      fact('options', 'responseScale', question.responseScale),
      fact('documentation', 'facet', question.facet),
      fact('documentation', 'source', question.source),
      fact('documentation', 'reason', question.reason),
    ];
  }
  const { options, atMost } = question;
  return [
    ...base,
    fact('options', 'atMost', atMost),
    fact(
      'options',
      'options',
      options.map(({ id }) => id),
    ),
    ...options.flatMap(({ id, text }) => wording(`option ${id}`, text)),
  ];
}

const moduleFacets = ({ title, core, trajectory, blocks }: Instrument['modules'][number]): Facet[] => [
  ...wording('title', title),
  fact('options', 'core', core),
  fact('options', 'trajectory', trajectory ?? false),
  fact(
    'order',
    'blocks',
    blocks.map(({ id }) => id),
  ),
];

const blockFacets = ({
  title,
  intro,
  waves,
  questions,
}: Instrument['modules'][number]['blocks'][number]): Facet[] => [
  ...wording('title', title),
  ...wording('intro', intro),
  fact('order', 'waves', waves ?? 'all'),
  fact('order', 'questions', questions),
];

const scaleFacets = ({
  title,
  description,
  items,
  reversed,
  minAnswered,
  sesoi,
}: Instrument['scales'][number]): Facet[] => [
  ...wording('title', title),
  ...wording('description', description),
  fact('scoring', 'items', items),
  fact('scoring', 'reversed', reversed),
  fact('scoring', 'minAnswered', minAnswered),
  fact('scoring', 'sesoi', sesoi.points),
  ...wording('sesoi reason', sesoi.reason),
];
