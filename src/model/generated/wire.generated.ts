// Generated from spec/schemas/*.schema.json by `npm run generate`. Do not edit.

/**
 * ok, or refused with the code that applies.
 *
 */
export type StepAnswer =
  | {
      readonly ok: true;
    }
  | Refused;
/**
 * A single change that can be made to policies, groups or rules. `new-group` is a security group with the mailbox as its only member, for mailboxes that cannot be a scope (PADM-SCOPE-PRINCIPAL).
 *
 */
export type ChangeKind =
  'add-member' | 'remove-member' | 'new-group' | 'new-policy' | 'remove-policy' | 'new-rule' | 'remove-rule';
/**
 * A value of a parameter or a property: a text (numbers too), true or false, a list, the parts of a hashtable, or null: unknown.
 *
 */
export type Value =
  | string
  | boolean
  | null
  | readonly Value[]
  | {
      readonly [k: string]: Value;
    };
/**
 * What a test says that its result must be.
 *
 */
export type ExpectedResult = 'Granted' | 'Denied' | 'True' | 'False';
/**
 * The kinds of objects that exports show, named as Microsoft's own nouns.
 *
 */
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
/**
 * Why a note is there; what branches on a note branches on this.
 * - `lost-value`: a call of ours has a value that was not read.
 * - `unknown-value`: a value is known only when the script runs.
 * - `does-not-bind`: PowerShell refuses the call: a name that is none, a value that is missing or of the wrong type.
 * - `unknown-name`: a cmdlet or parameter that is none, with what was perhaps meant.
 * - `placeholder`: a value that somebody still has to fill in.
 * - `not-understood`: a part of the text that no reader understands.
 * - `lost-in-export`: a value that the export no longer shows whole.
 * - `assumption`: what was taken for true although the text does not say so.
 * - `refused`: a change that the two administration chapters refuse, or that nothing can be said about.
 * - `remark`: anything else that a reader should know.
 *
 */
export type NoteKind =
  | 'lost-value'
  | 'unknown-value'
  | 'does-not-bind'
  | 'unknown-name'
  | 'placeholder'
  | 'not-understood'
  | 'lost-in-export'
  | 'assumption'
  | 'refused'
  | 'remark';
/**
 * What is known about who is in a group: all of them, none, those listed and perhaps more, or nothing.
 *
 */
export type Membership = 'known' | 'empty' | 'at least these' | 'unknown';
/**
 * The forms that are read (EXP-FORMS). `script` is PowerShell, blocks of configurations among it; `text` is anything that is no other; `wire` is this tool's own.
 *
 */
export type Form = 'script' | 'markdown' | 'text' | 'csv' | 'json' | 'clixml' | 'wire';
/**
 * How the bytes of a text were read.
 *
 */
export type Encoding = 'utf-8' | 'utf-8 with byte order mark' | 'utf-16le' | 'utf-16be' | 'windows-1252';
/**
 * How far an app reaches.
 * - `everybody`: every mailbox.
 * - `everybody, though restricted`: a RestrictAccess policy counts, and yet it reaches every mailbox that is listed.
 * - `confined to n`: only those.
 * - `all but n`: every mailbox but those.
 * - `nobody`: no mailbox.
 * - `no permission`: Entra gives it no permission that policies confine.
 * - `depends`: another word or another number under another reading.
 * - `not known`: what the files say does not settle it.
 *
 */
export type ReachWord =
  | 'everybody'
  | 'everybody, though restricted'
  | 'confined to n'
  | 'all but n'
  | 'nobody'
  | 'no permission'
  | 'depends'
  | 'not known';
/**
 * A part of the definition that an adapter can claim.
 *
 */
export type Chapter =
  | 'client-access-rules'
  | 'test-client-access-rule'
  | 'application-access-policies'
  | 'rule-administration'
  | 'policy-administration'
  | 'recipient-filters'
  | 'ip-ranges'
  | 'username-patterns';
/**
 * The twelve client protocols, in Microsoft's words.
 *
 */
export type Protocol =
  | 'ExchangeActiveSync'
  | 'ExchangeAdminCenter'
  | 'ExchangeWebServices'
  | 'IMAP4'
  | 'OfflineAddressBook'
  | 'OutlookAnywhere'
  | 'OutlookWebApp'
  | 'POP3'
  | 'PowerShellWebServices'
  | 'RemotePowerShell'
  | 'REST'
  | 'UniversalOutlook';
/**
 * The five authentication types, in Microsoft's words.
 *
 */
export type AuthenticationType =
  | 'AdfsAuthentication'
  | 'BasicAuthentication'
  | 'CertificateBasedAuthentication'
  | 'NonBasicAuthentication'
  | 'OAuthAuthentication';
/**
 * What a client access rule does with the connections that it applies to.
 *
 */
export type Action = 'AllowAccess' | 'DenyAccess';
/**
 * `Users`: only connections that come from no middle tier. `All`: every connection.
 *
 */
export type Scope = 'All' | 'Users';
/**
 * Whether an application stands between the user and Exchange, and whose it is.
 *
 */
export type MiddleTier = 'none' | 'microsoft' | 'thirdParty';
/**
 * A condition or exception of a client access rule.
 *
 */
export type ConditionField =
  | 'anyOfProtocols'
  | 'exceptAnyOfProtocols'
  | 'anyOfAuthenticationTypes'
  | 'exceptAnyOfAuthenticationTypes'
  | 'anyOfClientIPAddressesOrRanges'
  | 'exceptAnyOfClientIPAddressesOrRanges'
  | 'usernameMatchesAnyOfPatterns'
  | 'exceptUsernameMatchesAnyOfPatterns'
  | 'userRecipientFilter';
/**
 * RestrictAccess: the app reaches only what is in the scope. DenyAccess: the app reaches nothing that is in the scope.
 *
 */
export type AccessRight = 'RestrictAccess' | 'DenyAccess';
/**
 * Microsoft's RecipientTypeDetails names. The four group types (the three that end in `Group`, and GroupMailbox) have members.
 *
 */
export type RecipientType =
  | 'UserMailbox'
  | 'SharedMailbox'
  | 'RoomMailbox'
  | 'EquipmentMailbox'
  | 'MailUser'
  | 'MailContact'
  | 'MailUniversalSecurityGroup'
  | 'MailUniversalDistributionGroup'
  | 'DynamicDistributionGroup'
  | 'GroupMailbox'
  | 'DiscoveryMailbox'
  | 'PublicFolder';
/**
 * The cmdlets that the administration chapters run.
 *
 */
export type Cmdlet =
  | 'New-ClientAccessRule'
  | 'Set-ClientAccessRule'
  | 'Remove-ClientAccessRule'
  | 'New-ApplicationAccessPolicy'
  | 'Set-ApplicationAccessPolicy'
  | 'Remove-ApplicationAccessPolicy';
/**
 * Why an input or a cmdlet call is refused.
 *
 */
export type RefusalCode =
  | 'invalid-value'
  | 'missing-parameter'
  | 'unknown-parameter'
  | 'name-taken'
  | 'rule-not-found'
  | 'policy-not-found'
  | 'priority-out-of-range'
  | 'authentication-combination'
  | 'scope-not-found'
  | 'scope-ambiguous'
  | 'scope-not-a-security-principal';
/**
 * A refusal code; for `invalid-value` with the production of the grammar that is not met. `invalid-value type` stands for a value of another JSON type and for a word that an enumeration does not have: nobody is asked about those.
 *
 */
export type RefusalReason =
  | 'invalid-value range'
  | 'invalid-value address'
  | 'invalid-value octet'
  | 'invalid-value group'
  | 'invalid-value prefix'
  | 'invalid-value span'
  | 'invalid-value family'
  | 'invalid-value pattern'
  | 'invalid-value star'
  | 'invalid-value filter'
  | 'invalid-value operand'
  | 'invalid-value connective'
  | 'invalid-value property'
  | 'invalid-value operator'
  | 'invalid-value value'
  | 'invalid-value quote'
  | 'invalid-value parenthesis'
  | 'invalid-value token'
  | 'invalid-value app-id'
  | 'invalid-value text'
  | 'invalid-value type'
  | 'missing-parameter'
  | 'unknown-parameter'
  | 'name-taken'
  | 'rule-not-found'
  | 'policy-not-found'
  | 'priority-out-of-range'
  | 'authentication-combination'
  | 'scope-not-found'
  | 'scope-ambiguous'
  | 'scope-not-a-security-principal';
/**
 * The answer in Microsoft's words, or that it is not known.
 *
 */
export type AnswerWord = 'Granted' | 'Denied' | 'AllowAccess' | 'DenyAccess' | 'not known';
/**
 * passed: the answer is the expected one under readings that explain the run. acceptable: it is not, and no document settles whether the text is refused. failed: it is not. errored: the adapter said so. violated: the adapter broke the protocol. crashed: it ended before it was told to. timed-out: no line within the time limit. unstable: asked again, it answered otherwise. known: it differs as the list of known differences says. unsupported: the adapter said so. not-run: never answered because the adapter could not be kept running, the time was up, or the other program gave no answer.
 *
 */
export type QuestionOutcome =
  | 'passed'
  | 'acceptable'
  | 'failed'
  | 'errored'
  | 'violated'
  | 'crashed'
  | 'timed-out'
  | 'unstable'
  | 'known'
  | 'unsupported'
  | 'not-run';
/**
 * conformant: every planned question of every claimed chapter passed. conformant with known differences: all others passed. known differences out of date: nothing else is wrong, but the list has entries to delete. incomplete: nothing failed, but something claimed has no answer. not conformant: something failed, or was unstable, errored, violated, crashed or timed out, or no readings explain the answers. no verdict: the adapter never started, no smoke question was answered, or the self-test failed.
 *
 */
export type Verdict =
  | 'conformant'
  | 'conformant with known differences'
  | 'known differences out of date'
  | 'incomplete'
  | 'not conformant'
  | 'no verdict';
/**
 * What a clause rests on: a document, a report of a running Exchange, a decision of this project, or nothing but this protocol (spec/README.md).
 *
 */
export type ClauseStatus = 'documented' | 'observed' | 'chosen' | 'interface';
/**
 * Any line of a report.
 *
 */
export type ReportLine =
  | ReportHeader
  | ReportSubject
  | ReportControl
  | ReportQuestion
  | ReportReading
  | ReportUnsettled
  | ReportDiagnosis
  | ReportSuspiciousClause
  | ReportShare
  | ReportKnown
  | ReportLaw
  | ReportCampaign
  | ReportFinding
  | ReportEvidence
  | ReportFooter;
