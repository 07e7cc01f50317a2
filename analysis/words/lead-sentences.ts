import type { Language } from '#instruments/instrument.ts';
import type { Release } from '#analysis/release.ts';
import { messagesIn } from './messages.ts';
import { formatCount } from './numbers.ts';
import { showsAGroup } from './shows-a-group.ts';

/** Under the title: how many people the total is about, and when it is over the shown groups only. */
export function leadSentences(release: Release, language: Language): string[] {
  const { lead } = messagesIn(language);
  const shown = release.total.filter((cell) => cell.status === 'shown');
  if (shown.length === 0) return [showsAGroup(release) ? lead.onlyGroups : lead.none];
  const sizes = shown.map(({ n }) => n);
  const [fewest, most] = [Math.min(...sizes), Math.max(...sizes)];
  const who =
    fewest === most
      ? lead.people(formatCount(most, language), most === 1)
      : lead.peopleBetween(formatCount(fewest, language), formatCount(most, language));
  return shown.some(({ basis }) => basis === 'shown-groups') ? [who, lead.shownGroups] : [who];
}
