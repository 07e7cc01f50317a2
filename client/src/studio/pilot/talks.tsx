import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { markTalk } from '#server/contract/sessions.ts';
import type { PilotDetail } from '#server/contract/studio.ts';
import { formatDay } from '#analysis/words/numbers.ts';
import { callApi } from '#client/src/api.ts';
import { ProblemNotice } from '#client/src/studio/frame/states.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { pilotQuery } from '#client/src/studio/queries.ts';
import { pilotTexts } from '#client/src/studio/texts/pilot-texts.ts';

interface TalksProps {
  readonly pilot: PilotDetail;
  readonly onDone: (message: string) => void;
}

type Group = PilotDetail['groups'][number];

/** The group comes first: which groups have talked about their own results, and when the organisation sees them. */
export function Talks({ pilot, onDone }: TalksProps): ReactNode {
  const { talks: text } = useTexts(pilotTexts);
  const { language } = useLanguage();
  const { organisation, organisationSees, resultsBy, releasedOn, stateOn, test } = pilot;
  if ((releasedOn === null && stateOn === null) || test) return null;
  const talking = pilot.groups.filter(({ comparison, invited }) => !comparison && invited > 0);
  return (
    <section aria-labelledby="gesprekken">
      <h2 id="gesprekken">{text.title}</h2>
      <p>
        {organisationSees ? text.sees(organisation.name) : text.lead(organisation.name)}{' '}
        {!organisationSees && resultsBy !== null && text.by(formatDay(resultsBy, language))}
      </p>
      <ul className="waves">
        {talking.map((group) => (
          <li key={group.id} className={group.talkedOn === null ? 'is-planned' : 'is-closed'}>
            <Talk {...{ pilot, group, onDone }} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Talk({ pilot, group, onDone }: TalksProps & { readonly group: Group }): ReactNode {
  const { talks: text } = useTexts(pilotTexts);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const { name, talkedOn } = group;
  const mark = useMutation({
    mutationFn: (held: boolean) =>
      callApi(markTalk, { params: { pilot: pilot.id, group: group.id }, body: { held } }),
    onSuccess: async (_, held) => {
      await queries.invalidateQueries({ queryKey: pilotQuery(pilot.id).queryKey });
      onDone(held ? text.marked(name) : text.undone(name));
    },
  });
  return (
    <>
      <p className="wave-words">
        <span className="wave-name">{name}</span>{' '}
        <span className="wave-state">
          {talkedOn === null ? text.notYet : text.held(formatDay(talkedOn, language))}
        </span>
      </p>
      <Link href={`/studio/groepen/${pilot.id}/${group.id}`}>{text.sheet(name)}</Link>
      {mark.isError && <ProblemNotice error={mark.error} />}
      <button
        type="button"
        className={talkedOn === null ? 'button quiet' : 'button as-link'}
        aria-disabled={mark.isPending}
        onClick={() => {
          if (!mark.isPending) mark.mutate(talkedOn === null);
        }}
      >
        {talkedOn === null ? text.mark(name) : text.undo(name)}
      </button>
    </>
  );
}
