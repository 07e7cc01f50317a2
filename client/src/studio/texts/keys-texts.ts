const nl = {
  title: 'Sleutels van dit traject',
  until: (day: string) =>
    `De sleutels bestaan tot en met ${day}. Tot die dag kunnen deelnemers zien wat zij hebben ingevuld, het verbeteren en het intrekken. Daarna worden de sleutels vanzelf vernietigd.`,
  destroyed: (day: string) =>
    `De sleutels zijn vernietigd op ${day}. Niemand kan nog van een persoon naar antwoorden, ook Stichting Beroepseer niet.`,
  after: 'Wat is gepubliceerd, blijft te zien.',
};

const en = {
  title: 'Keys of this pilot',
  until: (day: string) =>
    `The keys exist until ${day} inclusive. Until that day participants can see what they filled in, correct it and withdraw it. After that the keys are destroyed without anybody doing anything.`,
  destroyed: (day: string) =>
    `The keys were destroyed on ${day}. Nobody can go from a person to answers any more, not even Stichting Beroepseer.`,
  after: 'What has been released can still be seen.',
} satisfies typeof nl;

export const keysTexts = { nl, en };
