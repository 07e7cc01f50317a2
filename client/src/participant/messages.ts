import type { Language } from '#instruments/instrument.ts';

interface Notice {
  readonly heading: string;
  readonly text: string;
  readonly wayOn: string;
}

/** Every way in which filling in can end or be interrupted, other than by having sent. */
export type NoticeKind =
  | 'closed'
  | 'already-answered'
  | 'other-content'
  | 'withdrawn'
  | 'session-expired'
  | 'left'
  | 'unreachable'
  | 'failed';

const nl = {
  documentTitle: 'Vragenlijst – Drietrap',
  progress: {
    one: (at: number, total: number) => `Vraag ${String(at)} van ${String(total)}`,
    several: (from: number, to: number, total: number) =>
      `Vraag ${String(from)} tot en met ${String(to)} van ${String(total)}`,
  },
  back: 'Vorige',
  next: 'Volgende',
  toReview: 'Naar het einde',
  otherLanguage: 'English',
  leave: 'Later verder',
  status: {
    saved: 'Opgeslagen',
    saving: 'Wordt opgeslagen',
    retrying: 'Nog niet opgeslagen, we proberen het opnieuw',
    stopped: '',
  },
  merged: 'Op een ander apparaat was meer ingevuld. Dat is hier bijgewerkt.',
  review: {
    heading: 'Klaar om te verzenden?',
    complete: (total: number) => `U hebt alle ${String(total)} vragen beantwoord.`,
    skipped: (answered: number, total: number) =>
      `U hebt ${String(answered)} van de ${String(total)} vragen beantwoord. De rest hebt u overgeslagen. Dat mag.`,
    firstSkipped: 'Bekijk de eerste overgeslagen vraag',
    text: 'Na het verzenden kunt u uw antwoorden niet meer veranderen. Intrekken kan wel.',
    send: 'Verzend mijn antwoorden',
    back: 'Terug naar de vragen',
  },
  sending: {
    heading: 'Uw antwoorden worden verzonden',
    text: 'Een ogenblik.',
    waiting:
      'Nog niet verzonden. We blijven het proberen, ook als u even geen verbinding hebt. Laat dit tabblad open staan.',
  },
  found: {
    heading: 'Hier staan nog antwoorden die niet zijn verzonden',
    text: 'In dit tabblad staan antwoorden klaar die onze server niet kent. Zijn ze van u?',
    yes: 'Ja, verzend ze',
    no: 'Nee, wis ze',
  },
  thanks: {
    heading: 'Bedankt, uw antwoorden zijn binnen',
    wordsHeading: 'Uw eigen woorden',
    words: 'Schrijf deze woorden op of druk ze af. U ziet ze alleen nu.',
    wordsFor:
      'Met uw code en deze woorden kunt u later uw antwoorden intrekken. Wie alleen uw code heeft, kan dat niet.',
    noWords: 'Uw eigen woorden blijven dezelfde als de vorige keer.',
    nextHeading: 'Wat gebeurt er nu?',
    next: {
      before:
        'Na het traject stellen we u dezelfde vragen nog een keer. Bewaar uw code: daarmee doet u weer mee.',
      after:
        'Als de meting gesloten is, maken we gemiddelden van minstens een vast aantal mensen. Die krijgen uw groep en uw organisatie te zien. Uw eigen antwoorden niet.',
      'follow-up':
        'Als de meting gesloten is, maken we gemiddelden van minstens een vast aantal mensen. Die krijgen uw groep en uw organisatie te zien. Uw eigen antwoorden niet.',
    },
    print: 'Druk deze pagina af',
    leaveWithWords: 'Ik heb de woorden bewaard, sluit af',
    leave: 'Sluit af',
  },
  notices: {
    closed: {
      heading: 'Deze meting is gesloten',
      text: 'U kunt nu niets meer invullen of verzenden. Wat u al had verzonden, telt mee. Komt er nog een meting, dan doet u met dezelfde code weer mee.',
      wayOn: 'Lees wie wat ziet',
    },
    'already-answered': {
      heading: 'U hebt deze vragenlijst al ingevuld',
      text: 'Uw antwoorden zijn binnen en blijven staan. U hoeft niets meer te doen. Bewaar uw code voor een volgende meting.',
      wayOn: 'Lees wie wat ziet',
    },
    'other-content': {
      heading: 'Er waren al antwoorden verzonden',
      text: 'Deze antwoorden zijn eerder verzonden, met een andere inhoud. Wat het eerst is verzonden, blijft staan. U hoeft niets meer te doen.',
      wayOn: 'Lees wie wat ziet',
    },
    withdrawn: {
      heading: 'Deze antwoorden zijn ingetrokken',
      text: 'Wat met deze code was verzonden, is verwijderd. U hoeft niets meer te doen.',
      wayOn: 'Naar de beginpagina',
    },
    'session-expired': {
      heading: 'Vul uw code opnieuw in',
      text: 'U hebt een tijd niets gedaan, of u hebt op een andere plaats afgesloten. Wat was opgeslagen, is er nog. Met uw code gaat u verder waar u was.',
      wayOn: 'Verder met uw code',
    },
    left: {
      heading: 'U hebt afgesloten',
      text: 'Wat was opgeslagen, blijft bewaard. Met dezelfde code kunt u verder zolang de meting open is. U kunt dit tabblad nu sluiten.',
      wayOn: 'Naar de beginpagina',
    },
    unreachable: {
      heading: 'Er is nu geen verbinding',
      text: 'De vragen konden niet worden opgehaald. Wat was opgeslagen, is er nog.',
      wayOn: 'Probeer het opnieuw',
    },
    failed: {
      heading: 'Dit lukt niet',
      text: 'Onze server kan deze antwoorden zo niet aannemen. De fout ligt niet bij u. Wat was opgeslagen, is er nog. Laad de pagina opnieuw, of vraag de begeleider van uw groep om dit te melden.',
      wayOn: 'Laad de pagina opnieuw',
    },
  } satisfies Record<NoticeKind, Notice>,
};

