import { useState } from 'react';
import { z } from 'zod';
import { rememberedForm, rememberForm } from '#client/src/studio/form-memory.ts';
import { layOver, saysTheSame } from './lay-over.ts';

/** A form over what is stored: its fields as they are there, and the mark of that (null: nothing is stored yet). */
export interface Stored<Form> {
  readonly first: Form;
  readonly seen: string | null;
}

interface Kept<Form> extends Stored<Form> {
  readonly value: Form;
}

export interface KeptForm<Form> {
  readonly value: Form;
  /** The mark of what was there when filling in began. */
  readonly seen: string | null;
  readonly change: (value: Form) => void;
  /** Nothing of it is kept any more: it was saved, or left on purpose. */
  readonly forget: () => void;
  /** Goes on over what somebody else saved meanwhile; gives the fields that both changed. */
  readonly meet: (stored: Stored<Form>) => readonly string[];
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
  const from = kept ?? stored;
  return {
    value: kept?.value ?? stored.first,
    seen: from.seen,
    change: (value) => {
      const { first, seen } = from;
      keep(saysTheSame(value, first) ? null : { first, seen, value });
    },
    forget: () => {
      keep(null);
    },
    meet: ({ first, seen }) => {
      const mine = kept?.value ?? stored.first;
      const { form, both } = layOver({ first: from.first, mine, theirs: first });
      keep({ first, seen, value: schema.parse(form) });
      return both;
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
  z.strictObject({ first: schema, seen: z.string().nullable(), value: schema });
