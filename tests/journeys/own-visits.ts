import { myAnswersTexts } from '#server/pages/texts/my-answers-texts.ts';
import { myGroupTexts } from '#server/pages/texts/my-group-texts.ts';
import { stopMailTexts } from '#server/pages/texts/stop-mail-texts.ts';
import { keyboard as hand } from './keyboard.ts';
import type { Visit, Who } from './page-visits.ts';

/**
 * Participants who have shown code and own words, beside the one who sees all there is: in a group that is too small, in a
 * pilot that ended early, and one who can still correct what was sent.
 */
export type Owner = 'oneOfFew' | 'oneOfEnded' | 'corrector';

const mine = myAnswersTexts.nl;
const stop = stopMailTexts.nl;
const group = '/mijn-antwoorden/groep';
const correct = '/mijn-antwoorden/verbeteren';

/**
 * Participants' own pages in the states that are rarer, or that somebody has to do something for.
 *
 * @param stopLink the link in a mail that ends the mails to somebody
 */
export function ownVisits(stopLink: string): Visit<Who | Owner>[] {
  return [
    { route: group, who: 'owner', at: `${group}?meting=3`, heading: /Beleid/, state: 'of the follow-up' },
    { route: group, who: 'oneOfFew', heading: /Leidinggevenden/, state: 'withheld' },
    {
      route: group,
      who: 'oneOfEnded',
      heading: myGroupTexts.nl.stateHeading('Beleid'),
      state: 'ended early',
    },
    { route: group, who: 'corrector', heading: myGroupTexts.nl.notYet, state: 'not yet' },
    { route: correct, who: 'corrector', heading: mine.correctHeading },
    {
      route: '/mijn-antwoorden',
      who: 'corrector',
      at: '/mijn-antwoorden?verbeterd=ja',
      heading: mine.heading,
      state: 'still shut, and just corrected',
      wrong: mine.look,
    },
    {
      route: '/mijn-antwoorden',
      who: 'corrector',
      heading: mine.heading,
      state: 'looked at all the same',
      go: async (page) => {
        await hand.tick(page.getByRole('checkbox', { name: mine.lookLabel }));
        await hand.press(page.getByRole('button', { name: mine.look }));
        await page.getByText(mine.chance).waitFor();
      },
    },
    { route: '/geen-mail/:token', who: 'anyone', at: stopLink, heading: stop.heading },
    {
      route: '/geen-mail/:token',
      who: 'anyone',
      at: stopLink,
      heading: stop.done,
      state: 'stopped',
      go: (page) => hand.press(page.getByRole('button', { name: stop.button })),
    },
  ];
}
