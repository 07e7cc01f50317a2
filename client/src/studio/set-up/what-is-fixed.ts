import type { PilotSetUp } from '#server/contract/set-up.ts';
import { draftOf, type Draft, type DraftGroup } from './draft.ts';

type Waves = Draft['waves'];

/**
 * A form with what is fixed by now as it is stored: somebody else may have made the cards, opened a wave or published while
 * it was filled in, and what can be changed no more would only be refused at a field that nobody can change.
 */
export function withWhatIsFixed(draft: Draft, stored: PilotSetUp): Draft {
  const settled = draftOf(stored);
  const { frozen } = stored;
  const asFixedBy = (reason: string | null): Draft => (reason === null ? draft : settled);
  const { programme, programmeTitle } = asFixedBy(frozen.programme);
  const { organisation, organisationName } = asFixedBy(frozen.organisation);
  const { instrument, modules } = asFixedBy(frozen.questionnaire);
  return {
    ...draft,
    programme,
    programmeTitle,
    organisation,
    organisationName,
    title: asFixedBy(frozen.title).title,
    // Once there are cards it can still go up.
    threshold: (frozen.threshold === 'released' ? settled : draft).threshold,
    sessionsPlanned: asFixedBy(frozen.sessionsPlanned).sessionsPlanned,
    instrument,
    modules,
    test: asFixedBy(frozen.test).test,
    groups: withFixedGroups(draft.groups, settled.groups, stored),
    waves: withFixedWaves(draft.waves, settled.waves, stored),
  };
}

/** Groups with cards are as they are stored, also where they were taken away here. */
function withFixedGroups(
  groups: readonly DraftGroup[],
  settled: readonly DraftGroup[],
  stored: PilotSetUp,
): DraftGroup[] {
  const withCards = new Set(stored.groups.flatMap(({ id, invited }) => (invited > 0 ? [id] : [])));
  const fixed = settled.filter(({ id }) => id !== null && withCards.has(id));
  const kept = groups.map((group) => {
    const asStored = fixed.find(({ id }) => id === group.id);
    return asStored === undefined ? group : { ...asStored, key: group.key };
  });
  const highest = Math.max(0, ...kept.map(({ key }) => key));
  const takenAway = fixed.filter(({ id }) => kept.every((group) => group.id !== id));
  return [...kept, ...takenAway.map((group, place) => ({ ...group, key: highest + place + 1 }))];
}

/** Waves that have opened keep their days. */
function withFixedWaves(waves: Waves, settled: Waves, stored: PilotSetUp): Waves {
  const opened = stored.waves.filter(({ state }) => state !== 'planned');
  const hasOpened = (kind: 'before' | 'after'): boolean => opened.some((wave) => wave.kind === kind);
  const numbers = new Set(opened.map(({ number }) => number));
  const fixed = settled.followUps.filter(({ key }) => numbers.has(key));
  const others = waves.followUps.filter(({ key }) => !numbers.has(key));
  return {
    before: (hasOpened('before') ? settled : waves).before,
    after: (hasOpened('after') ? settled : waves).after,
    followUps: [...fixed, ...others],
  };
}
