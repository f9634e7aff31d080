/** Planted faults that nothing tells apart: two that answer every question alike are one. */
import type { Fault } from '../../../src/faults/fault.ts';
import type { Question } from '../../../src/model/question.ts';
import { signatureOver } from './scope-walk.ts';

/** Two faults. */
export type Pair = readonly [Fault, Fault];

/** Pairs of faults that answer alike. */
export interface EquivalentFaults {
  /** Pairs that no question of the small scopes separates. */
  readonly inScopes: readonly Pair[];
  /** Those of them that no golden case separates either. */
  readonly everywhere: readonly Pair[];
}

/** `questions` are those of the golden cases. */
export function equivalentFaults(
  detections: readonly { readonly fault: Fault; readonly signature: string }[],
  questions: readonly Question[],
): EquivalentFaults {
  const inScopes = detections.flatMap((one, index) =>
    detections
      .slice(index + 1)
      .filter(({ signature }) => signature === one.signature)
      .map((other): Pair => [one.fault, other.fault]),
  );
  const golden = new Map([...new Set(inScopes.flat())].map((fault) => [fault, signatureOver(fault, questions)]));
  return { inScopes, everywhere: inScopes.filter(([one, other]) => golden.get(one) === golden.get(other)) };
}
