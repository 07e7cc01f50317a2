/** A file of this name says that a data folder is a demonstration: its people are made up, it may be replaced. */
export const demoMarker = 'drietrap-demo';
