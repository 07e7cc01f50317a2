/** A person who gave a scorable answer both before and after: the only people a released figure is about (R8). */
export interface LinkedPerson {
  /** Unique within a release job; it orders nothing and is never released. */
  readonly key: string;
  /** Scores in scale points. */
  readonly before: number;
  readonly after: number;
  /** What was answered to the items of the scale, skipped ones left out, reversed ones turned. */
  readonly items: { readonly before: readonly number[]; readonly after: readonly number[] };
}

/** A named set of people on one scale: what a published figure would be about, or what it would give away. */
export interface PeopleSet {
  readonly name: string;
  /** How many were invited, whether they answered or not. */
  readonly invited: number;
  readonly people: readonly LinkedPerson[];
}

/** Several sets without common members taken as one. */
export function union(name: string, sets: readonly PeopleSet[]): PeopleSet {
  return {
    name,
    invited: sets.reduce((invited, set) => invited + set.invited, 0),
    people: sets.flatMap(({ people }) => people),
  };
}

/** The members of `whole` that are in none of `parts`: what subtraction would leave. */
export function remainder(whole: PeopleSet, parts: readonly PeopleSet[]): LinkedPerson[] {
  const taken = keysOf(parts.flatMap(({ people }) => people));
  return whole.people.filter(({ key }) => !taken.has(key));
}

/** True when every member of `part` is a member of `whole`. */
export function isWithin(part: PeopleSet, whole: PeopleSet): boolean {
  const keys = keysOf(whole.people);
  return part.people.every(({ key }) => keys.has(key));
}

function keysOf(people: readonly LinkedPerson[]): ReadonlySet<string> {
  return new Set(people.map(({ key }) => key));
}