/**
 * Where an expectation comes from.
 * - `expectation`: what a text says that a test must answer.
 * - `recorded`: what a Test- cmdlet answered, by a listing.
 * - `observed`: what was seen live, from `--observed`.
 * - `row`: a row of a table of expectations.
 *
 */
export type CheckKind = 'expectation' | 'recorded' | 'observed' | 'row';
/**
 * How the comparison came out.
 * - `agrees`: the rules say the same under every reading.
 * - `differs`: they say otherwise under every reading.
 * - `depends`: they say the same under some readings only.
 * - `not known`: the files do not settle what the rules say.
 * - `not asked`: it is about nothing that is decided here, or names nothing that can be asked.
 *
 */
export type CheckOutcome = 'agrees' | 'differs' | 'depends' | 'not known' | 'not asked';
/**
 * Why what was seen may differ from what the rules say, in the order in which they are looked at; docs/causes.md has a paragraph for each.
 *
 */
export type CauseName =
  | 'cache'
  | 'unlisted-policy'
  | 'wrong-identity'
  | 'nesting'
  | 'reading'
  | 'unknown-change'
  | 'lost-scope'
  | 'another-switch'
  | 'new-tenant'
  | 'refused-with-200'
  | 'not-explained';

/**
 * Whether the text matches.
 *
 */
export interface MatchAnswer {
  readonly matches: boolean;
}
/**
 * What happens to the connection.
 *
 */
export interface DecisionAnswer {
  readonly action: Action;
  /**
   * Name of the deciding rule; [] when none decided. Compared only when the adapter declared "compares":"grounds".
   *
   * @maxItems 1
   */
  readonly decidedBy?: readonly string[];
}
/**
 * What Test-ClientAccessRule returns.
 *
 */
export interface TestAnswer {
  /**
   * Rule names in ascending priority.
   */
  readonly rules: readonly string[];
}
/**
 * Whether the app may reach the mailbox.
 *
 */
export interface AccessAnswer {
  readonly access: 'Granted' | 'Denied';
  /**
   * Names of all policies of the deciding step, in any order; [] when none decided. Compared only when the adapter declared "compares":"grounds".
   */
  readonly decidedBy?: readonly string[];
}
/**
 * A rule's place in the final list.
 *
 */
export interface NumberedRule {
  readonly name: string;
  readonly priority: number;
}
/**
 * One step for each call, and the final rules, disabled ones too, in evaluation order.
 *
 */
export interface RuleAdministrationAnswer {
  readonly steps: readonly StepAnswer[];
  readonly rules: readonly NumberedRule[];
  /**
   * One for each connection of `then`, over the final list.
   */
  readonly decisions?: readonly DecisionAnswer[];
}
/**
 * One step for each call, and the final policies in any order.
 *
 */
export interface PolicyAdministrationAnswer {
  readonly steps: readonly StepAnswer[];
  readonly policies: readonly ApplicationAccessPolicy[];
  /**
   * One for each question of `then`, over the final policies.
   */
  readonly decisions?: readonly AccessAnswer[];
}
/**
 * It refuses the input as invalid.
 *
 */
export interface Refused {
  /**
   * A refusal code. Compared as refused or not; the code is compared in golden cases only.
   */
  readonly refused: string;
  readonly message?: string;
}
/**
 * It does not implement this; the verdict becomes incomplete.
 *
 */
export interface Unsupported {
  /**
   * Why.
   */
  readonly unsupported: string;
  /**
   * Where this is tracked.
   */
  readonly issue?: string;
}
/**
 * It failed on this question.
 *
 */
export interface Errored {
  /**
   * What went wrong.
   */
  readonly errored: string;
}
/**
 * What answers.
 *
 */
export interface Subject {
  readonly name: string;
  readonly version: string;
  readonly language?: string;
  readonly homepage?: string;
  readonly issues?: string;
}
/**
 * All that the adapter can be asked about; a question is left out and counted when something outside stands in it, its given or its calls.
 *
 */
export interface Limits {
  readonly protocols?: readonly Protocol[];
  readonly authenticationTypes?: readonly AuthenticationType[];
  readonly conditions?: readonly ConditionField[];
  /**
   * By characters: a range with `/` is a block, else with `-` a span, else an address.
   */
  readonly rangeForms?: readonly ('address' | 'span' | 'block')[];
  /**
   * By characters: a range or an address with `:` is IPv6, mapped ones too, any other IPv4.
   */
  readonly families?: readonly ('ipv4' | 'ipv6')[];
  /**
   * The kinds of scope that a role assignment may have.
   */
  readonly scopes?: readonly ('none' | 'group' | 'unit' | 'filter')[];
}
/**
 * The adapter's declaration.
 *
 */
export interface StartAnswer {
  /**
   * The version that the adapter speaks; another than 1 ends the conversation.
   */
  readonly protocol: number;
  readonly subject: Subject;
  /**
   * The chapters that it implements. No run is sent for others.
   *
   * @minItems 1
   */
  readonly answers: readonly Chapter[];
  /**
   * The readings that it claims, axis to reading; asserted hard. For all other axes, one combination of readings must explain all its answers.
   */
  readonly readings?: {
    readonly [k: string]: string;
  };
  /**
   * decision (default): decidedBy may be left out and is not compared. grounds: it is compared. Everything else in an answer is always compared.
   */
  readonly compares?: 'decision' | 'grounds';
  /**
   * The chapters in which it can answer `then`; true means rule-administration.
   */
  readonly decisions?: boolean | readonly ('rule-administration' | 'policy-administration')[];
  readonly limits?: Limits;
}
/**
 * The answer to one run.
 *
 */
export interface RunAnswer {
  /**
   * The seq of the run.
   */
  readonly seq: string;
  /**
   * One for each question, in order: the chapter's answer, Refused, Unsupported or Errored.
   *
   * Items: Judged for itself, so that one bad entry spoils no other.
   */
  readonly answers: {
    readonly [k: string]: unknown;
  }[];
}
/**
 * The little languages need nothing beforehand.
 *
 */
export interface NoGiven {}
/**
 * The rule set that the questions are asked about.
 *
 */
export interface RulesGiven {
  /**
   * The rule set, in any order.
   */
  readonly rules: readonly ClientAccessRule[];
}
/**
 * The policies and the directory that the questions are asked about.
 *
 */
export interface PoliciesGiven {
  readonly policies: readonly ApplicationAccessPolicy[];
  readonly directory: Directory;
}
/**
 * Does the range match the address?
 *
 */
export interface IpRangeQuestion {
  /**
   * An address, `first-last` or `address/prefix`; anything else is refused.
   */
  readonly range: string;
  /**
   * The address asked about; refused when it is none.
   */
  readonly address: string;
}
/**
 * Does the pattern match the whole username?
 *
 */
export interface UsernamePatternQuestion {
  /**
   * `*` stands for any run of characters; everything else is itself. The empty pattern is refused.
   */
  readonly pattern: string;
  /**
   * The account as `domain\user`: exactly one backslash, text on both sides, no `*`.
   */
  readonly username: string;
}
/**
 * Does the filter match the recipient?
 *
 */
export interface RecipientFilterQuestion {
  /**
   * OPATH; a text that the grammar does not produce is refused.
   */
  readonly filter: string;
  readonly recipient: Recipient;
}
/**
 * May the app reach the mailbox?
 *
 */
export interface AccessQuestion {
  /**
   * The application (client) id, compared after folding case.
   */
  readonly appId: string;
  /**
   * The id of an entry in the directory that is no group.
   */
  readonly mailbox: string;
}
/**
 * What do these cmdlets do to the rule set?
 *
 */
export interface RuleAdministrationQuestion {
  /**
   * Run in this order; a refused call changes nothing and the calls after it still run.
   *
   * @minItems 1
   */
  readonly cmdlets: readonly CmdletCall[];
  /**
   * Connections to decide with the final rule set; sent only to adapters whose `decisions` are true or name this chapter.
   */
  readonly then?: readonly Connection[];
}
/**
 * What do these cmdlets do to the policies?
 *
 */
export interface PolicyAdministrationQuestion {
  /**
   * Run in this order; a refused call changes nothing and the calls after it still run.
   *
   * @minItems 1
   */
  readonly cmdlets: readonly CmdletCall[];
  /**
   * Apps and mailboxes to decide about with the final policies; sent only to adapters whose `decisions` name this chapter.
   */
  readonly then?: readonly AccessQuestion[];
}
/**
 * The first command of every conversation.
 *
 */
export interface StartCommand {
  readonly command: 'start';
  readonly protocol: 1;
}
/**
 * Questions of one chapter about one given. There is no state between run commands, nor between the questions of one.
 *
 */
export interface RunCommand {
  readonly command: 'run';
  /**
   * Echoed by the answer.
   */
  readonly seq: string;
  readonly chapter: Chapter;
  /**
   * The chapter's given: NoGiven, RulesGiven or PoliciesGiven.
   */
  readonly given: {
    readonly [k: string]: unknown;
  };
  /**
   * 1 to 1,000 questions of the chapter.
   *
   * @minItems 1
   * @maxItems 1000
   */
  readonly when: {
    readonly [k: string]: unknown;
  }[];
}
/**
 * The last command. The adapter ends without an answer.
 *
 */
export interface StopCommand {
  readonly command: 'stop';
}
/**
 * A single change.
 *
 */
export interface SingleChange {
  /**
   * Which.
   */
  readonly kind: ChangeKind;
  /**
   * In words.
   */
  readonly text: string;
  /**
   * The command that makes it.
   */
  readonly powershell: string;
  /**
   * Where what it changes stands.
   */
  readonly places: readonly Place[];
}
/**
 * Another answer that the changes turn as well.
 *
 */
export interface TurnedAnswer {
  /**
   * The app and the mailbox, or the connection, in words.
   */
  readonly asked: string;
  /**
   * Before the changes.
   */
  readonly before: AnswerWord;
  /**
   * After them.
   */
  readonly after: AnswerWord;
}
/**
 * Changes that together turn the answer; none of them can be left out.
 *
 */
export interface ChangeSet {
  /**
   * As few as can be.
   */
  readonly changes: readonly SingleChange[];
  /**
   * What else they turn, of the apps and mailboxes that the files list, or of representative connections; at most 20.
   */
  readonly turns: readonly TurnedAnswer[];
  /**
   * How many other answers they turn.
   */
  readonly turnsInAll: number;
  /**
   * Of changes of rules: on how many representative connections it was measured; there is no list of all connections.
   */
  readonly measuredOn?: number;
  /**
   * Whom they turn beside those that the files list, in words; empty where nobody.
   */
  readonly others: string;
  /**
   * Readings under which the answer is still another after the changes.
   */
  readonly except: readonly OtherAnswer[];
}
/**
 * A connection as far as it is known; what is left out may be anything, unless a field says otherwise.
 *
 */
