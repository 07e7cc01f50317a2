import { bandOf } from './disclosure/band.ts';
import type { GroupInput } from './release-input.ts';
import type { Answered, ResponseCounts } from './release.ts';

/** Under this number invited a rate to five percent would tell the count itself. */
const fewestForRate = 30;
/** Rates are told to so many percent. */
const step = 5;

/** How many of these groups were asked and took part: in bands, with a rate to five percent (R10). */
export function responseCounts(groups: readonly GroupInput[]): ResponseCounts {
  const invited = groups.reduce((sum, group) => sum + group.invited, 0);
  const people = groups.flatMap((group) => group.people);
  const answered = (wave: 'before' | 'after'): Answered =>
    answeredOf(people.filter((person) => person[wave] !== null).length, invited);
  return { invited: bandOf(invited), before: answered('before'), after: answered('after') };
}

function answeredOf(count: number, invited: number): Answered {
  const rate = Math.round((100 * count) / invited / step) * step;
  const telling = invited < fewestForRate || rate <= 0 || rate >= 100;
  return { answered: bandOf(count, invited), rate: telling ? null : rate };
}
