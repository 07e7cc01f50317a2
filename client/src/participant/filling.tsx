import { useCallback, useRef, useState, type ComponentType, type ReactNode } from 'react';
import type { Language } from '#instruments/instrument.ts';
import type { AnswerRecord } from '#server/contract/participant.ts';
import type { ProblemCode } from '#server/contract/problem.ts';
import { firstUnreached } from './answer-record.ts';
import { FillingBar } from './filling-bar.tsx';
import { messages, type Messages } from './messages.ts';
import { useNarrowScreen } from './narrow-screen.ts';
import { definitionOf } from './occasion.ts';
import { Review } from './review.tsx';
import type { Screen, SurveyControls, SurveyFormProps } from './survey-form.tsx';
import type { Questionnaire } from './transport.ts';
import { useAutosave } from './use-autosave.ts';

interface FillingProps {
  readonly questionnaire: Questionnaire;
  readonly language: Language;
  readonly SurveyForm: ComponentType<SurveyFormProps>;
  readonly onLanguage: (language: Language) => void;
  readonly onSend: (answers: AnswerRecord) => void;
  readonly onRefused: (code: ProblemCode) => void;
  /** Everything is stored and the person wants to stop for now. */
  readonly onLeave: () => void;
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

/** Filling in: the questions screen by screen, what is saved, and the last look before sending. */
export function Filling(props: FillingProps): ReactNode {
  const { questionnaire, language, SurveyForm, onLanguage, onSend, onRefused, onLeave } = props;
  const text = messages[language];
  const [definition] = useState(() => definitionOf(questionnaire));
  const [ids] = useState(() => definition.pages.flatMap(({ elements }) => elements.map(({ name }) => name)));
  const [start] = useState(() => questionnaire.draft ?? { revision: 0, answers: {} });
  const [answers, setAnswers] = useState<AnswerRecord>(start.answers);
  const [screen, setScreen] = useState<Screen>({ shown: [], isFirst: true, isLast: false });
  const [reviewing, setReviewing] = useState(
    () => ids.length > 0 && firstUnreached(ids, start.answers) === undefined,
  );
  const [merged, setMerged] = useState(false);
  const onePerScreen = useNarrowScreen();
  const controls = useRef<SurveyControls>(null);

  const { autosave, state } = useAutosave({
    wave: questionnaire.wave.number,
    start,
    onMerged: (together) => {
      setMerged(true);
      setAnswers(together);
      controls.current?.show(together);
    },
    onRefused,
  });
  const change = useCallback(
    (now: AnswerRecord) => {
      setAnswers(now);
      autosave.change(now);
    },
    [autosave],
  );
  const leave = async (): Promise<void> => {
    if (await autosave.flush()) onLeave();
  };
  const send = (): void => {
    autosave.stop();
    onSend(answers);
  };
  const next = (): void => {
    const atEnd = screen.isLast;
    controls.current?.next();
    if (atEnd) setReviewing(true);
  };
  const backTo = (move: (form: SurveyControls) => void): void => {
    setReviewing(false);
    if (controls.current !== null) move(controls.current);
  };

  return (
    <>
      <FillingBar
        language={language}
        text={text}
        position={reviewing ? null : positionOf(ids, screen.shown)}
        state={state}
        onLanguage={onLanguage}
      />
      <output className="merged">{merged && text.merged}</output>
      <div hidden={reviewing}>
        <h1 className="questionnaire-title">{questionnaire.instrument.title[language]}</h1>
        <SurveyForm
          definition={definition}
          language={language}
          start={start.answers}
          startAt={firstUnreached(ids, start.answers)}
          onePerScreen={onePerScreen}
          onChange={change}
          onScreen={setScreen}
          controls={controls}
        />
        <Steps screen={screen} text={text} onBack={() => controls.current?.back()} onNext={next} />
      </div>
      {reviewing && (
        <Review
          text={text.review}
          ids={ids}
          answers={answers}
          onSend={send}
          onBack={() => backTo((form) => form.goTo(screen.shown[0] ?? ''))}
          onGoTo={(question) => backTo((form) => form.goTo(question))}
        />
      )}
      <p className="no-print">
        <button type="button" className="button as-link" onClick={() => void leave()}>
          {text.leave}
        </button>
      </p>
    </>
  );
}