export interface AskedConnection {
  /**
   * The protocol that the connection is counted as, or those that come into question.
   */
  readonly protocol?: Protocol | readonly Protocol[];
  /**
   * The path of the request, or its whole address, in place of the protocol: `/mapi/emsmdb/`.
   */
  readonly path?: string;
  /**
   * How the client signed in, or the ways that come into question.
   */
  readonly authenticationType?: AuthenticationType | readonly AuthenticationType[];
  /**
   * A valid IPv4 or IPv6 address, as the chapter ip-ranges says.
   */
  readonly clientIPAddress?: string;
  /**
   * The account as `domain\user`: exactly one backslash, text on both sides, no `*`.
   */
  readonly username?: string;
  /**
   * The mailbox whose attributes the files list, by any of its names; without it they are looked up by the username.
   */
  readonly mailbox?: string;
  /**
   * The attributes of the mailbox, all of them: what is left out is blank.
   */
  readonly recipient?: Recipient;
  /**
   * The account that signed in, when it is not the mailbox's. Absent means that it is.
   */
  readonly caller?: Caller;
  /**
   * Absent means `none`.
   */
  readonly middleTier?: MiddleTier;
}
/**
 * The answer for some of the protocols or ways of signing in that the request leaves open.
 *
 */
export interface ConnectionCase {
  /**
   * Counted as any of these.
   */
  readonly protocols: readonly Protocol[];
  /**
   * Signed in in any of these ways; empty where it makes no difference.
   */
  readonly authenticationTypes: readonly AuthenticationType[];
  /**
   * The answer there, with its reasons.
   */
  readonly answer: ReasonedAnswer;
}
/**
 * One line: a rule or a policy in words, or an app or a mailbox with its answer.
 *
 */
export interface ExplainedLine {
  /**
   * What the line is about.
   */
  readonly about: 'rule' | 'app' | 'policy' | 'mailbox';
  /**
   * In words.
   */
  readonly text: string;
  /**
   * Where it stands.
   */
  readonly places: readonly Place[];
  /**
   * Of an app or a mailbox: the answer.
   */
  readonly answer?: AnswerWord;
  /**
   * Beside `answer`: where other readings make another of it, what it is there; empty where none does.
   */
  readonly depends?: readonly OtherAnswer[];
  /**
   * Whose policy it is, or which app it is.
   */
  readonly app?: string;
  /**
   * How many mailboxes have this answer, where the line is about several.
   */
  readonly mailboxes?: number;
}
/**
 * What `explain --format json` prints.
 *
 */
export interface Explanation {
  /**
   * What this is.
   */
  readonly schema: 'access-conformance/explanation';
  /**
   * Of this form.
   */
  readonly version: 1;
  /**
   * The readings that were chosen, by axis.
   */
  readonly readings: {
    readonly [k: string]: string;
  };
  /**
   * The files, in their order.
   */
  readonly sources: readonly Source[];
  /**
   * How sure the answer is.
   */
  readonly certainty: Certainty;
  /**
   * The request in words.
   */
  readonly asked: string;
  /**
   * The app id, where it is about an app.
   */
  readonly app?: string;
  /**
   * The mailbox as written, where it is about one.
   */
  readonly mailbox?: string;
  /**
   * Where it is about a connection: as it was asked.
   */
  readonly connection?: AskedConnection;
  /**
   * The answer with its reasons; absent where more than one request is explained.
   */
  readonly answer?: ReasonedAnswer;
  /**
   * Where the protocol or the way of signing in is left open, and the answer depends on it: the answer for each.
   */
  readonly cases?: readonly ConnectionCase[];
  /**
   * Where it is not about one request: rules in their order, apps with their policies, or the answers of an app or of a mailbox.
   */
  readonly lines?: readonly ExplainedLine[];
  /**
   * What else decides beside the policies or rules, or would have to be known; one line each.
   */
  readonly notes: readonly string[];
  /**
   * Of `--open` and `--close`.
   */
  readonly wanted?: 'open' | 'close';
  /**
   * Of `--open` and `--close`: the smallest sets, and where each of them turns another answer too, the smallest that turn nothing else; those that turn the fewest other answers first; empty where the answer is already that, or nothing turns it.
   */
  readonly changes?: readonly ChangeSet[];
  /**
   * Not all sets of up to three changes were tried: others may do it too.
   */
  readonly changesCut?: true;
}
/**
 * An answer and the readings under which it is right.
 *
 */
export interface Box {
  /**
   * Axis to the readings for which the answer holds; an axis that is not named may have any reading.
   */
  readonly readings: {
    /**
     * @minItems 1
     */
    readonly [k: string]: readonly string[];
  };
  /**
   * The chapter's answer, or {"refused":code}.
   */
  readonly then: {
    readonly [k: string]: unknown;
  };
}
/**
 * One question with its expected answer: either `then` (all readings agree) or `depends` (boxes that are disjoint and together cover every reading of the axes they name).
 *
 */
export interface GoldenCase {
  /**
   * Unique in its file. The case's address is chapter/file#id.
   */
  readonly id: string;
  /**
   * The clauses that the case shows; the first is the one that it is about.
   *
   * @minItems 1
   */
  readonly clauses: readonly string[];
  /**
   * The mistake that this case catches, as a phrase that completes «a program that …».
   */
  readonly hunts?: string;
  /**
   * Where the case comes from: an entry of sources.json, with the place after a colon; `constructed` for a case made for its clause; or the seed and path of a shrunken counterexample.
   */
  readonly origin?: string;
  /**
   * The chapter's given, in place of the file's.
   */
  readonly given?: {
    readonly [k: string]: unknown;
  };
  /**
   * The chapter's question.
   */
  readonly when: {
    readonly [k: string]: unknown;
  };
  /**
   * The chapter's answer, or {"refused":code}.
   */
  readonly then?: {
    readonly [k: string]: unknown;
  };
  /**
   * @minItems 2
   */
  readonly depends?: readonly Box[];
  /**
   * Why it is refused, in the first box that holds a refusal: one reason for a text; for calls a list, one for each call that is refused, in their order.
   */
  readonly reason?: RefusalReason | readonly RefusalReason[];
  /**
   * The kinds of unsettled text that the question has (spec/unsettled.md). A decision where `then` refuses, or a refusal where `then` decides, is acceptable: no failure.
   *
   * @minItems 1
   */
  readonly unsettled?: readonly string[];
}
/**
 * A file of golden cases of one chapter.
 *
 */
export interface GoldenFile {
  readonly $schema?: string;
  readonly chapter: Chapter;
  /**
   * What the cases of this file have in common, in one or two sentences.
   */
  readonly about?: string;
  /**
   * The chapter's given for each case that has none of its own.
   */
  readonly given?: {
    readonly [k: string]: unknown;
  };
  /**
   * @minItems 1
   */
  readonly cases: readonly GoldenCase[];
}
/**
 * Where something stands; lines and columns count from 1, columns in UTF-16 units of the decoded text.
 *
 */
export interface Place {
  /**
   * As the user named it; absent for standard input and for a text of its own.
   */
  readonly file?: string;
  /**
   * From 1.
   */
  readonly line: number;
  /**
   * From 1.
   */
  readonly column: number;
}
/**
 * Values by parameter or property.
 *
 */
export interface NamedValues {
  readonly [k: string]: Value;
}
/**
 * A call of one of the cmdlets that are read (CMD-CMDLETS), bound as PowerShell binds it.
 *
 */
export interface Call {
  /**
   * In Microsoft's spelling.
   */
  readonly cmdlet: string;
  /**
   * By full name; words and numbers as they are written, null for what is unknown.
   */
  readonly parameters: NamedValues;
  /**
   * Where the command begins.
   */
  readonly place: Place;
  /**
   * The enumeration's word where another one is written: `Action: 'AllowAccess'` for `Allow`.
   */
  readonly enum?: {
    readonly [k: string]: string;
  };
  /**
   * PowerShell refuses the call; then `parameters` is what can be read.
   */
  readonly binds?: false;
  /**
   * It is in the text, yet not run: a block, a branch that is never taken; or it is doubtful.
   */
  readonly maybe?: true;
  /**
   * It hangs on something unknown.
   */
  readonly conditional?: true;
  /**
   * The object comes down the pipeline.
   */
  readonly pipelineInput?: true;
  /**
   * The call is not written as a command: by what it comes about.
   */
  readonly via?: string;
  /**
   * Parameters whose values are still to be filled in.
   */
  readonly placeholder?: readonly string[];
  /**
   * What the text says that this test must answer.
   */
  readonly expect?: ExpectedResult;
}
/**
 * A value that an export no longer has: what is left of it, and why.
 *
 */
export interface LostValue {
  /**
   * What is left of it.
   */
  readonly seen?: Value;
  /**
   * The reason.
   */
  readonly why: string;
}
/**
 * An object that an export or a listing shows, with Microsoft's property names (EXP).
 *
 */
export interface ExportedObject {
  /**
   * Microsoft's noun.
   */
  readonly type: ObjectType;
  /**
   * Where it begins.
   */
  readonly place: Place;
  /**
   * Numbers are texts, `True` is true, lists are lists, an empty text is `""`.
   */
  readonly properties: NamedValues;
  /**
   * Properties whose values the text no longer has.
   */
  readonly lost?: {
    readonly [k: string]: LostValue;
  };
  /**
   * Words of another language, by property.
   */
  readonly asPrinted?: {
    readonly [k: string]: string;
  };
  /**
   * `Absent` in a configuration block that says so.
   */
  readonly ensure?: 'Present' | 'Absent';
  /**
   * It is doubtful that this is an object.
   */
  readonly maybe?: true;
  /**
   * It stands in a comment.
   */
  readonly fromComment?: true;
  /**
   * When it was recorded, if the text says so: `2026-11-03T09:15:00`, the time of that machine.
   */
  readonly time?: string;
}
/**
 * Something that a reader should know, at its place.
 *
 */
export interface Note {
  /**
   * What it is about.
   */
  readonly kind: NoteKind;
  /**
   * Where.
   */
  readonly place: Place;
  /**
   * The offending text, as it stands there; one line, at most 200 characters.
   */
  readonly text: string;
  /**
   * The reason, one line, lower case.
   */
  readonly why: string;
  /**
   * What was perhaps meant.
   */
  readonly hint?: string;
}
/**
 * A client access rule, as far as the texts give it.
 *
 */
export interface HeldRule {
  /**
   * Each place that gave or changed it, in order.
   */
  readonly places: readonly Place[];
  /**
   * It stands in a comment only.
   */
  readonly fromComment?: true;
  /**
   * Without what is not known.
   */
  readonly rule: ClientAccessRule;
  /**
   * Fields whose values are not known.
   */
  readonly lost: readonly string[];
}
/**
 * An application access policy, as far as the texts give it.
 *
 */
