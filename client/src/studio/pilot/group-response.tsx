import type { ReactNode } from 'react';
import type { PilotDetail } from '#server/contract/studio.ts';
import { formatDay } from '#analysis/words/numbers.ts';
import { bandWords } from '#client/src/studio/band-words.ts';
import { StackingTable } from '#client/src/studio/frame/stacking-table.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import type { Wave } from '#client/src/studio/next-step.ts';
import { pilotTexts } from '#client/src/studio/texts/pilot-texts.ts';
import { waveName } from '#client/src/studio/wave-words.ts';

type Group = PilotDetail['groups'][number];

/** Roughly how many people answered, by group and wave, and which groups may stay too small to show. */
export function GroupResponse({ pilot }: { readonly pilot: PilotDetail }): ReactNode {
  const { groups: text, facts } = useTexts(pilotTexts);
  const opened = pilot.waves.filter(({ state }) => state !== 'planned');
  const counted = lastCounted(pilot, useLanguage().language);
  return (
    <section aria-labelledby="groepen">
      <h2 id="groepen">{text.title}</h2>
      {pilot.groups.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <>
          <p>
            {opened.length === 0 ? text.noWave : text.rough} {counted !== null && text.counted(counted)}{' '}
            {facts.threshold(pilot.threshold)}
          </p>
          <ResponseTable pilot={pilot} opened={opened} />
          <SmallHelp pilot={pilot} />
        </>
      )}
    </section>
  );
}

/** The last day on which anything was counted, in words. */
function lastCounted({ groups }: PilotDetail, language: 'nl' | 'en'): string | null {
  const days = groups.flatMap(({ response }) => response.flatMap(({ countedOn }) => countedOn ?? []));
  const last = days.toSorted().at(-1);
  return last === undefined ? null : formatDay(last, language);
}

interface ResponseTableProps {
  readonly pilot: PilotDetail;
  readonly opened: readonly Wave[];
}

function ResponseTable({ pilot, opened }: ResponseTableProps): ReactNode {
  const { groups: text } = useTexts(pilotTexts);
  const { language } = useLanguage();
  return (
    <StackingTable labelledBy="respons" className="response">
      <caption id="respons" className="visually-hidden">
        {text.caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">{text.group}</th>
          {opened.map((wave) => (
            <th key={wave.number} scope="col">
              {waveName(wave, pilot.waves, language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pilot.groups.map((group) => (
          <tr key={group.id}>
            <GroupName group={group} pilot={pilot} showInvited={opened.length === 0} />
            {opened.map((wave) => (
              <td key={wave.number} data-label={waveName(wave, pilot.waves, language)}>
                {answered(group, wave, language)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </StackingTable>
  );
}

function answered(group: Group, wave: Wave, language: 'nl' | 'en'): string {
  const response = group.response.find(({ wave: number }) => number === wave.number);
  if (response === undefined) return '–';
  const { answered } = response;
  return answered === null
    ? pilotTexts[language].groups.notCounted
    : bandWords(answered, group.invited, language);
}

interface GroupNameProps {
  readonly group: Group;
  readonly pilot: PilotDetail;
  readonly showInvited: boolean;
}

function GroupName({ group, pilot, showInvited }: GroupNameProps): ReactNode {
  const { groups: text } = useTexts(pilotTexts);
  return (
    <th scope="row">
      {group.name}
      {group.comparison && <span className="note">{text.comparison}</span>}
      {showInvited && (
        <span className="note">
          {group.invited === 0 ? text.toInvite(group.cards) : text.invited(group.invited)}
        </span>
      )}
      {group.mayStaySmall && isRunning(pilot) && !allMayStaySmall(pilot) && (
        <span className="note nudge">{text.small}</span>
      )}
    </th>
  );
}

function isRunning({ waves }: PilotDetail): boolean {
  return waves.some(({ state }) => state === 'open');
}

function allMayStaySmall({ groups }: PilotDetail): boolean {
  return groups.every(({ mayStaySmall }) => mayStaySmall);
}

/** What to do about small groups while a wave is open: never a number, never a name. */
function SmallHelp({ pilot }: { readonly pilot: PilotDetail }): ReactNode {
  const { groups: text } = useTexts(pilotTexts);
  if (!isRunning(pilot) || !pilot.groups.some(({ mayStaySmall }) => mayStaySmall)) return null;
  return (
    <p className="notice">
      {allMayStaySmall(pilot) && `${text.allSmallHelp} `}
      {text.smallHelp}
    </p>
  );
}
