import type { Language } from '#instruments/instrument.ts';
import { setUpTexts } from '#client/src/studio/texts/set-up-texts.ts';
import type { Draft } from './draft.ts';

/**
 * In which row of a pilot's form a field stands, as its reader knows it: the group by its name, or by its place while it
 * has none; the follow-up wave by its place. Null for what there is one of.
 */
export function rowWords(at: string, { groups, waves }: Draft, language: Language): string | null {
  const text = setUpTexts[language];
  const [, list, index = ''] = /^(groups|waves\.followUps)\.(\d+)\./.exec(at) ?? [];
  const place = Number(index) + 1;
  if (list === 'groups') {
    const name = groups[place - 1]?.name.trim() ?? '';
    return name === '' ? text.groups.row(place) : text.groups.named(name);
  }
  if (list === undefined || waves.followUps.length < 2) return null;
  return text.waves.followUp(place);
}
