import { languages, waveKinds, type Instrument, type Question, type Scale } from './instrument.ts';
import { rangeOf } from './response-scale.ts';

/** What is wrong in an instrument file, where (as in `questions[3].text.nl`), and how to mend it. */
export interface InstrumentError {
  readonly at: string;
  readonly message: string;
}

/** Whether the parts of an instrument of the right shape fit together; an empty list when they do. */
export function checkInstrument(instrument: Instrument): InstrumentError[] {
  return [
    ...idsAreUnique(instrument),
    ...labelsAreDifferent(instrument),
    ...questionsFitTheirAnswers(instrument),
    ...blocksPlaceEveryQuestionOnce(instrument),
    ...oneModuleIsTheCore(instrument),
    ...coreIsForEverybody(instrument),
    ...instrument.scales.flatMap((scale, index) =>
      scaleIsScorable(instrument, scale, `scales[${String(index)}]`),
    ),
  ];
}

interface Named {
  readonly at: string;
  readonly id: string;
}

const named = (list: readonly { readonly id: string }[], at: string): Named[] =>
  list.map(({ id }, index) => ({ at: `${at}[${String(index)}].id`, id }));

/** Questions and scales share one space of names: both become columns of an export. */
function idsAreUnique({ responseScales, questions, modules, scales }: Instrument): InstrumentError[] {
  const blocks = modules.flatMap((module, index) => named(module.blocks, `modules[${String(index)}].blocks`));
  const options = questions.map((question, index) =>
    'options' in question ? named(question.options, `questions[${String(index)}].options`) : [],
  );
  const spaces = [
    named(responseScales, 'responseScales'),
    [...named(questions, 'questions'), ...named(scales, 'scales')],
    named(modules, 'modules'),
    blocks,
    ...options,
  ];
  return spaces.flatMap((names) => repeated(names));
}

/** Every name after its first use, with what to say about it. */
function repeated(names: readonly Named[], mend = 'choose another id'): InstrumentError[] {
  const first = new Map<string, string>();
  return names.flatMap(({ at, id }) => {
    const other = first.get(id);
    if (other !== undefined) return [{ at, message: `"${id}" already stands at ${other}; ${mend}` }];
    first.set(id, at);
    return [];
  });
}

/** Two answers that read the same cannot be told apart by whoever answers. */
function labelsAreDifferent({ responseScales, questions }: Instrument): InstrumentError[] {
  const lists = [
    ...responseScales.map(({ labels }, index) => ({ at: `responseScales[${String(index)}].labels`, labels })),
    ...questions.flatMap((question, index) =>
      'options' in question
        ? [{ at: `questions[${String(index)}].options`, labels: question.options.map(({ text }) => text) }]
        : [],
    ),
  ];
  return lists.flatMap(({ at, labels }) =>
    languages
      .filter((language) => new Set(labels.map((label) => label[language])).size < labels.length)
      .map((language) => ({
        at,
        message: `two labels are the same in "${language}"; give every answer a label of its own`,
      })),
  );
}

function questionsFitTheirAnswers({ questions, responseScales }: Instrument): InstrumentError[] {
  const known = new Set(responseScales.map(({ id }) => id));
  return questions.flatMap((question, index) => {
    const at = `questions[${String(index)}]`;
    if (question.type === 'rating' && !known.has(question.responseScale)) {
      const message = `question "${question.id}" names response scale "${question.responseScale}", which does not exist; use ${[...known].join(' or ')}`;
      return [{ at: `${at}.responseScale`, message }];
    }
    if ('options' in question && question.atMost > question.options.length) {
      const message = `question "${question.id}" allows ${String(question.atMost)} of ${String(question.options.length)} options; lower it`;
      return [{ at: `${at}.atMost`, message }];
    }
    return [];
  });
}

interface Place {
  readonly at: string;
  readonly question: string;
  readonly module: string;
  readonly waves: string;
}

/** Where each question is shown: in which module and waves. */
function placesOf({ modules }: Instrument): Place[] {
  return modules.flatMap(({ id, blocks }, moduleIndex) =>
    blocks.flatMap(({ questions, waves }, blockIndex) =>
      questions.map((question, index) => ({
        at: `modules[${String(moduleIndex)}].blocks[${String(blockIndex)}].questions[${String(index)}]`,
        question,
        module: id,
        waves: waveKinds.filter((kind) => waves?.includes(kind) ?? true).join(', '),
      })),
    ),
  );
}

function blocksPlaceEveryQuestionOnce(instrument: Instrument): InstrumentError[] {
  const places = placesOf(instrument);
  const known = new Set(instrument.questions.map(({ id }) => id));
  const placed = new Set(places.map(({ question }) => question));
  return [
    ...places
      .filter(({ question }) => !known.has(question))
      .map(({ at, question }) => ({
        at,
        message: `there is no question "${question}"; add it, or take it out here`,
      })),
    ...repeated(
      places.map(({ at, question }) => ({ at, id: question })),
      'place each question in one block',
    ),
    ...instrument.questions.flatMap(({ id }, index) =>
      placed.has(id)
        ? []
        : [
            {
              at: `questions[${String(index)}].id`,
              message: `"${id}" is in no block; name it in one, or take it out`,
            },
          ],
    ),
  ];
}

