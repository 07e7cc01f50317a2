import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Instrument } from '#instruments/instrument.ts';
import { scoringOf, type ScoredScale } from '#instruments/scoring.ts';
import type { AnswerRecord } from '#server/contract/participant.ts';

/** How many people a made-up group has, who of them answers, and what truly changes for them. */
export interface SimulatedGroup {
  readonly size: number;
  readonly answeredBefore: number;
  /** How many of those answered after as well. */
  readonly answeredAfter: number;
  readonly change: Change;
  /** The change since the before wave at each follow-up wave, which all who answered after answer too. */
  readonly followUps?: readonly Change[];
}

/** True change by scale, in scale points; what is measured differs by chance. A scale left out does not change. */
export type Change = Readonly<Record<string, number>>;

/** A made-up person: what they answer before and, when they do, after and at each follow-up wave. */
export interface SimulatedPerson {
  readonly before: AnswerRecord | null;
  readonly after: AnswerRecord | null;
  readonly followUps: readonly (AnswerRecord | null)[];
}

/** A source of chance that always gives the same row for the same seed. */
export interface Chance {
  readonly uniform: () => number;
  readonly normal: () => number;
}

export function chanceFrom(seed: number): Chance {
  const generator = xoroshiro128plus(seed);
  const uniform = (): number => uniformFloat64(generator);
  /** Box-Muller; 1 - u keeps the logarithm finite. */
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return { uniform, normal };
}

const skipChance = 0.02;

/** One wave of one person: a true level per scale, an own slant per item, now and then a skipped question. */
function answersAt(
  scales: readonly ScoredScale[],
  levels: ReadonlyMap<string, number>,
  slants: ReadonlyMap<string, number>,
  chance: Chance,
): AnswerRecord {
  const answers: AnswerRecord = {};
  for (const { id, range, scoring } of scales) {
    const [lowest, highest] = range;
    for (const item of scoring.items) {
      const felt = (levels.get(id) ?? 3) + (slants.get(item) ?? 0) + 0.55 * chance.normal();
      const rating = Math.min(highest, Math.max(lowest, Math.round(felt)));
      const answer = scoring.reversed?.includes(item) ? lowest + highest - rating : rating;
      answers[item] = chance.uniform() < skipChance ? null : answer;
    }
  }
  return answers;
}

/**
 * The people of one group, in the order in which their codes are handed out.
 *
 * @param modules that are asked beside the core
 */
export function simulateGroup(
  instrument: Instrument,
  group: SimulatedGroup,
  chance: Chance,
  modules: readonly string[] = [],
): SimulatedPerson[] {
  const scales = scoringOf(instrument, modules);
  return Array.from({ length: group.size }, (_, index) => {
    const general = 0.35 * chance.normal();
    const before = new Map(scales.map(({ id }) => [id, 3.5 + general + 0.4 * chance.normal()]));
    const later = (change: Change): Map<string, number> =>
      new Map([...before].map(([id, level]) => [id, level + (change[id] ?? 0) + 0.25 * chance.normal()]));
    const after = later(group.change);
    const slants = new Map(
      scales.flatMap(({ scoring }) => scoring.items.map((item) => [item, 0.4 * chance.normal()])),
    );
    const answered = {
      before: answersAt(scales, before, slants, chance),
      after: answersAt(scales, after, slants, chance),
      followUps: (group.followUps ?? []).map((change) => answersAt(scales, later(change), slants, chance)),
    };
    const stayed = index < group.answeredAfter;
    return {
      before: index < group.answeredBefore ? answered.before : null,
      after: stayed ? answered.after : null,
      followUps: answered.followUps.map((answers) => (stayed ? answers : null)),
    };
  });
}
