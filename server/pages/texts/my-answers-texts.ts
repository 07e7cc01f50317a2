import type { WaveKind } from '#instruments/instrument.ts';
import type { OwnWordsError } from '#server/participants/own-words-shown.ts';

type ByWave = Record<Exclude<WaveKind, 'hub'>, string>;

const nl = {
  heading: 'Uw antwoorden',
  lead: 'Met uw code en uw eigen woorden ziet u wat u hebt verzonden. U kunt het verbeteren zolang de meting open is, en intrekken tot de dag die u daar leest.',
  whyWords: 'Waarom die woorden?',
  whyWordsText:
    'Wie uw kaart vindt of uw mail leest, heeft alleen uw code. De woorden kent u alleen. Bent u ze kwijt? Dan kan niemand uw antwoorden openen, ook Stichting Beroepseer niet. Ze tellen gewoon mee.',
  form: 'Open uw antwoorden',
  codeLabel: 'Uw code',
  codeHint: '16 tekens, op uw kaart of in uw mail.',
  wordsLabel: 'Uw eigen woorden',
  wordsHint: 'De woorden die u kreeg toen u voor het eerst iets verzond, in dezelfde volgorde.',
  button: 'Toon wat van mij is',
  errors: {
    'code-missing': 'Vul uw code in.',
    'code-unknown': 'Deze code kennen wij niet. Kijk of er een teken verkeerd staat.',
    'words-missing': 'Vul uw eigen woorden in.',
    'words-wrong': 'Deze woorden horen niet bij deze code. Kijk naar de spelling en de volgorde.',
  } satisfies Record<OwnWordsError, string>,
  wave: { before: 'Voormeting', after: 'Nameting', 'follow-up': 'Vervolgmeting' } satisfies ByWave,
  sent: 'Wat u hebt verzonden',
  isSent: 'Verzonden.',
  notSent: { planned: 'Nog niet begonnen.', open: 'Nog niet verzonden.', closed: 'Niet ingevuld.' },
  nothing: 'Met deze code is niets verzonden, of het is ingetrokken.',
  shut: 'Uw eerdere antwoorden zijn nog dicht',
  shutText:
    'Wie zijn eerdere antwoorden terugleest, vult de nameting anders in. Daarom gaan ze open als u de nameting hebt verzonden, of als die is gesloten.',
  shutChoice:
    'Het zijn uw antwoorden. Wilt u ze toch nu al zien? Dat mag. Bedenk dat het verschil tussen voor en na dan minder zegt, voor u en voor uw groep.',
  lookLabel: 'Ik weet dat teruglezen mijn antwoorden bij de nameting kan kleuren.',
  look: 'Toon ze nu toch',
  lookMissing: 'Vink aan dat u weet wat teruglezen kan doen.',
  answersHeading: 'Wat u hebt geantwoord',
  sideBySide: (waves: string) => `${waves}, naast elkaar`,
  chance:
    'Voor één mens kan deze vragenlijst kleine veranderingen niet van toeval onderscheiden. Een antwoord hangt ook af van de dag. Lees het dus als een vraag aan uzelf, niet als een uitslag.',
  skipped: 'Overgeslagen',
  notReached: 'Niet gezien',
  notAsked: 'Toen niet gevraagd',
  correctTitle: 'Verbeteren',
  correct: 'Verbeter mijn antwoorden',
  correctText: (wave: string, day: string) =>
    `De ${wave.toLowerCase()} is open tot en met ${day}. Zo lang kunt u daarin uw antwoorden zien en verbeteren.`,
  correctHeading: 'Verbeter uw antwoorden',
  correctLead:
    'Verander wat u wilt en druk onderaan op de knop. Wat hier staat, komt in de plaats van wat u verzond.',
  correctButton: 'Vervang mijn antwoorden',
  cancel: 'Laat ze zoals ze waren',
  corrected: 'Uw antwoorden zijn vervangen. Wat er eerst stond, is weg.',
  released: 'Wat niet meer verandert',
  releasedText: (day: string) =>
    `Op ${day} zijn de gemiddelden bekendgemaakt. Hebt u beide metingen ingevuld, dan tellen uw antwoorden daarin mee. Aan die gemiddelden verandert niets meer, ook niet als u uw antwoorden intrekt. Niemand is erin te herkennen.`,
  stateText: (day: string) =>
    `Dit traject is zonder nameting geëindigd. Op ${day} is bekendgemaakt hoe het bij de voormeting stond. Hebt u die ingevuld, dan kunnen uw antwoorden daarin meetellen. Daaraan verandert niets meer, ook niet als u uw antwoorden intrekt. Niemand is erin te herkennen.`,
  notReleased:
    'Er zijn nog geen gemiddelden bekendgemaakt. Trekt u uw antwoorden nu in, dan tellen ze nergens in mee.',
  toGroup: 'Bekijk de uitkomsten van uw groep',
  withdraw: 'Intrekken',
  withdrawText: (day: string) =>
    `Alles wat u hebt verzonden, gaat dan weg. Dat kan tot en met ${day} en u kunt het niet ongedaan maken.`,
  withdrawLabel: 'Ik weet dat ik dit niet ongedaan kan maken.',
  withdrawButton: 'Trek mijn antwoorden in',
  withdrawMissing: 'Vink aan dat u weet dat dit niet ongedaan kan worden gemaakt.',
  leaveTitle: 'Klaar met kijken?',
  leave: 'Sluit af',
  leaveText:
    'Deze pagina gaat na een half uur vanzelf dicht. Zit u op een gedeelde computer? Sluit dan nu af.',
};

