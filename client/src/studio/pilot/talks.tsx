import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { markTalk } from '#server/contract/sessions.ts';
import type { PilotDetail } from '#server/contract/studio.ts';
import { formatDay } from '#analysis/words/numbers.ts';
import { callApi } from '#client/src/api.ts';
import { AskedButton } from '#client/src/studio/frame/asked-button.tsx';
import { Sending } from '#client/src/studio/frame/sending.tsx';
import { ProblemNotice } from '#client/src/studio/frame/states.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { pilotQuery } from '#client/src/studio/queries.ts';
import { pilotTexts } from '#client/src/studio/texts/pilot-texts.ts';
import { sessionTexts } from '#client/src/studio/texts/session-texts.ts';

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
            <Talk
              {...{ pilot, group, onDone }}
              others={talking.filter(({ id, talkedOn }) => id !== group.id && talkedOn === null).length}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface TalkProps extends TalksProps {
  readonly group: Group;
  /** How many other groups have yet to talk. */
  readonly others: number;
}

function Talk({ pilot, group, others, onDone }: TalkProps): ReactNode {
  const { talks: text } = useTexts(pilotTexts);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const { asking } = useTexts(sessionTexts).talk;
  const { name, talkedOn } = group;
  const organisation = pilot.organisation.name;
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
      {talkedOn === null ? (
        <AskedButton
          action={{ ...mark, mutate: () => mark.mutate(true) }}
          button={text.mark(name)}
          title={asking.title}
          confirm={asking.confirm}
          keep={asking.keep}
        >
          <p>{pilot.organisationSees ? text.sees(organisation) : asking.text(organisation, others)}</p>
        </AskedButton>
      ) : (
        <>
          <button
            type="button"
            className="button as-link"
            aria-disabled={mark.isPending}
            onClick={() => {
              if (!mark.isPending) mark.mutate(false);
            }}
          >
            {text.undo(name)}
          </button>
          <Sending busy={mark.isPending} />
        </>
      )}
    </>
  );
}
