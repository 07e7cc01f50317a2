const nl = {
  link: 'Nieuw traject',
  title: 'Nieuw traject',
  lead: 'Vul in wat u al weet. U kunt bijna alles later nog wijzigen, tot u de kaarten maakt. Wat u invult, blijft in dit tabblad staan tot het traject is gemaakt.',
  fileSoon:
    'Voordat u iemand uitnodigt, is een dossier nodig: de verwerkersovereenkomst, de grondslag, de instemming van de ondernemingsraad en de DPIA. De instemming kost vaak weken. Begin daar nu al mee.',
  copy: {
    link: 'Kopie maken',
    lead: (title: string) => `Dit is een kopie van ${title}. Geef het traject een eigen naam en nieuwe data.`,
    comes:
      'Mee gaan: het programma, de organisatie, de groepen, het aantal bijeenkomsten, de grens, de vragenlijst, en uit het dossier wie de gegevens verwerkt, de overeenkomst, de grondslag en de DPIA.',
    stays:
      'Niet mee gaan: de data, de kaarten en mailadressen, de antwoorden, en uit het dossier wat u per traject afspreekt: de instemming van de ondernemingsraad, de dagen, en wat er met de cijfers mag.',
  },
  kept: {
    shown: 'Dit hebt u eerder in dit tabblad ingevuld. Het is nog niet opgeslagen.',
    takeAway: 'Opnieuw beginnen',
    away: 'Het formulier staat weer zoals aan het begin.',
    bringBack: 'Toch terugzetten wat ik had ingevuld',
  },
  putBack: {
    gone: (name: string) => `Weggehaald: ${name}.`,
    button: (name: string) => `${name} terugzetten`,
  },
  stale: {
    title: 'Iemand anders heeft dit intussen gewijzigd, of u zelf in een ander tabblad.',
    detail:
      'Dat staat er nu bij, en wat u invulde ook. Er is nog niets opgeslagen: kijk het na en sla opnieuw op.',
  },
  change: {
    link: 'Gegevens wijzigen',
    title: 'Gegevens wijzigen',
    lead: 'Wat vastligt, kunt u niet meer wijzigen. Daarbij staat waarom. Wat u wijzigt, blijft in dit tabblad staan tot u het opslaat.',
    submit: 'Wijzigingen opslaan',
    busy: 'De wijzigingen worden opgeslagen.',
    back: 'Terug zonder opslaan',
  },
  fixedWords: {
    programme: 'De cijfers zijn gepubliceerd. Het programma ligt vast.',
    organisation: 'Er zijn al mensen uitgenodigd. Deelnemers lezen voor wie zij werken; dat ligt nu vast.',
    title: 'De eerste meting is open geweest. Deelnemers kennen het traject onder deze naam.',
    threshold: 'Deze grens is aan deelnemers beloofd. Ze kan alleen nog omhoog.',
    released: 'De cijfers zijn gepubliceerd. Dit getal ligt vast.',
    questionnaire:
      'De eerste meting is open geweest. De vragenlijst ligt vast: anders zijn voor en na niet te vergelijken.',
    test: 'Er zijn al mensen uitgenodigd. Een proef blijft een proef, en een echt traject blijft echt.',
    group:
      'De mensen van deze groep zijn al uitgenodigd. Naam en aantal liggen vast. Kaarten bijmaken kan op de pagina van het traject.',
    groups: 'De eerste meting is gesloten. Er kunnen geen groepen meer bij.',
    wave: 'Deze meting is al open geweest. Een open meting verlengt u op de pagina van het traject.',
  },
  fixed: {
    title: 'Wanneer iets vastligt',
    items: [
      'Zodra de kaarten zijn gemaakt: de organisatie, de namen van de groepen en de dag waarop de sleutels verdwijnen. Vanaf hoeveel mensen een cijfer getoond wordt, kan dan alleen nog omhoog.',
      'Zodra de eerste meting open gaat: de naam van het traject en de vragenlijst.',
      'Zodra de cijfers er zijn: alles wat ernaast staat, zoals het aantal bijeenkomsten.',
    ],
    open: 'Kaarten bijmaken kan tot de voormeting is gesloten.',
  },
  choose: 'Kies',
  programme: {
    label: 'Programma',
    hint: 'Een programma houdt trajecten bij elkaar.',
    another: 'Nieuw programma',
    name: 'Naam van het nieuwe programma',
    nameHint: 'Bijvoorbeeld: Routekaart Goed Werk.',
  },
  organisation: {
    label: 'Organisatie',
    hint: 'De werkgever van de deelnemers. Die ziet later alleen wat gepubliceerd is.',
    another: 'Nieuwe organisatie',
    name: 'Naam van de nieuwe organisatie',
    nameHint: 'Zo komt de naam op de startpagina voor deelnemers.',
  },
  about: 'Het traject',
  pilot: {
    label: 'Naam van het traject',
    hint: 'Deelnemers zien deze naam. Bijvoorbeeld: Goed Werk bij drie directies.',
  },
  sessions: {
    label: 'Geplande bijeenkomsten tussen de metingen',
    hint: 'Hoeveel er echt zijn geweest, vult u later in.',
  },
  threshold: {
    label: 'Vanaf hoeveel mensen een gemiddelde getoond wordt',
    hint: 'Ten minste 5. Spreek dit getal vooraf af met de ondernemingsraad.',
  },
  groups: {
    title: 'Groepen',
    lead: 'Maak een kaart voor iedereen die u uitnodigt, en niet meer: het aantal kaarten telt als het aantal uitgenodigde mensen. Nodigt u een groep per mail uit? Vul dan in hoeveel mensen het ongeveer zijn: straks tellen de adressen.',
    row: (place: number) => `Groep ${String(place)}`,
    named: (name: string) => `Groep ${name}`,
    name: 'Naam',
    nameHint: 'Staat op de kaart. Bijvoorbeeld: Beleid, of Leidinggevenden.',
    cards: 'Aantal kaarten',
    cardsHint: '1 tot en met 60.',
    small: 'Met minder dan 8 kaarten wordt deze groep nooit apart getoond.',
    comparison: 'Vergelijkingsgroep: doet mee aan de metingen, maar heeft geen bijeenkomsten',
    add: 'Groep toevoegen',
    remove: (name: string) => `${name} weghalen`,
  },
  waves: {
    title: 'Metingen',
    lead: 'U opent en sluit een meting zelf. Deze data krijgen deelnemers te zien.',
    before: 'Voormeting',
    after: 'Nameting',
    opensOn: 'Open vanaf',
    closesOn: 'Open tot en met',
    beforeHint: 'Voor de eerste bijeenkomst.',
    afterHint: 'Na de laatste bijeenkomst, bij voorkeur enkele weken later.',
    followUp: (place: number) => (place === 1 ? 'Vervolgmeting' : `Vervolgmeting ${String(place)}`),
    followUpName: 'Vervolgmeting',
    followUpHint: 'Om te zien hoe het later gaat. Iedereen houdt dezelfde code.',
    addFollowUp: 'Vervolgmeting toevoegen',
    remove: (name: string) => `${name} weghalen`,
    keys: (day: string) =>
      `De sleutels van dit traject verdwijnen na ${day}: daarna leidt niets meer van een kaart of mail naar antwoorden.`,
    keysGone: (day: string) => `De sleutels van dit traject bestonden tot en met ${day}.`,
    latest: {
      keys: (day: string) => `De laatste dag is uiterlijk ${day}: een week later verdwijnen de sleutels.`,
      results: (day: string) =>
        `De laatste dag is uiterlijk ${day}: de dag erna ziet de organisatie de resultaten. Die dag staat in het dossier.`,
    },
    keysUnknown:
      'De sleutels verdwijnen 30 dagen na de laatste dag van de laatste meting: daarna leidt niets meer van een kaart of mail naar antwoorden.',
  },
  questionnaire: {
    title: 'Vragenlijst',
    label: 'Welke vragenlijst',
    core: (title: string, version: string) =>
      `Iedereen krijgt de vragen over ${title.toLowerCase()} (versie ${version}).`,
    modules: 'Wat u er nog bij wilt vragen',
    modulesHint: 'Vraag niet meer dan u met de groep gaat bespreken.',
    module: (title: string, minutes: string) => `${title} (${minutes} minuten)`,
    trajectory: 'Niet voor vergelijkingsgroepen: zij hebben geen traject.',
    onlyAt: (waves: string) => `Alleen bij de ${waves}.`,
    and: ' en de ',
    preview: 'De vragen bekijken',
    previewLanguage: 'Taal van de vragen',
    previewWave: 'Meting',
    languages: { nl: 'Nederlands', en: 'Engels' },
    note: '(in eigen woorden)',
  },
  trial: {
    title: 'Proef',
    label: 'Dit is een proef',
    hint: 'Om de vragen en de kaarten uit te proberen. Antwoorden komen in geen enkel cijfer en u hebt geen dossier nodig.',
  },
  submit: 'Traject maken',
  busy: 'Het traject wordt gemaakt.',
  cards: {
    title: 'Kaarten',
    lead: (count: number) =>
      `Er worden ${String(count)} kaarten gemaakt. Druk ze meteen af: de codes worden nergens bewaard.`,
    group: (name: string, count: number) => `${name}: ${String(count)} kaarten`,
    fixed: 'Hierna liggen de organisatie, de namen van de groepen en de dag van de sleutels vast.',
    submit: 'Kaarten maken en tonen',
    busy: 'De kaarten worden gemaakt. Bij veel kaarten duurt dat tot een minuut.',
    fileFirst: (count: number) =>
      `In het dossier ${count === 1 ? 'ontbreekt nog één ding' : `ontbreken nog ${String(count)} dingen`}. Kaarten maken kan als het compleet is.`,
    toFile: 'Dossier aanvullen',
    back: 'Terug naar het traject',
    anew: {
      title: 'Zijn alle kaarten kwijt?',
      lead: 'Zolang de eerste meting niet open is geweest, kunt u alle kaarten opnieuw maken.',
      button: 'Alle kaarten opnieuw maken',
      confirm: 'Alle kaarten opnieuw maken?',
      old: 'De kaarten die er al zijn, werken dan niet meer. Deel geen oude kaarten uit.',
      keep: 'De oude kaarten houden',
    },
  },
  summary: 'Er klopt nog iets niet',
  faultIn: (row: string, message: string) => `${row}: ${message}`,
  noAnswer: {
    title: 'Er kwam geen antwoord van de server.',
    detail:
      'Wat u invulde, staat hier nog. Kijk of u verbinding hebt en verstuur het opnieuw: hetzelfde traject wordt nooit twee keer gemaakt.',
  },
  more: {
    link: 'Kaarten bijmaken',
    title: 'Kaarten bijmaken',
    lead: 'Voor mensen die later worden uitgenodigd. Niet voor wie een kaart kwijt is: met twee kaarten kan iemand twee keer antwoorden.',
    group: 'Groep',
    count: 'Aantal nieuwe kaarten',
    has: (name: string, invited: number) => `${name} (nu ${String(invited)} uitgenodigd)`,
    closed:
      'Er kunnen geen kaarten meer bij: de eerste meting is gesloten. Wie die meting mist, telt in de vergelijking niet mee.',
    submit: 'Kaarten bijmaken',
  },
};

