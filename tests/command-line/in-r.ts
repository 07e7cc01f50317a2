import { WebR } from 'webr';

/** What R said, and the status it ended with. */
export interface InR {
  readonly status: number;
  readonly said: string;
}

/** Base R in this process: files go in, a script runs, what it says comes out. */
export interface RSession {
  readonly run: (files: ReadonlyMap<string, string>, script: string) => Promise<InR>;
  /** The same without keeping R from ending: gives what the process would have ended with. R is gone afterwards. */
  readonly runToTheEnd: (files: ReadonlyMap<string, string>, script: string) => Promise<string>;
  /** A file that the last script left. */
  readonly read: (name: string) => Promise<Uint8Array>;
  readonly close: () => void;
}

/** In place of leaving R, which would end the session for the runs after it; the last message tells the status. */
const stayOnQuit =
  'quit <- function(save, status = 0, ...) stop(paste("ended with status", status), call. = FALSE)';

/** Starts R; that takes seconds, so a test file does it once. */
export async function startR(): Promise<RSession> {
  const r = new WebR({ interactive: false });
  await r.init();
  await r.FS.mkdir('/study');
  const put = async (files: ReadonlyMap<string, string>): Promise<void> => {
    const bytes = new TextEncoder();
    for (const [name, content] of files) await r.FS.writeFile(`/study/${name}`, bytes.encode(content));
  };
  return {
    runToTheEnd: async (files, script) => {
      await put(files);
      const code = `rm(list = ls()); setwd("/study"); said <- capture.output(source("${script}", encoding = "UTF-8"))`;
      return r.evalRVoid(code).then(
        () => 'R goes on',
        (error: unknown) => String(error),
      );
    },
    run: async (files, script) => {
      await put(files);
      const shelter = await new r.Shelter();
      try {
        const code = `rm(list = ls()); setwd("/study"); ${stayOnQuit}
          tryCatch(source("${script}", encoding = "UTF-8"), error = function(e) message(conditionMessage(e)))`;
        const { output } = await shelter.captureR(code, { captureConditions: false });
        const said = output.map((line: { data: unknown }) => String(line.data)).join('\n');
        return { status: Number(/ended with status (\d+)$/.exec(said)?.[1] ?? 0), said };
      } finally {
        await shelter.purge();
      }
    },
    read: async (name) => r.FS.readFile(`/study/${name}`),
    close: () => r.close(),
  };
}
