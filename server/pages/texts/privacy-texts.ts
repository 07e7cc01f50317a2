interface Fact {
  readonly term: string;
  readonly text: string;
}

interface PrivacyTexts {
  readonly heading: string;
  readonly lead: string;
  readonly viewers: readonly Fact[];
  readonly fromNumber: string;
  readonly fromNumberText: readonly string[];
  readonly stored: string;
  readonly storedText: readonly string[];
  readonly honest: string;
  readonly honestText: readonly string[];
  readonly until: string;
  readonly untilText: readonly string[];
  readonly back: string;
  readonly backText: string;
  readonly backLink: string;
  readonly trace: string;
  readonly traceText: string;
}

const nl: PrivacyTexts = {
  heading: 'Wie ziet wat',
  lead: 'Niemand krijgt te zien wat u hebt geantwoord. Hier staat precies wie wél wat ziet, vanaf hoeveel mensen, en tot wanneer.',
  viewers: [
    {
      term: 'Uzelf',
      text: 'Wat u hebt ingevuld, zolang u het niet hebt verzonden. Wie uw code heeft, kan daar ook bij: bewaar de code dus voor uzelf. Na het verzenden opent de code uw antwoorden niet meer. Met uw eigen woorden erbij kunt u ze zien, verbeteren zolang de meting open is, en intrekken.',
    },
    {
      term: 'Uw groep en de begeleider',
      text: 'Cijfers over de hele groep, na de nameting. Stichting Beroepseer brengt ze mee naar het gesprek in de groep. U kunt ze ook zelf lezen, met uw code en uw eigen woorden. Vroeg de vragenlijst om briefjes aan uw groep, dan leest de groep die samen met de begeleider: zonder naam, door elkaar, en vanaf 5 briefjes.',
    },
    {
      term: 'Uw organisatie',
      text: 'Dezelfde cijfers, per groep en samen. Nooit een persoon, nooit een los antwoord, en ook niet wie er meedeed.',
    },
    {
      term: 'Medewerkers van Stichting Beroepseer',
      text: 'Zolang een meting loopt: ongeveer hoeveel mensen per groep hebben ingevuld, nooit wie. Daarna dezelfde cijfers als uw organisatie. Wie een gesprek voorbereidt, kan ook de briefjes aan die groep lezen.',
    },
    {
      term: 'Andere organisaties en het publiek',
      text: 'Alleen wat in een openbaar rapport staat: zonder namen van mensen, en over geen groep van minder dan 10 mensen. Is uw organisatie het daarmee eens, dan telt uw traject ook mee in één vergelijking van vier of meer organisaties samen, met minstens 40 mensen. Daarin ziet een organisatie nooit de cijfers van een andere.',
    },
  ],
  fromNumber: 'Vanaf hoeveel mensen?',
  fromNumberText: [
    'Een gemiddelde verschijnt pas als minstens 5 mensen beide keren hebben ingevuld. Een traject mag een hoger aantal kiezen; het aantal van uw traject staat op uw beginpagina.',
    'Een groep van minder dan 8 uitgenodigde mensen wordt niet apart getoond. Hoe de antwoorden verdeeld zijn, wat mensen uit een lijst kozen, en hoeveel mensen hoger, gelijk of lager uitkwamen, verschijnt pas vanaf 10 mensen. Het blijft ook weg als een antwoord van minder dan 5 mensen komt.',
    'Een cijfer blijft ook weg als iemand daaruit, door twee cijfers van elkaar af te trekken, een te kleine groep kan uitrekenen.',
    'Bij het totaal staat soms een tweede schatting, over iedereen die minstens één keer heeft ingevuld. Die verschijnt alleen als niemand, of minstens 5 mensen, maar één keer invulde.',
    'Cijfers verschijnen één keer na de nameting, en één keer na elke vervolgmeting. Komt er geen nameting, dan verschijnt één keer hoe het bij de voormeting stond. Wat is verschenen, verandert niet meer.',
  ],
  stored: 'Hoe wordt het bewaard?',
  storedText: [
    'Bij uw antwoorden staan geen naam, geen mailadres, geen code, geen adres van uw apparaat, geen dag en geen tijd. Er staat een rij tekens die uit uw code is berekend met een geheime sleutel. Daardoor kunnen uw voormeting en uw nameting bij elkaar worden gezocht.',
    'Antwoorden, adressen en sleutels staan op verschillende plaatsen. Wie er één van heeft, kan niemand vinden.',
    'Een briefje aan uw groep staat los van uw antwoorden en uw code. Niemand kan zien wie het schreef. Daarom kan ook niemand het voor u terughalen. De briefjes worden samen met de sleutels verwijderd.',
    'Een kaart met een code staat op niemands naam.',
    'Krijgt u mail van ons, dan staat uw mailadres met uw groep in een lijst van Stichting Beroepseer, zonder code en zonder antwoord. Voor herinneringen kijkt een programma één keer per dag wie al heeft ingevuld. Het bewaart dat alleen voor vijf of meer mensen van een groep tegelijk, en laat het niemand zien.',
  ],
  honest: 'Wat wij eerlijk moeten zeggen',
  honestText: [
    'Zolang de sleutels bestaan, kan iemand die zowel de server beheert als de map met sleutels heeft, van een code naar de antwoorden gaan. Het programma zelf doet dat niet en heeft er geen knop voor.',
    'Wie uw code of uw link heeft, kan zien of er met die code al is geantwoord, maar niet wat.',
    'Wordt uw code per mail gestuurd, dan kan die beheerder ook weten bij welk mailadres de code hoort.',
    'Wie de mail van uw organisatie beheert, kan zien wie een herinnering krijgt. Een herinnering gaat naar de hele groep, behalve soms naar vijf of meer mensen tegelijk die al hebben ingevuld. Zo is te zien dat die vijf meededen, maar niet wat iemand antwoordde.',
  ],
  until: 'Tot wanneer?',
  untilText: [
    'De sleutels worden 30 dagen na het sluiten van de laatste meting vernietigd, met de mailadressen en met alles wat niet is verzonden. Ook reservekopieën van die sleutels worden dan weggegooid. Vanaf dan kan niemand meer van een persoon naar een antwoord, ook Stichting Beroepseer niet.',
    'In een reservekopie kunnen een mailadres en antwoorden die u introk nog hooguit 30 dagen staan. Dan wordt de kopie weggegooid. Moeten wij er een terugzetten, dan halen wij eerst weer weg wat is ingetrokken.',
    'De antwoorden zonder sleutel blijven bewaard voor onderzoek en rapporten.',
  ],
  back: 'Kunt u terug?',
  backText:
    'Ja, zolang de sleutels bestaan. Met uw code en uw eigen woorden trekt u alles in. Cijfers die al bekend zijn gemaakt, blijven staan.',
  backLink: 'Antwoorden intrekken',
  trace: 'Wat uw browser bewaart',
  traceText:
    'Een cookie, om te weten dat u uw code hebt ingevuld. Vult u uw eigen woorden in, of hebt u net iets verzonden, dan komt er een bij, voor een half uur. Klopt er iets niet aan wat u typt, dan onthoudt een cookie dat tien minuten, zodat u het niet opnieuw hoeft te typen; uw eigen woorden staan daar nooit in. Alles in die cookies is versleuteld en ze verdwijnen als u afsluit. Wat u invult en nog niet is verzonden, staat versleuteld in uw browser, tot het is verzonden en hoogstens zeven dagen. Drukte u al op verzenden en was er geen verbinding, dan blijft dat er hoogstens 37 dagen staan, zodat het nog kan aankomen. Zegt u dat u een gedeelde computer gebruikt, dan blijft er niets staan. Er gaan geen gegevens naar andere bedrijven en er wordt niet bijgehouden wat u verder doet.',
};

