import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link, useSearch } from 'wouter';
import type { AuditPage as AuditEntries } from '#server/contract/audit.ts';
import { problemCodes } from '#server/contract/problem.ts';
import { Page } from '#client/src/studio/frame/page.tsx';
import { StackingTable } from '#client/src/studio/frame/stacking-table.tsx';
import { Loading, LoadingPage, ProblemNotice, ProblemPage } from '#client/src/studio/frame/states.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { momentWords } from '#client/src/studio/moment-words.ts';
import { auditCheckQuery, auditQuery } from '#client/src/studio/queries.ts';
import { problemTexts } from '#client/src/studio/texts/problem-texts.ts';
import { auditTexts } from '#client/src/studio/texts/audit-texts.ts';

type Entry = AuditEntries['entries'][number];

/** "/studio/logboek": what was done by whom, of one object (`?object=`) or all, and whether the log is whole. */
export function AuditPage(): ReactNode {
  const object = new URLSearchParams(useSearch()).get('object');
  return <AuditOf key={object} object={object} />;
}

function AuditOf({ object }: { readonly object: string | null }): ReactNode {
  const text = useTexts(auditTexts);
  const [before, setBefore] = useState<number | null>(null);
  const page = useQuery(auditQuery(object, before));
  if (page.isPending) return <LoadingPage />;
  if (page.isError) return <ProblemPage error={page.error} onRetry={() => void page.refetch()} />;
  const { entries, hasMore } = page.data;
  const last = entries.at(-1);
  return (
    <Page title={text.title}>
      <p className="lead">{text.lead}</p>
      {object !== null && (
        <p className="notice">
          {text.only(entries[0]?.object?.name ?? object)} <Link href="/studio/logboek">{text.all}</Link>
        </p>
      )}
      {entries.length === 0 ? <p>{text.empty}</p> : <Entries entries={entries} />}
      <p className="actions">
        {before !== null && (
          <button type="button" className="button quiet" onClick={() => setBefore(null)}>
            {text.newest}
          </button>
        )}
        {hasMore && last !== undefined && (
          <button type="button" className="button quiet" onClick={() => setBefore(last.number)}>
            {text.older}
          </button>
        )}
      </p>
      <Check />
    </Page>
  );
}

function Entries({ entries }: { readonly entries: readonly Entry[] }): ReactNode {
  const { title, list } = useTexts(auditTexts);
  return (
    <StackingTable labelledBy="logboek-tabel">
      <caption id="logboek-tabel" className="visually-hidden">
        {title}
      </caption>
      <thead>
        <tr>
          {[list.at, list.who, list.what, list.object, list.result].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <EntryRow key={entry.number} entry={entry} />
        ))}
      </tbody>
    </StackingTable>
  );
}

function EntryRow({ entry }: { readonly entry: Entry }): ReactNode {
  const { list, result, actions, server, nobody } = useTexts(auditTexts);
  const { language } = useLanguage();
  const words: Readonly<Record<string, string>> = actions;
  const doer = entry.action.startsWith('sign-in:') ? nobody : server;
  return (
    <tr>
      <th scope="row">{momentWords(entry.at, language)}</th>
      <td data-label={list.who}>
        {entry.who?.name ?? doer}
        {entry.from !== null && (
          <span className="muted below">
            {list.from} {entry.from}
          </span>
        )}
      </td>
      <td data-label={list.what}>{words[entry.action] ?? <code>{entry.action}</code>}</td>
      <td data-label={list.object}>
        {entry.object !== null && (
          <Link href={`/studio/logboek?object=${entry.object.id}`}>
            {entry.object.name ?? entry.object.id}
          </Link>
        )}
      </td>
      <td data-label={list.result}>
        {entry.result === 'done' ? result.done : <Refusal code={entry.result} />}
      </td>
    </tr>
  );
}

function Refusal({ code }: { readonly code: string }): ReactNode {
  const { result } = useTexts(auditTexts);
  const problem = problemCodes.find((known) => known === code);
  const { language } = useLanguage();
  return (
    <>
      {result.refused}
      {problem !== undefined && <span className="muted below">{problemTexts[language][problem].title}</span>}
    </>
  );
}

function Check(): ReactNode {
  const { check: text } = useTexts(auditTexts);
  const check = useQuery(auditCheckQuery);
  return (
    <section aria-labelledby="heel">
      <h2 id="heel">{text.title}</h2>
      {check.isPending && <Loading />}
      {check.isError && <ProblemNotice error={check.error} onRetry={() => void check.refetch()} />}
      {check.isSuccess && check.data.brokenAt !== null && (
        <p className="problem">{text.broken(String(check.data.brokenAt))}</p>
      )}
      {check.isSuccess && check.data.brokenAt === null && (
        <>
          <p>{text.whole(String(check.data.entries))}</p>
          <p>
            {text.head}
            <br />
            <code className="fingerprint">{check.data.head}</code>
          </p>
        </>
      )}
    </section>
  );
}
