import type { Language } from '#instruments/instrument.ts';
import { coreOf } from '#analysis/core-of.ts';
import type { Release, Verdict } from '#analysis/release.ts';
import { capitalized, listed } from './list.ts';
import { messagesIn } from './messages.ts';
import { showsAGroup } from './shows-a-group.ts';
import { scaleName } from './scale-name.ts';

/** Findings of change, in the order in which a title names them: the surest first, rise and fall alike. */
const changes = [
  'clearly higher',
  'clearly lower',
  'higher, possibly small',
  'lower, possibly small',
] as const satisfies Verdict[];

/** The finding of a release's total on the scales of the core, the stages, as one sentence: the title of its page. */
export function findingTitle(release: Release, language: Language): string {
  return findingOnScales(coreOf(release), language);
}

/**
 * The finding of a release's total on all the scales that it is given with, as one sentence:
 * `De beroepstrots nam toe, misschien maar een beetje`. Every scale that changed is named, whichever way; that nothing changed
 * is claimed only where the interval allows it; when there are too few people, that is the sentence.
 */
export function findingOnScales(release: Release, language: Language): string {
  const { title } = messagesIn(language);
  const found = scalesByVerdict(release, language);
  const clauses = changes.flatMap((verdict) => {
    const names = found.get(verdict) ?? [];
    return names.length === 0 ? [] : [title[verdict](listed(names, language), names.length > 1)];
  });
  if (clauses.length > 0) return capitalized(clauses.join('; '));
  if (found.size === 0) return showsAGroup(release) ? title.onlyGroups : title.withheld;
  const unchanged = found.get('no change that matters') ?? [];
  if (unchanged.length === 0) return title.tooFew;
  if (unchanged.length === release.scales.length) return title.noChangeAtAll;
  const claim = capitalized(title['no change that matters'](listed(unchanged, language)));
  return `${claim}; ${title.restTooFew}`;
}

function scalesByVerdict(release: Release, language: Language): Map<Verdict, string[]> {
  const found = new Map<Verdict, string[]>();
  for (const scale of release.scales) {
    const cell = release.total.find((total) => total.scale === scale.id);
    if (cell?.status !== 'shown') continue;
    found.set(cell.verdict, [...(found.get(cell.verdict) ?? []), scaleName(scale, language)]);
  }
  return found;
}
