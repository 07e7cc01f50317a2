import type { NotesBlock } from '#instruments/questions.ts';
import { errorSummary, languageField } from './form-fields.ts';
import { html, type Html } from './html.ts';
import { publicPage, type PageContext } from './layout.ts';
import { notesTexts } from './texts/notes-texts.ts';

/** Open notes to the own group, to be sent once the answers are. */
export interface NotesForm {
  readonly wave: number;
  readonly blocks: readonly NotesBlock[];
  /** A new id for each note, made by chance: a browser without script cannot make one. By question. */
  readonly ids: Readonly<Record<string, string>>;
  /** Whose session the form belongs to, without saying whose. */
  readonly tag: string;
  /** What was typed, when the form comes back. By question. */
  readonly typed?: Readonly<Record<string, string>>;
}

/** The notes as a form: who reads them, and that they cannot be taken back, stands above it. */
export function notesForm(
  { language }: PageContext,
  { wave, blocks, ids, tag, typed = {} }: NotesForm,
): Html {
  const text = notesTexts[language];
  const fields = blocks.flatMap(({ notes }) =>
    notes.map(
      ({ id, text: question, maxLength }) =>
        html`<div class="field">
          <label for="note-${id}">${question[language]}</label>
          <input type="hidden" name="id-${id}" value="${ids[id] ?? ''}" />
          <textarea
            class="note"
            id="note-${id}"
            name="note-${id}"
            rows="3"
            maxlength="${maxLength}"
            autocomplete="off"
          >
${typed[id] ?? ''}</textarea>
        </div>`,
    ),
  );
  return html`<form method="post" action="/vragenlijst/briefjes" class="notes no-print">
    ${languageField(language)}
    <input type="hidden" name="wave" value="${wave}" />
    <input type="hidden" name="sessie" value="${tag}" />
    ${blocks.map(
      ({ title, intro }) =>
        html`<h2>${title[language]}</h2>
          ${intro !== undefined && html`<p>${intro[language]}</p>`}`,
    )}
    <p>${text.readers}</p>
    ${fields}
    <p class="actions"><button class="button quiet" type="submit">${text.send}</button></p>
  </form>`;
}

/** The form again, when nothing was written. */
export function notesPage(context: PageContext, form: NotesForm): string {
  const text = notesTexts[context.language];
  const first = form.blocks[0]?.notes[0]?.id ?? '';
  const errors = [{ field: `note-${first}`, message: text.empty }];
  const main = html`<h1>${text.heading}</h1>
    ${errorSummary(errors, context.language)} ${notesForm(context, form)}
    <p class="actions"><a class="button quiet" href="/mijn-antwoorden">${text.without}</a></p>`;
  return publicPage({ title: text.heading, main, switchesInPlace: true }, context);
}
