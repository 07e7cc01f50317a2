import type { Language } from '#instruments/instrument.ts';
import type { Wave } from './next-step.ts';
import { waveTexts } from './texts/wave-texts.ts';
import { formatDay } from '#analysis/words/numbers.ts';

/** The name of a wave among its pilot's waves; follow-ups are numbered once there are two. */
export function waveName(
  wave: Pick<Wave, 'number' | 'kind'>,
  waves: readonly Pick<Wave, 'number' | 'kind'>[],
  language: Language,
): string {
  const text = waveTexts[language];
  const name = text.kinds[wave.kind];
  const same = waves.filter(({ kind }) => kind === wave.kind);
  const place = same.findIndex(({ number }) => number === wave.number) + 1;
  return same.length > 1 ? text.numbered(name, place) : name;
}

/** The state of a wave with the day that matters: "open tot en met 30 november 2026". */
export function waveState(wave: Wave, language: Language): string {
  const day = formatDay(wave.state === 'planned' ? wave.opensOn : wave.closesOn, language);
  return waveTexts[language].states[wave.state](day);
}
