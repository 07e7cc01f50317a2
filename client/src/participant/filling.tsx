import {
  useCallback,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  useSyncExternalStore,
  type ComponentType,
  type ReactNode,
} from 'react';
import type { Language } from '#instruments/instrument.ts';
import type { SurveyDefinition } from '#instruments/survey-json.ts';
import type { AnswerRecord } from '#server/contract/participant.ts';
import { firstUnreached } from './answer-record.ts';
import { useBrowserBack } from './browser-back.ts';
import { Choice } from './choice.tsx';
import type { Desk } from './desk.ts';
import type { DeskView } from './desk-room.ts';
import type { DeskStore } from './desk-store.ts';
import { FillingBar } from './filling-bar.tsx';
import { useMeantPresses } from './meant-presses.ts';
import { messages, type Messages } from './messages.ts';
import { useNarrowScreen } from './narrow-screen.ts';
import { definitionOf } from './occasion.ts';
import { Review } from './review.tsx';
import { SharedComputer } from './shared-computer.tsx';
import type { Screen, SurveyControls, SurveyFormProps } from './survey-form.tsx';
import type { TabMemory } from './tab-memory.ts';
import type { Questionnaire } from './transport.ts';

interface FillingProps {
  readonly view: Extract<DeskView, { at: 'filling' }>;
  readonly store: DeskStore;
  readonly memory: TabMemory;
  readonly language: Language;
  readonly SurveyForm: ComponentType<SurveyFormProps>;
  readonly onLanguage: (language: Language) => void;
}

