const nl = {
  heading: 'Wat mensen kozen',
  about: 'De antwoorden uit de lijsten, van heel het traject en per groep.',
  lead: 'Van de mensen die beide keren invulden. Een aantal staat er alleen als minstens vijf mensen dit kozen, en minstens vijf niet. Wat er niet staat, kan dus best gekozen zijn.',
  side: 'De lijsten staan naast elkaar om over te praten. Er komt geen score uit.',
  total: 'Heel het traject',
  waves: { before: 'Bij de voormeting', after: 'Bij de nameting', 'follow-up': 'Bij de vervolgmeting' },
  count: (count: number, n: number) => `${String(count)} van de ${String(n)} mensen`,
};

const en = {
  heading: 'What people chose',
  about: 'The answers from the lists, of the whole trajectory and by group.',
  lead: 'Of the people who filled it in both times. A number is only there if at least five people chose this, and at least five did not. So what is not there may well have been chosen.',
  side: 'The lists stand side by side to talk about. There is no score.',
  total: 'The whole trajectory',
  waves: {
    before: 'In the before measurement',
    after: 'In the after measurement',
    'follow-up': 'In the follow-up',
  },
  count: (count: number, n: number) => `${String(count)} of ${String(n)} people`,
} satisfies typeof nl;

export const moduleAnswersTexts = { nl, en };
