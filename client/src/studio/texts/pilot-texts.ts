import { noDayLeftTexts } from './no-day-left-texts.ts';

const nl = {
  toResults: 'Naar de resultaten',
  toCheck: 'Naar de controle',
  toWaves: 'Naar de metingen',
  toRelease: 'Naar Publicatie',
  toFile: 'Naar het dossier',
  toCards: 'Naar de kaarten',
  toSettings: 'Naar de gegevens',
  changed: 'De wijzigingen zijn opgeslagen.',
  trial: 'Dit is een proef. Antwoorden komen in geen enkel cijfer.',
  setUp: {
    title: 'Klaarzetten',
    settings: 'Gegevens',
    settingsText: {
      open: 'Ingevuld. U kunt ze wijzigen tot ze vastliggen.',
      released: 'Ingevuld. De cijfers zijn gepubliceerd: bijna alles ligt vast.',
    },
    change: { open: 'Gegevens bekijken of wijzigen', released: 'Gegevens bekijken' },
    file: 'Dossier',
    fileText: {
      open: 'Nog niet compleet.',
      missing: (names: string, count: number) =>
        count === 1
          ? `Er ontbreekt nog één ding: ${names}.`
          : `Er ontbreken nog ${String(count)} dingen: ${names}.`,
      done: 'Compleet.',
      trial: 'Niet nodig bij een proef.',
    },
    openFile: 'Dossier openen',
    cards: 'Kaarten',
    cardsText: {
      file: 'Kan als het dossier compleet is.',
      cards: 'Nog niet gemaakt.',
      done: 'Er zijn kaarten of mailadressen. Kaarten bijmaken kan tot de eerste meting is gesloten.',
      closed:
        'Er zijn kaarten of mailadressen. Kaarten bijmaken kan niet meer: de eerste meting is gesloten.',
    },
    openCards: { cards: 'Kaarten maken', done: 'Kaarten bijmaken' },
    copy: 'Kopie maken',
  },
  sessions: {
    title: 'Bijeenkomsten',
    planned: (count: number) => (count === 1 ? 'Eén gepland.' : `${String(count)} gepland.`),
    held: (count: number) => (count === 1 ? 'Eén gehouden.' : `${String(count)} gehouden.`),
    unknown: 'Nog niet ingevuld hoeveel er zijn geweest.',
    label: 'Hoeveel bijeenkomsten zijn er geweest?',
    hint: 'Dit getal staat naast elke verandering. Vul het in voordat u publiceert; daarna ligt het vast.',
    save: 'Aantal opslaan',
    saved: 'Het aantal bijeenkomsten is opgeslagen.',
    first: 'Vul eerst in hoeveel bijeenkomsten er zijn geweest. Daarna kunt u controleren wat getoond wordt.',
  },
  talks: {
    title: 'Eerst de groep',
    lead: (organisation: string) =>
      `${organisation} ziet de resultaten zodra elke groep de eigen resultaten heeft besproken.`,
    by: (day: string) => `In elk geval vanaf ${day}.`,
    sees: (organisation: string) => `${organisation} kan de resultaten nu zien.`,
    held: (day: string) => `besproken op ${day}`,
    notYet: 'nog niet besproken',
    sheet: (group: string) => `Blad voor het gesprek: ${group}`,
    mark: (group: string) => `${group}: gesprek is geweest`,
    undo: (group: string) => `${group}: toch nog niet`,
    marked: (group: string) => `${group} heeft de eigen resultaten besproken.`,
    undone: (group: string) => `${group} heeft de eigen resultaten nog niet besproken.`,
  },
  waves: {
    title: 'Metingen',
    open: (name: string) => `${name} openen`,
    close: (name: string) => `${name} sluiten`,
    none: 'Dit traject heeft nog geen metingen.',
    notYet: 'Kan open zodra de vorige meting is gesloten.',
    noDayLeft: 'Kan nu niet open: de geplande dagen zijn voorbij.',
    nobodyInvited: 'Kan open zodra u kaarten hebt gemaakt of mensen per mail hebt uitgenodigd.',
  },
  opening: {
    title: (name: string) => `${name} openen?`,
    text: (day: string) => `Iedereen met een code kan daarna antwoorden, tot en met ${day}.`,
    early: (day: string) => `Deze meting staat gepland vanaf ${day}.`,
    late: (day: string) => `De geplande laatste dag, ${day}, is voorbij. De laatste dag schuift daarom op.`,
    noDayLeft: noDayLeftTexts.nl,
    forGood: 'Een meting gaat één keer open. Dit kunt u niet ongedaan maken.',
    done: (name: string) => `De ${name.toLowerCase()} is open.`,
    already: (name: string) =>
      `De ${name.toLowerCase()} was al geopend: door iemand anders, of door u in een ander tabblad.`,
    keep: 'Nog niet openen',
  },
  closing: {
    title: (name: string) => `${name} sluiten?`,
    lost: 'Wie nog niet heeft verzonden, kan daarna niets meer verzenden.',
    kept: 'Wat al is verzonden, blijft bewaard en telt mee. Drukte iemand zonder verbinding op verzenden, dan kan dat nog drie dagen aankomen. Publiceert u eerder, dan telt het niet mee.',
    forGood: 'Een gesloten meting gaat niet meer open. Dit kunt u niet ongedaan maken.',
    early: (day: string) => `Deze meting loopt nog tot en met ${day}.`,
    done: (name: string) => `De ${name.toLowerCase()} is gesloten.`,
    already: (name: string) =>
      `De ${name.toLowerCase()} was al gesloten: door iemand anders, of door u in een ander tabblad.`,
    keep: 'Open laten',
  },
  groups: {
    title: 'Groepen en respons',
    caption: 'Ongeveer hoeveel mensen antwoordden, per groep en meting',
    group: 'Groep',
    none: 'Dit traject heeft nog geen groepen.',
    noWave:
      'Er is nog geen meting open geweest. Zodra dat zo is, staat hier ongeveer hoeveel mensen antwoordden.',
    comparison: 'vergelijkingsgroep, zonder traject',
    invited: (count: number) => `${String(count)} uitgenodigd`,
    toInvite: (count: number) => `${String(count)} uit te nodigen`,
    rough: 'U ziet de aantallen alleen ongeveer, en nooit wie er antwoordde.',
    counted: (day: string) => `Eén keer per dag geteld, het laatst op ${day}.`,
    notCounted: 'nog niet geteld',
    small: 'Kan te klein blijven om te tonen.',
    smallHelp:
      'Vraag de hele groep er nog eens aan te denken, ook wie al antwoordde: zo hoeft niemand te weten wie dat zijn.',
    allSmallHelp:
      'Elke groep kan nog te klein blijven om te tonen. Dat is gewoon zolang er weinig antwoorden zijn.',
  },
  release: {
    title: 'Publicatie',
    answersGone: (day: string) =>
      `De antwoorden zijn bewaard tot en met ${day} en daarna verwijderd, zoals in het dossier staat. Er zijn geen nieuwe cijfers meer van te maken.`,
    none: 'Er zijn nog geen cijfers, ook niet voor u. Die komen er pas na het sluiten van de nameting. Zo kan niemand uit een tussenstand afleiden wie wat antwoordde.',
    done: (wave: string, day: string) =>
      `${wave}: de cijfers zijn gepubliceerd op ${day}. Ze veranderen niet meer.`,
    toFigures: (wave: string) => `${wave}: naar de cijfers`,
    stateDone: (day: string) =>
      `De stand bij de voormeting is gepubliceerd op ${day}. Er komt geen meting meer bij.`,
    toState: 'Naar de stand',
    loading: 'De publicaties worden opgehaald.',
    checkLead: (wave: string) => `${wave}: dit zou een publicatie tonen. Cijfers ziet u pas daarna.`,
    checked: (day: string) =>
      `Gecontroleerd op ${day}. Tot drie dagen na het sluiten kunnen nog antwoorden binnenkomen die al verstuurd waren. Zolang blijft deze controle staan, en daarna komt er één nieuwe. Zo verraadt ze niet dat er één antwoord bijkwam.`,
    checkedSettled: (day: string) =>
      `Gecontroleerd op ${day}, toen er niets meer kon binnenkomen. Trekt iemand nog antwoorden in, dan kan de publicatie minder tonen dan hier staat.`,
    checkedBefore: (before: number, now: number) =>
      `Toen gold de grens van ${String(before)} mensen, nu die van ${String(now)}. Daardoor kan de publicatie minder tonen dan hier staat. Er komt geen nieuwe controle: uit twee naast elkaar is af te leiden hoeveel mensen van een groep meededen.`,
    checkCaption: 'Wat getoond wordt, per groep',
    group: 'Groep',
    shown: 'Getoond',
    shownWords: {
      all: 'Alle schalen',
      some: 'Een deel van de schalen; bij de andere staat “te weinig mensen om te tonen”',
      none: 'Alleen de naam, met “te weinig mensen om te tonen”',
    },
    totalName: 'Heel het traject',
    totalWords: {
      everyone: 'Ja, over iedereen die voor en na antwoordde',
      'shown-groups': 'Ja, maar alleen over de groepen die getoond worden',
      none: 'Nee, te weinig mensen om te tonen',
    },
    totalReasons: {
      everyone: null,
      'shown-groups':
        'Het totaal gaat niet over iedereen: anders was uit te rekenen wat de mensen antwoordden die niet getoond worden.',
      none: 'Er komt geen totaal: er zijn te weinig mensen die voor en na antwoordden, of een totaal zou een kleine groep verraden.',
    },
    withheldHelp:
      'Een groep wordt alleen getoond als genoeg mensen voor en na antwoordden. Dat is vooraf beloofd en kan niet worden omzeild. Het gesprek met die groep kan gewoon doorgaan.',
    againHelp: (threshold: number) =>
      `Over dezelfde mensen is eerder gepubliceerd. Een groep waar sindsdien mensen wegvielen of bij kwamen, maar minder dan ${String(threshold)}, wordt nu niet getoond. Anders was uit het verschil af te leiden wat zij antwoordden.`,
    distributions: {
      all: null,
      some: 'Bij een deel van de cijfers ontbreken de aantallen en de verdeling van de antwoorden. Die staan er alleen vanaf 10 mensen, en als elk antwoord door niemand of door minstens 5 mensen is gegeven.',
      none: 'Aantallen en verdelingen van de antwoorden staan er nergens bij. Die staan er alleen vanaf 10 mensen, en als elk antwoord door niemand of door minstens 5 mensen is gegeven.',
    },
    second: {
      shown: 'Bij het totaal staat een tweede schatting, met iedereen die minstens één keer antwoordde.',
      hidden:
        'Bij het totaal staat geen tweede schatting met iedereen die minstens één keer antwoordde. Dat kan alleen als genoeg mensen één keer antwoordden.',
    },
    unlinkedHelp:
      'Van te weinig mensen zijn beide metingen aan elkaar te koppelen. Daarom wordt iedereen van de voormeting vergeleken met iedereen van de latere meting. Dat staat er duidelijk bij.',
    button: 'Cijfers publiceren',
    confirm: {
      title: 'Cijfers publiceren?',
      once: 'Een publicatie wordt één keer gemaakt en verandert daarna nooit meer. Dit kunt u niet ongedaan maken.',
      seen: (organisation: string) =>
        `Deelnemers zien daarna de resultaten van hun eigen groep. ${organisation} ziet ze pas als elke groep ze heeft besproken, of op de dag in het dossier.`,
      late: 'Trekt iemand later antwoorden in, dan worden die verwijderd. De gepubliceerde cijfers blijven zoals ze zijn.',
      button: 'Publiceren',
      keep: 'Nog niet publiceren',
    },
    busy: 'De cijfers worden berekend.',
  },
  facts: {
    threshold: (count: number) =>
      `Een groep wordt getoond vanaf ${String(count)} mensen die voor en na antwoordden.`,
  },
};

