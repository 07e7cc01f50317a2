const nl = {
  heading: 'Uw antwoorden intrekken',
  lead: 'Met uw code en uw eigen woorden haalt u alles weg wat u hebt verzonden.',
  can: 'Wat er gebeurt',
  canItems: [
    'Al uw antwoorden worden verwijderd: van de voormeting, de nameting en elke andere meting.',
    'Ook wat u had ingevuld en nog niet had verzonden, gaat weg.',
    'Niemand krijgt hiervan bericht, ook uw werkgever niet.',
  ],
  cannot: 'Wat niet kan',
  cannotItems: [
    'U kunt dit niet ongedaan maken.',
    'Gemiddelden die al bekend zijn gemaakt, blijven staan. Daarin is niemand te herkennen.',
    'Zonder uw eigen woorden kunnen wij uw antwoorden niet weghalen. Zo kan iemand die alleen uw code vindt dat ook niet.',
  ],
  form: 'Intrekken',
  codeLabel: 'Uw code',
  codeHint: '16 tekens, op uw kaart of in uw mail.',
  wordsLabel: 'Uw eigen woorden',
  wordsHint: 'De woorden die u kreeg toen u voor het eerst iets verzond, in dezelfde volgorde.',
  confirmLabel: 'Ik weet dat ik dit niet ongedaan kan maken.',
  button: 'Trek mijn antwoorden in',
  errors: {
    'code-missing': 'Vul uw code in.',
    'code-unknown': 'Deze code kennen wij niet. Kijk of er een teken verkeerd staat.',
    'words-missing': 'Vul uw eigen woorden in.',
    'words-wrong': 'Deze woorden horen niet bij deze code. Kijk naar de spelling en de volgorde.',
    'confirm-missing': 'Vink aan dat u weet dat dit niet ongedaan kan worden gemaakt.',
  },
  done: 'Uw antwoorden zijn ingetrokken',
  nothing: 'Er was niets om in te trekken',
  doneText: (count: number) =>
    count === 1
      ? 'Eén ingevulde vragenlijst is verwijderd.'
      : `${String(count)} ingevulde vragenlijsten zijn verwijderd.`,
  nothingText: 'Met deze code is niets verzonden, of het was al ingetrokken.',
  released:
    'Er waren al gemiddelden van uw groep bekendgemaakt. Die blijven staan. Uw antwoorden zelf zijn weg.',
  notReleased: 'Er was nog niets bekendgemaakt. Uw antwoorden tellen nergens in mee.',
  doneMore: 'U hoeft niets meer te doen. Niemand krijgt hiervan bericht.',
  wayOn: 'Naar de beginpagina',
};

const en = {
  heading: 'Withdraw your answers',
  lead: 'With your code and your own words you remove everything you have sent.',
  can: 'What happens',
  canItems: [
    'All your answers are removed: of the before measurement, the after measurement and any other.',
    'What you had filled in and not yet sent goes too.',
    'Nobody is told about this, your employer neither.',
  ],
  cannot: 'What is not possible',
  cannotItems: [
    'You cannot undo this.',
    'Averages that have already been made known remain. Nobody can be recognised in them.',
    'Without your own words we cannot remove your answers. That way somebody who only finds your code cannot either.',
  ],
  form: 'Withdraw',
  codeLabel: 'Your code',
  codeHint: '16 characters, on your card or in your mail.',
  wordsLabel: 'Your own words',
  wordsHint: 'The words you were given when you first sent something, in the same order.',
  confirmLabel: 'I know that I cannot undo this.',
  button: 'Withdraw my answers',
  errors: {
    'code-missing': 'Fill in your code.',
    'code-unknown': 'We do not know this code. Check whether a character is wrong.',
    'words-missing': 'Fill in your own words.',
    'words-wrong': 'These words do not belong to this code. Check the spelling and the order.',
    'confirm-missing': 'Tick that you know this cannot be undone.',
  },
  done: 'Your answers have been withdrawn',
  nothing: 'There was nothing to withdraw',
  doneText: (count: number) =>
    count === 1
      ? 'One completed questionnaire has been removed.'
      : `${String(count)} completed questionnaires have been removed.`,
  nothingText: 'Nothing was sent with this code, or it had been withdrawn already.',
  released:
    'Averages of your group had already been made known. Those remain. Your answers themselves are gone.',
  notReleased: 'Nothing had been made known yet. Your answers count nowhere.',
  doneMore: 'There is nothing more to do. Nobody is told about this.',
  wayOn: 'To the first page',
} satisfies typeof nl;

export const withdrawTexts = { nl, en };
export const withdrawErrors = [
  'code-missing',
  'code-unknown',
  'words-missing',
  'words-wrong',
  'confirm-missing',
] as const;
export type WithdrawError = (typeof withdrawErrors)[number];