const en = {
  heading: 'Your answers',
  lead: 'With your code and your own words you see what you have sent. You can correct it while the measurement is open, and withdraw it until the day that you read there.',
  whyWords: 'Why those words?',
  whyWordsText:
    'Whoever finds your card or reads your mail only has your code. Only you know the words. Have you lost them? Then nobody can open your answers, Stichting Beroepseer neither. They still count.',
  form: 'Open your answers',
  codeLabel: 'Your code',
  codeHint: '16 characters, on your card or in your mail.',
  wordsLabel: 'Your own words',
  wordsHint: 'The words you were given when you first sent something, in the same order.',
  button: 'Show what is mine',
  errors: {
    'code-missing': 'Fill in your code.',
    'code-unknown': 'We do not know this code. Check whether a character is wrong.',
    'words-missing': 'Fill in your own words.',
    'words-wrong': 'These words do not belong to this code. Check the spelling and the order.',
  },
  wave: { before: 'Before measurement', after: 'After measurement', 'follow-up': 'Follow-up measurement' },
  sent: 'What you have sent',
  isSent: 'Sent.',
  notSent: { planned: 'Not begun yet.', open: 'Not sent yet.', closed: 'Not filled in.' },
  nothing: 'Nothing was sent with this code, or it was withdrawn.',
  shut: 'Your earlier answers are still closed',
  shutText:
    'Who rereads earlier answers fills in the after measurement differently. That is why they open once you have sent the after measurement, or once it has closed.',
  shutChoice:
    'They are your answers. Would you rather see them now? You may. Keep in mind that the difference between before and after then says less, for you and for your group.',
  lookLabel: 'I know that rereading can colour my answers in the after measurement.',
  look: 'Show them now all the same',
  lookMissing: 'Tick that you know what rereading can do.',
  answersHeading: 'What you answered',
  sideBySide: (waves: string) => `${waves}, side by side`,
  chance:
    'For one person this questionnaire cannot tell small changes from chance. An answer also depends on the day. So read it as a question to yourself, not as a result.',
  skipped: 'Skipped',
  notReached: 'Not seen',
  notAsked: 'Not asked then',
  correctTitle: 'Correct',
  correct: 'Correct my answers',
  correctText: (wave: string, day: string) =>
    `The ${wave.toLowerCase()} is open up to and including ${day}. Until then you can see and correct your answers in it.`,
  correctHeading: 'Correct your answers',
  correctLead:
    'Change what you like and press the button at the end. What stands here replaces what you sent.',
  correctButton: 'Replace my answers',
  cancel: 'Leave them as they were',
  corrected: 'Your answers have been replaced. What was there before is gone.',
  released: 'What no longer changes',
  releasedText: (day: string) =>
    `On ${day} the averages were made known. If you filled in both measurements, your answers count in them. Nothing about those averages changes any more, not even if you withdraw your answers. Nobody can be recognised in them.`,
  stateText: (day: string) =>
    `This trajectory ended without an after measurement. On ${day} it was made known how things stood at the before measurement. If you filled that in, your answers may count in it. Nothing about it changes any more, not even if you withdraw your answers. Nobody can be recognised in it.`,
  notReleased: 'No averages have been made known yet. If you withdraw your answers now, they count nowhere.',
  toGroup: 'Look at the results of your group',
  withdraw: 'Withdraw',
  withdrawText: (day: string) =>
    `Everything you have sent is then removed. You can do so up to and including ${day}, and you cannot undo it.`,
  withdrawLabel: 'I know that I cannot undo this.',
  withdrawButton: 'Withdraw my answers',
  withdrawMissing: 'Tick that you know this cannot be undone.',
  leaveTitle: 'Done looking?',
  leave: 'Sign off',
  leaveText:
    'This page closes by itself after half an hour. Are you on a shared computer? Then sign off now.',
} satisfies typeof nl;

export const myAnswersTexts = { nl, en };
