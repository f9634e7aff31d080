/** Why a decision came out as it did, step by step and without words. */
import type { ClauseId } from './generated/clauses.generated.ts';
import type {
  AccessAnswer,
  AccessQuestion,
  AccessRight,
  Action,
  AuthenticationType,
  ConditionField,
  Connection,
  DecisionAnswer,
  MiddleTier,
  Protocol,
  Recipient,
  RefusalReason,
} from './generated/wire.generated.ts';
import type { Axis, Readings } from './readings.ts';

/** No decision: it hangs on something that nobody said. */
export interface UnknownAccess {
  readonly access: 'not known';
  readonly because: string;
}

/** Whose username and attributes were looked at; `connection` when it has no caller that could be meant. */
export type Account = 'connection' | 'mailbox' | 'caller';

/** What of a connection a condition or an exception was compared with. */
export type Comparand =
  | { readonly kind: 'protocol'; readonly protocol: Protocol }
  | {
      readonly kind: 'authentication';
      readonly type: AuthenticationType;
      readonly protocol: Protocol;
      readonly supported: boolean;
    }
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'username'; readonly username: string; readonly account: Account }
  /** CAR-UNIVERSAL-OUTLOOK: no username is looked at. */
  | { readonly kind: 'universal-outlook' }
  | { readonly kind: 'attributes'; readonly recipient: Recipient; readonly account: Account };

/** A reading without which what is said would be otherwise, and the clause that leaves the axis open. */
export interface Dependence<A extends Axis = Axis> {
  readonly axis: A;
  readonly reading: Readings[A];
  readonly clause: ClauseId;
}

/** A condition or exception that holds, with the value that made it hold. */
export interface MatchedCondition {
  readonly field: ConditionField;
  readonly value: string;
  readonly compared: Comparand;
  readonly dependsOn?: Dependence;
}

/** Why a rule was passed over, or that it applies. */
export type RuleExplanation =
  | {
      readonly kind: 'applies';
      readonly clause: ClauseId;
      /** The conditions that hold: all that the rule has. */
      readonly held: readonly MatchedCondition[];
      /** The exceptions that the rule has; none of them holds. */
      readonly unheld: readonly ConditionField[];
      /** On how a rule without a scope is read, where that admits the connection (CAR-SCOPE-DEFAULT). */
      readonly dependsOn?: Dependence;
    }
  | { readonly kind: 'disabled'; readonly clause: ClauseId }
  | {
      readonly kind: 'out-of-scope';
      readonly clause: ClauseId;
      readonly middleTier: MiddleTier;
      /** On how a rule without a scope is read, where it has none (CAR-SCOPE-DEFAULT). */
      readonly dependsOn?: Dependence;
    }
  | {
      readonly kind: 'condition-failed';
      readonly clause: ClauseId;
      readonly field: ConditionField;
      readonly values: readonly string[];
      readonly compared: Comparand;
      readonly dependsOn?: Dependence;
    }
  | ({ readonly kind: 'exempted'; readonly clause: ClauseId } & MatchedCondition);

/** TEST-RETURNS under `any-property`: the first condition that holds, or that there is none; exceptions are not looked at. */
export type PropertyExplanation =
  | { readonly kind: 'property'; readonly clause: ClauseId; readonly matched: MatchedCondition | undefined }
  | { readonly kind: 'no-property'; readonly clause: ClauseId; readonly fields: readonly ConditionField[] };

/** A rule with its number, or a policy with its description. */
export interface ListEntry {
  readonly name: string;
  readonly priority?: number;
  readonly description?: string | null;
}

/** What a call changed in the list: entries that are new or other than before, and names that are gone. */
export interface Effect {
  readonly now: readonly ListEntry[];
  readonly gone: readonly string[];
}

/** The clauses by which policies decide. */
export type AccessClause = Extract<
  ClauseId,
  'AAP-DENY-FIRST' | 'AAP-RESTRICT-GRANTS' | 'AAP-RESTRICT-CLOSES' | 'AAP-OTHERWISE-GRANTED'
>;

/** One step on the way to a decision. */
export type TraceStep =
  | { readonly kind: 'bypass'; readonly clause: ClauseId; readonly dependsOn: Dependence }
  | {
      readonly kind: 'rule';
      readonly name: string;
      readonly priority: number;
      readonly action: Action;
      readonly outcome: RuleExplanation | PropertyExplanation;
      /** Whether Test-ClientAccessRule returns it; absent where rules decide. */
      readonly returned?: boolean;
    }
  | {
      readonly kind: 'returned';
      readonly clause: ClauseId;
      readonly rules: readonly string[];
      readonly dependsOn: Dependence<'test-returns'>;
    }
  | {
      readonly kind: 'cmdlet';
      readonly clause: ClauseId;
      readonly cmdlet: string;
      readonly subject: string;
      readonly refused: string | undefined;
      /** Absent when the call was carried out. */
      readonly reason?: RefusalReason;
      readonly message: string;
      /** Absent when the call was refused. */
      readonly effect?: Effect;
    }
  | {
      readonly kind: 'list';
      readonly clause: ClauseId;
      readonly of: 'rules' | 'policies';
      readonly entries: readonly ListEntry[];
    }
  | {
      readonly kind: 'then';
      readonly clause: ClauseId;
      readonly connection: Connection;
      readonly decision: DecisionAnswer;
    }
  | {
      readonly kind: 'then-access';
      readonly clause: ClauseId;
      readonly question: AccessQuestion;
      readonly decision: AccessAnswer | UnknownAccess;
    }
  | {
      readonly kind: 'no-rule';
      readonly clause: ClauseId;
      readonly action: Action;
      readonly dependsOn: Dependence;
    }
  | {
      readonly kind: 'policy';
      readonly name: string;
      readonly accessRight: AccessRight;
      readonly scope: string;
      readonly counts: boolean;
      readonly covers: boolean | 'scope-lost' | 'not-known';
      readonly clause: ClauseId;
      /** On how `*` is read, when the policy is for all apps. */
      readonly dependsOn?: Dependence<'all-applications'>;
    }
  | {
      readonly kind: 'access';
      readonly access: 'Granted' | 'Denied';
      readonly clause: AccessClause;
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
  | { readonly kind: 'not-known'; readonly clause: ClauseId; readonly because: string }
  | { readonly kind: 'filter'; readonly filter: string; readonly matches: boolean; readonly clause: ClauseId }
  | {
      readonly kind: 'refused';
      readonly clause: ClauseId;
      readonly reason: RefusalReason;
      readonly message: string;
    };

/** An answer with the clause that decided it and the steps that led there. */
export interface Explanation<A> {
  readonly answer: A;
  readonly clause: ClauseId;
  readonly trace: readonly TraceStep[];
}
