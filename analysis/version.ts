/** Which computations made a release; raised when any figure could come out differently. */
export const analysisVersion = '1.3';

/** Which disclosure rules a release was checked with; raised when anything could be shown or withheld differently. */
export const rulesVersion = '1.4';
