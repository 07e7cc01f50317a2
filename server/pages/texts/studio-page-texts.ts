const nl = {
  title: 'Studio',
  loading: 'De studio wordt geladen',
  noScript: 'De studio werkt alleen als uw browser scripts uitvoert. Zet die aan voor deze website.',
};

const en = {
  title: 'Studio',
  loading: 'The studio is loading',
  noScript: 'The studio only works if your browser runs scripts. Switch them on for this website.',
} satisfies typeof nl;

export const studioPageTexts = { nl, en };
