import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useSearch } from 'wouter';
import type { AuditPage as AuditEntries } from '#server/contract/audit.ts';
import { Page } from '#client/src/studio/frame/page.tsx';
import { StackingTable } from '#client/src/studio/frame/stacking-table.tsx';
import { Loading, LoadingPage, ProblemNotice, ProblemPage } from '#client/src/studio/frame/states.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { momentWords } from '#client/src/studio/moment-words.ts';
import { auditCheckQuery, auditQuery } from '#client/src/studio/queries.ts';
import { auditTexts } from '#client/src/studio/texts/audit-texts.ts';
import { refusalTexts } from '#client/src/studio/texts/refusal-texts.ts';

type Entry = AuditEntries['entries'][number];

/** What of the log is shown: of one object or all, and before one entry or from the newest on. */
interface Wanted {
  readonly object: string | null;
  readonly before: number | null;
}

/** The address of a part of the log, so that it can be kept, passed on and gone back to. */
function addressOf({ object, before }: Wanted): string {
  const query = new URLSearchParams();
  if (object !== null) query.set('object', object);
  if (before !== null) query.set('voor', String(before));
  return query.size === 0 ? '/studio/logboek' : `/studio/logboek?${query}`;
}

/** "/studio/logboek": what was done by whom, of one object (`?object=`) or all, before one line (`?voor=`) or now. */
export function AuditPage(): ReactNode {
  const query = new URLSearchParams(useSearch());
  const before = query.get('voor') ?? '';
  const wanted = {
    object: query.get('object'),
    before: /^[1-9]\d{0,14}$/.test(before) ? Number(before) : null,
  };
  return <AuditOf key={addressOf(wanted)} wanted={wanted} />;
}

function AuditOf({ wanted: { object, before } }: { readonly wanted: Wanted }): ReactNode {
  const text = useTexts(auditTexts);
  const page = useQuery(auditQuery(object, before));
  if (page.isPending) return <LoadingPage />;
  if (page.isLoadingError) return <ProblemPage error={page.error} onRetry={() => void page.refetch()} />;
  const { entries, hasMore } = page.data;
  const last = entries.at(-1);
  return (
    <Page title={text.title}>
      <p className="lead">{text.lead}</p>
      {object !== null && (
        <p className="notice">
          {text.only(objectWords(entries[0]?.object ?? { id: object, name: null }, text.objects))}{' '}
          <Link href="/studio/logboek">{text.all}</Link>
        </p>
      )}
      {entries.length > 0 ? (
        <Entries entries={entries} />
      ) : (
        <p>{before === null ? text.empty : text.noOlder}</p>
      )}
      <p className="actions">
        {before !== null && (
          <Link className="button quiet" href={addressOf({ object, before: null })}>
            {text.newest}
          </Link>
        )}
        {hasMore && last !== undefined && (
          <Link className="button quiet" href={addressOf({ object, before: last.number })}>
            {text.older}
          </Link>
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

/** What something is called; of what has no name (any more), what it is. */
function objectWords(
  { id, name }: NonNullable<Entry['object']>,
  kinds: Readonly<Record<string, string>>,
): string {
  return name ?? kinds[id.split(':')[0] ?? ''] ?? id;
}

function EntryRow({ entry }: { readonly entry: Entry }): ReactNode {
  const { list, result, actions, objects, server, nobody } = useTexts(auditTexts);
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
          <Link href={`/studio/logboek?object=${entry.object.id}`}>{objectWords(entry.object, objects)}</Link>
        )}
      </td>
      <td data-label={list.result}>
        {entry.result === 'done' ? result.done : <Refusal action={entry.action} code={entry.result} />}
      </td>
    </tr>
  );
}

/** That something did not come about, and why. Whoever signs in with a right password and a wrong code knew the password. */
function Refusal({ action, code }: { readonly action: string; readonly code: string }): ReactNode {
  const { result } = useTexts(auditTexts);
  const reasons: Readonly<Record<string, string>> = useTexts(refusalTexts);
  const knewPassword = action === 'sign-in:password' && code === 'wrong-second-factor';
  const reason = knewPassword ? result.knewPassword : reasons[code];
  return (
    <>
      {result.refused}
      {reason !== undefined && <span className="muted below">{reason}</span>}
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
      {check.isSuccess && check.data.brokenAt === null && check.data.entries === 0 && <p>{text.nothing}</p>}
      {check.isSuccess && check.data.brokenAt === null && check.data.entries > 0 && (
        <>
          <p>{check.data.entries === 1 ? text.one : text.whole(String(check.data.entries))}</p>
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
