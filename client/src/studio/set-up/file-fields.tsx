import type { ReactNode } from 'react';
import { formatDay } from '#analysis/words/numbers.ts';
import { bases, type PilotFile } from '#server/contract/pilot-file.ts';
import type { PilotSetUp } from '#server/contract/set-up.ts';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { fileTexts } from '#client/src/studio/texts/file-texts.ts';
import { setUpTexts } from '#client/src/studio/texts/set-up-texts.ts';
import { useToday } from '#client/src/studio/today.ts';
import type { Fault } from '#client/src/studio/form/fault.ts';
import { CheckField, SelectField, TextArea, TextField } from '#client/src/studio/form/field.tsx';

interface FileFieldsProps {
  readonly file: PilotFile;
  readonly faults: readonly Fault[];
  /** The pilot as it is stored: its days bind those of the file, and what was published binds what was agreed about it. */
  readonly stored: PilotSetUp;
  readonly onChange: (file: PilotFile) => void;
}

interface PartProps extends Omit<FileFieldsProps, 'onChange'> {
  readonly change: (part: Partial<PilotFile>) => void;
}

/** All fields of the file, in the order in which they are usually settled. */
export function FileFields({ file, faults, stored, onChange }: FileFieldsProps): ReactNode {
  const change = (part: Partial<PilotFile>): void => {
    onChange({ ...file, ...part });
  };
  const part = { file, faults, stored, change };
  return (
    <>
      <Who {...part} />
      <Ground {...part} />
      <Consent {...part} />
      <Days {...part} />
      <Figures {...part} />
    </>
  );
}

function Who({ file, faults, change }: PartProps): ReactNode {
  const text = useTexts(fileTexts);
  return (
    <section aria-labelledby="wie">
      <h2 id="wie">{text.who}</h2>
      <TextField
        at="controller"
        {...text.controller}
        faults={faults}
        value={file.controller}
        onChange={(controller) => {
          change({ controller });
        }}
      />
      <TextField
        at="processor"
        {...text.processor}
        faults={faults}
        value={file.processor}
        onChange={(processor) => {
          change({ processor });
        }}
      />
      <Reference {...{ file, faults, change }} name="agreement" />
    </section>
  );
}

function Ground({ file, faults, change }: PartProps): ReactNode {
  const text = useTexts(fileTexts);
  const { choose } = useTexts(setUpTexts);
  return (
    <section aria-labelledby="grondslag">
      <h2 id="grondslag">{text.ground}</h2>
      <SelectField
        at="basis"
        {...text.basis}
        faults={faults}
        value={file.basis ?? ''}
        options={[
          { value: '', label: choose },
          ...bases.map((basis) => ({ value: basis, label: text.bases[basis] })),
        ]}
        onChange={(chosen) => {
          change({ basis: bases.find((basis) => basis === chosen) ?? null });
        }}
      />
      <TextArea
        at="basisReason"
        label={text.basisReason.label}
        hint={file.basis === 'consent' ? text.basisReason.consentHint : text.basisReason.hint}
        faults={faults}
        value={file.basisReason}
        onChange={(basisReason) => {
          change({ basisReason });
        }}
      />
    </section>
  );
}

function Consent(part: PartProps): ReactNode {
  const text = useTexts(fileTexts);
  return (
    <section aria-labelledby="instemming">
      <h2 id="instemming">{text.consent}</h2>
      <Reference {...part} name="worksCouncil" />
      <Reference {...part} name="dpia" />
    </section>
  );
}

interface ReferenceProps extends Omit<PartProps, 'stored'> {
  readonly name: 'agreement' | 'worksCouncil' | 'dpia';
}

/** A reference, or the reason why there is none. */
function Reference({ file, faults, change, name }: ReferenceProps): ReactNode {
  const text = useTexts(fileTexts);
  const value = file[name];
  const words = text[name];
  return (
    <>
      <TextField
        at={`${name}.text`}
        label={value.applies ? words.label : words.reason}
        hint={value.applies ? words.hint : text.reasonHint}
        faults={faults}
        value={value.text}
        onChange={(written) => {
          change({ [name]: { ...value, text: written } });
        }}
      />
      <CheckField
        at={`${name}.applies`}
        label={words.none}
        checked={!value.applies}
        onChange={(isNone) => {
          change({ [name]: { applies: !isNone, text: '' } });
        }}
      />
    </>
  );
}

function Days({ file, faults, stored, change }: PartProps): ReactNode {
  const { answersUntil, resultsBy, days, fixed } = useTexts(fileTexts);
  const { language } = useLanguage();
  const today = useToday();
  const { keysUntil } = stored;
  const after = stored.waves.find(({ kind }) => kind === 'after');
  const kept = stored.file.answersUntil;
  const isGone = kept !== null && kept < today && keysUntil < today;
  return (
    <section aria-labelledby="dagen">
      <h2 id="dagen">{days}</h2>
      <TextField
        at="answersUntil"
        label={answersUntil.label}
        hint={`${answersUntil.hint} ${answersUntil.from(formatDay(keysUntil, language))}`}
        type="date"
        faults={faults}
        fixed={isGone ? fixed.gone : null}
        value={file.answersUntil ?? ''}
        onChange={(day) => {
          change({ answersUntil: day === '' ? null : day });
        }}
      />
      <TextField
        at="resultsBy"
        label={resultsBy.label}
        hint={
          after === undefined
            ? resultsBy.hint
            : `${resultsBy.hint} ${resultsBy.after(formatDay(after.closesOn, language))}`
        }
        type="date"
        faults={faults}
        fixed={isReleased(stored) ? fixed.released : null}
        value={file.resultsBy ?? ''}
        onChange={(day) => {
          change({ resultsBy: day === '' ? null : day });
        }}
      />
    </section>
  );
}

const isReleased = ({ frozen }: PilotSetUp): boolean => frozen.file === 'released';

function Figures({ file, faults, stored, change }: PartProps): ReactNode {
  const text = useTexts(fileTexts);
  const chosen = file.benchmark === null ? '' : file.benchmark ? 'yes' : 'no';
  const isFixed = isReleased(stored);
  return (
    <section aria-labelledby="cijfers">
      <h2 id="cijfers">{text.figures}</h2>
      <SelectField
        at="benchmark"
        {...text.benchmark}
        faults={faults}
        fixed={isFixed ? text.fixed.released : null}
        value={chosen}
        options={[
          { value: '', label: text.undecided },
          { value: 'yes', label: text.yes },
          { value: 'no', label: text.no },
        ]}
        onChange={(answer) => {
          change({ benchmark: answer === '' ? null : answer === 'yes' });
        }}
      />
      <CheckField
        at="publicName"
        label={text.publicName.label}
        hint={isFixed ? text.fixed.released : text.publicName.hint}
        checked={file.publicName}
        fixed={isFixed}
        onChange={(publicName) => {
          change({ publicName });
        }}
      />
    </section>
  );
}
