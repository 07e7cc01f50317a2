import type { WaveKind } from '#server/store/roster-store.ts';
import type { MailKind } from '#server/contract/inviting.ts';

/** What the texts are told: names, days as they are written, minutes. */
export interface MailFacts {
  readonly title: string;
  readonly organisation: string;
  readonly minutes: number;
  readonly closesOn: string;
  readonly keysUntil: string;
}

const nl = {
  subject: {
    before: 'Wilt u meedoen? Een vragenlijst over uw werk',
    after: 'De tweede vragenlijst over uw werk',
    'follow-up': 'Nog een keer: de vragenlijst over uw werk',
  },
  reminderSubject: {
    before: 'Herinnering: een vragenlijst over uw werk',
    after: 'Herinnering: de tweede vragenlijst over uw werk',
    'follow-up': 'Herinnering: nog een keer de vragenlijst over uw werk',
  },
  lastReminderSubject: (closesOn: string) => `U kunt nog meedoen tot en met ${closesOn}`,
  greeting: 'Goedendag,',
  reminder:
    'Eerder stuurden wij u een uitnodiging. Hebt u de vragenlijst al ingevuld? Dan hoeft u niets te doen. Wij houden niet precies bij wie al heeft ingevuld, om niemand te kunnen volgen.',
  ask: {
    before: ({ title, organisation, minutes }: MailFacts) =>
      `Stichting Beroepseer vraagt u een vragenlijst in te vullen. Die gaat over hoe u uw werk en uw vak ziet. Uw groep bij ${organisation} doet mee aan “${title}”. Het kost u ongeveer ${minutes} minuten.`,
    after: ({ title, organisation, minutes }: MailFacts) =>
      `Uw groep bij ${organisation} deed mee aan “${title}”. Stichting Beroepseer vraagt u daarom dezelfde vragenlijst nog een keer in te vullen. Die gaat over hoe u uw werk en uw vak ziet. Het kost u ongeveer ${minutes} minuten.`,
    'follow-up': ({ title, organisation, minutes }: MailFacts) =>
      `Een tijd geleden deed uw groep bij ${organisation} mee aan “${title}”. Stichting Beroepseer vraagt u de vragenlijst nog een keer in te vullen. Die gaat over hoe u uw werk en uw vak ziet. Het kost u ongeveer ${minutes} minuten.`,
  },
  why: {
    before:
      'Waarom? Over een tijd vragen wij u hetzelfde nog een keer. Dan kan uw groep zien of er iets veranderd is, en daarover praten.',
    after:
      'Waarom? Zo kan uw groep zien of er iets veranderd is, en daarover praten. Hebt u de eerste keer niet meegedaan? Dan mag u nu wel invullen.',
    'follow-up': 'Waarom? Zo kan uw groep zien wat er na een langere tijd veranderd of gelijk gebleven is.',
  },
  voluntary:
    'Meedoen is vrijwillig. Niemand krijgt te zien wat u antwoordt. Wij vertellen uw werkgever niet of u meedoet.',
  until: ({ closesOn, keysUntil }: MailFacts) =>
    `U kunt invullen tot en met ${closesOn}. Tot en met ${keysUntil} bewaren wij uw mailadres, en kunt u uw antwoorden zien en intrekken.`,
  open: 'Naar de vragenlijst',
  noLink: (address: string) => `Werkt de link niet? Ga naar ${address} en vul deze code in:`,
  keep: 'Bewaar deze mail en stuur hem niet door. Uw code blijft bij elke meting dezelfde. Wie hem heeft, kan voor u invullen.',
  privacy: 'Wie ziet wat?',
  stop: 'Wilt u geen mail meer over deze vragenlijst?',
  stopMore: 'Meedoen kan dan nog steeds, met uw code.',
  help: (text: string) => `Vragen? ${text}`,
  from: 'Stichting Beroepseer',
  automatic: 'Deze mail is automatisch verstuurd.',
  exampleCode: 'VOOR-BEEL-DVAN-CODE',
};

const en = {
  subject: {
    before: 'Will you take part? A questionnaire about your work',
    after: 'The second questionnaire about your work',
    'follow-up': 'Once more: the questionnaire about your work',
  },
  reminderSubject: {
    before: 'Reminder: a questionnaire about your work',
    after: 'Reminder: the second questionnaire about your work',
    'follow-up': 'Reminder: once more the questionnaire about your work',
  },
  lastReminderSubject: (closesOn) => `You can still take part up to and including ${closesOn}`,
  greeting: 'Good day,',
  reminder:
    'We sent you an invitation before. Have you filled in the questionnaire already? Then there is nothing to do. We do not keep track of exactly who has filled it in, so that nobody can be followed.',
  ask: {
    before: ({ title, organisation, minutes }) =>
      `Stichting Beroepseer asks you to fill in a questionnaire. It is about how you see your work and your profession. Your group at ${organisation} takes part in “${title}”. It takes about ${minutes} minutes.`,
    after: ({ title, organisation, minutes }) =>
      `Your group at ${organisation} took part in “${title}”. Stichting Beroepseer therefore asks you to fill in the same questionnaire once more. It is about how you see your work and your profession. It takes about ${minutes} minutes.`,
    'follow-up': ({ title, organisation, minutes }) =>
      `Some time ago your group at ${organisation} took part in “${title}”. Stichting Beroepseer asks you to fill in the questionnaire once more. It is about how you see your work and your profession. It takes about ${minutes} minutes.`,
  },
  why: {
    before:
      'Why? In a while we ask you the same once more. Your group can then see whether anything has changed, and talk about it.',
    after:
      'Why? That way your group can see whether anything has changed, and talk about it. Did you not take part the first time? You may still fill it in now.',
    'follow-up': 'Why? That way your group can see what has changed or stayed the same after a longer time.',
  },
  voluntary:
    'Taking part is voluntary. Nobody gets to see what you answer. We do not tell your employer whether you take part.',
  until: ({ closesOn, keysUntil }) =>
    `You can fill it in up to and including ${closesOn}. Up to and including ${keysUntil} we keep your mail address, and you can see and withdraw your answers.`,
  open: 'To the questionnaire',
  noLink: (address) => `Does the link not work? Go to ${address} and fill in this code:`,
  keep: 'Keep this mail and do not forward it. Your code stays the same at every measurement. Whoever has it can answer for you.',
  privacy: 'Who sees what?',
  stop: 'Do you want no more mail about this questionnaire?',
  stopMore: 'You can still take part, with your code.',
  help: (text) => `Questions? ${text}`,
  from: 'Stichting Beroepseer',
  automatic: 'This mail was sent automatically.',
  exampleCode: 'EXAM-PLEC-ODEN-0NLY',
} satisfies typeof nl;

export const mailTexts = { nl, en };

/** The subject of a mail; it never says who is written to, nor about which group. */
export function subjectOf(
  language: 'nl' | 'en',
  kind: MailKind,
  wave: WaveKind,
  { closesOn }: MailFacts,
): string {
  const text = mailTexts[language];
  if (kind === 'invitation') return text.subject[wave];
  return kind === 'reminder' ? text.reminderSubject[wave] : text.lastReminderSubject(closesOn);
}
