import { html, type Html } from './html.ts';
import { publicPage, type PageContext } from './layout.ts';

export interface QuestionnairePage {
  readonly title: string;
  /** What stands here for who has no script, complete in itself. */
  readonly content: Html;
  /**
   * The script would show the same place: it may put itself in the place of the content. Left out where the
   * person went back, or has an error to look at.
   */
  readonly takesOver: boolean;
  readonly hasErrors?: boolean;
}

/**
 * "/vragenlijst": a page that is complete without script. The small script of the start page fetches the
 * questionnaire's script and lets it take over, in the first seconds and only as long as nothing was touched.
 */
export function questionnairePage(context: PageContext, page: QuestionnairePage): string {
  const { participant, start } = context.assets;
  const { title, content, takesOver, hasErrors = false } = page;
  const files = [...participant.styles, ...participant.chunks, participant.script].join(' ');
  const main = html`<div id="questionnaire" ${takesOver && html`data-takes-over="${files}"`}>
    ${content}
  </div>`;
  return publicPage({ title, main, script: start, hasErrors, switchesInPlace: true }, context);
}
