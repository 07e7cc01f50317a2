import { formatDay } from '#analysis/words/numbers.ts';
import type { Language } from '#instruments/instrument.ts';
import type { Inviting, Mailing, MailKind } from '#server/contract/inviting.ts';
import { invitingTexts } from '#client/src/studio/texts/inviting-texts.ts';
import { waveName } from '#client/src/studio/wave-words.ts';

/** "8 januari 2030 om 9 uur" */
export function momentWords({ day, hour }: Pick<Mailing, 'day' | 'hour'>, language: Language): string {
  return invitingTexts[language].mailings.moment(formatDay(day, language), hour);
}

/** "Plan in vanaf 8 januari 2030 om 9 uur"; as long as no day is chosen, "Plan in". */
export function planWords(chosen: Pick<Mailing, 'day' | 'hour'>, language: Language): string {
  const { submit, submitNoDay } = invitingTexts[language].plan;
  return chosen.day === '' ? submitNoDay : submit(momentWords(chosen, language));
}

/** "Uitnodiging voor de voormeting" */
export function mailWords(
  { kind, wave: number }: { readonly kind: MailKind; readonly wave: number },
  waves: Inviting['waves'],
  language: Language,
): string {
  const { kinds, of } = invitingTexts[language].mailings;
  const wave = waves.find((one) => one.number === number);
  return wave === undefined ? kinds[kind] : of(kinds[kind], waveName(wave, waves, language));
}

/** Where inviting stands, in one or two sentences. */
export function stateWords(inviting: Inviting, language: Language): string[] {
  const { steps, people } = invitingTexts[language];
  const { contacts, mailings, waves } = inviting;
  if (contacts.length === 0) return [inviting.adding === 'open' ? steps.empty : steps.nobody];
  const active = mailings.filter(({ state }) => state === 'planned' || state === 'sending');
  const last = mailings.findLast(({ state }) => state === 'done' || state === 'stopped');
  const told = [...(active.length === 0 && last !== undefined ? [last] : []), ...active];
  const words = told.flatMap((mailing) => mailingWords(mailing, waves, language));
  const isStarted = mailings.some(
    ({ wave, kind, state }) =>
      wave === inviting.wave && kind === 'invitation' && (state === 'done' || state === 'stopped'),
  );
  const fresh = contacts.filter(({ state }) => state === 'new').length;
  return [
    ...(told.length === 0 ? [steps.noPlan(people(contacts.length))] : words),
    ...(isStarted && fresh > 0 ? [steps.newcomers(people(fresh))] : []),
  ];
}

/** What an incomplete file stands in the way of; `null` where completing it would change nothing here. */
export function fileMissing(inviting: Inviting, language: Language): string | null {
  const { fileComplete, adding, contacts, waves } = inviting;
  const text = invitingTexts[language];
  if (adding === 'file-missing') return text.fileMissing;
  const mayMail = contacts.length > 0 && waves.some(({ state }) => state !== 'closed');
  return !fileComplete && adding === 'wave-closed' && mayMail ? text.fileMissingForMails : null;
}

/** That no mail can go out of this server, as long as there is anybody to write to; else `null`. */
export function serverMissing({ from, adding, contacts }: Inviting, language: Language): string | null {
  if (from !== null || adding === 'keys-gone') return null;
  const { noServer, noServerForMails } = invitingTexts[language];
  if (adding !== 'wave-closed') return noServer;
  return contacts.length === 0 ? null : noServerForMails;
}

function mailingWords(mailing: Mailing, waves: Inviting['waves'], language: Language): string[] {
  const { steps } = invitingTexts[language];
  const name = mailWords(mailing, waves, language);
  if (mailing.state === 'done') return [steps.done(name)];
  if (mailing.state === 'stopped') return [steps.stopped(name)];
  if (mailing.state === 'sending') return [steps.sending(name)];
  const isOpen = waves.some(({ number, state }) => number === mailing.wave && state === 'open');
  return [steps.planned(name, momentWords(mailing, language)), ...(isOpen ? [] : [steps.waitsForWave])];
}
