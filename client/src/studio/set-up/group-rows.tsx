import { useEffect, useRef, type ReactNode } from 'react';
import { useTexts } from '#client/src/studio/language.tsx';
import { setUpTexts } from '#client/src/studio/texts/set-up-texts.ts';
import { fieldId, newGroup, wholeNumber, type DraftGroup, type Fault } from './draft.ts';
import { TextField } from './field.tsx';

const mostGroups = 12;
/** Under this number of cards a group is never shown by itself. */
const fewestShown = 8;

interface GroupRowsProps {
  readonly groups: readonly DraftGroup[];
  readonly faults: readonly Fault[];
  readonly onChange: (groups: DraftGroup[]) => void;
}

/** The groups, a row each. A new row gets the focus; after removing one the focus goes to what stays. */
export function GroupRows({ groups, faults, onChange }: GroupRowsProps): ReactNode {
  const { groups: text } = useTexts(setUpTexts);
  const focusOn = useRef<string | null>(null);
  useEffect(() => {
    if (focusOn.current !== null) document.getElementById(focusOn.current)?.focus();
    focusOn.current = null;
  });
  return (
    <section aria-labelledby="groepen">
      <h2 id="groepen">{text.title}</h2>
      <p className="hint">{text.lead}</p>
      {groups.map((group, index) => (
        <GroupRow
          key={group.key}
          {...{ group, index, faults }}
          onChange={(changed) => {
            onChange(groups.with(index, changed));
          }}
          onRemove={
            groups.length === 1
              ? null
              : () => {
                  focusOn.current = fieldId(`groups.${Math.max(0, index - 1)}.name`);
                  onChange(groups.filter(({ key }) => key !== group.key));
                }
          }
        />
      ))}
      {groups.length < mostGroups && (
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

interface GroupRowProps {
  readonly group: DraftGroup;
  readonly index: number;
  readonly faults: readonly Fault[];
  readonly onChange: (group: DraftGroup) => void;
  readonly onRemove: (() => void) | null;
}

function GroupRow({ group, index, faults, onChange, onRemove }: GroupRowProps): ReactNode {
  const { groups: text } = useTexts(setUpTexts);
  const at = `groups.${index}`;
  const place = text.row(index + 1);
  return (
    <fieldset className="group-row">
      <legend>{place}</legend>
      <div className="group-fields">
        <TextField
          at={`${at}.name`}
          label={text.name}
          hint={text.nameHint}
          faults={faults}
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
          value={group.cards}
          onChange={(cards) => {
            onChange({ ...group, cards });
          }}
        />
      </div>
      <output className="note nudge">{wholeNumber(group.cards) < fewestShown ? text.small : ''}</output>
      <label className="checkbox">
        <input
          type="checkbox"
          checked={group.comparison}
          onChange={(event) => {
            onChange({ ...group, comparison: event.target.checked });
          }}
        />
        <span>{text.comparison}</span>
      </label>
      {onRemove !== null && (
        <button type="button" className="button as-link" onClick={onRemove}>
          {text.remove(group.name.trim() === '' ? place : group.name)}
        </button>
      )}
    </fieldset>
  );
}
