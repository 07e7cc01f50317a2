/** Why a wave cannot open any more, or not yet, and what to do instead. */
const nl = {
  keysGone: 'De sleutels van dit traject zijn vernietigd. Er kan geen meting meer open.',
  stateStill:
    'Wat u nog kunt doen: de stand bij de voormeting publiceren. Dat staat bij Publicatie, onder “Komt er geen nameting meer?”.',
  keys: 'De geplande dagen zijn voorbij. De meting kan niet meer open: er moet nog een week over zijn voordat de sleutels verdwijnen. Zet een nieuw traject klaar.',
  results:
    'De geplande dagen zijn voorbij. De meting kan nu niet open: volgens het dossier ziet de organisatie de resultaten al. Verzet eerst die dag in het dossier.',
  'next-wave':
    'De geplande dagen zijn voorbij. De meting kan nu niet open: ook de volgende meting had al open kunnen zijn. Verzet die eerst bij de gegevens.',
};

const en = {
  keysGone: 'The keys of this pilot have been destroyed. No wave can open any more.',
  stateStill:
    'What you can still do: publish where people stood before. That is under Release, below “Will there be no after wave?”.',
  keys: 'The planned days have passed. The wave can no longer open: a week must be left before the keys go. Set up a new pilot.',
  results:
    'The planned days have passed. The wave cannot open now: by the file the organisation sees the results already. Move that day in the file first.',
  'next-wave':
    'The planned days have passed. The wave cannot open now: the next wave could have been open too. Move that one first in the settings.',
} satisfies typeof nl;

export const noDayLeftTexts = { nl, en };
