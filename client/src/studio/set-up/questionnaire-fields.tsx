import type { ReactNode } from 'react';
import type { Instrument, Language } from '#instruments/instrument.ts';
import { aboutMinutes } from '#instruments/minutes.ts';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { setUpTexts } from '#client/src/studio/texts/set-up-texts.ts';
import { versionTexts } from '#client/src/studio/texts/version-texts.ts';
import { instrumentKey, longestWave, type Draft } from './draft.ts';
import type { Fault } from '#client/src/studio/form/fault.ts';
import { CheckField, SelectField } from '#client/src/studio/form/field.tsx';
import { messageWords } from '#client/src/studio/form/message-words.ts';
import { OtherAnswerNote } from '#client/src/studio/form/other-answers.tsx';
import { OtherVersion } from './other-version.tsx';
import { QuestionnairePreview } from './questionnaire-preview.tsx';

interface QuestionnaireFieldsProps {
  readonly draft: Pick<Draft, 'instrument' | 'modules' | 'waves'>;
  readonly instruments: readonly Instrument[];
  readonly instrument: Instrument | null;
  /** The version that the pilot has now; null for a new pilot. */
  readonly stored: Instrument | null;
  readonly faults: readonly Fault[];
  readonly onChange: (part: Partial<Draft>) => void;
}

/** Which questionnaire, which parts beside the core, how many minutes that takes, and what it looks like. */
export function QuestionnaireFields(props: QuestionnaireFieldsProps): ReactNode {
  const { draft, instruments, instrument, stored, faults, onChange } = props;
  const { questionnaire: text, choose } = useTexts(setUpTexts);
  const versions = useTexts(versionTexts);
  const { language } = useLanguage();
  return (
    <section aria-labelledby="vragenlijst">
      <h2 id="vragenlijst">{text.title}</h2>
      {instruments.length > 1 && (
        <SelectField
          at="instrument"
          label={text.label}
          faults={faults}
          value={draft.instrument}
          options={[
            ...(draft.instrument === '' ? [{ value: '', label: choose }] : []),
            ...instruments.map((one) => ({
              value: instrumentKey(one),
              label: versions.version(one.title[language], one.version),
            })),
          ]}
          onChange={(chosen) => {
            onChange({ instrument: chosen, modules: [] });
          }}
        />
      )}
      {stored !== null && <OtherVersion {...{ stored, instruments }} chosen={instrument} />}
      {instrument !== null && (
        <>
          <p>{text.core(instrument.title[language], instrument.version)}</p>
          <Modules {...{ draft, instrument, faults, onChange }} />
          <QuestionnairePreview
            instrument={instrument}
            modules={draft.modules}
            followUps={draft.waves.followUps.length}
          />
        </>
      )}
    </section>
  );
}

interface FixedQuestionnaireProps {
  readonly instrument: Instrument;
  readonly modules: readonly string[];
  /** How many follow-up waves are planned. */
  readonly followUps: number;
}

/** What people were asked, once a wave has opened: nothing to choose any more, and still to be looked at. */
export function FixedQuestionnaire({ instrument, modules, followUps }: FixedQuestionnaireProps): ReactNode {
  const { questionnaire: text, fixedWords } = useTexts(setUpTexts);
  const { language } = useLanguage();
  const taken = instrument.modules.filter(({ id, core }) => !core && modules.includes(id));
  return (
    <section aria-labelledby="vragenlijst">
      <h2 id="vragenlijst">{text.title}</h2>
      <p className="hint is-fixed">{fixedWords.questionnaire}</p>
      <p>{text.core(instrument.title[language], instrument.version)}</p>
      {taken.length > 0 && (
        <ul>
          {taken.map(({ id, title }) => (
            <li key={id}>{title[language]}</li>
          ))}
        </ul>
      )}
      <QuestionnairePreview {...{ instrument, modules, followUps }} />
    </section>
  );
}

interface ModulesProps extends Omit<QuestionnaireFieldsProps, 'instrument' | 'instruments' | 'stored'> {
  readonly instrument: Instrument;
}

function Modules({ draft, instrument, faults, onChange }: ModulesProps): ReactNode {
  const { questionnaire: text } = useTexts(setUpTexts);
  const { language } = useLanguage();
  const extras = instrument.modules.filter(({ core }) => !core);
  const fault = faults.find(({ at }) => at === 'modules');
  const known = draft.modules.filter((id) => extras.some((extra) => extra.id === id));
  const sum = longestWave(instrument, known, draft.waves.followUps.length);
  if (extras.length === 0) return <p className="hint">{sum.message[language]}</p>;
  return (
    <fieldset className="modules" aria-describedby="veld-modules-som">
      <legend>{text.modules}</legend>
      <p className="hint">{text.modulesHint}</p>
      {extras.map((extra) => {
        const { id, title } = extra;
        const costs = longestWave(instrument, [id], draft.waves.followUps.length).parts;
        const minutes = costs.find((part) => part.id === id)?.minutes ?? 0;
        return (
          <CheckField
            key={id}
            at={id === extras[0]?.id ? 'modules' : `modules.${id}`}
            label={text.module(title[language], aboutMinutes(minutes, language))}
            {...hintOf(extra, language)}
            checked={draft.modules.includes(id)}
            onChange={(taken) => {
              const others = draft.modules.filter((other) => other !== id);
              onChange({ modules: taken ? [...others, id] : others });
            }}
          />
        );
      })}
      {fault !== undefined && <p className="field-error">{messageWords(fault.message, language)}</p>}
      <OtherAnswerNote at="modules" />
      <output id="veld-modules-som" className={sum.fits ? 'sum' : 'sum is-too-long'}>
        {sum.message[language]}
      </output>
    </fieldset>
  );
}

const kinds = ['before', 'after', 'follow-up'] as const;

/** Who is not asked a part, and when it is asked, where that is not everybody at every wave. */
function hintOf(
  { trajectory, blocks }: Instrument['modules'][number],
  language: Language,
): { hint?: string } {
  const { questionnaire: text, waves } = setUpTexts[language];
  const names = { before: waves.before, after: waves.after, 'follow-up': waves.followUpName } as const;
  const isAlways = blocks.some((block) => block.waves === undefined);
  const asked = kinds.filter((kind) => blocks.some((block) => block.waves?.includes(kind) === true));
  const words = [
    ...(isAlways ? [] : [text.onlyAt(asked.map((kind) => names[kind].toLowerCase()).join(text.and))]),
    ...(trajectory === true ? [text.trajectory] : []),
  ];
  return words.length === 0 ? {} : { hint: words.join(' ') };
}
