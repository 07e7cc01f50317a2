import type { WaveKind } from '#instruments/instrument.ts';
import type { PilotFile } from '#server/contract/pilot-file.ts';
import type { DocumentName } from '#server/contract/set-up.ts';

/** What a text is made from, in words; days are written out. */
export interface DocumentFacts {
  readonly pilot: string;
  readonly organisation: string;
  readonly programme: string;
  readonly groups: readonly string[];
  readonly people: number;
  readonly waves: readonly {
    readonly kind: Exclude<WaveKind, 'hub'>;
    readonly opensOn: string;
    readonly closesOn: string;
  }[];
  readonly minutes: number;
  readonly parts: readonly string[];
  readonly threshold: number;
  readonly keysUntil: string;
  readonly answersUntil: string;
  readonly resultsBy: string;
  readonly controller: string;
  readonly processor: string;
  readonly agreement: string;
  readonly basis: PilotFile['basis'];
  readonly basisReason: string;
  readonly worksCouncil: string;
  readonly dpia: string;
  readonly benchmark: boolean | null;
  readonly publicName: boolean;
}

export interface DocumentText {
  readonly title: string;
  readonly parts: readonly {
    readonly heading: string;
    readonly paragraphs: readonly string[];
    readonly list?: readonly string[];
  }[];
}

const waveNames = {
  before: 'voormeting',
  after: 'nameting',
  'follow-up': 'vervolgmeting',
} as const satisfies Record<DocumentFacts['waves'][number]['kind'], string>;

const bases = {
  'public-task': 'de vervulling van een taak van algemeen belang (AVG, artikel 6, lid 1, onder e)',
  'legitimate-interest': 'een gerechtvaardigd belang (AVG, artikel 6, lid 1, onder f)',
  consent: 'toestemming (AVG, artikel 6, lid 1, onder a)',
  other: 'een andere grondslag uit artikel 6 van de AVG',
} as const satisfies Record<NonNullable<PilotFile['basis']>, string>;

const undecided = '– – – – –';
const basisOf = ({ basis }: DocumentFacts): string => (basis === null ? undecided : bases[basis]);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const yesNo = (value: boolean | null): string => (value === null ? undecided : value ? 'ja' : 'nee');

const wavesOf = ({ waves }: DocumentFacts): string[] =>
  waves.map(({ kind, opensOn, closesOn }) => `${waveNames[kind]}: ${opensOn} tot en met ${closesOn}`);

/** Said in every text, as it is true of every pilot. */
const promises = ({ threshold, keysUntil }: DocumentFacts): string[] => [
  'Niemand ziet wat een persoon heeft geantwoord: niet de werkgever, niet de leidinggevende en niet Stichting Beroepseer.',
  `Er komen alleen cijfers over ten minste ${String(threshold)} mensen samen, en pas na de nameting. Komt er geen nameting, dan komen ze na de voormeting.`,
  'Meedoen is vrijwillig. De werkgever ziet niet wie meedoet.',
  'Bij een antwoord staat geen naam, geen e-mailadres, geen IP-adres en geen tijdstip.',
  `De antwoorden van voor en na worden aan elkaar gekoppeld met een code, op een kaart of in een mail. De sleutels daarvoor worden na ${keysUntil} vernietigd, met de mailadressen. Vanaf dan kan niemand meer van een persoon naar een antwoord, ook de Stichting niet.`,
  'Wie tot die dag bij de server en bij de sleutels kan, zou een code aan een antwoord kunnen koppelen. Daarom staan die apart en mogen maar enkele mensen erbij.',
];

/** How somebody says no to the use of what was sent, by the ground it is used on (AVG, articles 7 and 21). */
const rightOf = ({ basis }: DocumentFacts): string =>
  basis === 'consent'
    ? 'U mag uw toestemming altijd intrekken. Dat doet u door uw antwoorden te verwijderen.'
    : 'U mag bezwaar maken tegen het gebruik van uw antwoorden. Het snelst gaat dat door ze te verwijderen.';

