/** What the slides say that a group shows of itself, beside the sentences of the analysis. */
const nl = {
  subtitle: (pilot: string, organisation: string) => `${pilot} · ${organisation}`,
  about: {
    after: (scales: string) =>
      `Wat onze groep antwoordde over ${scales}, bij de voormeting en bij de nameting.`,
    'follow-up': (scales: string) =>
      `Wat onze groep antwoordde over ${scales}, bij de voormeting en bij de vervolgmeting.`,
    state: (scales: string) => `Wat onze groep bij de voormeting antwoordde over ${scales}.`,
    none: 'Waar onze groep over praat als het over goed werk gaat.',
  },
  measured: (day: string) => `Gemeten bij de voormeting, die sloot op ${day}.`,
  comparison: 'Onze groep volgde zelf geen traject en telt niet mee in het totaal.',
  opening: [
    'Deze dia’s zijn van de groep. Alle woorden kunt u veranderen, en wat u niet wilt vertellen gooit u weg.',
    'Spreek van tevoren af wie welke dia laat zien. De laatste dia vult u samen in.',
  ],

  picture: {
    waves: { after: 'nameting', 'follow-up': 'vervolgmeting' },
    change: (later: string) => [
      `Zo leest u het plaatje. Elke rij is één trap. De open vorm is het gemiddelde bij de voormeting, de gevulde vorm dat bij de ${later}.`,
      'Rechts staat hoeveel er veranderde. De lijn daar laat zien hoe zeker dat is: de werkelijke verandering ligt waarschijnlijk ergens op die lijn. Loopt de lijn over nul heen, dan is niet te zeggen of er iets veranderde. In het grijs is een verandering te klein om ertoe te doen.',
      'Vergelijk elke trap alleen met haar eigen begin. De vragen zijn anders, dus de ene trap ligt niet achter op de andere.',
    ],
    state: [
      'Zo leest u het plaatje. Elke rij is één trap. De gevulde vorm is het gemiddelde. De band laat zien hoe zeker dat is: het werkelijke gemiddelde ligt waarschijnlijk ergens in die band.',
      'Er is één keer gemeten. Het plaatje zegt dus niets over verandering.',
    ],
  },
  total: {
    topic: 'Alle groepen van het traject samen',
    title: (finding: string) => `Heel het traject: ${finding}`,
    notes: 'Dit gaat over alle groepen samen, niet over onze groep alleen.',
    rocket:
      'Zo leest u het plaatje. Elke rij is één trap. De open vorm is het gemiddelde bij de eerste meting, de gevulde dat bij de latere. De band laat zien hoe zeker de verandering is: ligt de open vorm in de band, dan is niet te zeggen of er iets veranderde.',
  },

  stages: 'Wat er veranderde, trap voor trap',
  statedStages: 'Waar wij stonden, trap voor trap',
  lists: {
    title: 'Wat wij belangrijk vinden, naast waar de organisatie naar leeft',
    notes:
      'Laat de lijsten rustig naast elkaar staan. Reken geen verschil uit: een groot verschil kan eerlijk zijn, en een klein verschil kan betekenen dat mensen het hebben opgegeven. Vraag wat er op de ene lijst staat en op de andere ontbreekt.',
  },

  none: {
    title: 'Van onze groep zijn geen cijfers te tonen',
    points: {
      change: [
        'Met cijfers zou iemand van ons te herkennen kunnen zijn.',
        'Zo blijft ieders antwoord van die persoon zelf.',
        'Dat gebeurt vaak, zeker bij een kleine groep. Er ging niets mis.',
        'Het zegt niet dat er niets veranderde. Wat wij merken, kunnen we zelf vertellen.',
      ],
      state: [
        'Met cijfers zou iemand van ons te herkennen kunnen zijn.',
        'Zo blijft ieders antwoord van die persoon zelf.',
        'Dat gebeurt vaak, zeker bij een kleine groep. Er ging niets mis.',
        'Waar wij staan, kunnen we zelf vertellen.',
      ],
    },
    notes: 'Vertel dit kort. Cijfers zijn niet nodig om te laten zien wat goed werk is.',
  },

  aim: (aim: string) => `Waar het om gaat: ${aim}`,
  notes: {
    topic:
      'Briefjes aan de groep: alleen voor de groep zelf. Haal deze dia’s weg voor u ze aan anderen laat zien.',
    title: (question: string, wave: string) => `${question} (${wave})`,
    waves: { before: 'voormeting', after: 'nameting', 'follow-up': 'vervolgmeting' },
    say: 'Deze briefjes zijn geschreven voor de groep, en alleen voor haar. Lees ze samen en vraag nooit van wie ze zijn. Laat ze niet zien aan de organisatie, en stuur ze niet mee.',
  },

  last: {
    title: 'Wat willen wij vertellen aan de organisatie?',
    prompts: [
      'Hier zijn wij trots op: …',
      'Hier hebben wij last van: …',
      'Dit gaan wij zelf doen: …',
      'Dit vragen wij: …',
    ],
    notes:
      'Vul dit samen in. Schrijf alleen op waar de groep achter staat. Noem een voorbeeld uit het werk, en zeg van een vraag aan wie die gaat en wanneer u antwoord wilt.',
  },
};