/** A comparison group is asked the core too, and has no trajectory. */
function coreIsForEverybody({ modules }: Instrument): InstrumentError[] {
  return modules.flatMap(({ core, trajectory }, index) =>
    core && trajectory === true
      ? [
          {
            at: `modules[${String(index)}].trajectory`,
            message: 'the core cannot be about the trajectory; move what is about it to a module of its own',
          },
        ]
      : [],
  );
}

function oneModuleIsTheCore({ modules }: Instrument): InstrumentError[] {
  const cores = modules.filter(({ core }) => core).length;
  if (cores === 1) return [];
  return [
    { at: 'modules', message: `${String(cores)} modules are the core; set "core" to true for exactly one` },
  ];
}

function scaleIsScorable(instrument: Instrument, scale: Scale, at: string): InstrumentError[] {
  return [
    ...itemsAreRatings(instrument.questions, scale, at),
    ...reversedAreItems(scale, at),
    ...itemsAreAnsweredTogether(instrument, scale, at),
    ...limitsFit(instrument, scale, at),
  ];
}

function itemsAreRatings(questions: readonly Question[], { items }: Scale, at: string): InstrumentError[] {
  const typeOf = new Map(questions.map(({ id, type }) => [id, type]));
  const wrong = items.flatMap((item, index) => {
    const type = typeOf.get(item);
    if (type === 'rating') return [];
    const message =
      type === undefined
        ? `there is no question "${item}"; add it, or take it out here`
        : `"${item}" is a ${type}, not a rating; only ratings are scored`;
    return [{ at: `${at}.items[${String(index)}]`, message }];
  });
  const names = items.map((id, index) => ({ at: `${at}.items[${String(index)}]`, id }));
  return [...wrong, ...repeated(names, 'name each item once')];
}

function reversedAreItems({ items, reversed }: Scale, at: string): InstrumentError[] {
  const names = reversed.map((id, index) => ({ at: `${at}.reversed[${String(index)}]`, id }));
  return [
    ...names
      .filter(({ id }) => !items.includes(id))
      .map(({ at: place, id }) => ({
        at: place,
        message: `"${id}" is reversed but is no item of this scale; add it to "items", or take it out here`,
      })),
    ...repeated(names, 'name each item once'),
  ];
}

/** Else people whose pilot takes another module, or who answer another wave, would lack some of the items. */
function itemsAreAnsweredTogether(instrument: Instrument, { items }: Scale, at: string): InstrumentError[] {
  const places = placesOf(instrument).filter(({ question }) => items.includes(question));
  const errors: InstrumentError[] = [];
  if (new Set(places.map(({ module }) => module)).size > 1) {
    errors.push({
      at: `${at}.items`,
      message: 'the items stand in different modules; keep a scale in one module',
    });
  }
  const waves = new Set(places.map((place) => place.waves));
  if (waves.size > 1) {
    errors.push({ at: `${at}.items`, message: 'the items are shown in different waves; show them together' });
  }
  const [shown = ''] = waves;
  if (/after|follow-up/.test(shown) && !/before/.test(shown)) {
    errors.push({
      at: `${at}.items`,
      message:
        'the items are asked afterwards and not before, so no change can be computed; ask them in both waves, or take the scale out: ratings outside a scale are counted',
    });
  }
  return errors;
}

function limitsFit({ questions, responseScales }: Instrument, scale: Scale, at: string): InstrumentError[] {
  const { items, minAnswered, sesoi } = scale;
  const errors: InstrumentError[] = [];
  if (minAnswered > items.length) {
    const message = `needs ${String(minAnswered)} answers and has ${String(items.length)} items; lower it`;
    errors.push({ at: `${at}.minAnswered`, message });
  }
  const used = new Set(
    questions.flatMap((each) =>
      each.type === 'rating' && items.includes(each.id) ? each.responseScale : [],
    ),
  );
  if (used.size > 1) {
    const message = `the items use different response scales (${[...used].join(', ')}); a mean needs one`;
    errors.push({ at: `${at}.items`, message });
  }
  for (const responseScale of responseScales.filter(({ id }) => used.has(id))) {
    const [lowest, highest] = rangeOf(responseScale);
    if (sesoi.points < highest - lowest) continue;
    const message = `a change of ${String(sesoi.points)} points does not fit a scale from ${String(lowest)} to ${String(highest)}; choose a smaller one`;
    errors.push({ at: `${at}.sesoi.points`, message });
  }
  return errors;
}