const en: PrivacyTexts = {
  heading: 'Who sees what',
  lead: 'Nobody gets to see what you answered. Here you read exactly who does see what, from how many people on, and until when.',
  viewers: [
    {
      term: 'Yourself',
      text: 'What you have filled in, as long as you have not sent it. Whoever holds your code can see it too, so keep the code to yourself. After sending, the code no longer opens your answers. Together with your own words you can see them, correct them while the measurement is open, and withdraw them.',
    },
    {
      term: 'Your group and its facilitator',
      text: 'Figures about the whole group, after the after measurement. Stichting Beroepseer brings them to the conversation in the group. You can also read them yourself, with your code and your own words. If the questionnaire asked for notes to your group, the group reads those together with its facilitator: without names, shuffled, and from 5 notes on.',
    },
    {
      term: 'Your organisation',
      text: 'The same figures, per group and together. Never a person, never a single answer, nor who took part.',
    },
    {
      term: 'Staff of Stichting Beroepseer',
      text: 'While a measurement runs: roughly how many people per group have filled it in, never who. After that the same figures as your organisation. Whoever prepares a conversation can read the notes to that group too.',
    },
    {
      term: 'Other organisations and the public',
      text: 'Only what is in a public report: without names of people, and about no group of fewer than 10 people. If your organisation agrees, your trajectory also counts in one comparison of four or more organisations together, with at least 40 people. In it an organisation never sees the figures of another.',
    },
  ],
  fromNumber: 'From how many people on?',
  fromNumberText: [
    'An average only appears once at least 5 people filled it in both times. A trajectory may choose a higher number; the number of yours is on your start page.',
    'A group of fewer than 8 invited people is not shown separately. How the answers are spread, what people chose from a list, and how many people came out higher, the same or lower only appears from 10 people on. It also stays away when an answer comes from fewer than 5 people.',
    'A figure also stays away when somebody could use it to work out too small a group, by subtracting two figures.',
    'Beside the total there is sometimes a second estimate, over everybody who filled it in at least once. It appears only if nobody, or at least 5 people, filled it in only once.',
    'Figures appear once after the after measurement, and once after each follow-up measurement. If there is no after measurement, it appears once how things stood at the before measurement. What has appeared does not change any more.',
  ],
  stored: 'How is it stored?',
  storedText: [
    'Beside your answers there is no name, no mail address, no code, no address of your device, no day and no time. There is a row of characters that was worked out from your code with a secret key. That is how your before and after measurement can be put side by side.',
    'Answers, addresses and keys are in different places. Whoever has one of them can find nobody.',
    'A note to your group is kept apart from your answers and your code. Nobody can see who wrote it. So nobody can take it back for you either. The notes are removed together with the keys.',
    'A card with a code is in nobody’s name.',
    'If you get mail from us, your mail address stands with your group in a list of Stichting Beroepseer, without a code and without an answer. For reminders a program looks once a day who has filled it in. It keeps that only for five or more people of a group at a time, and shows it to nobody.',
  ],
  honest: 'What we have to be honest about',
  honestText: [
    'As long as the keys exist, somebody who both runs the server and holds the folder with keys can go from a code to the answers. The program itself does not do so and has no button for it.',
    'Whoever has your code or your link can see whether an answer was given with it, but not what.',
    'If your code is sent by mail, that administrator can also know which mail address the code belongs to.',
    'Whoever runs your organisation’s mail can see who gets a reminder. A reminder goes to the whole group, except at times to five or more people together who have filled it in. So it can be seen that those five took part, but not what anybody answered.',
  ],
  until: 'Until when?',
  untilText: [
    'The keys are destroyed 30 days after the last measurement closes, together with the mail addresses and everything that was not sent. Backups of those keys are thrown away then too. From then on nobody can go from a person to an answer, Stichting Beroepseer neither.',
    'A backup may still hold a mail address, and answers that you withdrew, for 30 days at most. Then the backup is thrown away. Should we have to put one back, we first remove again what was withdrawn.',
    'The answers without a key are kept for research and reports.',
  ],
  back: 'Can you go back on it?',
  backText:
    'Yes, as long as the keys exist. With your code and your own words you withdraw everything. Figures that have already been made known remain.',
  backLink: 'Withdraw answers',
  trace: 'What your browser keeps',
  traceText:
    'A cookie, to know that you filled in your code. If you fill in your own words, or have just sent something, another one is added for half an hour. If something you type is not right, a cookie remembers it for ten minutes, so that you need not type it again; your own words are never in it. Everything in those cookies is encrypted, and they go when you sign off. What you fill in and have not sent is kept encrypted in your browser, until it is sent and for seven days at most. If you had already pressed send and there was no connection, it stays for 37 days at most, so that it can still arrive. If you say that you use a shared computer, nothing is kept. No data go to other companies and nobody keeps track of what else you do.',
};

export const privacyTexts = { nl, en };
