/**
 * Why a figure cannot be given. Where several hold, a result names the first in this order.
 *
 * - `all-missing`: a wave (or the whole table) has no value at all
 * - `too-few-pairs`: fewer people measured twice than the method needs
 * - `too-few-people`: fewer people than the method needs
 * - `too-few-items`: a scale of one item has no internal consistency
 * - `too-few-pilots`: fewer pilots or clusters than the method needs
 * - `no-variance`: everyone is alike, so that chance cannot be judged
 * - `no-margin`: the smallest change that matters (or the range of the scale) was not given
 */
export type Reason =
  | 'all-missing'
  | 'too-few-pairs'
  | 'too-few-people'
  | 'too-few-items'
  | 'too-few-pilots'
  | 'no-variance'
  | 'no-margin';

/** One person's value; `null` (or a number that is not finite) = missing. */
export type Value = number | null | undefined;

/** One value a person, in the same order of persons in every array of a call. */
export type Values = readonly Value[];

/** Before and after of one arm of a comparison, person by person. */
export interface Arm {
  readonly before: Values;
  readonly after: Values;
}

export interface IntervalOptions {
  /** Confidence of the interval, between 0 and 1; 0.95 when left out or out of bounds. */
  readonly confidence?: number | undefined;
}

/**
 * A result that says whether it could be computed: test `status` and the compiler knows the rest.
 *
 * When it could not, the `Counts` stay, the `Means` stay where they can be computed, and every other
 * field is `null`: never NaN, Infinity or an exception.
 */
export type Estimated<Fields, Counts extends keyof Fields, Means extends keyof Fields = never> =
  | ({ readonly status: 'ok' } & Readonly<Fields>)
  | ({ readonly status: 'not-estimable'; readonly reason: Reason } & {
      readonly [Field in keyof Fields]: Field extends Counts
        ? Fields[Field]
        : Field extends Means
          ? Fields[Field] | null
          : null;
    });

/** The confidence asked for; the house's 0.95 when none or an impossible one is given. */
export function confidenceOf(options: IntervalOptions | undefined): number {
  const confidence = options?.confidence;
  return confidence !== undefined && confidence > 0 && confidence < 1 ? confidence : 0.95;
}

/** Beyond this no number is a measurement: the sum of many squares would overflow a double, in R too. */
const largestMeasurement = 1e150;

/** True for a number that can be computed with; missing, NaN and infinite values are not. */
export function isPresent(value: Value): value is number {
  return typeof value === 'number' && Math.abs(value) <= largestMeasurement;
}

/** The values that are there, in their order. */
export function presentValues(values: Values): number[] {
  return values.filter(isPresent);
}
