/** The draws of the sign-flip test beyond 20 people: fixed, so that anyone gets the same p, and shipped with the script. */
export const signFlipDraws = { seed: 1, resamples: 9999 } as const;
