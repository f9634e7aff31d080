/** What a command gives to a cmdlet, in the order of the text, and what the binder makes of it. */
import type { NamedValues, NoteKind } from '../../model/inventory/call.ts';
import type { Datum, Unknown } from '../powershell/datum.ts';
import type { TextSpan } from '../powershell/tree.ts';

/** One argument, evaluated but not yet bound to a parameter. */
export type GivenArgument =
  /** `-Name`, or `-Name:value`; a value that stands apart follows as a `value` of its own. Backticks in the name are kept: no parameter is called so. */
  | { readonly kind: 'parameter'; readonly name: string; readonly value?: Datum; readonly span: TextSpan }
  /** A list splatted with `@name` gives one of these for each item; `span` is that of the splat. */
  | { readonly kind: 'value'; readonly value: Datum; readonly span: TextSpan; readonly fromSplat?: true }
  /** An entry of a hashtable splatted with `@name`; what is written beside it wins. */
  | { readonly kind: 'named'; readonly name: string; readonly value: Datum; readonly span: TextSpan }
  /** `@name` of which nothing is known: no mandatory parameter is missing then. */
  | { readonly kind: 'unknown-splat'; readonly because: Unknown; readonly span: TextSpan }
  /** `--`: what follows is by position. */
  | { readonly kind: 'no-more-parameters'; readonly span: TextSpan };

/** What PowerShell or the cmdlet would not take, as offsets into the text; `why` and `hint` as in a note. */
export interface BindingProblem {
  readonly kind: NoteKind;
  /** Absent where the call as a whole is meant: what is missing stands nowhere. */
  readonly span?: TextSpan;
  readonly why: string;
  readonly hint?: string;
}

/** A call of ours as it is bound. `problems` has all but the unknown values; `unknown` names those, by parameter. */
export interface BoundCall {
  readonly cmdlet: string;
  readonly parameters: NamedValues;
  readonly enum?: Readonly<Record<string, string>>;
  readonly binds?: false;
  readonly placeholder?: readonly string[];
  readonly problems: readonly BindingProblem[];
  readonly unknown: readonly { readonly parameter: string; readonly because: Unknown; readonly span: TextSpan }[];
}

/** `pipelineInput`: an object comes down the pipeline, so that a mandatory Identity need not be written. */
export interface BindOptions {
  readonly pipelineInput?: boolean;
}

/** Undefined for a foreign command. */
export type BindCall = (name: string, given: readonly GivenArgument[], options?: BindOptions) => BoundCall | undefined;
