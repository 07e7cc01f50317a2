import type { ProblemCode } from '#server/contract/problem.ts';

interface ProblemText {
  readonly title: string;
  readonly detail: string;
}

type ProblemTexts = Readonly<Record<ProblemCode | 'unreachable', ProblemText>>;

const participantOnly = { title: 'Dit kan hier niet.', detail: 'Ga terug naar het overzicht.' };
const participantOnlyEnglish = { title: 'This cannot be done here.', detail: 'Go back to the overview.' };

const nl: ProblemTexts = {
  unreachable: {
    title: 'De server is niet te bereiken.',
    detail: 'Kijk of u verbinding hebt en probeer het opnieuw. Wat al was opgeslagen, staat er nog.',
  },
  'not-signed-in': {
    title: 'U bent niet meer ingelogd.',
    detail:
      'Log in een ander tabblad opnieuw in, en probeer het hier nog eens. Wat u invulde, blijft hier staan.',
  },
  'sign-in-failed': {
    title: 'Inloggen is niet gelukt.',
    detail:
      'Controleer wat u hebt ingevuld en probeer het opnieuw. Een code van uw app werkt één keer. Blijft het mislukken? Neem dan een passkey of een herstelcode.',
  },
  'settle-first': {
    title: 'Kies eerst hoe u voortaan inlogt.',
    detail: 'Maak een passkey, of een wachtwoord met een tweede stap. Daarna gaat de rest open.',
  },
  'sign-in-again': {
    title: 'Log eerst opnieuw in.',
    detail: 'Hoe u inlogt, kunt u veranderen tot een kwartier na het inloggen.',
  },
  'last-way-in': {
    title: 'Zonder deze kunt u niet meer inloggen.',
    detail: 'Maak eerst een andere passkey, of een wachtwoord.',
  },
  'last-administrator': {
    title: 'Dit is het laatste account van een beheerder.',
    detail: 'Maak eerst iemand anders beheerder.',
  },
  'mail-taken': {
    title: 'Dit e-mailadres hoort al bij een account.',
    detail: 'Gebruik een ander adres.',
  },
  'wrong-second-factor': {
    title: 'De code van uw app klopt niet.',
    detail: 'Neem de code die er nu staat, en kijk of de tijd op uw telefoon klopt.',
  },
  'not-allowed': {
    title: 'Dit hoort niet bij uw account.',
    detail: 'Vraag het aan Stichting Beroepseer als u denkt dat dit niet klopt.',
  },
  'not-found': {
    title: 'Dit bestaat niet, of het is niet van u.',
    detail: 'Controleer het adres of ga terug naar het overzicht.',
  },
  'link-used': {
    title: 'Deze inloglink werkt niet meer.',
    detail: 'Een link werkt één keer en hoogstens drie dagen. Vraag een nieuwe aan.',
  },
  'not-ready': {
    title: 'Dat kan nu nog niet.',
    detail: 'Iemand anders heeft misschien net iets veranderd. Bekijk het traject opnieuw.',
  },
  'already-released': {
    title: 'Dit traject is al gepubliceerd.',
    detail: 'Een publicatie verandert niet meer. Bekijk de resultaten.',
  },
  'not-open': { title: 'Deze meting is niet open.', detail: 'Bekijk het traject opnieuw.' },
  'wave-closed': { title: 'Deze meting is al gesloten.', detail: 'Bekijk het traject opnieuw.' },
  'bad-request': {
    title: 'De server begreep deze vraag niet.',
    detail: 'Laad de pagina opnieuw. Gebeurt het weer, meld het dan.',
  },
  'too-large': { title: 'Dit is te veel in een keer.', detail: 'Stuur minder tegelijk.' },
  'too-many': {
    title: 'Dat ging te vaak achter elkaar.',
    detail: 'Wacht een kwartier en probeer het opnieuw.',
  },
  busy: {
    title: 'Het is nu te druk om dit op te slaan.',
    detail: 'Er is niets veranderd. Probeer het over een paar seconden opnieuw.',
  },
  'other-origin': {
    title: 'Deze opdracht kwam van een andere website.',
    detail: 'Open Drietrap opnieuw en probeer het daar.',
  },
  internal: {
    title: 'Er ging iets mis op onze server.',
    detail: 'Probeer het later opnieuw. Gebeurt het weer, meld het dan.',
  },
  'unknown-code': participantOnly,
  'already-answered': participantOnly,
  'other-content': participantOnly,
  'other-session': participantOnly,
  withdrawn: participantOnly,
  'stale-revision': {
    title: 'Iemand anders heeft dit intussen gewijzigd.',
    detail: 'Er is niets opgeslagen. Laad de pagina opnieuw en kijk na wat er nu staat.',
  },
  'wrong-words': participantOnly,
};

