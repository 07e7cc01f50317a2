import { currentInstrument } from '#instruments/registry.ts';
import { calendarFaults, sameName, type NewPilot, type PrintableCards } from '#server/contract/set-up.ts';
import { setUpMessages } from '#server/contract/set-up-messages.ts';
import type { Context } from '#server/context.ts';
import { dayOf } from '#server/day.ts';
import { HttpProblem } from '#server/problem.ts';
import { printableCards } from './printable-cards.ts';
import { setUpPilot } from './set-up-pilot.ts';

const message = setUpMessages.nl;

/**
 * Sets up what the form asks for and gives the cards, once. Everything is checked before anything is stored; a new
 * name that exists already is that one, and a title that the organisation already uses is refused, so that a form
 * sent again after a lost answer makes no second pilot.
 *
 * @throws HttpProblem `bad-request` with the fields that are wrong.
 */
export async function makePilot(context: Context, wish: NewPilot): Promise<PrintableCards> {
  const faults = calendarFaults(wish.waves, dayOf(context.clock()));
  if (faults.length > 0) throw wrong(faults.map(({ path, message }) => ({ at: path.join('.'), message })));
  const programme = await programmeOf(context, wish.programme);
  const organisation = await organisationOf(context, wish.organisation);
  await refuseTakenTitle(context, organisation.id, wish.title);
  const { roster } = context.stores;
  const { pilot, codes } = await setUpPilot(context.stores, {
    programme: programme.id ?? (await roster.createProgramme({ title: programme.title })),
    organisation: organisation.id ?? (await roster.createOrganisation({ name: organisation.name })),
    title: wish.title,
    threshold: wish.threshold,
    instrument: currentInstrument,
    sessionsHeld: wish.sessionsHeld,
    waves: [
      { kind: 'before', ...wish.waves.before },
      { kind: 'after', ...wish.waves.after },
    ],
    groups: wish.groups,
  });
  const sheets = wish.groups.map(({ name }) => ({ group: name, codes: [...(codes.get(name) ?? [])] }));
  return printableCards(context, pilot, sheets);
}

function wrong(errors: readonly { readonly at: string; readonly message: string }[]): HttpProblem {
  return new HttpProblem(
    'bad-request',
    'Het traject is niet gemaakt.',
    'Verbeter wat hieronder staat en probeer het opnieuw.',
    errors.map(({ at, message }) => ({ at: `body.${at}`, message })),
  );
}

type Found<Name extends string> = { readonly id: string | null } & { readonly [name in Name]: string };

async function programmeOf(context: Context, wish: NewPilot['programme']): Promise<Found<'title'>> {
  const known = await context.stores.roster.programmes();
  if (wish.kind === 'new') {
    return known.find(({ title }) => sameName(title) === sameName(wish.title)) ?? { ...wish, id: null };
  }
  const found = known.find(({ id }) => id === wish.id);
  if (found === undefined) throw wrong([{ at: 'programme.id', message: message.programmeUnknown }]);
  return found;
}

async function organisationOf(context: Context, wish: NewPilot['organisation']): Promise<Found<'name'>> {
  const known = await context.stores.roster.organisations();
  if (wish.kind === 'new') {
    return known.find(({ name }) => sameName(name) === sameName(wish.name)) ?? { ...wish, id: null };
  }
  const found = known.find(({ id }) => id === wish.id);
  if (found === undefined) throw wrong([{ at: 'organisation.id', message: message.organisationUnknown }]);
  return found;
}

async function refuseTakenTitle(context: Context, organisation: string | null, title: string): Promise<void> {
  const pilots = await context.stores.roster.pilots();
  const taken = pilots.some(
    (pilot) => pilot.organisation.id === organisation && sameName(pilot.title) === sameName(title),
  );
  if (taken) throw wrong([{ at: 'title', message: message.titleTaken }]);
}
