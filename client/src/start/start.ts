/**
 * The one script of the pages that the server makes. They are complete without it: on the start page it puts the
 * code of the link into its field and fetches the questionnaire's files ahead; on the questionnaire it lets the
 * questionnaire's script take over.
 */
import { fillInCode } from './code-from-link.ts';
import { fetchAhead } from './fetch-ahead.ts';
import { takeOver } from './take-over.ts';

const filesIn = (list: string | undefined): string[] =>
  (list ?? '').split(' ').filter((address) => address !== '');

function whenIdle(action: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(action, { timeout: 2000 });
  else setTimeout(action, 500);
}

fillInCode();
addEventListener('hashchange', fillInCode);
const ahead = document.querySelector<HTMLElement>('[data-fetch-ahead]');
if (ahead !== null) whenIdle(() => void fetchAhead(filesIn(ahead.dataset['fetchAhead'])));
const place = document.querySelector<HTMLElement>('[data-takes-over]');
if (place !== null) void takeOver(place, filesIn(place.dataset['takesOver']));
