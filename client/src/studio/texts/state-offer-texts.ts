const nl = {
  summary: 'Komt er geen nameting meer?',
  lead: 'Dan kunt u publiceren waar mensen stonden bij de voormeting. Over verandering zegt het niets.',
  button: 'Stand publiceren en traject afsluiten',
  title: 'Stand publiceren en traject afsluiten?',
  noChange:
    'Er gaat dan geen meting van dit traject meer open. Verandering is van dit traject dus nooit meer te meten.',
  late: 'Trekt iemand later antwoorden in, dan worden die verwijderd. De gepubliceerde cijfers blijven zoals ze zijn.',
  once: 'De stand wordt één keer gemaakt en verandert daarna nooit meer. Dit kunt u niet ongedaan maken.',
  confirm: 'Publiceren en afsluiten',
  keep: 'Nog niet',
  toState: 'Naar de stand',
  noMoreWaves: 'Gaat niet meer open: de stand is gepubliceerd.',
};

const en = {
  summary: 'Will there be no after wave?',
  lead: 'Then you can publish where people stood before. It says nothing about change.',
  button: 'Publish where people stood and end the pilot',
  title: 'Publish where people stood and end the pilot?',
  noChange: 'No wave of this pilot opens after this. So its change can never be measured any more.',
  late: 'If somebody withdraws answers later, those are deleted. The published figures stay as they are.',
  once: 'This is made once and never changes afterwards. You cannot undo it.',
  confirm: 'Publish and end',
  keep: 'Not yet',
  toState: 'To where people stood',
  noMoreWaves: 'Does not open any more: where people stood has been published.',
} satisfies typeof nl;

export const stateOfferTexts = { nl, en };
