import type { WaveKind } from '#instruments/instrument.ts';

type ByWave = Record<Exclude<WaveKind, 'hub'>, string>;

const nl = {
  wave: { before: 'Voormeting', after: 'Nameting', 'follow-up': 'Vervolgmeting' } satisfies ByWave,
  heading: 'Wat betekent uw werk voor u?',
  lead: (pilot: string, organisation: string, minutes: number) =>
    `Stichting Beroepseer vraagt u om een korte vragenlijst in te vullen, bij het traject ${pilot} van ${organisation}. Het kost ongeveer ${minutes} minuten.`,
  toForm: 'Direct naar uw code',
  who: 'Wie vraagt dit?',
  whoText: (organisation: string) =>
    `Stichting Beroepseer. Uw eigen organisatie (${organisation}) krijgt nooit te zien wat een persoon heeft geantwoord.`,
  why: 'Waarom?',
  whyText: {
    before:
      'We willen weten wat er verandert in eigenwaarde, beroepstrots en beroepseer. Daarom stellen we deze vragen nu, en na het traject nog een keer.',
    after:
      'We willen weten wat er veranderd is in eigenwaarde, beroepstrots en beroepseer. Daarom stellen we dezelfde vragen als vóór het traject.',
    'follow-up':
      'We willen weten hoe het nu staat met eigenwaarde, beroepstrots en beroepseer. Daarom stellen we dezelfde vragen nog een keer.',
  } satisfies ByWave,
  what: 'Wat voor vragenlijst is dit?',
  sees: 'Wie ziet wat?',
  seesText: (threshold: number) =>
    `Niemand krijgt uw antwoorden te zien. Er komen alleen cijfers over minstens ${threshold} mensen samen, en pas na de nameting. Komt er geen nameting, dan komen ze na de voormeting. Ze zijn voor uw groep, uw organisatie en Stichting Beroepseer.`,
  seesLink: 'Lees precies wie wat ziet',
  must: 'Moet het?',
  mustText:
    'Nee. Meedoen is vrijwillig. Uw werkgever ziet niet of u meedoet. U mag elke vraag overslaan en op elk moment stoppen.',
  until: 'Tot wanneer?',
  untilText: (day: string) =>
    `Tot en met ${day}. Wat u invult, wordt meteen bewaard. Met dezelfde code gaat u later verder, ook op een ander apparaat. Bewaar de code voor uzelf: wie hem heeft, kan verdergaan met wat nog niet is verzonden.`,
  withdraw: 'Kunt u terug?',
  withdrawText: {
    before:
      'Ja. Na het verzenden krijgt u uw eigen woorden te zien. Bewaar die goed. Met uw code en die woorden trekt u uw antwoorden weer in.',
    after:
      'Ja. Met uw code en uw eigen woorden trekt u uw antwoorden weer in. Die woorden kreeg u toen u voor het eerst iets verzond. Doet u nu voor het eerst mee, dan krijgt u ze na het verzenden.',
    'follow-up':
      'Ja. Met uw code en uw eigen woorden trekt u uw antwoorden weer in. Die woorden kreeg u toen u voor het eerst iets verzond. Doet u nu voor het eerst mee, dan krijgt u ze na het verzenden.',
  } satisfies ByWave,
  withdrawUntil: (day: string) =>
    `Dat kan tot en met ${day}. Cijfers die dan al bekend zijn gemaakt, blijven staan.`,
  withdrawAlways: 'Cijfers die dan al bekend zijn gemaakt, blijven staan.',
  begin: 'Begin',
  consentLabel:
    'Ik heb dit gelezen en doe uit vrije wil mee. Stichting Beroepseer mag mijn antwoorden gebruiken zoals hier staat.',
  codeLabel: 'Uw code',
  codeHint: '16 tekens, op uw kaart of in uw mail. Streepjes en hoofdletters maken niet uit.',
  button: 'Begin met de vragen',
  errors: {
    'consent-missing': 'Vink aan dat u uit vrije wil meedoet. Wilt u niet meedoen? Sluit dan deze pagina.',
    'code-missing': 'Vul uw code in.',
    'code-unknown': 'Deze code kennen wij niet. Kijk of er een teken verkeerd staat.',
  } satisfies Record<StartError, string>,
};

const en = {
  wave: { before: 'Before measurement', after: 'After measurement', 'follow-up': 'Follow-up measurement' },
  heading: 'What does your work mean to you?',
  lead: (pilot: string, organisation: string, minutes: number) =>
    `Stichting Beroepseer asks you to fill in a short questionnaire, as part of the trajectory ${pilot} at ${organisation}. It takes about ${minutes} minutes.`,
  toForm: 'Straight to your code',
  who: 'Who is asking?',
  whoText: (organisation: string) =>
    `Stichting Beroepseer. Your own organisation (${organisation}) never gets to see what a person answered.`,
  why: 'Why?',
  whyText: {
    before:
      'We want to know what changes in self-worth, professional pride and professional honour. That is why we ask these questions now, and once more after the trajectory.',
    after:
      'We want to know what has changed in self-worth, professional pride and professional honour. That is why we ask the same questions as before the trajectory.',
    'follow-up':
      'We want to know how self-worth, professional pride and professional honour are now. That is why we ask the same questions once more.',
  },
  what: 'What kind of questionnaire is this?',
  sees: 'Who sees what?',
  seesText: (threshold: number) =>
    `Nobody gets to see your answers. There will only be figures about at least ${threshold} people together, and not until after the after measurement. If there is none, they come after the before measurement. They are for your group, your organisation and Stichting Beroepseer.`,
  seesLink: 'Read exactly who sees what',
  must: 'Do you have to?',
  mustText:
    'No. Taking part is voluntary. Your employer does not see whether you take part. You may skip any question and stop at any moment.',
  until: 'Until when?',
  untilText: (day: string) =>
    `Up to and including ${day}. What you fill in is saved at once. With the same code you can go on later, on another device too. Keep the code to yourself: whoever holds it can go on with what has not been sent yet.`,
  withdraw: 'Can you go back on it?',
  withdrawText: {
    before:
      'Yes. After sending you are shown your own words. Keep them well. With your code and those words you can withdraw your answers.',
    after:
      'Yes. With your code and your own words you can withdraw your answers. You were given those words when you first sent something. If this is your first time, you get them after sending.',
    'follow-up':
      'Yes. With your code and your own words you can withdraw your answers. You were given those words when you first sent something. If this is your first time, you get them after sending.',
  },
  withdrawUntil: (day: string) =>
    `You can do so up to and including ${day}. Figures that have been made known by then remain.`,
  withdrawAlways: 'Figures that have been made known by then remain.',
  begin: 'Begin',
  consentLabel:
    'I have read this and take part of my own free will. Stichting Beroepseer may use my answers as described here.',
  codeLabel: 'Your code',
  codeHint: '16 characters, on your card or in your mail. Dashes and capitals make no difference.',
  button: 'Begin with the questions',
  errors: {
    'consent-missing':
      'Tick that you take part of your own free will. Would you rather not? Then close this page.',
    'code-missing': 'Fill in your code.',
    'code-unknown': 'We do not know this code. Check whether a character is wrong.',
  },
} satisfies typeof nl;

export const startTexts = { nl, en };
export const startErrors = ['consent-missing', 'code-missing', 'code-unknown'] as const;
export type StartError = (typeof startErrors)[number];
