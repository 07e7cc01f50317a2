/** Of an open wave that runs on, and of one that cannot. */
const nl = {
  button: (name: string) => `${name} verlengen`,
  label: 'Open tot en met',
  hints: {
    keys: (last: string) => `Uiterlijk ${last}: een week later verdwijnen de sleutels.`,
    results: (last: string) =>
      `Uiterlijk ${last}: de dag erna ziet de organisatie de resultaten. Die dag staat in het dossier.`,
    'next-wave': (last: string) => `Uiterlijk ${last}: de dag erna gaat de volgende meting open.`,
  },
  cannot: {
    keys: 'Verlengen kan niet: een week later verdwijnen de sleutels.',
    results:
      'Verlengen kan niet: de dag erna ziet de organisatie de resultaten. Die dag staat in het dossier.',
    'next-wave':
      'Verlengen kan niet: daarna gaat de volgende meting open. Die kunt u eerst later zetten, bij de gegevens.',
  },
  save: 'Verlengen',
  keep: 'Niet verlengen',
  done: (name: string, day: string) => `De ${name.toLowerCase()} is verlengd tot en met ${day}.`,
};

const en = {
  button: (name) => `Extend the ${name.toLowerCase()}`,
  label: 'Open up to and including',
  hints: {
    keys: (last) => `${last} at the latest: a week after that the keys go.`,
    results: (last) =>
      `${last} at the latest: on the day after, the organisation sees the results. That day stands in the file.`,
    'next-wave': (last) => `${last} at the latest: the next wave opens on the day after.`,
  },
  cannot: {
    keys: 'It cannot be extended: the keys go a week later.',
    results:
      'It cannot be extended: on the day after, the organisation sees the results. That day stands in the file.',
    'next-wave':
      'It cannot be extended: the next wave opens after it. You can plan that one later first, in the settings.',
  },
  save: 'Extend',
  keep: 'Do not extend',
  done: (name, day) => `The ${name.toLowerCase()} has been extended up to and including ${day}.`,
} satisfies typeof nl;

export const extendingTexts = { nl, en };
