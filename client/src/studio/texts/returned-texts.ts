const nl = {
  title: 'Is er een mail teruggekomen?',
  lead: 'Krijgt u in de mailbox van de afzender bericht dat een mail niet is aangekomen? Sleep dat bericht hierheen, of plak het. U ziet meteen om welk adres het gaat en wat u kunt doen. Wij bewaren het bericht niet, alleen dat het adres niet werkt.',
  file: 'Kies teruggekomen mails',
  paste: 'Of plak de tekst van het bericht',
  hint: 'Een bestand eindigt op .eml. Lukt dat niet? Open het bericht, selecteer alles en plak het hier.',
  submit: 'Lees het bericht',
  busy: 'Het bericht wordt gelezen …',
  found: 'Dit staat erin',
  unknown: 'bestaat niet. Dit adres krijgt geen mail meer.',
  mend: 'Verwijder het, en voeg het goede adres toe. Klopt het adres toch? Kies dan “Mail weer”.',
  mendLate: 'Een ander adres kan er niet meer bij. Klopt het adres toch? Kies dan “Mail weer”.',
  refused:
    'nam de mail deze keer niet aan, bijvoorbeeld omdat de mailbox vol is. De volgende mail proberen wij weer. Komt die ook terug? Vraag dan een ander adres.',
  delayed: 'heeft de mail nog niet. De mailserver probeert het nog. U hoeft niets te doen.',
  other: (addresses: string) =>
    `Dit bericht gaat over ${addresses}. Daar mailen wij niet naartoe. U hoeft niets te doen.`,
  unclear: (addresses: string) =>
    `In dit bericht staan ${addresses}. Wij zien niet om welk adres het gaat. Kijk dat zelf na, en verwijder het adres dat niet bestaat.`,
  unreadable:
    'Wij vinden hierin geen adres met een reden. Plak het hele bericht, of verwijder het adres zelf.',
  others: (titles: string) => `Dit geldt ook voor: ${titles}.`,
  again: 'Mail weer',
  againTo: (email: string) => `Mail weer: ${email}`,
  againDone: (email: string) => `${email} krijgt weer mail.`,
};

const en = {
  title: 'Has a mail come back?',
  lead: 'Does the mailbox of the sender get a message that a mail did not arrive? Drag that message here, or paste it. You see at once which address it is about and what you can do. We do not keep the message, only that the address does not work.',
  file: 'Choose mails that came back',
  paste: 'Or paste the text of the message',
  hint: 'A file ends in .eml. Does that not work? Open the message, select all of it and paste it here.',
  submit: 'Read the message',
  busy: 'Reading the message …',
  found: 'This is what it says',
  unknown: 'does not exist. This address gets no more mail.',
  mend: 'Remove it, and add the right one. Is the address right after all? Then choose “Mail again”.',
  mendLate:
    'No other address can be added any more. Is the address right after all? Then choose “Mail again”.',
  refused:
    'did not take the mail this time, perhaps because the mailbox is full. We try again with the next mail. Does that come back too? Ask for another address.',
  delayed: 'does not have the mail yet. The mail server is still trying. There is nothing to do.',
  other: (addresses) => `This message is about ${addresses}. We do not write there. There is nothing to do.`,
  unclear: (addresses) =>
    `This message holds ${addresses}. We cannot see which address it is about. Look for yourself, and remove the address that does not exist.`,
  unreadable:
    'We find no address with a reason in it. Paste the whole message, or remove the address yourself.',
  others: (titles) => `This also holds for: ${titles}.`,
  again: 'Mail again',
  againTo: (email) => `Mail again: ${email}`,
  againDone: (email) => `${email} gets mail again.`,
} satisfies typeof nl;

export const returnedTexts = { nl, en };
