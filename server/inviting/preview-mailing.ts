import type { z } from 'zod';
import type { previewMailing } from '#server/contract/inviting.ts';
import type { Context } from '#server/context.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import { mailTexts } from './mail-texts.ts';
import { refuseMoment, waveOf } from './plan-mailing.ts';
import { recipientsOf, remindedAtMost } from './recipients.ts';
import { writeMail } from './write-mail.ts';

/**
 * What a mailing would send if it went out now, with one example in each language. Its code and its stop link are
 * made up: nobody's own are ever shown to staff. Of a reminder it tells only how many may get one at most, whoever has
 * answered.
 */
export async function previewOfMailing(
  context: Context,
  pilot: PilotRecord,
  { wave: number, kind, day, hour }: z.output<typeof previewMailing.query>,
): Promise<z.input<typeof previewMailing.reply>> {
  const wave = waveOf(pilot, number);
  if (day !== undefined && hour !== undefined && wave.state !== 'closed') {
    refuseMoment({ day, hour }, wave, { now: context.clock(), at: 'query.day' });
  }
  const isInvitation = kind === 'invitation';
  const people = isInvitation
    ? await recipientsOf(context, pilot, { wave: number, kind })
    : await remindedAtMost(context, pilot, number);
  const contacts = await context.stores.roster.contacts(pilot.id);
  const told = (count: number) => ({ atLeast: isInvitation ? count : 0, atMost: count });
  const languages = (['nl', 'en'] as const).filter((language) =>
    contacts.some((contact) => contact.language === language),
  );
  return {
    people: told(people.length),
    groups: pilot.groups
      .filter(({ id }) => inGroup(contacts, id) > 0)
      .map(({ id, name }) => ({ name, people: told(inGroup(people, id)) })),
    examples: (languages.length === 0 ? (['nl'] as const) : languages).map((language) => {
      const code = mailTexts[language].exampleCode;
      const stopAddress = `${context.config.publicUrl}/geen-mail/…`;
      const { subject, text } = writeMail({
        context,
        pilot,
        wave,
        kind,
        language,
        code,
        stopAddress,
      });
      return { language, subject, text };
    }),
  };
}

function inGroup(list: readonly { readonly group: string }[], id: string): number {
  return list.filter(({ group }) => group === id).length;
}