const en = {
  link: 'New pilot',
  title: 'New pilot',
  lead: 'Fill in what you know. You can change almost everything later, until you make the cards. What you fill in stays in this tab until the pilot has been made.',
  fileSoon:
    'Before you invite anybody a file is needed: the processing agreement, the lawful basis, the consent of the works council and the DPIA. That consent often takes weeks. Begin with it now.',
  copy: {
    link: 'Make a copy',
    lead: (title) => `This is a copy of ${title}. Give the pilot a name of its own and new dates.`,
    comes:
      'What comes along: the programme, the organisation, the groups, the number of sessions, the limit, the questionnaire, and of the file who processes the data, the agreement, the lawful basis and the DPIA.',
    stays:
      'What does not: the dates, the cards and mail addresses, the answers, and of the file what is agreed for each pilot: the consent of the works council, the days, and what may be done with the figures.',
  },
  kept: {
    shown: 'You filled this in earlier in this tab. It has not been saved yet.',
    takeAway: 'Begin anew',
    away: 'The form is as it was at the beginning.',
    bringBack: 'Bring back what I had filled in',
  },
  putBack: {
    gone: (name) => `Removed: ${name}.`,
    button: (name) => `Put ${name} back`,
  },
  stale: {
    title: 'Somebody else has changed this meanwhile, or you have in another tab.',
    detail:
      'That stands here now, and so does what you filled in. Nothing has been saved yet: check it and save again.',
  },
  change: {
    link: 'Change the settings',
    title: 'Change the settings',
    lead: 'What is fixed you cannot change any more. It says why. What you change stays in this tab until you save it.',
    submit: 'Save the changes',
    busy: 'The changes are being saved.',
    back: 'Back without saving',
  },
  fixedWords: {
    programme: 'The figures have been released. The programme is fixed.',
    organisation:
      'People have been invited already. Participants read for whom they work; that is fixed now.',
    title: 'The first wave has been open. Participants know the pilot by this name.',
    threshold: 'This limit was promised to participants. It can only go up.',
    released: 'The figures have been released. This number is fixed.',
    questionnaire:
      'The first wave has been open. The questionnaire is fixed: otherwise before and after cannot be compared.',
    test: 'People have been invited already. A trial stays a trial, and a real pilot stays real.',
    group:
      'The people of this group have been invited. Its name and number are fixed. More cards can be made on the page of the pilot.',
    groups: 'The first wave has closed. No more groups can be added.',
    wave: 'This wave has been open. An open wave is extended on the page of the pilot.',
  },
  fixed: {
    title: 'When something is fixed',
    items: [
      'Once the cards have been made: the organisation, the names of the groups and the day on which the keys go. From how many people a figure is shown can then only go up.',
      'Once the first wave opens: the name of the pilot and the questionnaire.',
      'Once there are figures: everything that stands beside them, such as the number of sessions.',
    ],
    open: 'More cards can be made until the before wave has closed.',
  },
  choose: 'Choose',
  programme: {
    label: 'Programme',
    hint: 'A programme holds pilots together.',
    another: 'New programme',
    name: 'Name of the new programme',
    nameHint: 'For example: Routekaart Goed Werk.',
  },
  organisation: {
    label: 'Organisation',
    hint: 'The employer of the participants. It later sees only what has been released.',
    another: 'New organisation',
    name: 'Name of the new organisation',
    nameHint: 'This is how the name stands on the start page for participants.',
  },
  about: 'The pilot',
  pilot: {
    label: 'Name of the pilot',
    hint: 'Participants see this name. For example: Good Work in three directorates.',
  },
  sessions: {
    label: 'Sessions planned between the waves',
    hint: 'How many really took place you fill in later.',
  },
  threshold: {
    label: 'From how many people a mean is shown',
    hint: 'At least 5. Agree on this number with the works council beforehand.',
  },
  groups: {
    title: 'Groups',
    lead: 'Make a card for everybody you invite, and no more: the number of cards counts as the number of people invited. Do you invite a group by mail? Enter about how many people there are: later the addresses count.',
    row: (place) => `Group ${String(place)}`,
    named: (name) => `Group ${name}`,
    name: 'Name',
    nameHint: 'Stands on the card. For example: Policy, or Managers.',
    cards: 'Number of cards',
    cardsHint: '1 to 60.',
    small: 'With fewer than 8 cards this group is never shown by itself.',
    comparison: 'Comparison group: takes part in the waves, but has no sessions',
    add: 'Add a group',
    remove: (name) => `Remove ${name}`,
  },
  waves: {
    title: 'Waves',
    lead: 'You open and close a wave yourself. Participants see these dates.',
    before: 'Before wave',
    after: 'After wave',
    opensOn: 'Open from',
    closesOn: 'Open up to and including',
    beforeHint: 'Before the first session.',
    afterHint: 'After the last session, preferably some weeks later.',
    followUp: (place) => (place === 1 ? 'Follow-up wave' : `Follow-up wave ${String(place)}`),
    followUpName: 'Follow-up wave',
    followUpHint: 'To see how things are later. Everybody keeps the same code.',
    addFollowUp: 'Add a follow-up wave',
    remove: (name) => `Remove ${name.toLowerCase()}`,
    keys: (day) =>
      `The keys of this pilot go after ${day}: from then on nothing leads from a card or a mail to answers.`,
    keysGone: (day) => `The keys of this pilot existed until ${day} inclusive.`,
    latest: {
      keys: (day) => `The last day is ${day} at the latest: a week later the keys go.`,
      results: (day) =>
        `The last day is ${day} at the latest: the day after, the organisation sees the results. That day stands in the file.`,
    },
    keysUnknown:
      'The keys go 30 days after the last day of the last wave: from then on nothing leads from a card or a mail to answers.',
  },
  questionnaire: {
    title: 'Questionnaire',
    label: 'Which questionnaire',
    core: (title, version) => `Everybody gets the questions on ${title.toLowerCase()} (version ${version}).`,
    modules: 'What else you want to ask',
    modulesHint: 'Ask no more than you will talk about with the group.',
    module: (title, minutes) => `${title} (${minutes} minutes)`,
    trajectory: 'Not for comparison groups: they have no trajectory.',
    onlyAt: (waves) => `Only in the ${waves}.`,
    and: ' and the ',
    preview: 'Look at the questions',
    previewLanguage: 'Language of the questions',
    previewWave: 'Wave',
    languages: { nl: 'Dutch', en: 'English' },
    note: '(in own words)',
  },
  trial: {
    title: 'Trial',
    label: 'This is a trial',
    hint: 'To try out the questions and the cards. Answers enter no figure and you need no file.',
  },
  submit: 'Make the pilot',
  busy: 'The pilot is being made.',
  cards: {
    title: 'Cards',
    lead: (count) => `${String(count)} cards will be made. Print them at once: the codes are kept nowhere.`,
    group: (name, count) => `${name}: ${String(count)} cards`,
    fixed: 'After this the organisation, the names of the groups and the day of the keys are fixed.',
    submit: 'Make and show the cards',
    busy: 'The cards are being made. With many cards this takes up to a minute.',
    fileFirst: (count) =>
      `${count === 1 ? 'One thing is' : `${String(count)} things are`} still missing from the file. Cards can be made once it is complete.`,
    toFile: 'Complete the file',
    back: 'Back to the pilot',
    anew: {
      title: 'Are all cards lost?',
      lead: 'As long as the first wave has not been open, you can make all cards anew.',
      button: 'Make all cards anew',
      confirm: 'Make all cards anew?',
      old: 'The cards that are there then stop working. Hand out no old cards.',
      keep: 'Keep the old cards',
    },
  },
  summary: 'Something is not right yet',
  faultIn: (row, message) => `${row}: ${message}`,
  noAnswer: {
    title: 'There was no answer from the server.',
    detail:
      'What you filled in is still here. Check your connection and send it again: the same pilot is never made twice.',
  },
  more: {
    link: 'Make more cards',
    title: 'Make more cards',
    lead: 'For people who are invited later. Not for somebody who lost a card: with two cards a person can answer twice.',
    group: 'Group',
    count: 'Number of new cards',
    has: (name, invited) => `${name} (now ${String(invited)} invited)`,
    closed:
      'No more cards can be made: the first wave has closed. Whoever misses that wave does not count in the comparison.',
    submit: 'Make more cards',
  },
} satisfies typeof nl;

export const setUpTexts = { nl, en };
