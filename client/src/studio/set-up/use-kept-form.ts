import { useState } from 'react';
import { z } from 'zod';
import { rememberedForm, rememberForm } from '#client/src/studio/form-memory.ts';
import { choicesIn, madeOtherwise, openChoiceSchema, type OpenChoice } from './both-wrote.ts';
import { layOver, saysTheSame, type BothWrote } from './lay-over.ts';

/** A form over what is stored: its fields as they are there, and the mark of that (null: nothing is stored yet). */
export interface Stored<Form> {
  readonly first: Form;
  readonly seen: string | null;
}

interface Kept<Form> extends Stored<Form> {
  readonly value: Form;
  readonly choices: readonly OpenChoice[];
}

export interface KeptForm<Form> {
  readonly value: Form;
  /** The mark of what was there when filling in began. */
  readonly seen: string | null;
  readonly change: (value: Form) => void;
  /** Nothing of it is kept any more: it was saved, or left on purpose. */
  readonly forget: () => void;
  /** What is to be chosen where somebody else changed the same. */
  readonly choices: readonly OpenChoice[];
  /** Goes on over what somebody else saved meanwhile; gives the form as it is then, and the places that both changed. */
  readonly meet: (stored: Stored<Form>) => { readonly value: Form; readonly both: readonly BothWrote[] };
  /** Takes over what the other filled in at one place, or takes that back. */
  readonly chooseOther: (choice: OpenChoice) => void;
  /** What was kept from an earlier visit: `shown` until it is taken away, and then to be brought back. */
  readonly earlier: 'shown' | 'away' | null;
  readonly takeAway: () => void;
  readonly bringBack: () => void;
}

/**
 * A form that is kept in this tab while it is filled in. Until something is typed it shows what is stored.
 *
 * @param name what it is the form of, in this browser
 */
export function useKeptForm<Form extends object>(
  name: string,
  schema: z.ZodType<Form>,
  stored: Stored<Form>,
): KeptForm<Form> {
  const [found] = useState(() => rememberedForm(name, keptSchema(schema)));
  const [kept, setKept] = useState<Kept<Form> | null>(found);
  const [isAway, setAway] = useState(false);
  const keep = (next: Kept<Form> | null): void => {
    rememberForm(name, next);
    setKept(next);
  };
  const from = kept ?? { ...stored, value: stored.first, choices: [] };
  return {
    value: from.value,
    seen: from.seen,
    change: (value) => {
      const isAsStored = saysTheSame(value, from.first) && from.choices.length === 0;
      keep(isAsStored ? null : { ...from, value });
    },
    forget: () => {
      keep(null);
    },
    choices: from.choices,
    meet: ({ first, seen }) => {
      const { form, both } = layOver({ first: from.first, mine: from.value, theirs: first });
      const value = schema.parse(form);
      keep({ first, seen, value, choices: choicesIn(form, both, from.choices) });
      return { value, both };
    },
    chooseOther: (choice) => {
      const { form, choices } = madeOtherwise(from.value, choice, from.choices);
      keep({ ...from, value: schema.parse(form), choices });
    },
    earlier: found === null ? null : isAway ? 'away' : 'shown',
    takeAway: () => {
      setAway(true);
      keep(null);
    },
    bringBack: () => {
      setAway(false);
      keep(found);
    },
  };
}

const keptSchema = <Form extends object>(schema: z.ZodType<Form>): z.ZodType<Kept<Form>> =>
  z.strictObject({
    first: schema,
    seen: z.string().nullable(),
    value: schema,
    choices: z.array(openChoiceSchema).default([]),
  });