export interface HeldPolicy {
  /**
   * Each place that gave or changed it, in order.
   */
  readonly places: readonly Place[];
  /**
   * It stands in a comment only.
   */
  readonly fromComment?: true;
  /**
   * Named after app, scope and right (PADM-NAME).
   */
  readonly policy: ApplicationAccessPolicy;
  /**
   * As Exchange calls it.
   */
  readonly identity?: string;
  /**
   * Fields whose values are not known.
   */
  readonly lost: readonly string[];
}
/**
 * A mailbox, user or group.
 *
 */
export interface HeldRecipient {
  /**
   * Each place that gave or changed it, in order.
   */
  readonly places: readonly Place[];
  /**
   * It stands in a comment only.
   */
  readonly fromComment?: true;
  /**
   * What the directory of the chapters holds; `members` are ids, as far as they are known.
   */
  readonly recipient: DirectoryRecipient;
  /**
   * What filters look at.
   */
  readonly attributes: Recipient;
  /**
   * Of groups.
   */
  readonly membership?: Membership;
  /**
   * It is named by a call or a policy alone: nothing lists it.
   */
  readonly mentioned?: true;
  /**
   * Of groups with known members: where each is said to be one, in the order of `members`.
   */
  readonly memberPlaces?: readonly Place[];
  /**
   * An input lists it as a recipient, and not only as a member or in a call.
   */
  readonly listed?: true;
}
/**
 * A service principal; Exchange and Entra know it by different ids.
 *
 */
export interface HeldPrincipal {
  /**
   * Each place that gave or changed it, in order.
   */
  readonly places: readonly Place[];
  /**
   * It stands in a comment only.
   */
  readonly fromComment?: true;
  /**
   * The application (client) id.
   */
  readonly appId?: string;
  /**
   * The object id of the enterprise application.
   */
  readonly objectId?: string;
  /**
   * For people.
   */
  readonly displayName?: string;
  /**
   * An input lists its application permissions of Entra, and be it none.
   */
  readonly permissionsListed?: true;
}
/**
 * A management scope.
 *
 */
export interface HeldScope {
  /**
   * Each place that gave or changed it, in order.
   */
  readonly places: readonly Place[];
  /**
   * It stands in a comment only.
   */
  readonly fromComment?: true;
  /**
   * Unique after folding.
   */
  readonly name: string;
  /**
   * An OPATH filter.
   */
  readonly recipientRestrictionFilter?: string;
  /**
   * Changes nothing for apps.
   */
  readonly exclusive?: boolean;
  /**
   * Fields whose values are not known.
   */
  readonly lost: readonly string[];
}
/**
 * A set of mailboxes that Entra lists, or that a scope names one by one.
 *
 */
export interface HeldUnit {
  /**
   * Each place that gave or changed it, in order.
   */
  readonly places: readonly Place[];
  /**
   * It stands in a comment only.
   */
  readonly fromComment?: true;
  /**
   * What assignments name.
   */
  readonly id: string;
  /**
   * For people.
   */
  readonly displayName?: string;
  /**
   * Ids of recipients.
   */
  readonly members: readonly string[];
}
/**
 * A management role that is assigned to an app.
 *
 */
export interface HeldAssignment {
  /**
   * Each place that gave or changed it, in order.
   */
  readonly places: readonly Place[];
  /**
   * It stands in a comment only.
   */
  readonly fromComment?: true;
  /**
   * Unique after folding.
   */
  readonly name: string;
  /**
   * The text gives it no name: `name` is made here of its role and app.
   */
  readonly unnamed?: true;
  /**
   * With `Application ` in front.
   */
  readonly role: string;
  /**
   * An app id, an object id or a display name, as written.
   */
  readonly app: string;
  /**
   * Whether it grants at all.
   */
  readonly enabled: boolean;
  /**
   * The name of a management scope.
   */
  readonly customResourceScope?: string;
  /**
   * The id of a unit.
   */
  readonly recipientAdministrativeUnitScope?: string;
  /**
   * The id of a group.
   */
  readonly recipientGroupScope?: string;
  /**
   * Fields whose values are not known.
   */
  readonly lost: readonly string[];
}
/**
 * An application permission that Entra grants.
 *
 */
export interface HeldGrant {
  /**
   * Each place that gave or changed it, in order.
   */
  readonly places: readonly Place[];
  /**
   * It stands in a comment only.
   */
  readonly fromComment?: true;
  /**
   * The app id, or the object id where only that is given.
   */
  readonly app: string;
  /**
   * Whose permission it is.
   */
  readonly resource?: string;
  /**
   * Such as Mail.Read.
   */
  readonly permission: string;
}
/**
 * What cannot be put into the state: why, and what would have to be known.
 *
 */
export interface SetAside {
  /**
   * Microsoft's noun.
   */
  readonly type: ObjectType;
  /**
   * What it is called.
   */
  readonly name: string;
  /**
   * Where it stands.
   */
  readonly place: Place;
  /**
   * The reason.
   */
  readonly why: string;
  /**
   * The app id that it is about, where it says one.
   */
  readonly app?: string;
}
/**
 * What holds after every file has been read in its order; `lost` names fields whose values are not known.
 *
 */
export interface TenantState {
  /**
   * In the order of their numbers.
   */
  readonly rules: readonly HeldRule[];
  /**
   * In the order in which they were read.
   */
  readonly policies: readonly HeldPolicy[];
  /**
   * Mailboxes, users and groups.
   */
  readonly recipients: readonly HeldRecipient[];
  /**
   * Service principals.
   */
  readonly principals: readonly HeldPrincipal[];
  /**
   * Management scopes.
   */
  readonly scopes: readonly HeldScope[];
  /**
   * Administrative units, and scopes of named mailboxes.
   */
  readonly units: readonly HeldUnit[];
  /**
   * Role assignments.
   */
  readonly assignments: readonly HeldAssignment[];
  /**
   * Application permissions that Entra grants.
   */
  readonly grants: readonly HeldGrant[];
  /**
   * Properties of the organization.
   */
  readonly settings: NamedValues;
  /**
   * Objects that cannot stand in the state.
   */
  readonly setAside: readonly SetAside[];
}
/**
 * A file as it was read.
 *
 */
export interface Source {
  /**
   * As the user named it, or `-`.
   */
  readonly name: string;
  /**
   * How it was read.
   */
  readonly form: Form;
  /**
   * How its bytes were read.
   */
  readonly encoding: Encoding;
}
/**
 * What a Test- call must answer, by the text.
 *
 */
export interface CallExpectation {
  /**
   * The test.
   */
  readonly cmdlet: string;
  /**
   * What it asks.
   */
  readonly parameters: NamedValues;
  /**
   * What it must answer.
   */
  readonly expect: string;
  /**
   * Where it stands.
   */
  readonly place: Place;
}
/**
 * What a Test- call answered.
 *
 */
export interface RecordedResult {
  /**
   * Which test printed it.
   */
  readonly type: ObjectType;
  /**
   * As printed.
   */
  readonly properties: NamedValues;
  /**
   * Properties whose values the text no longer has.
   */
  readonly lost?: {
    readonly [k: string]: LostValue;
  };
  /**
   * Where it begins.
   */
  readonly place: Place;
  /**
   * What was asked, where the text shows it.
   */
  readonly call?: Call;
  /**
   * When the test was run, where the text says so.
   */
  readonly time?: string;
}
/**
 * What `inventory --format json` prints.
 *
 */
export interface InventoryReport {
  /**
   * What this is.
   */
  readonly schema: 'access-conformance/inventory';
  /**
   * Of this form.
   */
  readonly version: 1;
  /**
   * The files, in their order.
   */
  readonly sources: readonly Source[];
  /**
   * Every call of a cmdlet that is read.
   */
  readonly calls: readonly Call[];
  /**
   * Every object that an export or a listing shows.
   */
  readonly objects: readonly ExportedObject[];
  /**
   * What holds at the end.
   */
  readonly state: TenantState;
  /**
   * What tests must answer, by the texts.
   */
  readonly expectations: readonly CallExpectation[];
  /**
   * What tests answered.
   */
  readonly results: readonly RecordedResult[];
  /**
   * What was not understood or not known, by file and line.
   */
  readonly notes: readonly Note[];
}
/**
 * A list of known differences.
 *
 */
export interface KnownDifferences {
  /**
   * One entry for each difference, or for several that have one reason.
   */
  readonly known: readonly KnownDifference[];
}
/**
 * One address, all that begin alike, all cases about a clause, or a law.
 *
 */
export interface KnownDifference {
  /**
   * An address such as `ip-ranges/cidr#network-address`, the beginning of addresses such as `ip-ranges/cidr`, of clause ids such as `IP-CIDR`, or the sentence of a law. A case belongs to the first clause that it cites.
   */
  readonly covers: string;
  /**
   * Why it differs, for whoever reads the list next.
   */
  readonly reason: string;
  /**
   * The last day on which the entry counts, as YYYY-MM-DD, UTC.
   */
  readonly until?: string;
  /**
   * Where it is tracked.
   */
  readonly link?: string;
}
/**
 * How far it reaches under some readings.
 *
 */
export interface ReachUnder {
  /**
   * Readings by axis under which it holds, those not named left open.
   */
  readonly readings: {
    readonly [k: string]: readonly string[];
  };
  /**
   * The word there.
   */
  readonly word: ReachWord;
  /**
   * Mailboxes of the table that it reaches there.
   */
  readonly reached: number;
  /**
   * Those that it is confined to, or those that it does not reach where it reaches all but them; at most 50.
   */
  readonly mailboxes: readonly string[];
}
/**
 * How far an app reaches.
 *
 */
export interface Reach {
  /**
   * The word.
   */
  readonly word: ReachWord;
  /**
   * Mailboxes of the table that are Granted.
   */
  readonly reached: number;
  /**
   * Mailboxes of the table.
   */
  readonly of: number;
  /**
   * Those that it is confined to, or those that it does not reach where it reaches all but them; at most 50.
   */
  readonly mailboxes: readonly string[];
  /**
   * In words, one line; empty where `under` says it.
   */
  readonly why: string;
  /**
   * Where it depends: under each set of readings.
   */
  readonly under: readonly ReachUnder[];
}
/**
 * A policy that is about an app.
 *
 */
