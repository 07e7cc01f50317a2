import type { SaveStatus } from '#client/src/participant/autosave.ts';
import type { Cipher } from '#client/src/participant/cipher.ts';
import { createDesk, type Desk } from '#client/src/participant/desk.ts';
import type { DeskView } from '#client/src/participant/desk-room.ts';
import { createKeeper, type Keeper } from '#client/src/participant/keeper.ts';
import type { LocalRecord } from '#client/src/participant/local-record.ts';
import type { LocalRow, LocalRows } from '#client/src/participant/local-rows.ts';
import { createTransport, type Transport } from '#client/src/participant/transport.ts';
import type { Turn } from '#client/src/participant/turn.ts';
import type { AnswerRecord } from '#server/contract/participant.ts';
import type { Network } from './network.ts';
import type { Time } from './time.ts';

/** One open page: what is on the screen, and what the person can do with it. */
export interface Tab {
  readonly desk: Desk;
  readonly view: () => DeskView;
  readonly status: () => SaveStatus | null;
  /** The answers on the screen while filling in. */
  readonly screen: () => AnswerRecord;
  readonly answer: (answers: AnswerRecord) => void;
}

/** One browser of the person: it may crash, its storage survives. */
export interface Browser {
  readonly openTab: () => void;
  readonly tabs: () => readonly Tab[];
  /** Everything that was in memory is gone, and what was being written too. */
  readonly crash: () => void;
  /** The session ends, as after twelve hours. */
  readonly expire: () => void;
  /** Somebody gives another code in this browser: from now on it sends this cookie. */
  readonly becomes: (cookie: string) => void;
}

/** Where a mistake can be put into the client, to see whether the simulation finds it. */
export interface Mistakes {
  readonly transport?: (real: Transport) => Transport;
  readonly keeper?: (real: Keeper) => Keeper;
}

export interface World {
  readonly network: Network;
  readonly time: Time;
  readonly cookie: string;
  readonly newId: () => string;
  readonly key: CryptoKey;
  readonly mistakes: Mistakes;
  /** The browser is asked to keep this. */
  readonly onKeep: (record: LocalRecord) => void;
  /** The page says that everything on this screen is stored. */
  readonly onSaved: (browser: number, screen: AnswerRecord) => void;
  readonly onView: (browser: number, view: DeskView) => void;
}

/** Encrypts nothing: what is simulated here is time and loss. The real one has its own test. */
function plainCipher(key: CryptoKey): Cipher {
  return {
    newKey: () => Promise.resolve(key),
    seal: (_key, _about, text) =>
      Promise.resolve({ iv: new Uint8Array(12), sealed: new TextEncoder().encode(text).buffer }),
    open: (_key, _about, { sealed }) => Promise.resolve(new TextDecoder().decode(sealed)),
  };
}

/** The rows of one browser, as one page sees them: a write of a page that has died never comes through. */
function rowsFor(stored: Map<string, LocalRow>, isAlive: () => boolean): LocalRows {
  const after = async <Result>(action: () => Result): Promise<Result> => {
    await Promise.resolve();
    await Promise.resolve();
    if (!isAlive()) return new Promise<never>(() => undefined);
    return action();
  };
  return {
    all: () => after(() => [...stored.values()]),
    put: (row) => after(() => void stored.set(row.id, row)),
    remove: (id) => after(() => void stored.delete(id)),
  };
}

export function browser(place: number, world: World): Browser {
  const stored = new Map<string, LocalRow>();
  let tabs: Tab[] = [];
  let cookie = world.cookie;
  let life = 0;
  let holder: (() => Promise<void>) | null = null;
  const turn: Turn = {
    take(handOver) {
      const before = holder;
      holder = handOver;
      if (before !== null) void before();
      return Promise.resolve();
    },
  };

  function newTab(): Tab {
    const born = life;
    const isAlive = (): boolean => born === life;
    let view: DeskView = { at: 'opening' };
    let status: SaveStatus | null = null;
    let screen: AnswerRecord = {};
    const { transport: alter = (real) => real, keeper: alterKeeper = (real) => real } = world.mistakes;
    const own = { cookie: () => cookie, setCookie: (given: string) => void (cookie = given), isAlive };
    const transport = alter(createTransport(world.network.fetchFor(own)));
    const rows = rowsFor(stored, isAlive);
    const keeper = createKeeper({ rows, cipher: plainCipher(world.key), now: world.time.now });
    const watched: Keeper = {
      ...keeper,
      keep(record) {
        world.onKeep(record);
        return keeper.keep(record);
      },
    };
    const notMine = new Set<string>();
    const desk = createDesk({
      transport,
      keeper: alterKeeper(watched),
      turn,
      now: world.time.now,
      newId: world.newId,
      timer: world.time.timerFor(isAlive),
      random: () => 0.5,
      notMine,
      onView(next) {
        if (!isAlive()) return;
        if (next.at === 'filling') screen = next.answers;
        view = next;
        world.onView(place, next);
      },
      onStatus(next) {
        if (!isAlive()) return;
        status = next;
        if (next === 'saved') world.onSaved(place, screen);
      },
      onMerged(together) {
        if (isAlive()) screen = together;
      },
    });
    return {
      desk,
      view: () => view,
      status: () => status,
      screen: () => screen,
      answer(answers) {
        screen = answers;
        desk.change(answers);
      },
    };
  }

  return {
    openTab() {
      const tab = newTab();
      tabs.push(tab);
      void tab.desk.open();
    },
    tabs: () => tabs,
    crash() {
      life += 1;
      tabs = [];
      holder = null;
    },
    expire: () => void (cookie = ''),
    becomes: (other) => void (cookie = other),
  };
}