const en = {
  subtitle: (pilot, organisation) => `${pilot} · ${organisation}`,
  about: {
    after: (scales) => `What our group answered about ${scales}, before and after.`,
    'follow-up': (scales) => `What our group answered about ${scales}, before and at the follow-up.`,
    state: (scales) => `What our group answered about ${scales} before.`,
    none: 'What our group talks about when it talks about good work.',
  },
  measured: (day) => `Measured in the before wave, which closed on ${day}.`,
  comparison: 'Our group followed no trajectory itself and is not part of the total.',
  opening: [
    'These slides belong to the group. You can change every word, and throw away what you do not want to tell.',
    'Agree beforehand who shows which slide. The last slide you fill in together.',
  ],

  picture: {
    waves: { after: 'after wave', 'follow-up': 'follow-up' },
    change: (later) => [
      `How to read the picture. Every row is one stage. The open mark is the average in the before wave, the filled mark that in the ${later}.`,
      'On the right stands how much changed. The line there shows how sure that is: the true change probably lies somewhere on that line. Where the line crosses nought, it cannot be told whether anything changed. Within the grey a change is too small to matter.',
      'Compare each stage with its own start only. The questions differ, so no stage is behind another.',
    ],
    state: [
      'How to read the picture. Every row is one stage. The filled mark is the average. The band shows how sure that is: the true average probably lies somewhere in that band.',
      'It was measured once. So the picture says nothing about change.',
    ],
  },
  total: {
    topic: 'All groups of the pilot together',
    title: (finding) => `The whole pilot: ${finding}`,
    notes: 'This is about all groups together, not about our group alone.',
    rocket:
      'How to read the picture. Every row is one stage. The open mark is the average in the first wave, the filled mark that in the later one. The band shows how sure the change is: where the open mark lies in the band, it cannot be told whether anything changed.',
  },

  stages: 'What changed, stage by stage',
  statedStages: 'Where we stood, stage by stage',
  lists: {
    title: 'What we find important, beside what the organisation lives by',
    notes:
      'Let the lists stand side by side for a while. Do not work out a difference: a large one can be honest, and a small one can mean that people have given up. Ask what is on one list and missing on the other.',
  },

  none: {
    title: 'No figures of our group can be shown',
    points: {
      change: [
        'With figures, one of us might be recognised.',
        'That way everybody’s answer stays their own.',
        'That happens often, with a small group above all. Nothing went wrong.',
        'It does not say that nothing changed. What we notice, we can tell ourselves.',
      ],
      state: [
        'With figures, one of us might be recognised.',
        'That way everybody’s answer stays their own.',
        'That happens often, with a small group above all. Nothing went wrong.',
        'Where we stand, we can tell ourselves.',
      ],
    },
    notes: 'Tell this in short. No figures are needed to show what good work is.',
  },

  aim: (aim) => `What it is for: ${aim}`,
  notes: {
    topic:
      'Notes to the group: for the group alone. Take these slides out before you show the deck to others.',
    title: (question, wave) => `${question} (${wave})`,
    waves: { before: 'before', after: 'after', 'follow-up': 'follow-up' },
    say: 'These notes were written for the group, and for the group alone. Read them together and never ask whose they are. Do not show them to the organisation, and do not send them along.',
  },

  last: {
    title: 'What do we want to tell the organisation?',
    prompts: [
      'We are proud of: …',
      'This bothers us: …',
      'This we will do ourselves: …',
      'This we ask for: …',
    ],
    notes:
      'Fill this in together. Write down only what the group stands behind. Give an example from the work, and say of a request to whom it goes and when you want an answer.',
  },
} satisfies typeof nl;

export const groupSlidesTexts = { nl, en };
