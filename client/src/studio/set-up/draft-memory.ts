import { draftSchema, emptyDraft, type Draft } from './draft.ts';

const storageKey = 'drietrap-new-pilot';

/** The form as it was left in this tab; an empty one when there is none, or storage is switched off. */
export function rememberedDraft(): Draft {
  try {
    const stored = draftSchema.safeParse(JSON.parse(sessionStorage.getItem(storageKey) ?? 'null'));
    return stored.success ? stored.data : emptyDraft;
  } catch {
    return emptyDraft;
  }
}

/** Keeps the form for this tab, so that a reload or a session that ended loses nothing. Never a code. */
export function rememberDraft(draft: Draft | null): void {
  try {
    if (draft === null) sessionStorage.removeItem(storageKey);
    else sessionStorage.setItem(storageKey, JSON.stringify(draft));
  } catch {
    // Not kept: only this page holds it.
  }
}
