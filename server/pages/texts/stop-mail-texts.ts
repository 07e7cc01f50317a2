const nl = {
  heading: 'Geen mail meer over deze vragenlijst?',
  lead: 'U krijgt dan geen uitnodiging en geen herinnering meer voor dit traject, ook niet voor een latere meting.',
  still:
    'Meedoen kan nog steeds, met de code uit een mail die u al hebt. Wat u hebt verzonden, blijft staan.',
  who: 'Stichting Beroepseer ziet dat dit adres geen mail meer wil. Uw werkgever hoort het niet.',
  button: 'Stuur mij geen mail meer',
  done: 'U krijgt geen mail meer',
  doneText: 'Mails die al onderweg zijn, kunnen nog aankomen. U hoeft niets meer te doen.',
  gone: 'Deze link werkt niet meer',
  goneText:
    'Het adres bij deze link is al verwijderd, of de link is niet heel. Als het adres is verwijderd, krijgt u geen mail meer over dit traject.',
  wayOn: 'Naar de beginpagina',
};

const en = {
  heading: 'No more mail about this questionnaire?',
  lead: 'You will then get no more invitation or reminder for this trajectory, nor for a later measurement.',
  still: 'You can still take part, with the code in a mail that you have already. What you have sent stays.',
  who: 'Stichting Beroepseer sees that this address wants no more mail. Your employer is not told.',
  button: 'Send me no more mail',
  done: 'You will get no more mail',
  doneText: 'Mails that are on their way may still arrive. There is nothing more to do.',
  gone: 'This link no longer works',
  goneText:
    'The address of this link has been removed already, or the link is not whole. If the address has been removed, you get no more mail about this trajectory.',
  wayOn: 'To the first page',
} satisfies typeof nl;

export const stopMailTexts = { nl, en };
