import { randomUUID } from 'node:crypto';
import { readQuestionnaire, type AnswerRecord } from '#server/contract/participant.ts';

type Body = { readonly form: Readonly<Record<string, string>> } | { readonly json: unknown };

/** Somebody who visits the site over HTTP with a browser's memory for cookies. */
export interface Visitor {
  readonly send: (method: string, path: string, body?: Body) => Promise<Response>;
}

function contentOf(body: Body | undefined): Pick<RequestInit, 'body' | 'headers'> {
  if (body === undefined) return {};
  if ('form' in body) return { body: new URLSearchParams(body.form) };
  return { body: JSON.stringify(body.json), headers: { 'content-type': 'application/json' } };
}

/** A new visitor of the site at `url`, without cookies unless told otherwise. */
export function visitor(url: string, remembered: Readonly<Record<string, string>> = {}): Visitor {
  const cookies = new Map<string, string>(Object.entries(remembered));
  return {
    async send(method, path, body) {
      const { headers, ...content } = contentOf(body);
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(new URL(path, url), {
        method,
        redirect: 'manual',
        headers: { ...Object.fromEntries(new Headers(headers)), cookie },
        ...content,
      });
      for (const line of response.headers.getSetCookie()) {
        const [pair = ''] = line.split(';');
        cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
      }
      return response;
    },
  };
}

/** The response, or an error that tells what the server said. */
export async function must(response: Response): Promise<Response> {
  if (response.status < 400) return response;
  throw new Error(`${response.url}: ${response.status} ${await response.text()}`);
}

/** Types a code on its start page and agrees to take part. */
export async function enterCode(person: Visitor, code: string): Promise<Response> {
  return person.send('POST', `/m/${code.slice(0, 3)}`, {
    form: { code, consent: 'yes', language: 'nl' },
  });
}

/** One simulated person answers the wave that is open, through the same routes as anybody. */
export async function answerOverHttp(url: string, code: string, answers: AnswerRecord): Promise<void> {
  const person = visitor(url);
  await must(await person.send('GET', `/m/${code.slice(0, 3)}`));
  await must(await enterCode(person, code));
  const reply: unknown = await (
    await must(await person.send('GET', '/api/participant/questionnaire'))
  ).json();
  const { wave, instrument } = readQuestionnaire.reply.parse(reply);
  const half = Object.fromEntries(Object.entries(answers).slice(0, Object.keys(answers).length / 2));
  await must(
    await person.send('PUT', '/api/participant/draft', {
      json: { wave: wave.number, revision: 1, answers: half },
    }),
  );
  await must(
    await person.send('POST', '/api/participant/responses', {
      json: {
        submissionId: randomUUID(),
        wave: wave.number,
        instrument: { id: instrument.id, version: instrument.version },
        language: 'nl',
        answers,
      },
    }),
  );
}
