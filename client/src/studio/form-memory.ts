import type { z } from 'zod';

const prefix = 'drietrap-form-';

/** A form as it was left in this tab; null when there is none, it no longer fits, or storage is switched off. */
export function rememberedForm<Form>(name: string, schema: z.ZodType<Form>): Form | null {
  try {
    const stored = schema.safeParse(JSON.parse(sessionStorage.getItem(prefix + name) ?? 'null'));
    return stored.success ? stored.data : null;
  } catch {
    return null;
  }
}

/** Keeps a form for this tab, so that a way out, a reload or a session that ended loses nothing. Never a code. */
export function rememberForm(name: string, form: object | null): void {
  try {
    if (form === null) sessionStorage.removeItem(prefix + name);
    else sessionStorage.setItem(prefix + name, JSON.stringify(form));
  } catch {
    // Not kept: only this page holds it.
  }
}

const owner = 'drietrap-forms-of';

/** Forgets the forms of this tab when they are somebody else's: after a session that ended another may sign in here. */
export function keepFormsOf(account: string): void {
  try {
    if (sessionStorage.getItem(owner) === account) return;
    forgetForms();
    sessionStorage.setItem(owner, account);
  } catch {
    // Nothing is kept.
  }
}

/** Forgets all forms of this tab: whoever signed out leaves nothing to the next. */
export function forgetForms(): void {
  try {
    for (const name of Object.keys(sessionStorage)) {
      if (name.startsWith(prefix)) sessionStorage.removeItem(name);
    }
  } catch {
    // Nothing was kept.
  }
}
