import { currentInstrument } from '#instruments/registry.ts';
import { scoreScale } from '#instruments/score-scale.ts';
import { scoringOf } from '#instruments/scoring.ts';
import { randomFrom } from './organisation.ts';

/** What somebody answered in one wave, by question. */
export type WaveAnswers = Readonly<Record<string, number | null>>;

/** A made-up person; `waves` from the before wave on, `null` where nothing was answered. */
export interface WorldPerson {
  readonly id: string;
  readonly waves: readonly (WaveAnswers | null)[];
  /** Withdrew after so many releases; Infinity for who never does. */
  readonly leavesAfter: number;
}

export interface WorldGroup {
  readonly name: string;
  readonly invited: number;
  readonly people: readonly WorldPerson[];
}

/** An organisation with groups, a before wave, an after wave and two follow-ups. */
export interface World {
  readonly threshold: number;
  readonly groups: readonly WorldGroup[];
}

/** Numbers of the waves that are released against the first, in their order. */
export const laterWaves = [2, 3, 4] as const;

export const scales = scoringOf(currentInstrument);

/**
 * An organisation of two to four groups of 12 to 30 where k is 5, and of 24 to 60 where k is 10: in small groups a high
 * threshold leaves so few figures that weak rules would look safe. A quarter drops out after the before wave. Before each
 * follow-up one group loses about half, as after a reorganisation, another hardly anybody, the others something in
 * between. A few come late or come back, some skip questions, and now and then somebody withdraws between releases.
 */
export function madeWorld(seed: number, threshold: number): World {
  const random = randomFrom(seed);
  // The first numbers of neighbouring seeds are alike.
  for (let draw = 0; draw < 20; draw += 1) random();
  const between = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const groups = Array.from({ length: between(2, 4) }, (_, g) => {
    const invited = between(Math.ceil(2.4 * threshold), 6 * threshold);
    const stays = [0.55, 0.93][g] ?? 0.6 + random() * 0.35;
    return {
      name: `Groep ${g}`,
      invited,
      people: Array.from({ length: invited }, (_, i) => madePerson(`${g}-${i}`, stays, random)),
    };
  });
  return { threshold, groups };
}

const staysAfter = 0.75;
const comesBack = 0.02;

function madePerson(id: string, staysLater: number, random: () => number): WorldPerson {
  const level = 3.2 + (random() + random() - 1) * 1.6;
  let answers = random() < 0.95;
  const waves = [1, staysAfter, staysLater, staysLater].map((stays, wave) => {
    if (wave > 0) answers = random() < (answers ? stays : comesBack);
    return answers ? answersAround(level + wave * 0.1, random) : null;
  });
  return { id, waves, leavesAfter: random() < 0.01 ? 1 + Math.floor(random() * 2) : Infinity };
}

function answersAround(level: number, random: () => number): WaveAnswers {
  return Object.fromEntries(
    scales.flatMap(({ scoring }) =>
      scoring.items.map((item) => [
        item,
        random() < 0.01 ? null : Math.max(1, Math.min(5, Math.round(level + (random() - 0.5) * 3))),
      ]),
    ),
  );
}

/** A person's score on a scale in a wave; `null` when there is none. */
export function scoreIn({ waves }: WorldPerson, wave: number, scale: string): number | null {
  const scoring = scales.find(({ id }) => id === scale)?.scoring;
  const answers = waves[wave - 1] ?? null;
  return scoring === undefined || answers === null ? null : scoreScale(answers, scoring);
}

/** Whether a person has a score on a scale in a wave. */
export function hasScore(person: WorldPerson, wave: number, scale: string): boolean {
  return scoreIn(person, wave, scale) !== null;
}
