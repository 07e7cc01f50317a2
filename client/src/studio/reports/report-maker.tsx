import './report-maker.css';
import { skipToken, useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import {
  cancelReport,
  readReport,
  readReportFile,
  reportFormatSchema,
  type ReportJob,
  type ReportOrder,
} from '#server/contract/reports.ts';
import { addressOf, callApi } from '#client/src/api.ts';
import { Sending } from '#client/src/studio/frame/sending.tsx';
import { ProblemNotice } from '#client/src/studio/frame/states.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { reportTexts } from '#client/src/studio/texts/report-texts.ts';
import { orderProblem } from './order-problem.ts';

interface ReportMakerProps {
  /** Begins the report. */
  readonly order: (order: ReportOrder) => Promise<ReportJob>;
}

type Audience = ReportOrder['audience'];

/** From "for whom?" over a bar that fills to the files. */
export function ReportMaker({ order }: ReportMakerProps): ReactNode {
  const text = useTexts(reportTexts);
  const { language } = useLanguage();
  const [audience, setAudience] = useState<Audience>('internal');
  const begin = useMutation({ mutationFn: () => order({ language, audience }) });
  return (
    <>
      <AudienceChoice audience={audience} onChange={setAudience} />
      <p className="actions">
        <button
          type="button"
          className="button"
          aria-disabled={begin.isPending}
          onClick={() => {
            if (!begin.isPending) begin.mutate();
          }}
        >
          {text.make}
        </button>
      </p>
      <Sending busy={begin.isPending} />
      {begin.isError && <ProblemNotice error={begin.error} words={orderProblem(begin.error, language)} />}
      <Progress key={begin.data?.id} id={begin.data?.id ?? null} />
    </>
  );
}

interface AudienceChoiceProps {
  readonly audience: Audience;
  readonly onChange: (audience: Audience) => void;
}

function AudienceChoice({ audience, onChange }: AudienceChoiceProps): ReactNode {
  const text = useTexts(reportTexts);
  const name = useId();
  return (
    <fieldset className="audience">
      <legend>{text.audience}</legend>
      {(['internal', 'public'] as const).map((one) => (
        <label key={one}>
          <input
            type="radio"
            name={name}
            checked={audience === one}
            onChange={() => {
              onChange(one);
            }}
          />
          <span>
            {text.audiences[one].name} <span className="muted">{text.audiences[one].help}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Often enough to see it move. */
const askAgainMs = 700;

/** How far a report is, said in a place that is there from the start, so that it is read aloud too. */
function Progress({ id }: { readonly id: string | null }): ReactNode {
  const text = useTexts(reportTexts);
  const words = useRef<HTMLOutputElement>(null);
  const job = useQuery({
    queryKey: ['report', id],
    queryFn:
      id === null ? skipToken : ({ signal }) => callApi(readReport, { params: { report: id }, signal }),
    refetchInterval: ({ state }) =>
      state.data === undefined || state.data.state === 'working' ? askAgainMs : false,
  });
  const state = id === null ? null : (job.data?.state ?? 'working');
  useEffect(() => {
    // Whoever had the focus on "stop" reads on where it says what became of the report.
    if (state !== null && state !== 'working' && document.activeElement === document.body) {
      words.current?.focus();
    }
  }, [state]);
  return (
    <>
      <output ref={words} tabIndex={-1}>
        {wordsFor(state, text)}
      </output>
      {job.isError && <ProblemNotice error={job.error} onRetry={() => void job.refetch()} />}
      {id !== null && state === 'working' && !job.isError && (
        <Working id={id} progress={job.data?.progress ?? 0} onStopped={() => void job.refetch()} />
      )}
      {id !== null && state === 'ready' && <Files id={id} />}
    </>
  );
}

function wordsFor(state: ReportJob['state'] | null, text: (typeof reportTexts)['nl']): string {
  if (state === null) return '';
  return state === 'working' || state === 'ready' ? text[state] : text.ended[state];
}

interface WorkingProps {
  readonly id: string;
  /** From 0 to 1. */
  readonly progress: number;
  readonly onStopped: () => void;
}

function Working({ id, progress, onStopped }: WorkingProps): ReactNode {
  const text = useTexts(reportTexts);
  const stop = useMutation({
    mutationFn: () => callApi(cancelReport, { params: { report: id } }),
    onSuccess: onStopped,
  });
  return (
    <>
      <div className="report-progress">
        <progress aria-label={text.progress} value={progress} max={1} />
        <button
          type="button"
          className="button quiet"
          aria-disabled={stop.isPending}
          onClick={() => {
            if (!stop.isPending) stop.mutate();
          }}
        >
          {text.stop}
        </button>
      </div>
      <Sending busy={stop.isPending} />
      {stop.isError && <ProblemNotice error={stop.error} />}
    </>
  );
}

function Files({ id }: { readonly id: string }): ReactNode {
  const text = useTexts(reportTexts);
  return (
    <ul className="downloads">
      {reportFormatSchema.options.map((format) => (
        <li key={format}>
          <a href={addressOf(readReportFile.path, { report: id, format }, {})} download>
            {text.formats[format]}
          </a>
        </li>
      ))}
    </ul>
  );
}
