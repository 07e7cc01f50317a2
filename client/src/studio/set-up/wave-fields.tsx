import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Language } from '#instruments/instrument.ts';
import type { PilotSetUp } from '#server/contract/set-up.ts';
import { formatDay } from '#analysis/words/numbers.ts';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { setUpTexts } from '#client/src/studio/texts/set-up-texts.ts';
import { useToday } from '#client/src/studio/today.ts';
import { keysUntil, newFollowUp, type Draft } from './draft.ts';
import { fieldId, type Fault } from '#client/src/studio/form/fault.ts';
import { TextField } from '#client/src/studio/form/field.tsx';
import { PutBack } from './put-back.tsx';

const mostFollowUps = 3;

type Waves = Draft['waves'];

/** A follow-up wave that was taken away, and where it stood. */
interface Gone {
  readonly wave: Waves['followUps'][number];
  readonly index: number;
}

const goneId = fieldId('waves.terug');

interface WaveFieldsProps {
  readonly waves: Waves;
  readonly faults: readonly Fault[];
  /** Number of waves that have opened: their days are facts. */
  readonly opened: number;
  /** The pilot as it is stored: what was told of its last days binds its waves. */
  readonly told: Pick<PilotSetUp, 'keysUntil' | 'latest'> | null;
  readonly onChange: (waves: Waves) => void;
}

/** The days of all waves, and the day on which the keys go because of them. */
export function WaveFields({ waves, faults, opened, told, onChange }: WaveFieldsProps): ReactNode {
  const { waves: text } = useTexts(setUpTexts);
  const { language } = useLanguage();
  const today = useToday();
  const { followUps } = waves;
  const latest = told?.latest ?? null;
  const keysTold = latest === null ? null : (told?.keysUntil ?? null);
  const areKeysGone = keysTold !== null && keysTold < today;
  const fixedAt = (index: number): 'wave' | 'keysGone' | null =>
    index < opened ? 'wave' : areKeysGone ? 'keysGone' : null;
  const until = keysTold ?? keysUntil([waves.after, ...followUps].map(({ closesOn }) => closesOn));
  const focusOn = useRef<string | null>(null);
  const [gone, setGone] = useState<Gone | null>(null);
  useEffect(() => {
    if (focusOn.current !== null) document.getElementById(focusOn.current)?.focus();
    focusOn.current = null;
  });
  return (
    <section aria-labelledby="metingen">
      <h2 id="metingen">{text.title}</h2>
      <p className="hint">{text.lead}</p>
      {(['before', 'after'] as const).map((kind, index) => (
        <Period
          key={kind}
          at={`waves.${kind}`}
          title={text[kind]}
          hint={kind === 'before' ? text.beforeHint : text.afterHint}
          last={lastWords(latest, kind, language)}
          days={waves[kind]}
          fixed={fixedAt(index)}
          faults={faults}
          onChange={(days) => {
            onChange({ ...waves, [kind]: days });
          }}
        />
      ))}
      {followUps.map((wave, index) => (
        <Period
          key={wave.key}
          at={`waves.followUps.${String(index)}`}
          title={text.followUp(index + 1)}
          hint={text.followUpHint}
          last={lastWords(latest, 'follow-up', language)}
          days={wave}
          fixed={fixedAt(index + 2)}
          faults={faults}
          onChange={(days) => {
            onChange({ ...waves, followUps: followUps.with(index, { ...wave, ...days }) });
          }}
          onRemove={() => {
            focusOn.current = goneId;
            setGone({ wave, index });
            onChange({ ...waves, followUps: followUps.filter(({ key }) => key !== wave.key) });
          }}
        />
      ))}
      {gone !== null && followUps.length < mostFollowUps && (
        <PutBack
          id={goneId}
          name={text.followUp(gone.index + 1)}
          onPutBack={() => {
            const place = Math.min(gone.index, followUps.length);
            const back = { ...gone.wave, key: newFollowUp(followUps).key };
            focusOn.current = fieldId(`waves.followUps.${String(place)}.opensOn`);
            setGone(null);
            onChange({ ...waves, followUps: followUps.toSpliced(place, 0, back) });
          }}
        />
      )}
      {followUps.length < mostFollowUps && !areKeysGone && (
        <button
          type="button"
          id={fieldId('waves.followUps')}
          className="button quiet"
          onClick={() => {
            focusOn.current = fieldId(`waves.followUps.${String(followUps.length)}.opensOn`);
            onChange({ ...waves, followUps: [...followUps, newFollowUp(followUps)] });
          }}
        >
          {text.addFollowUp}
        </button>
      )}
      <output className="keys-day">
        {until === null
          ? text.keysUnknown
          : (until < today ? text.keysGone : text.keys)(formatDay(until, language))}
      </output>
    </section>
  );
}

/** Until which day a wave may be open and why, once people were told when the keys go. */
function lastWords(
  latest: PilotSetUp['latest'],
  kind: PilotSetUp['waves'][number]['kind'],
  language: Language,
): string | null {
  if (latest === null) return null;
  const words = setUpTexts[language].waves.latest;
  const { keys, results } = latest;
  return kind === 'after' && results !== null && results < keys
    ? words.results(formatDay(results, language))
    : words.keys(formatDay(keys, language));
}

interface PeriodProps {
  readonly at: string;
  readonly title: string;
  readonly hint: string;
  readonly last: string | null;
  readonly days: { readonly opensOn: string; readonly closesOn: string };
  /** Why its days can no longer be changed; null when they can. */
  readonly fixed: 'wave' | 'keysGone' | null;
  readonly faults: readonly Fault[];
  readonly onChange: (days: { opensOn: string; closesOn: string }) => void;
  readonly onRemove?: () => void;
}

function Period({ at, title, hint, last, days, fixed, faults, onChange, onRemove }: PeriodProps): ReactNode {
  const { waves: text, fixedWords } = useTexts(setUpTexts);
  const { opensOn, closesOn } = days;
  const isFixed = fixed !== null;
  return (
    <fieldset className="wave-fields">
      <legend>{title}</legend>
      <p className={isFixed ? 'hint is-fixed' : 'hint'}>{isFixed ? fixedWords[fixed] : hint}</p>
      {!isFixed && last !== null && <p className="hint">{last}</p>}
      <div className="date-fields">
        {(['opensOn', 'closesOn'] as const).map((end) => (
          <TextField
            key={end}
            at={`${at}.${end}`}
            label={text[end]}
            type="date"
            faults={faults}
            isReadOnly={isFixed}
            value={days[end]}
            onChange={(day) => {
              onChange({ opensOn, closesOn, [end]: day });
            }}
          />
        ))}
      </div>
      {onRemove !== undefined && !isFixed && (
        <button type="button" className="button as-link" onClick={onRemove}>
          {text.remove(title)}
        </button>
      )}
    </fieldset>
  );
}
