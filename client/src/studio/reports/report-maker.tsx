import './report-maker.css';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import {
  cancelReport,
  readReport,
  readReportFile,
  reportFormatSchema,
  type ReportJob,
  type ReportOrder,
} from '#server/contract/reports.ts';
import { addressOf, callApi } from '#client/src/api.ts';
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
      {begin.isError && <ProblemNotice error={begin.error} words={orderProblem(begin.error, language)} />}
      {begin.isSuccess && <Progress key={begin.data.id} id={begin.data.id} />}
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

function Progress({ id }: { readonly id: string }): ReactNode {
  const text = useTexts(reportTexts);
  const job = useQuery({
    queryKey: ['report', id],
    queryFn: ({ signal }) => callApi(readReport, { params: { report: id }, signal }),
    refetchInterval: ({ state }) =>
      state.data === undefined || state.data.state === 'working' ? askAgainMs : false,
  });
  const stop = useMutation({
    mutationFn: () => callApi(cancelReport, { params: { report: id } }),
    onSuccess: () => job.refetch(),
  });
  if (job.isError) return <ProblemNotice error={job.error} onRetry={() => void job.refetch()} />;
  const { state = 'working', progress = 0 } = job.data ?? {};
  if (state === 'ready') return <Files id={id} />;
  if (state !== 'working') return <output>{text.ended[state]}</output>;
  return (
    <div className="report-progress">
      <label>
        {text.working} <progress value={progress} max={1} />
      </label>
      <button
        type="button"
        className="button quiet"
        onClick={() => {
          stop.mutate();
        }}
      >
        {text.stop}
      </button>
    </div>
  );
}

function Files({ id }: { readonly id: string }): ReactNode {
  const text = useTexts(reportTexts);
  return (
    <div>
      <output>{text.ready}</output>
      <ul className="downloads">
        {reportFormatSchema.options.map((format) => (
          <li key={format}>
            <a href={addressOf(readReportFile.path, { report: id, format }, {})} download>
              {text.formats[format]}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