export interface MatrixPolicy {
  /**
   * As `decidedBy` has it.
   */
  readonly name: string;
  /**
   * RestrictAccess or DenyAccess.
   */
  readonly accessRight: AccessRight;
  /**
   * The id of the group or mailbox.
   */
  readonly scope: string;
  /**
   * It is for `*`, every app.
   */
  readonly allApps?: true;
  /**
   * What is known of the members of its scope.
   */
  readonly membership?: Membership;
  /**
   * Members of its scope that are known, without those of groups in it.
   */
  readonly members: number;
  /**
   * Where it stands.
   */
  readonly places: readonly Place[];
}
/**
 * An app with its reach and its answers.
 *
 */
export interface MatrixApp {
  /**
   * The application (client) id.
   */
  readonly appId: string;
  /**
   * For people.
   */
  readonly displayName?: string;
  /**
   * The application permissions of Entra that open mailboxes; absent where no input lists those of this app.
   */
  readonly permissions?: readonly string[];
  /**
   * How far it reaches.
   */
  readonly reach: Reach;
  /**
   * The policies that count for it, under the readings chosen.
   */
  readonly policies: readonly MatrixPolicy[];
  /**
   * Its different answers; the first is that for any mailbox that the table does not have.
   */
  readonly answers: readonly ReasonedAnswer[];
  /**
   * What else a reader should know of this app, one line each.
   */
  readonly notes: readonly string[];
}
/**
 * A mailbox of the table.
 *
 */
export interface MatrixMailbox {
  /**
   * Unique.
   */
  readonly id: string;
  /**
   * Its primary address.
   */
  readonly address?: string;
  /**
   * For people.
   */
  readonly displayName?: string;
  /**
   * Microsoft's word, where an input lists it.
   */
  readonly type?: RecipientType;
  /**
   * Only a call names it; no input lists it.
   */
  readonly mentioned?: true;
}
/**
 * Mailboxes whose answers are equal for every app.
 *
 */
export interface MatrixRow {
  /**
   * Indexes into `mailboxes`.
   */
  readonly mailboxes: readonly number[];
  /**
   * Pairs of an app and its answer, both by index, in the order of the apps; for every app that is missing it is answer 0.
   */
  readonly cells: readonly number[][];
}
/**
 * What `matrix --format json` prints.
 *
 */
export interface Matrix {
  /**
   * What this is.
   */
  readonly schema: 'access-conformance/matrix';
  /**
   * Of this form.
   */
  readonly version: 1;
  /**
   * The readings that were chosen, by axis.
   */
  readonly readings: {
    readonly [k: string]: string;
  };
  /**
   * The files, in their order.
   */
  readonly sources: readonly Source[];
  /**
   * How sure the cells are.
   */
  readonly certainty: Certainty;
  /**
   * Whether an input lists the mailboxes, all of them, and not only members, some of them, or names in calls.
   */
  readonly listed: boolean;
  /**
   * In the order in which the files name them.
   */
  readonly apps: readonly MatrixApp[];
  /**
   * By id.
   */
  readonly mailboxes: readonly MatrixMailbox[];
  /**
   * Every mailbox is in one of them.
   */
  readonly rows: readonly MatrixRow[];
  /**
   * Of `--changed-by`: the other readings; then only apps and rows with another answer there are left, and each such answer has it in `change`.
   */
  readonly changedBy?: {
    readonly [k: string]: string;
  };
}
/**
 * A client access rule; the fields carry the names of New-ClientAccessRule's parameters.
 *
 */
export interface ClientAccessRule {
  /**
   * Unique in its rule set after folding case, not empty.
   */
  readonly name: string;
  /**
   * Unique in its rule set. Rules are looked at in ascending priority; the order of the list means nothing.
   */
  readonly priority: number;
  readonly action: Action;
  /**
   * false: the rule is passed over. Absent and null mean true.
   */
  readonly enabled?: boolean | null;
  /**
   * Absent and null mean that the rule names no scope: axis scope-default.
   */
  readonly scope?: 'All' | 'Users' | null;
  /**
   * A condition: it holds when any of its values does. The connection's protocol. Absent, null and [] all mean that the rule has none.
   */
  readonly anyOfProtocols?: readonly Protocol[] | null;
  /**
   * An exception: one value that holds exempts the connection. The connection's protocol. Absent, null and [] all mean that the rule has none.
   */
  readonly exceptAnyOfProtocols?: readonly Protocol[] | null;
  /**
   * A condition: it holds when any of its values does. The connection's authentication type. Absent, null and [] all mean that the rule has none.
   */
  readonly anyOfAuthenticationTypes?: readonly AuthenticationType[] | null;
  /**
   * An exception: one value that holds exempts the connection. The connection's authentication type. Absent, null and [] all mean that the rule has none.
   */
  readonly exceptAnyOfAuthenticationTypes?: readonly AuthenticationType[] | null;
  /**
   * A condition: it holds when any of its values does. Each value is an address, `first-last`, or `address/prefix`, as the chapter ip-ranges says. Absent, null and [] all mean that the rule has none.
   */
  readonly anyOfClientIPAddressesOrRanges?: readonly string[] | null;
  /**
   * An exception: one value that holds exempts the connection. Each value is an address, `first-last`, or `address/prefix`, as the chapter ip-ranges says. Absent, null and [] all mean that the rule has none.
   */
  readonly exceptAnyOfClientIPAddressesOrRanges?: readonly string[] | null;
  /**
   * A condition: it holds when any of its values does. Each value is a pattern over `domain\user` in which `*` stands for any run of characters. Absent, null and [] all mean that the rule has none.
   */
  readonly usernameMatchesAnyOfPatterns?: readonly string[] | null;
  /**
   * An exception: one value that holds exempts the connection. Each value is a pattern over `domain\user` in which `*` stands for any run of characters. Absent, null and [] all mean that the rule has none.
   */
  readonly exceptUsernameMatchesAnyOfPatterns?: readonly string[] | null;
  /**
   * A condition in OPATH over the recipient's attributes, as the chapter recipient-filters says. Absent and null mean that the rule has none.
   */
  readonly userRecipientFilter?: string | null;
}
/**
 * Attributes of a mailbox. Absent, null and the empty text all mean that the attribute is blank.
 *
 */
export interface Recipient {
  readonly city?: string | null;
  readonly company?: string | null;
  readonly countryOrRegion?: string | null;
  readonly customAttribute1?: string | null;
  readonly customAttribute2?: string | null;
  readonly customAttribute3?: string | null;
  readonly customAttribute4?: string | null;
  readonly customAttribute5?: string | null;
  readonly customAttribute6?: string | null;
  readonly customAttribute7?: string | null;
  readonly customAttribute8?: string | null;
  readonly customAttribute9?: string | null;
  readonly customAttribute10?: string | null;
  readonly customAttribute11?: string | null;
  readonly customAttribute12?: string | null;
  readonly customAttribute13?: string | null;
  readonly customAttribute14?: string | null;
  readonly customAttribute15?: string | null;
  readonly department?: string | null;
  readonly office?: string | null;
  readonly postalCode?: string | null;
  readonly stateOrProvince?: string | null;
  readonly streetAddress?: string | null;
}
/**
 * The account that signed in, when it is not the mailbox's.
 *
 */
export interface Caller {
  /**
   * The account as `domain\user`: exactly one backslash, text on both sides, no `*`.
   */
  readonly username: string;
  readonly recipient: Recipient;
}
/**
 * One client connection that has passed authentication.
 *
 */
export interface Connection {
  readonly protocol: Protocol;
  readonly authenticationType: AuthenticationType;
  /**
   * A valid IPv4 or IPv6 address, as the chapter ip-ranges says.
   */
  readonly clientIPAddress: string;
  /**
   * The account as `domain\user`: exactly one backslash, text on both sides, no `*`.
   */
  readonly username: string;
  /**
   * The attributes of the mailbox; {} when all are blank.
   */
  readonly recipient: Recipient;
  /**
   * The account that signed in, when it is not the mailbox's. Absent and null mean that it is.
   */
  readonly caller?: Caller | null;
  /**
   * Absent and null mean `none`.
   */
  readonly middleTier?: 'none' | 'microsoft' | 'thirdParty' | null;
}
/**
 * An application access policy; the fields carry the names of New-ApplicationAccessPolicy's parameters.
 *
 */
export interface ApplicationAccessPolicy {
  /**
   * Unique among the policies after folding case.
   */
  readonly name: string;
  readonly accessRight: AccessRight;
  /**
   * One or more application (client) ids, compared after folding case; or `["*"]`: axis all-applications.
   *
   * @minItems 1
   */
  readonly appIds: readonly string[];
  /**
   * The id of a recipient. An id that the directory does not hold is a lost scope: it covers nothing.
   */
  readonly policyScopeGroupId: string;
  /**
   * Decides nothing.
   */
  readonly description?: string | null;
}
/**
 * One recipient of the directory.
 *
 */
export interface DirectoryRecipient {
  /**
   * Unique; ids are compared exactly, case included.
   */
  readonly id: string;
  readonly type: RecipientType;
  readonly displayName?: string | null;
  readonly alias?: string | null;
  readonly primarySmtpAddress?: string | null;
  /**
   * All addresses, written without `smtp:`.
   */
  readonly emailAddresses?: readonly string[] | null;
  readonly userPrincipalName?: string | null;
  readonly guid?: string | null;
  readonly distinguishedName?: string | null;
  /**
   * Ids of the direct members; only the four group types have any. Membership may be cyclic; a member without an entry of its own is a recipient without members.
   */
  readonly members?: readonly string[] | null;
}
/**
 * The recipients that policies and mailboxes refer to.
 *
 */
export interface Directory {
  readonly recipients: readonly DirectoryRecipient[];
}
/**
 * One bound cmdlet call. Parameter and enumeration names are spelled in full; abbreviation, switches and quoting are the business of whoever reads PowerShell. Unless a cmdlet says otherwise, null counts as not given.
 *
 */
export interface CmdletCall {
  readonly cmdlet: Cmdlet;
  /**
   * Parameter name to value, each of the wire model's JSON type. A list may also be {"Add":[…],"Remove":[…]} in Set-ClientAccessRule.
   */
  readonly parameters: {
    readonly [k: string]: unknown;
  };
}
/**
 * One step on the way to an answer, with where what it rests on stands.
 *
 */
export interface ReasonStep {
  /**
   * In words, one line.
   */
  readonly text: string;
  /**
   * Where in the files: the policy or rule, and what makes somebody a member.
   */
  readonly places: readonly Place[];
  /**
   * The clause that the step follows.
   */
  readonly clause?: string;
  /**
   * What the clause rests on: documented, observed, chosen or interface.
   */
  readonly status?: string;
}
/**
 * What the answer would be under other readings.
 *
 */
