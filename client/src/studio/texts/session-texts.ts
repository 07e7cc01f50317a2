/** Minutes as people say them: 45 minutes, 3 hours and 25 minutes. */
function time(minutes: number, hours: string, short: string, and: string): string {
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60];
  const last = rest === 0 ? '' : `${String(rest)} ${short}`;
  if (whole === 0) return last;
  return rest === 0 ? `${String(whole)} ${hours}` : `${String(whole)} ${hours} ${and} ${last}`;
}

const nl = {
  list: {
    title: 'Uw groepen',
    titleAll: 'Groepen',
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
    standing: {
      ready: (count: string) => `Nu te bespreken (${count})`,
      'no-figures': (count: string) => `Nog geen cijfers (${count})`,
      talked: (count: string) => `Besproken (${count})`,
    },
    noFigures: 'Nog geen cijfers. Het gesprek kan ook zonder.',
    ready: (day: string) => `Resultaten sinds ${day}. Nog niet besproken.`,
    talked: (day: string) => `Besproken op ${day}.`,
  },
  beamer: 'Op het scherm tonen',
  print: 'Blad afdrukken',
  back: 'Naar uw groepen',
  picture: 'Wat de groep ziet',
  between: (what: string) => `Tussen de metingen: ${what}`,
  noGroup:
    'Van deze groep zijn geen cijfers te tonen zonder dat iemand te herkennen kan zijn. Dat gebeurt vaak, zeker bij een kleine groep. Het gesprek gaat door met de vragen hieronder.',
  releases: 'Van welke meting',
  noFigures:
    'Er zijn nog geen cijfers. Met de vragen hieronder kan de groep toch in gesprek. Cijfers zijn daar niet voor nodig.',
  total: 'Heel het traject',
  withheld: (scales: string) => `Van ${scales} zijn geen cijfers te tonen.`,
  guides: 'Om over te praten',
  guidesLead: (minutes: number) =>
    `Bij elke uitkomst staat waar het gesprek over kan gaan. Alles samen duurt ${time(minutes, 'uur', 'minuten', 'en')}. U hoeft niet alles te doen: kies wat bij uw groep past.`,
  contents: 'Onderdelen van het gesprek',
  noLists:
    'Deze lijsten zijn nu niet te tonen. Laat de groep ze zelf opschrijven: wat vinden wij belangrijk, en waar leeft de organisatie naar?',
  fromTheGround:
    'Het gesprek over de trappen begint onderaan de raket, bij eigenwaarde, en gaat dan omhoog: eerst wat het werk voor uzelf waard is, dan wat anderen ervan mogen zien, dan waar u elkaar aan houdt.',
  minutes: (count: number) => `${String(count)} minuten`,
  steps: { do: 'Doe', say: 'Zeg', ask: 'Vraag' },
  notes: 'Briefjes aan de groep',
  notesFew: 'Er zijn te weinig briefjes om te tonen: dat kan vanaf vijf bij een vraag.',
  talk: {
    title: 'Is het gesprek geweest?',
    first: 'Deze groep ziet de resultaten het eerst.',
    sees: (organisation: string) => `${organisation} kan ze nu zien.`,
    seesLater: (organisation: string, day: string | null) =>
      `${organisation} ziet ze pas als elke groep van het traject ze heeft besproken${day === null ? '' : `, en in elk geval vanaf ${day}`}.`,
    mark: 'Het gesprek is geweest',
    asking: {
      title: 'Is het gesprek geweest?',
      text: (organisation: string, others: number | null) => {
        const taken = 'U kunt dit terugdraaien. Maar wat dan al gezien is, blijft gezien.';
        if (others === null)
          return `Is dit de laatste groep van het traject? Dan ziet ${organisation} de resultaten meteen. ${taken}`;
        if (others === 0)
          return `Dit is de laatste groep van het traject: ${organisation} ziet de resultaten meteen. ${taken}`;
        const rest =
          others === 1
            ? 'Hierna heeft nog 1 groep de resultaten niet besproken.'
            : `Hierna hebben nog ${String(others)} groepen de resultaten niet besproken.`;
        return `${rest} ${organisation} ziet ze dus nog niet. U kunt dit terugdraaien.`;
      },
      confirm: 'Ja, het is geweest',
      keep: 'Nee, nog niet',
    },
    undo: 'Toch nog niet',
    held: (day: string) => `Besproken op ${day}.`,
    saved: 'Opgeslagen.',
  },
  slides: {
    label: 'Beeld',
    of: (place: number, all: number) => `${String(place)} van ${String(all)}`,
    previous: 'Vorige',
    next: 'Volgende',
    noGroup:
      'Van deze groep zijn geen cijfers te tonen zonder dat iemand te herkennen kan zijn. Dat gebeurt vaak, zeker bij een kleine groep. Praten kan ook zonder.',
    full: 'Volledig scherm',
    leave: 'Terug naar het blad',
    keys: 'Met de pijltjes gaat u heen en weer, met Escape terug.',
  },
};

