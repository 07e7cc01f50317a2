interface MessageText {
  readonly heading: string;
  readonly text: string;
  /** The way on: words of the link. */
  readonly wayOn: string;
}

/** Every situation in which a page only has something to say. */
export const messageKinds = [
  'unknown-code',
  'not-open',
  'closed',
  'already-answered',
  'withdrawn',
  'too-many',
  'not-found',
  'session-expired',
  'other-session',
  'notes-sent',
  'unknown-hub',
  'hub-closed',
  'left',
  'ended',
  'busy',
  'other-origin',
  'bad-request',
  'internal',
] as const;
export type MessageKind = (typeof messageKinds)[number];
type Messages = Record<MessageKind, MessageText>;

const nl: Messages = {
  'unknown-code': {
    heading: 'Deze code kennen wij niet',
    text: 'Kijk of er een teken verkeerd staat: een nul of een O, een 1 of een I maakt niet uit, de rest wel. Lukt het niet, vraag dan de begeleider van uw groep.',
    wayOn: 'Typ de code opnieuw',
  },
  'not-open': {
    heading: 'U kunt nog niet beginnen',
    text: 'Deze vragenlijst is nog niet open. Bewaar uw code: daarmee kunt u straks meedoen. U hoeft nu niets te doen.',
    wayOn: 'Naar de beginpagina',
  },
  closed: {
    heading: 'Deze meting is gesloten',
    text: 'U kunt nu niets meer invullen of verzenden. Wat u al had verzonden, telt mee. Komt er nog een meting, dan kunt u met dezelfde code weer meedoen. Met uw code en uw eigen woorden ziet u wat u hebt verzonden.',
    wayOn: 'Naar mijn antwoorden',
  },
  'already-answered': {
    heading: 'U hebt deze vragenlijst al ingevuld',
    text: 'Uw antwoorden zijn binnen en blijven staan. U hoeft niets meer te doen. Wilt u iets verbeteren of intrekken? Dat kan met uw code en uw eigen woorden. Bewaar uw code voor een volgende meting.',
    wayOn: 'Naar mijn antwoorden',
  },
  withdrawn: {
    heading: 'Deze antwoorden zijn ingetrokken',
    text: 'Wat met deze code was verzonden, is verwijderd. U hoeft niets meer te doen.',
    wayOn: 'Naar de beginpagina',
  },
  'too-many': {
    heading: 'Te veel pogingen',
    text: 'Vanaf deze plek is te vaak iets geprobeerd of verstuurd. Kijk goed na wat u invult en probeer het straks opnieuw, of neem een andere verbinding, zoals die van uw telefoon. Er is niets verloren.',
    wayOn: 'Naar de beginpagina',
  },
  'not-found': {
    heading: 'Deze pagina bestaat niet',
    text: 'Misschien is het adres niet goed overgenomen. Met uw code kunt u altijd op de beginpagina beginnen.',
    wayOn: 'Naar de beginpagina',
  },
  'session-expired': {
    heading: 'Vul uw code opnieuw in',
    text: 'U hebt een tijd niets gedaan, of u hebt deze browser afgesloten. Wat was bewaard, is er nog. Met uw code gaat u verder waar u was.',
    wayOn: 'Verder met uw code',
  },
  'other-session': {
    heading: 'In deze browser is met een andere code verdergegaan',
    text: 'Misschien heeft iemand anders hier een code ingevuld, of hebt u uw code in een ander venster opnieuw ingevuld. Om niets door elkaar te halen, is er niets opgeslagen. Vul uw eigen code opnieuw in. Wat u eerder hebt opgeslagen, is er nog.',
    wayOn: 'Verder met uw code',
  },
  'unknown-hub': {
    heading: 'Deze ronde kennen wij niet',
    text: 'Kijk of het adres klopt met wat er op het scherm staat. Het zijn vier tekens na de laatste streep.',
    wayOn: 'Naar de beginpagina',
  },
  'hub-closed': {
    heading: 'Deze ronde is gesloten',
    text: 'U kunt niet meer invullen. Het beeld van de zaal staat op het scherm. Begint er een nieuwe ronde? Scan dan het nieuwe plaatje.',
    wayOn: 'Naar de beginpagina',
  },
  'notes-sent': {
    heading: 'Uw briefjes zijn verstuurd',
    text: 'Uw groep leest ze samen met de begeleider, als er vijf of meer zijn. U kunt dit tabblad nu sluiten.',
    wayOn: 'Naar mijn antwoorden',
  },
  left: {
    heading: 'U hebt afgesloten',
    text: 'Wat was opgeslagen, blijft bewaard. Met dezelfde code kunt u verder zolang de meting open is. U kunt dit venster nu sluiten.',
    wayOn: 'Naar de beginpagina',
  },
  ended: {
    heading: 'Dit traject is voorbij',
    text: 'De sleutels van dit traject zijn vernietigd, zoals van tevoren was afgesproken. Uw code werkt niet meer. Niemand kan nog van een code naar antwoorden, wij ook niet. U hoeft niets te doen.',
    wayOn: 'Lees wie wat ziet',
  },
  busy: {
    heading: 'Het is nu druk',
    text: 'Uw aanvraag kon net niet worden verwerkt. Wacht een halve minuut en probeer het opnieuw. Er is niets verloren.',
    wayOn: 'Probeer het opnieuw',
  },
  'other-origin': {
    heading: 'Deze aanvraag kwam van een andere website',
    text: 'Om u te beschermen is er niets gedaan. Open de pagina opnieuw en probeer het nog een keer.',
    wayOn: 'Naar de beginpagina',
  },
  'bad-request': {
    heading: 'Wij konden dit niet lezen',
    text: 'Wat uw browser stuurde, klopt niet. Er is niets veranderd. Open de pagina opnieuw en probeer het nog een keer.',
    wayOn: 'Naar de beginpagina',
  },
  internal: {
    heading: 'Er ging iets mis bij ons',
    text: 'De fout ligt niet bij u. Wat was bewaard, is er nog. Probeer het over een paar minuten opnieuw.',
    wayOn: 'Naar de beginpagina',
  },
};

