import { countedQuestions, type Counted } from '#instruments/counted.ts';
import type { Instrument } from '#instruments/instrument.ts';
import type { Answers, Choices, Person } from '#analysis/release-input.ts';
import type { AnswerRecord } from '#server/contract/participant.ts';
import { simulateGroup, type Chance, type SimulatedGroup } from './simulate-answers.ts';

interface Simulation {
  /** Of the group. */
  readonly id: string;
  readonly group: SimulatedGroup;
  readonly chance: Chance;
}

/** What somebody answered in a wave: scores and ratings, and what was chosen from lists; null = did not take part. */
interface RehearsedWave {
  readonly answers: Answers | null;
  readonly chosen: Choices;
}

/** A made-up person over all waves of a pilot, the before wave first. */
export interface RehearsedPerson {
  /** The same in every release, as the ledger has it of real people. */
  readonly key: string;
  readonly waves: readonly RehearsedWave[];
}

/** The people of a made-up group, with what they chose and rated in the modules. */
export function rehearsedPeople(
  instrument: Instrument,
  modules: readonly string[],
  { id, group, chance }: Simulation,
): RehearsedPerson[] {
  const questions = countedQuestions(instrument, modules);
  return simulateGroup(instrument, group, chance, modules).map(({ before, after, followUps }, index) => ({
    key: `${id}/${index}`,
    waves: [before, after, ...followUps].map((scored, place) => {
      const when = place === 0 ? 'before' : 'after';
      return {
        answers: scored === null ? null : { ...numbersOf(scored), ...ratingsIn(questions, when, chance) },
        chosen: choicesIn(instrument, questions, { when, chance }),
      };
    }),
  }));
}

/**
 * Somebody as the analysis takes them for one release.
 *
 * @param later place of the wave that is set against the before wave; nobody who answered neither is there
 */
export function personIn({ key, waves }: RehearsedPerson, later: number): Person[] {
  const [before, after] = [waves[0], waves[later]];
  if ((before?.answers ?? null) === null && (after?.answers ?? null) === null) return [];
  return [
    {
      key,
      before: before?.answers ?? null,
      after: after?.answers ?? null,
      chosen: { before: before?.chosen ?? {}, after: after?.chosen ?? {} },
    },
  ];
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
