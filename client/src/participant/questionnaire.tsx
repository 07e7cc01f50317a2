import { useEffect, useState, useSyncExternalStore, type ComponentType, type ReactNode } from 'react';
import type { Language } from '#instruments/instrument.ts';
import { useKeptFocus } from '#client/src/kept-focus.ts';
import { answersById, answersInWords } from './answers-in-words.ts';
import { Choice } from './choice.tsx';
import { CodeAgain } from './code-again.tsx';
import type { DeskView } from './desk-room.ts';
import type { DeskStore } from './desk-store.ts';
import { Filling } from './filling.tsx';
import { keepInAddress, translateFrame } from './frame.ts';
import { ViewHeading } from './heading.tsx';
import type { Refusal } from './local-record.ts';
import { messages, type Messages } from './messages.ts';
import { Notice } from './notice.tsx';
import { NotesForm } from './notes-form.tsx';
import { definitionOf, noteBlocksOf, noticeOf } from './occasion.ts';
import { Refused } from './refused.tsx';
import { SendingView } from './sending.tsx';
import type { SurveyFormProps } from './survey-form.tsx';
import type { TabMemory } from './tab-memory.ts';
import { ThankYou } from './thank-you.tsx';
import type { Questionnaire as AskedQuestions } from './transport.ts';
import { useWakeUps } from './use-wake-ups.ts';

interface QuestionnaireProps {
  readonly store: DeskStore;
  readonly memory: TabMemory;
  readonly SurveyForm: ComponentType<SurveyFormProps>;
  readonly initialLanguage: Language;
  /** Where signing off leads. */
  readonly leavesTo: string;
}

interface ViewProps extends Omit<QuestionnaireProps, 'initialLanguage'> {
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
}

interface NotesProps {
  readonly store: DeskStore;
  readonly language: Language;
  readonly of: AskedQuestions;
}

type At<Where extends DeskView['at']> = Extract<DeskView, { at: Where }>;

/** Notes to the own group, where this wave asks them. */
function Notes({ store, language, of }: NotesProps): ReactNode {
  const blocks = noteBlocksOf(of);
  if (blocks.length === 0) return null;
  return (
    <NotesForm
      text={messages[language].notes}
      language={language}
      blocks={blocks}
      wave={of.wave.number}
      session={of.session}
      newId={store.desk.newId}
      send={store.desk.sendNotes}
    />
  );
}

function SentView({ view, store, memory, language, leavesTo }: ViewProps & { view: At<'sent'> }): ReactNode {
  const leave = async (): Promise<void> => {
    memory.clear();
    if (await store.desk.leaveAnyway()) window.location.replace(leavesTo);
  };
  return (
    <ThankYou
      text={messages[language].thanks}
      language={language}
      questionnaire={view.questionnaire}
      answers={view.payload.answers}
      ownWords={view.ownWords}
      onLeave={() => void leave()}
      notes={
        view.questionnaire !== null && <Notes store={store} language={language} of={view.questionnaire} />
      }
    />
  );
}

/** What to say instead of the usual words of a refusal, now that there is something that was not taken. */
function whyOf(refusal: Refusal, text: Messages['refused']): { readonly text?: string } {
  if (refusal === 'too-late') return { text: text.tooLate };
  return refusal === 'already-answered' ? { text: text.alreadySent } : {};
}

function RefusedView({ view, store, language }: ViewProps & { view: At<'refused'> }): ReactNode {
  const { refused: text, notices } = messages[language];
  const kind = view.refusal === 'too-late' ? 'failed' : noticeOf(view.refusal);
  const notice = { ...notices[kind], ...whyOf(view.refusal, text) };
  const lines =
    view.questionnaire === null
      ? answersById(view.answers)
      : answersInWords(definitionOf(view.questionnaire), view.answers, language);
  return (
    <Refused
      text={text}
      notice={notice}
      lines={lines}
      onRetry={kind === 'failed' ? () => void store.desk.retry() : null}
      onErase={() => void store.desk.erase()}
    />
  );
}

/** Where the person stands, as a page. */
function View(props: ViewProps & { readonly view: DeskView }): ReactNode {
  const { view, store, language } = props;
  const { desk } = store;
  const text = messages[language];
  switch (view.at) {
    case 'opening':
      return (
        <div className="view">
          <ViewHeading>{text.opening.heading}</ViewHeading>
          <output className="lead">{text.opening.text}</output>
        </div>
      );
    case 'notice':
      return <Notice key={view.kind} kind={view.kind} language={language} />;
    case 'ask':
      return (
        <Choice
          heading={text.found.heading}
          text={text.found.text}
          first={text.found.yes}
          onFirst={() => void desk.claim(true)}
          second={text.found.no}
          onSecond={() => void desk.claim(false)}
        />
      );
    case 'elsewhere':
      return (
        <Choice
          heading={text.elsewhere.heading}
          text={text.elsewhere.text}
          first={text.elsewhere.here}
          onFirst={() => void desk.open()}
        />
      );
    case 'code':
      return <CodeAgain text={text.code} why={view.why} onCode={(code) => desk.enterCode(code, language)} />;
    case 'sending':
      return (
        <SendingView
          text={text.sending}
          waiting={view.waiting}
          closing={desk.survives() ? text.sending.kept : text.keepOpen}
        />
      );
    case 'sent':
      return <SentView {...props} view={view} />;
    case 'refused':
      return <RefusedView {...props} view={view} />;
    case 'filling':
      break;
  }
  return <Filling {...props} view={view} />;
}

/** The questionnaire from the first question to the own words. */
export function Questionnaire({ initialLanguage, ...props }: QuestionnaireProps): ReactNode {
  const { store } = props;
  const { view } = useSyncExternalStore(store.subscribe, store.snapshot);
  const [language, setLanguage] = useState(initialLanguage);
  useEffect(() => translateFrame(document, language), [language]);
  useWakeUps(store.desk);
  useKeptFocus();
  const switchTo = (other: Language): void => {
    setLanguage(other);
    keepInAddress(window.history, other);
  };
  return <View key={view.at} {...props} view={view} language={language} onLanguage={switchTo} />;
}
