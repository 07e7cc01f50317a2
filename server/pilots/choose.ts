import type { Instrument } from '#instruments/instrument.ts';
import { checkSelection } from '#instruments/minutes.ts';
import { modulesOf } from '#instruments/questions.ts';
import { sameName, wavesInOrder, type PilotSettingsForm } from '#server/contract/pilot-settings.ts';
import { setUpMessages } from '#server/contract/set-up-messages.ts';
import type { Context } from '#server/context.ts';
import type { PilotSettings } from '#server/store/roster-store.ts';
import type { FieldFault } from './settings-faults.ts';

const message = setUpMessages.nl;

type Chosen<Choice> = { readonly chosen: Choice } | { readonly fault: FieldFault };

/** The programme of a form: one that exists (a new name that exists already is that one), or a new one. */
export async function chooseProgramme(
  { stores }: Context,
  wish: PilotSettingsForm['programme'],
): Promise<Chosen<PilotSettings['programme']>> {
  const known = await stores.roster.programmes();
  if (wish.kind === 'new') {
    const same = known.find(({ title }) => sameName(title) === sameName(wish.title));
    return { chosen: same === undefined ? { title: wish.title } : { id: same.id } };
  }
  return known.some(({ id }) => id === wish.id)
    ? { chosen: { id: wish.id } }
    : { fault: { at: 'programme.id', message: message.programmeUnknown } };
}

/** The organisation of a form, in the same way. */
export async function chooseOrganisation(
  { stores }: Context,
  wish: PilotSettingsForm['organisation'],
): Promise<Chosen<PilotSettings['organisation']>> {
  const known = await stores.roster.organisations();
  if (wish.kind === 'new') {
    const same = known.find(({ name }) => sameName(name) === sameName(wish.name));
    return { chosen: same === undefined ? { name: wish.name } : { id: same.id } };
  }
  return known.some(({ id }) => id === wish.id)
    ? { chosen: { id: wish.id } }
    : { fault: { at: 'organisation.id', message: message.organisationUnknown } };
}

/** What is wrong with the questionnaire and the parts of a form: not there, or too long for people to answer. */
export function questionnaireFaults(
  { instruments }: Pick<Context, 'instruments'>,
  { instrument, modules, waves }: PilotSettingsForm,
): FieldFault[] {
  const found = instruments.find(instrument.id, instrument.version);
  if (found === null) return [{ at: 'instrument', message: message.instrumentUnknown }];
  if (modules.some((taken) => !isExtra(found, taken)))
    return [{ at: 'modules', message: message.moduleUnknown }];
  const kinds = [...new Set(wavesInOrder(waves).map(({ kind }) => kind))];
  const tooLong = kinds.map((wave) => checkSelection(found, { modules, wave })).filter(({ fits }) => !fits);
  const longest = tooLong.toSorted((one, other) => other.minutes - one.minutes)[0];
  return longest === undefined ? [] : [{ at: 'modules', message: longest.message.nl }];
}

function isExtra({ modules }: Instrument, taken: string): boolean {
  return modules.some(({ id, core }) => id === taken && !core);
}

/** Refuses a title that the organisation already uses for another pilot: so a form sent twice makes one pilot. */
export async function titleFaults(
  { stores }: Context,
  { organisation, title }: Pick<PilotSettings, 'organisation' | 'title'>,
  self: string | null = null,
): Promise<FieldFault[]> {
  if (!('id' in organisation)) return [];
  const taken = (await stores.roster.pilots()).some(
    (pilot) =>
      pilot.id !== self &&
      pilot.organisation.id === organisation.id &&
      sameName(pilot.title) === sameName(title),
  );
  return taken ? [{ at: 'title', message: message.titleTaken }] : [];
}

/** Ids of all parts that people are asked: the core and those taken. */
export function modulesAsked(
  { instruments }: Pick<Context, 'instruments'>,
  { instrument, modules }: Pick<PilotSettingsForm, 'instrument' | 'modules'>,
): string[] {
  const found = instruments.find(instrument.id, instrument.version);
  return found === null ? [...modules] : modulesOf(found, { modules }).map(({ id }) => id);
}
