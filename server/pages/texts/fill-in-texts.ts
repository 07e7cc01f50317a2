import type { WaveKind } from '#instruments/instrument.ts';
import type { AnswerError } from '#server/participants/typed-answers.ts';

type ByWave = Record<Exclude<WaveKind, 'hub'>, string>;

const nl = {
  title: 'Vragenlijst',
  pageTitle: (part: number, parts: number) => `Vragenlijst, deel ${String(part)} van ${String(parts)}`,
  progress: (from: number, to: number, total: number) =>
    from === to
      ? `Vraag ${String(from)} van ${String(total)}`
      : `Vraag ${String(from)} tot en met ${String(to)} van ${String(total)}`,
  savedOnNext: 'Uw antwoorden worden opgeslagen als u op een knop drukt.',
  saved: 'Opgeslagen',
  otherLanguage: 'English',
  skip: 'Ik sla deze over',
  chooseAtMost: (most: number) => `Kies er hoogstens ${String(most)}.`,
  rankAtMost: (most: number) => `Kies er hoogstens ${String(most)}. Zet de belangrijkste op plaats 1.`,
  place: (place: number) => `Plaats ${String(place)}`,
  noChoice: 'Geen keuze',
  back: 'Vorige',
  next: 'Volgende',
  toReview: 'Naar het einde',
  leave: 'Later verder',
  notSaved: {
    heading: 'Nog niet opgeslagen',
    text: 'Het is nu te druk om op te slaan. Wat u hebt ingevuld, staat hieronder nog. Wacht een halve minuut en druk dan nog een keer op de knop.',
  },
  errors: {
    'too-many': (statement: string, most: number) =>
      `Dat zijn er meer dan ${String(most)}. Haal een vinkje weg bij: ${statement}`,
    twice: (statement: string) => `Kies elk antwoord hoogstens één keer bij: ${statement}`,
  } satisfies Record<AnswerError, (statement: string, most: number) => string>,
  review: {
    heading: 'Klaar om te verzenden?',
    complete: (total: number) => `U hebt alle ${String(total)} vragen beantwoord.`,
    skipped: (answered: number, total: number) =>
      `U hebt ${String(answered)} van de ${String(total)} vragen beantwoord. De rest hebt u overgeslagen. Dat mag.`,
    firstSkipped: 'Bekijk de eerste overgeslagen vraag',
    text: 'Uw antwoorden zijn opgeslagen en nog niet verzonden. Na het verzenden opent uw code ze niet meer. Met uw eigen woorden erbij kunt u ze dan nog verbeteren zolang de meting open is, of intrekken.',
    notSent: {
      heading: 'Nog niet verzonden',
      text: 'Het is nu te druk om te verzenden. Uw antwoorden zijn nog opgeslagen. Wacht een halve minuut en druk dan nog een keer op ‘Verzend mijn antwoorden’.',
    },
    send: 'Verzend mijn antwoorden',
    back: 'Terug naar de vragen',
  },
  thanks: {
    heading: 'Bedankt, uw antwoorden zijn binnen',
    wordsHeading: 'Uw eigen woorden',
    words:
      'Schrijf deze woorden op of druk deze pagina af. Deze browser laat ze alleen nu zien: tot u afsluit, en hoogstens een half uur.',
    wordsFor:
      'Met uw code en deze woorden kunt u later uw antwoorden zien, verbeteren of intrekken. Wie alleen uw code heeft, kan dat niet.',
    noWords: 'Uw eigen woorden zijn dezelfde als de vorige keer.',
    nextHeading: 'Wat gebeurt er nu?',
    next: {
      before:
        'Na het traject stellen we u dezelfde vragen nog een keer. Bewaar uw code: daarmee doet u weer mee.',
      after:
        'Als de meting gesloten is, maken we cijfers over genoeg mensen samen. Die krijgen uw groep en uw organisatie te zien, uw eigen antwoorden niet. Uw eigen antwoorden kunt u nu zelf bekijken.',
      'follow-up':
        'Als de meting gesloten is, maken we cijfers over genoeg mensen samen. Die krijgen uw groep en uw organisatie te zien, uw eigen antwoorden niet. Uw eigen antwoorden kunt u nu zelf bekijken.',
    } satisfies ByWave,
    myAnswers: 'Naar mijn antwoorden',
    leave: 'Sluit af',
    leaveWithWords: 'Ik heb de woorden bewaard, sluit af',
  },
};

const en = {
  title: 'Questionnaire',
  pageTitle: (part: number, parts: number) => `Questionnaire, part ${String(part)} of ${String(parts)}`,
  progress: (from: number, to: number, total: number) =>
    from === to
      ? `Question ${String(from)} of ${String(total)}`
      : `Questions ${String(from)} to ${String(to)} of ${String(total)}`,
  savedOnNext: 'Your answers are saved when you press a button.',
  saved: 'Saved',
  otherLanguage: 'Nederlands',
  skip: 'I skip this one',
  chooseAtMost: (most: number) => `Choose ${String(most)} at most.`,
  rankAtMost: (most: number) => `Choose ${String(most)} at most. Put the most important in place 1.`,
  place: (place: number) => `Place ${String(place)}`,
  noChoice: 'No choice',
  back: 'Back',
  next: 'Next',
  toReview: 'To the end',
  leave: 'Go on later',
  notSaved: {
    heading: 'Not saved yet',
    text: 'It is too busy to save now. What you filled in still stands below. Wait half a minute and press the button once more.',
  },
  errors: {
    'too-many': (statement: string, most: number) =>
      `That is more than ${String(most)}. Untick one at: ${statement}`,
    twice: (statement: string) => `Choose each answer once at most at: ${statement}`,
  },
  review: {
    heading: 'Ready to send?',
    complete: (total: number) => `You answered all ${String(total)} questions.`,
    skipped: (answered: number, total: number) =>
      `You answered ${String(answered)} of the ${String(total)} questions. You skipped the rest. That is fine.`,
    firstSkipped: 'Look at the first skipped question',
    text: 'Your answers are saved and not sent yet. Once they are sent your code no longer opens them. Together with your own words you can still correct them while the measurement is open, or withdraw them.',
    notSent: {
      heading: 'Not sent yet',
      text: 'It is too busy to send now. Your answers are still saved. Wait half a minute and press ‘Send my answers’ once more.',
    },
    send: 'Send my answers',
    back: 'Back to the questions',
  },
  thanks: {
    heading: 'Thank you, your answers have arrived',
    wordsHeading: 'Your own words',
    words:
      'Write these words down or print this page. This browser shows them only now: until you sign off, and for half an hour at most.',
    wordsFor:
      'With your code and these words you can see, correct or withdraw your answers later. Somebody who only has your code cannot.',
    noWords: 'Your own words are the same as last time.',
    nextHeading: 'What happens now?',
    next: {
      before:
        'After the trajectory we ask you the same questions once more. Keep your code: you take part with it again.',
      after:
        'Once the measurement has closed we make figures about enough people together. Your group and your organisation get to see those, not your own answers. You can look at your own answers now.',
      'follow-up':
        'Once the measurement has closed we make figures about enough people together. Your group and your organisation get to see those, not your own answers. You can look at your own answers now.',
    },
    myAnswers: 'To my answers',
    leave: 'Sign off',
    leaveWithWords: 'I have kept the words, sign off',
  },
} satisfies typeof nl;

export const fillInTexts = { nl, en };
