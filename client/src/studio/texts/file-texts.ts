const nl = {
  title: 'Het dossier',
  lead: 'Dit moet geregeld zijn voordat u iemand uitnodigt. U kunt tussendoor opslaan. Wat u invult, blijft in dit tabblad staan tot u het opslaat.',
  missing: {
    title: 'Nog te regelen',
    count: (count: number) =>
      count === 1 ? 'Er ontbreekt nog één ding:' : `Er ontbreken nog ${String(count)} dingen:`,
    nothing: 'Alles is ingevuld. Sla het dossier op.',
    names: {
      controller: 'wie verantwoordelijk is',
      processor: 'wie de gegevens verwerkt',
      'agreement.text': 'de verwerkersovereenkomst',
      basis: 'de grondslag',
      basisReason: 'waarom die grondslag past',
      'worksCouncil.text': 'de instemming van de ondernemingsraad',
      'dpia.text': 'de DPIA',
      answersUntil: 'hoe lang antwoorden bewaard blijven',
      resultsBy: 'wanneer de organisatie de resultaten ziet',
      benchmark: 'of het traject meedoet in de vergelijking',
    },
    early:
      'De instemming van de ondernemingsraad kost vaak weken. Begin daarmee. Onderaan staat een tekst om mee te beginnen.',
  },
  fixed: {
    released: 'De cijfers zijn gepubliceerd. Deze afspraak ligt vast.',
    gone: 'Na deze dag zijn de antwoorden verwijderd. De dag ligt vast.',
  },
  settled:
    'Zo is het geregeld voor dit traject. Er zijn al mensen uitgenodigd: het dossier moet compleet blijven. Wordt er iets anders afgesproken? Pas het dan hier aan.',
  complete: 'Het dossier is opgeslagen en compleet.',
  incomplete: (count: number) =>
    count === 1
      ? 'Opgeslagen. Er ontbreekt nog één ding voordat u kaarten kunt maken.'
      : `Opgeslagen. Er ontbreken nog ${String(count)} dingen voordat u kaarten kunt maken.`,
  toCards: 'Naar de kaarten',
  submit: 'Dossier opslaan',
  busy: 'Het dossier wordt opgeslagen.',
  back: 'Terug naar het traject',
  who: 'Wie verwerkt de gegevens',
  controller: {
    label: 'Verantwoordelijke',
    hint: 'Wie beslist waarvoor de gegevens worden gebruikt. Meestal de organisatie, of zij en Stichting Beroepseer samen.',
  },
  processor: {
    label: 'Verwerker',
    hint: 'Wie de gegevens verwerkt in opdracht van de verantwoordelijke.',
  },
  agreement: {
    label: 'Overeenkomst over de verwerking',
    hint: 'Kenmerk en vindplaats, bijvoorbeeld: VO-2026-14, in het zaaksysteem.',
    none: 'Er is geen overeenkomst nodig',
    reason: 'Waarom er geen overeenkomst nodig is',
  },
  reasonHint: 'Eén zin is genoeg. De ondernemingsraad moet hem kunnen volgen.',
  ground: 'Op welke grond',
  basis: {
    label: 'Grondslag (AVG, artikel 6)',
    hint: 'Toestemming tegenover een werkgever is zelden vrij. Kies liever een andere grondslag, ook al doet iedereen vrijwillig mee.',
  },
  bases: {
    'public-task': 'Taak van algemeen belang',
    'legitimate-interest': 'Gerechtvaardigd belang',
    consent: 'Toestemming',
    other: 'Een andere grondslag',
  },
  basisReason: {
    label: 'Waarom deze grondslag past',
    hint: 'Een of twee zinnen.',
    consentHint: 'Leg uit waarom nee zeggen hier echt niets kost.',
  },
  consent: 'Instemming en risico’s',
  worksCouncil: {
    label: 'Instemming van de ondernemingsraad',
    hint: 'Datum en kenmerk. De raad heeft instemmingsrecht bij persoonsgegevens en bij systemen die kunnen volgen wat mensen doen (WOR artikel 27, lid 1, onder k en l).',
    none: 'Instemming is niet nodig',
    reason: 'Waarom instemming niet nodig is',
  },
  dpia: {
    label: 'DPIA (beoordeling van de risico’s)',
    hint: 'Kenmerk en vindplaats.',
    none: 'Een DPIA is niet nodig',
    reason: 'Waarom een DPIA niet nodig is',
  },
  days: 'Tot wanneer, en wanneer',
  answersUntil: {
    label: 'Antwoorden bewaren tot en met',
    hint: 'Daarna worden alle antwoorden van dit traject verwijderd. De gepubliceerde cijfers blijven.',
    from: (day: string) => `Kies ${day} of later: dan verdwijnen de sleutels.`,
  },
  resultsBy: {
    label: 'De organisatie ziet de resultaten in elk geval vanaf',
    hint: 'De groepen gaan voor. Heeft elke groep de eigen resultaten besproken, dan ziet de organisatie ze al eerder.',
    after: (day: string) => `Kies een dag na ${day}: dan sluit de nameting.`,
  },
  keys: (day: string) =>
    `De sleutels van dit traject verdwijnen na ${day}, met alles wat niet is verzonden. Daarna weet niemand meer van wie een antwoord is.`,
  keysGone: (day: string) =>
    `De sleutels van dit traject bestonden tot en met ${day}. Wat toen niet was verzonden, is verwijderd. Niemand weet meer van wie een antwoord is.`,
  figures: 'Wat er met de cijfers mag',
  benchmark: {
    label: 'Meedoen in de vergelijking met andere trajecten',
    hint: 'Andere organisaties zien dan nooit uw cijfers, alleen wat er uit alle trajecten samen komt.',
  },
  undecided: 'Nog niet afgesproken',
  yes: 'Ja',
  no: 'Nee',
  publicName: {
    label: 'De naam van de organisatie mag in openbare verslagen staan',
    hint: 'Zonder dit vinkje staat er “een organisatie”.',
  },
  documents: {
    title: 'Teksten om mee te beginnen',
    lead: 'Deze concepten zijn gemaakt uit de gegevens van dit traject, in het Nederlands. Lees ze na en pas ze aan voordat u ze gebruikt. Wat nog ontbreekt, staat er als streepjes in.',
    save: 'opslaan',
    newWindow: '(opent in een nieuw venster)',
    names: {
      informatiebrief: 'Informatiebrief voor deelnemers',
      'instemming-or': 'Verzoek om instemming aan de ondernemingsraad',
      verwerkingsregister: 'Regel voor het verwerkingsregister',
    },
  },
};

