import '#client/src/no-eval.ts';
import { createRoot } from 'react-dom/client';
import type { Language } from '#instruments/instrument.ts';
import { languageInAddress } from './frame.ts';
import { Notice } from './notice.tsx';
import { noticeOf } from './occasion.ts';
import './participant.css';
import { Questionnaire } from './questionnaire.tsx';
import { tabStorage } from './tab-storage.ts';
import { loadQuestionnaire } from './transport.ts';

/** The language of the page as the server made it. */
function pageLanguage(): Language {
  return document.documentElement.lang === 'en' ? 'en' : 'nl';
}

async function show(container: HTMLElement): Promise<void> {
  const root = createRoot(container);
  const language = pageLanguage();
  // SurveyJS is by far the heaviest part: it is fetched while the server is asked for the questions.
  const form = import('./survey-form.tsx').catch(() => null);
  const [occasion, loadedForm] = [await loadQuestionnaire(), await form];
  if (typeof occasion === 'string' || loadedForm === null) {
    const isProblem = typeof occasion === 'string' && occasion !== 'unknown';
    root.render(<Notice kind={isProblem ? noticeOf(occasion) : 'unreachable'} language={language} />);
    return;
  }
  root.render(
    <Questionnaire
      loaded={{ occasion, SurveyForm: loadedForm.SurveyForm }}
      storage={tabStorage(() => window.sessionStorage)}
      initialLanguage={languageInAddress(window.location.search) ?? occasion.language}
    />,
  );
}

const container = document.getElementById('questionnaire');
if (container !== null) void show(container);
