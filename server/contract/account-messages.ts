const nl = {
  mail: 'Vul een e-mailadres in, zoals naam@organisatie.nl.',
  nameMissing: 'Vul een naam in.',
  nameTooLong: 'Een naam heeft hoogstens 100 tekens.',
  passkeyNameMissing: 'Geef de passkey een naam, bijvoorbeeld die van uw apparaat.',
  passkeyNameTooLong: 'De naam van een passkey heeft hoogstens 60 tekens.',
  passwordTooShort: 'Een wachtwoord heeft minstens 12 tekens.',
  passwordTooLong: 'Een wachtwoord heeft hoogstens 200 tekens.',
  passwordTooPlain: 'Gebruik meer verschillende tekens.',
  passwordIsMail: 'Gebruik uw e-mailadres niet als wachtwoord.',
  organisationMissing: 'Kies een organisatie.',
  organisationNotForRole: 'Alleen een contactpersoon hoort bij een organisatie.',
  groupsNotForRole: 'Alleen een begeleider heeft groepen.',
  unknownChoice: 'Deze keuze bestaat niet meer. Kies opnieuw.',
};

const en = {
  mail: 'Give a mail address, like name@organisation.nl.',
  nameMissing: 'Give a name.',
  nameTooLong: 'A name has 100 characters at most.',
  passkeyNameMissing: 'Give the passkey a name, for instance that of your device.',
  passkeyNameTooLong: 'The name of a passkey has 60 characters at most.',
  passwordTooShort: 'A password has at least 12 characters.',
  passwordTooLong: 'A password has 200 characters at most.',
  passwordTooPlain: 'Use more different characters.',
  passwordIsMail: 'Do not use your mail address as a password.',
  organisationMissing: 'Choose an organisation.',
  organisationNotForRole: 'Only a contact person belongs to an organisation.',
  groupsNotForRole: 'Only a facilitator has groups.',
  unknownChoice: 'This choice is not there any more. Choose again.',
} satisfies typeof nl;

/** What is wrong with a field of the pages about accounts. */
export const accountMessages = { nl, en };
