import type { Request, Response, Router } from 'express';
import type { Context } from '#server/context.ts';
import { contactOfToken } from '#server/inviting/stop-address.ts';
import { stopLinkGonePage, stopMailPage, stoppedPage } from '#server/pages/stop-mail-page.ts';
import { noteTakenBack } from '#server/retention/keep-taken-back.ts';
import { pageContextOf } from './page-request.ts';
import { countAsGuess, guessLimit } from './rate-limit.ts';

/**
 * The link in every mail that ends them. Reading it changes nothing, for mail scanners read it too; the button, and
 * the one-click POST of mail programs (RFC 8058), do.
 */
export function stopMailPages(router: Router, context: Context): void {
  const limit = guessLimit();
  const contactOf = async (request: Request) => contactOfToken(context, String(request.params['token']));
  const gone = (request: Request, response: Response): void => {
    countAsGuess(response);
    response.status(404).send(stopLinkGonePage(pageContextOf(context, request)));
  };

  router.get('/geen-mail/:token', limit, async (request, response) => {
    const [contact, page] = [await contactOf(request), pageContextOf(context, request)];
    if (contact === null) gone(request, response);
    else if (contact.stopped) response.send(stoppedPage(page));
    else response.send(stopMailPage(page, String(request.params['token'])));
  });

  router.post('/geen-mail/:token', limit, async (request, response) => {
    const contact = await contactOf(request);
    if (contact === null) {
      gone(request, response);
      return;
    }
    await context.stores.roster.stopContact(contact.id);
    await noteTakenBack(context);
    response.send(stoppedPage(pageContextOf(context, request)));
  });
}
