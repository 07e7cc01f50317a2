import '#client/src/no-eval.ts';
import { createRoot } from 'react-dom/client';
import type { Language } from '#instruments/instrument.ts';
import { browserDesk } from './browser-desk.ts';
import { languageInAddress } from './frame.ts';
import { Notice } from './notice.tsx';
import './participant.css';
import { Questionnaire } from './questionnaire.tsx';
import { tabMemory, tabStorage } from './tab-memory.ts';

/** The language of the page: asked for in the address, else as the server made it. */
function pageLanguage(): Language {
  const asked = languageInAddress(window.location.search);
  return asked ?? (document.documentElement.lang === 'en' ? 'en' : 'nl');
}

/** The plain form that stands here is being used: it stays. */
const isInUse = (container: HTMLElement): boolean =>
  'inUse' in container.dataset && container.querySelector('form') !== null;

async function show(container: HTMLElement): Promise<void> {
  // SurveyJS is by far the heaviest part; while it starts, the plain form can be used.
  const loaded = await import('./survey-form.tsx').catch(() => null);
  const memory = tabMemory(tabStorage(() => window.sessionStorage));
  const store = await browserDesk(memory);
  if (isInUse(container)) return;
  // For as long as it takes to ask the server, nothing can be filled in that would be lost.
  container.querySelector('form')?.setAttribute('inert', '');
  await store.desk.open();
  const root = createRoot(container);
  const language = pageLanguage();
  if (loaded === null) {
    root.render(<Notice kind="unreachable" language={language} />);
    return;
  }
  root.render(
    <Questionnaire store={store} memory={memory} SurveyForm={loaded.SurveyForm} initialLanguage={language} />,
  );
}

const container = document.getElementById('questionnaire');
if (container !== null) void show(container);
