/** What an expression of a PowerShell text gives, as far as the text says it. */
import type { NamedValues } from '../../model/inventory/call.ts';
import type { Script, TextSpan } from './tree.ts';

/** A value while a script runs. */
export type Datum =
  /** `bare` when it was a word in argument mode or a number's text there. */
  | { readonly kind: 'text'; readonly value: string; readonly bare?: boolean; readonly placeholder?: boolean }
  /** `written` is the text of a literal number: what a parameter that takes a text gets. */
  | { readonly kind: 'number'; readonly value: number; readonly written?: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' }
  | { readonly kind: 'list'; readonly items: readonly Datum[] }
  /** A hashtable; keys are compared after folding and keep their order. Mutable, as scripts change and share them. */
  | { readonly kind: 'table'; readonly entries: Map<string, { readonly key: string; readonly value: Datum }> }
  /** An object of the state, or what a cmdlet put out: Microsoft's property names. */
  | { readonly kind: 'object'; readonly type: string; readonly properties: NamedValues }
  | { readonly kind: 'block'; readonly text: string; readonly script: Script }
  | { readonly kind: 'type'; readonly name: string }
  /** Known only when the script runs: what it depends on, in words, and where that stands. */
  | Unknown;

/** What only the run of the script would show. */
export interface Unknown {
  readonly kind: 'unknown';
  /** `$env:MAILER_APP_ID`, `Get-MgServicePrincipal`, `the script's parameter Group`. */
  readonly because: string;
  readonly place: TextSpan;
  /** It stands for any number of values, as what a command puts out. */
  readonly many?: true;
  /** This value or nothing at all: what a filter may let through. */
  readonly perhaps?: Datum;
  /** Somebody is to fill it in: `(your addresses)`. */
  readonly placeholder?: true;
  /** What this call gave, counted in the order of the run; then a property of it. */
  readonly result?: { readonly call: number; readonly property?: string };
}
