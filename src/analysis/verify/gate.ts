/** Which checks somebody has to look at: the one rule for every command that ends with 1 because of them. */
import type { Check, CheckKind, CheckOutcome } from '../../model/generated/wire.generated.ts';

/** What the rule goes by. */
export interface GateFacts {
  readonly kind: CheckKind;
  readonly outcome: CheckOutcome;
  /** It is about a role, which nothing here decides. */
  readonly isAboutRoles: boolean;
}

/**
 * Whatever does not agree, also what could not be asked: a test of which nobody learns that it was left out protects nothing. No
 * finding is what was recorded and nothing contradicts, and what is about roles.
 */
export function isFinding({ kind, outcome, isAboutRoles }: GateFacts): boolean {
  if (outcome === 'agrees' || isAboutRoles) return false;
  return kind !== 'recorded' || outcome === 'differs' || outcome === 'depends';
}

/** Whether nobody has to look at anything. */
export function holds(checks: readonly Pick<Check, 'finding'>[]): boolean {
  return checks.every(({ finding }) => !finding);
}
