const nl = {
  title: 'Oefening',
  notice: 'Oefening: wat u invult, wordt nergens bewaard, ook als er “Opgeslagen” staat.',
  back: 'Terug naar de oefening',
  noScript:
    'Voor de oefening is JavaScript nodig. Deelnemers kunnen de vragen ook zonder JavaScript invullen.',
  opening: 'De vragenlijst wordt geopend.',
};

const en = {
  title: 'Rehearsal',
  notice: 'Rehearsal: what you fill in is kept nowhere, even where it says “Saved”.',
  back: 'Back to the rehearsal',
  noScript: 'The rehearsal needs JavaScript. Participants can answer the questions without it.',
  opening: 'The questionnaire is being opened.',
} satisfies typeof nl;

/** The page on which staff try a questionnaire out. */
export const rehearsalTexts = { nl, en };
