import { startDemo, type Demo } from '#tests/support/demo.ts';
import { spreadOf, timed, type Spread } from './quantiles.ts';

export interface PageTime extends Spread {
  readonly name: string;
  readonly kilobytes: number;
}

export interface PagesMeasured {
  readonly demoReadyMs: number;
  readonly demoStopMs: number;
  /** The smallest reply of the same server in the same run: what is not the page's own doing. */
  readonly yardstick: Spread;
  readonly pages: readonly PageTime[];
}

const rounds = 60;

async function signIn(demo: Demo, link: string): Promise<string> {
  const reply = await fetch(`${demo.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: demo.url },
    body: JSON.stringify({ token: new URL(link).hash.slice(1) }),
  });
  const cookie = reply.headers.getSetCookie()[0]?.split(';')[0];
  if (!reply.ok || cookie === undefined) throw new Error(`Signing in gave ${reply.status}.`);
  return cookie;
}

/** Fetches one address many times, one after another, and checks that it is what it should be. */
async function measure(
  address: string,
  headers: Record<string, string>,
): Promise<Spread & { bytes: number }> {
  const times: number[] = [];
  let bytes = 0;
  for (let round = 0; round < rounds; round += 1) {
    const ms = await timed(async () => {
      const reply = await fetch(address, { headers });
      if (!reply.ok) throw new Error(`${address} gave ${reply.status}.`);
      bytes = (await reply.arrayBuffer()).byteLength;
    });
    times.push(ms);
  }
  return { ...spreadOf(times.slice(rounds / 6)), bytes };
}

/** The pilot that is released, as its organisation's account sees it. */
async function releasedPilot(demo: Demo, cookie: string): Promise<string> {
  const reply = await fetch(`${demo.url}/api/programmes`, { headers: { cookie } });
  const id = /"pilots":\[\{"id":"([^"]+)"/.exec(await reply.text())?.[1];
  if (id === undefined) throw new Error('The demonstration has no released pilot.');
  return id;
}

/** Starts the demonstration and measures how long its main pages take on the server, without a browser. */
export async function measurePages(): Promise<PagesMeasured> {
  const demo = await startDemo();
  const cookie = await signIn(demo, demo.organisationLoginUrl);
  const pilot = await releasedPilot(demo, cookie);
  const release = `${demo.url}/api/pilots/${pilot}/release`;
  const start = demo.participantUrls.before[0]?.replace(/#.*/, '') ?? demo.url;
  const addresses: readonly (readonly [name: string, address: string])[] = [
    ['`/`: form for a code', demo.url],
    ['`/m/:prefix`: start page', start],
    ['`/wie-ziet-wat`', `${demo.url}/wie-ziet-wat`],
    ['`/studio`: frame', `${demo.url}/studio`],
    ['programmes of an account', `${demo.url}/api/programmes`],
    ['release of a pilot', release],
    ['its rocket as SVG', `${release}/charts/rocket?language=nl&layout=wide`],
  ];
  const yardstick = await measure(`${demo.url}/healthz`, {});
  const pages: PageTime[] = [];
  for (const [name, address] of addresses) {
    const { median, p95, bytes } = await measure(address, { cookie });
    pages.push({ name, median, p95, kilobytes: bytes / 1024 });
  }
  const { ms } = await demo.stop();
  return { demoReadyMs: demo.readyMs, demoStopMs: ms, yardstick, pages };
}
