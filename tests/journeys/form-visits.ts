import type { Page } from 'playwright-core';
import { readReport, type ReportJob } from '#server/contract/reports.ts';
import { hubTexts } from '#client/src/studio/texts/hub-texts.ts';
import { invitingTexts } from '#client/src/studio/texts/inviting-texts.ts';
import { pilotTexts } from '#client/src/studio/texts/pilot-texts.ts';
import { reportTexts } from '#client/src/studio/texts/report-texts.ts';
import { returnedTexts } from '#client/src/studio/texts/returned-texts.ts';
import { waveTexts } from '#client/src/studio/texts/wave-texts.ts';
import { keyboard as hand } from './keyboard.ts';
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

/** Forms that a page shows only when they are asked for, and what they say of what is wrong. */
export function formVisits(places: Places): Visit[] {
  const results = {
    route: '/studio/pilots/:pilot/resultaten',
    who: 'staff',
    at: `/studio/pilots/${places.pilot}/resultaten`,
    heading: something,
  } as const;
  return [
    ...(['working', 'cancelled', 'failed'] as const).map((state) => ({
      ...results,
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
          page.getByRole('button', { name: text.extending.button(waveTexts.nl.kinds.before) }),
        );
        await hand.type(page.getByLabel(text.sessions.label), 'veel');
        await hand.press(page.getByRole('button', { name: text.sessions.save }));
        await page.getByRole('alert').waitFor();
      },
      wrong: text.extending.save,
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
      route: '/studio/hubs',
      who: 'staff',
      heading: hubTexts.nl.title,
      state: 'without a name',
      go: (page) => hand.type(page.getByLabel(hubTexts.nl.name), ' '),
      wrong: hubTexts.nl.start,
    },
  ];
}
