/** Why a decision came out as it did, step by step and without words. */
import type { ClauseId } from './clauses.generated.ts';
import type { AccessRight, Action, ConditionField, MiddleTier } from './wire.generated.ts';

/** Why a rule was passed over, or that it applies. */
export type Look =
  | { readonly kind: 'applies'; readonly clause: ClauseId }
  | { readonly kind: 'disabled'; readonly clause: ClauseId }
  | { readonly kind: 'out-of-scope'; readonly clause: ClauseId; readonly middleTier: MiddleTier }
  | {
      readonly kind: 'condition-failed';
      readonly clause: ClauseId;
      readonly field: ConditionField;
      readonly values: readonly string[];
      readonly actual: string;
    }
  | {
      readonly kind: 'exempted';
      readonly clause: ClauseId;
      readonly field: ConditionField;
      readonly value: string;
      readonly actual: string;
    };

export type TraceStep =
  | { readonly kind: 'bypass'; readonly clause: ClauseId }
  | {
      readonly kind: 'rule';
      readonly name: string;
      readonly priority: number;
      readonly action: Action;
      readonly look: Look;
    }
  | { readonly kind: 'returned'; readonly clause: ClauseId; readonly rules: readonly string[] }
  | {
      readonly kind: 'cmdlet';
      readonly clause: ClauseId;
      readonly cmdlet: string;
      readonly subject: string;
      readonly refused: string | undefined;
      readonly message: string;
    }
  | { readonly kind: 'no-rule'; readonly clause: ClauseId; readonly action: Action }
  | {
      readonly kind: 'policy';
      readonly name: string;
      readonly accessRight: AccessRight;
      readonly scope: string;
      readonly counts: boolean;
      readonly covers: boolean | 'scope-lost';
      readonly clause: ClauseId;
    }
  | {
      readonly kind: 'access';
      readonly access: 'Granted' | 'Denied';
      readonly clause: ClauseId;
      readonly by: readonly string[];
    }
  | {
      readonly kind: 'range';
      readonly range: string;
      readonly address: string;
      readonly matches: boolean;
      readonly clause: ClauseId;
    }
  | {
      readonly kind: 'pattern';
      readonly pattern: string;
      readonly username: string;
      readonly matches: boolean;
      readonly clause: ClauseId;
    }
  | { readonly kind: 'filter'; readonly filter: string; readonly matches: boolean; readonly clause: ClauseId }
  | { readonly kind: 'refused'; readonly clause: ClauseId; readonly message: string };

/** An answer with the clause that decided it and the steps that led there. */
export interface Explanation<A> {
  readonly answer: A;
  readonly clause: ClauseId;
  readonly trace: readonly TraceStep[];
}