const informatiebrief = (facts: DocumentFacts): DocumentText => ({
  title: 'Informatie voor deelnemers',
  parts: [
    {
      heading: 'Waar gaat het over?',
      paragraphs: [
        `U doet mee aan het traject ${facts.pilot} bij ${facts.organisation}. Stichting Beroepseer wil weten wat er verandert in eigenwaarde, beroepstrots en beroepseer. Daarom vragen wij u om een korte vragenlijst in te vullen, voor en na het traject. Dat kost elke keer ongeveer ${String(facts.minutes)} minuten.`,
      ],
      list: wavesOf(facts),
    },
    {
      heading: 'Moet het?',
      paragraphs: [
        'Nee. U mag elke vraag overslaan en op elk moment stoppen. Krijgt u mail, dan staat onderaan een link waarmee u geen mail meer krijgt.',
      ],
    },
    { heading: 'Wie ziet wat?', paragraphs: [], list: promises(facts) },
    {
      heading: 'Eerst uw groep',
      paragraphs: [
        `De resultaten zijn er eerst voor uw eigen groep. ${facts.organisation} ziet ze als elke groep ze heeft besproken, en in elk geval vanaf ${facts.resultsBy}.`,
      ],
    },
    {
      heading: 'Kunt u terug?',
      paragraphs: [
        `Ja. Na het verzenden krijgt u een paar eigen woorden te zien. Met uw code en die woorden ziet, verbetert of verwijdert u uw antwoorden, tot en met ${facts.keysUntil}. Cijfers die dan al gepubliceerd zijn, blijven staan. De antwoorden worden bewaard tot en met ${facts.answersUntil}. In een reservekopie kan iets dat u introk nog hooguit 30 dagen staan.`,
        rightOf(facts),
      ],
    },
    {
      heading: 'Wie is verantwoordelijk?',
      paragraphs: [
        `Verantwoordelijk voor de gegevens: ${facts.controller}. De gegevens worden verwerkt door: ${facts.processor}. De grondslag is ${basisOf(facts)}. ${facts.basisReason}`,
        'Hebt u een vraag of een klacht? Vraag het aan uw begeleider of aan de functionaris gegevensbescherming van uw organisatie. U kunt ook een klacht indienen bij de Autoriteit Persoonsgegevens.',
      ],
    },
  ],
});

const instemming = (facts: DocumentFacts): DocumentText => ({
  title: 'Verzoek om instemming aan de ondernemingsraad',
  parts: [
    {
      heading: 'Wat wij vragen',
      paragraphs: [
        `Wij vragen uw instemming met een meting bij het traject ${facts.pilot} van ${facts.organisation}, op grond van artikel 27, eerste lid, onder k en l, van de Wet op de ondernemingsraden. Het gaat om ${String(facts.people)} mensen in ${String(facts.groups.length)} ${facts.groups.length === 1 ? 'groep' : 'groepen'}.`,
      ],
      list: facts.groups,
    },
    {
      heading: 'Waarom wij dit willen',
      paragraphs: [
        `Het traject gaat over goed werk. ${facts.organisation} wil dat elke groep kan zien of er na het traject iets veranderd is in eigenwaarde, beroepstrots en beroepseer, en daarover praat.`,
      ],
    },
    {
      heading: 'Wat het voor medewerkers betekent',
      paragraphs: [
        `Meedoen kost elke keer ongeveer ${String(facts.minutes)} minuten. Wie niet meedoet, merkt daar niets van: de werkgever ziet niet wie meedoet. Elke groep bespreekt haar eigen cijfers eerst.`,
      ],
    },
    {
      heading: 'Wat er gebeurt',
      paragraphs: [
        `Deelnemers vullen een vragenlijst in van ongeveer ${String(facts.minutes)} minuten, over: ${facts.parts.join(', ').toLowerCase()}.`,
      ],
      list: wavesOf(facts),
    },
    { heading: 'Wat wij beloven', paragraphs: [], list: promises(facts) },
    {
      heading: 'Waarvoor de meting niet is',
      paragraphs: [
        'De meting is er niet om personen of leidinggevenden te beoordelen. Een lagere score is geen oordeel: benoemen wat dwarszit, is vaak juist een opbrengst. De cijfers zeggen wat er na het traject veranderd is, en niet wat daarvan de oorzaak is.',
      ],
    },
    {
      heading: 'Afspraken',
      paragraphs: [],
      list: [
        `Een gemiddelde wordt getoond vanaf ${String(facts.threshold)} mensen. Dat getal kan na de eerste uitnodiging alleen omhoog.`,
        'Een groep wordt alleen getoond als er ten minste acht mensen voor zijn uitgenodigd.',
        `De organisatie ziet de resultaten nadat elke groep ze heeft besproken, en in elk geval vanaf ${facts.resultsBy}.`,
        `De antwoorden worden bewaard tot en met ${facts.answersUntil}.`,
        `Het traject doet mee in de vergelijking met andere trajecten: ${yesNo(facts.benchmark)}.`,
        `De naam van de organisatie staat in openbare verslagen: ${yesNo(facts.publicName)}.`,
        `Grondslag: ${basisOf(facts)}. ${facts.basisReason}`,
        `DPIA: ${facts.dpia}.`,
      ],
    },
  ],
});