const en = {
  list: {
    title: 'Your groups',
    titleAll: 'Groups',
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
    standing: {
      ready: (count) => `To talk about now (${count})`,
      'no-figures': (count) => `No figures yet (${count})`,
      talked: (count) => `Talked about (${count})`,
    },
    noFigures: 'No figures yet. The talk can do without.',
    ready: (day) => `Results since ${day}. Not talked about yet.`,
    talked: (day) => `Talked about on ${day}.`,
  },
  beamer: 'Show on the screen',
  print: 'Print the sheet',
  back: 'To your groups',
  picture: 'What the group sees',
  between: (what) => `Between the waves: ${what}`,
  noGroup:
    'No figures of this group can be shown without the chance that somebody is recognised. That happens often, with a small group above all. The talk goes on with the questions below.',
  releases: 'Of which wave',
  noFigures:
    'There are no figures yet. With the questions below the group can talk all the same. No figures are needed for that.',
  total: 'The whole pilot',
  withheld: (scales) => `No figures of ${scales} can be shown.`,
  guides: 'To talk about',
  guidesLead: (minutes) =>
    `Beside each result stands what to talk about. All of it takes ${time(minutes, 'hours', 'minutes', 'and')}. You need not do everything: choose what suits your group.`,
  contents: 'Parts of the talk',
  noLists:
    'These lists cannot be shown now. Let the group write them itself: what do we find important, and what does the organisation live by?',
  fromTheGround:
    'The talk about the stages begins at the bottom of the rocket, with self-worth, and then goes up: first what the work is worth to yourselves, then what others may see of it, then what you hold each other to.',
  minutes: (count) => `${String(count)} minutes`,
  steps: { do: 'Do', say: 'Say', ask: 'Ask' },
  notes: 'Notes to the group',
  notesFew: 'There are too few notes to show: that can be done from five on a question.',
  talk: {
    title: 'Was the talk held?',
    first: 'This group sees the results first.',
    sees: (organisation) => `${organisation} can see them now.`,
    seesLater: (organisation, day) =>
      `${organisation} sees them only once every group of the pilot has talked about them${day === null ? '' : `, and in any case from ${day}`}.`,
    mark: 'The talk was held',
    asking: {
      title: 'Was the talk held?',
      text: (organisation, others) => {
        const taken = 'You can take this back. But what has been seen by then stays seen.';
        if (others === null)
          return `Is this the last group of the pilot? Then ${organisation} sees the results at once. ${taken}`;
        if (others === 0)
          return `This is the last group of the pilot: ${organisation} sees the results at once. ${taken}`;
        const rest =
          others === 1
            ? 'After this, 1 group has yet to talk about the results.'
            : `After this, ${String(others)} groups have yet to talk about the results.`;
        return `${rest} So ${organisation} does not see them yet. You can take this back.`;
      },
      confirm: 'Yes, it was held',
      keep: 'No, not yet',
    },
    undo: 'Not yet after all',
    held: (day) => `Talked about on ${day}.`,
    saved: 'Saved.',
  },
  slides: {
    label: 'Slide',
    of: (place, all) => `${String(place)} of ${String(all)}`,
    previous: 'Previous',
    next: 'Next',
    noGroup:
      'No figures of this group can be shown without the chance that somebody is recognised. That happens often, with a small group above all. Talking can do without.',
    full: 'Full screen',
    leave: 'Back to the sheet',
    keys: 'Arrow keys go back and forth, Escape goes back to the sheet.',
  },
} satisfies typeof nl;

export const sessionTexts = { nl, en };
