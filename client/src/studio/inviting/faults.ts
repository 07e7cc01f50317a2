import { ApiProblem } from '#client/src/api.ts';
import { faultsFromServer, type Fault } from '#client/src/studio/form/fault.ts';

/** The faults of fields that the server found; none when it refused for another reason. */
export function faultsOf(error: unknown): Fault[] {
  return error instanceof ApiProblem ? faultsFromServer(error.problem.errors ?? []) : [];
}