type PilotTexts = typeof nl;

const en = {
  toResults: 'To the results',
  toCheck: 'To the check',
  toWaves: 'To the waves',
  toRelease: 'To Release',
  toFile: 'To the file',
  toCards: 'To the cards',
  toSettings: 'To the settings',
  changed: 'The changes have been saved.',
  trial: 'This is a trial. Answers enter no figure.',
  setUp: {
    title: 'Setting up',
    settings: 'Settings',
    settingsText: {
      open: 'Filled in. You can change them until they are fixed.',
      released: 'Filled in. The figures have been released: nearly everything is fixed.',
    },
    change: { open: 'Look at or change the settings', released: 'Look at the settings' },
    file: 'File',
    fileText: {
      open: 'Not complete yet.',
      missing: (names, count) =>
        count === 1
          ? `One thing is still missing: ${names}.`
          : `${String(count)} things are still missing: ${names}.`,
      done: 'Complete.',
      trial: 'Not needed for a trial.',
    },
    openFile: 'Open the file',
    cards: 'Cards',
    cardsText: {
      file: 'Can be made once the file is complete.',
      cards: 'Not made yet.',
      done: 'There are cards or mail addresses. More cards can be made until the first wave has closed.',
      closed: 'There are cards or mail addresses. No more cards can be made: the first wave has closed.',
    },
    openCards: { cards: 'Make the cards', done: 'Make more cards' },
    copy: 'Make a copy',
  },
  sessions: {
    title: 'Sessions',
    planned: (count) => (count === 1 ? 'One planned.' : `${String(count)} planned.`),
    held: (count) => (count === 1 ? 'One held.' : `${String(count)} held.`),
    unknown: 'How many took place has not been filled in yet.',
    label: 'How many sessions took place?',
    hint: 'This number stands beside every change. Fill it in before you release; after that it is fixed.',
    save: 'Save the number',
    saved: 'The number of sessions has been saved.',
    first: 'First fill in how many sessions took place. After that you can check what is shown.',
  },
  talks: {
    title: 'The group comes first',
    lead: (organisation) =>
      `${organisation} sees the results once every group has talked about its own results.`,
    by: (day) => `In any case from ${day}.`,
    sees: (organisation) => `${organisation} can see the results now.`,
    held: (day) => `talked about on ${day}`,
    notYet: 'not talked about yet',
    sheet: (group) => `Sheet for the talk: ${group}`,
    mark: (group) => `${group}: the talk was held`,
    undo: (group) => `${group}: not yet after all`,
    marked: (group) => `${group} has talked about its own results.`,
    undone: (group) => `${group} has not talked about its own results yet.`,
  },
  waves: {
    title: 'Waves',
    open: (name) => `Open the ${name.toLowerCase()}`,
    close: (name) => `Close the ${name.toLowerCase()}`,
    none: 'This pilot has no waves yet.',
    notYet: 'Can be opened once the wave before it is closed.',
    noDayLeft: 'Cannot open now: the planned days have passed.',
    nobodyInvited: 'Can be opened once you have made cards or invited people by mail.',
  },
  opening: {
    title: (name) => `Open the ${name.toLowerCase()}?`,
    text: (day) => `Everybody with a code can then answer, up to and including ${day}.`,
    early: (day) => `This wave is planned from ${day}.`,
    late: (day) => `The planned last day, ${day}, has passed. So the last day moves.`,
    noDayLeft: noDayLeftTexts.en,
    forGood: 'A wave opens once. You cannot undo this.',
    done: (name) => `The ${name.toLowerCase()} is open.`,
    already: (name) =>
      `The ${name.toLowerCase()} had been opened already: by somebody else, or by you in another tab.`,
    keep: 'Do not open yet',
  },
  closing: {
    title: (name) => `Close the ${name.toLowerCase()}?`,
    lost: 'Whoever has not sent their answers can send nothing after this.',
    kept: 'What has been sent is kept and counts. If somebody pressed send without a connection, it can still arrive for three days. If you publish earlier, it does not count.',
    forGood: 'A closed wave does not open again. You cannot undo this.',
    early: (day) => `This wave runs up to and including ${day}.`,
    done: (name) => `The ${name.toLowerCase()} is closed.`,
    already: (name) =>
      `The ${name.toLowerCase()} had been closed already: by somebody else, or by you in another tab.`,
    keep: 'Leave it open',
  },
  groups: {
    title: 'Groups and response',
    caption: 'Roughly how many people answered, by group and wave',
    group: 'Group',
    none: 'This pilot has no groups yet.',
    noWave: 'No wave has been open yet. Once one has, you see here roughly how many people answered.',
    comparison: 'comparison group, without a trajectory',
    invited: (count) => `${String(count)} invited`,
    toInvite: (count) => `${String(count)} to invite`,
    rough: 'You see numbers only roughly, and never who answered.',
    counted: (day) => `Counted once a day, last on ${day}.`,
    notCounted: 'not counted yet',
    small: 'May stay too small to show.',
    smallHelp:
      'Remind the whole group once more, also those who have answered: so nobody needs to know who they are.',
    allSmallHelp: 'Every group may still stay too small to show. That is usual while there are few answers.',
  },
  release: {
    title: 'Release',
    answersGone: (day) =>
      `The answers were kept up to and including ${day} and then deleted, as the file says. No new figures can be made of them.`,
    none: 'There are no figures yet, not for you either. They come only after the after wave has closed. So nobody can work out from an interim figure who answered what.',
    done: (wave, day) => `${wave}: the figures were released on ${day}. They no longer change.`,
    toFigures: (wave) => `${wave}: to the figures`,
    stateDone: (day) => `Where people stood before was published on ${day}. No other wave follows.`,
    toState: 'To where people stood',
    loading: 'Fetching the releases.',
    checkLead: (wave) => `${wave}: this is what a release would show. You see figures only after it.`,
    checked: (day) =>
      `Checked on ${day}. For three days after the closing, answers may still arrive that had been sent. This check stands as long, and is then made anew once. So it does not give away that one answer came in.`,
    checkedSettled: (day) =>
      `Checked on ${day}, when nothing could arrive any more. If somebody still withdraws, the release may show less than stands here.`,
    checkedBefore: (before, now) =>
      `The limit was ${String(before)} people then, and is ${String(now)} now. So the release may show less than stands here. It is not checked anew: two checks side by side would tell how many people of a group took part.`,
    checkCaption: 'What is shown, by group',
    group: 'Group',
    shown: 'Shown',
    shownWords: {
      all: 'All scales',
      some: 'Some of the scales; the others say “too few people to show”',
      none: 'Only its name, with “too few people to show”',
    },
    totalName: 'The whole pilot',
    totalWords: {
      everyone: 'Yes, over everybody who answered before and after',
      'shown-groups': 'Yes, but only over the groups that are shown',
      none: 'No, too few people to show',
    },
    totalReasons: {
      everyone: null,
      'shown-groups':
        'The total is not over everybody: otherwise the answers of the people who are not shown could be worked out.',
      none: 'There will be no total: too few people answered before and after, or a total would give a small group away.',
    },
    withheldHelp:
      'A group is shown only if enough people answered before and after. That was promised beforehand and cannot be bypassed. The conversation with that group can go on as usual.',
    againHelp: (threshold) =>
      `Figures about the same people were released before. A group that people left or joined since, but fewer than ${String(threshold)}, is not shown now. Otherwise the difference would tell what they answered.`,
    distributions: {
      all: null,
      some: 'Some of the figures lack the numbers and the distribution of the answers. Those are shown only from 10 people on, and if every answer was given by nobody or by at least 5 people.',
      none: 'Numbers and distributions of the answers are shown nowhere. They are shown only from 10 people on, and if every answer was given by nobody or by at least 5 people.',
    },
    second: {
      shown: 'Beside the total stands a second estimate, with everybody who answered at least once.',
      hidden:
        'Beside the total there is no second estimate with everybody who answered at least once. That takes enough people who answered once.',
    },
    unlinkedHelp:
      'Too few people can be matched between the two waves. So everybody before is compared with everybody after. It says so clearly.',
    button: 'Release the figures',
    confirm: {
      title: 'Release the figures?',
      once: 'A release is made once and never changes afterwards. You cannot undo this.',
      seen: (organisation) =>
        `Participants then see the results of their own group. ${organisation} sees them only once every group has talked about them, or on the day in the file.`,
      late: 'If somebody withdraws answers later, those are deleted. The released figures stay as they are.',
      button: 'Release',
      keep: 'Do not release yet',
    },
    busy: 'The figures are being calculated.',
  },
  facts: {
    threshold: (count) => `A group is shown from ${String(count)} people who answered before and after.`,
  },
} satisfies PilotTexts;

export const pilotTexts = { nl, en };
