const nl = { mark: 'Oefening: verzonnen cijfers', column: 'Verzonnen', yes: 'ja' };

const en = { mark: 'Rehearsal: made-up figures', column: 'Made up', yes: 'yes' } satisfies typeof nl;

/** What says on a picture and in its file that the figures are made up. */
export const rehearsalTexts = { nl, en };