export interface OtherAnswer {
  /**
   * Readings by axis under which it holds, those not named left open.
   */
  readonly readings: {
    readonly [k: string]: readonly string[];
  };
  /**
   * The answer there.
   */
  readonly answer: AnswerWord;
  /**
   * The policies or rules that decide there.
   */
  readonly decidedBy: readonly string[];
  /**
   * Why it is not known there.
   */
  readonly because?: string;
}
/**
 * An answer with its reasons.
 *
 */
export interface ReasonedAnswer {
  /**
   * Under the readings that were chosen, or the defaults.
   */
  readonly answer: AnswerWord;
  /**
   * Why it is not known.
   */
  readonly because?: string;
  /**
   * The policies or rules that decide, by name.
   */
  readonly decidedBy: readonly string[];
  /**
   * The clause by which it is decided.
   */
  readonly clause: string;
  /**
   * What the clause rests on.
   */
  readonly status: string;
  /**
   * Where other readings have another answer; empty where all have the same.
   */
  readonly depends: readonly OtherAnswer[];
  /**
   * How it came about.
   */
  readonly steps: readonly ReasonStep[];
  /**
   * Of `matrix --changed-by`: the answer under the other readings, where it is another.
   */
  readonly change?: OtherAnswer;
}
/**
 * Properties that a listing does not show: each counts as if it had its default.
 *
 */
export interface NotShown {
  /**
   * What the listing shows.
   */
  readonly type: ObjectType;
  /**
   * Where the listing begins.
   */
  readonly place: Place;
  /**
   * Microsoft's names.
   */
  readonly properties: readonly string[];
}
/**
 * How many answers hang on an axis.
 *
 */
export interface AxisCount {
  /**
   * The axis.
   */
  readonly axis: string;
  /**
   * How many.
   */
  readonly answers: number;
}
/**
 * How sure the answers are, before any of them.
 *
 */
export interface Certainty {
  /**
   * All of them.
   */
  readonly answers: number;
  /**
   * The same under every reading.
   */
  readonly decided: number;
  /**
   * Another one under another reading.
   */
  readonly depends: number;
  /**
   * Not known.
   */
  readonly notKnown: number;
  /**
   * The axes on which answers hang, the most frequent first.
   */
  readonly axes: readonly AxisCount[];
  /**
   * What was taken for true although no text says so.
   */
  readonly assumptions: readonly Note[];
  /**
   * What listings leave out.
   */
  readonly notShown: readonly NotShown[];
  /**
   * What was not read, not understood, refused or not carried out: an answer may hang on it.
   */
  readonly unread: readonly Note[];
}
/**
 * How many questions ended in each outcome; they add up to planned.
 *
 */
export interface OutcomeCounts {
  readonly passed: number;
  readonly acceptable: number;
  readonly failed: number;
  readonly errored: number;
  readonly violated: number;
  readonly crashed: number;
  readonly 'timed-out': number;
  readonly unstable: number;
  readonly known: number;
  readonly unsupported: number;
  readonly 'not-run': number;
}
/**
 * The largest of the questions that are asked, kind by kind; absent when there is none.
 *
 */
export interface Sizes {
  /**
   * Of one rule set.
   */
  readonly rules: number;
  /**
   * Of one set of policies.
   */
  readonly policies: number;
  /**
   * Listed in one group.
   */
  readonly members: number;
  /**
   * In one list of a rule, a policy or a call.
   */
  readonly values: number;
  /**
   * UTF-16 code units of one text; filters do not count, which hold many texts.
   */
  readonly characters: number;
}
/**
 * The first line: what was checked with what.
 *
 */
export interface ReportHeader {
  /**
   * What these lines are.
   */
  readonly schema: 'access-conformance/report';
  /**
   * The version of this format.
   */
  readonly version: 2;
  readonly line: 'header';
  /**
   * The harness.
   */
  readonly package: {
    readonly name: string;
    readonly version: string;
  };
  /**
   * Digest of the golden files that were read.
   */
  readonly golden: string;
  /**
   * Digest of the clauses, axes and schemas.
   */
  readonly spec: string;
  /**
   * ISO 8601, UTC.
   */
  readonly started: string;
  /**
   * The adapter's command and its arguments.
   */
  readonly command: readonly string[];
  /**
   * How the run was narrowed; absent when everything bundled was selected.
   */
  readonly selection?: {
    /**
     * Prefixes of addresses.
     *
     * @minItems 1
     */
    readonly only?: readonly string[];
    /**
     * Chapters.
     *
     * @minItems 1
     */
    readonly chapters?: readonly string[];
    /**
     * Golden files or folders in place of the bundled ones.
     *
     * @minItems 1
     */
    readonly golden?: readonly string[];
    /**
     * Files of one's own rules and policies, which are asked about in place of golden cases.
     *
     * @minItems 1
     */
    readonly rules?: readonly string[];
  };
  /**
   * How much of one's own rules and policies the questions cover; absent without them.
   *
   * @minItems 1
   */
  readonly coverage?: {
    /**
     * The chapter that is asked.
     */
    readonly chapter: string;
    /**
     * Sets of requests with one answer under the defaults and under each other reading alone; one request of each is asked.
     */
    readonly regions: number;
    /**
     * Borders of single values, ranges, patterns, comparisons, apps and scopes; a request on either side is asked.
     */
    readonly borders: number;
    /**
     * Borders that change no answer, because others decide there.
     */
    readonly deadBorders: number;
    /**
     * Cells, one request of each of which is asked; absent when not all are.
     */
    readonly cells?: number;
    /**
     * Different questions that this comes to.
     */
    readonly questions: number;
    /**
     * Lines that they are asked in.
     */
    readonly rounds: number;
  }[];
  /**
   * Readings asserted by whoever started the run; they win over what the adapter declares.
   */
  readonly asserted?: {
    readonly [k: string]: string;
  };
  /**
   * The command whose answers were the expected ones, in place of the reference's.
   *
   * @minItems 1
   */
  readonly against?: readonly string[];
  /**
   * How many generated questions a chapter and from which seed; absent when there were none.
   */
  readonly campaign?: {
    /**
     * The same seed gives the same questions.
     */
    readonly seed: number;
    /**
     * Questions that were wanted of each chapter, by all parts together.
     */
    readonly runs: number;
    /**
     * Which part of the campaign this run is, of how many: 3/16; absent when it is not divided.
     */
    readonly shard?: string;
  };
  /**
   * In a part of a divided run: flags about how the adapter runs, which printed commands repeat.
   *
   * @minItems 1
   */
  readonly adapter?: readonly string[];
  /**
   * In a part of a divided run: the list of known differences.
   */
  readonly known?: {
    /**
     * The day by which entries expire, as YYYY-MM-DD, UTC.
     */
    readonly today: string;
    /**
     * The list.
     */
    readonly entries: readonly KnownDifference[];
  };
  /**
   * More lenient and stricter answers to unsettled questions count as failures.
   */
  readonly strict?: true;
}
/**
 * The adapter's declaration, and what of it is in the plan.
 *
 */
export interface ReportSubject {
  readonly line: 'subject';
  readonly subject: Subject;
  /**
   * Chapters that the adapter says it implements.
   */
  readonly claimed: readonly Chapter[];
  /**
   * Chapters of the protocol that it does not claim.
   */
  readonly notClaimed: readonly Chapter[];
  /**
   * Readings that are asserted hard.
   */
  readonly declared: {
    readonly [k: string]: string;
  };
  readonly compares: 'decision' | 'grounds';
  /**
   * Questions that will be asked.
   */
  readonly planned: number;
  readonly leftOut: LeftOut;
  /**
   * Claimed chapters of whose selected questions every one is left out.
   */
  readonly unasked: readonly Chapter[];
  readonly largest?: Sizes;
}
/**
 * The harness tried on itself. Over the same wire: the true reference must differ nowhere, the tampered one exactly as often as expected and in every chapter. In this process: one that leaves everything out must pass nothing. Generated and laws: the tampered one asked generated questions, and worlds of laws, which it breaks exactly as often as expected. Seed: in how many chapters another seed draws other questions and the same seed the same ones.
 *
 */
export interface ReportControl {
  readonly line: 'control';
  readonly control: 'reference' | 'tampered' | 'skipping' | 'generated' | 'laws' | 'seed';
  readonly questions: number;
  readonly expected: number;
  readonly differences: number;
  /**
   * What the answers come to by themselves.
   */
  readonly verdict?: Verdict;
  /**
   * Chapters with questions in which the control never differs: there the self-test proves nothing.
   */
  readonly unproved: readonly Chapter[];
}
/**
 * One line for each planned question. What is not passed says what was asked, expected and answered.
 *
 */
export interface ReportQuestion {
  readonly line: 'question';
  readonly address: string;
  readonly chapter: Chapter;
  readonly outcome: QuestionOutcome;
  readonly clauses?: readonly string[];
  /**
   * What each of these clauses rests on, in their order.
   */
  readonly statuses?: readonly ClauseStatus[];
  readonly hunts?: string;
  readonly given?: {
    readonly [k: string]: unknown;
  };
  readonly when?: {
    readonly [k: string]: unknown;
  };
  /**
   * The answer under the readings in `under`.
   */
  readonly expected?: {
    readonly [k: string]: unknown;
  };
  /**
   * What the adapter answered.
   */
  readonly actual?: {
    readonly [k: string]: unknown;
  };
  /**
   * The readings on which the expected answer depends.
   */
  readonly under?: {
    readonly [k: string]: string;
  };
  /**
   * Where the given answer would be right, if anywhere: each a region, axis to readings.
   */
  readonly only?: {
    readonly [k: string]: readonly string[];
  }[];
  /**
   * Violation, crash, time-out, error message or reason.
   */
  readonly problem?: string;
  /**
   * The command that asks this again.
   */
  readonly reproduce?: string;
  /**
   * How the reference comes to the expected answer, in words.
   */
  readonly trace?: readonly string[];
  /**
   * The smallest question found that shows the same difference, when it is smaller than this one.
   */
  readonly smallest?: {
    /**
     * What it is asked about.
     */
    readonly given: {
      readonly [k: string]: unknown;
    };
    /**
     * The question.
     */
    readonly when: {
      readonly [k: string]: unknown;
    };
    /**
     * The answer that would be right under the readings of the run.
     */
    readonly expected: {
      readonly [k: string]: unknown;
    };
    /**
     * What the adapter answered.
     */
    readonly actual: {
      readonly [k: string]: unknown;
    };
    /**
     * The same as PowerShell.
     */
    readonly powershell?: readonly string[];
    /**
     * The command that asks this question alone.
     */
    readonly reproduce?: string;
  };
  /**
   * The kinds of unsettled text that an acceptable answer is about.
   */
  readonly unsettled?: readonly string[];
  readonly contradiction?: Contradiction;
}
/**
 * What the answers say of one axis that the claimed chapters show.
 *
 */