const en = {
  documentTitle: 'Questionnaire – Drietrap',
  progress: {
    one: (at: number, total: number) => `Question ${String(at)} of ${String(total)}`,
    several: (from: number, to: number, total: number) =>
      `Questions ${String(from)} to ${String(to)} of ${String(total)}`,
  },
  back: 'Back',
  next: 'Next',
  toReview: 'To the end',
  otherLanguage: 'Nederlands',
  leave: 'Go on later',
  status: {
    saved: 'Saved',
    saving: 'Saving',
    retrying: 'Not saved yet, we are trying again',
    stopped: '',
  },
  merged: 'More had been filled in on another device. It has been updated here.',
  review: {
    heading: 'Ready to send?',
    complete: (total: number) => `You answered all ${String(total)} questions.`,
    skipped: (answered: number, total: number) =>
      `You answered ${String(answered)} of the ${String(total)} questions. You skipped the rest. That is fine.`,
    firstSkipped: 'Look at the first skipped question',
    text: 'After sending you can no longer change your answers. You can withdraw them.',
    send: 'Send my answers',
    back: 'Back to the questions',
  },
  sending: {
    heading: 'Your answers are being sent',
    text: 'One moment.',
    waiting:
      'Not sent yet. We keep trying, also when you have no connection for a while. Please keep this tab open.',
  },
  found: {
    heading: 'There are answers here that have not been sent',
    text: 'This tab holds answers that our server does not know. Are they yours?',
    yes: 'Yes, send them',
    no: 'No, erase them',
  },
  thanks: {
    heading: 'Thank you, your answers have arrived',
    wordsHeading: 'Your own words',
    words: 'Write these words down or print them. You only see them now.',
    wordsFor:
      'With your code and these words you can withdraw your answers later. Somebody who only has your code cannot.',
    noWords: 'Your own words stay the same as last time.',
    nextHeading: 'What happens now?',
    next: {
      before:
        'After the trajectory we ask you the same questions once more. Keep your code: you take part with it again.',
      after:
        'Once the measurement has closed we make averages of at least a fixed number of people. Your group and your organisation get to see those, not your own answers.',
      'follow-up':
        'Once the measurement has closed we make averages of at least a fixed number of people. Your group and your organisation get to see those, not your own answers.',
    },
    print: 'Print this page',
    leaveWithWords: 'I have kept the words, sign off',
    leave: 'Sign off',
  },
  notices: {
    closed: {
      heading: 'This measurement has closed',
      text: 'Nothing more can be filled in or sent now. What you had already sent counts. If there is another measurement, you take part with the same code.',
      wayOn: 'Read who sees what',
    },
    'already-answered': {
      heading: 'You have already filled in this questionnaire',
      text: 'Your answers have arrived and stay as they are. There is nothing more to do. Keep your code for a next measurement.',
      wayOn: 'Read who sees what',
    },
    'other-content': {
      heading: 'Answers had already been sent',
      text: 'These answers were sent before, with other content. What was sent first stays. There is nothing more to do.',
      wayOn: 'Read who sees what',
    },
    withdrawn: {
      heading: 'These answers have been withdrawn',
      text: 'What was sent with this code has been removed. There is nothing more to do.',
      wayOn: 'To the first page',
    },
    'session-expired': {
      heading: 'Fill in your code again',
      text: 'You did nothing for a while, or you signed off somewhere else. What was saved is still there. With your code you go on where you were.',
      wayOn: 'Go on with your code',
    },
    left: {
      heading: 'You have signed off',
      text: 'What was saved is kept. With the same code you can go on as long as the measurement is open. You can close this tab now.',
      wayOn: 'To the first page',
    },
    unreachable: {
      heading: 'There is no connection now',
      text: 'The questions could not be fetched. What was saved is still there.',
      wayOn: 'Try again',
    },
    failed: {
      heading: 'This does not work',
      text: 'Our server cannot take these answers as they are. It is not your fault. What was saved is still there. Load the page again, or ask the facilitator of your group to report this.',
      wayOn: 'Load the page again',
    },
  },
} satisfies typeof nl;

export type Messages = typeof nl;
export const messages: Readonly<Record<Language, Messages>> = { nl, en };
