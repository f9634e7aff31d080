/** Differences from PowerShell that are meant, each with its reason; `npm test` allows no other wrong one. */
import type { DifferenceKind } from './compare.ts';

export interface Accepted {
  readonly kind: DifferenceKind;
  /** Matches the text of the line or the difference. */
  readonly text: RegExp;
  readonly why: string;
}

export const accepted: readonly Accepted[] = [];