const en: Messages = {
  'unknown-code': {
    heading: 'We do not know this code',
    text: 'Check whether a character is wrong: a zero or an O, a 1 or an I make no difference, the rest does. If it does not work, ask the facilitator of your group.',
    wayOn: 'Type the code again',
  },
  'not-open': {
    heading: 'You cannot begin yet',
    text: 'This questionnaire is not open yet. Keep your code: you can take part with it soon. There is nothing to do now.',
    wayOn: 'To the first page',
  },
  closed: {
    heading: 'This measurement has closed',
    text: 'Nothing more can be filled in or sent now. What you had already sent counts. If there is another measurement, you can take part with the same code. With your code and your own words you see what you sent.',
    wayOn: 'To my answers',
  },
  'already-answered': {
    heading: 'You have already filled in this questionnaire',
    text: 'Your answers have arrived and stay as they are. There is nothing more to do. Would you like to correct or withdraw something? You can with your code and your own words. Keep your code for a next measurement.',
    wayOn: 'To my answers',
  },
  withdrawn: {
    heading: 'These answers have been withdrawn',
    text: 'What was sent with this code has been removed. There is nothing more to do.',
    wayOn: 'To the first page',
  },
  'too-many': {
    heading: 'Too many attempts',
    text: 'Something was tried or sent too often from this place. Look well at what you fill in and try again later, or take another connection, such as that of your telephone. Nothing is lost.',
    wayOn: 'To the first page',
  },
  'not-found': {
    heading: 'This page does not exist',
    text: 'Perhaps the address was not copied well. With your code you can always begin on the first page.',
    wayOn: 'To the first page',
  },
  'session-expired': {
    heading: 'Fill in your code again',
    text: 'You did nothing for a while, or you signed this browser off. What was saved is still there. With your code you go on where you were.',
    wayOn: 'Go on with your code',
  },
  'other-session': {
    heading: 'Somebody went on with another code in this browser',
    text: 'Perhaps somebody else filled in a code here, or you filled in your own again in another window. So that nothing gets mixed up, nothing was saved. Fill in your own code again. What you saved before is still there.',
    wayOn: 'Go on with your code',
  },
  'unknown-hub': {
    heading: 'We do not know this round',
    text: 'Check the address against what is on the screen. It is four characters after the last slash.',
    wayOn: 'To the first page',
  },
  'hub-closed': {
    heading: 'This round has closed',
    text: 'Nothing more can be filled in. The picture of the room is on the screen. Does a new round begin? Then scan the new picture.',
    wayOn: 'To the first page',
  },
  'notes-sent': {
    heading: 'Your notes have been sent',
    text: 'Your group reads them together with its facilitator, once there are five or more. You can close this tab now.',
    wayOn: 'To my answers',
  },
  left: {
    heading: 'You have signed off',
    text: 'What was saved is kept. With the same code you can go on as long as the measurement is open. You can close this window now.',
    wayOn: 'To the first page',
  },
  ended: {
    heading: 'This trajectory is over',
    text: 'The keys of this trajectory have been destroyed, as was agreed beforehand. Your code no longer works. Nobody can go from a code to answers any more, nor can we. There is nothing to do.',
    wayOn: 'Read who sees what',
  },
  busy: {
    heading: 'It is busy now',
    text: 'Your request could not be handled just now. Wait half a minute and try again. Nothing is lost.',
    wayOn: 'Try again',
  },
  'other-origin': {
    heading: 'This request came from another website',
    text: 'To protect you nothing was done. Open the page again and give it another try.',
    wayOn: 'To the first page',
  },
  'bad-request': {
    heading: 'We could not read this',
    text: 'What your browser sent is not right. Nothing has changed. Open the page again and give it another try.',
    wayOn: 'To the first page',
  },
  internal: {
    heading: 'Something went wrong on our side',
    text: 'It is not your fault. What was saved is still there. Try again in a few minutes.',
    wayOn: 'To the first page',
  },
};

