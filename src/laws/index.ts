/** Public: laws of both features as data, and as properties for fast-check. */
export { laws } from './all.generated.ts';
export { type Law, type LawResult as Ruling, toProperty } from './law.ts';
