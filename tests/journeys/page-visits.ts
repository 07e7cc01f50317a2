import type { Page } from 'playwright-core';
import { homeTexts } from '#server/pages/texts/home-texts.ts';
import { accessibilityTexts } from '#server/pages/texts/accessibility-texts.ts';
import { myAnswersTexts } from '#server/pages/texts/my-answers-texts.ts';
import { privacyTexts } from '#server/pages/texts/privacy-texts.ts';
import { hubTexts as roomTexts } from '#server/pages/texts/hub-texts.ts';
import { startTexts } from '#server/pages/texts/start-texts.ts';
import { withdrawTexts } from '#server/pages/texts/withdraw-texts.ts';
import { accountsTexts } from '#client/src/studio/texts/accounts-texts.ts';
import { auditTexts } from '#client/src/studio/texts/audit-texts.ts';
import { fileTexts } from '#client/src/studio/texts/file-texts.ts';
import { hubTexts } from '#client/src/studio/texts/hub-texts.ts';
import { invitingTexts } from '#client/src/studio/texts/inviting-texts.ts';
import { moduleAnswersTexts } from '#client/src/studio/texts/module-answers-texts.ts';
import { ownAccountTexts } from '#client/src/studio/texts/own-account-texts.ts';
import { programmesTexts } from '#client/src/studio/texts/programmes-texts.ts';
import { sessionTexts } from '#client/src/studio/texts/session-texts.ts';
import { setUpTexts } from '#client/src/studio/texts/set-up-texts.ts';
import { signInTexts } from '#client/src/studio/texts/sign-in-texts.ts';
import { accessTable } from '#tests/api/access-table.ts';
import { filesUnder, readProjectFile } from '#tests/support/project.ts';
import { keyboard as hand } from './keyboard.ts';
import { waitForScript } from './participant-steps.ts';

/** Whose browser opens a page. `owner`: a participant who has shown code and own words. */
export type Who = 'anyone' | 'staff' | 'organisation' | 'facilitator' | 'participant' | 'owner';

/** One page in one state. */
export interface Visit<By = Who> {
  /** As the server or the studio names it. */
  readonly route: string;
  readonly who: By;
  /** What stands for the route's names, or the whole address where it differs. */
  readonly at?: string;
  /** The main heading, so that it is this page that was looked at. */
  readonly heading: string | RegExp;
  /** What this state is called, where a route has more than one. */
  readonly state?: string;
  /** What somebody does there to come to the page. */
  readonly go?: (page: Page) => Promise<void>;
  /** The button that, pressed while nothing is filled in, brings up what is missing. */
  readonly wrong?: string;
}

/** Ids and addresses of the server that is visited. */
export interface Places {
  readonly programme: string;
  /** A pilot with everything that a page can show, a follow-up among it. */
  readonly pilot: string;
  /** One whose people answered before and after, and nothing besides. */
  readonly plain: string;
  /** One whose figures were not made known yet. */
  readonly closed: string;
  readonly open: string;
  readonly openGroup: string;
  /** A pilot whose people were written to. */
  readonly mailed: string;
  readonly fresh: string;
  readonly small: string;
  readonly ended: string;
  readonly group: string;
  readonly withheld: string;
  readonly account: string;
  readonly hub: string;
  readonly closedHub: string;
  readonly openPrefix: string;
  readonly closedPrefix: string;
  readonly hubPrefix: string;
  readonly closedHubPrefix: string;
}

/** Every page of the studio: what its router knows. */
export function studioRoutes(): string[] {
  const found = filesUnder('client/src/studio', /\.tsx$/).flatMap((path) =>
    [...readProjectFile(path).matchAll(/<Route path="([^"]+)"/g)].map(([, route = '']) => route),
  );
  return [...new Set(found)].filter((route) => !route.endsWith('*?'));
}

/** What the server answers with, but not with a page to read: a sign of life, pictures, the frame of the studio. */
const noPages = new Set(['/healthz', '/mijn-antwoorden/groep/:chart', '/studio', '/studio/*rest']);

/** Every page that the server writes itself: what the access table knows, which is held against the server. */
export function serverRoutes(): string[] {
  return Object.keys(accessTable)
    .flatMap((route) => (route.startsWith('GET ') ? [route.slice(4)] : []))
    .filter((route) => !route.startsWith('/api/') && !noPages.has(route));
}

const something = /\S{3,}/;