const opensOn = {
  nl: (day: string) => `Vanaf ${day} kunt u beginnen.`,
  en: (day: string) => `You can begin from ${day}.`,
};

/** On the page of a measurement that has just closed: for answers that were sent and did not arrive. */
const onTheirWay = {
  nl: {
    heading: 'Hebt u al op verzenden gedrukt?',
    text: 'Misschien had u toen geen verbinding. Vul dan hier uw code in, in dezelfde browser. Zijn uw antwoorden nog niet aangekomen, dan worden ze alsnog verzonden. Dat kan nog een paar dagen.',
    codeLabel: 'Uw code',
    codeHint: '16 tekens, op uw kaart of in uw mail. Streepjes en hoofdletters maken niet uit.',
    button: 'Kijk of er nog iets staat',
    errors: {
      'code-missing': 'Vul uw code in.',
      'code-unknown': 'Deze code kennen wij niet. Kijk of er een teken verkeerd staat.',
    },
  },
  en: {
    heading: 'Had you already pressed send?',
    text: 'Perhaps you had no connection then. If so, fill in your code here, in the same browser. If your answers have not arrived yet, they will still be sent. You can do so for a few days more.',
    codeLabel: 'Your code',
    codeHint: '16 characters, on your card or in your mail. Dashes and capitals make no difference.',
    button: 'See whether anything is left',
    errors: {
      'code-missing': 'Fill in your code.',
      'code-unknown': 'We do not know this code. Check whether a character is wrong.',
    },
  },
};

export const messageTexts = { nl, en };
export const onTheirWayTexts = onTheirWay;
export const opensOnText = opensOn;
