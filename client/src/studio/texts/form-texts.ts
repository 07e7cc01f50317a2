/** What every form says when something keeps it from being sent. */
const nl = {
  summary: 'Er klopt nog iets niet',
  faultIn: (row: string, message: string) => `${row}: ${message}`,
  noAnswer: {
    title: 'Er kwam geen antwoord van de server.',
    detail: 'Wat u invulde, staat hier nog. Kijk of u verbinding hebt en verstuur het dan opnieuw.',
  },
  stale: {
    title: 'Iemand anders heeft dit intussen gewijzigd, of u zelf in een ander tabblad.',
    detail:
      'Dat staat er nu bij, en wat u invulde ook. Er is nog niets opgeslagen: kijk het na en sla opnieuw op.',
  },
};

const en = {
  summary: 'Something is not right yet',
  faultIn: (row, message) => `${row}: ${message}`,
  noAnswer: {
    title: 'There was no answer from the server.',
    detail: 'What you filled in is still here. Check your connection, and then send it again.',
  },
  stale: {
    title: 'Somebody else has changed this meanwhile, or you have in another tab.',
    detail:
      'That stands here now, and so does what you filled in. Nothing has been saved yet: check it and save again.',
  },
} satisfies typeof nl;

export const formTexts = { nl, en };
