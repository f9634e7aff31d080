/** What a cmdlet takes: names, types, positions and sets of its parameters, as Microsoft's pages print them. */
import { defined } from '../../../model/defined.ts';

/**
 * - `text`: one text; a list is refused.
 * - `texts`: a list of texts; one text is a list of one.
 * - `values`: a property of many values: one, a list, nothing at all, or a hashtable with Add and Remove.
 * - `free switch`: a switch of PowerShell's own, which takes a number too: `-Confirm:0`.
 */
export type SimpleType =
  | 'text'
  | 'texts'
  | 'values'
  | 'integer'
  | 'boolean'
  | 'switch'
  | 'free switch'
  | 'hashtable'
  | 'address';

/** `word`: one of an enumeration; `words`: a list of them; `valueWords`: a property of many values that are such words. */
export interface WordType {
  readonly of: 'word' | 'words' | 'valueWords';
  readonly words: readonly string[];
  /** Their numbers are known: they count from 0. */
  readonly numbered?: true;
  /** Words that no cmdlet takes. */
  readonly refused?: readonly string[];
}

/** What a parameter takes. */
export type ParameterType = SimpleType | WordType;

/** One parameter of a cmdlet. */
export interface ParameterSignature {
  readonly takes: ParameterType;
  /** In every set that the parameter is in. */
  readonly mandatory?: true;
  /** With this parameter it is not missing: the same under its older name. */
  readonly olderName?: string;
  readonly position?: number;
  /** It takes no empty text although it is optional. */
  readonly filled?: true;
  /** The least number that it takes. */
  readonly least?: number;
  /** It may come down the pipeline. */
  readonly pipeline?: true;
  /** Absent: it is in all. */
  readonly sets?: readonly string[];
  readonly aliases?: readonly string[];
}

/** One cmdlet. */
export interface CmdletSignature {
  readonly parameters: Readonly<Record<string, ParameterSignature>>;
  /** It takes Confirm and WhatIf. */
  readonly confirms: boolean;
  /** The set that is taken where the parameters given leave several. */
  readonly defaultSet?: string;
}

/** Cmdlets by Microsoft's names. */
export type Signatures = Readonly<Record<string, CmdletSignature>>;
/** By Microsoft's names. */
export type ParameterTable = Readonly<Record<string, ParameterSignature>>;

/** The object that a Set-, Remove- or Test- cmdlet is for. */
export const identity: ParameterSignature = { takes: 'text', mandatory: true, position: 0, pipeline: true };
/** The object that a Get- cmdlet gives alone. */
export const optionalIdentity: ParameterSignature = { takes: 'text', position: 0, pipeline: true };
/** The name that a New- cmdlet gives. */
export const newName: ParameterSignature = { takes: 'text', mandatory: true, position: 0 };

/** Parameters of one type that are all optional, in all sets and without position. */
export function optional(takes: ParameterType, names: string): ParameterTable {
  return each(names, { takes });
}

/** Parameters of one type that are in some sets alone. */
export function within(sets: readonly string[], takes: ParameterType, names: string): ParameterTable {
  return each(names, { takes, sets });
}

function each(names: string, signature: ParameterSignature): ParameterTable {
  return Object.fromEntries(
    names
      .trim()
      .split(/\s+/)
      .map((name) => [name, signature]),
  );
}

/** A cmdlet that changes something: it takes Confirm and WhatIf. */
export function changing(parameters: ParameterTable, defaultSet?: string): CmdletSignature {
  return defined({ parameters, confirms: true, defaultSet });
}

/** A cmdlet that only reads. */
export function reading(parameters: ParameterTable, defaultSet?: string): CmdletSignature {
  return { ...changing(parameters, defaultSet), confirms: false };
}
