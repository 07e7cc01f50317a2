import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loading, ProblemNotice } from '#client/src/studio/frame/states.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { sessionTexts } from '#client/src/studio/texts/session-texts.ts';
import { waveTexts } from '#client/src/studio/texts/wave-texts.ts';
import { groupNotesQuery, type GroupPlace } from './session-queries.ts';

/** What people wrote to their own group, shuffled by the server and shown from five notes on. */
export function SessionNotes({ place }: { readonly place: GroupPlace }): ReactNode {
  const text = useTexts(sessionTexts);
  const { language } = useLanguage();
  const { kinds } = useTexts(waveTexts);
  const notes = useQuery(groupNotesQuery(place));
  if (notes.isPending) return <Loading />;
  if (notes.isError) return <ProblemNotice error={notes.error} onRetry={() => void notes.refetch()} />;
  if (notes.data.waves.every(({ questions }) => questions.length === 0)) return null;
  return (
    <section aria-labelledby="briefjes">
      <h2 id="briefjes">{text.notes}</h2>
      <p>{text.notesLead}</p>
      {notes.data.waves.flatMap(({ number, kind, questions }) =>
        questions.map((question) => (
          <div key={`${String(number)}-${question.id}`}>
            <h3>
              {question.text[language]} <span className="muted">({kinds[kind].toLowerCase()})</span>
            </h3>
            {question.notes === null ? (
              <p>{text.notesFew}</p>
            ) : (
              <ul className="group-notes">
                {question.notes.map((note, index) => (
                  // Two people may write the same.
                  <li key={`${String(index)} ${note}`}>{note}</li>
                ))}
              </ul>
            )}
          </div>
        )),
      )}
    </section>
  );
}
