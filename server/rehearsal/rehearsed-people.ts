import { countedQuestions, type Counted } from '#instruments/counted.ts';
import type { Instrument } from '#instruments/instrument.ts';
import type { Answers, Choices, Person } from '#analysis/release-input.ts';
import type { AnswerRecord } from '#server/contract/participant.ts';
import { simulateGroup, type Chance, type SimulatedGroup } from './simulate-answers.ts';

interface Simulation {
  readonly group: SimulatedGroup;
  readonly chance: Chance;
}

/** The people of a made-up group as the analysis takes them, with what they chose and rated in the modules. */
export function rehearsedPeople(
  instrument: Instrument,
  modules: readonly string[],
  { group, chance }: Simulation,
): Person[] {
  const questions = countedQuestions(instrument, modules);
  return simulateGroup(instrument, group, chance, modules).flatMap(({ before, after }): Person[] => {
    if (before === null && after === null) return [];
    const wave = (scored: AnswerRecord | null, when: 'before' | 'after'): Answers | null =>
      scored === null ? null : { ...numbersOf(scored), ...ratingsIn(questions, when, chance) };
    return [
      {
        before: wave(before, 'before'),
        after: wave(after, 'after'),
        chosen: {
          before: choicesIn(instrument, questions, { when: 'before', chance }),
          after: choicesIn(instrument, questions, { when: 'after', chance }),
        },
      },
    ];
  });
}

/** Scale items are answered with numbers only. */
function numbersOf(answers: AnswerRecord): Answers {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, answer]) =>
      typeof answer === 'number' || answer === null ? [[id, answer]] : [],
    ),
  );
}

const askedIn = (questions: readonly Counted[], kind: Counted['kind'], when: 'before' | 'after'): Counted[] =>
  questions.filter((question) => question.kind === kind && question.waves.includes(when));

/** Ratings that are no items of a scale: one of the two answers below the highest, so that they can be told. */
function ratingsIn(questions: readonly Counted[], when: 'before' | 'after', chance: Chance): Answers {
  return Object.fromEntries(
    askedIn(questions, 'ratings', when).map(({ id, options }) => {
      const place = Math.max(0, options.length - (chance.uniform() < 0.5 ? 2 : 3));
      return [id, Number(options[place]?.id ?? 1)];
    }),
  );
}

interface ChosenWhen {
  readonly when: 'before' | 'after';
  readonly chance: Chance;
}

/** From each list as many as may be chosen; those at its top are chosen most. */
function choicesIn(
  instrument: Instrument,
  questions: readonly Counted[],
  { when, chance }: ChosenWhen,
): Choices {
  return Object.fromEntries(
    askedIn(questions, 'values', when).map(({ id, options }) => {
      const asked = instrument.questions.find((question) => question.id === id);
      const atMost = asked !== undefined && 'atMost' in asked ? asked.atMost : 1;
      const drawn = options.map((option, place) => ({ id: option.id, at: chance.uniform() + place / 8 }));
      return [
        id,
        drawn
          .toSorted((one, other) => one.at - other.at)
          .slice(0, atMost)
          .map((option) => option.id),
      ];
    }),
  );
}
