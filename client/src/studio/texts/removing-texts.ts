/** What is asked before somebody's address is forgotten. */
const nl = {
  title: (email: string) => `${email} verwijderen?`,
  lead: 'Het adres gaat weg. Wat er voor dit adres klaarstaat, wordt niet verstuurd.',
  reached:
    'De link in een mail die al is verstuurd, blijft werken. Wat met die link is ingevuld, blijft staan, en deze persoon blijft meetellen als uitgenodigd. Voeg dezelfde persoon niet opnieuw toe: die krijgt dan een tweede code en kan twee keer antwoorden.',
  notReached: 'Er is nog geen mail bezorgd. Deze persoon telt daarna niet meer mee als uitgenodigd.',
  stopped:
    'Deze persoon wil geen mail meer. Laat het adres liever staan: zo voegt niemand het per ongeluk opnieuw toe.',
  confirm: 'Verwijder dit adres',
  keep: 'Niet verwijderen',
  done: (email: string) => `${email} is verwijderd.`,
};

const en = {
  title: (email) => `Remove ${email}?`,
  lead: 'The address goes. What was waiting for this address is not sent.',
  reached:
    'The link in a mail that has been sent keeps working. What was filled in with it stays, and this person still counts as invited. Do not add the same person again: they would get a second code and could answer twice.',
  notReached: 'No mail has been delivered yet. After this the person no longer counts as invited.',
  stopped: 'This person wants no more mail. Rather leave the address: then nobody adds it again by accident.',
  confirm: 'Remove this address',
  keep: 'Do not remove',
  done: (email) => `${email} has been removed.`,
} satisfies typeof nl;

export const removingTexts = { nl, en };