export interface ReportReading {
  readonly line: 'reading';
  readonly axis: string;
  readonly reading: string;
  /**
   * declared: asserted hard. contradicted: another is declared, and the answers show this one. declared-not-asked: the same, but no question of this run depends on it. shown: no answer is against it and two or more are against every other reading. linked: another reading is possible, but only together with another axis. contested: every reading has answers against it; the reading is the best guess. not-shown: else. not-asked: no question of this run depends on it.
   */
  readonly status:
    'declared' | 'contradicted' | 'declared-not-asked' | 'shown' | 'linked' | 'contested' | 'not-shown' | 'not-asked';
  /**
   * Address of a question that rules the others out.
   */
  readonly shownBy?: string;
  /**
   * Other combinations that explain all the answers.
   */
  readonly others?: {
    readonly [k: string]: string;
  }[];
  /**
   * What the answers say of each reading, all else as found.
   */
  readonly tallies?: readonly Tally[];
}
/**
 * What the adapter does with one kind of unsettled text otherwise than this specification: acceptable, and counted.
 *
 */
export interface ReportUnsettled {
  readonly line: 'unsettled';
  readonly chapter: Chapter;
  /**
   * A kind of spec/unsettled.md; a text of several kinds counts for the first.
   */
  readonly kind: string;
  /**
   * more lenient: it decides where the specification refuses. stricter: it refuses where the specification decides.
   */
  readonly direction: 'more lenient' | 'stricter';
  /**
   * What it does, in words: takes a leading zero as octal.
   */
  readonly said: string;
  /**
   * The clause that settles the kind here.
   */
  readonly clause: string;
  readonly status?: ClauseStatus;
  /**
   * Golden questions.
   */
  readonly golden: number;
  /**
   * Generated questions.
   */
  readonly generated: number;
}
/**
 * Where failed golden questions lie that no known mistake explains: a clause that many of them cite, and few that passed. The likeliest first.
 *
 */
export interface ReportSuspiciousClause {
  readonly line: 'suspicious-clause';
  /**
   * The clause by its id.
   */
  readonly clause: string;
  readonly status?: ClauseStatus;
  /**
   * Failed golden questions that cite the clause and that no known mistake explains.
   */
  readonly failed: number;
  /**
   * Failed golden questions that no known mistake explains, in all.
   */
  readonly of: number;
  /**
   * Golden questions that cite the clause and passed.
   */
  readonly passed: number;
}
/**
 * What the failures of a chapter share: a feature of the questions, or two together, that parts those that failed from those that are right. Only these two are counted. At most two lines for each chapter.
 *
 */
export interface ReportShare {
  readonly line: 'share';
  readonly chapter: Chapter;
  /**
   * Which questions are counted: golden and smoke questions, or, where those share nothing, generated ones.
   */
  readonly of: 'golden' | 'generated';
  /**
   * What the questions have, in words that follow "questions with"; of two features a question has both.
   *
   * @minItems 1
   * @maxItems 2
   */
  readonly features: readonly string[];
  /**
   * Questions with it that failed.
   */
  readonly failedWith: number;
  /**
   * Questions without it that failed.
   */
  readonly failedWithout: number;
  /**
   * Questions with it that are right.
   */
  readonly rightWith: number;
  /**
   * Questions without it that are right.
   */
  readonly rightWithout: number;
  /**
   * Only questions are counted that have not what the line before says.
   */
  readonly others?: true;
  /**
   * Readings under which the answers were looked at here that differ from those that explain most answers, by axis.
   */
  readonly under?: {
    readonly [k: string]: string;
  };
}
/**
 * The likely cause of failed golden questions: a known mistake that gives the same wrong answers. Several lines name several mistakes, the one that explains most first.
 *
 */
export interface ReportDiagnosis {
  readonly line: 'diagnosis';
  /**
   * The planted fault by its name, as `subject --fault` takes it.
   */
  readonly fault: string;
  /**
   * The mistake in a few words.
   */
  readonly cause: string;
  /**
   * Who makes it, and why.
   */
  readonly who: string;
  /**
   * The clauses that it breaks, the one that it is about first.
   *
   * @minItems 1
   */
  readonly clauses: readonly string[];
  /**
   * What each of these clauses rests on, in their order.
   */
  readonly statuses?: readonly ClauseStatus[];
  /**
   * Golden answers that failed, or that pass only because an axis is contested, to which it gives the same answers, without those that a line before explains.
   */
  readonly explains: number;
  /**
   * Golden answers that failed, or that pass only because an axis is contested, that neither this line nor one before explains.
   */
  readonly unexplained: number;
  /**
   * Readings beside the mistake that differ from those that explain most answers without it, by axis.
   */
  readonly under?: {
    readonly [k: string]: string;
  };
  /**
   * It gives the same decisions and refusals; grounds or codes may be others. Only failures of decisions and refusals are counted.
   */
  readonly roughly?: true;
  /**
   * Other planted faults that give the same answers to every question that was asked: none of them tells these apart.
   *
   * @minItems 1
   */
  readonly alike?: readonly string[];
}
/**
 * An entry of the list of known differences, and what became of it.
 *
 */
export interface ReportKnown {
  readonly line: 'known';
  /**
   * An address, the beginning of addresses, a clause, or the sentence of a law.
   */
  readonly covers: string;
  /**
   * Why it differs, as the list says.
   */
  readonly reason: string;
  /**
   * The last day on which the entry is in force, as YYYY-MM-DD, UTC; absent when it never expires.
   */
  readonly until?: string;
  /**
   * Where more about it stands, as the list says.
   */
  readonly link?: string;
  /**
   * in-force: something that it covers differs. passes: all that it covers passes, so that it can be deleted. matches-nothing: the run has nothing that it covers. expired: its last day has passed.
   */
  readonly state: 'in-force' | 'passes' | 'matches-nothing' | 'expired';
  /**
   * What it covers and what differs: questions, findings and laws.
   */
  readonly differs: number;
  /**
   * Questions that it covers and that do not differ, and the law that it names when that holds.
   */
  readonly passes: number;
}
/**
 * Generated questions of one chapter, each compared with the reference.
 *
 */
export interface ReportCampaign {
  readonly line: 'campaign';
  readonly chapter: Chapter;
  /**
   * The same seed gives the same questions.
   */
  readonly seed: number;
  /**
   * Which part of the campaign this is: 3/16.
   */
  readonly shard?: string;
  /**
   * Questions that were wanted; fewer were asked when the time was up or the adapter's limits leave nothing.
   */
  readonly wanted: number;
  /**
   * Rule sets, or sets of policies, that questions were asked about.
   */
  readonly worlds: number;
  /**
   * Questions that were asked; the outcomes add up to it.
   */
  readonly planned: number;
  /**
   * Where the campaign ended early; a finding says it too.
   */
  readonly unasked?: {
    /**
     * Planned questions that were not asked.
     */
    readonly count: number;
    /**
     * Why.
     */
    readonly problem: string;
  };
  readonly outcomes: OutcomeCounts;
  /**
   * For a campaign without difference: the share of such questions that may differ all the same, at 95 % confidence.
   */
  readonly rate?: string;
  /**
   * Questions that the census counts: the first ones.
   */
  readonly lookedAt: number;
  /**
   * What was generated: sorts of marks, and how many of the questions looked at have each mark.
   */
  readonly census: {
    readonly [k: string]: {
      readonly [k: string]: number;
    };
  };
  readonly largest?: Sizes;
  /**
   * What golden cases of the chapter reach and these questions did not: clauses, looks at rules, refusals, axes.
   */
  readonly missed: readonly string[];
}
/**
 * A difference that generated questions found, in its smallest form; or questions of a law that had no answer.
 *
 */
export interface ReportFinding {
  readonly line: 'finding';
  readonly chapter: Chapter;
  readonly outcome: QuestionOutcome;
  /**
   * Questions that this stands for.
   */
  readonly count: number;
  /**
   * The seed of the campaign.
   */
  readonly seed: number;
  /**
   * Block and place of the world in which it was found: `0:17`.
   */
  readonly world: string;
  /**
   * The law that it was asked for, as a sentence; absent for questions of a campaign.
   */
  readonly law?: string;
  /**
   * The clauses that the answer breaks, the likeliest first.
   */
  readonly clauses?: readonly string[];
  /**
   * What each of these clauses rests on, in their order.
   */
  readonly statuses?: readonly ClauseStatus[];
  /**
   * What the question is about.
   */
  readonly given?: {
    readonly [k: string]: unknown;
  };
  /**
   * The question.
   */
  readonly when?: {
    readonly [k: string]: unknown;
  };
  /**
   * The answer under the readings in `under`.
   */
  readonly expected?: {
    readonly [k: string]: unknown;
  };
  /**
   * What the adapter answered.
   */
  readonly actual?: {
    readonly [k: string]: unknown;
  };
  /**
   * The readings on which the expected answer depends.
   */
  readonly under?: {
    readonly [k: string]: string;
  };
  /**
   * Where the given answer would be right, if anywhere: each a region, axis to readings.
   */
  readonly only?: {
    readonly [k: string]: readonly string[];
  }[];
  /**
   * Violation, crash, time-out, error message or reason.
   */
  readonly problem?: string;
  /**
   * The command that asks this again.
   */
  readonly reproduce?: string;
  /**
   * How the reference comes to the expected answer, in words.
   */
  readonly trace?: readonly string[];
  /**
   * The same as PowerShell.
   */
  readonly powershell?: readonly string[];
  /**
   * A case for a golden file that holds on to it.
   */
  readonly golden?: {
    readonly [k: string]: unknown;
  };
}
/**
 * A law put to generated worlds.
 *
 */
export interface ReportLaw {
  readonly line: 'law';
  /**
   * The law as a sentence.
   */
  readonly law: string;
  readonly chapter: Chapter;
  /**
   * The clauses that it rests on, the one that it is about first.
   */
  readonly clauses: readonly string[];
  /**
   * What each of these clauses rests on, in their order.
   */
  readonly statuses?: readonly ClauseStatus[];
  /**
   * The same seed gives the same worlds.
   */
  readonly seed: number;
  /**
   * Worlds; the other counts add up to it.
   */
  readonly planned: number;
  /**
   * Worlds in which it holds.
   */
  readonly held: number;
  /**
   * Worlds in which it says nothing.
   */
  readonly vacuous: number;
  /**
   * Worlds in which it does not hold.
   */
  readonly broken: number;
  /**
   * Worlds in which an answer was missing; findings of the law say why.
   */
  readonly unanswered: number;
  readonly counterexample?: LawCounterexample;
  /**
   * Why it is a known difference that the law is broken.
   */
  readonly known?: string;
  /**
   * The command that puts the law to the same worlds again.
   */
  readonly reproduce?: string;
}
/**
 * The smallest world that was found in which the law does not hold.
 *
 */