/** Pages that the server writes, in their states. */
export function serverVisits(places: Places): Visit[] {
  const mine = myAnswersTexts.nl;
  return [
    { route: '/', who: 'anyone', heading: homeTexts.nl.heading, wrong: homeTexts.nl.button },
    { route: '/wie-ziet-wat', who: 'anyone', heading: privacyTexts.nl.heading },
    { route: '/toegankelijkheid', who: 'anyone', heading: accessibilityTexts.nl.heading },
    { route: '/intrekken', who: 'anyone', heading: withdrawTexts.nl.heading, wrong: withdrawTexts.nl.button },
    { route: '/mijn-antwoorden', who: 'anyone', heading: mine.heading, wrong: mine.button },
    { route: '/inloggen', who: 'anyone', heading: signInTexts.nl.title },
    {
      route: '/m/:prefix',
      who: 'anyone',
      at: `/m/${places.openPrefix}`,
      heading: something,
      wrong: startTexts.nl.button,
    },
    {
      route: '/m/:prefix',
      who: 'anyone',
      at: `/m/${places.closedPrefix}`,
      heading: something,
      state: 'closed',
    },
    { route: '/m/:prefix', who: 'anyone', at: '/m/ZZZ', heading: something, state: 'unknown' },
    {
      route: '/h/:prefix',
      who: 'anyone',
      at: `/h/${places.hubPrefix}`,
      heading: something,
      wrong: roomTexts.nl.send,
    },
    {
      route: '/h/:prefix',
      who: 'anyone',
      at: `/h/${places.closedHubPrefix}`,
      heading: something,
      state: 'closed',
    },
    {
      route: '/h/:prefix',
      who: 'anyone',
      at: '/h/ZZZ',
      heading: something,
      state: 'unknown',
    },
    { route: '/h/:prefix/bedankt', who: 'anyone', at: `/h/${places.hubPrefix}/bedankt`, heading: something },
    {
      route: '/geen-mail/:token',
      who: 'anyone',
      at: '/geen-mail/onbekend',
      heading: something,
      state: 'unknown',
    },
    { route: '/vragenlijst', who: 'participant', heading: something, go: waitForScript },
    {
      route: '/vragenlijst',
      who: 'anyone',
      heading: something,
      state: 'nobody is there',
    },
    { route: '/vragenlijst/afgesloten', who: 'anyone', heading: something },
    {
      route: '/mijn-antwoorden',
      who: 'owner',
      heading: mine.heading,
      state: 'shown',
      wrong: mine.withdrawButton,
    },
    {
      route: '/mijn-antwoorden/groep',
      who: 'owner',
      at: '/mijn-antwoorden',
      go: (page) => hand.press(page.getByRole('link', { name: mine.toGroup })),
      heading: /Beleid/,
    },
    { route: '/mijn-antwoorden/verbeteren', who: 'owner', heading: something, state: 'closed' },
    {
      route: '/oefenen/:pilot/:wave',
      who: 'staff',
      at: `/oefenen/${places.open}/voormeting`,
      heading: something,
      go: waitForScript,
    },
    {
      route: '/ingetrokken',
      who: 'owner',
      at: '/mijn-antwoorden',
      go: async (page) => {
        await hand.tick(page.getByRole('checkbox', { name: mine.withdrawLabel }));
        await hand.press(page.getByRole('button', { name: mine.withdrawButton }));
      },
      heading: withdrawTexts.nl.done,
    },
    { route: '/bestaat-niet', who: 'anyone', heading: something, state: 'unknown' },
  ];
}

const pilot = (id: string, rest = ''): string => `/studio/pilots/${id}${rest}`;

