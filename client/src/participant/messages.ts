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
  | 'left-offline'
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
    retrying: 'Nog niet verzonden, wij blijven het proberen',
    stopped: '',
  },
  keepOpen: 'Houd dit tabblad open: op dit apparaat wordt niets bewaard.',
  merged: 'Op een ander apparaat was meer ingevuld. Dat is hier bijgewerkt.',
  opening: { heading: 'Een ogenblik', text: 'Uw vragenlijst wordt geopend.' },
  shared: {
    label: 'Ik gebruik een gedeelde computer',
    hint: 'Dan bewaart deze browser niets. Sluit aan het eind af met ‘Later verder’ of na het verzenden.',
  },
  leaving: {
    heading: 'Nog niet alles is verzonden',
    kept: 'Er is geen verbinding. U kunt dit tabblad gewoon sluiten: deze browser bewaart wat nog niet is verzonden 7 dagen, versleuteld. Open later op dit apparaat dezelfde link of vul uw code in, dan wordt het alsnog verzonden.',
    notKept:
      'Er is geen verbinding en deze browser bewaart niets. Sluit u nu af, dan gaat verloren wat nog niet is verzonden.',
    back: 'Terug naar de vragen',
    erase: 'Wis wat niet is verzonden en sluit af',
  },
  elsewhere: {
    heading: 'U gaat verder in een ander tabblad',
    text: 'Deze vragenlijst staat ook in een ander tabblad open. Om niets door elkaar te halen, is maar één tabblad tegelijk in gebruik.',
    here: 'Ga hier verder',
  },
  code: {
    heading: 'Vul uw code opnieuw in',
    why: {
      ended:
        'U hebt een tijd niets gedaan, of u hebt op een andere plaats afgesloten. Wat u hebt ingevuld, is er nog. Met uw code gaat u hier verder.',
      'other-session':
        'In deze browser is een code ingevuld in een ander venster, misschien door iemand anders. Om niets door elkaar te halen, is er niets verzonden. Wat u hebt ingevuld, is er nog. Met uw eigen code gaat u hier verder.',
    },
    label: 'Uw code',
    hint: '16 tekens, op uw kaart of in uw mail. Streepjes en hoofdletters maken niet uit.',
    button: 'Ga verder',
    busy: 'Uw code wordt bekeken.',
    wrong: 'Er is iets niet goed',
    errors: {
      'code-missing': 'Vul uw code in.',
      'code-unknown': 'Deze code kennen wij niet. Kijk of er een teken verkeerd staat.',
      'keys-destroyed':
        'Dit traject is voorbij. De sleutels ervan zijn vernietigd. Daarom werkt uw code niet meer.',
      'too-many':
        'Er wordt hier te vaak een verkeerde code geprobeerd. Kijk uw code goed na en probeer het over een minuut opnieuw.',
      unknown: 'Er is nu geen verbinding. Wat u hebt ingevuld, blijft staan. Probeer het straks opnieuw.',
    },
  },
  refused: {
    alreadySent:
      'Met uw code is al iets verzonden, op een ander apparaat of in een andere browser. Dat telt mee en blijft staan. Wat u hier had ingevuld, is niet aangenomen.',
    tooLate: 'Het is 30 dagen lang niet gelukt om deze antwoorden te verzenden. Daarom zijn wij gestopt.',
    kept: 'Hieronder staat wat u hier had ingevuld. Het staat alleen nog in deze browser. U kunt het bewaren of wissen. Doet u niets, dan verdwijnt het vanzelf.',
    listHeading: 'Uw antwoorden die niet zijn aangenomen',
    skipped: 'Overgeslagen',
    download: 'Bewaar als bestand',
    print: 'Druk af',
    retry: 'Probeer het opnieuw',
    erase: 'Wis ze van dit apparaat',
    fileName: 'mijn-antwoorden.txt',
  },
  review: {
    heading: 'Klaar om te verzenden?',
    complete: (total: number) => `U hebt alle ${String(total)} vragen beantwoord.`,
    skipped: (answered: number, total: number) =>
      `U hebt ${String(answered)} van de ${String(total)} vragen beantwoord. De rest hebt u overgeslagen. Dat mag.`,
    firstSkipped: 'Bekijk de eerste overgeslagen vraag',
    text: 'Na het verzenden opent uw code deze antwoorden niet meer. Met uw eigen woorden erbij kunt u ze dan nog verbeteren zolang de meting open is, of intrekken.',
    send: 'Verzend mijn antwoorden',
    back: 'Terug naar de vragen',
  },
  sending: {
    heading: 'Uw antwoorden worden verzonden',
    text: 'Een ogenblik.',
    waiting:
      'Nog niet verzonden. Wij proberen het opnieuw zodra er verbinding is, 30 dagen lang. Uw antwoorden staan vast en kunnen niet dubbel aankomen.',
    kept: 'U kunt dit tabblad sluiten. Open later op dit apparaat dezelfde link of vul uw code in, dan gaat het verzenden verder.',
  },
  found: {
    heading: 'Hier staan nog antwoorden die niet zijn verzonden',
    text: 'In deze browser staan antwoorden die onze server niet heeft. Misschien zijn ze van iemand anders die deze computer gebruikt. Wij laten ze pas zien als u zegt dat ze van u zijn.',
    yes: 'Ja, ze zijn van mij',
    no: 'Nee, ze zijn niet van mij',
  },
  thanks: {
    heading: 'Bedankt, uw antwoorden zijn binnen',
    receiptHeading: 'Ontvangstbewijs',
    receipt: (title: string, answered: number, total: number) =>
      `Opgeslagen: ${title}, ${String(answered)} van de ${String(total)} vragen beantwoord. In deze browser staat niets meer.`,
    wordsHeading: 'Uw eigen woorden',
    words:
      'Schrijf deze woorden op of druk ze af. Deze browser laat ze alleen nu zien: tot u afsluit, en hoogstens een half uur.',
    wordsFor:
      'Met uw code en deze woorden kunt u later uw antwoorden zien, verbeteren of intrekken. Wie alleen uw code heeft, kan dat niet.',
    noWords: 'Uw eigen woorden blijven dezelfde als de vorige keer.',
    myAnswers: 'Naar mijn antwoorden',
    nextHeading: 'Wat gebeurt er nu?',
    next: {
      before:
        'Na het traject stellen we u dezelfde vragen nog een keer. Bewaar uw code: daarmee doet u weer mee.',
      after:
        'Als de meting gesloten is, maken we cijfers, alleen over genoeg mensen samen. Die krijgen uw groep en uw organisatie te zien. Uw eigen antwoorden niet.',
      'follow-up':
        'Als de meting gesloten is, maken we cijfers, alleen over genoeg mensen samen. Die krijgen uw groep en uw organisatie te zien. Uw eigen antwoorden niet.',
    },
    print: 'Druk deze pagina af',
    leaveWithWords: 'Ik heb de woorden bewaard, sluit af',
    leave: 'Sluit af',
  },
  /** Words that lead nowhere, to show in a rehearsal where the own words come. They are Dutch, as the real ones. */
  rehearsalWords: ['oefening', 'kost', 'niets', 'maar', 'helpt', 'wel'],
  notes: {
    readers:
      'Ook medewerkers van Stichting Beroepseer die het gesprek voorbereiden kunnen de briefjes lezen. Ze staan los van uw antwoorden. Daarom kunt u een briefje later niet terughalen of veranderen. Ze worden verwijderd als het traject voorbij is, samen met de sleutels.',
    send: 'Verstuur mijn briefjes',
    sent: 'Uw briefjes zijn verstuurd. Uw groep leest ze samen met de begeleider, als er vijf of meer zijn.',
    empty: 'Schrijf eerst iets. U mag dit ook overslaan.',
    sending: 'Uw briefjes worden verstuurd.',
    failed: 'Uw briefjes zijn nog niet verstuurd. Kijk of u verbinding hebt en probeer het opnieuw.',
    'sent-before': 'U hebt bij deze meting al briefjes verstuurd. Die blijven staan.',
    closed: 'Deze meting is gesloten. U kunt geen briefjes meer versturen.',
  },
  notices: {
    closed: {
      heading: 'Deze meting is gesloten',
      text: 'U kunt nu niets meer invullen of verzenden. Wat u al had verzonden, telt mee. Komt er nog een meting, dan doet u met dezelfde code weer mee. Met uw code en uw eigen woorden ziet u wat u hebt verzonden.',
      wayOn: 'Naar mijn antwoorden',
    },
    'already-answered': {
      heading: 'U hebt deze vragenlijst al ingevuld',
      text: 'Uw antwoorden zijn binnen en blijven staan. U hoeft niets meer te doen. Wilt u iets verbeteren of intrekken? Dat kan met uw code en uw eigen woorden. Bewaar uw code voor een volgende meting.',
      wayOn: 'Naar mijn antwoorden',
    },
    'other-content': {
      heading: 'Er waren al antwoorden verzonden',
      text: 'Deze antwoorden zijn eerder verzonden, met een andere inhoud. Wat het eerst is verzonden, blijft staan. U hoeft niets meer te doen.',
      wayOn: 'Naar mijn antwoorden',
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
    'left-offline': {
      heading: 'Deze browser is leeg, maar u bent nog niet afgemeld',
      text: 'Er is geen verbinding, daarom konden wij u niet afmelden. Gebruikt u een gedeelde computer? Sluit dan de hele browser af.',
      wayOn: 'Naar de beginpagina',
    },
    unreachable: {
      heading: 'Er is nu geen verbinding',
      text: 'De vragen konden niet worden opgehaald. Wat u had ingevuld, is er nog. Zodra er verbinding is, gaat deze pagina vanzelf verder.',
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
    retrying: 'Not sent yet, we keep trying',
    stopped: '',
  },
  keepOpen: 'Keep this tab open: nothing is kept on this device.',
  merged: 'More had been filled in on another device. It has been updated here.',
  opening: { heading: 'One moment', text: 'Your questionnaire is being opened.' },
  shared: {
    label: 'I am using a shared computer',
    hint: 'This browser then keeps nothing. Sign off at the end with ‘Go on later’ or after sending.',
  },
  leaving: {
    heading: 'Not everything has been sent yet',
    kept: 'There is no connection. You can simply close this tab: this browser keeps what has not been sent for 7 days, encrypted. Open the same link or fill in your code on this device later, and it will still be sent.',
    notKept:
      'There is no connection and this browser keeps nothing. If you sign off now, what has not been sent is lost.',
    back: 'Back to the questions',
    erase: 'Erase what has not been sent and sign off',
  },
  elsewhere: {
    heading: 'You are going on in another tab',
    text: 'This questionnaire is open in another tab too. So that nothing gets mixed up, only one tab at a time is in use.',
    here: 'Go on here',
  },
  code: {
    heading: 'Fill in your code again',
    why: {
      ended:
        'You did nothing for a while, or you signed off somewhere else. What you filled in is still there. With your code you go on here.',
      'other-session':
        'A code was filled in in another window of this browser, perhaps by somebody else. So that nothing gets mixed up, nothing was sent. What you filled in is still there. With your own code you go on here.',
    },
    label: 'Your code',
    hint: '16 characters, on your card or in your mail. Dashes and capitals do not matter.',
    button: 'Go on',
    busy: 'Your code is being looked at.',
    wrong: 'Something is not right',
    errors: {
      'code-missing': 'Type your code.',
      'code-unknown': 'We do not know this code. Check whether a character is wrong.',
      'keys-destroyed':
        'This programme is over. Its keys have been destroyed. That is why your code no longer works.',
      'too-many': 'Wrong codes are tried here too often. Look well at your code and try again in a minute.',
      unknown: 'There is no connection now. What you filled in stays. Try again in a moment.',
    },
  },
  refused: {
    alreadySent:
      'Something has already been sent with your code, on another device or in another browser. That counts and stays. What you had filled in here was not accepted.',
    tooLate: 'For 30 days these answers could not be sent. That is why we stopped trying.',
    kept: 'Below is what you had filled in here. It is only in this browser now. You can keep it or erase it. If you do nothing, it goes away by itself.',
    listHeading: 'Your answers that were not accepted',
    skipped: 'Skipped',
    download: 'Keep as a file',
    print: 'Print',
    retry: 'Try again',
    erase: 'Erase them from this device',
    fileName: 'my-answers.txt',
  },
  review: {
    heading: 'Ready to send?',
    complete: (total: number) => `You answered all ${String(total)} questions.`,
    skipped: (answered: number, total: number) =>
      `You answered ${String(answered)} of the ${String(total)} questions. You skipped the rest. That is fine.`,
    firstSkipped: 'Look at the first skipped question',
    text: 'After sending, your code no longer opens these answers. With your own words as well you can still correct them while the measurement is open, or withdraw them.',
    send: 'Send my answers',
    back: 'Back to the questions',
  },
  sending: {
    heading: 'Your answers are being sent',
    text: 'One moment.',
    waiting:
      'Not sent yet. We try again as soon as there is a connection, for 30 days. Your answers are fixed and cannot arrive twice.',
    kept: 'You can close this tab. Open the same link or fill in your code on this device later, and the sending goes on.',
  },
  found: {
    heading: 'There are answers here that have not been sent',
    text: 'This browser holds answers that our server does not have. They may be of somebody else who uses this computer. We only show them once you say that they are yours.',
    yes: 'Yes, they are mine',
    no: 'No, they are not mine',
  },
  thanks: {
    heading: 'Thank you, your answers have arrived',
    receiptHeading: 'Receipt',
    receipt: (title: string, answered: number, total: number) =>
      `Stored: ${title}, ${String(answered)} of the ${String(total)} questions answered. Nothing is left in this browser.`,
    wordsHeading: 'Your own words',
    words:
      'Write these words down or print them. This browser shows them only now: until you sign off, and for half an hour at most.',
    wordsFor:
      'With your code and these words you can see, correct or withdraw your answers later. Somebody who only has your code cannot.',
    noWords: 'Your own words stay the same as last time.',
    myAnswers: 'To my answers',
    nextHeading: 'What happens now?',
    next: {
      before:
        'After the trajectory we ask you the same questions once more. Keep your code: you take part with it again.',
      after:
        'Once the measurement has closed we make figures, only about enough people together. Your group and your organisation get to see those, not your own answers.',
      'follow-up':
        'Once the measurement has closed we make figures, only about enough people together. Your group and your organisation get to see those, not your own answers.',
    },
    print: 'Print this page',
    leaveWithWords: 'I have kept the words, sign off',
    leave: 'Sign off',
  },
  rehearsalWords: ['oefening', 'kost', 'niets', 'maar', 'helpt', 'wel'],
  notes: {
    readers:
      'Staff of Stichting Beroepseer who prepare the conversation can read the notes too. They are kept apart from your answers. So you cannot take a note back or change it later. They are removed when the trajectory is over, together with the keys.',
    send: 'Send my notes',
    sent: 'Your notes have been sent. Your group reads them together with its facilitator, once there are five or more.',
    empty: 'Write something first. You may also skip this.',
    sending: 'Your notes are being sent.',
    failed: 'Your notes have not been sent yet. Check your connection and try again.',
    'sent-before': 'You have already sent notes with this measurement. They stay.',
    closed: 'This measurement has closed. Notes can no longer be sent.',
  },
  notices: {
    closed: {
      heading: 'This measurement has closed',
      text: 'Nothing more can be filled in or sent now. What you had already sent counts. If there is another measurement, you take part with the same code. With your code and your own words you see what you sent.',
      wayOn: 'To my answers',
    },
    'already-answered': {
      heading: 'You have already filled in this questionnaire',
      text: 'Your answers have arrived and stay as they are. There is nothing more to do. Would you like to correct or withdraw something? You can with your code and your own words. Keep your code for a next measurement.',
      wayOn: 'To my answers',
    },
    'other-content': {
      heading: 'Answers had already been sent',
      text: 'These answers were sent before, with other content. What was sent first stays. There is nothing more to do.',
      wayOn: 'To my answers',
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
    'left-offline': {
      heading: 'This browser is empty, but you are not signed off yet',
      text: 'There is no connection, so we could not sign you off. Are you using a shared computer? Then close the whole browser.',
      wayOn: 'To the first page',
    },
    unreachable: {
      heading: 'There is no connection now',
      text: 'The questions could not be fetched. What you filled in is still there. As soon as there is a connection this page goes on by itself.',
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