const en: ProblemTexts = {
  unreachable: {
    title: 'The server cannot be reached.',
    detail: 'Check your connection and try again. What was saved before is still there.',
  },
  'not-signed-in': {
    title: 'You are not signed in any more.',
    detail: 'Sign in again in another tab, and try once more here. What you filled in stays here.',
  },
  'sign-in-failed': {
    title: 'Signing in did not work.',
    detail: 'Check what you filled in and try again. A code of your app works once.',
  },
  'settle-first': {
    title: 'First choose how you sign in from now on.',
    detail: 'Make a passkey, or a password with a second step. Then the rest opens.',
  },
  'sign-in-again': {
    title: 'Sign in again first.',
    detail: 'You can change how you sign in until a quarter of an hour after signing in.',
  },
  'last-way-in': {
    title: 'Without this you cannot sign in any more.',
    detail: 'First make another passkey, or a password.',
  },
  'last-administrator': {
    title: 'This is the last account of an administrator.',
    detail: 'First make somebody else an administrator.',
  },
  'mail-taken': {
    title: 'This mail address belongs to an account already.',
    detail: 'Use another address.',
  },
  'wrong-second-factor': {
    title: 'The code of your app is not right.',
    detail: 'Take the code that it shows now, and check the time on your phone.',
  },
  'not-allowed': {
    title: 'This does not belong to your account.',
    detail: 'Ask Stichting Beroepseer if you think this is not right.',
  },
  'not-found': {
    title: 'This does not exist, or it is not yours.',
    detail: 'Check the address or go back to the overview.',
  },
  'link-used': {
    title: 'This sign-in link no longer works.',
    detail: 'A link works once, for three days at most. Ask for a new one.',
  },
  'not-ready': {
    title: 'That cannot be done yet.',
    detail: 'Perhaps someone else has just changed something. Look at the pilot again.',
  },
  'already-released': {
    title: 'This pilot has already been released.',
    detail: 'A release no longer changes. See the results.',
  },
  'not-open': { title: 'This wave is not open.', detail: 'Look at the pilot again.' },
  'wave-closed': { title: 'This wave has already been closed.', detail: 'Look at the pilot again.' },
  'bad-request': {
    title: 'The server did not understand this request.',
    detail: 'Load the page again. If it happens again, report it.',
  },
  'too-large': { title: 'This is too much at once.', detail: 'Send less at a time.' },
  'too-many': { title: 'That was too often in a row.', detail: 'Wait a quarter of an hour and try again.' },
  busy: {
    title: 'It is too busy to save this now.',
    detail: 'Nothing has changed. Try again in a few seconds.',
  },
  'other-origin': {
    title: 'This request came from another website.',
    detail: 'Open Drietrap again and try it there.',
  },
  internal: {
    title: 'Something went wrong on our server.',
    detail: 'Try again later. If it happens again, report it.',
  },
  'unknown-code': participantOnlyEnglish,
  'already-answered': participantOnlyEnglish,
  'other-content': participantOnlyEnglish,
  'other-session': participantOnlyEnglish,
  withdrawn: participantOnlyEnglish,
  'stale-revision': {
    title: 'Somebody else has changed this meanwhile.',
    detail: 'Nothing was saved. Load the page again and check what is there now.',
  },
  'wrong-words': participantOnlyEnglish,
};

export const problemTexts = { nl, en };
