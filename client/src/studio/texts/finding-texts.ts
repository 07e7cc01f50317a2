const nl = {
  none: (sought: string) =>
    `Er is niets gevonden met ‘${sought}’. Kijk of het goed is gespeld, of typ alleen het begin van een naam.`,
  all: 'Alles tonen',
  pilots: {
    label: 'Zoek op traject, organisatie of programma',
    count: (found: string, all: string) => `${found} van ${all} trajecten`,
  },
  groups: {
    label: 'Zoek op groep, traject of organisatie',
    count: (found: string, all: string) => `${found} van ${all} groepen`,
  },
  rounds: {
    label: 'Zoek op naam of datum',
    count: (found: string, all: string) => `${found} van ${all} rondes`,
  },
};

const en = {
  none: (sought) =>
    `Nothing was found with ‘${sought}’. See whether it is spelled right, or type only how a name begins.`,
  all: 'Show all',
  pilots: {
    label: 'Find by pilot, organisation or programme',
    count: (found, all) => `${found} of ${all} pilots`,
  },
  groups: {
    label: 'Find by group, pilot or organisation',
    count: (found, all) => `${found} of ${all} groups`,
  },
  rounds: {
    label: 'Find by name or date',
    count: (found, all) => `${found} of ${all} rounds`,
  },
} satisfies typeof nl;

export const findingTexts = { nl, en };
