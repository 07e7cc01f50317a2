const nl = {
  next: 'Nu te doen',
  toResults: 'Naar de resultaten',
  toCheck: 'Naar de controle',
  waves: {
    title: 'Metingen',
    open: (name: string) => `${name} openen`,
    close: (name: string) => `${name} sluiten`,
    none: 'Dit traject heeft nog geen metingen.',
    notYet: 'Kan open zodra de vorige meting is gesloten.',
  },
  opening: {
    title: (name: string) => `${name} openen?`,
    text: (day: string) => `Iedereen met een code kan daarna antwoorden, tot en met ${day}.`,
    early: (day: string) => `Deze meting staat gepland vanaf ${day}.`,
    forGood: 'Een meting gaat één keer open. Dit kunt u niet ongedaan maken.',
    done: (name: string) => `De ${name.toLowerCase()} is open.`,
    keep: 'Nog niet openen',
  },
  closing: {
    title: (name: string) => `${name} sluiten?`,
    lost: 'Wie nog niet heeft verzonden, kan daarna niets meer verzenden.',
    kept: 'Wat al is verzonden, blijft bewaard en telt mee.',
    forGood: 'Een gesloten meting gaat niet meer open. Dit kunt u niet ongedaan maken.',
    early: (day: string) => `Deze meting loopt nog tot en met ${day}.`,
    done: (name: string) => `De ${name.toLowerCase()} is gesloten.`,
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
    rough: 'U ziet de aantallen alleen ongeveer, en nooit wie er antwoordde.',
    small: 'Kan te klein blijven om te tonen.',
    smallHelp:
      'Vraag de hele groep er nog eens aan te denken, ook wie al antwoordde: zo hoeft niemand te weten wie dat zijn.',
    allSmallHelp:
      'Elke groep kan nog te klein blijven om te tonen. Dat is gewoon zolang er weinig antwoorden zijn.',
  },
  release: {
    title: 'Publicatie',
    none: 'Er zijn nog geen cijfers, ook niet voor u. Die komen er pas na het sluiten van de nameting. Zo kan niemand uit een tussenstand afleiden wie wat antwoordde.',
    done: (day: string) => `De cijfers zijn gepubliceerd op ${day}. Ze veranderen niet meer.`,
    checkLead: 'Dit zou een publicatie nu tonen. Cijfers ziet u pas daarna.',
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
    button: 'Cijfers publiceren',
    confirm: {
      title: 'Cijfers publiceren?',
      once: 'Een publicatie wordt één keer gemaakt en verandert daarna nooit meer. Dit kunt u niet ongedaan maken.',
      seen: (organisation: string) => `${organisation} kan de resultaten daarna ook zien.`,
      late: 'Trekt iemand later antwoorden in, dan worden die verwijderd. De gepubliceerde cijfers blijven zoals ze zijn.',
      button: 'Publiceren',
      keep: 'Nog niet publiceren',
    },
    busy: 'De cijfers worden berekend.',
  },
  facts: {
    threshold: (count: number) =>
      `Een groep wordt getoond vanaf ${String(count)} mensen die voor en na antwoordden.`,
    sessions: (count: number) =>
      count === 1
        ? 'Eén bijeenkomst gehouden.'
        : `${count === 0 ? 'Nog geen' : String(count)} bijeenkomsten gehouden.`,
  },
};

type PilotTexts = typeof nl;

const en = {
  next: 'To do now',
  toResults: 'To the results',
  toCheck: 'To the check',
  waves: {
    title: 'Waves',
    open: (name) => `Open the ${name.toLowerCase()}`,
    close: (name) => `Close the ${name.toLowerCase()}`,
    none: 'This pilot has no waves yet.',
    notYet: 'Can be opened once the wave before it is closed.',
  },
  opening: {
    title: (name) => `Open the ${name.toLowerCase()}?`,
    text: (day) => `Everybody with a code can then answer, up to and including ${day}.`,
    early: (day) => `This wave is planned from ${day}.`,
    forGood: 'A wave opens once. You cannot undo this.',
    done: (name) => `The ${name.toLowerCase()} is open.`,
    keep: 'Do not open yet',
  },
  closing: {
    title: (name) => `Close the ${name.toLowerCase()}?`,
    lost: 'Whoever has not sent their answers can send nothing after this.',
    kept: 'What has been sent is kept and counts.',
    forGood: 'A closed wave does not open again. You cannot undo this.',
    early: (day) => `This wave runs up to and including ${day}.`,
    done: (name) => `The ${name.toLowerCase()} is closed.`,
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
    rough: 'You see numbers only roughly, and never who answered.',
    small: 'May stay too small to show.',
    smallHelp:
      'Remind the whole group once more, also those who have answered: so nobody needs to know who they are.',
    allSmallHelp: 'Every group may still stay too small to show. That is usual while there are few answers.',
  },
  release: {
    title: 'Release',
    none: 'There are no figures yet, not for you either. They come only after the after wave has closed. So nobody can work out from an interim figure who answered what.',
    done: (day) => `The figures were released on ${day}. They no longer change.`,
    checkLead: 'This is what a release would show now. You see figures only after it.',
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
    button: 'Release the figures',
    confirm: {
      title: 'Release the figures?',
      once: 'A release is made once and never changes afterwards. You cannot undo this.',
      seen: (organisation) => `${organisation} can then see the results too.`,
      late: 'If somebody withdraws answers later, those are deleted. The released figures stay as they are.',
      button: 'Release',
      keep: 'Do not release yet',
    },
    busy: 'The figures are being calculated.',
  },
  facts: {
    threshold: (count) => `A group is shown from ${String(count)} people who answered before and after.`,
    sessions: (count) =>
      count === 1
        ? 'One session held.'
        : `${count === 0 ? 'No' : String(count)} sessions held${count === 0 ? ' yet' : ''}.`,
  },
} satisfies PilotTexts;

export const pilotTexts = { nl, en };
