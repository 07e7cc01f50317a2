import type { ReactNode } from 'react';
import { documentNames } from '#server/contract/set-up.ts';
import { useTexts } from '#client/src/studio/language.tsx';
import { fileTexts } from '#client/src/studio/texts/file-texts.ts';

/** Drafts in Dutch, made from what was settled: to read and print in the browser, or to save and adapt. */
export function DocumentLinks({ pilot }: { readonly pilot: string }): ReactNode {
  const { documents: text } = useTexts(fileTexts);
  return (
    <section aria-labelledby="teksten">
      <h2 id="teksten">{text.title}</h2>
      <p>{text.lead}</p>
      <ul>
        {documentNames.map((name) => {
          const address = `/api/pilots/${pilot}/documents/${name}`;
          return (
            <li key={name}>
              <a href={address} target="_blank" rel="noreferrer">
                {text.names[name]}
                <span className="visually-hidden"> {text.newWindow}</span>
              </a>{' '}
              (
              <a href={address} download={`${name}.html`}>
                {text.save}
                <span className="visually-hidden">: {text.names[name]}</span>
              </a>
              )
            </li>
          );
        })}
      </ul>
    </section>
  );
}