/** Pages of the studio, in their states. */
export function studioVisits(places: Places): Visit[] {
  const group = (id: string, rest = ''): string => `/studio/groepen/${places.pilot}/${id}${rest}`;
  return [
    { route: '/studio', who: 'staff', heading: programmesTexts.nl.title },
    { route: '/studio', who: 'organisation', heading: something, state: 'own' },
    {
      route: '/studio/programmes/:programme',
      who: 'staff',
      at: `/studio/programmes/${places.programme}`,
      heading: something,
      // Beside every change, in sight: what lies between the waves.
      go: (page) =>
        page
          .locator('.forest')
          .getByText(/^\d+ (week|weken), \d+ bijeenkomst/)
          .first()
          .waitFor(),
    },
    { route: '/studio/account', who: 'staff', heading: ownAccountTexts.nl.title },
    {
      route: '/studio/account',
      who: 'staff',
      heading: ownAccountTexts.nl.title,
      state: 'a new password',
      go: (page) => hand.press(page.getByRole('button', { name: ownAccountTexts.nl.password.begin })),
      wrong: ownAccountTexts.nl.password.submit,
    },
    { route: '/studio/accounts', who: 'staff', heading: accountsTexts.nl.title },
    {
      route: '/studio/accounts/nieuw',
      who: 'staff',
      heading: accountsTexts.nl.inviteTitle,
      wrong: accountsTexts.nl.form.submitInvite,
    },
    {
      route: '/studio/accounts/:account',
      who: 'staff',
      at: `/studio/accounts/${places.account}`,
      heading: something,
    },
    { route: '/studio/logboek', who: 'staff', heading: auditTexts.nl.title },
    { route: '/studio/groepen', who: 'staff', heading: sessionTexts.nl.list.titleAll },
    { route: '/studio/groepen', who: 'facilitator', heading: sessionTexts.nl.list.title, state: 'own' },
    {
      route: '/studio/groepen/:pilot/:group',
      who: 'facilitator',
      at: group(places.group),
      heading: something,
      // With what the group wrote to itself.
      go: (page) => page.getByText('Ons loket').first().waitFor(),
    },
    {
      route: '/studio/groepen/:pilot/:group',
      who: 'staff',
      at: group(places.withheld),
      heading: something,
      state: 'withheld',
    },
    {
      route: '/studio/groepen/:pilot/:group/scherm',
      who: 'facilitator',
      at: group(places.group, '/scherm'),
      heading: something,
    },
    { route: '/studio/vergelijking', who: 'staff', heading: something },
    { route: '/studio/vergelijking', who: 'organisation', heading: something, state: 'own' },
    { route: '/studio/vragenlijsten', who: 'staff', heading: something },
    { route: '/studio/hubs', who: 'staff', heading: hubTexts.nl.title },
    { route: '/studio/hubs/:hub', who: 'staff', at: `/studio/hubs/${places.hub}`, heading: something },
    {
      route: '/studio/hubs/:hub',
      who: 'staff',
      at: `/studio/hubs/${places.closedHub}`,
      heading: something,
      state: 'closed',
    },
    { route: '/studio/pilots/:pilot', who: 'staff', at: pilot(places.pilot), heading: something },
    {
      route: '/studio/pilots/:pilot',
      who: 'staff',
      at: pilot(places.open),
      heading: something,
      state: 'running',
    },
    {
      route: '/studio/pilots/:pilot',
      who: 'staff',
      at: pilot(places.fresh),
      heading: something,
      state: 'new',
    },
    {
      route: '/studio/pilots/:pilot/stand',
      who: 'staff',
      at: pilot(places.ended, '/stand'),
      heading: something,
    },
    {
      route: '/studio/pilots/:pilot/resultaten',
      who: 'organisation',
      at: pilot(places.pilot, '/resultaten'),
      heading: something,
      // With everything: what people chose from lists, and a later measurement to go to.
      go: async (page) => {
        await page.getByRole('heading', { name: moduleAnswersTexts.nl.heading }).waitFor();
        await page.locator('.folded-section').evaluateAll((folds) => {
          for (const fold of folds) fold.setAttribute('open', '');
        });
        await page.locator('a[href*="wave=3"]').first().waitFor({ state: 'attached' });
      },
    },
    {
      route: '/studio/pilots/:pilot/resultaten',
      who: 'staff',
      at: pilot(places.small, '/resultaten'),
      heading: something,
      state: 'too few people',
    },
    { route: '/studio/nieuw', who: 'staff', heading: setUpTexts.nl.title },
    {
      route: '/studio/pilots/:pilot/kaarten',
      who: 'staff',
      at: pilot(places.open, '/kaarten'),
      heading: something,
      wrong: setUpTexts.nl.more.submit,
    },
    {
      route: '/studio/pilots/:pilot/gegevens',
      who: 'staff',
      at: pilot(places.open, '/gegevens'),
      heading: something,
    },
    {
      route: '/studio/pilots/:pilot/dossier',
      who: 'staff',
      at: pilot(places.fresh, '/dossier'),
      heading: fileTexts.nl.title,
    },
    {
      route: '/studio/pilots/:pilot/oefenen',
      who: 'staff',
      at: pilot(places.open, '/oefenen'),
      heading: something,
    },
    {
      route: '/studio/pilots/:pilot/oefenen/resultaten',
      who: 'staff',
      at: pilot(places.open, '/oefenen/resultaten'),
      heading: something,
    },
    {
      route: '/studio/pilots/:pilot/oefenen/gesprek/:group',
      who: 'staff',
      at: pilot(places.open, `/oefenen/gesprek/${places.openGroup}`),
      heading: something,
    },
    {
      route: '/studio/pilots/:pilot/oefenen/gesprek/:group/scherm',
      who: 'staff',
      at: pilot(places.open, `/oefenen/gesprek/${places.openGroup}/scherm`),
      heading: something,
    },
    {
      route: '/studio/pilots/:pilot/uitnodigen',
      who: 'staff',
      at: pilot(places.open, '/uitnodigen'),
      heading: invitingTexts.nl.title,
      wrong: invitingTexts.nl.add.submit,
    },
    {
      route: '/inloggen',
      who: 'anyone',
      heading: signInTexts.nl.title,
      wrong: signInTexts.nl.button,
    },
    {
      route: '/inloggen',
      who: 'anyone',
      at: `/inloggen#${'A'.repeat(43)}`,
      heading: something,
      state: 'a link that does not work any more',
      go: async (page) => {
        await hand.press(page.getByRole('button', { name: signInTexts.nl.invited.button }));
        await page
          .getByRole('heading', { name: signInTexts.nl.invited.title })
          .waitFor({ state: 'detached' });
      },
    },
  ];
}
