import type { Language } from '#instruments/instrument.ts';
import type { OtherAnswer } from '#client/src/studio/form/other-answers.tsx';
import { bothWroteTexts } from '#client/src/studio/texts/both-wrote-texts.ts';
import type { AnswerWords } from './answer-words.ts';
import type { OpenChoice } from './both-wrote.ts';
import { saysTheSame } from './lay-over.ts';
import { placeNow, valueAt } from './place.ts';

interface Asked {
  /** The form as it is filled in. */
  readonly form: object;
  readonly choices: readonly OpenChoice[];
  readonly words: AnswerWords;
  /** Where a place of the form stands on the page. */
  readonly onPage: (at: string) => string;
  readonly onChoose: (choice: OpenChoice) => void;
}

/**
 * What stands at the fields that somebody else filled in too: what they filled in or, once that was taken over, what I had.
 * Nothing where both have come to say the same.
 */
export function otherAnswersOf(asked: Asked, language: Language): OtherAnswer[] {
  const { form, choices, words, onPage, onChoose } = asked;
  const text = bothWroteTexts[language];
  return choices.flatMap((choice) => {
    const { other, isTaken } = choice;
    const at = placeNow(form, choice.at);
    if (at === null || saysTheSame(valueAt(form, at), other)) return [];
    const value = words(at, other);
    return [
      {
        at: onPage(at),
        said: isTaken ? text.mine(value) : text.theirs(value),
        button: isTaken ? text.takeBack : text.take,
        buttonName: isTaken ? text.takeItBack(value) : text.takeIt(value),
        onPress: () => {
          onChoose(choice);
        },
      },
    ];
  });
}
