import type { ProblemCode } from '#server/contract/problem.ts';

const participantOnly = 'Dat kon daar niet.';
const participantOnlyEnglish = 'It could not be done there.';

/** Why something did not come about, as the log says it of somebody else, afterwards. */
const nl: Readonly<Record<ProblemCode, string>> = {
  'bad-request': 'In het formulier ontbrak iets, of er stond iets niet goed.',
  'not-signed-in': 'Er was niemand ingelogd.',
  'sign-in-failed': 'Het adres of het wachtwoord klopte niet.',
  'settle-first': 'Er moest eerst een manier van inloggen worden gekozen.',
  'sign-in-again': 'Het inloggen was te lang geleden om dit te mogen veranderen.',
  'last-way-in': 'Daarna was er geen manier van inloggen meer over.',
  'last-administrator': 'Het was het laatste account van een beheerder.',
  'mail-taken': 'Het e-mailadres hoorde al bij een account.',
  'wrong-second-factor': 'De code van de app klopte niet.',
  'not-allowed': 'Dit hoort niet bij dit account.',
  'not-found': 'Het bestond niet, of het hoort niet bij dit account.',
  'link-used': 'De inloglink werkte niet meer.',
  'not-ready': 'Dat kon op dat moment niet.',
  'already-released': 'Er was al gepubliceerd.',
  'not-open': 'De meting was niet open.',
  'wave-closed': 'De meting was al gesloten.',
  'too-large': 'Het was te veel in een keer.',
  'too-many': 'Het ging te vaak achter elkaar.',
  busy: 'De server had het te druk.',
  'other-origin': 'De opdracht kwam van een andere website.',
  internal: 'Er ging iets mis op de server.',
  'unknown-code': participantOnly,
  'already-answered': participantOnly,
  'other-content': participantOnly,
  'other-session': participantOnly,
  withdrawn: participantOnly,
  'stale-revision': participantOnly,
  'wrong-words': participantOnly,
};

const en: Readonly<Record<ProblemCode, string>> = {
  'bad-request': 'Something in the form was missing, or was not right.',
  'not-signed-in': 'Nobody was signed in.',
  'sign-in-failed': 'The address or the password was not right.',
  'settle-first': 'A way to sign in had to be chosen first.',
  'sign-in-again': 'Signing in was too long ago to be allowed to change this.',
  'last-way-in': 'After that no way to sign in was left.',
  'last-administrator': 'It was the last account of an administrator.',
  'mail-taken': 'The mail address belonged to an account already.',
  'wrong-second-factor': 'The code of the app was not right.',
  'not-allowed': 'This does not belong to this account.',
  'not-found': 'It did not exist, or does not belong to this account.',
  'link-used': 'The sign-in link no longer worked.',
  'not-ready': 'It could not be done at that moment.',
  'already-released': 'It had been released already.',
  'not-open': 'The wave was not open.',
  'wave-closed': 'The wave had been closed already.',
  'too-large': 'It was too much at once.',
  'too-many': 'It was too often in a row.',
  busy: 'The server was too busy.',
  'other-origin': 'The request came from another website.',
  internal: 'Something went wrong on the server.',
  'unknown-code': participantOnlyEnglish,
  'already-answered': participantOnlyEnglish,
  'other-content': participantOnlyEnglish,
  'other-session': participantOnlyEnglish,
  withdrawn: participantOnlyEnglish,
  'stale-revision': participantOnlyEnglish,
  'wrong-words': participantOnlyEnglish,
};

export const refusalTexts = { nl, en };
