/** The public functions of the analysis; their names, arguments and result fields are a contract. */
export { scoreScale } from '#instruments/score-scale.ts';
export { cronbachAlpha, type CronbachAlpha } from './cronbach-alpha.ts';
export { detectableShift, type DetectableShift } from './detectable-shift.ts';
export type { Arm, Estimated, Reason, Value, Values } from './estimate.ts';
export { pairedShift, type PairedShift } from './paired-shift.ts';
export { shares, type Shares } from './shares.ts';
export { standardizedShift, type StandardizedShift } from './standardized-shift.ts';
export { unlinkedShift, type UnlinkedShift } from './unlinked-shift.ts';
export { verdict } from './verdict.ts';
