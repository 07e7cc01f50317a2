const nl = {
  skip: 'Naar de inhoud',
  madeUp: 'Demonstratie met verzonnen gegevens: geen van deze mensen bestaat.',
  otherLanguage: 'English',
  footer: 'Een vragenlijst van Stichting Beroepseer',
  help: 'Hulp nodig?',
  footerLabel: 'Over deze vragenlijst',
  whoSeesWhat: 'Wie ziet wat',
  myAnswers: 'Mijn antwoorden',
  withdraw: 'Antwoorden intrekken',
  accessibility: 'Toegankelijkheid',
  errorPrefix: 'Fout: ',
  errorHeading: 'Dit moet nog anders',
};

const en = {
  skip: 'Skip to the content',
  madeUp: 'Demonstration with made-up data: none of these people exist.',
  otherLanguage: 'Nederlands',
  footer: 'A questionnaire by Stichting Beroepseer',
  help: 'Need help?',
  footerLabel: 'About this questionnaire',
  whoSeesWhat: 'Who sees what',
  myAnswers: 'My answers',
  withdraw: 'Withdraw answers',
  accessibility: 'Accessibility',
  errorPrefix: 'Error: ',
  errorHeading: 'This needs another look',
} satisfies typeof nl;

export const frameTexts = { nl, en };
