/** Rows of `releases.sqlite`: one frozen document a pilot. */
export interface ReleasesTables {
  release: { id: string; pilot: string; body: string; sha256: string; made_on: string };
}
