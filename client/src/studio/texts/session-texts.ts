const nl = {
  list: {
    title: 'Uw groepen',
    lead: 'Per groep vindt u hier een blad voor het gesprek: om af te drukken, of om op het scherm te tonen.',
    none: {
      title: 'Er zijn nog geen groepen',
      text: 'Zodra de mensen van een groep zijn uitgenodigd, vindt u hier het blad voor haar gesprek.',
      pilots: 'Naar de trajecten',
    },
    empty: {
      title: 'Er zijn nog geen groepen',
      text: 'Zodra u aan een groep bent gekoppeld en de mensen zijn uitgenodigd, staat die groep hier. Klopt er iets niet? Vraag het aan Stichting Beroepseer.',
    },
    caption: 'De groepen die u begeleidt',
    group: 'Groep',
    state: 'Stand',
    noFigures: 'Nog geen cijfers. Het gesprek kan ook zonder.',
    ready: (day: string) => `Resultaten sinds ${day}. Nog niet besproken.`,
    talked: (day: string) => `Besproken op ${day}.`,
  },
  beamer: 'Op het scherm tonen',
  print: 'Blad afdrukken',
  back: 'Naar uw groepen',
  picture: 'Wat de groep ziet',
  noGroup:
    'Van deze groep zijn geen cijfers te tonen: te weinig mensen antwoordden voor en na. Dat is gewoon bij een kleine groep. Het gesprek gaat door met de vragen hieronder.',
  noGroupState:
    'Van deze groep zijn geen cijfers te tonen: te weinig mensen antwoordden, of hun antwoorden lijken te veel op elkaar. Het gesprek gaat door met de vragen hieronder.',
  releases: 'Van welke meting',
  noFigures:
    'Er zijn nog geen cijfers. Met de vragen hieronder kan de groep toch in gesprek. Cijfers zijn daar niet voor nodig.',
  total: 'Heel het traject',
  guides: 'Om over te praten',
  minutes: (count: number) => `${String(count)} minuten`,
  steps: { do: 'Doe', say: 'Zeg', ask: 'Vraag' },
  notes: 'Briefjes aan de groep',
  notesLead: 'Geschreven door deelnemers, voor deze groep. Lees ze samen; vraag nooit van wie ze zijn.',
  notesFew: 'Er zijn te weinig briefjes om te tonen: dat kan vanaf vijf.',
  talk: {
    title: 'Is het gesprek geweest?',
    lead: (organisation: string) =>
      `Deze groep ziet de resultaten het eerst. ${organisation} ziet ze pas als elke groep van het traject ze heeft besproken, of op een afgesproken dag.`,
    mark: 'Het gesprek is geweest',
    undo: 'Toch nog niet',
    held: (day: string) => `Besproken op ${day}.`,
    saved: 'Opgeslagen.',
  },
  slides: {
    label: 'Beeld',
    of: (place: number, all: number) => `${String(place)} van ${String(all)}`,
    previous: 'Vorige',
    next: 'Volgende',
    leave: 'Terug naar het blad',
    keys: 'Met de pijltjes gaat u heen en weer, met Escape terug.',
  },
};

const en = {
  list: {
    title: 'Your groups',
    lead: 'For each group there is a sheet for the talk here: to print, or to show on the screen.',
    none: {
      title: 'There are no groups yet',
      text: 'Once the people of a group have been invited, you find the sheet for its talk here.',
      pilots: 'To the pilots',
    },
    empty: {
      title: 'There are no groups yet',
      text: 'Once you have been tied to a group and its people have been invited, it stands here. Is something wrong? Ask Stichting Beroepseer.',
    },
    caption: 'The groups that you guide',
    group: 'Group',
    state: 'State',
    noFigures: 'No figures yet. The talk can do without.',
    ready: (day) => `Results since ${day}. Not talked about yet.`,
    talked: (day) => `Talked about on ${day}.`,
  },
  beamer: 'Show on the screen',
  print: 'Print the sheet',
  back: 'To your groups',
  picture: 'What the group sees',
  noGroup:
    'No figures of this group can be shown: too few people answered before and after. That is usual for a small group. The talk goes on with the questions below.',
  noGroupState:
    'No figures of this group can be shown: too few people answered, or their answers are too much alike. The talk goes on with the questions below.',
  releases: 'Of which wave',
  noFigures:
    'There are no figures yet. With the questions below the group can talk all the same. No figures are needed for that.',
  total: 'The whole pilot',
  guides: 'To talk about',
  minutes: (count) => `${String(count)} minutes`,
  steps: { do: 'Do', say: 'Say', ask: 'Ask' },
  notes: 'Notes to the group',
  notesLead: 'Written by participants, for this group. Read them together; never ask whose they are.',
  notesFew: 'There are too few notes to show: that can be done from five on.',
  talk: {
    title: 'Was the talk held?',
    lead: (organisation) =>
      `This group sees the results first. ${organisation} sees them only once every group of the pilot has talked about them, or on an agreed day.`,
    mark: 'The talk was held',
    undo: 'Not yet after all',
    held: (day) => `Talked about on ${day}.`,
    saved: 'Saved.',
  },
  slides: {
    label: 'Slide',
    of: (place, all) => `${String(place)} of ${String(all)}`,
    previous: 'Previous',
    next: 'Next',
    leave: 'Back to the sheet',
    keys: 'Arrow keys go back and forth, Escape goes back to the sheet.',
  },
} satisfies typeof nl;

export const sessionTexts = { nl, en };
