/** Planted faults that nothing tells apart: two that answer every question alike are one. */
import type { Fault } from '../../../src/faults/fault.ts';
import type { Question } from '../../../src/model/question.ts';
import { type ScopeWalk, signatureOver } from './scope-walk.ts';

export type Pair = readonly [Fault, Fault];

export interface Alike {
  /** Pairs that no question of the small scopes separates. */
  readonly inScopes: readonly Pair[];
  /** Those of them that no golden case separates either. */
  readonly everywhere: readonly Pair[];
}

/** `questions` are those of the golden cases. */
export function alike({ signatures }: Pick<ScopeWalk, 'signatures'>, questions: readonly Question[]): Alike {
  const inScopes = pairs([...signatures.keys()], (fault) => signatures.get(fault) ?? '');
  const suspects = [...new Set(inScopes.flat())];
  const golden = new Map(suspects.map((fault) => [fault, signatureOver(fault, questions)]));
  const everywhere = inScopes.filter(([one, other]) => golden.get(one) === golden.get(other));
  return { inScopes, everywhere };
}

function pairs(faults: readonly Fault[], signature: (fault: Fault) => string): readonly Pair[] {
  return faults.flatMap((one, index) =>
    faults
      .slice(index + 1)
      .flatMap((other): readonly Pair[] => (signature(one) === signature(other) ? [[one, other]] : [])),
  );
}
