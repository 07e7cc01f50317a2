import type { ReactNode } from 'react';
import { fileFaults, type PilotFile } from '#server/contract/pilot-file.ts';
import type { PilotSetUp } from '#server/contract/set-up.ts';
import { useTexts } from '#client/src/studio/language.tsx';
import { fileTexts } from '#client/src/studio/texts/file-texts.ts';
import { fieldId, type Fault } from '#client/src/studio/form/fault.ts';

/** What a file lacks while it is filled in, in the order of the form, by the contract's own rules. */
export function missingFrom({ test, keysUntil, waves }: PilotSetUp, file: PilotFile): Fault[] {
  if (test) return [];
  const afterClosesOn = waves.find(({ kind }) => kind === 'after')?.closesOn ?? null;
  return fileFaults(file, { keysUntil, afterClosesOn }).map(({ path, message }) => ({
    at: path.join('.'),
    message,
  }));
}

/** Of what is missing, what somebody did fill in, and not right yet. */
export function filledInWrongly(faults: readonly Fault[], file: PilotFile): Fault[] {
  const written = new Map<string, unknown>(
    Object.entries({
      ...file,
      'agreement.text': file.agreement.text,
      'worksCouncil.text': file.worksCouncil.text,
      'dpia.text': file.dpia.text,
    }),
  );
  return faults.filter(({ at }) => {
    const value = written.get(at);
    return typeof value === 'string' && value.trim() !== '';
  });
}

/** What the parts of a file are called where several are named in a row. */
export function useMissingNames(): (at: string) => string {
  const names: Readonly<Record<string, string>> = useTexts(fileTexts).missing.names;
  return (at) => names[at] ?? at;
}

/** What has still to be settled, from the first moment and less with every field; each line leads to its field. */
export function Missing({ faults }: { readonly faults: readonly Fault[] }): ReactNode {
  const { missing: text } = useTexts(fileTexts);
  const nameOf = useMissingNames();
  return (
    <aside className="do" aria-labelledby="ontbreekt">
      <h2 id="ontbreekt">{text.title}</h2>
      <p>{faults.length === 0 ? text.nothing : text.count(faults.length)}</p>
      <ul>
        {faults.map(({ at }) => (
          <li key={at}>
            <a
              href={`#${fieldId(at)}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(fieldId(at))?.focus();
              }}
            >
              {nameOf(at)}
            </a>
          </li>
        ))}
      </ul>
      {faults.some(({ at }) => at === 'worksCouncil.text') && <p>{text.early}</p>}
    </aside>
  );
}
