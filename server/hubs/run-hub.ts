import { answersFromBytes } from '#instruments/item-bytes.ts';
import { notesOf } from '#instruments/questions.ts';
import { scoringOf } from '#instruments/scoring.ts';
import { bandOf } from '#analysis/disclosure/band.ts';
import { hubPicture, type HubStage } from '#analysis/hub-picture.ts';
import { z } from 'zod';
import type { Hub } from '#server/contract/hub.ts';
import type { Context } from '#server/context.ts';
import { dayOf } from '#server/day.ts';
import { shuffled } from '#server/pilots/shuffled.ts';
import { HttpProblem } from '#server/problem.ts';
import type { HubRecord } from '#server/store/roster-store.ts';
import { hubInstrument, hubSelection } from './hub-instrument.ts';

/** Words are shown from this many on, as people read before they answer. */
const fewestWords = 5;

/** Starts a round: people can answer at once. */
export async function startHub(context: Context, title: string): Promise<HubRecord> {
  const { roster, answers } = context.stores;
  const hub = await roster.createHub({ title, heldOn: dayOf(context.clock()) });
  await answers.openHub(hub.id);
  return hub;
}

/**
 * Closes a round for good. First nothing comes in any more, then the picture is made and kept, and then the answers it
 * was made from are removed; after a crash in between it can be closed again.
 */
export async function closeHub(context: Context, hub: HubRecord): Promise<void> {
  if (hub.state === 'closed') {
    throw new HttpProblem('not-ready', 'Deze ronde is al gesloten.', 'Het beeld van de zaal staat er al.');
  }
  const { roster, answers, hubPictures, notes } = context.stores;
  await answers.shutHub(hub.id);
  const instrument = hubInstrument(context);
  const people = (await answers.hubItems(hub.id)).map((items) => answersFromBytes(instrument, items));
  const stages = hubPicture(people, scoringOf(instrument));
  const madeOn = dayOf(context.clock());
  await hubPictures.insert({ hub: hub.id, body: JSON.stringify(stages), madeOn });
  await roster.closeHub(hub.id);
  await answers.removeHubAnswers(hub.id);
  notes.rewrite();
}

/** A hub as its screen shows it: a rough count while it is open, the picture afterwards. */
export async function hubView(context: Context, hub: HubRecord): Promise<Hub> {
  const { id, title, heldOn, state, prefix } = hub;
  const picture = state === 'closed' ? await storedPicture(context, id) : null;
  const count = state === 'open' ? await context.stores.answers.hubCount(id) : 0;
  return {
    id,
    title,
    heldOn,
    state,
    address: `${context.config.publicUrl}/h/${prefix}`,
    answered: bandOf(count),
    picture,
  };
}

const stagesSchema = z.array(
  z.strictObject({
    scale: z.string(),
    title: z.strictObject({ nl: z.string(), en: z.string() }),
    range: z.tuple([z.number(), z.number()]),
    shown: z.strictObject({ n: z.int(), mean: z.number() }).nullable(),
  }),
) satisfies z.ZodType<HubStage[]>;

async function storedPicture(context: Context, hub: string): Promise<Hub['picture']> {
  const body = await context.stores.hubPictures.read(hub);
  if (body === null) return null;
  const [word] = notesOf(hubInstrument(context), hubSelection).flatMap(({ notes }) => notes);
  const stored = await context.stores.notes.ofGroup({ pilot: hub, group: hub, wave: 1 });
  const words = stored.filter(({ question }) => question === word?.id).map(({ text }) => text);
  return {
    stages: stagesSchema.parse(JSON.parse(body)),
    words: words.length < fewestWords ? null : shuffled(words, context.random),
  };
}
