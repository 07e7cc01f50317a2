/**
 * What can be wrong with a new pilot, in the words that stand beside the field. The server answers in Dutch; the
 * studio says the same in the language of its reader.
 */
const nl = {
  programmeMissing: 'Kies een programma, of geef een nieuw programma een naam.',
  programmeNameMissing: 'Geef het programma een naam.',
  programmeUnknown: 'Dit programma bestaat niet meer. Kies een ander programma.',
  organisationMissing: 'Kies een organisatie, of vul de naam van een nieuwe organisatie in.',
  organisationNameMissing: 'Vul de naam van de organisatie in.',
  organisationUnknown: 'Deze organisatie bestaat niet meer. Kies een andere organisatie.',
  titleMissing: 'Geef het traject een naam.',
  titleTaken:
    'Deze organisatie heeft al een traject met deze naam. Kies een andere naam. Ging er net iets mis met de verbinding? Dan is dat traject toen toch gemaakt: u vindt het in de lijst.',
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
  beforeIsOver: 'De laatste dag van de voormeting is al voorbij. Kies een dag vanaf vandaag.',
  afterTooEarly: 'De nameting kan pas open op een dag na het sluiten van de voormeting.',
  afterClosesFirst: 'De nameting kan niet sluiten voor de dag waarop ze open gaat.',
  afterTooLate: 'Deze meting is te ver weg. Kies een dag binnen drie jaar na vandaag.',
  followUpOpens: 'Vul in vanaf welke dag deze vervolgmeting open is.',
  followUpCloses: 'Vul in tot en met welke dag deze vervolgmeting open is.',
  followUpTooEarly: 'Een vervolgmeting kan pas open op een dag na het sluiten van de meting ervoor.',
  followUpClosesFirst: 'De vervolgmeting kan niet sluiten voor de dag waarop ze open gaat.',
  followUpsTooMany: 'Een traject heeft hoogstens drie vervolgmetingen.',
  instrumentMissing: 'Kies een vragenlijst.',
  instrumentUnknown: 'Deze vragenlijst bestaat hier niet. Kies een andere.',
  moduleUnknown: 'Dit deel hoort niet bij deze vragenlijst.',
  tooManyMinutes: 'De vragenlijst wordt te lang. Laat een of meer delen weg.',
  fixedOrganisation:
    'Er zijn al mensen uitgenodigd. De organisatie ligt nu vast: deelnemers lezen voor wie zij werken.',
  fixedTitle: 'De eerste meting is open geweest. De naam ligt nu vast: deelnemers kennen het traject zo.',
  fixedProgramme: 'De cijfers zijn gepubliceerd. Het programma ligt nu vast.',
  fixedThreshold: 'Deze grens is aan deelnemers beloofd. Ze kan alleen nog omhoog.',
  fixedThresholdReleased: 'De cijfers zijn gepubliceerd. De grens ligt nu vast.',
  fixedSessions: 'De cijfers zijn gepubliceerd. Dit aantal ligt nu vast.',
  fixedQuestionnaire:
    'De eerste meting is open geweest. De vragenlijst ligt nu vast: anders zijn voor en na niet te vergelijken.',
  fixedTest: 'Er zijn al mensen uitgenodigd. Een proef blijft een proef, en een echt traject blijft echt.',
  fixedGroup: 'Voor deze groep zijn kaarten gemaakt. De naam staat erop en ligt nu vast.',
  fixedGroupGone: 'Voor een groep die u weghaalde, zijn al kaarten gemaakt. Die groep blijft.',
  fixedGroups: 'De eerste meting is gesloten. Er kunnen geen groepen meer bij.',
  fixedCards: 'De kaarten van deze groep zijn gemaakt. Kaarten bijmaken kan op de pagina van het traject.',
  fixedWave: 'Deze meting is al open geweest. Een open meting verlengt u op de pagina van het traject.',
  fixedLastDay:
    'Deelnemers weten wanneer de sleutels verdwijnen. Een meting sluit daarom uiterlijk een week voor die dag.',
  fixedResultsDay:
    'Volgens het dossier ziet de organisatie op deze dag de uitkomsten al. Kies een eerdere dag, of zet eerst in het dossier die dag later.',
  fixedFileReleased: 'De cijfers zijn gepubliceerd. Deze afspraak ligt nu vast.',
  fixedAnswersGone: 'Na deze dag zijn de antwoorden verwijderd. De dag ligt nu vast.',
  extendLater: 'Kies een dag na de dag waarop de meting nu sluit.',
  extendNext:
    'Op die dag is de volgende meting al gepland. Verzet die eerst bij de gegevens van het traject.',
  changedByOther: 'Iemand anders heeft dit intussen ook gewijzigd. Kies wat hier moet staan.',
  removedByOther:
    'Iemand anders heeft dit intussen weggehaald. Omdat u het wijzigde, staat het er weer. Kies of het blijft.',
  changedAfterRemoval:
    'U haalde dit weg, maar iemand anders heeft het intussen gewijzigd. Het staat er weer. Kies of het blijft.',
  groupAddedByOther:
    'Iemand anders heeft intussen ook een groep met deze naam toegevoegd. Die staat hierboven. Geef de uwe een andere naam, of haal haar weg.',
  hubTitleMissing: 'Geef de bijeenkomst een naam.',
  hubTitleTooLong: 'Gebruik hoogstens 120 tekens.',
};

