import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute, ReactNode } from 'react';
import { useLanguage } from '#client/src/studio/language.tsx';
import { weekdayWords } from '#client/src/studio/moment-words.ts';
import { fieldId, type Fault } from './fault.ts';
import { messageWords } from './message-words.ts';
import { otherAnswerId, OtherAnswerNote, useOtherAnswer } from './other-answers.tsx';

interface FieldProps {
  /** Path of the value in the contract's body. */
  readonly at: string;
  readonly label: string;
  readonly hint?: string;
  readonly faults: readonly Fault[];
  /** Why this can no longer be changed; absent when it can. */
  readonly fixed?: string | null;
}

interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface FrameProps extends FieldProps {
  readonly className?: string;
  /** What was filled in, said in other words below the control; empty as long as there is nothing to say. */
  readonly echo?: string;
  readonly renderControl: (props: ControlProps) => ReactNode;
}

/**
 * Label above; hint, the reason why it is fixed, error, and what somebody else filled in between label and control, and an
 * echo below it, all tied to it.
 */
function FieldFrame({
  at,
  label,
  hint,
  faults,
  fixed,
  className = '',
  echo,
  renderControl,
}: FrameProps): ReactNode {
  const { language } = useLanguage();
  const id = fieldId(at);
  const fault = faults.find((one) => one.at === at);
  const explanation = fixed ?? hint;
  const described = [
    explanation && `${id}-uitleg`,
    fault && `${id}-fout`,
    useOtherAnswer(at) && otherAnswerId(at),
    echo && `${id}-dag`,
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={`field ${className} ${fault === undefined ? '' : 'has-error'}`}>
      <label htmlFor={id}>{label}</label>
      {explanation !== undefined && (
        <p className={fixed == null ? 'hint' : 'hint is-fixed'} id={`${id}-uitleg`}>
          {explanation}
        </p>
      )}
      {fault !== undefined && (
        <p className="field-error" id={`${id}-fout`}>
          {messageWords(fault.message, language)}
        </p>
      )}
      <OtherAnswerNote at={at} />
      {renderControl({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': fault === undefined ? undefined : true,
      })}
      {echo !== undefined && (
        <p className="echo" id={`${id}-dag`}>
          {echo}
        </p>
      )}
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
  /** Cannot be changed, for a reason that stands elsewhere. */
  readonly isReadOnly?: boolean;
}

/** A line of text, an address, a number, or a day: that is also said with its day of the week, in the reader's language. */
export function TextField(props: TextFieldProps): ReactNode {
  const {
    value,
    onChange,
    type = 'text',
    numeric = false,
    isReadOnly = false,
    autoComplete = 'off',
    ...field
  } = props;
  const { language } = useLanguage();
  return (
    <FieldFrame
      {...field}
      {...(type === 'date' ? { echo: weekdayWords(value, language) } : {})}
      className={numeric ? 'is-number' : type === 'date' ? 'is-date' : ''}
      renderControl={(control) => (
        <input
          {...control}
          type={type}
          value={value}
          autoComplete={autoComplete}
          readOnly={isReadOnly || field.fixed != null}
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
          disabled={field.fixed != null}
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

interface CheckFieldProps {
  readonly at: string;
  readonly label: ReactNode;
  readonly hint?: string;
  readonly checked: boolean;
  readonly fixed?: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A tick, with its explanation below. */
export function CheckField({
  at,
  label,
  hint,
  checked,
  fixed = false,
  onChange,
}: CheckFieldProps): ReactNode {
  const id = fieldId(at);
  return (
    <div className="check-field">
      <label className="checkbox">
        <input
          type="checkbox"
          id={id}
          checked={checked}
          disabled={fixed}
          aria-describedby={hint === undefined ? undefined : `${id}-uitleg`}
          onChange={(event) => {
            onChange(event.target.checked);
          }}
        />
        <span>{label}</span>
      </label>
      {hint !== undefined && (
        <p className="hint" id={`${id}-uitleg`}>
          {hint}
        </p>
      )}
    </div>
  );
}
