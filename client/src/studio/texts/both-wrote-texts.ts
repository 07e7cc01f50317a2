/** What a form says at a field that somebody else changed too. */
const nl = {
  theirs: (value: string) => `Iemand anders vulde in: ${value}.`,
  mine: (value: string) => `Overgenomen. U had ingevuld: ${value}.`,
  take: 'Dit overnemen',
  takeIt: (value: string) => `Dit overnemen: ${value}`,
  takeBack: 'Mijn invoer terugzetten',
  takeItBack: (value: string) => `Mijn invoer terugzetten: ${value}`,
  quoted: (value: string) => `“${value}”`,
  and: ' en ',
  nothing: 'niets',
};

const en = {
  theirs: (value) => `Somebody else filled in: ${value}.`,
  mine: (value) => `Taken over. You had filled in: ${value}.`,
  take: 'Take this over',
  takeIt: (value) => `Take this over: ${value}`,
  takeBack: 'Put mine back',
  takeItBack: (value) => `Put mine back: ${value}`,
  quoted: (value) => `“${value}”`,
  and: ' and ',
  nothing: 'nothing',
} satisfies typeof nl;

export const bothWroteTexts = { nl, en };
