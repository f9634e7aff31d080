/** What PowerShell made of a text, as host.ps1 says it and as the record keeps it. */
import type { Value } from '../../../src/model/inventory/call.ts';

/** A call that it bound, in the order of the run. */
export interface BoundByPowerShell {
  readonly cmdlet: string;
  readonly line: number;
  /** As it binds them: the whole words of enumerations, numbers as texts. */
  readonly parameters: Readonly<Record<string, Value>>;
  readonly pipelineInput?: true;
}

/** A call that it refused, and by which error. */
export interface RefusedByPowerShell {
  readonly cmdlet: string;
  readonly line: number;
  readonly refused: string;
}

export type Heard = BoundByPowerShell | RefusedByPowerShell;

export type Answer =
  /** The parser refuses the text: nothing of it runs. */
  | { readonly parses: false; readonly why: string }
  /** It did not end. */
  | { readonly ended: 'time' }
  /** What was bound and refused, in the order of places, and the other errors that stopped a statement. */
  | {
      readonly calls: readonly Heard[];
      readonly failed: readonly string[];
      /** It called a foreign command, which does nothing here: what hangs on it is unknown to us. */
      readonly foreign?: true;
    };
