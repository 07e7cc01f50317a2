/** What is asked before something that was filled in is lost. */
const nl = {
  title: 'Weggaan zonder te bewaren?',
  text: 'Wat u hier hebt ingevuld, is nog niet bewaard.',
  keep: 'Hier blijven',
  leave: 'Weggaan',
};

const en = {
  title: 'Leave without saving?',
  text: 'What you have filled in here has not been saved yet.',
  keep: 'Stay here',
  leave: 'Leave',
} satisfies typeof nl;

export const leavingTexts = { nl, en };
