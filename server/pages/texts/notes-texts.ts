const nl = {
  heading: 'Briefjes aan uw groep',
  readers:
    'Ook medewerkers van Stichting Beroepseer die het gesprek voorbereiden kunnen de briefjes lezen. Ze staan los van uw antwoorden. Daarom kunt u een briefje later niet terughalen of veranderen. Ze worden verwijderd als het traject voorbij is, samen met de sleutels.',
  send: 'Verstuur mijn briefjes',
  empty: 'Schrijf eerst iets. U mag dit ook overslaan.',
  without: 'Verder zonder briefje',
};

const en = {
  heading: 'Notes to your group',
  readers:
    'Staff of Stichting Beroepseer who prepare the conversation can read the notes too. They are kept apart from your answers. So you cannot take a note back or change it later. They are removed when the trajectory is over, together with the keys.',
  send: 'Send my notes',
  empty: 'Write something first. You may also skip this.',
  without: 'Go on without a note',
} satisfies typeof nl;

export const notesTexts = { nl, en };
