import {
  memo,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
  type Ref,
} from 'react';
import { Model, settings, surveyLocalization, type Question } from 'survey-core';
import 'survey-core/i18n/dutch';
import { ReactElementFactory, Survey } from 'survey-react-ui';
import type { Language } from '#instruments/instrument.ts';
import type { SurveyDefinition } from '#instruments/survey-json.ts';
import type { AnswerRecord } from '#server/contract/participant.ts';
import { toAnswerRecord, toValues, type Values } from './answer-record.ts';
import { surveyTexts } from './survey-texts.ts';

/** The questions on the screen now, and whether there are screens before and after it. */
export interface Screen {
  readonly shown: readonly string[];
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** What the page around the form can ask of it. */
export interface SurveyControls {
  /** To the next screen; what was on this one counts as seen. On the last screen it stays. */
  readonly next: () => void;
  readonly back: () => void;
  readonly goTo: (question: string) => void;
  /** Shows answers that were filled in elsewhere. */
  readonly show: (answers: AnswerRecord) => void;
}

export interface SurveyFormProps {
  readonly definition: SurveyDefinition;
  readonly language: Language;
  readonly start: AnswerRecord;
  /** Where to begin: the first question that was not reached. */
  readonly startAt: string | undefined;
  /** One question a screen (a phone), or a whole block. */
  readonly onePerScreen: boolean;
  /** Every change: all answers so far. */
  readonly onChange: (answers: AnswerRecord) => void;
  readonly onScreen: (screen: Screen) => void;
  readonly controls: Ref<SurveyControls>;
}

interface Answering {
  readonly model: Model;
  readonly ids: readonly string[];
  readonly seen: Set<string>;
}

const answerWithClear = 'answer-with-clear';

// SurveyJS is set up through what it shares with the whole page; this is its one room.
settings.animationEnabled = false;
settings.titleTags.page = 'h2';
settings.titleTags.question = 'h3';
for (const language of ['nl', 'en'] as const) {
  const known: unknown = surveyLocalization.locales[language];
  surveyLocalization.locales[language] = Object.assign({}, known, surveyTexts[language]);
}

/** How many are chosen of how many there may be: the reason why the other boxes cannot be ticked any more. */
function ChosenOf({ question }: { question: Question }): ReactNode {
  const chosen: unknown = question.value;
  const count = Array.isArray(chosen) ? chosen.length : 0;
  const most = Number(question.getPropertyValue('maxSelectedChoices'));
  const words = count === 0 ? 'maxSelectError' : count < most ? 'chosenSome' : 'chosenAll';
  const numbers = count === 0 ? [most] : [count, most];
  return <output className="chosen-of">{question.getLocalizationFormatString(words, ...numbers)}</output>;
}

/** The answers of a question with a button under them to take the answer back: a radio cannot be unticked. */
function AnswerWithClear({ question, element }: { question: Question; element: ReactNode }): ReactNode {
  const canClear = !question.isEmpty() && question.getType() === 'radiogroup';
  return (
    <>
      {element}
      {question.getType() === 'checkbox' && <ChosenOf question={question} />}
      {canClear && (
        <button
          type="button"
          className="button as-link clear-answer"
          aria-describedby={question.ariaTitleId}
          onClick={(event) => {
            const inputs = event.currentTarget.parentElement?.querySelector('input');
            question.clearValue();
            inputs?.focus();
          }}
        >
          {question.getLocalizationString('clearCaption')}
        </button>
      )}
    </>
  );
}
ReactElementFactory.Instance.registerElement(
  answerWithClear,
  (props: Parameters<typeof AnswerWithClear>[0]) => <AnswerWithClear {...props} />,
);

/** SurveyJS would put its button inside the heading, named after the question; ours stands with the answers. */
function withoutClearButtons(definition: SurveyDefinition): object {
  const pages = definition.pages.map((page) => ({
    ...page,
    elements: page.elements.map((element) => ({ ...element, showClearButton: false })),
  }));
  return { ...definition, pages };
}

/** The model, made once: SurveyJS loses answers when it is made again. */
function makeAnswering({ definition, start }: SurveyFormProps): Answering {
  const model = new Model(withoutClearButtons(definition));
  model.showNavigationButtons = false;
  model.showTitle = false;
  model.showQuestionNumbers = 'off';
  model.generateStylesheet = false;
  model.needRenderIcons = false;
  model.autoFocusFirstQuestion = false;
  model.focusFirstQuestionAutomatic = false;
  const questions = model.getAllQuestions();
  model.onElementWrapperComponentName.add((_, options: { wrapperName: string; componentName: string }) => {
    if (options.wrapperName === 'content-component') options.componentName = answerWithClear;
  });
  model.data = toValues(start);
  return { model, ids: questions.map(({ name }) => name), seen: new Set(Object.keys(start)) };
}

/** SurveyJS gives its data untyped; what is no answer of ours is left out. */
function valuesOf({ model, ids }: Answering): Values {
  return Object.fromEntries(
    ids.flatMap((id): [string, Values[string]][] => {
      const value: unknown = model.getValue(id);
      if (typeof value === 'number' || typeof value === 'string') return [[id, value]];
      if (!Array.isArray(value) || value.length === 0) return [];
      return [[id, value.filter((each) => typeof each === 'string')]];
    }),
  );
}

function shownOn({ model }: Answering): string[] {
  const single = model.isSingleVisibleQuestion ? model.currentSingleQuestion : null;
  if (single !== null && single !== undefined) return [single.name];
  return model.visiblePages[model.currentPageNo]?.questions.map(({ name }) => name) ?? [];
}

function screenOf(answering: Answering): Screen {
  const shown = shownOn(answering);
  const { ids } = answering;
  return {
    shown,
    isFirst: shown[0] === ids[0],
    isLast: shown.at(-1) === ids.at(-1),
  };
}

function showQuestion({ model }: Answering, name: string): void {
  if (model.isSingleVisibleQuestion) {
    model.currentElementName = name;
    return;
  }
  const page = model.visiblePages.findIndex(({ questions }) => questions.some((each) => each.name === name));
  if (page >= 0) model.currentPageNo = page;
}

function fillIn({ model, seen }: Answering, answers: AnswerRecord): void {
  for (const id of Object.keys(answers)) seen.add(id);
  model.data = toValues(answers);
}

function speak({ model }: Answering, language: Language): void {
  model.locale = language;
}

/** One question or a whole block a screen, keeping the place. */
function layOut(answering: Answering, onePerScreen: boolean, place: string | undefined): void {
  answering.model.questionsOnPageMode = onePerScreen ? 'questionPerPage' : 'standard';
  if (place !== undefined) showQuestion(answering, place);
}

/** Takes the reader to the top of the new screen: its block when it opens one, else its question. */
function focusScreen(root: HTMLElement | null, { model }: Answering): void {
  const page = model.visiblePages[model.currentPageNo];
  const opensBlock = !model.isSingleVisibleQuestion || page?.questions[0] === model.currentSingleQuestion;
  const heading = root?.querySelector<HTMLElement>(opensBlock ? '.sd-page__title' : '.sd-question__title');
  window.scrollTo(0, 0);
  heading?.setAttribute('tabindex', '-1');
  heading?.setAttribute('aria-describedby', 'voortgang');
  heading?.focus({ preventScroll: true });
}

/** The survey itself never renders again because of what happens around it. */
const StableSurvey = memo(({ model }: { model: Model }) => <Survey model={model} />);
StableSurvey.displayName = 'StableSurvey';

/** The questions by SurveyJS, without its own buttons, progress, style or words. */
export function SurveyForm(props: SurveyFormProps): ReactNode {
  const { language, onePerScreen, startAt, onChange, onScreen, controls } = props;
  const [answering] = useState(() => makeAnswering(props));
  const root = useRef<HTMLDivElement>(null);
  const { model, ids, seen } = answering;

  useEffect(() => speak(answering, language), [answering, language]);

  useEffect(() => {
    const report = (): void => onChange(toAnswerRecord(ids, valuesOf(answering), seen));
    model.onValueChanged.add(report);
    return () => model.onValueChanged.remove(report);
  }, [answering, model, ids, seen, onChange]);

  const place = useRef(startAt);
  useEffect(() => {
    layOut(answering, onePerScreen, place.current);
    onScreen(screenOf(answering));
  }, [answering, onePerScreen, onScreen]);

  // With the screen itself, not a frame later: what is pressed never moves from under a finger.
  const [moves, setMoves] = useState(0);
  useLayoutEffect(() => {
    if (moves > 0) focusScreen(root.current, answering);
  }, [moves, answering]);

  useImperativeHandle(controls, () => {
    const move = (step: () => void): void => {
      for (const name of shownOn(answering)) seen.add(name);
      onChange(toAnswerRecord(ids, valuesOf(answering), seen));
      step();
      const screen = screenOf(answering);
      place.current = screen.shown[0];
      onScreen(screen);
      setMoves((count) => count + 1);
    };
    return {
      next: () => move(() => !screenOf(answering).isLast && model.nextPage()),
      back: () => move(() => model.prevPage()),
      goTo: (name) => move(() => showQuestion(answering, name)),
      show: (answers) => fillIn(answering, answers),
    };
  }, [answering, model, ids, seen, onChange, onScreen]);

  return (
    <div ref={root} className="survey">
      <StableSurvey model={model} />
    </div>
  );
}
