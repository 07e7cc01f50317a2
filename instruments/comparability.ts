import { z } from 'zod';

/**
 * Somebody's signed word that scales of two versions of an instrument may be compared. A machine lists what differs
 * (`diffInstruments`); whether it matters is for a person to say, with a reason. It holds for these two files and no
 * other: the hash of either one belongs to it.
 */
const declarationSchema = z.strictObject({
  instrument: z.string().min(1).max(40),
  versions: z.tuple([z.string(), z.string()]),
  hashes: z.tuple([z.string().length(64), z.string().length(64)]),
  scales: z.array(z.string()).min(1),
  reason: z.string().min(20).max(2000),
  signedBy: z.string().min(3).max(200),
  on: z.iso.date(),
});
export type Declaration = z.infer<typeof declarationSchema>;

export const declarationsSchema = z.array(declarationSchema);

/** An instrument as a declaration names it. */
export interface Named {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
}

/** The declarations about two versions, in whichever order they are given; only those about exactly these contents. */
export function declarationsAbout(all: readonly Declaration[], a: Named, b: Named): Declaration[] {
  const wanted = [a, b].map(({ version, hash }) => `${version} ${hash}`).toSorted();
  return all.filter(({ instrument, versions, hashes }) => {
    const own = versions.map((version, place) => `${version} ${hashes[place] ?? ''}`).toSorted();
    return instrument === a.id && instrument === b.id && own.join() === wanted.join();
  });
}
