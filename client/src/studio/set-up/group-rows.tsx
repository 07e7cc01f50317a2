import { useEffect, useRef, useState, type ReactNode } from 'react';
import { mostGroups } from '#server/contract/pilot-settings.ts';
import type { PilotSetUp } from '#server/contract/set-up.ts';
import { useTexts } from '#client/src/studio/language.tsx';
import { setUpTexts } from '#client/src/studio/texts/set-up-texts.ts';
import { newGroup, type DraftGroup } from './draft.ts';
import { fieldId, type Fault } from '#client/src/studio/form/fault.ts';
import { wholeNumber } from '#client/src/studio/form/whole-number.ts';
import { CheckField, TextField } from '#client/src/studio/form/field.tsx';
import { PutBack } from './put-back.tsx';

/** Under this number of cards a group is never shown by itself. */
const fewestShown = 8;

interface GroupRowsProps {
  readonly groups: readonly DraftGroup[];
  /** The groups as they are stored; those with cards are fixed. */
  readonly stored: PilotSetUp['groups'];
  /** Whether groups can still be added. */
  readonly mayAdd: boolean;
  readonly faults: readonly Fault[];
  readonly onChange: (groups: DraftGroup[]) => void;
}

/** The groups, a row each. A new row gets the focus; after removing one the focus goes to the way back. */
export function GroupRows({ groups, stored, mayAdd, faults, onChange }: GroupRowsProps): ReactNode {
  const { groups: text, fixedWords } = useTexts(setUpTexts);
  const focusOn = useRef<string | null>(null);
  const [gone, setGone] = useState<{ readonly group: DraftGroup; readonly index: number } | null>(null);
  useEffect(() => {
    if (focusOn.current !== null) document.getElementById(focusOn.current)?.focus();
    focusOn.current = null;
  });
  const hasCards = (group: DraftGroup): boolean =>
    (stored.find(({ id }) => id === group.id)?.invited ?? 0) > 0;
  return (
    <section aria-labelledby="groepen">
      <h2 id="groepen">{text.title}</h2>
      <p className="hint">{text.lead}</p>
      {groups.map((group, index) => (
        <GroupRow
          key={group.key}
          {...{ group, index, faults }}
          fixed={hasCards(group) ? `${fixedWords.group}${mayAdd ? ` ${fixedWords.moreCards}` : ''}` : null}
          onChange={(changed) => {
            onChange(groups.with(index, changed));
          }}
          onRemove={
            groups.length === 1 || hasCards(group)
              ? null
              : () => {
                  focusOn.current = goneId;
                  setGone({ group, index });
                  onChange(groups.filter(({ key }) => key !== group.key));
                }
          }
        />
      ))}
      {gone !== null && groups.length < mostGroups && (
        <PutBack
          id={goneId}
          name={nameOf(gone.group, gone.index, text)}
          onPutBack={() => {
            const place = Math.min(gone.index, groups.length);
            focusOn.current = fieldId(`groups.${place}.name`);
            setGone(null);
            onChange(groups.toSpliced(place, 0, { ...gone.group, key: newGroup(groups).key }));
          }}
        />
      )}
      {!mayAdd && <p className="hint is-fixed">{fixedWords.groups}</p>}
      {mayAdd && groups.length < mostGroups && (
        <button
          type="button"
          id={fieldId('groups')}
          className="button quiet"
          onClick={() => {
            focusOn.current = fieldId(`groups.${groups.length}.name`);
            onChange([...groups, newGroup(groups)]);
          }}
        >
          {text.add}
        </button>
      )}
    </section>
  );
}

const goneId = fieldId('groups.terug');

/** What a row is called: by the name of its group, or by its place. */
const nameOf = (
  { name }: DraftGroup,
  index: number,
  text: { readonly row: (place: number) => string },
): string => (name.trim() === '' ? text.row(index + 1) : name);

interface GroupRowProps {
  readonly group: DraftGroup;
  readonly index: number;
  /** Why it can no longer be changed; null when it can. */
  readonly fixed: string | null;
  readonly faults: readonly Fault[];
  readonly onChange: (group: DraftGroup) => void;
  readonly onRemove: (() => void) | null;
}

function GroupRow({ group, index, fixed, faults, onChange, onRemove }: GroupRowProps): ReactNode {
  const { groups: text } = useTexts(setUpTexts);
  const isFixed = fixed !== null;
  const at = `groups.${index}`;
  const place = text.row(index + 1);
  return (
    <fieldset className="group-row">
      <legend>{place}</legend>
      {isFixed && <p className="hint is-fixed">{fixed}</p>}
      <div className="group-fields">
        <TextField
          at={`${at}.name`}
          label={text.name}
          hint={text.nameHint}
          faults={faults}
          isReadOnly={isFixed}
          value={group.name}
          onChange={(name) => {
            onChange({ ...group, name });
          }}
        />
        <TextField
          at={`${at}.cards`}
          label={text.cards}
          hint={text.cardsHint}
          numeric
          faults={faults}
          isReadOnly={isFixed}
          value={group.cards}
          onChange={(cards) => {
            onChange({ ...group, cards });
          }}
        />
      </div>
      <output className="note nudge">{wholeNumber(group.cards) < fewestShown ? text.small : ''}</output>
      <CheckField
        at={`${at}.comparison`}
        label={text.comparison}
        checked={group.comparison}
        fixed={isFixed}
        onChange={(comparison) => {
          onChange({ ...group, comparison });
        }}
      />
      {onRemove !== null && (
        <button type="button" className="button as-link" onClick={onRemove}>
          {text.remove(nameOf(group, index, text))}
        </button>
      )}
    </fieldset>
  );
}