const register = (facts: DocumentFacts): DocumentText => ({
  title: 'Regel voor het verwerkingsregister',
  parts: [
    {
      heading: 'Verwerking',
      paragraphs: [
        `Meting van professioneel zelfrespect bij het traject ${facts.pilot} (${facts.programme}).`,
      ],
    },
    { heading: 'Verantwoordelijke', paragraphs: [facts.controller] },
    { heading: 'Functionaris gegevensbescherming', paragraphs: [undecided] },
    { heading: 'Verwerker', paragraphs: [`${facts.processor}. Overeenkomst: ${facts.agreement}.`] },
    {
      heading: 'Doel',
      paragraphs: [
        'Deelnemers, hun groep en de organisatie laten zien wat er veranderd is in eigenwaarde, beroepstrots en beroepseer, als begin van een gesprek.',
      ],
    },
    { heading: 'Grondslag', paragraphs: [`${capital(basisOf(facts))}. ${facts.basisReason}`] },
    {
      heading: 'Betrokkenen',
      paragraphs: [`Ongeveer ${String(facts.people)} medewerkers van ${facts.organisation}.`],
    },
    {
      heading: 'Gegevens',
      paragraphs: [
        'Antwoorden op een vragenlijst, onder een code, zonder naam, e-mailadres, IP-adres of tijdstip. De groep waartoe iemand hoort. Van wie per mail wordt uitgenodigd ook het e-mailadres, in een lijst apart van de antwoorden. Wie dat wil, schrijft een briefje aan de eigen groep; daar staat niet bij van wie het is.',
      ],
    },
    {
      heading: 'Ontvangers',
      paragraphs: [
        `Alleen cijfers over ten minste ${String(facts.threshold)} mensen samen: de deelnemers, hun begeleider, ${facts.organisation} en Stichting Beroepseer. Een briefje lezen alleen de groep en wie haar gesprek begeleidt of voorbereidt.`,
        `Land waar de server staat: ${undecided}. Doorgifte buiten de Europese Economische Ruimte: ${undecided}.`,
      ],
    },
    {
      heading: 'Bewaartermijnen',
      paragraphs: [],
      list: [
        `De sleutels tussen code en antwoord, de e-mailadressen, de briefjes en wat niet is verzonden: tot en met ${facts.keysUntil}.`,
        `De antwoorden: tot en met ${facts.answersUntil}.`,
        'Een reservekopie: hooguit 30 dagen.',
        'De gepubliceerde cijfers blijven.',
      ],
    },
    {
      heading: 'Beveiliging',
      paragraphs: [
        'Adressen, antwoorden en sleutels staan in aparte bestanden. Medewerkers hebben een eigen account. Elke verandering komt in een logboek. Niemand kan een enkel antwoord opvragen.',
      ],
    },
    { heading: 'Instemming ondernemingsraad', paragraphs: [`${capital(facts.worksCouncil)}.`] },
    { heading: 'DPIA', paragraphs: [`${capital(facts.dpia)}.`] },
  ],
});

/** Drafts in Dutch; the Stichting's partners adapt them before use. */
export const documentTexts: Readonly<Record<DocumentName, (facts: DocumentFacts) => DocumentText>> = {
  informatiebrief,
  'instemming-or': instemming,
  verwerkingsregister: register,
};
