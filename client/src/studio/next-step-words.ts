import type { Language } from '#instruments/instrument.ts';
import { formatDay } from '#analysis/words/numbers.ts';
import type { NextStep, Wave } from './next-step.ts';
import { nextStepTexts } from './texts/next-step-texts.ts';
import { waveName } from './wave-words.ts';

/** One or two sentences that say what to do next, with the wave and the day they are about. */
export function nextStepWords(step: NextStep, waves: readonly Wave[], language: Language): string {
  const text = nextStepTexts[language];
  if (!('wave' in step)) return text[step.kind]();
  const { kind, wave } = step;
  const day = kind === 'gather' || kind === 'close' ? wave.closesOn : wave.opensOn;
  return text[kind](waveName(wave, waves, language).toLowerCase(), formatDay(day, language));
}

/** What those sentences are: something to do, or how it stands where nothing is. */
export function nextStepHeading({ kind }: NextStep, language: Language): string {
  const { toDo, stands } = nextStepTexts[language];
  return kind === 'gather' || kind === 'answers-gone' ? stands : toDo;
}
