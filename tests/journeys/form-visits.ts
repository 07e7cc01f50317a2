import type { Page } from 'playwright-core';
import { isWeekend } from '#server/contract/inviting.ts';
import { readReport, type ReportJob } from '#server/contract/reports.ts';
import { dayOf, daysAfter } from '#server/day.ts';
import { cardTexts } from '#client/src/studio/texts/card-texts.ts';
import { fileTexts } from '#client/src/studio/texts/file-texts.ts';
import { frameTexts } from '#client/src/studio/texts/frame-texts.ts';
import { hubTexts } from '#client/src/studio/texts/hub-texts.ts';
import { invitingTexts } from '#client/src/studio/texts/inviting-texts.ts';
import { extendingTexts } from '#client/src/studio/texts/extending-texts.ts';
import { pilotTexts } from '#client/src/studio/texts/pilot-texts.ts';
import { programmesTexts } from '#client/src/studio/texts/programmes-texts.ts';
import { reportTexts } from '#client/src/studio/texts/report-texts.ts';
import { returnedTexts } from '#client/src/studio/texts/returned-texts.ts';
import { sessionTexts } from '#client/src/studio/texts/session-texts.ts';
import { setUpTexts } from '#client/src/studio/texts/set-up-texts.ts';
import { waveTexts } from '#client/src/studio/texts/wave-texts.ts';
import { keyboard as hand } from './keyboard.ts';
import { openMenu } from './menu.ts';
import type { Places, Visit } from './page-visits.ts';

const text = pilotTexts.nl;
const something = /\S{3,}/;

/** Orders a report whose making stands still in a state: it is made too fast to be looked at. */
async function orderReport(page: Page, state: ReportJob['state']): Promise<void> {
  await page.unroute('**/api/reports/*');
  await page.route('**/api/reports/*', async (route) => {
    const [id = ''] = new URL(route.request().url()).pathname.split('/').slice(-1);
    await route.fulfill({ json: readReport.reply.parse({ id, state, progress: 0.4 }) });
  });
  await hand.press(page.getByRole('button', { name: reportTexts.nl.make }));
  const { working, ready, ended } = reportTexts.nl;
  const words = { working, ready, ...ended };
  await page.getByRole('status').filter({ hasText: words[state] }).waitFor();
}

/** The first day from tomorrow on at which mails go out. */
function workingDay(): string {
  const soon = [1, 2, 3].map((days) => daysAfter(dayOf(new Date()), days));
  return soon.find((day) => !isWeekend(day)) ?? '';
}

