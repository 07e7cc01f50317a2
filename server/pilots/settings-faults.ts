import { HttpProblem } from '#server/problem.ts';

/** What is wrong with a form, at which of its fields (a path in the body, such as `groups.0.name`). */
export interface FieldFault {
  readonly at: string;
  readonly message: string;
}

/** A form that is refused: nothing of it was stored. */
export function refused(title: string, faults: readonly FieldFault[]): HttpProblem {
  return new HttpProblem(
    'bad-request',
    title,
    'Verbeter wat hieronder staat en probeer het opnieuw.',
    faults.map(({ at, message }) => ({ at: `body.${at}`, message })),
  );
}
