import { WebR } from 'webr';

/** What R said, and the status it ended with. */
export interface InR {
  readonly status: number;
  readonly said: string;
}

/** Base R in this process: files go in, a script runs, what it says comes out. */
export interface RSession {
  readonly run: (files: ReadonlyMap<string, string>, script: string) => Promise<InR>;
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
  return {
    run: async (files, script) => {
      const bytes = new TextEncoder();
      for (const [name, content] of files) await r.FS.writeFile(`/study/${name}`, bytes.encode(content));
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
    close: () => r.close(),
  };
}
