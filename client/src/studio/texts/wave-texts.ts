const nl = {
  kinds: { before: 'Voormeting', after: 'Nameting', 'follow-up': 'Vervolgmeting' },
  states: {
    planned: (day: string) => `gepland vanaf ${day}`,
    open: (day: string) => `open tot en met ${day}`,
    closed: (day: string) => `gesloten op ${day}`,
  },
  stateNames: { planned: 'gepland', open: 'open', closed: 'gesloten' },
  numbered: (name: string, number: number) => `${name} ${String(number)}`,
};

const en = {
  kinds: { before: 'Before wave', after: 'After wave', 'follow-up': 'Follow-up wave' },
  states: {
    planned: (day) => `planned from ${day}`,
    open: (day) => `open up to and including ${day}`,
    closed: (day) => `closed on ${day}`,
  },
  stateNames: { planned: 'planned', open: 'open', closed: 'closed' },
  numbered: (name, number) => `${name} ${String(number)}`,
} satisfies typeof nl;

export const waveTexts = { nl, en };
