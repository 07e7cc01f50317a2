import type { ReactNode } from 'react';
import type { Instrument } from '#instruments/instrument.ts';
import { formatNumber } from '#analysis/words/numbers.ts';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { setUpTexts } from '#client/src/studio/texts/set-up-texts.ts';
import { longestWave, type Draft, type Fault } from './draft.ts';
import { CheckField, SelectField } from './field.tsx';
import { messageWords } from './message-words.ts';
import { QuestionnairePreview } from './questionnaire-preview.tsx';

interface QuestionnaireFieldsProps {
  readonly draft: Pick<Draft, 'instrument' | 'modules' | 'waves'>;
  readonly instruments: readonly Instrument[];
  readonly instrument: Instrument | null;
  readonly faults: readonly Fault[];
  readonly onChange: (part: Partial<Draft>) => void;
}

/** Which questionnaire, which parts beside the core, how many minutes that takes, and what it looks like. */
export function QuestionnaireFields(props: QuestionnaireFieldsProps): ReactNode {
  const { draft, instruments, instrument, faults, onChange } = props;
  const { questionnaire: text, choose } = useTexts(setUpTexts);
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
            ...instruments.map(({ id, title, version }) => ({
              value: id,
              label: `${title[language]} ${version}`,
            })),
          ]}
          onChange={(chosen) => {
            onChange({ instrument: chosen, modules: [] });
          }}
        />
      )}
      {instrument !== null && (
        <>
          <p>{text.core(instrument.title[language], instrument.version)}</p>
          <Modules {...{ draft, instrument, faults, onChange }} />
          <QuestionnairePreview instrument={instrument} modules={draft.modules} />
        </>
      )}
    </section>
  );
}

interface FixedQuestionnaireProps {
  /** The questionnaire as it is now; the pilot may have an older version of it. */
  readonly instrument: Instrument | null;
  readonly version: string;
  readonly modules: readonly string[];
}

/** What people were asked, once a wave has opened: nothing to choose any more. */
export function FixedQuestionnaire({ instrument, version, modules }: FixedQuestionnaireProps): ReactNode {
  const { questionnaire: text, fixedWords } = useTexts(setUpTexts);
  const { language } = useLanguage();
  const taken = instrument?.modules.filter(({ id, core }) => !core && modules.includes(id)) ?? [];
  return (
    <section aria-labelledby="vragenlijst">
      <h2 id="vragenlijst">{text.title}</h2>
      <p className="hint is-fixed">{fixedWords.questionnaire}</p>
      {instrument !== null && <p>{text.core(instrument.title[language], version)}</p>}
      {taken.length > 0 && (
        <ul>
          {taken.map(({ id, title }) => (
            <li key={id}>{title[language]}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface ModulesProps extends Omit<QuestionnaireFieldsProps, 'instrument' | 'instruments'> {
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
      {extras.map(({ id, title, trajectory }) => {
        const costs = longestWave(instrument, [id], draft.waves.followUps.length).parts;
        const minutes = costs.find((part) => part.id === id)?.minutes ?? 0;
        return (
          <CheckField
            key={id}
            at={id === extras[0]?.id ? 'modules' : `modules.${id}`}
            label={text.module(title[language], formatNumber(minutes, language))}
            {...(trajectory === true ? { hint: text.trajectory } : {})}
            checked={draft.modules.includes(id)}
            onChange={(taken) => {
              const others = draft.modules.filter((other) => other !== id);
              onChange({ modules: taken ? [...others, id] : others });
            }}
          />
        );
      })}
      {fault !== undefined && <p className="field-error">{messageWords(fault.message, language)}</p>}
      <output id="veld-modules-som" className={sum.fits ? 'sum' : 'sum is-too-long'}>
        {sum.message[language]}
      </output>
    </fieldset>
  );
}
