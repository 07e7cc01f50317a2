/** Everything the analysis says in Dutch: plain (B1), never "door het traject", never a boast. */
export const nl = {
  /** The six verdicts and the two states without one, as they stand on a screen. */
  verdicts: {
    'clearly higher': 'duidelijk hoger',
    'clearly lower': 'duidelijk lager',
    'higher, possibly small': 'hoger, misschien maar een beetje',
    'lower, possibly small': 'lager, misschien maar een beetje',
    'no change that matters': 'geen verschil dat ertoe doet',
    'too few people to tell': 'te weinig mensen om het te zeggen',
    withheld: 'te weinig mensen om te tonen',
    'not estimable': 'niet te berekenen',
  },

  /** A number of people inside a sentence; one person is a person. */
  people: (n: string, one: boolean) => (one ? '1 persoon' : `${n} mensen`),

  /** The names of the known scales inside a sentence; others keep the title of the questionnaire. */
  scaleNames: {
    eigenwaarde: 'de eigenwaarde',
    beroepstrots: 'de beroepstrots',
    beroepseer: 'de beroepseer',
  },

  /** The page's title: `names` is a list of scales, `many` tells whether the verb is plural. */
  title: {
    'clearly higher': (names: string, many: boolean) => `${names} ${many ? 'namen' : 'nam'} duidelijk toe`,
    'clearly lower': (names: string, many: boolean) => `${names} ${many ? 'namen' : 'nam'} duidelijk af`,
    'higher, possibly small': (names: string, many: boolean) =>
      `${names} ${many ? 'namen' : 'nam'} toe, misschien maar een beetje`,
    'lower, possibly small': (names: string, many: boolean) =>
      `${names} ${many ? 'namen' : 'nam'} af, misschien maar een beetje`,
    'no change that matters': (names: string) => `geen verschil dat ertoe doet in ${names}`,
    noChangeAtAll: 'Geen verschil dat ertoe doet',
    restTooFew: 'over de rest is met zo weinig mensen niet te zeggen of er iets veranderde',
    tooFew: 'Te weinig mensen om te zeggen of er iets veranderde',
    withheld: 'Te weinig mensen om cijfers te tonen',
    onlyGroups: 'Cijfers per groep, niet voor het hele traject',
  },

  lead: {
    onlyGroups:
      'Hieronder staan cijfers van groepen. Voor het hele traject staan er geen: zo is niemand te herkennen.',
    people: (n: string, one: boolean) =>
      one
        ? 'Dit is de ene persoon die beide keren de vragen beantwoordde.'
        : `Dit zijn de ${n} mensen die beide keren de vragen beantwoordden.`,
    peopleBetween: (fewest: string, most: string) =>
      `Dit zijn de mensen die beide keren de vragen beantwoordden: ${fewest} tot ${most}, per schaal verschillend doordat een vraag overgeslagen mag worden.`,
    shownGroups:
      'Het totaal gaat alleen over groepen met genoeg mensen. Zo is uit het totaal niemand van de andere groepen te herleiden.',
    none: 'Hier staan geen cijfers: die zijn niet te tonen zonder dat iemand te herkennen kan zijn. Dat komt vaak doordat weinig mensen beide keren de vragen beantwoordden.',
  },

  cell: {
    higher: (by: string, from: string, to: string, people: string) =>
      `Bij de nameting gemiddeld ${by} punt hoger dan bij de voormeting: van ${from} naar ${to} (${people}).`,
    lower: (by: string, from: string, to: string, people: string) =>
      `Bij de nameting gemiddeld ${by} punt lager dan bij de voormeting: van ${from} naar ${to} (${people}).`,
    equal: (at: string, people: string) =>
      `Bij de voormeting en de nameting gemiddeld even hoog: ${at} (${people}).`,
    nearlyEqual: (from: string, to: string, people: string) =>
      `Gemiddeld vrijwel even hoog: ${from} bij de voormeting, ${to} bij de nameting (${people}). Het verschil is kleiner dan 0,1 punt.`,
    roundedApart: 'Het verschil is berekend met de niet-afgeronde gemiddelden.',
    between: (lower: string, upper: string) =>
      `De werkelijke verandering ligt waarschijnlijk tussen ${lower} en ${upper}.`,
    betweenHigher: (lower: string, upper: string) =>
      `De werkelijke verandering is waarschijnlijk een stijging van ${lower} tot ${upper} punt.`,
    betweenLower: (lower: string, upper: string) =>
      `De werkelijke verandering is waarschijnlijk een daling van ${lower} tot ${upper} punt.`,
    nought: 'nul',
    pointsHigher: (points: string) => `een stijging van ${points} punt`,
    pointsLower: (points: string) => `een daling van ${points} punt`,
    certain: {
      'clearly higher': (sesoi: string) =>
        `Ook de voorzichtigste schatting is een stijging van meer dan ${sesoi} punt, de kleinste verandering die ertoe doet.`,
      'clearly lower': (sesoi: string) =>
        `Ook de voorzichtigste schatting is een daling van meer dan ${sesoi} punt, de kleinste verandering die ertoe doet.`,
      'higher, possibly small': (sesoi: string) =>
        `Er is dus waarschijnlijk een stijging, maar die kan kleiner zijn dan ${sesoi} punt, de kleinste verandering die ertoe doet.`,
      'lower, possibly small': (sesoi: string) =>
        `Er is dus waarschijnlijk een daling, maar die kan kleiner zijn dan ${sesoi} punt, de kleinste verandering die ertoe doet.`,
      'no change that matters': (sesoi: string) =>
        `Een verandering van ${sesoi} punt of meer, de kleinste die ertoe doet, is dus onwaarschijnlijk.`,
    },
    tooFew: {
      both: (sesoi: string) =>
        `Misschien veranderde er niets, maar een stijging of een daling van ${sesoi} punt of meer past ook bij deze antwoorden.`,
      rise: (sesoi: string) =>
        `Misschien veranderde er niets, maar een stijging van ${sesoi} punt of meer past ook bij deze antwoorden. Een daling van ${sesoi} punt of meer is onwaarschijnlijk.`,
      fall: (sesoi: string) =>
        `Misschien veranderde er niets, maar een daling van ${sesoi} punt of meer past ook bij deze antwoorden. Een stijging van ${sesoi} punt of meer is onwaarschijnlijk.`,
    },
    /** Where no smallest change that matters was fixed. */
    withoutMargin: {
      higher:
        'Er is dus waarschijnlijk een stijging. Hoe groot die moet zijn om ertoe te doen, is niet vastgelegd.',
      lower:
        'Er is dus waarschijnlijk een daling. Hoe groot die moet zijn om ertoe te doen, is niet vastgelegd.',
      tooFew: 'Misschien veranderde er niets, maar een stijging of een daling past ook bij deze antwoorden.',
    },
    couldShow: (people: string, points: string) =>
      `Met ${people} is een verandering van ${points} punt meestal te zien (vier van de vijf keer); een kleinere vaak niet.`,
    couldShowLittle: (people: string) => `Met ${people} zijn alleen grote veranderingen te zien.`,
    needed: (points: string, people: string) =>
      `Om een verandering van ${points} punt meestal te zien, moeten bij deze spreiding ongeveer ${people} beide keren antwoorden.`,
    neededMany: (points: string, people: string) =>
      `Om een verandering van ${points} punt meestal te zien, moeten bij deze spreiding meer dan ${people} beide keren antwoorden.`,
    shares: (higher: string, same: string, lower: string, sesoi: string) =>
      `${higher} hoger, ${same} ongeveer gelijk, ${lower} lager (hoger of lager: minstens ${sesoi} punt).`,
    nobody: 'niemand',
    withheld: 'Niet te tonen zonder dat iemand te herkennen kan zijn.',
    /** Why a change cannot be computed (the command line only: a release withholds such a cell). */
    notEstimable: {
      'all-missing': 'Bij een van de twee metingen is er van niemand een score.',
      'too-few-pairs':
        'Minder dan twee mensen hebben bij beide metingen een score. Dan is er niets te berekenen.',
      'no-variance':
        'Iedereen veranderde precies evenveel. Dan is niet te berekenen hoe zeker de verandering is.',
      other: 'Met deze antwoorden is de verandering niet te berekenen.',
    },
  },

  /** What can be said of a group with too few people to tell: its pilot's total. */
  tooFew: {
    total: (verdict: string, people: string) => `Het hele traject (${people}) zegt: ${verdict}.`,
    totalWithheld: 'Ook over het hele traject zijn er geen cijfers om te tonen.',
    totalTooFew: (people: string) =>
      `Ook over het hele traject (${people}) zijn er te weinig mensen om het te zeggen.`,
  },

  /** Two groups beside each other, before and after. */
  distance: {
    gap: (first: string, second: string, before: string, after: string) =>
      `${first} en ${second}: het verschil was ${before} punt bij de voormeting en ${after} punt bij de nameting.`,
    closer: 'De groepen groeiden waarschijnlijk naar elkaar toe.',
    apart: 'De groepen groeiden waarschijnlijk uit elkaar.',
    crossed: (first: string, second: string) => `Eerst scoorde ${first} gemiddeld hoger, daarna ${second}.`,
    unclear: 'Of het verschil echt veranderde, is met zo weinig mensen niet te zeggen.',
  },

  /** With a trajectory beside the comparison. */
  compared: {
    more: (points: string) =>
      `In de groepen met een traject was de verandering ${points} punt hoger dan in de vergelijkingsgroepen.`,
    less: (points: string) =>
      `In de groepen met een traject was de verandering ${points} punt lager dan in de vergelijkingsgroepen.`,
    equal: 'De groepen met een traject veranderden gemiddeld evenveel als de vergelijkingsgroepen.',
    interval: (lower: string, upper: string) =>
      `Het werkelijke verschil ligt waarschijnlijk tussen ${lower} en ${upper}.`,
    pointsMore: (points: string) => `${points} punt hoger`,
    pointsLess: (points: string) => `${points} punt lager`,
    byPeople:
      'Aan een van beide kanten is er maar één groep. Wat de groep doet en wat het traject doet, is dan niet uit elkaar te houden.',
  },

  /** The same change looked at otherwise. */
  sensitivity: {
    interval: (change: string, confidence: string, lower: string, upper: string) =>
      `${change} (${confidence} %-interval ${lower} tot ${upper})`,
    agrees: (figures: string) =>
      `Een tweede schatting, ook met wie maar één keer antwoordde, komt op hetzelfde neer: ${figures}.`,
    disagrees: (figures: string) =>
      `Let op: een tweede schatting, ook met wie maar één keer antwoordde, zegt iets anders: ${figures}.`,
    flaggedAgrees: (flagged: string, figures: string) =>
      `Zonder ${flagged} komt de berekening op hetzelfde neer: ${figures}.`,
    flaggedDisagrees: (flagged: string, figures: string) =>
      `Let op: zonder ${flagged} zegt de berekening iets anders: ${figures}.`,
    flaggedWithheld: (flagged: string) => `Zonder ${flagged} blijven er te weinig mensen over om te rekenen.`,
    flagged: (n: string, one: boolean) =>
      one ? 'de ene opvallende vragenlijst' : `de ${n} opvallende vragenlijsten`,
    how: {
      sign: (first: string, second: string) =>
        `De eerste schatting is ${first} en de tweede ${second}: de ene ligt onder nul, de andere erboven.`,
      nought: 'Nul past bij allebei.',
      outside: 'De ene schatting ligt buiten het interval van de andere.',
      verdict: (first: string, second: string) =>
        `De eerste schatting geeft: ${first}. De andere geeft: ${second}.`,
      both: 'Noem in een gesprek daarom allebei de schattingen.',
    },
    leavers: {
      lower: (people: string, one: boolean, points: string) =>
        one
          ? `${people} vulde alleen de voormeting in en begon ${points} punt lager dan het gemiddelde van wie bleef.`
          : `${people} vulden alleen de voormeting in en begonnen gemiddeld ${points} punt lager dan wie bleef.`,
      higher: (people: string, one: boolean, points: string) =>
        one
          ? `${people} vulde alleen de voormeting in en begon ${points} punt hoger dan het gemiddelde van wie bleef.`
          : `${people} vulden alleen de voormeting in en begonnen gemiddeld ${points} punt hoger dan wie bleef.`,
      equal: (people: string, one: boolean) =>
        one
          ? `${people} vulde alleen de voormeting in en begon even hoog als het gemiddelde van wie bleef.`
          : `${people} vulden alleen de voormeting in en begonnen gemiddeld even hoog als wie bleef.`,
    },
    /** In a release: how the leavers started, in standard deviations. */
    released: {
      lower: (people: string, figures: string) =>
        `${people} vulden alleen de voormeting in. Zij begonnen lager dan wie bleef: g = ${figures}.`,
      higher: (people: string, figures: string) =>
        `${people} vulden alleen de voormeting in. Zij begonnen hoger dan wie bleef: g = ${figures}.`,
      unclear: (people: string, figures: string) =>
        `${people} vulden alleen de voormeting in. Of zij anders begonnen dan wie bleef, is niet te zeggen: g = ${figures}.`,
    },
    tippingFall: (points: string, one: boolean) =>
      one
        ? `Alleen als deze persoon ${points} punt zou zijn gedaald, zou de verandering van iedereen samen nul zijn.`
        : `Alleen als zij gemiddeld ${points} punt zouden zijn gedaald, zou de verandering van iedereen samen nul zijn.`,
    tippingRise: (points: string, one: boolean) =>
      one
        ? `Alleen als deze persoon ${points} punt zou zijn gestegen, zou de verandering van iedereen samen nul zijn.`
        : `Alleen als zij gemiddeld ${points} punt zouden zijn gestegen, zou de verandering van iedereen samen nul zijn.`,
  },

  cautions: {
    heading: 'Let op',
    notBecause:
      'Deze cijfers laten zien wat er veranderde ná het traject. Of het traject de oorzaak is, laten ze niet zien.',
    regression: 'Wie laag begon, stijgt vaak vanzelf wat. Wie hoog begon, daalt vaak vanzelf wat.',
    stricter: 'Wie strenger naar het eigen werk leert kijken, kan lager antwoorden: dat kan groei zijn.',
    ownStart:
      'Vergelijk elke schaal met zijn eigen begin, niet met een andere schaal: de vragen zijn anders, en een lager gemiddelde is dus geen achterstand.',
    notByLot:
      'De vergelijkingsgroep is niet door loting gekozen. Een verschil met die groep kan ook een andere oorzaak hebben dan het traject.',
  },

  made: {
    who: 'Over wie gaat het?',
    whoText: (threshold: string) =>
      `Alleen over mensen van wie er bij de voormeting én de nameting een score is. Bij elk cijfer staat om hoeveel mensen het gaat. Een groep heeft cijfers vanaf ${threshold} mensen en vanaf 8 uitgenodigden, en alleen als de antwoorden genoeg van elkaar verschillen. Anders staan er geen cijfers. Ook het totaal is zo gekozen dat niemand door aftrekken te vinden is.`,
    when: 'Wanneer is gemeten?',
    whenText: (before: string, after: string, weeks: string, sessions: string) =>
      `De voormeting sloot op ${before}, de nameting op ${after}: ${weeks} later. Het traject had ${sessions}.`,
    weeks: (n: string, one: boolean) => (one ? `${n} week` : `${n} weken`),
    sessions: (n: string, one: boolean) => (one ? `${n} bijeenkomst` : `${n} bijeenkomsten`),
    means: 'Gemiddelden en verandering',
    meansText: (ranges: string, change: string) =>
      `De score van een mens op een schaal is het gemiddelde van de beantwoorde vragen (${ranges}); omgekeerde vragen zijn teruggedraaid. ${change} Cijfers zijn afgerond op 0,1 punt.`,
    range: (title: string, lowest: string, highest: string) => `${title}: ${lowest} tot ${highest}`,
    interval: 'Hoe zeker?',
    intervalText: (overGroups: string) =>
      `De grenzen van een interval zijn naar buiten afgerond op 0,1 punt. Zou u dit onderzoek steeds herhalen, dan ligt de werkelijke verandering in ongeveer 95 van de 100 keer binnen zo’n 95 %-interval. Vanaf 10 mensen staan ook het 80 %- en het 50 %-interval erbij. ${overGroups}`,
    words: 'De woorden',
    wordsText: (words: string, margins: string) =>
      `${words} De kleinste verandering die ertoe doet: ${margins}.`,
    margin: (title: string, points: string) => `${title}: ${points} punt`,
    detail: 'Vanaf 10 mensen',
    detailText: (standardized: string, shares: string, detectable: string) =>
      `${standardized} Ook staat er ${shares} Die aantallen staan er als elk nul of minstens 5 is. Wat een groep kon laten zien, is ${detectable}`,
    secondText: (mixed: string, attrition: string, threshold: string) =>
      `${mixed} ${attrition} Dit staat er alleen als per meting niemand, of minstens ${threshold} mensen, alleen die ene meting invulden.`,
    distance: 'Verschil tussen groepen',
    distanceText:
      'Tussen elke twee groepen van 10 mensen of meer: het verschil van de gemiddelden bij de voormeting en bij de nameting, en hoe dat veranderde, met een interval (Welch).',
    sources: 'Methoden en bronnen',
    source: (name: string, source: string) => `${name}: ${source}`,
    instrument: 'Vragenlijst en versies',
    instrumentText: (title: string, version: string, hash: string, analysis: string, rules: string) =>
      `${title}, versie ${version}. Controlegetal (sha-256) van de vragenlijst: ${hash}. Analyse versie ${analysis}, regels tegen herkenning versie ${rules}. Deze cijfers zijn één keer gemaakt en veranderen niet meer.`,
    madeUp: 'Verzonnen gegevens',
    madeUpText: 'Deze mensen en hun antwoorden zijn verzonnen, om te laten zien hoe het werkt.',
  },

  chart: {
    eyes: {
      eigenwaarde: 'eigen ogen',
      beroepstrots: 'ogen van anderen',
      beroepseer: 'ogen van het vak',
    },
    rocketTitle: 'De drietrapsraket bij de voormeting en de nameting',
    groupTitle: (name: string) => `${name}: voormeting en nameting`,
    row: (title: string, from: string, to: string, figures: string) =>
      `${title}: van ${from} naar ${to}, verandering ${figures}.`,
    rowFigures: (change: string, confidence: string, lower: string, upper: string, n: string) =>
      `${change} (${confidence} %-interval ${lower} tot ${upper}, ${n} mensen)`,
    withheldRow: (title: string) => `${title}: te weinig mensen om te tonen.`,
    withheld: 'te weinig mensen om te tonen',
    axis: (lowest: string, highest: string) => `gemiddelde, schaal ${lowest} tot ${highest}`,
    openAxis: 'gemiddelde; de score heeft geen vaste grenzen',
    ownAxes: 'gemiddelde, op de hele schaal',
    change: 'verandering in punten',
    key: 'open: vóór · gevuld: na',
    bands: (confidence: string) => `band: ${confidence} %- en 80 %-interval van de verandering`,
    band: (confidence: string) => `band: ${confidence} %-interval van de verandering`,
    lines: (confidence: string) => `lijn: ${confidence} %-interval van de verandering · dik: 80 %`,
    line: (confidence: string) => `lijn: ${confidence} %-interval van de verandering`,
    matters: 'grijs: te klein om ertoe te doen',
  },
};

/** The shape every language keeps to. */
export type Messages = typeof nl;
