import { createHash } from 'node:crypto';
import type { PilotSetUp } from '#server/contract/set-up.ts';
import { HttpProblem } from '#server/problem.ts';

/** Short marks of what is settled about a pilot and of its file: another as soon as anything of it is. */
export function marksOf(view: Omit<PilotSetUp, 'seen' | 'frozen' | 'missing'>): PilotSetUp['seen'] {
  const { programme, organisation, title, threshold, sessionsPlanned, instrument, modules, test } = view;
  const settings = {
    names: [programme.id, organisation.id, title, threshold, sessionsPlanned, test],
    asked: [instrument.id, instrument.version, ...modules],
    groups: view.groups.map(({ id, name, comparison, cards }) => [id, name, comparison, cards]),
    waves: view.waves.map(({ number, opensOn, closesOn }) => [number, opensOn, closesOn]),
  };
  return { settings: markOf(settings), file: markOf(view.file) };
}

const markOf = (content: object): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);

/**
 * Refuses a form that was filled in over something that is no longer there: two people do not undo each other's work.
 *
 * @param seen the mark of what its writer had before them; null: they write over whatever is there
 * @throws HttpProblem `stale-revision`
 */
export function refuseUnseen(seen: string | null, now: string): void {
  if (seen === null || seen === now) return;
  throw new HttpProblem(
    'stale-revision',
    'Iemand anders heeft dit intussen gewijzigd.',
    'Er is niets opgeslagen. Laad de pagina opnieuw en kijk na wat er nu staat.',
  );
}
