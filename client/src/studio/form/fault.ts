/** What is wrong, at which field: a path in the contract's body, such as `groups.0.name`. */
export interface Fault {
  readonly at: string;
  readonly message: string;
}

/** Id of the control that a path is about. */
export function fieldId(at: string): string {
  return `veld-${at.replaceAll('.', '-')}`;
}

/** The first fault of each field, in their order. */
export function onePerField(faults: readonly Fault[]): Fault[] {
  return [...new Map(faults.toReversed().map((fault) => [fault.at, fault])).values()].toReversed();
}

/** Faults that the server found, at the fields of this form. */
export function faultsFromServer(errors: readonly Fault[]): Fault[] {
  return onePerField(errors.map(({ at, message }) => ({ at: at.replace(/^(body|query)\./, ''), message })));
}
