import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute, ReactNode } from 'react';
import { useLanguage } from '#client/src/studio/language.tsx';
import { fieldId, type Fault } from './draft.ts';
import { messageWords } from './message-words.ts';

interface FieldProps {
  /** Path of the value in the contract's body. */
  readonly at: string;
  readonly label: string;
  readonly hint?: string;
  readonly faults: readonly Fault[];
}

interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface FrameProps extends FieldProps {
  readonly className?: string;
  readonly renderControl: (props: ControlProps) => ReactNode;
}

/** Label above, hint and error between label and control, all three tied to it. */
function FieldFrame({ at, label, hint, faults, className = '', renderControl }: FrameProps): ReactNode {
  const { language } = useLanguage();
  const id = fieldId(at);
  const fault = faults.find((one) => one.at === at);
  const described = [hint && `${id}-uitleg`, fault && `${id}-fout`].filter(Boolean).join(' ');
  return (
    <div className={`field ${className} ${fault === undefined ? '' : 'has-error'}`}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p className="hint" id={`${id}-uitleg`}>
          {hint}
        </p>
      )}
      {fault !== undefined && (
        <p className="field-error" id={`${id}-fout`}>
          {messageWords(fault.message, language)}
        </p>
      )}
      {renderControl({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': fault === undefined ? undefined : true,
      })}
    </div>
  );
}

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: Extract<HTMLInputTypeAttribute, 'text' | 'date' | 'email' | 'password'>;
  /** What a browser may fill in by itself; nothing unless told. */
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  /** A whole number: a short box, and digits on a phone. */
  readonly numeric?: boolean;
}

export function TextField(props: TextFieldProps): ReactNode {
  const { value, onChange, type = 'text', numeric = false, autoComplete = 'off', ...field } = props;
  return (
    <FieldFrame
      {...field}
      className={numeric ? 'is-number' : type === 'date' ? 'is-date' : ''}
      renderControl={(control) => (
        <input
          {...control}
          type={type}
          value={value}
          autoComplete={autoComplete}
          inputMode={numeric ? 'numeric' : undefined}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      )}
    />
  );
}

interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A few sentences. */
export function TextArea({ value, onChange, ...field }: TextAreaProps): ReactNode {
  return (
    <FieldFrame
      {...field}
      renderControl={(control) => (
        <textarea
          {...control}
          rows={4}
          value={value}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      )}
    />
  );
}

interface SelectFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export function SelectField({ value, onChange, options, ...field }: SelectFieldProps): ReactNode {
  return (
    <FieldFrame
      {...field}
      renderControl={(control) => (
        <select
          {...control}
          value={value}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    />
  );
}
