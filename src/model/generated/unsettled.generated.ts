// Generated from spec/unsettled.md by `npm run generate`. Do not edit.

import type { ClauseId, UnsettledKind } from './clauses.generated.ts';

/** What a kind is called, and how its texts are mended. */
export interface UnsettledDescription {
  readonly name: UnsettledKind;
  readonly chapter: string;
  /** The kind as a noun. */
  readonly called: string;
  readonly mend: string;
  /** What settles it here. */
  readonly clause: ClauseId;
}

/** In the order of spec/unsettled.md. */
export const unsettledKinds: readonly UnsettledDescription[] = [
  {
    "name": "white-space",
    "chapter": "ip-ranges",
    "called": "white space",
    "mend": "all of it is dropped",
    "clause": "IP-NO-SPACE"
  },
  {
    "name": "brackets",
    "chapter": "ip-ranges",
    "called": "brackets",
    "mend": "they are dropped",
    "clause": "IP-BRACKETS"
  },
  {
    "name": "zone",
    "chapter": "ip-ranges",
    "called": "a zone",
    "mend": "it is dropped",
    "clause": "IP-ZONE"
  },
  {
    "name": "hexadecimal",
    "chapter": "ip-ranges",
    "called": "a hexadecimal number",
    "mend": "it is written in decimal",
    "clause": "IP-OCTET-FORM"
  },
  {
    "name": "few-numbers",
    "chapter": "ip-ranges",
    "called": "fewer than four numbers",
    "mend": "the missing numbers are zeros before the last: `10.0.0.1`",
    "clause": "IP-OCTET-FORM"
  },
  {
    "name": "leading-zero",
    "chapter": "ip-ranges",
    "called": "a leading zero",
    "mend": "the zeros are dropped",
    "clause": "IP-OCTET-FORM"
  },
  {
    "name": "sign",
    "chapter": "ip-ranges",
    "called": "a sign before a prefix",
    "mend": "it is dropped",
    "clause": "IP-PREFIX-FORM"
  },
  {
    "name": "prefix-zero",
    "chapter": "ip-ranges",
    "called": "a leading zero of a prefix",
    "mend": "they are dropped",
    "clause": "IP-PREFIX-FORM"
  },
  {
    "name": "mask",
    "chapter": "ip-ranges",
    "called": "a mask in place of a prefix",
    "mend": "its prefix",
    "clause": "IP-PREFIX-FORM"
  },
  {
    "name": "reversed",
    "chapter": "ip-ranges",
    "called": "a reversed span",
    "mend": "it is turned round",
    "clause": "IP-SPAN-ORDER"
  },
  {
    "name": "blanks-left-out",
    "chapter": "recipient-filters",
    "called": "missing blanks",
    "mend": "they are inserted",
    "clause": "OPATH-BLANKS"
  },
  {
    "name": "bare-word",
    "chapter": "recipient-filters",
    "called": "a value without quotes",
    "mend": "it is put in quotes",
    "clause": "OPATH-BARE-WORD"
  },
  {
    "name": "braces",
    "chapter": "recipient-filters",
    "called": "outer braces",
    "mend": "they are dropped",
    "clause": "OPATH-BRACES"
  },
  {
    "name": "bare-not",
    "chapter": "recipient-filters",
    "called": "`-not` without parentheses",
    "mend": "the comparison is put in parentheses",
    "clause": "OPATH-NOT"
  },
  {
    "name": "empty-pattern",
    "chapter": "username-patterns",
    "called": "an empty pattern",
    "mend": "`*`",
    "clause": "WILD-EMPTY"
  }
];
