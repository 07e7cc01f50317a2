import { describe, expect, it } from 'vitest';
import { weekdayWords } from '#client/src/studio/moment-words.ts';
import { planWords } from '#client/src/studio/inviting/mailing-words.ts';

describe('A day that is chosen', () => {
  it('is said with its day of the week, in the language of the reader', () => {
    expect(weekdayWords('2030-01-07', 'nl')).toBe('maandag 7 januari 2030');
    expect(weekdayWords('2030-01-07', 'en')).toMatch(/^Monday,? 7 January 2030$/);
    // A year of which only two figures were typed is seen.
    expect(weekdayWords('0030-01-07', 'nl')).toMatch(/ januari 30$/);
  });

  it('is said not at all as long as it is no day', () => {
    for (const typed of ['', '2030-13-01', 'morgen']) expect(weekdayWords(typed, 'nl')).toBe('');
  });
});

describe('The button that plans a mail', () => {
  it('says from when, and no moment as long as no day is chosen', () => {
    expect(planWords({ day: '2030-01-07', hour: 9 }, 'nl')).toBe('Plan in vanaf 7 januari 2030 om 9 uur');
    expect(planWords({ day: '', hour: 9 }, 'nl')).toBe('Plan in');
    expect(planWords({ day: '', hour: 9 }, 'en')).toBe('Plan');
  });
});
