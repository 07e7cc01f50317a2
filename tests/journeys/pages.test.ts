import { describe, expect, it } from 'vitest';
import { accessibilityTexts } from '#server/pages/texts/accessibility-texts.ts';
import { homeTexts } from '#server/pages/texts/home-texts.ts';
import { messageTexts } from '#server/pages/texts/message-texts.ts';
import { myAnswersTexts } from '#server/pages/texts/my-answers-texts.ts';
import { privacyTexts } from '#server/pages/texts/privacy-texts.ts';
import { withdrawTexts } from '#server/pages/texts/withdraw-texts.ts';
import { lookAt, start } from './participant-steps.ts';
import { openStage, widths } from './stage.ts';

const pages = [
  ['/', homeTexts.nl.heading],
  ['/?taal=en', homeTexts.en.heading],
  ['/wie-ziet-wat', privacyTexts.nl.heading],
  ['/wie-ziet-wat?taal=en', privacyTexts.en.heading],
  ['/intrekken', withdrawTexts.nl.heading],
  ['/mijn-antwoorden', myAnswersTexts.nl.heading],
  ['/toegankelijkheid', accessibilityTexts.nl.heading],
  ['/inloggen', /.+/],
  ['/studio', /.+/],
] as const;

describe('pages anybody can open', () => {
  const { demo, visitor } = openStage();

  describe.each(widths)('at %i px', (width) => {
    it.each(pages)('%s is accessible and says what it is', async (path, heading) => {
      const { page, missteps, close } = await visitor(width, { refusals: [401] });
      await page.goto(`${demo().url}${path}`);
      await lookAt(page, heading);
      expect(missteps).toEqual([]);
      await close();
    });

    it('an unknown page, and the errors of the start page, are plain pages with a way on', async () => {
      const { page, close } = await visitor(width, { refusals: [400, 404] });
      await page.goto(`${demo().url}/bestaat-niet`);
      await lookAt(page, messageTexts.nl['not-found'].heading);
      const [link = ''] = demo().participantUrls.before;
      await page.goto(link.replace(/#.*/, ''));
      await page.getByRole('button', { name: start.button }).click();
      await page.getByText(start.errors['consent-missing']).first().waitFor();
      await lookAt(page, start.heading);
      expect(await page.title()).toMatch(/^Fout: /);
      await close();
    });
  });

  it('every page says that the people are made up', async () => {
    const { page, missteps, close } = await visitor(390, { refusals: [401] });
    for (const path of ['/', '/wie-ziet-wat', '/intrekken', '/inloggen', '/studio']) {
      await page.goto(`${demo().url}${path}`);
      await page
        .getByText(/verzonnen/)
        .first()
        .waitFor();
    }
    expect(missteps).toEqual([]);
    await close();
  });
});