export type SetUpMessages = typeof nl;

const en = {
  programmeMissing: 'Choose a programme, or give a new programme a name.',
  programmeNameMissing: 'Give the programme a name.',
  programmeUnknown: 'This programme no longer exists. Choose another one.',
  organisationMissing: 'Choose an organisation, or enter the name of a new one.',
  organisationNameMissing: 'Enter the name of the organisation.',
  organisationUnknown: 'This organisation no longer exists. Choose another one.',
  titleMissing: 'Give the pilot a name.',
  titleTaken:
    'This organisation already has a pilot of this name. Choose another name. Did the connection just fail? Then that pilot was made after all: you find it in the list.',
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
  beforeIsOver: 'The last day of the before wave has passed. Choose a day from today on.',
  afterTooEarly: 'The after wave can open only on a day after the before wave has closed.',
  afterClosesFirst: 'The after wave cannot close before the day on which it opens.',
  afterTooLate: 'This wave is too far away. Choose a day within three years from today.',
  followUpOpens: 'Enter from which day this follow-up wave is open.',
  followUpCloses: 'Enter up to which day this follow-up wave is open.',
  followUpTooEarly: 'A follow-up wave can open only on a day after the wave before it has closed.',
  followUpClosesFirst: 'The follow-up wave cannot close before the day on which it opens.',
  followUpsTooMany: 'A pilot has at most three follow-up waves.',
  instrumentMissing: 'Choose a questionnaire.',
  instrumentUnknown: 'This questionnaire does not exist here. Choose another one.',
  moduleUnknown: 'This part does not belong to this questionnaire.',
  tooManyMinutes: 'The questionnaire becomes too long. Leave one or more parts out.',
  fixedOrganisation:
    'People have been invited already. The organisation is fixed now: participants read for whom they work.',
  fixedTitle: 'The first wave has been open. The name is fixed now: participants know the pilot by it.',
  fixedProgramme: 'The figures have been released. The programme is fixed now.',
  fixedThreshold: 'This limit was promised to participants. It can only go up.',
  fixedThresholdReleased: 'The figures have been released. The limit is fixed now.',
  fixedSessions: 'The figures have been released. This number is fixed now.',
  fixedQuestionnaire:
    'The first wave has been open. The questionnaire is fixed now: otherwise before and after cannot be compared.',
  fixedTest: 'People have been invited already. A trial stays a trial, and a real pilot stays real.',
  fixedGroup: 'Cards have been made for this group. Its name is on them and is fixed now.',
  fixedGroupGone: 'Cards have been made for a group that you removed. That group stays.',
  fixedGroups: 'The first wave has closed. No more groups can be added.',
  fixedCards: 'The cards of this group have been made. More cards can be made on the page of the pilot.',
  fixedWave: 'This wave has been open. An open wave is extended on the page of the pilot.',
  fixedLastDay:
    'Participants know when the keys go. A wave therefore closes a week before that day at the latest.',
  fixedResultsDay:
    'According to the file the organisation sees the results by this day. Choose an earlier day, or move that day in the file first.',
  fixedFileReleased: 'The figures have been released. This agreement is fixed now.',
  fixedAnswersGone: 'The answers were deleted after this day. It is fixed now.',
  extendLater: 'Choose a day after the day on which the wave closes now.',
  extendNext: 'The next wave is planned on that day. Move that one first in the details of the pilot.',
  changedByOther: 'Somebody else has changed this too meanwhile. Choose what has to stand here.',
  removedByOther:
    'Somebody else has removed this meanwhile. Because you changed it, it is here again. Choose whether it stays.',
  changedAfterRemoval:
    'You removed this, but somebody else has changed it meanwhile. It is here again. Choose whether it stays.',
  groupAddedByOther:
    'Somebody else has added a group with this name too meanwhile. It stands above. Give yours another name, or remove it.',
  hubTitleMissing: 'Give the meeting a name.',
  hubTitleTooLong: 'Use at most 120 characters.',
} satisfies SetUpMessages;

export const setUpMessages = { nl, en };