interface StepsProps {
  readonly screen: Screen;
  readonly text: Messages;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

function Steps({ screen, text, onBack, onNext }: StepsProps): ReactNode {
  return (
    <div className="actions steps">
      {!screen.isFirst && (
        <button type="button" className="button quiet" onClick={onBack}>
          {text.back}
        </button>
      )}
      <button type="button" className="button" onClick={onNext}>
        {screen.isLast ? text.toReview : text.next}
      </button>
    </div>
  );
}

/** Where the screen stands among the questions, counted from 1. */
function positionOf(
  ids: readonly string[],
  shown: readonly string[],
): { from: number; to: number; total: number } | null {
  const [first] = shown;
  if (first === undefined) return null;
  const from = ids.indexOf(first) + 1;
  return { from, to: from + shown.length - 1, total: ids.length };
}

/** The questions as SurveyJS wants them and the ids in order, made once. */
function useQuestions(questionnaire: Questionnaire): {
  definition: SurveyDefinition;
  ids: readonly string[];
} {
  const [questions] = useState(() => {
    const definition = definitionOf(questionnaire);
    return { definition, ids: definition.pages.flatMap(({ elements }) => elements.map(({ name }) => name)) };
  });
  return questions;
}

/** The switch for a shared computer; the choice outlives a reload of this tab. */
function useShared(desk: Desk, memory: TabMemory): [boolean, (shared: boolean) => void] {
  const [shared, setShared] = useState(memory.isShared);
  return [
    shared,
    (wanted) => {
      memory.setShared(wanted);
      setShared(wanted);
      void desk.setShared(wanted);
    },
  ];
}

/** Calls back with answers that were put together with those of another device. */
function useMerged(store: DeskStore, onMerged: (answers: AnswerRecord) => void): void {
  const latest = useEffectEvent(onMerged);
  useEffect(() => {
    let shown = store.snapshot().merged;
    return store.subscribe(() => {
      const { merged } = store.snapshot();
      if (merged !== null && merged !== shown) latest(merged);
      shown = merged;
    });
  }, [store]);
}

interface AfterQuestionsProps {
  readonly text: Messages;
  readonly desk: Desk;
  readonly memory: TabMemory;
  readonly onLeave: () => void;
}

/** Under the questions: the switch for a shared computer, and stopping for now. */
function AfterQuestions({ text, desk, memory, onLeave }: AfterQuestionsProps): ReactNode {
  const [shared, setShared] = useShared(desk, memory);
  return (
    <div className="no-print after-questions">
      <SharedComputer text={text.shared} shared={shared} onShared={setShared} />
      <button type="button" className="button as-link" onClick={onLeave}>
        {text.leave}
      </button>
    </div>
  );
}

/** The last look, among the places that "back" leads to; no question has this id. */
const lastLook = 'review:';

/** Where the person is, for the browser's history. */
function placeOf(pause: 'review' | 'leaving' | null, { shown }: Screen): string | null {
  if (pause === 'leaving') return null;
  return pause === 'review' ? lastLook : (shown[0] ?? null);
}

/** Filling in: the questions screen by screen, what is saved, and the last look before sending. */
export function Filling(props: FillingProps): ReactNode {
  const { view, store, memory, language, SurveyForm, onLanguage } = props;
  const { desk } = store;
  const text = messages[language];
  const { definition, ids } = useQuestions(view.questionnaire);
  const [start] = useState(view.answers);
  const { save, merged } = useSyncExternalStore(store.subscribe, store.snapshot);
  const [answers, setAnswers] = useState<AnswerRecord>(start);
  const [screen, setScreen] = useState<Screen>({ shown: [], isFirst: true, isLast: false });
  const [pause, setPause] = useState<'review' | 'leaving' | null>(() =>
    ids.length > 0 && firstUnreached(ids, start) === undefined ? 'review' : null,
  );
  const onePerScreen = useNarrowScreen();
  const controls = useRef<SurveyControls>(null);

  useMerged(store, (together) => {
    setAnswers(together);
    controls.current?.show(together);
  });
  const change = useCallback(
    (now: AnswerRecord) => {
      setAnswers(now);
      desk.change(now);
    },
    [desk],
  );
  const leave = async (): Promise<void> => {
    if (await desk.leave()) memory.clear();
    else setPause('leaving');
  };
  const eraseAndLeave = (): void => {
    memory.clear();
    void desk.leaveAnyway();
  };
  const next = (): void => {
    const atEnd = screen.isLast;
    controls.current?.next();
    if (atEnd) setPause('review');
  };
  const backTo = (question: string): void => {
    setPause(null);
    controls.current?.goTo(question);
  };
  const here = placeOf(pause, screen);
  useMeantPresses(here);
  useBrowserBack(here, (place) => {
    if (place === lastLook) setPause('review');
    else if (place !== screen.shown[0] || pause !== null) backTo(place);
  });

  return (
    <>
      <FillingBar
        language={language}
        text={text}
        position={pause === null ? positionOf(ids, screen.shown) : null}
        state={save}
        survives={desk.survives()}
        onLanguage={onLanguage}
      />
      <output className="merged">{merged !== null && text.merged}</output>
      <div hidden={pause !== null}>
        <h1 className="questionnaire-title">{view.questionnaire.instrument.title[language]}</h1>
        <SurveyForm
          definition={definition}
          language={language}
          start={start}
          startAt={firstUnreached(ids, start)}
          onePerScreen={onePerScreen}
          onChange={change}
          onScreen={setScreen}
          controls={controls}
        />
        <Steps screen={screen} text={text} onBack={() => controls.current?.back()} onNext={next} />
      </div>
      {pause === 'review' && (
        <Review
          text={text.review}
          ids={ids}
          answers={answers}
          onSend={() => void desk.send(answers, language)}
          onBack={() => backTo(screen.shown[0] ?? '')}
          onGoTo={backTo}
        />
      )}
      {pause === 'leaving' ? (
        <Choice
          heading={text.leaving.heading}
          text={desk.survives() ? text.leaving.kept : text.leaving.notKept}
          first={text.leaving.back}
          onFirst={() => backTo(screen.shown[0] ?? '')}
          second={text.leaving.erase}
          onSecond={eraseAndLeave}
        />
      ) : (
        <AfterQuestions text={text} desk={desk} memory={memory} onLeave={() => void leave()} />
      )}
    </>
  );
}
