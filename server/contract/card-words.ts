/** What stands on a card, on the screen and in the PDF. */
const nl = {
  from: 'Stichting Beroepseer',
  code: 'Uw code',
  goTo: 'Scan het vierkant, of ga naar',
  and: 'en vul uw code in.',
  keep: 'Bewaar deze kaart. Wie hem heeft, kan voor u invullen.',
  mark: 'Eigen teken, nooit uw naam:',
};

const en = {
  from: 'Stichting Beroepseer',
  code: 'Your code',
  goTo: 'Scan the square, or go to',
  and: 'and enter your code.',
  keep: 'Keep this card. Whoever has it can answer for you.',
  mark: 'A mark of your own, never your name:',
} satisfies typeof nl;

export const cardWords = { nl, en };
