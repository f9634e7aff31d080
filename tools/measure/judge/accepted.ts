/** Differences from PowerShell that are meant, each with its reason; `npm test` allows no other wrong one. */
import type { DifferenceKind } from './compare.ts';

export interface Accepted {
  readonly kind: DifferenceKind;
  /** Matches the text of the line or the difference. */
  readonly text: RegExp;
  readonly why: string;
}

export const accepted: readonly Accepted[] = [
  {
    kind: 'value',
    text: /PowerShell \[(?:.*,)?null/,
    why: '`$null` that a statement within `@( )` puts out is an item to PowerShell, and none to us',
  },
  {
    kind: 'value',
    text: /PowerShell (?:(?!, ours ).)*\["(?:True|False)"\]/,
    why: 'truth values that `-like` leaves in a list are texts to PowerShell',
  },
  {
    kind: 'value',
    text: /\$script:n:/,
    why: 'a colon at the end of a name with a scope belongs to the name in PowerShell, and to the text here: `"$script:n:"`',
  },
  { kind: 'fault', text: /^,|\n,/, why: 'a comma at the beginning of a statement, before a comment and a line end' },
  { kind: 'fault', text: /0x(?![\da-f])/i, why: '`0x` without digits is the number 0 to PowerShell' },
];
