import type { Instrument, RatingQuestion, ResponseScale } from './instrument.ts';

/** The response scale of a rating question. Throws when the instrument did not pass `parseInstrument`. */
export function responseScaleOf(instrument: Instrument, question: RatingQuestion): ResponseScale {
  const found = instrument.responseScales.find(({ id }) => id === question.responseScale);
  if (found === undefined) throw new Error(`Question ${question.id} names an unknown response scale.`);
  return found;
}

/** The lowest and highest answer of a response scale. */
export function rangeOf(responseScale: ResponseScale): [number, number] {
  return [responseScale.lowest, responseScale.lowest + responseScale.labels.length - 1];
}