export interface LawCounterexample {
  /**
   * unstable: asked again, the subject answered otherwise.
   */
  readonly outcome: 'failed' | 'unstable';
  /**
   * With the path, what fast-check needs to come to this world.
   */
  readonly seed: number;
  /**
   * Where fast-check finds the world: its place among the worlds of the seed, and the steps that made it smaller.
   */
  readonly path: string;
  /**
   * The questions of this world in their order, each with its answer.
   */
  readonly questions: readonly LawQuestion[];
}
/**
 * A question that a law asks, and its answer.
 *
 */
export interface LawQuestion {
  readonly chapter: Chapter;
  /**
   * What it was asked about.
   */
  readonly given: {
    readonly [k: string]: unknown;
  };
  /**
   * The question.
   */
  readonly when: {
    readonly [k: string]: unknown;
  };
  /**
   * What the adapter answered, or what became of the question.
   */
  readonly actual: {
    readonly [k: string]: unknown;
  };
}
/**
 * In the report of a part of a divided run: what was said to questions, so that the whole can be judged when all parts are put together. Golden questions of which the one expected answer was given, and generated ones whose answer is right whatever the readings, have none.
 *
 */
export interface ReportEvidence {
  readonly line: 'evidence';
  /**
   * golden for golden and smoke questions, a chapter for its generated questions, or a law as a sentence.
   */
  readonly of: string;
  /**
   * The questions: addresses, or for generated ones block, world and place among the questions of the world: 0:17:3.
   *
   * @minItems 1
   */
  readonly at: readonly string[];
  /**
   * The answer is the expected one under these readings, and depends on no other.
   */
  readonly under?: {
    readonly [k: string]: string;
  };
  /**
   * What the adapter answered, where that is not so.
   */
  readonly actual?: {
    readonly [k: string]: unknown;
  };
  /**
   * What became of the question, where there is no answer.
   */
  readonly outcome?: QuestionOutcome;
  /**
   * What is wrong then.
   */
  readonly problem?: string;
  /**
   * Axes of which the answer says nothing: a question that is neutral on them was answered wrongly too.
   *
   * @minItems 1
   */
  readonly void?: readonly string[];
  /**
   * What the difference was made smaller to.
   */
  readonly smallest?: {
    /**
     * What it is asked about.
     */
    readonly given: {
      readonly [k: string]: unknown;
    };
    /**
     * The question.
     */
    readonly when: {
      readonly [k: string]: unknown;
    };
    /**
     * What the adapter answered; absent where it answered otherwise when it was asked again.
     */
    readonly actual?: {
      readonly [k: string]: unknown;
    };
  };
}
/**
 * The last line. A report without it is truncated.
 *
 */
export interface ReportFooter {
  readonly line: 'footer';
  readonly verdict: Verdict;
  readonly exit: number;
  readonly planned: number;
  readonly outcomes: OutcomeCounts;
  readonly extent?: Extent;
  /**
   * Why there is no verdict.
   */
  readonly problem?: string;
}
/**
 * Of how much a verdict speaks; absent where there is none.
 *
 */
export interface Extent {
  /**
   * Chapters of which golden questions were asked.
   */
  readonly chapters: readonly Chapter[];
  /**
   * Chapters that the protocol has.
   */
  readonly of: number;
  /**
   * Golden questions that are planned; smoke questions are none.
   */
  readonly golden: number;
  readonly leftOut: LeftOut;
  /**
   * Generated questions that are planned.
   */
  readonly generated: number;
  /**
   * Generated questions that were wanted; what is missing lies outside the adapter's limits.
   */
  readonly wanted: number;
  /**
   * Laws of which no world could be asked about, as sentences.
   */
  readonly lawsWithoutWorld: readonly string[];
  /**
   * Whether all golden cases, generated questions and laws of every claimed chapter were asked, and compared with the reference.
   */
  readonly whole: boolean;
}
/**
 * Selected questions that are not planned.
 *
 */
export interface LeftOut {
  /**
   * Outside the adapter's limits.
   */
  readonly limits: number;
  /**
   * With `then`, which it cannot answer.
   */
  readonly decisions: number;
}
/**
 * How many answers are for a reading (right under it, wrong under another of the axis) and against it (wrong under it, right under another).
 *
 */
export interface Tally {
  /**
   * The reading by its name.
   */
  readonly reading: string;
  /**
   * Answers that are right under it and wrong under another reading of the axis.
   */
  readonly for: number;
  /**
   * Answers that are wrong under it and right under another reading of the axis.
   */
  readonly against: number;
}
/**
 * Answers of which no reading of one axis explains all; or answers that show another reading than the declared one. The address of its line is readings#AXIS; the answers count as passed where some reading explains them.
 *
 */
export interface Contradiction {
  /**
   * The reading that the answers show, or that explains most of them.
   */
  readonly reading: string;
  /**
   * The reading that is declared and not followed.
   */
  readonly declared?: string;
  /**
   * What the answers say of each reading of the axis, all else as found.
   */
  readonly tallies: readonly Tally[];
  /**
   * Addresses of a smallest set of answers that no reading explains; or of answers that are enough to show another reading than the declared one.
   *
   * @minItems 1
   */
  readonly answers: readonly string[];
}
/**
 * A likely cause of a difference.
 *
 */
export interface Cause {
  /**
   * Which.
   */
  readonly name: CauseName;
  /**
   * `shown`: the files show that it applies here. `possible`: nothing in them rules it out.
   */
  readonly evidence: 'shown' | 'possible';
  /**
   * What speaks for it here, one line.
   */
  readonly text: string;
  /**
   * Where that stands.
   */
  readonly places: readonly Place[];
  /**
   * Readings by axis under which it holds, those not named left open.
   */
  readonly readings?: {
    readonly [k: string]: readonly string[];
  };
}
/**
 * What must come out under other readings.
 *
 */
export interface ExpectedElsewhere {
  /**
   * Readings by axis under which it holds, those not named left open.
   */
  readonly readings: {
    readonly [k: string]: readonly string[];
  };
  /**
   * What must come out there.
   */
  readonly answer: AnswerWord;
}
/**
 * Another observation of the same app that the rules do not tell apart from this one.
 *
 */
export interface Beside {
  /**
   * What it says of this one, one line.
   */
  readonly text: string;
  /**
   * Where it stands.
   */
  readonly place: Place;
}
/**
 * One comparison.
 *
 */
export interface Check {
  /**
   * Where the expectation comes from.
   */
  readonly kind: CheckKind;
  /**
   * Where it stands.
   */
  readonly place: Place;
  /**
   * What is asked, in words: the app and the mailbox, or the connection.
   */
  readonly asked: string;
  /**
   * The app id, where it is about an app.
   */
  readonly app?: string;
  /**
   * The mailbox as written, where it is about one.
   */
  readonly mailbox?: string;
  /**
   * Where it is about a connection: what is known of it.
   */
  readonly connection?: AskedConnection;
  /**
   * What it should be, or was.
   */
  readonly expected: AnswerWord;
  /**
   * Where it should be another answer under other readings.
   */
  readonly expectedUnder?: readonly ExpectedElsewhere[];
  /**
   * The word of the text, where it is another.
   */
  readonly asPrinted?: string;
  /**
   * When it was recorded or seen.
   */
  readonly time?: string;
  /**
   * Over what the app came when it was seen, such as EWS or Graph.
   */
  readonly via?: string;
  /**
   * What the rules say; absent where nothing was asked.
   */
  readonly actual?: ReasonedAnswer;
  /**
   * How the comparison came out.
   */
  readonly outcome: CheckOutcome;
  /**
   * Whether somebody has to look: it does not agree, and is neither about roles, which are not decided here, nor a recorded result that nothing contradicts. One such check, and the command ends with 1.
   */
  readonly finding: boolean;
  /**
   * Why nothing was asked or nothing is known, or what a difference does not mean; one line.
   */
  readonly because?: string;
  /**
   * An earlier line that expects another answer to the same question.
   */
  readonly contradicts?: Place;
  /**
   * What another observation says of this one.
   */
  readonly beside?: Beside;
  /**
   * Of a difference, in their order.
   */
  readonly causes: readonly Cause[];
}
/**
 * How many comparisons came out in which way.
 *
 */
export interface CheckCounts {
  /**
   * Agree.
   */
  readonly agrees: number;
  /**
   * Differ.
   */
  readonly differs: number;
  /**
   * Depend on a reading.
   */
  readonly depends: number;
  /**
   * Not known.
   */
  readonly notKnown: number;
  /**
   * Not asked.
   */
  readonly notAsked: number;
}
/**
 * A setting of the organization beside the policies that concerns an app.
 *
 */
export interface OtherSwitch {
  /**
   * The app id.
   */
  readonly app: string;
  /**
   * Microsoft's name of the setting.
   */
  readonly name: string;
  /**
   * `refuses`: calls of the app are refused, whatever the policies say. `may refuse`: what else decides is not in the files. `none`: it takes nothing from the app.
   */
  readonly effect: 'refuses' | 'may refuse' | 'none';
  /**
   * Over which interfaces.
   */
  readonly over: readonly ('EWS' | 'Graph')[];
  /**
   * In words, one line.
   */
  readonly text: string;
  /**
   * Where it stands.
   */
  readonly places: readonly Place[];
}
/**
 * What the files hold and no row of a table is about.
 *
 */
export interface Uncovered {
  /**
   * Apps, by id.
   */
  readonly apps: readonly string[];
  /**
   * Mailboxes, by the name that a row would have.
   */
  readonly mailboxes: readonly string[];
}
/**
 * What `verify --format json` prints.
 *
 */
export interface Verification {
  /**
   * What this is.
   */
  readonly schema: 'access-conformance/verification';
  /**
   * Of this form.
   */
  readonly version: 1;
  /**
   * The readings that were chosen, by axis.
   */
  readonly readings: {
    readonly [k: string]: string;
  };
  /**
   * The files, in their order.
   */
  readonly sources: readonly Source[];
  /**
   * How sure the answers are.
   */
  readonly certainty: Certainty;
  /**
   * The outcomes.
   */
  readonly counts: CheckCounts;
  /**
   * In the order of the files and their lines.
   */
  readonly checks: readonly Check[];
  /**
   * Where tests stand of which nothing says what must come out and no answer is recorded: they are not compared.
   */
  readonly silent: readonly Place[];
  /**
   * Apps and mailboxes that are in no row; absent without a table about apps and mailboxes.
   */
  readonly uncovered?: Uncovered;
  /**
   * Settings beside the policies that concern the apps that are checked.
   */
  readonly switches: readonly OtherSwitch[];
}
