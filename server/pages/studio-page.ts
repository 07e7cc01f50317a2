import { html } from './html.ts';
import { scriptPage, type PageContext } from './layout.ts';
import { studioPageTexts } from './texts/studio-page-texts.ts';

/** "/studio/*" and "/inloggen": the shell in which the studio's script makes its own frame. */
export function studioPage(context: PageContext): string {
  const text = studioPageTexts[context.language];
  const main = html`<main>
    <h1>${text.title}</h1>
    <p class="muted">${text.loading}</p>
    <noscript><p>${text.noScript}</p></noscript>
  </main>`;
  return scriptPage({ title: text.title, main, script: context.assets.studio }, context, 'studio');
}
