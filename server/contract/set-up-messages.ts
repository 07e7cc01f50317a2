/**
 * What can be wrong with a new pilot, in the words that stand beside the field. The server answers in Dutch; the
 * studio says the same in the language of its reader.
 */
const nl = {
  programmeMissing: 'Kies een programma, of geef een nieuw programma een naam.',
  programmeUnknown: 'Dit programma bestaat niet meer. Kies een ander programma.',
  organisationMissing: 'Kies een organisatie, of vul de naam van een nieuwe organisatie in.',
  organisationUnknown: 'Deze organisatie bestaat niet meer. Kies een andere organisatie.',
  titleMissing: 'Geef het traject een naam.',
  titleTaken:
    'Deze organisatie heeft al een traject met deze naam. Kies een andere naam. Ging er net iets mis met de verbinding? Dan is dat traject toen toch gemaakt, en zijn de kaarten ervan niet meer te zien. Laat het dan ongebruikt.',
  nameTooLong: 'Gebruik hoogstens 100 tekens.',
  nameCharacters: 'Hier staat een teken dat niet te zien is. Typ de naam opnieuw.',
  threshold: 'Vul in vanaf hoeveel mensen een gemiddelde getoond wordt: een heel getal van 5 tot en met 30.',
  sessions: 'Vul het aantal bijeenkomsten in: een heel getal van 0 tot en met 50.',
  groupsMissing: 'Voeg ten minste één groep toe.',
  groupsTooMany: 'Een traject heeft hoogstens 12 groepen.',
  groupNameMissing: 'Geef de groep een naam.',
  groupNameTaken: 'Een andere groep heet ook zo. Geef elke groep een eigen naam.',
  cards: 'Vul het aantal kaarten in: een heel getal van 1 tot en met 60.',
  beforeOpens: 'Vul in vanaf welke dag de voormeting open is.',
  beforeCloses: 'Vul in tot en met welke dag de voormeting open is.',
  afterOpens: 'Vul in vanaf welke dag de nameting open is.',
  afterCloses: 'Vul in tot en met welke dag de nameting open is.',
  beforeClosesFirst: 'De voormeting kan niet sluiten voor de dag waarop ze open gaat.',
  beforeIsOver: 'Deze dag is al voorbij. Kies een dag vanaf vandaag.',
  afterTooEarly: 'De nameting kan pas open op een dag na het sluiten van de voormeting.',
  afterClosesFirst: 'De nameting kan niet sluiten voor de dag waarop ze open gaat.',
  afterTooLate: 'Kies een dag binnen drie jaar na vandaag.',
};

export type SetUpMessages = typeof nl;

const en = {
  programmeMissing: 'Choose a programme, or give a new programme a name.',
  programmeUnknown: 'This programme no longer exists. Choose another one.',
  organisationMissing: 'Choose an organisation, or enter the name of a new one.',
  organisationUnknown: 'This organisation no longer exists. Choose another one.',
  titleMissing: 'Give the pilot a name.',
  titleTaken:
    'This organisation already has a pilot of this name. Choose another name. Did the connection just fail? Then that pilot was made after all, and its cards can no longer be shown. Leave it unused.',
  nameTooLong: 'Use at most 100 characters.',
  nameCharacters: 'There is a character here that cannot be seen. Type the name again.',
  threshold: 'Enter from how many people a mean is shown: a whole number from 5 to 30.',
  sessions: 'Enter the number of sessions: a whole number from 0 to 50.',
  groupsMissing: 'Add at least one group.',
  groupsTooMany: 'A pilot has at most 12 groups.',
  groupNameMissing: 'Give the group a name.',
  groupNameTaken: 'Another group has this name too. Give each group a name of its own.',
  cards: 'Enter the number of cards: a whole number from 1 to 60.',
  beforeOpens: 'Enter from which day the before wave is open.',
  beforeCloses: 'Enter up to which day the before wave is open.',
  afterOpens: 'Enter from which day the after wave is open.',
  afterCloses: 'Enter up to which day the after wave is open.',
  beforeClosesFirst: 'The before wave cannot close before the day on which it opens.',
  beforeIsOver: 'This day has passed. Choose a day from today on.',
  afterTooEarly: 'The after wave can open only on a day after the before wave has closed.',
  afterClosesFirst: 'The after wave cannot close before the day on which it opens.',
  afterTooLate: 'Choose a day within three years from today.',
} satisfies SetUpMessages;

export const setUpMessages = { nl, en };
