const nl = {
  skip: 'Naar de inhoud',
  navigation: 'Hoofdmenu',
  pilots: 'Trajecten',
  hubs: 'Hubs',
  madeUp: 'Demonstratie met verzonnen gegevens: geen van deze mensen bestaat.',
  signedInAs: 'Ingelogd als',
  signOut: 'Uitloggen',
  signOutFailed: 'Uitloggen lukte niet. Probeer het nog eens of sluit de browser.',
  language: 'Taal',
  otherLanguage: 'English',
  loading: 'Bezig met laden',
  about: 'Over Drietrap',
  footer: 'Drietrap, van Stichting Beroepseer',
  whoSeesWhat: 'Wie ziet wat',
  cancel: 'Annuleren',
  tryAgain: 'Opnieuw proberen',
  notFound: {
    title: 'Deze pagina bestaat niet',
    text: 'Misschien is het adres niet goed overgenomen, of is de pagina verplaatst.',
    wayOn: 'Naar de trajecten',
  },
};

const en = {
  skip: 'Skip to the content',
  navigation: 'Main menu',
  pilots: 'Pilots',
  hubs: 'Hubs',
  madeUp: 'Demonstration with made-up data: none of these people exist.',
  signedInAs: 'Signed in as',
  signOut: 'Sign out',
  signOutFailed: 'Signing out did not work. Try again or close the browser.',
  language: 'Language',
  otherLanguage: 'Nederlands',
  loading: 'Loading',
  about: 'About Drietrap',
  footer: 'Drietrap, by Stichting Beroepseer',
  whoSeesWhat: 'Who sees what',
  cancel: 'Cancel',
  tryAgain: 'Try again',
  notFound: {
    title: 'This page does not exist',
    text: 'Perhaps the address was not copied well, or the page has moved.',
    wayOn: 'To the pilots',
  },
} satisfies typeof nl;

export const frameTexts = { nl, en };
