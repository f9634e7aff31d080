/** What a set of files says about a tenant: what holds in it, what is asked of it, and what nobody can know. */

import type {
  ApplicationAccessPolicy,
  Recipient as Attributes,
  ClientAccessRule,
  DirectoryRecipient,
} from '../generated/wire.generated.ts';
import type { Call, Encoding, ExportedObject, LostValue, NamedValues, Note, ObjectType, Place } from './call.ts';

/** The forms in which texts come. `script` is PowerShell, blocks of configurations among it; `text` is anything else. */
export type TextForm = 'script' | 'markdown' | 'text' | 'csv' | 'json' | 'clixml';

/** The forms that are read (EXP-FORMS): `wire` is this tool's own. */
export type Form = TextForm | 'wire';

/** A file as it was read. */
export interface Source {
  /** As the user named it, or `-`. */
  readonly name: string;
  readonly form: Form;
  readonly encoding: Encoding;
}

/** Where something came from: each place that gave or changed it, in order. */
export interface Origin {
  readonly places: readonly Place[];
  /** Where it stands in a comment only. */
  readonly fromComment?: true;
}

/** What is known about who is in a group: all of them, none, those listed and perhaps more, or nothing. */
export type Membership = 'known' | 'empty' | 'at least these' | 'unknown';

/** A mailbox, user or group. */
export interface HeldRecipient extends Origin {
  /** What the directory of the chapters holds; `members` are ids, as far as they are known. */
  readonly recipient: DirectoryRecipient;
  readonly attributes: Attributes;
  /** Of groups. */
  readonly membership?: Membership;
  /** It is named by a call or a policy alone: nothing lists it. */
  readonly mentioned?: true;
}

/** A client access rule. */
export interface HeldRule extends Origin {
  readonly rule: ClientAccessRule;
  /** Fields of the rule whose values are not known; `rule` is without them. */
  readonly lost: readonly string[];
}

/** An application access policy. */
export interface HeldPolicy extends Origin {
  readonly policy: ApplicationAccessPolicy;
  /** As Exchange calls it. */
  readonly identity?: string;
  /** Fields of the policy whose values are not known. */
  readonly lost: readonly string[];
}

/** A service principal; Exchange and Entra know it by different ids. */
export interface HeldPrincipal extends Origin {
  readonly appId?: string;
  readonly objectId?: string;
  readonly displayName?: string;
}

/** A management scope. */
export interface HeldScope extends Origin {
  readonly name: string;
  readonly recipientRestrictionFilter?: string;
  readonly exclusive?: boolean;
  readonly lost: readonly string[];
}

/** A set of mailboxes that Entra lists, or that a scope names one by one. */
export interface HeldUnit extends Origin {
  readonly id: string;
  readonly displayName?: string;
  readonly members: readonly string[];
}

/** A management role that is assigned to an app. */
export interface HeldAssignment extends Origin {
  readonly name: string;
  /** The name is ours: the call gives none. */
  readonly named?: true;
  readonly role: string;
  /** As written: an app id, an object id or a display name. */
  readonly app: string;
  readonly enabled: boolean;
  readonly customResourceScope?: string;
  readonly recipientAdministrativeUnitScope?: string;
  readonly recipientGroupScope?: string;
  readonly lost: readonly string[];
}

/** An application permission that Entra grants. */
export interface HeldGrant extends Origin {
  /** The app's id, or its object id where only that is given. */
  readonly app: string;
  readonly resource?: string;
  readonly permission: string;
}

/** What a Test- call must answer, by the text. */
export interface CallExpectation {
  readonly cmdlet: string;
  readonly parameters: NamedValues;
  readonly expect: string;
  readonly place: Place;
}

/** What a Test- call answered. */
export interface RecordedResult {
  readonly type: ObjectType;
  readonly properties: NamedValues;
  readonly lost?: Readonly<Record<string, LostValue>>;
  readonly place: Place;
  /** When, where the text says so. */
  readonly time?: string;
  /** What was asked, where the text shows the call. */
  readonly call?: Call;
}

/** What cannot be put into the state: why, and what would have to be known. */
export interface SetAside {
  readonly type: ObjectType;
  readonly name: string;
  readonly place: Place;
  readonly why: string;
}

/** What holds after every file has been read in its order. */
export interface TenantState {
  readonly rules: readonly HeldRule[];
  readonly policies: readonly HeldPolicy[];
  readonly recipients: readonly HeldRecipient[];
  readonly principals: readonly HeldPrincipal[];
  readonly scopes: readonly HeldScope[];
  readonly units: readonly HeldUnit[];
  readonly assignments: readonly HeldAssignment[];
  readonly grants: readonly HeldGrant[];
  readonly settings: NamedValues;
  readonly setAside: readonly SetAside[];
}

/** What all the files say together. */
export interface Inventory {
  readonly sources: readonly Source[];
  readonly calls: readonly Call[];
  readonly objects: readonly ExportedObject[];
  readonly state: TenantState;
  readonly expectations: readonly CallExpectation[];
  readonly results: readonly RecordedResult[];
  readonly notes: readonly Note[];
}
