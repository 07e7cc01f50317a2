const nl = {
  version: (title: string, version: string) => `${title}, versie ${version}`,
  newer: (version: string) =>
    `Er is een nieuwere versie, ${version}. Dit traject krijgt die alleen als u haar hier kiest.`,
  change: (from: string, to: string) =>
    `Nu heeft dit traject versie ${from}. Als u opslaat, krijgt iedereen versie ${to}.`,
  differences: (from: string, to: string) => `Wat er verschilt tussen versie ${from} en ${to}`,
  added: 'Nieuw in de nieuwere versie',
  removed: 'Alleen in de oudere versie',
  reworded: 'Anders verwoord',
  now: (from: string, to: string) => `“${from}” werd “${to}”`,
  otherwise: 'Verder verschilt er iets anders dan de vragen zelf, zoals de volgorde of de uitleg.',
};

const en = {
  version: (title, version) => `${title}, version ${version}`,
  newer: (version) => `There is a newer version, ${version}. This pilot gets it only if you choose it here.`,
  change: (from, to) => `This pilot has version ${from} now. Once you save, everybody gets version ${to}.`,
  differences: (from, to) => `What differs between version ${from} and ${to}`,
  added: 'New in the newer version',
  removed: 'Only in the older version',
  reworded: 'Worded otherwise',
  now: (from, to) => `“${from}” became “${to}”`,
  otherwise: 'Something else than the questions differs too, such as their order or the explanation.',
} satisfies typeof nl;

/** A questionnaire of which a pilot has an older version than the newest. */
export const versionTexts = { nl, en };
