import type { ReactNode } from 'react';
import { useTexts } from '#client/src/studio/language.tsx';
import { setUpTexts } from '#client/src/studio/texts/set-up-texts.ts';
import type { Fault } from '#client/src/studio/form/fault.ts';
import { SelectField, TextField } from '#client/src/studio/form/field.tsx';

interface Value {
  readonly at: string;
  readonly value: string;
}

interface NamedOrNewProps {
  readonly choice: Value;
  readonly name: Value;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly text: {
    readonly label: string;
    readonly hint: string;
    readonly another: string;
    readonly name: string;
    readonly nameHint: string;
  };
  readonly faults: readonly Fault[];
  readonly fixed: string | null;
  readonly onChoose: (value: string) => void;
  readonly onName: (name: string) => void;
}

/** One that exists, or a new one by its name; where none exists yet, only the name. */
export function NamedOrNew(props: NamedOrNewProps): ReactNode {
  const { choice, name, options, text, faults, fixed, onChoose, onName } = props;
  const { choose } = useTexts(setUpTexts);
  const isFirst = options.length === 0;
  return (
    <>
      {!isFirst && (
        <SelectField
          {...choice}
          label={text.label}
          hint={text.hint}
          faults={faults}
          fixed={fixed}
          options={[{ value: '', label: choose }, ...options, { value: 'new', label: text.another }]}
          onChange={onChoose}
        />
      )}
      {choice.value === 'new' && (
        <TextField
          {...name}
          label={isFirst ? text.label : text.name}
          hint={isFirst ? `${text.hint} ${text.nameHint}` : text.nameHint}
          faults={faults}
          onChange={onName}
        />
      )}
    </>
  );
}
