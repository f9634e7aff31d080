/** What a text says: calls of cmdlets, objects that an export shows, and what was not understood. */

/** Where something stands; lines and columns count from 1, columns in UTF-16 units of the decoded text. */
export interface Place {
  /** The file as the user named it; absent for standard input and for a text of its own. */
  readonly file?: string;
  readonly line: number;
  readonly column: number;
}

/** A value of a parameter or a property: numbers are texts, null is *unknown*. */
export type Value = string | boolean | null | readonly Value[] | { readonly [part: string]: Value };

/** Values of parameters or properties, by their names. */
export type NamedValues = Readonly<Record<string, Value>>;

/** Why a note is there; what branches on a note branches on this. */
export type NoteKind =
  /** A call of ours has a value that was not read. */
  | 'lost-value'
  /** A value is known only when the script runs. */
  | 'unknown-value'
  /** PowerShell refuses the call: a name that is none, a value that is missing or of the wrong type. */
  | 'does-not-bind'
  /** A cmdlet or parameter that is none, with what was perhaps meant. */
  | 'unknown-name'
  /** A value that somebody still has to fill in. */
  | 'placeholder'
  /** A part of the text that no reader understands. */
  | 'not-understood'
  /** A value that the export no longer shows whole. */
  | 'lost-in-export'
  /** What was taken for true although the text does not say so. */
  | 'assumption'
  /** A change that the two administration chapters refuse, or that nothing can be said about. */
  | 'refused'
  /** Anything else that a reader should know. */
  | 'remark';

/** Something that a reader should know, at its place. */
export interface Note {
  readonly kind: NoteKind;
  readonly place: Place;
  /** The offending text, as it stands there; one line, at most 200 characters. */
  readonly text: string;
  /** The reason, one line, lower case. */
  readonly why: string;
  /** What was perhaps meant. */
  readonly hint?: string;
}

/** What a test says that its result must be. */
export type ExpectedResult = 'Granted' | 'Denied' | 'True' | 'False';

/** A call of one of the cmdlets that are read (CMD-CMDLETS), bound as PowerShell binds it. */
export interface Call {
  /** Microsoft's spelling. */
  readonly cmdlet: string;
  /** By full name; words and numbers as they are written, null for what is unknown. */
  readonly parameters: NamedValues;
  /** Where the command begins. */
  readonly place: Place;
  /** The enumeration's word where another one is written: `Action: 'AllowAccess'` for `Allow`. */
  readonly enum?: Readonly<Record<string, string>>;
  /** False when PowerShell refuses the call; then `parameters` is what can be read. */
  readonly binds?: false;
  /** It is in the text, yet not run: a block, a branch that is never taken; or it is doubtful. */
  readonly maybe?: true;
  /** It hangs on something that is unknown. */
  readonly conditional?: true;
  /** The object comes down the pipeline. */
  readonly pipelineInput?: true;
  /** The call is not written as a command: by what it comes about. */
  readonly via?: string;
  /** The parameters whose values are still to be filled in. */
  readonly placeholder?: readonly string[];
  /** What the text says that this test must answer. */
  readonly expect?: ExpectedResult;
}

/** A value that an export no longer has: what is left of it, and why. */
export interface LostValue {
  readonly seen?: Value;
  readonly why: string;
}

/** The kinds of objects that exports show, named as Microsoft's own nouns. */
export type ObjectType =
  | 'ClientAccessRule'
  | 'ApplicationAccessPolicy'
  | 'AccessCheck'
  | 'ClientAccessRuleCheck'
  | 'AuthorizationCheck'
  | 'Member'
  | 'Recipient'
  | 'Group'
  | 'ServicePrincipal'
  | 'ManagementScope'
  | 'ManagementRoleAssignment'
  | 'AppRoleAssignment'
  | 'RoleDefinition'
  | 'AdministrativeUnit'
  | 'OrganizationConfig';

/** An object that an export shows, with Microsoft's property names (EXP). */
export interface ExportedObject {
  readonly type: ObjectType;
  /** Where it begins. */
  readonly place: Place;
  /** Numbers are texts, `True` is true, lists are lists, an empty text is `""`. */
  readonly properties: NamedValues;
  /** The properties whose values the text no longer has. */
  readonly lost?: Readonly<Record<string, LostValue>>;
  /** The words of another language, by property. */
  readonly asPrinted?: Readonly<Record<string, string>>;
  /** `Absent` in a configuration block that says so. */
  readonly ensure?: 'Present' | 'Absent';
  /** It is doubtful that the object is one. */
  readonly maybe?: true;
  /** It stands in a comment. */
  readonly fromComment?: true;
  /** When it was recorded, if the text says so: `2026-11-03T09:15:00`, the time of that machine. */
  readonly time?: string;
}

/** How the bytes of a text were read. */
export type Encoding = 'utf-8' | 'utf-8 with byte order mark' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** What one text says. */
export interface Reading {
  readonly calls: readonly Call[];
  readonly objects: readonly ExportedObject[];
  readonly notes: readonly Note[];
}
