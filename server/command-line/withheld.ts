/** What stands in the place of a figure of too few people. */
export const withheld = { status: 'withheld', reason: 'below-threshold' } as const;
