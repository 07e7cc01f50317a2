import type { ReactNode } from 'react';
import { formatDay } from '#analysis/words/numbers.ts';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { setUpTexts } from '#client/src/studio/texts/set-up-texts.ts';
import { keysUntil, type Draft, type Fault } from './draft.ts';
import { TextField } from './field.tsx';

interface WaveFieldsProps {
  readonly waves: Draft['waves'];
  readonly faults: readonly Fault[];
  readonly onChange: (waves: Draft['waves']) => void;
}

/** The days of both waves, and the day on which the keys go because of them. */
export function WaveFields({ waves, faults, onChange }: WaveFieldsProps): ReactNode {
  const { waves: text } = useTexts(setUpTexts);
  const { language } = useLanguage();
  const until = keysUntil(waves.after.closesOn);
  return (
    <section aria-labelledby="metingen">
      <h2 id="metingen">{text.title}</h2>
      <p className="hint">{text.lead}</p>
      {(['before', 'after'] as const).map((kind) => (
        <fieldset key={kind} className="wave-fields">
          <legend>{text[kind]}</legend>
          <p className="hint">{kind === 'before' ? text.beforeHint : text.afterHint}</p>
          <div className="date-fields">
            {(['opensOn', 'closesOn'] as const).map((end) => (
              <TextField
                key={end}
                at={`waves.${kind}.${end}`}
                label={text[end]}
                type="date"
                faults={faults}
                value={waves[kind][end]}
                onChange={(day) => {
                  onChange({ ...waves, [kind]: { ...waves[kind], [end]: day } });
                }}
              />
            ))}
          </div>
        </fieldset>
      ))}
      <output className="keys-day">
        {until === null ? text.keysUnknown : text.keys(formatDay(until, language))}
      </output>
    </section>
  );
}