/** Forms that a page shows only when they are asked for, and what they say of what is wrong. */
export function formVisits(places: Places): Visit[] {
  const results = {
    route: '/studio/pilots/:pilot/resultaten',
    who: 'staff',
    at: `/studio/pilots/${places.pilot}/resultaten`,
    heading: something,
  } as const;
  return [
    ...(['working', 'ready', 'cancelled', 'failed'] as const).map((state) => ({
      ...results,
      at: `/studio/pilots/${places.small}/resultaten`,
      state: `a report that is ${state}`,
      go: async (page: Page) => orderReport(page, state),
    })),
    {
      route: '/studio/pilots/:pilot',
      who: 'staff',
      at: `/studio/pilots/${places.open}`,
      heading: something,
      state: 'running on, and sessions that are no number',
      go: async (page) => {
        await hand.press(
          page.getByRole('button', { name: extendingTexts.nl.button(waveTexts.nl.kinds.before) }),
        );
        await hand.type(page.getByLabel(text.sessions.label), 'veel');
        await hand.press(page.getByRole('button', { name: text.sessions.save }));
        await page.getByRole('alert').waitFor();
      },
      wrong: extendingTexts.nl.save,
    },
    {
      route: '/studio/pilots/:pilot/uitnodigen',
      who: 'staff',
      at: `/studio/pilots/${places.mailed}/uitnodigen`,
      heading: invitingTexts.nl.title,
      state: 'a mail that came back',
      go: (page) => hand.press(page.locator('summary').filter({ hasText: returnedTexts.nl.title })),
      wrong: returnedTexts.nl.submit,
    },
    {
      route: '/studio/pilots/:pilot/uitnodigen',
      who: 'staff',
      at: `/studio/pilots/${places.open}/uitnodigen`,
      heading: invitingTexts.nl.title,
      state: 'a list with what is wrong in it',
      go: async (page) => {
        const list = [
          'E-mail;Groep',
          'an@ministerie.nl;Beleid',
          'geen adres;Beleid',
          'bo@ministerie.nl;Balie',
        ];
        await hand.paste(page.getByLabel(invitingTexts.nl.add.text), list.join('\n'));
        await hand.press(page.getByRole('button', { name: invitingTexts.nl.add.submit }));
        await page.getByRole('heading', { name: invitingTexts.nl.preview.title }).waitFor();
      },
    },
    {
      route: '/studio/pilots/:pilot/uitnodigen',
      who: 'staff',
      at: `/studio/pilots/${places.mailed}/uitnodigen`,
      heading: invitingTexts.nl.title,
      state: 'a mail as it would go out, and asking before somebody is removed',
      go: async (page) => {
        await hand.day(page.getByLabel(invitingTexts.nl.plan.day), workingDay());
        await hand.press(page.getByRole('button', { name: invitingTexts.nl.plan.look }));
        await page.getByRole('heading', { name: invitingTexts.nl.plan.would }).waitFor();
        await hand.press(page.locator('summary').filter({ hasText: 'Beleid: ' }));
        const remove = invitingTexts.nl.list.remove('jan@ministerie.nl');
        await hand.press(page.getByRole('button', { name: remove }));
        await page.getByRole('dialog').waitFor();
        await page.keyboard.press('Escape');
      },
    },
    {
      route: '/studio/pilots/:pilot',
      who: 'staff',
      at: `/studio/pilots/${places.closed}`,
      heading: something,
      state: 'checking what is made known, with a group that is not; the sessions just changed',
      go: async (page) => {
        await hand.type(page.getByLabel(text.sessions.label), '5');
        await hand.press(page.getByRole('button', { name: text.sessions.save }));
        await page.getByText(text.sessions.saved).waitFor();
        await page.getByText(text.release.checkLead(waveTexts.nl.kinds.after)).waitFor();
      },
    },
    {
      route: '/studio/groepen/:pilot/:group',
      who: 'facilitator',
      at: `/studio/groepen/${places.pilot}/${places.group}`,
      heading: something,
      state: 'just talked about',
      go: async (page) => {
        const { mark, asking } = sessionTexts.nl.talk;
        await hand.press(page.getByRole('button', { name: mark, exact: true }));
        await hand.press(page.getByRole('dialog').getByRole('button', { name: asking.confirm }));
        await page.getByText(sessionTexts.nl.talk.saved).waitFor();
      },
    },
    {
      route: '/studio/groepen/:pilot/:group/scherm',
      who: 'staff',
      at: `/studio/groepen/${places.pilot}/${places.withheld}/scherm`,
      heading: something,
      state: 'withheld',
    },
    {
      ...results,
      who: 'staff',
      at: `/studio/pilots/${places.plain}/resultaten`,
      state: 'without a follow-up',
    },
    { ...results, who: 'organisation', at: `${results.at}?wave=3`, state: 'of the follow-up' },
    {
      route: '/studio/pilots/:pilot/kaarten',
      who: 'staff',
      at: `/studio/pilots/${places.open}/kaarten`,
      heading: something,
      state: 'the cards themselves, and asking before they are left',
      go: async (page) => {
        await hand.type(page.getByLabel(setUpTexts.nl.more.count), '2');
        await hand.press(page.getByRole('button', { name: setUpTexts.nl.more.submit }));
        await page.locator('.card').nth(1).waitFor();
        await hand.press(page.getByRole('link', { name: cardTexts.nl.toPilot }));
        await page.getByRole('dialog').waitFor();
        await page.keyboard.press('Escape');
      },
    },
    {
      route: '/studio/pilots/:pilot/dossier',
      who: 'staff',
      at: `/studio/pilots/${places.mailed}/dossier`,
      heading: fileTexts.nl.title,
      state: 'once people are invited',
    },
    {
      route: '/studio/pilots/:pilot/dossier',
      who: 'staff',
      at: `/studio/pilots/${places.fresh}/dossier`,
      heading: fileTexts.nl.title,
      state: 'with a day that is too early',
      go: (page) => hand.day(page.getByLabel(fileTexts.nl.answersUntil.label), '2020-01-01'),
      wrong: fileTexts.nl.submit,
    },
    {
      route: '/studio/nieuw',
      who: 'staff',
      heading: setUpTexts.nl.title,
      state: 'empty',
      wrong: setUpTexts.nl.submit,
    },
    {
      route: '/studio',
      who: 'staff',
      heading: programmesTexts.nl.title,
      state: 'with the menu of a phone open',
      go: (page) => openMenu(hand, page),
    },
    { route: '/studio/bestaat-niet', who: 'staff', heading: frameTexts.nl.notFound.title, state: 'unknown' },
    {
      route: '/studio/hubs',
      who: 'staff',
      heading: hubTexts.nl.title,
      state: 'without a name',
      go: (page) => hand.type(page.getByLabel(hubTexts.nl.name), ' '),
      wrong: hubTexts.nl.start,
    },
  ];
}
