import { randomUUID } from 'node:crypto';
import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import type { Context } from '#server/context.ts';
import { answerHub } from '#server/hubs/answer-hub.ts';
import { hubInstrument, hubSelection } from '#server/hubs/hub-instrument.ts';
import { forgiven } from '#server/linkage/codes.ts';
import { hubPage, hubThanksPage, type HubFormPage } from '#server/pages/hub-page.ts';
import { messagePage } from '#server/pages/message-page.ts';
import { askedBlocks, type AskedBlock } from '#server/participants/asked-blocks.ts';
import { typedAnswers } from '#server/participants/typed-answers.ts';
import type { HubRecord } from '#server/store/roster-store.ts';
import { pageContextOf, parsedForm } from './page-request.ts';
import { roomLimit } from './rate-limit.ts';

const formSchema = z
  .object({ id: z.uuidv4(), woordId: z.uuidv4(), woord: z.string().max(200).default('') })
  .catchall(z.union([z.string().max(60), z.array(z.string().max(60)).max(60)]));

/** "/h/ABCD": what people in an open meeting fill in. One page, no script, no session, no cookie. */
export function hubPages(router: Router, context: Context): void {
  const hubOf = async (request: Request): Promise<HubRecord | null> =>
    context.stores.roster.hubByPrefix(forgiven(String(request.params['prefix'])));
  const instrument = (): HubFormPage['instrument'] => hubInstrument(context);
  const blocks = (): AskedBlock[] =>
    askedBlocks({
      instrument: instrument(),
      pilot: { modules: hubSelection.modules },
      wave: { kind: hubSelection.wave },
      comparison: false,
    });
  const formOf = (hub: HubRecord): HubFormPage => ({
    instrument: instrument(),
    blocks: blocks(),
    title: hub.title,
    prefix: hub.prefix,
    id: randomUUID(),
    wordId: randomUUID(),
    answers: {},
    word: '',
    isEmpty: false,
  });
  const refuse = (request: Request, response: Response, hub: HubRecord | null): void => {
    const page = pageContextOf(context, request);
    response.status(hub === null ? 404 : 410);
    response.send(messagePage(page, { kind: hub === null ? 'unknown-hub' : 'hub-closed' }));
  };

  router.get('/h/:prefix', async (request, response) => {
    const hub = await hubOf(request);
    if (hub?.state !== 'open') refuse(request, response, hub);
    else response.send(hubPage(pageContextOf(context, request), formOf(hub)));
  });

  router.post('/h/:prefix', roomLimit(), async (request, response) => {
    const hub = await hubOf(request);
    if (hub?.state !== 'open') {
      refuse(request, response, hub);
      return;
    }
    const page = pageContextOf(context, request);
    const { id, woordId: wordId, woord, ...fields } = parsedForm(formSchema, request);
    const word = woord.trim();
    const answers = Object.fromEntries(
      blocks().flatMap((block) => Object.entries(typedAnswers(instrument(), block, fields).answers)),
    );
    const isEmpty = word === '' && Object.values(answers).every((answer) => answer === null);
    if (isEmpty) {
      response.status(400).send(hubPage(page, { ...formOf(hub), id, wordId, answers, isEmpty }));
      return;
    }
    await answerHub(context, hub, { id, answers, word: word === '' ? null : { id: wordId, text: word } });
    response.redirect(303, `/h/${hub.prefix}/bedankt?taal=${page.language}`);
  });

  router.get('/h/:prefix/bedankt', async (request, response) => {
    const hub = await hubOf(request);
    if (hub === null) refuse(request, response, hub);
    else response.send(hubThanksPage(pageContextOf(context, request), hub));
  });
}
