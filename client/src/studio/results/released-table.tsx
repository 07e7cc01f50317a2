import { useId, type ReactNode } from 'react';
import { cellText, type Table } from '#analysis/words/table.ts';
import { StackingTable } from '#client/src/studio/frame/stacking-table.tsx';
import { useLanguage } from '#client/src/studio/language.tsx';

/** Released figures as a table, with its caption; the first column names the row. */
export function ReleasedTable({ table }: { readonly table: Table }): ReactNode {
  const { language } = useLanguage();
  const caption = useId();
  return (
    <StackingTable labelledBy={caption} className="beside-chart">
      <caption id={caption}>{table.caption}</caption>
      <thead>
        <tr>
          {table.columns.map(({ key, title, kind }) => (
            <th key={key} scope="col" className={kind === 'text' ? undefined : 'number'}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row.join('\t')}>
            {table.columns.map((column, i) => {
              const text = cellText(row[i] ?? null, column, language);
              if (i === 0) {
                return (
                  <th key={column.key} scope="row">
                    {text}
                  </th>
                );
              }
              return (
                <td
                  key={column.key}
                  className={column.kind === 'text' ? undefined : 'number'}
                  data-label={column.title}
                >
                  {text}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </StackingTable>
  );
}
