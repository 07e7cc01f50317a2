/**
 * What can be wrong with a plan to write to people, in the words beside the field. The server answers in Dutch; the
 * studio says the same in the language of its reader.
 */
const nl = {
  day: 'Kies een dag.',
  dayIsOver: 'Deze dag of dit uur is al voorbij. Kies een later moment.',
  dayIsWeekend: 'Dit is een zaterdag of een zondag. Mails gaan alleen op werkdagen. Kies een andere dag.',
  dayTooLate: 'Op deze dag is de meting al gesloten. Kies een eerdere dag.',
  hour: 'Kies een heel uur tussen 8 en 17 uur.',
  groupUnknown: 'Deze groep hoort niet bij dit traject. Kies een andere groep.',
  groupFull:
    'Zoveel mensen passen niet in deze groep: er kunnen hoogstens 60 mensen in, met kaarten en mails samen.',
  email: 'Dit is geen mailadres.',
  tooMany: 'Voeg hoogstens 250 mensen tegelijk toe.',
  nobody: 'Voeg ten minste één persoon toe.',
  mailMissing: 'Kies een teruggekomen mail, of plak hem.',
  mailTooLong: 'Dit is te lang voor een mail. Plak alleen het begin, met het adres en de reden.',
  textMissing: 'Plak een lijst, of kies een bestand.',
  textTooLong: 'Deze lijst is te lang. Voeg hoogstens 250 mensen tegelijk toe.',
  fileTooLarge: 'Dit bestand is te groot. Een lijst heeft hoogstens 250 regels.',
};

export type InvitingMessages = typeof nl;

const en = {
  day: 'Choose a day.',
  dayIsOver: 'This day or hour has passed. Choose a later moment.',
  dayIsWeekend: 'This is a Saturday or a Sunday. Mails go out on working days only. Choose another day.',
  dayTooLate: 'On this day the wave is closed already. Choose an earlier day.',
  hour: 'Choose a whole hour from 8 to 17.',
  groupUnknown: 'This group does not belong to this pilot. Choose another group.',
  groupFull:
    'So many people do not fit into this group: it holds at most 60 people, cards and mails together.',
  email: 'This is no mail address.',
  tooMany: 'Add at most 250 people at a time.',
  nobody: 'Add at least one person.',
  mailMissing: 'Choose a mail that came back, or paste it.',
  mailTooLong: 'This is too long for a mail. Paste only its beginning, with the address and the reason.',
  textMissing: 'Paste a list, or choose a file.',
  textTooLong: 'This list is too long. Add at most 250 people at a time.',
  fileTooLarge: 'This file is too large. A list has at most 250 lines.',
} satisfies InvitingMessages;

export const invitingMessages = { nl, en };
