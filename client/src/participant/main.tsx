import '#client/src/no-eval.ts';
import { createRoot } from 'react-dom/client';
import type { Language } from '#instruments/instrument.ts';
import { browserDesk } from './browser-desk.ts';
import { languageInAddress } from './frame.ts';
import './participant.css';
import { Questionnaire } from './questionnaire.tsx';
import { rehearsalDesk, rehearsalOn } from './rehearsal-desk.ts';
import { forgetfulStorage, tabMemory, tabStorage } from './tab-memory.ts';

/** The language of the page: asked for in the address, else as the server made it. */
function pageLanguage(): Language {
  const asked = languageInAddress(window.location.search);
  return asked ?? (document.documentElement.lang === 'en' ? 'en' : 'nl');
}

/** The plain form that stands here is being used: it stays. */
const isInUse = (container: HTMLElement): boolean =>
  'inUse' in container.dataset && container.querySelector('form') !== null;

/**
 * Opens the desk behind the plain form and then puts the questionnaire in its place; as long as that takes, the plain
 * form can be used, and then it stays. It stays too when the script's heaviest part does not come.
 */
async function show(container: HTMLElement): Promise<void> {
  const { SurveyForm } = await import('./survey-form.tsx');
  const rehearsal = rehearsalOn(container);
  const memory = tabMemory(rehearsal === null ? tabStorage(() => window.sessionStorage) : forgetfulStorage());
  const store =
    rehearsal === null ? await browserDesk(memory) : rehearsalDesk(rehearsal, memory, pageLanguage());
  if (isInUse(container)) return;
  await store.desk.open();
  if (isInUse(container)) return;
  // From here to the first screen of the script nothing can be filled in that would be lost.
  container.querySelector('form')?.setAttribute('inert', '');
  createRoot(container).render(
    <Questionnaire
      store={store}
      memory={memory}
      SurveyForm={SurveyForm}
      initialLanguage={pageLanguage()}
      leavesTo={rehearsal === null ? '/' : `/studio/pilots/${rehearsal.pilot}/oefenen`}
    />,
  );
}

const container = document.getElementById('questionnaire');
if (container !== null) show(container).catch(() => undefined);