const en = {
  title: 'The file',
  lead: 'This has to be settled before you invite anybody. You can save in between. What you fill in stays in this tab until you save it.',
  missing: {
    title: 'Still to be settled',
    count: (count) =>
      count === 1 ? 'One thing is still missing:' : `${String(count)} things are still missing:`,
    nothing: 'Everything has been filled in. Save the file.',
    names: {
      controller: 'who is responsible',
      processor: 'who processes the data',
      'agreement.text': 'the processing agreement',
      basis: 'the lawful basis',
      basisReason: 'why that basis fits',
      'worksCouncil.text': 'the consent of the works council',
      'dpia.text': 'the DPIA',
      answersUntil: 'how long answers are kept',
      resultsBy: 'when the organisation sees the results',
      benchmark: 'whether the pilot takes part in the comparison',
    },
    early:
      'The consent of the works council often takes weeks. Begin with it. Below stands a text to begin with.',
  },
  fixed: {
    released: 'The figures have been released. This agreement is fixed.',
    gone: 'The answers were deleted after this day. The day is fixed.',
  },
  settled:
    'This is how it was settled for this pilot. People have been invited already: the file has to stay complete. Is something agreed upon anew? Change it here.',
  complete: 'The file has been saved and is complete.',
  incomplete: (count) =>
    count === 1
      ? 'Saved. One thing is still missing before you can make cards.'
      : `Saved. ${String(count)} things are still missing before you can make cards.`,
  toCards: 'To the cards',
  submit: 'Save the file',
  busy: 'The file is being saved.',
  back: 'Back to the pilot',
  who: 'Who processes the data',
  controller: {
    label: 'Controller',
    hint: 'Who decides what the data are used for. Mostly the organisation, or it and Stichting Beroepseer together.',
  },
  processor: { label: 'Processor', hint: 'Who processes the data on behalf of the controller.' },
  agreement: {
    label: 'Processing agreement',
    hint: 'Reference and where to find it, for example: VO-2026-14, in the case system.',
    none: 'No agreement is needed',
    reason: 'Why no agreement is needed',
  },
  reasonHint: 'One sentence is enough. The works council has to be able to follow it.',
  ground: 'On what ground',
  basis: {
    label: 'Lawful basis (GDPR, article 6)',
    hint: 'Consent towards an employer is seldom free. Rather choose another basis, even though everybody takes part voluntarily.',
  },
  bases: {
    'public-task': 'Task in the public interest',
    'legitimate-interest': 'Legitimate interest',
    consent: 'Consent',
    other: 'Another basis',
  },
  basisReason: {
    label: 'Why this basis fits',
    hint: 'A sentence or two.',
    consentHint: 'Explain why saying no really costs nothing here.',
  },
  consent: 'Consent and risks',
  worksCouncil: {
    label: 'Consent of the works council',
    hint: 'Date and reference. The council has a right of consent on personal data and on systems that can follow what people do (WOR article 27 (1) k and l).',
    none: 'Consent is not needed',
    reason: 'Why consent is not needed',
  },
  dpia: {
    label: 'DPIA (assessment of the risks)',
    hint: 'Reference and where to find it.',
    none: 'A DPIA is not needed',
    reason: 'Why a DPIA is not needed',
  },
  days: 'Until when, and when',
  answersUntil: {
    label: 'Keep the answers up to and including',
    hint: 'After that all answers of this pilot are deleted. The released figures remain.',
    from: (day) => `Choose ${day} or later: the keys go then.`,
  },
  resultsBy: {
    label: 'The organisation sees the results in any case from',
    hint: 'The groups come first. Once every group has talked about its own results, the organisation sees them earlier.',
    after: (day) => `Choose a day after ${day}: the after wave closes then.`,
  },
  keys: (day) =>
    `The keys of this pilot go after ${day}, with everything that was not sent. From then on nobody knows whose answer is whose.`,
  keysGone: (day) =>
    `The keys of this pilot existed until ${day} inclusive. What had not been sent by then has been deleted. Nobody knows any more whose answer is whose.`,
  figures: 'What may be done with the figures',
  benchmark: {
    label: 'Take part in the comparison with other pilots',
    hint: 'Other organisations never see your figures then, only what comes out of all pilots together.',
  },
  undecided: 'Not agreed yet',
  yes: 'Yes',
  no: 'No',
  publicName: {
    label: 'The name of the organisation may stand in public reports',
    hint: 'Without this tick it says “an organisation”.',
  },
  documents: {
    title: 'Texts to begin with',
    lead: 'These drafts are made from what was settled for this pilot, in Dutch. Read them and adapt them before you use them. What is still missing stands there as dashes.',
    save: 'save',
    newWindow: '(opens in a new window)',
    names: {
      informatiebrief: 'Information letter for participants',
      'instemming-or': 'Request for consent to the works council',
      verwerkingsregister: 'Entry for the register of processing',
    },
  },
} satisfies typeof nl;

export const fileTexts = { nl, en };
