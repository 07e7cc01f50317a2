const nl = {
  download: 'Dia’s downloaden (PPTX)',
  withNotes: 'Dia’s met de briefjes (PPTX)',
  forTheGroup: 'Die zijn voor de groep zelf. Laat de briefjes niet aan anderen zien, en stuur ze niet mee.',
};

const en = {
  download: 'Download the slides (PPTX)',
  withNotes: 'Slides with the notes (PPTX)',
  forTheGroup: 'These are for the group itself. Do not show the notes to others, and do not send them along.',
} satisfies typeof nl;

export const groupSlidesTexts = { nl, en };
