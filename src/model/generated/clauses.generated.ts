// Generated from spec/*.md by `npm run generate`. Do not edit.

import type { Axis } from './axes.generated.ts';

/** What a clause rests on, as spec/README.md explains. */
export type ClauseStatus = 'documented' | 'observed' | 'chosen' | 'interface';

/** What else an implementer could do where a clause is chosen, and how an answer that does it is judged. */
export type OtherChoice =
  | { readonly does: string; readonly judged: 'reading'; readonly axis: Axis }
  | { readonly does: string; readonly judged: 'unsettled'; readonly kind: string }
  | { readonly does: string; readonly judged: 'not asked' | 'settled by this protocol' };

/** A named sentence of the specification. */
export interface Clause {
  readonly chapter: string;
  readonly section: string;
  readonly text: string;
  readonly status: ClauseStatus;
  /** Only where the status is `chosen`. */
  readonly otherwise: readonly OtherChoice[];
  readonly sources: readonly string[];
  readonly axes: readonly string[];
}

/** Every clause, by its id. */
export const clauses = {
  "AAP-COUNTS": {
    "chapter": "application-access-policies",
    "section": "Which policies count",
    "text": "A policy counts for the apps whose ids stand in its `appIds`, and for no other app. What `*` counts for is said in\nAAP-ALL-APPLICATIONS.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "new-application-access-policy",
      "microsoft-graph-docs-13696"
    ],
    "axes": []
  },
  "AAP-APP-FOLDED": {
    "chapter": "application-access-policies",
    "section": "Which policies count",
    "text": "App ids are compared after folding, so that the case of their letters does not matter, neither in the policies nor in the question.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "compare app ids with case",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "this-protocol",
      "inference"
    ],
    "axes": []
  },
  "AAP-ALL-APPLICATIONS": {
    "chapter": "application-access-policies",
    "section": "Which policies count",
    "text": "Under `joins` a policy whose `appIds` are `[\"*\"]` counts for every app. Under `fallback` it counts only for an app whose id\nstands in no policy's `appIds`, whatever the right and the scope of that policy are. Under `ignored` it counts for no app.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "let it count only for apps that no policy names, or for none",
        "judged": "reading",
        "axis": "all-applications"
      }
    ],
    "sources": [
      "new-application-access-policy",
      "new-application-access-policy-earlier",
      "microsoft-graph-docs-13696"
    ],
    "axes": [
      "all-applications"
    ]
  },
  "AAP-COVERS-RECIPIENT": {
    "chapter": "application-access-policies",
    "section": "Which mailboxes a policy covers",
    "text": "A policy covers the mailbox that is its scope itself: the one whose id is its `policyScopeGroupId`.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "new-application-access-policy",
      "community-notes"
    ],
    "axes": []
  },
  "AAP-COVERS-MEMBERS": {
    "chapter": "application-access-policies",
    "section": "Which mailboxes a policy covers",
    "text": "A policy whose scope is a group covers the mailboxes that are members of the group, as DIR-NESTED says. Mailboxes of every\nkind can be covered in this way, shared mailboxes among them.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "new-application-access-policy",
      "office-docs-powershell-5375"
    ],
    "axes": [
      "nested-groups"
    ]
  },
  "AAP-LOST-SCOPE": {
    "chapter": "application-access-policies",
    "section": "Which mailboxes a policy covers",
    "text": "A policy whose scope is not in the directory covers no mailbox, and counts for its apps all the same. A Restrict policy that\nlost its group therefore closes every mailbox that no other Restrict policy of the app covers.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "let it count for no app, which opens the mailboxes that it closed",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "new-application-access-policy",
      "inference"
    ],
    "axes": []
  },
  "AAP-VALID": {
    "chapter": "application-access-policies",
    "section": "What is asked",
    "text": "Questions that decide are asked only about policies that satisfy the schema, have names that are unique after folding, and whose\nscope is a `UserMailbox`, a `MailUser` or a `MailUniversalSecurityGroup`, or is missing from the directory. The asked mailbox is in\nthe directory and is none of the four types that are groups (DIR-GROUPS). The answer for anything else is left open.",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "AAP-DENY-FIRST": {
    "chapter": "application-access-policies",
    "section": "The four steps",
    "text": "First step: if a policy with `DenyAccess` counts for the app and covers the mailbox, access is `Denied`, whatever Restrict\npolicies there are.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "new-application-access-policy"
    ],
    "axes": []
  },
  "AAP-RESTRICT-GRANTS": {
    "chapter": "application-access-policies",
    "section": "The four steps",
    "text": "Second step: otherwise, if a policy with `RestrictAccess` counts for the app and covers the mailbox, access is `Granted`. One\nis enough, so that several Restrict policies add up.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "new-application-access-policy"
    ],
    "axes": []
  },
  "AAP-RESTRICT-CLOSES": {
    "chapter": "application-access-policies",
    "section": "The four steps",
    "text": "Third step: otherwise, if any policy with `RestrictAccess` counts for the app, access is `Denied`. A single Restrict policy\nthus closes all mailboxes that the app's Restrict policies do not cover.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "new-application-access-policy"
    ],
    "axes": []
  },
  "AAP-OTHERWISE-GRANTED": {
    "chapter": "application-access-policies",
    "section": "The four steps",
    "text": "Fourth step: otherwise access is `Granted`. An app without a policy that counts reaches every mailbox, and an app that only\nDeny policies count for reaches every mailbox that these do not cover.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "new-application-access-policy",
      "limit-mailbox-access"
    ],
    "axes": []
  },
  "AAP-GROUNDS": {
    "chapter": "application-access-policies",
    "section": "The answer",
    "text": "`decidedBy` is the set of all policies by which the deciding step decided; their order in the answer means nothing.\n\n| deciding step | `decidedBy` |\n|---|---|\n| AAP-DENY-FIRST | all Deny policies that count for the app and cover the mailbox |\n| AAP-RESTRICT-GRANTS | all Restrict policies that count for the app and cover the mailbox |\n| AAP-RESTRICT-CLOSES | all Restrict policies that count for the app |\n| AAP-OTHERWISE-GRANTED | none |",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "AAP-NO-ORDER": {
    "chapter": "application-access-policies",
    "section": "The answer",
    "text": "The order of the policies in the list, their names and their descriptions decide nothing. Policies have no priority and\ncannot be disabled.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "new-application-access-policy",
      "inference"
    ],
    "axes": []
  },
  "CAR-ORDER": {
    "chapter": "client-access-rules",
    "section": "Order",
    "text": "Rules are looked at in ascending order of `priority`: the smallest number comes first, wherever the rule stands in the list.\nGaps between the numbers mean nothing.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "new-client-access-rule",
      "set-client-access-rule",
      "exo-client-access-rules",
      "exchange-server-client-access-rules"
    ],
    "axes": []
  },
  "CAR-FIRST-MATCH": {
    "chapter": "client-access-rules",
    "section": "Order",
    "text": "The first rule that applies decides, and the evaluation stops. Rules after it change nothing, also when they would apply.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "exo-client-access-rules",
      "exchange-server-client-access-rules",
      "codetwo-blog"
    ],
    "axes": []
  },
  "CAR-ACTION": {
    "chapter": "client-access-rules",
    "section": "Order",
    "text": "The action of the deciding rule is the action for the connection: `AllowAccess` lets it in, `DenyAccess` blocks it.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "new-client-access-rule",
      "exo-client-access-rules"
    ],
    "axes": []
  },
  "CAR-ENABLED": {
    "chapter": "client-access-rules",
    "section": "Which connections a rule reaches",
    "text": "A rule whose `enabled` is false applies to nothing and is passed over. Absent or null means true. A disabled rule keeps its\npriority and does not change what other rules do.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "give a disabled rule no number, so that the rules behind it move up",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "new-client-access-rule",
      "exo-client-access-rules-procedures",
      "inference"
    ],
    "axes": []
  },
  "CAR-SCOPE-USERS": {
    "chapter": "client-access-rules",
    "section": "Which connections a rule reaches",
    "text": "A rule with the scope `Users` applies only to connections whose `middleTier` is `none`, which is also what an absent\n`middleTier` means. A rule with the scope `All` is open to every connection.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "new-client-access-rule",
      "exo-client-access-rules"
    ],
    "axes": []
  },
  "CAR-SCOPE-DEFAULT": {
    "chapter": "client-access-rules",
    "section": "Which connections a rule reaches",
    "text": "A rule whose `scope` is absent or null has the scope `All` under `all`, and `Users` under `users`.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "take the scope for `Users`",
        "judged": "reading",
        "axis": "scope-default"
      }
    ],
    "sources": [
      "exo-client-access-rules",
      "community-notes"
    ],
    "axes": [
      "scope-default"
    ]
  },
  "CAR-MIDDLE-TIER-BYPASS": {
    "chapter": "client-access-rules",
    "section": "Which connections a rule reaches",
    "text": "Under `bypasses-rules` a connection whose `middleTier` is `microsoft` is allowed before any rule is looked at, and no rule\ndecided it. Under `evaluated` it is treated like a connection whose `middleTier` is `thirdParty`.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "evaluate the rules for Microsoft's services too",
        "judged": "reading",
        "axis": "microsoft-middle-tier"
      }
    ],
    "sources": [
      "exo-client-access-rules",
      "exchange-server-client-access-rules",
      "kb-4013974"
    ],
    "axes": [
      "microsoft-middle-tier"
    ]
  },
  "CAR-CONDITIONS-ALL": {
    "chapter": "client-access-rules",
    "section": "Conditions",
    "text": "A rule applies only when all conditions that it has hold. One condition that does not hold is enough for the rule not to apply.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "exo-client-access-rules",
      "exchange-server-client-access-rules"
    ],
    "axes": []
  },
  "CAR-VALUES-ANY": {
    "chapter": "client-access-rules",
    "section": "Conditions",
    "text": "A condition with several values holds when at least one of them matches the connection. The same goes for an exception.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "exo-client-access-rules",
      "exchange-server-client-access-rules"
    ],
    "axes": []
  },
  "CAR-NO-CONDITION": {
    "chapter": "client-access-rules",
    "section": "Conditions",
    "text": "A condition or an exception that is absent, null or an empty list is one that the rule does not have. A missing condition\nexcludes nothing and a missing exception exempts nothing; a rule with neither applies to everything in its scope.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "exo-client-access-rules",
      "exchange-server-client-access-rules",
      "deprecation-blog",
      "this-protocol"
    ],
    "axes": []
  },
  "CAR-EXCEPTIONS-ANY": {
    "chapter": "client-access-rules",
    "section": "Exceptions",
    "text": "One exception that holds exempts the connection from the rule, also when all conditions hold. A value that stands in a\ncondition and in the exception of the same kind therefore never makes the rule apply.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "exo-client-access-rules",
      "exchange-server-client-access-rules"
    ],
    "axes": []
  },
  "CAR-EXCEPTION-CONTINUES": {
    "chapter": "client-access-rules",
    "section": "Exceptions",
    "text": "A rule from which the connection is exempted is passed over. Evaluation goes on with the next rule, which may decide.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "exo-client-access-rules",
      "exchange-server-client-access-rules"
    ],
    "axes": []
  },
  "CAR-PROTOCOL": {
    "chapter": "client-access-rules",
    "section": "Protocol",
    "text": "A protocol condition or exception holds when the protocol of the connection is among its values. Each of the twelve protocols\nmeans itself alone; the one that may mean another as well is treated in CAR-REST-UNDER-EWS.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "new-client-access-rule",
      "exo-client-access-rules"
    ],
    "axes": []
  },
  "CAR-REST-UNDER-EWS": {
    "chapter": "client-access-rules",
    "section": "Protocol",
    "text": "Under `independent` the value `ExchangeWebServices` matches that protocol only. Under `covered` it matches connections over\nREST as well, in conditions and in exceptions alike. The value `REST` matches REST only, in both readings.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "let a rule for EWS cover REST",
        "judged": "reading",
        "axis": "rest-under-ews"
      }
    ],
    "sources": [
      "kb-4013974",
      "exo-dedicated-guide"
    ],
    "axes": [
      "rest-under-ews"
    ]
  },
  "CAR-AUTHENTICATION": {
    "chapter": "client-access-rules",
    "section": "Authentication",
    "text": "When the pair of protocol and authentication type is supported, an authentication condition holds if the type of the\nconnection is among its values. Which pairs are supported is said in CAR-AUTHENTICATION-UNSUPPORTED.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "new-client-access-rule",
      "exo-client-access-rules"
    ],
    "axes": []
  },
  "CAR-AUTHENTICATION-UNSUPPORTED": {
    "chapter": "client-access-rules",
    "section": "Authentication",
    "text": "Only the pairs marked ✔ are supported. For a connection with any other pair, an authentication condition is false under\n`never-matches` and holds under `condition-ignored`, whatever its values are. The protocol that counts is that of the connection.\n\n| protocol | AdfsAuthentication | BasicAuthentication | CertificateBasedAuthentication | NonBasicAuthentication | OAuthAuthentication |\n|---|:-:|:-:|:-:|:-:|:-:|\n| ExchangeActiveSync | – | ✔ | ✔ | – | ✔ |\n| ExchangeAdminCenter | ✔ | ✔ | – | – | – |\n| ExchangeWebServices | – | – | – | – | – |\n| IMAP4 | – | ✔ | – | – | ✔ |\n| OfflineAddressBook | – | – | – | – | – |\n| OutlookAnywhere | – | – | – | – | – |\n| OutlookWebApp | ✔ | ✔ | – | – | – |\n| POP3 | – | ✔ | – | – | ✔ |\n| PowerShellWebServices | – | – | – | – | – |\n| RemotePowerShell | – | ✔ | – | ✔ | – |\n| REST | – | – | – | – | – |\n| UniversalOutlook | – | – | – | – | – |",
    "status": "chosen",
    "otherwise": [
      {
        "does": "ignore the condition for such a pair",
        "judged": "reading",
        "axis": "unsupported-authentication"
      }
    ],
    "sources": [
      "new-client-access-rule",
      "exo-client-access-rules",
      "officedocs-exchange-211"
    ],
    "axes": [
      "unsupported-authentication"
    ]
  },
  "CAR-AUTHENTICATION-EXCEPTION": {
    "chapter": "client-access-rules",
    "section": "Authentication",
    "text": "An authentication exception holds when the pair of protocol and type is supported and the type of the connection is among its\nvalues. For a pair that is not supported it never holds, in either reading.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "let the exception hold whenever the type is among its values",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "new-client-access-rule",
      "this-protocol"
    ],
    "axes": []
  },
  "CAR-ADDRESS": {
    "chapter": "client-access-rules",
    "section": "Address",
    "text": "An address condition or exception holds when at least one of its ranges matches the client address of the connection, as\n[ip-ranges.md](ip-ranges.md) says. Addresses of the local network are treated like all others.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "new-client-access-rule",
      "exo-client-access-rules",
      "exchange-server-client-access-rules"
    ],
    "axes": [
      "cidr-host-bits",
      "ipv4-mapped-ipv6"
    ]
  },
  "CAR-USERNAME": {
    "chapter": "client-access-rules",
    "section": "Username",
    "text": "A username condition or exception holds when at least one of its patterns matches the username of the connection, as\n[username-patterns.md](username-patterns.md) says. CAR-UNIVERSAL-OUTLOOK comes before this, and CAR-SUBJECT says whose username.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "new-client-access-rule",
      "exo-client-access-rules",
      "exchange-server-client-access-rules"
    ],
    "axes": [
      "username-case",
      "username-domain"
    ]
  },
  "CAR-UNIVERSAL-OUTLOOK": {
    "chapter": "client-access-rules",
    "section": "Username",
    "text": "On a connection over `UniversalOutlook` a username condition is false under `never-matches` and holds under `condition-ignored`,\nwhatever its patterns are. A username exception is not affected, and is judged there as everywhere.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "ignore the condition",
        "judged": "reading",
        "axis": "username-with-universal-outlook"
      }
    ],
    "sources": [
      "new-client-access-rule",
      "office-docs-powershell-1564"
    ],
    "axes": [
      "username-with-universal-outlook"
    ]
  },
  "CAR-FILTER": {
    "chapter": "client-access-rules",
    "section": "Filter",
    "text": "A filter condition holds when the filter matches the attributes of the recipient, as [recipient-filters.md](recipient-filters.md)\nsays; a filter whose result is unknown does not hold. A rule has at most one filter, and no exception of this kind exists.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "new-client-access-rule",
      "exo-client-access-rules"
    ],
    "axes": [
      "filter-precedence",
      "filter-blank-inequality"
    ]
  },
  "CAR-SUBJECT": {
    "chapter": "client-access-rules",
    "section": "Whose name and attributes",
    "text": "Under `mailbox` patterns and filter test the `username` and the `recipient` of the connection, which are the mailbox's; a `caller`\nchanges nothing. Under `caller` they test those of the `caller` when the connection has one that is not null.",
    "status": "observed",
    "otherwise": [],
    "sources": [
      "codetwo-blog",
      "test-client-access-rule-page",
      "new-client-access-rule",
      "officedocs-exchange-2552"
    ],
    "axes": [
      "rule-subject"
    ]
  },
  "CAR-VALID": {
    "chapter": "client-access-rules",
    "section": "What is asked",
    "text": "Questions that decide are asked only about rules that satisfy the schema, with names that are unique after folding and priorities\nthat are unique, and that New would accept under every reading but for their numbers. So each range, pattern and filter is accepted\nin all readings (no pattern like `jeff*`, and a star in a `-like` or `-notlike` value only at its end), and\nADM-AUTHENTICATION-SUPPORTED and ADM-AUTHENTICATION-EXCEPTION-ALONE refuse nothing. The answer for other rules is left open; an\nimplementation may refuse them with `invalid-value`.",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "CAR-NO-RULE": {
    "chapter": "client-access-rules",
    "section": "The answer",
    "text": "When no rule applies, the action is `AllowAccess` under `allow` and `DenyAccess` under `deny`. A list without rules is no\nspecial case.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "block the connection",
        "judged": "reading",
        "axis": "no-rule-matches"
      }
    ],
    "sources": [
      "new-client-access-rule",
      "exo-client-access-rules-procedures",
      "wme-blog",
      "inference"
    ],
    "axes": [
      "no-rule-matches"
    ]
  },
  "CAR-GROUNDS": {
    "chapter": "client-access-rules",
    "section": "The answer",
    "text": "`decidedBy` holds the name of the one rule that decided, spelled as in the list. It is empty when no rule applied, and when\nthe connection was allowed before any rule was looked at.",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "CMD-CMDLETS": {
    "chapter": "cmdlets",
    "section": "Which calls are read",
    "text": "The cmdlets are New-, Set-, Get-, Remove- and Test- of ClientAccessRule and ApplicationAccessPolicy; New-, Set-, Get- and Remove- of\nServicePrincipal, ManagementScope, ManagementRoleAssignment and DistributionGroup; Test-ServicePrincipalAuthorization; Add-, Remove-,\nGet- and Update-DistributionGroupMember. Case does not count, and the name of a module may stand before: `Module\\Get-ClientAccessRule`.",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "CMD-WRONG-NAME": {
    "chapter": "cmdlets",
    "section": "Which calls are read",
    "text": "A command whose name is near to one of these, or joins one of their nouns with a verb that does not go with it, is no call. It is\nreported with the cmdlet that was perhaps meant. Cmdlets of other products and functions of the script itself are neither.",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "CMD-MENTION": {
    "chapter": "cmdlets",
    "section": "Which calls are read",
    "text": "A name in a comment, in a text, as an argument of another command (`Get-Command`, `Get-Help`, `Mock`) or as a noun in a sentence is no\ncall. A call inside `$( )` of a text in double quotes is one.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "powershell-parsing"
    ],
    "axes": []
  },
  "CMD-PLACE": {
    "chapter": "cmdlets",
    "section": "Which calls are read",
    "text": "A call stands where its command begins. Calls come in the order of their places; a loop gives its calls round by round.",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "CMD-HOST": {
    "chapter": "cmdlets",
    "section": "Which calls are read",
    "text": "In a text that is not PowerShell itself (Markdown, a ticket, a string of another language) a call is what somebody could paste into a\nconsole: without prompt, escapes and entities, up to the end of the sentence or the cell. A line of syntax with brackets round its\nparameters is none.",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "CMD-NAMES": {
    "chapter": "cmdlets",
    "section": "Names and positions",
    "text": "A parameter is found by its whole name or alias, in any case, else by the beginning of its name where no other parameter begins so.\nAmong several, those of the cmdlet come before PowerShell's common ones. A short name that fits several is refused.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "powershell-parameters",
      "powershell-itself"
    ],
    "axes": []
  },
  "CMD-UNKNOWN-PARAMETER": {
    "chapter": "cmdlets",
    "section": "Names and positions",
    "text": "A parameter that the cmdlet does not have refuses the call. The value behind it belongs to nothing, and the parameter that was\nperhaps meant is named.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "powershell-parameters",
      "powershell-itself"
    ],
    "axes": []
  },
  "CMD-VALUE": {
    "chapter": "cmdlets",
    "section": "Names and positions",
    "text": "The value of a parameter is the argument behind its name, or what stands behind the colon in `-Name:value`. A dash word that names a\nparameter is no value: the value before it is missing, which refuses the call, and is unknown.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "powershell-parsing",
      "powershell-itself"
    ],
    "axes": []
  },
  "CMD-SWITCH": {
    "chapter": "cmdlets",
    "section": "Names and positions",
    "text": "A switch takes a value behind a colon alone: `-Confirm:$false`. In `-Confirm $false` the switch is on, and `$false` is an argument of\nits own, which goes to the next position.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "powershell-parameters",
      "powershell-itself"
    ],
    "axes": []
  },
  "CMD-TWICE": {
    "chapter": "cmdlets",
    "section": "Names and positions",
    "text": "A parameter that is given twice, under any of its names, refuses the call; both values are kept.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "powershell-parameters",
      "powershell-itself"
    ],
    "axes": []
  },
  "CMD-POSITION": {
    "chapter": "cmdlets",
    "section": "Names and positions",
    "text": "Arguments without a name go to the positions that no name has taken, in their order, wherever they stand; behind `--` all are without\na name. One more than there are positions refuses the call.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "powershell-parameters",
      "powershell-itself"
    ],
    "axes": []
  },
  "CMD-SPLAT": {
    "chapter": "cmdlets",
    "section": "Names and positions",
    "text": "`@name` gives the entries of a hashtable as named parameters and the items of a list as arguments without names. What is written\nbeside a splat wins over the same parameter in it, as in PowerShell 7; earlier versions refuse that. A splat of which nothing is known\nmay hold anything.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "powershell-splatting",
      "powershell-itself"
    ],
    "axes": []
  },
  "CMD-SETS": {
    "chapter": "cmdlets",
    "section": "Names and positions",
    "text": "Parameters that are in no common set refuse the call: `App` and `Computer` of New-ManagementRoleAssignment. So does a mandatory\nparameter that is missing in every set which is left. What comes down the pipeline is not missing.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "powershell-parameters",
      "exchange-role-pages",
      "powershell-itself"
    ],
    "axes": []
  },
  "CMD-TEXT": {
    "chapter": "cmdlets",
    "section": "Values",
    "text": "A parameter for a text takes a word, a text in quotes, a number as it is written, so that `007` keeps its zeros, `True` for `$true`, the\nempty text for `$null`, and the text between the braces of a block, blanks among it. A list is refused. A mandatory text must not be\nempty.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "powershell-parsing",
      "powershell-itself"
    ],
    "axes": []
  },
  "CMD-LIST": {
    "chapter": "cmdlets",
    "section": "Values",
    "text": "A list is what commas join, also over lines, or what `@( )` holds; a text with commas inside its quotes is one value. One value and a\nlist of one are the same. In a property of many values `$null` and `@()` are no value at all.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "powershell-parsing",
      "set-client-access-rule"
    ],
    "axes": []
  },
  "CMD-EDIT": {
    "chapter": "cmdlets",
    "section": "Values",
    "text": "A property of many values also takes `@{Add=…; Remove=…}`, which changes the list that is there. Its parts are kept by their names.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "set-client-access-rule",
      "exchange-group-pages"
    ],
    "axes": []
  },
  "CMD-NUMBER": {
    "chapter": "cmdlets",
    "section": "Values",
    "text": "An integer is shown in decimal digits: `0x10` is 16, `1kb` 1024, `2.5` 2 (half to the even neighbour), `'7'` 7. Any other text\nand anything beyond 32 bits is refused.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "powershell-parsing",
      "powershell-itself"
    ],
    "axes": []
  },
  "CMD-BOOLEAN": {
    "chapter": "cmdlets",
    "section": "Values",
    "text": "`$true`, `$false` and numbers are truth values, 0 being false. A text is none, `true` and `'0'` among them, and neither is\n`$null`: they refuse the call.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "powershell-parameters",
      "powershell-itself"
    ],
    "axes": []
  },
  "CMD-WORD": {
    "chapter": "cmdlets",
    "section": "Values",
    "text": "A word of an enumeration may be in any case and cut short while no other word begins so. The call keeps it as it is written, and\n`enum` has the whole word where the two differ. A number is taken, but no document says which word it stands for.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "powershell-parameters",
      "cmdlet-types",
      "powershell-itself"
    ],
    "axes": []
  },
  "CMD-WORD-IN-LIST": {
    "chapter": "cmdlets",
    "section": "Values",
    "text": "In a property of many values, such as `AnyOfProtocols`, a word counts only when it is whole after folding. Any other stays as it is\nwritten and is reported with the word that was perhaps meant: `OWA` is no protocol. PowerShell itself does not refuse it.",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "CMD-REFUSED": {
    "chapter": "cmdlets",
    "section": "Values",
    "text": "A call that PowerShell refuses has `binds: false`. It keeps the parameters that can be read, and each reason is reported at its\nplace. What was perhaps meant is never put in its place.",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "CMD-LITERAL": {
    "chapter": "cmdlets",
    "section": "What is known",
    "text": "A value is known when the text alone says it: literals, variables that are assigned literals on the way, texts and lists that are joined\nor formatted from such, entries of literal hashtables, arguments of the script's own functions.",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "CMD-UNKNOWN": {
    "chapter": "cmdlets",
    "section": "What is known",
    "text": "What depends on anything else is null, and what it depends on is reported: the environment, files, a prompt, the output of cmdlets, a\nparameter of the script (also one with a default), a variable that nobody assigns. A text with an unknown part is unknown as a whole; a\nlist keeps the items that are known.",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "CMD-CONDITIONAL": {
    "chapter": "cmdlets",
    "section": "What is known",
    "text": "A call is `conditional` when it hangs on something that is unknown. It is `maybe` when it is in the text and not run: an untaken branch,\nwhat follows an exit, a function or block that nobody calls, the block of a foreign command, anything behind a place that PowerShell\nrefuses.",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "CMD-LOOP": {
    "chapter": "cmdlets",
    "section": "What is known",
    "text": "A loop over known items gives its calls once for each round, a function once for each call of it. Where the items are unknown the calls\nare given once, with unknown values where these depend on the item.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "powershell-flow"
    ],
    "axes": []
  },
  "CMD-PIPELINE": {
    "chapter": "cmdlets",
    "section": "What is known",
    "text": "What comes down a pipeline is no parameter: the call has `pipelineInput`. `ForEach-Object` and `Where-Object` run their blocks for each\nknown object, else once.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "powershell-flow",
      "powershell-parameters"
    ],
    "axes": []
  },
  "CMD-FRAGMENT": {
    "chapter": "cmdlets",
    "section": "What is known",
    "text": "A call that names a rule, policy or scope which no text makes or shows is kept, and what it names is not known. Where nothing shows the\nrules that are there, the numbers of new ones order them, however large they are.",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "CMD-INDIRECT": {
    "chapter": "cmdlets",
    "section": "What is known",
    "text": "A call that is not written as a command says in `via` how it comes about: a function that takes the name of a cmdlet, an alias, a text\nthat is run, the body of a request.",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "CMD-PLACEHOLDER": {
    "chapter": "cmdlets",
    "section": "What is known",
    "text": "A value that somebody still has to fill in (`<app>`, `{GROUP}`, `[mailbox]`, `...`) is kept as it is written, and its parameter is named in\n`placeholder`. Angle brackets inside a description are text.",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "CMD-FAULT": {
    "chapter": "cmdlets",
    "section": "What is known",
    "text": "Where PowerShell would refuse the text, the place is reported and reading begins afresh behind it. Nothing is lost silently: text that\nnames one of these cmdlets and is read in no way is reported.",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "CMD-EXPECTATION": {
    "chapter": "cmdlets",
    "section": "What is known",
    "text": "What a test must answer is read from a comment beside the call, within it, or on the lines next to it: the only result that it names,\nin any language that Exchange prints. A paragraph that begins with an answer has them before its tests, any other after them; an answer\nthat stands alone belongs to the only open test next to it. Two results are none; what the code compares with counts first. A comment\nthat only says which result must not come (`not Granted`, `expect no access`) means the other one; whatever else in it denies,\nconditions or doubts leaves it without an answer, but for a reason behind the answer. Of Test-ClientAccessRule `AllowAccess` and\n`DenyAccess` are the words too, Granted and Denied here.",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "this-protocol",
      "smtp2graph-41"
    ],
    "axes": []
  },
  "CMD-PRINT": {
    "chapter": "cmdlets",
    "section": "What is known",
    "text": "Calls are printed one a line with full names, so that they read back to the same. Texts stand in single quotes unless they are a plain\nword, characters that a terminal would obey by their numbers, and what is unknown as a variable that nobody assigns.",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "DIR-IDS": {
    "chapter": "directory",
    "section": "Recipients",
    "text": "Recipients are named by their `id`, in `members`, in policies and in questions. Two ids name the same recipient only when\nthey are the same text, case included.",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "DIR-BLANK": {
    "chapter": "directory",
    "section": "Recipients",
    "text": "An attribute that is absent, null or the empty text is blank; the three are the same. White space is text, so that an attribute\nof one space is not blank.",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "new-client-access-rule",
      "recipient-filters-page",
      "this-protocol"
    ],
    "axes": []
  },
  "DIR-GROUPS": {
    "chapter": "directory",
    "section": "Groups",
    "text": "Four types are groups and have members: `MailUniversalSecurityGroup`, `MailUniversalDistributionGroup`,\n`DynamicDistributionGroup` and `GroupMailbox`. A recipient of any type can be a member. Membership passes through groups of\nall four types alike, also through those that cannot be the scope of a policy.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "open security groups only",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "new-application-access-policy",
      "office-docs-powershell-5375",
      "this-protocol"
    ],
    "axes": []
  },
  "DIR-NESTED": {
    "chapter": "directory",
    "section": "Groups",
    "text": "Under `direct` the members of a group are the recipients whose ids stand in its `members`. Under `transitive` they are these\nand the members of every group among them, to any depth.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "count direct members only",
        "judged": "reading",
        "axis": "nested-groups"
      }
    ],
    "sources": [
      "new-application-access-policy",
      "office-docs-powershell-12367",
      "microsoft-graph-docs-6018",
      "microsoft-graph-docs-19315"
    ],
    "axes": [
      "nested-groups"
    ]
  },
  "DIR-CYCLES": {
    "chapter": "directory",
    "section": "Groups",
    "text": "Groups may contain each other, and a group may contain itself. Each group is then looked into once. A cycle adds no member\nand is no error.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "refuse a directory whose groups contain each other",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "DIR-UNLISTED-MEMBER": {
    "chapter": "directory",
    "section": "Groups",
    "text": "A member without an entry in the directory is a recipient without members. It is no error.",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "EXP-FORMS": {
    "chapter": "exports",
    "section": "Forms and encodings",
    "text": "A text is CSV, JSON, Clixml, a PowerShell script, Markdown, or any other text. Clixml shows at its beginning; else the ending of the file's\nname decides, and without a known ending JSON and CSV show at their beginning. A form that is asked for wins.",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "EXP-ENCODING": {
    "chapter": "exports",
    "section": "Forms and encodings",
    "text": "A byte order mark decides the encoding. Without one, every second byte NUL is UTF-16, and bytes that are UTF-8 are UTF-8. All else is read as\nwindows-1252, and that is said. A replacement character in the text is reported where it stands.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "take the code page of the machine",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "powershell-output",
      "this-protocol"
    ],
    "axes": []
  },
  "EXP-OBJECT-TYPE": {
    "chapter": "exports",
    "section": "Forms and encodings",
    "text": "The names of the properties decide what an object is: whatever has `AnyOfProtocols` is a rule. Where they do not tell, the cmdlet whose\noutput it is decides, then the name of the list or file. What Test-ClientAccessRule lists is a result, though it looks like a rule.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "believe the command above whatever the properties are",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "inference",
      "this-protocol"
    ],
    "axes": []
  },
  "EXP-FOREIGN": {
    "chapter": "exports",
    "section": "Forms and encodings",
    "text": "A table, list or JSON object with the properties of nothing that is read here gives no object. For a whole file, and for an item of a JSON\nlist, that is reported; a foreign listing between others is passed over.",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "EXP-PROPERTY-NAMES": {
    "chapter": "exports",
    "section": "Forms and encodings",
    "text": "Properties are named in Microsoft's spelling, whatever the case and whatever blanks, dashes and underscores stand in the name: `appId` and `App\nID` are `AppId`. Headers of portals and of tables that people keep are translated where they are certain. Names with `@` are no properties.",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "this-protocol",
      "community-notes"
    ],
    "axes": []
  },
  "EXP-VALUES": {
    "chapter": "exports",
    "section": "Values",
    "text": "Numbers are texts, `True` and `False` are truths, nothing is the empty text. A property that can have several values is always a list, empty\nwhen nothing, null or `{}` stands there; a filter that is `{}` is empty.",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "EXP-JOINED-LISTS": {
    "chapter": "exports",
    "section": "Values",
    "text": "One cell holds several values in braces, or joined by line ends, bars, semicolons or commas. Values joined by blanks are parted only where each\npart is surely a value of its own: a word of the enumeration, an address, a pattern with a star, a backslash or an at sign.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "part at every blank",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "community-notes",
      "inference"
    ],
    "axes": []
  },
  "EXP-TYPE-NAMES": {
    "chapter": "exports",
    "section": "Values",
    "text": "The name of a type (`System.Object[]`, a list type of Exchange) or `@{…}` in place of a value is no value: it is lost, and whether there was\nany is not known.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "powershell-output"
    ],
    "axes": []
  },
  "EXP-ENUMERATION-NUMBERS": {
    "chapter": "exports",
    "section": "Values",
    "text": "An enumeration that is written as its number is lost, as no public source says which word it stands for. The numbers that Active Directory\nkeeps for kinds of recipients are public, and are read.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "take the order in which the documents list the words",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "inference"
    ],
    "axes": []
  },
  "EXP-RESULT-WORDS": {
    "chapter": "exports",
    "section": "Values",
    "text": "A result of Test-ApplicationAccessPolicy is read in any language that is known; the word that was printed is kept. A remark may stand behind\nit. A word in no known language is lost.",
    "status": "observed",
    "otherwise": [],
    "sources": [
      "smtp2graph-41",
      "community-notes"
    ],
    "axes": []
  },
  "EXP-LIST-LINES": {
    "chapter": "exports",
    "section": "The console",
    "text": "In Format-List the colons of an object stand in one column. Lines that begin in the column of the values, or further right, go on with the value\nabove, `name: value` texts among them. An object ends at an empty line, or where a name comes again.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "powershell-output"
    ],
    "axes": []
  },
  "EXP-LIST-WIDTH": {
    "chapter": "exports",
    "section": "The console",
    "text": "The console breaks a long value where its width ends, without a mark. A line that is as long as the longest of the listing goes on in the next\none; a shorter line ended by itself in a property that may have lines of its own, and at a blank in any other.",
    "status": "observed",
    "otherwise": [],
    "sources": [
      "community-notes",
      "inference"
    ],
    "axes": []
  },
  "EXP-LIST-CUT": {
    "chapter": "exports",
    "section": "The console",
    "text": "A list that ends with `…` or `...` was cut: the values before the mark are what is left.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "powershell-output"
    ],
    "axes": []
  },
  "EXP-TABLE-CELLS": {
    "chapter": "exports",
    "section": "The console",
    "text": "In Format-Table the dashes show where columns begin. A cell belongs to the column that it shares most of its width with, so that it may begin a\nlittle early or late. A cell that ends with `…`, `...` or `..` was cut.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "test-service-principal-authorization",
      "powershell-output"
    ],
    "axes": []
  },
  "EXP-TABLE-COLUMNS": {
    "chapter": "exports",
    "section": "The console",
    "text": "A column that the command asked for, or that the usual view of the cmdlet has at its end, and that is not there did not fit: it is lost. A column\nthat nobody asked for is not lost; it was not shown.",
    "status": "observed",
    "otherwise": [],
    "sources": [
      "community-notes",
      "inference"
    ],
    "axes": []
  },
  "EXP-BARE-VALUES": {
    "chapter": "exports",
    "section": "The console",
    "text": "Below a command that names one property and hides its name (`-HideTableHeaders`, `-ExpandProperty`, `.Property`) each line is a value of that\nproperty. A single word for Granted or Denied below a test is a result that is doubtful.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "read nothing without a name",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "inference",
      "this-protocol"
    ],
    "axes": []
  },
  "EXP-COMMENTS": {
    "chapter": "exports",
    "section": "The console",
    "text": "A list or table in a comment is read and marked so; there a header needs no dashes, and a result alone says what a test must answer. In a\nscript's code a listing is read only right below the command that printed it, and never where variables stand for values.",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "EXP-RECORDED-TIME": {
    "chapter": "exports",
    "section": "The console",
    "text": "Results in a transcript have the time at which the transcript began. A message of an error is reported; it is no result.",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "powershell-output",
      "this-protocol"
    ],
    "axes": []
  },
  "EXP-CSV": {
    "chapter": "exports",
    "section": "Files",
    "text": "The delimiter is the one that the header has most often: comma, semicolon, tab or bar. Lines of a type or of a separator before the header are\nskipped. Rows before a quotation mark that never ends are read; the row with the mark is reported.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "refuse the file",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "powershell-output",
      "this-protocol"
    ],
    "axes": []
  },
  "EXP-LOST-LETTERS": {
    "chapter": "exports",
    "section": "Files",
    "text": "In a file of plain ASCII a question mark beside a letter may stand for a letter that an older Export-Csv could not write. It is reported; the\nvalue stays as it is.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "powershell-output"
    ],
    "axes": []
  },
  "EXP-MEMBERS": {
    "chapter": "exports",
    "section": "Files",
    "text": "Rows with a group and a member, a group's list of members, and objects within a group are its members. Rows of recipients are members where\nthe command, the file or the list is named so, or where only names, addresses and kinds are shown.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "take every list of recipients for the directory",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "inference",
      "this-protocol"
    ],
    "axes": []
  },
  "EXP-JSON": {
    "chapter": "exports",
    "section": "Files",
    "text": "JSON is an object, a list, an answer with `value`, one value a line, or a snapshot whose lists are named for what they hold.\n`{\"value\":[…],\"Count\":n}` is a list; an identity or address with parts is its readable text.",
    "status": "observed",
    "otherwise": [],
    "sources": [
      "powershell-output",
      "community-notes"
    ],
    "axes": []
  },
  "EXP-GRAPH": {
    "chapter": "exports",
    "section": "Files",
    "text": "Role assignments of Microsoft Graph get the names of their role, principal and scope where the same text says them. Members that are objects are\nalso recipients or groups of their own. The id of an app registration is never that of its service principal.",
    "status": "observed",
    "otherwise": [],
    "sources": [
      "graph-resources",
      "rbac-for-applications-articles"
    ],
    "axes": []
  },
  "EXP-CLIXML": {
    "chapter": "exports",
    "section": "Files",
    "text": "In Clixml a list is its items, an enumeration and an identity are the text beside them, `Nil` is nothing, and a serialised blob is not looked\nat. Entities of its own are refused. A file that ends too early is reported.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "powershell-output",
      "clixml-files"
    ],
    "axes": []
  },
  "EXP-DESIRED-STATE": {
    "chapter": "exports",
    "section": "Files",
    "text": "A block of Microsoft365DSC is the object that it describes, with its `Ensure`, in a configuration or by itself; how it signs in is no property.\nA rule's `Identity` is its name. A value that is known only when the configuration runs is unknown, and reported; a text that writes a\nblock is none.",
    "status": "observed",
    "otherwise": [],
    "sources": [
      "microsoft365dsc"
    ],
    "axes": []
  },
  "EXP-SCOPE-JOIN": {
    "chapter": "exports",
    "section": "Files",
    "text": "The scope of a policy is the object whose id is the second half of `ScopeIdentityRaw`, or `GroupId`. Only where there is none of these it is\nfound by `PolicyScopeGroupId`, then by name.",
    "status": "observed",
    "otherwise": [],
    "sources": [
      "get-application-access-policy",
      "community-notes"
    ],
    "axes": []
  },
  "IP-FORMS": {
    "chapter": "ip-ranges",
    "section": "Forms",
    "text": "A range has one of three forms: a single address, `first-last`, or `address/prefix`. There is no other form. The asked\naddress is a single address.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "new-client-access-rule",
      "set-client-access-rule",
      "exo-client-access-rules",
      "exchange-server-client-access-rules"
    ],
    "axes": []
  },
  "IP-IPV4": {
    "chapter": "ip-ranges",
    "section": "Forms",
    "text": "An IPv4 address is four numbers from 0 to 255, separated by single dots.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "new-client-access-rule",
      "set-client-access-rule",
      "exo-client-access-rules"
    ],
    "axes": []
  },
  "IP-OCTET-FORM": {
    "chapter": "ip-ranges",
    "section": "Forms",
    "text": "The numbers of an IPv4 address are decimal and have no leading zero, and all four are written: `010` is refused rather than read\nas eight or ten, and so are `0xa` and `10.1`.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "read `010` as eight or as ten",
        "judged": "unsettled",
        "kind": "leading-zero"
      },
      {
        "does": "read `0xa` as ten",
        "judged": "unsettled",
        "kind": "hexadecimal"
      },
      {
        "does": "take `10.1` for `10.0.0.1`",
        "judged": "unsettled",
        "kind": "few-numbers"
      }
    ],
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "IP-IPV6": {
    "chapter": "ip-ranges",
    "section": "Forms",
    "text": "An IPv6 address is eight groups of one to four hexadecimal digits, separated by colons, in either case. One `::` may stand for\none group or more that are zero. The last two groups may be written as an IPv4 address, as in `2001:db8::192.168.100.10`.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "ipv6-in-exchange",
      "rfc-4291"
    ],
    "axes": []
  },
  "IP-NO-SPACE": {
    "chapter": "ip-ranges",
    "section": "Forms",
    "text": "White space is allowed nowhere: not at the ends, not beside `-` or `/`, not inside an address.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "drop the white space",
        "judged": "unsettled",
        "kind": "white-space"
      }
    ],
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "IP-ADDRESS": {
    "chapter": "ip-ranges",
    "section": "Single addresses",
    "text": "A single address matches the asked address when both are the same address by value, however the two are spelled: `2001:DB8::1`\nmatches `2001:db8:0:0:0:0:0:1`.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "new-client-access-rule",
      "ipv6-in-exchange"
    ],
    "axes": []
  },
  "IP-SPAN": {
    "chapter": "ip-ranges",
    "section": "Spans",
    "text": "`first-last` matches every address from `first` to `last` by value. Both ends belong to it.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "leave out the last address",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "new-client-access-rule",
      "microsoft365dsc",
      "inference"
    ],
    "axes": []
  },
  "IP-SPAN-ENDS": {
    "chapter": "ip-ranges",
    "section": "Spans",
    "text": "Both ends of a span are of one family. Otherwise the range is refused. Equal ends are one address.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "take a span across families as empty",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "IP-SPAN-ORDER": {
    "chapter": "ip-ranges",
    "section": "Spans",
    "text": "`first` is not greater than `last`. Otherwise the range is refused; it is not turned round, and it is not taken as empty.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "turn such a span round, or take it as empty",
        "judged": "unsettled",
        "kind": "reversed"
      }
    ],
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "IP-CIDR": {
    "chapter": "ip-ranges",
    "section": "Blocks",
    "text": "`address/prefix` stands for a block: all addresses that agree with `address` in their first `prefix` bits. `address` need not\nbe the first of its block. Under `masked` the range is the whole block. Under `from-host` it runs from `address` to the last\naddress of the block. Under `usable-hosts` it is the block without its first and last address when the address is IPv4 and\n`prefix` is 30 or less, and the whole block otherwise.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "begin at `address`, or leave out both ends of the block",
        "judged": "reading",
        "axis": "cidr-host-bits"
      }
    ],
    "sources": [
      "new-client-access-rule",
      "set-client-access-rule",
      "test-client-access-rule-page",
      "qa-1162843",
      "inference"
    ],
    "axes": [
      "cidr-host-bits"
    ]
  },
  "IP-CIDR-PREFIX": {
    "chapter": "ip-ranges",
    "section": "Blocks",
    "text": "The prefix is a number from 0 to 32 for IPv4, from 0 to 128 for IPv6. `0` and the whole length are valid.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "refuse 0, the block of all addresses",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "community-notes",
      "this-protocol"
    ],
    "axes": []
  },
  "IP-PREFIX-FORM": {
    "chapter": "ip-ranges",
    "section": "Blocks",
    "text": "The prefix is written in decimal, without sign and without leading zeros. A net mask or a host mask in its place is refused.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "accept a sign",
        "judged": "unsettled",
        "kind": "sign"
      },
      {
        "does": "accept leading zeros",
        "judged": "unsettled",
        "kind": "prefix-zero"
      },
      {
        "does": "accept a mask",
        "judged": "unsettled",
        "kind": "mask"
      }
    ],
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "IP-FAMILIES": {
    "chapter": "ip-ranges",
    "section": "Families",
    "text": "An IPv4 address never matches an IPv6 range, and an IPv6 address never matches an IPv4 range, whatever their numbers are. So\n`::/0` contains no IPv4 address, and `0.0.0.0/0` contains no IPv6 address. Only a mapped address and its IPv4 address\nmay match ranges of both families, as IP-MAPPED and IP-EMBEDDED say.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "compare the two families by number",
        "judged": "settled by this protocol"
      },
      {
        "does": "let IPv6 ranges match the IPv4 addresses embedded in them",
        "judged": "reading",
        "axis": "ipv4-mapped-ipv6"
      }
    ],
    "sources": [
      "this-protocol",
      "inference"
    ],
    "axes": [
      "ipv4-mapped-ipv6"
    ]
  },
  "IP-MAPPED": {
    "chapter": "ip-ranges",
    "section": "Families",
    "text": "A mapped address is an address of `::ffff:0:0/96` by value, however it is written: `::ffff:1.2.3.4`, `::ffff:102:304` and\n`0:0:0:0:0:ffff:102:304` are one address. Under `distinct` it is an IPv6 address like any other; IP-EMBEDDED says what it is\nunder `embedded`. Under `folded` it is the IPv4 address in its last 32 bits, and that comes before everything else in this chapter.\nFolding changes these:\n\n| text | becomes |\n|---|---|\n| the asked address, or the address of the connection, when it is mapped | its IPv4 address |\n| a single mapped address | its IPv4 address |\n| a span whose two ends are mapped | the span of the two IPv4 addresses |\n| a mapped address with a prefix n of 96 or more | its IPv4 address with the prefix n − 96 |\n\nEvery other range stays as it is. So under `folded` the range `::/0` does not match `::ffff:1.2.3.4`, and neither does an IPv6\nspan that has a mapped address as only one of its ends.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "take a mapped address for its IPv4 address",
        "judged": "reading",
        "axis": "ipv4-mapped-ipv6"
      }
    ],
    "sources": [
      "this-protocol",
      "inference"
    ],
    "axes": [
      "ipv4-mapped-ipv6"
    ]
  },
  "IP-EMBEDDED": {
    "chapter": "ip-ranges",
    "section": "Families",
    "text": "Under `embedded` an IPv4 address is the mapped address that ends in its 32 bits, and an IPv4 range consists of mapped addresses. So\nan IPv6 range matches an IPv4 address when it matches its mapped address, and an IPv4 range matches a mapped address when it matches\nits IPv4 address: `::/0` matches `10.0.0.1`, but `::/96` does not, and `0.0.0.0/0` does not match `::1`. What `usable-hosts` takes\naway goes by the family in which a block is written: `10.0.0.0/24` does not match `::ffff:10.0.0.0`, but `::ffff:10.0.0.0/120` does.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "keep the two families apart",
        "judged": "reading",
        "axis": "ipv4-mapped-ipv6"
      }
    ],
    "sources": [
      "this-protocol",
      "rfc-4291",
      "inference"
    ],
    "axes": [
      "ipv4-mapped-ipv6",
      "cidr-host-bits"
    ]
  },
  "IP-MAPPED-SPAN": {
    "chapter": "ip-ranges",
    "section": "Families",
    "text": "A span with one mapped end and one IPv4 end, such as `::ffff:10.0.0.1-10.0.0.9`, is refused in every reading: its text is\njudged as it is written.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "fold the mapped end and take the span as one of IPv4",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "IP-REFUSED": {
    "chapter": "ip-ranges",
    "section": "Refusals",
    "text": "Every text that the clauses above do not produce is refused with `invalid-value`, as a range and as the asked address. Among\nthese are the empty text, an address with a mask in parentheses, IPv4 in more than four numbers, and a span or block where an\naddress is asked.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "accept a mask in parentheses",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "this-protocol",
      "ipv6-in-exchange"
    ],
    "axes": []
  },
  "IP-ZONE": {
    "chapter": "ip-ranges",
    "section": "Refusals",
    "text": "An address has no zone: `fe80::1%4` is refused.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "drop the zone, or compare it",
        "judged": "unsettled",
        "kind": "zone"
      }
    ],
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "IP-BRACKETS": {
    "chapter": "ip-ranges",
    "section": "Refusals",
    "text": "An address stands in no brackets: `[::1]` is refused.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "drop the brackets",
        "judged": "unsettled",
        "kind": "brackets"
      }
    ],
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "PADM-STEPS": {
    "chapter": "policy-administration",
    "section": "Calls",
    "text": "The calls run one after the other, each on the policies that the calls before it left. Each call is one step of the answer, in the\norder of the calls: `{\"ok\":true}` when it was carried out, `{\"refused\":\"code\"}` when not.",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "PADM-REFUSED-CHANGES-NOTHING": {
    "chapter": "policy-administration",
    "section": "Calls",
    "text": "A refused call changes nothing at all. The calls after it still run.",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "this-protocol",
      "inference"
    ],
    "axes": []
  },
  "PADM-FINAL-LIST": {
    "chapter": "policy-administration",
    "section": "Calls",
    "text": "The answer has every policy that is there after the last call, in any order, with its name, right, app ids and scope, and with its\ndescription when it has one; the empty text is one, null is none. App ids are compared after folding and their order means nothing;\neverything else is compared exactly.",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "PADM-THEN": {
    "chapter": "policy-administration",
    "section": "Calls",
    "text": "When `then` was asked, `decisions` has one decision for each of its questions, in their order, over the policies after the last\ncall. It is what application-access-policies would answer for these policies and the same directory, under all its axes.",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "this-protocol"
    ],
    "axes": [
      "nested-groups",
      "all-applications"
    ]
  },
  "PADM-ONE-PER-APP": {
    "chapter": "policy-administration",
    "section": "What New makes",
    "text": "New makes one policy for each app id that it is given. Each has that id alone, and the right, the scope and the description of\nthe call; without `Description` it has none.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "make one policy for all the ids",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "new-application-access-policy",
      "community-notes",
      "this-protocol"
    ],
    "axes": []
  },
  "PADM-APP-IDS": {
    "chapter": "policy-administration",
    "section": "What New makes",
    "text": "`AppId` is one text or a list with at least one. Its values are GUIDs (8, 4, 4, 4 and 12 hexadecimal digits with hyphens between\nthem, in either case), or it is `*` alone. An id given twice counts once, also in other case. Whether such an app exists is not looked\nat.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "accept any text as an app id, or `*` beside others",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "new-application-access-policy",
      "microsoft-graph-docs-contrib-9094",
      "this-protocol"
    ],
    "axes": []
  },
  "PADM-NAME": {
    "chapter": "policy-administration",
    "section": "What New makes",
    "text": "A new policy is named `<app id>:<recipient id>:<AccessRight>`: the app id after folding, or `*`; the id of the scope as the directory\nspells it; the right as the call spells it. An example is `7a774f0c-7a6f-11e0-85ad-07fb4824019b:staff:DenyAccess`.",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "this-protocol",
      "get-application-access-policy",
      "community-notes"
    ],
    "axes": []
  },
  "PADM-NAME-TAKEN": {
    "chapter": "policy-administration",
    "section": "What New makes",
    "text": "When any of the names that New would give is that of a policy already, compared after folding, the call is refused with `name-taken`\nand makes none of its policies. The same app and scope with the other right is another name, and is accepted.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "refuse or replace a policy for the same app and scope, whatever its right",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "this-protocol",
      "new-application-access-policy"
    ],
    "axes": []
  },
  "PADM-SCOPE-FOUND": {
    "chapter": "policy-administration",
    "section": "The scope",
    "text": "`PolicyScopeGroupId` names one recipient of the directory by its `id`, `displayName`, `primarySmtpAddress`, `guid` or\n`distinguishedName`; the whole texts are compared after folding. A recipient that is found by two of these counts once. The policy's\n`policyScopeGroupId` is the recipient's `id`.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "compare with case",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "new-application-access-policy",
      "office-docs-powershell-8392",
      "this-protocol"
    ],
    "axes": []
  },
  "PADM-SCOPE-NOT-FOUND": {
    "chapter": "policy-administration",
    "section": "The scope",
    "text": "When no recipient of the directory is found, New is refused with `scope-not-found`. A member without an entry of its own cannot be\nfound.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "make a policy that covers nothing",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "this-protocol",
      "inference"
    ],
    "axes": []
  },
  "PADM-SCOPE-AMBIGUOUS": {
    "chapter": "policy-administration",
    "section": "The scope",
    "text": "When more than one recipient is found, New is refused with `scope-ambiguous`, also when only one of them could be a scope.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "take the first that is found, or the only one that can be a scope",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "this-protocol",
      "inference"
    ],
    "axes": []
  },
  "PADM-SCOPE-PRINCIPAL": {
    "chapter": "policy-administration",
    "section": "The scope",
    "text": "The scope is a `UserMailbox`, a `MailUser` or a `MailUniversalSecurityGroup`. When the one recipient that is found has another type,\nNew is refused with `scope-not-a-security-principal`. Recipients of any type can still be members of the scope.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "new-application-access-policy",
      "office-docs-powershell-5375"
    ],
    "axes": []
  },
  "PADM-SCOPE-ORDER": {
    "chapter": "policy-administration",
    "section": "The scope",
    "text": "Of the three codes on the scope, one applies: `scope-not-found` when none is found, `scope-ambiguous` when more than one is, and only\nfor exactly one the type is looked at.",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "PADM-IDENTITY": {
    "chapter": "policy-administration",
    "section": "Set and Remove",
    "text": "Set and Remove find their policy by `Identity`, which is its name, compared after folding. When no policy has it, the call is\nrefused with `policy-not-found`.",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "set-application-access-policy",
      "remove-application-access-policy",
      "this-protocol"
    ],
    "axes": []
  },
  "PADM-SET-DESCRIPTION": {
    "chapter": "policy-administration",
    "section": "Set and Remove",
    "text": "Set changes the description and nothing else. Without `Description` it is carried out and changes nothing. Whoever wants another\nright, app or scope removes the policy and makes a new one.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "set-application-access-policy",
      "microsoft365dsc"
    ],
    "axes": []
  },
  "PADM-REMOVE": {
    "chapter": "policy-administration",
    "section": "Set and Remove",
    "text": "Remove takes the policy away. The other policies stay as they were, and its name is free again.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "remove-application-access-policy"
    ],
    "axes": []
  },
  "PADM-UNKNOWN-PARAMETER": {
    "chapter": "policy-administration",
    "section": "Refusals",
    "text": "A call with a parameter that is not in the row of its cmdlet is refused with `unknown-parameter`. Names are spelled in full and in\nthis case; `Confirm` and `WhatIf` are among the unknown ones, because whoever reads PowerShell leaves them out.\n\n| cmdlet | parameters |\n|---|---|\n| `New-ApplicationAccessPolicy` | `AccessRight`, `AppId`, `PolicyScopeGroupId`, `Description` |\n| `Set-ApplicationAccessPolicy` | `Identity`, `Description` |\n| `Remove-ApplicationAccessPolicy` | `Identity` |",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "new-application-access-policy",
      "set-application-access-policy",
      "remove-application-access-policy",
      "this-protocol"
    ],
    "axes": []
  },
  "PADM-REQUIRED": {
    "chapter": "policy-administration",
    "section": "Refusals",
    "text": "New needs `AccessRight`, `AppId` and `PolicyScopeGroupId`; Set and Remove need `Identity`. A call without one of them is refused with\n`missing-parameter`. `Description` is required nowhere.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "new-application-access-policy",
      "set-application-access-policy",
      "remove-application-access-policy"
    ],
    "axes": []
  },
  "PADM-NULL": {
    "chapter": "policy-administration",
    "section": "Refusals",
    "text": "A parameter whose value is null counts as not given. Null for `Description` therefore leaves the description as it is, and null for a\nrequired parameter is a missing one.",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "PADM-VALUES": {
    "chapter": "policy-administration",
    "section": "Refusals",
    "text": "A value that this table does not allow is refused with `invalid-value`.\n\n| parameter | value |\n|---|---|\n| `AccessRight` | `RestrictAccess` or `DenyAccess`, spelled so |\n| `AppId` | as PADM-APP-IDS says |\n| `PolicyScopeGroupId` | one text that is not empty; no list |\n| `Identity` | a text that is not empty |\n| `Description` | a text, the empty one too |",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "new-application-access-policy",
      "office-docs-powershell-8392",
      "this-protocol"
    ],
    "axes": []
  },
  "OPATH-GRAMMAR": {
    "chapter": "recipient-filters",
    "section": "Form",
    "text": "A filter is a text that this grammar produces. Every other text is refused with `invalid-value`, the empty one too.\n\n```\nfilter     = operand *( (\"-and\" / \"-or\") operand )\noperand    = *\"-not\" ( comparison / \"(\" filter \")\" )\ncomparison = property ( \"-eq\" / \"-ne\" / \"-like\" / \"-notlike\" / \"-lt\" / \"-gt\" ) value\nvalue      = 'text' with '' for a quote / \"text\" with \"\" for a quote / $null / $true / $false / 1*DIGIT\n```",
    "status": "chosen",
    "otherwise": [
      {
        "does": "take the empty filter for one that every recipient matches",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "new-client-access-rule",
      "exo-client-access-rules",
      "recipient-filters-page",
      "this-protocol"
    ],
    "axes": []
  },
  "OPATH-TOKENS": {
    "chapter": "recipient-filters",
    "section": "Form",
    "text": "Words, operators and values are separated by one space or tab, or several; beside a parenthesis none is needed. Spaces and tabs\nat the ends of the filter mean nothing. Line breaks and other white space are refused, except inside a quoted value.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "take line breaks for blanks",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "OPATH-BLANKS": {
    "chapter": "recipient-filters",
    "section": "Form",
    "text": "Between a word and a quoted value, and between two words, a blank is needed: `City -eq'Redmond'` and `City-eq 'Redmond'` are refused.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "find the words without a blank",
        "judged": "unsettled",
        "kind": "blanks-left-out"
      }
    ],
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "OPATH-PROPERTIES": {
    "chapter": "recipient-filters",
    "section": "Form",
    "text": "A comparison begins with one of these 23 properties: `City`, `Company`, `CountryOrRegion`, `CustomAttribute1` to\n`CustomAttribute15`, `Department`, `Office`, `PostalCode`, `StateOrProvince`, `StreetAddress`. It tests the attribute of the\nrecipient of the same name. Every other property is refused, also one that Exchange allows in other filters.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "new-client-access-rule",
      "set-client-access-rule",
      "exo-client-access-rules"
    ],
    "axes": []
  },
  "OPATH-OPERATORS": {
    "chapter": "recipient-filters",
    "section": "Form",
    "text": "The operators are `-eq`, `-ne`, `-like`, `-notlike`, `-lt`, `-gt`, `-and`, `-or` and `-not`, each with its hyphen. Every other\noperator is refused, `-le`, `-ge`, `-contains` and `!` among them.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "accept `-le` and `-ge` as well",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "recipient-filters-page",
      "filters-v2",
      "new-client-access-rule",
      "codetwo-blog"
    ],
    "axes": []
  },
  "OPATH-QUOTES": {
    "chapter": "recipient-filters",
    "section": "Form",
    "text": "A text stands in single or in double quotes. The quote that encloses it is written twice inside it and means one; the other kind\nof quote stands for itself, and there is no other escape. A quote that is never closed is refused.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "read a backquote or a backslash as an escape",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "recipient-filters-page",
      "new-client-access-rule",
      "this-protocol"
    ],
    "axes": []
  },
  "OPATH-BARE-WORD": {
    "chapter": "recipient-filters",
    "section": "Form",
    "text": "A text without quotes is refused as a value: `City -eq Redmond`.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "take the word for the text",
        "judged": "unsettled",
        "kind": "bare-word"
      }
    ],
    "sources": [
      "recipient-filters-page",
      "this-protocol"
    ],
    "axes": []
  },
  "OPATH-VALUES": {
    "chapter": "recipient-filters",
    "section": "Form",
    "text": "`$true`, `$false` and runs of the digits 0 to 9 are written without quotes and compare as texts: the letters after the `$`, or the\ndigits, as they are written. `7` is not equal to `007`. Signs, decimal points and other `$` words are refused.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "compare digits as numbers",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "recipient-filters-page",
      "this-protocol"
    ],
    "axes": []
  },
  "OPATH-BRACES": {
    "chapter": "recipient-filters",
    "section": "Form",
    "text": "Braces or quotes around the whole filter belong to PowerShell and are no part of the filter; whoever reads PowerShell or an export\ntakes them off. A filter that still has them is refused. Inside a quoted value a brace stands for itself.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "take the braces off",
        "judged": "unsettled",
        "kind": "braces"
      }
    ],
    "sources": [
      "new-client-access-rule",
      "recipient-filters-page",
      "this-protocol"
    ],
    "axes": []
  },
  "OPATH-PARENTHESES": {
    "chapter": "recipient-filters",
    "section": "Form",
    "text": "Parentheses enclose a whole filter, to any depth, and it is then one operand. A parenthesis without a partner and a pair with\nnothing inside are refused. Inside a quoted value a parenthesis stands for itself.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "new-client-access-rule",
      "recipient-filters-page"
    ],
    "axes": []
  },
  "OPATH-FOLDED": {
    "chapter": "recipient-filters",
    "section": "Comparisons",
    "text": "Case does not matter anywhere in a filter: property names, operators, `$` words, and both texts of a comparison are taken after\nfolding. `department -EQ 'it'` and `Department -eq 'IT'` are the same.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "compare values with case",
        "judged": "settled by this protocol"
      },
      {
        "does": "fold by the full lower-case mapping, under which a final sigma and a dotted I differ",
        "judged": "not asked"
      }
    ],
    "sources": [
      "powershell-operators",
      "inference"
    ],
    "axes": []
  },
  "OPATH-EQ": {
    "chapter": "recipient-filters",
    "section": "Comparisons",
    "text": "When attribute and value are texts, `-eq` is true if the two are equal as a whole, and `-ne` is the opposite. `*` is a plain\ncharacter here: `City -eq 'Red*'` matches only a city with a star in its name.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "exo-client-access-rules",
      "exchange-server-client-access-rules",
      "recipient-filters-page"
    ],
    "axes": []
  },
  "OPATH-LIKE": {
    "chapter": "recipient-filters",
    "section": "Comparisons",
    "text": "When attribute and value are texts, `-like` is true if the value, with `*` for any run of characters, also none, and every other\ncharacter for itself, accounts for the whole attribute; `-notlike` is the opposite. Without a star, they are `-eq` and `-ne`.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "refuse a value without a star",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "exo-client-access-rules",
      "exchange-server-client-access-rules",
      "recipient-filters-page",
      "this-protocol"
    ],
    "axes": []
  },
  "OPATH-ORDER": {
    "chapter": "recipient-filters",
    "section": "Comparisons",
    "text": "When attribute and value are texts, `-lt` is true if the attribute comes before the value, and `-gt` if it comes after it. The\norder is that of the UTF-16 code units of the folded texts, and a text comes before its own continuation. Digits are characters\nlike others: `9` comes after `10`.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "order letters beyond ASCII by a language's alphabet",
        "judged": "not asked"
      },
      {
        "does": "order digits as numbers, or leave hyphens out of the order",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "recipient-filters-page",
      "powershell-operators",
      "this-protocol"
    ],
    "axes": []
  },
  "OPATH-BLANK": {
    "chapter": "recipient-filters",
    "section": "Comparisons",
    "text": "When the attribute is blank (DIR-BLANK) and the value is a text that is not empty, the comparison is decided by this table, also\nfor `'*'`:\n\n| operator | `blank-differs` | `blank-unknown` |\n|---|---|---|\n| `-eq`, `-like`, `-lt`, `-gt` | false | unknown |\n| `-ne`, `-notlike` | true | unknown |",
    "status": "chosen",
    "otherwise": [
      {
        "does": "take the comparison as unknown",
        "judged": "reading",
        "axis": "filter-blank-inequality"
      }
    ],
    "sources": [
      "codetwo-blog",
      "inference"
    ],
    "axes": [
      "filter-blank-inequality"
    ]
  },
  "OPATH-NULL": {
    "chapter": "recipient-filters",
    "section": "Comparisons",
    "text": "`$null` and the empty text as values mean blank, in both readings alike: `-eq` and `-like` are true if the attribute is blank,\n`-ne` and `-notlike` if it is not, and `-lt` and `-gt` are false.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "tell the empty text from `$null`",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "new-client-access-rule",
      "recipient-filter-properties",
      "filter-properties",
      "this-protocol"
    ],
    "axes": []
  },
  "OPATH-WILDCARDS": {
    "chapter": "recipient-filters",
    "section": "Comparisons",
    "text": "In a value of `-like` or `-notlike`, `*` may stand anywhere under `anywhere`, only as the first or the last character under\n`ends-only`, and only as the last character under `suffix-only`. Otherwise the filter is refused with `invalid-value`, also when\nanother part of it would decide.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "refuse a star that is not at the ends, or not the last character",
        "judged": "reading",
        "axis": "filter-wildcards"
      }
    ],
    "sources": [
      "exo-client-access-rules",
      "recipient-filters-page",
      "recipient-filter-properties",
      "office-docs-powershell-4860",
      "office-docs-powershell-8941"
    ],
    "axes": [
      "filter-wildcards"
    ]
  },
  "OPATH-NOT": {
    "chapter": "recipient-filters",
    "section": "Joining comparisons",
    "text": "`-not` negates the one comparison or parenthesis that comes after it, and nothing after that; several in a row negate one another.\nSo `-not City -eq 'Redmond'` matches whoever is not in Redmond. PowerShell's own `-not` differs: without parentheses it would negate\n`City` first and then compare.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "refuse `-not` before a comparison without parentheses",
        "judged": "unsettled",
        "kind": "bare-not"
      },
      {
        "does": "negate the property before it is compared, as PowerShell does",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "recipient-filters-page",
      "powershell-operators",
      "this-protocol"
    ],
    "axes": []
  },
  "OPATH-LOGIC": {
    "chapter": "recipient-filters",
    "section": "Joining comparisons",
    "text": "The operators follow Kleene's three-valued logic. `-and` is false if one side is false, true if both are true, and unknown\notherwise. `-or` is true if one side is true, false if both are false, and unknown otherwise. `-not` of unknown is unknown.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "take the whole as unknown when one side is",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "powershell-operators",
      "this-protocol"
    ],
    "axes": []
  },
  "OPATH-PRECEDENCE": {
    "chapter": "recipient-filters",
    "section": "Joining comparisons",
    "text": "Under `left-to-right`, `-and` and `-or` bind equally and are taken from the left: `A -or B -and C` is `(A -or B) -and C`. Under\n`and-first`, `-and` binds tighter: it is `A -or (B -and C)`. `-not` binds tighter than both in both readings.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "bind `-and` tighter",
        "judged": "reading",
        "axis": "filter-precedence"
      }
    ],
    "sources": [
      "recipient-filters-page",
      "powershell-operators",
      "inference"
    ],
    "axes": [
      "filter-precedence"
    ]
  },
  "OPATH-MATCH": {
    "chapter": "recipient-filters",
    "section": "Joining comparisons",
    "text": "The filter matches the recipient if the whole is true. Unknown at the end is no match, like false.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "let an unknown filter match",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "this-protocol",
      "inference"
    ],
    "axes": []
  },
  "ADM-STEPS": {
    "chapter": "rule-administration",
    "section": "Calls",
    "text": "The calls run one after the other, each on the list that the calls before it left. Each call is one step of the answer, in the\norder of the calls: `{\"ok\":true}` when it was carried out, `{\"refused\":\"code\"}` when not.",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "ADM-REFUSED-CHANGES-NOTHING": {
    "chapter": "rule-administration",
    "section": "Calls",
    "text": "A refused call changes nothing at all, also when only one of its parameters is at fault. The calls after it still run.",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "this-protocol",
      "inference"
    ],
    "axes": []
  },
  "ADM-FINAL-LIST": {
    "chapter": "rule-administration",
    "section": "Calls",
    "text": "The list in the answer has the name and the priority of every rule that is there after the last call, disabled rules too, in\nascending priority. Names are spelled as they were last given.",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "exo-client-access-rules-procedures",
      "this-protocol"
    ],
    "axes": []
  },
  "ADM-THEN": {
    "chapter": "rule-administration",
    "section": "Calls",
    "text": "When `then` was asked, `decisions` has one decision for each of its connections, in their order, over the list after the last call.\nIt is what client-access-rules would answer for that list, under all its axes.",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "this-protocol"
    ],
    "axes": [
      "no-rule-matches",
      "microsoft-middle-tier",
      "scope-default",
      "rule-subject",
      "cidr-host-bits",
      "ipv4-mapped-ipv6",
      "username-case",
      "username-domain",
      "username-with-universal-outlook",
      "filter-precedence",
      "filter-blank-inequality",
      "unsupported-authentication",
      "rest-under-ews"
    ]
  },
  "ADM-PRIORITY-BASE": {
    "chapter": "rule-administration",
    "section": "Numbers",
    "text": "The smallest priority that a rule can have is 1 under `one` and 0 under `zero`.",
    "status": "observed",
    "otherwise": [],
    "sources": [
      "new-client-access-rule",
      "exo-client-access-rules-procedures",
      "exchange-server-client-access-rules-procedures",
      "frankysweb"
    ],
    "axes": [
      "priority-base"
    ]
  },
  "ADM-INITIAL-NUMBERS": {
    "chapter": "rule-administration",
    "section": "Numbers",
    "text": "Before the first call the given rules are taken in ascending priority and numbered consecutively from the base. The numbers with\nwhich they were given do not matter any more.",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "this-protocol",
      "inference"
    ],
    "axes": []
  },
  "ADM-NEW-APPENDS": {
    "chapter": "rule-administration",
    "section": "Numbers",
    "text": "New without `Priority` gives the rule the number max + 1, so that it comes last; the first rule of all gets the base.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "new-client-access-rule",
      "exo-client-access-rules",
      "exo-client-access-rules-procedures"
    ],
    "axes": []
  },
  "ADM-NEW-RANGE": {
    "chapter": "rule-administration",
    "section": "Numbers",
    "text": "New takes a `Priority` from the base to max + 1. ADM-OUT-OF-RANGE says what becomes of any other integer.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "give a number beyond the end and leave a gap before it",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "new-client-access-rule",
      "exo-client-access-rules-procedures",
      "inference"
    ],
    "axes": []
  },
  "ADM-NEW-SHIFTS": {
    "chapter": "rule-administration",
    "section": "Numbers",
    "text": "New with a `Priority` that is in use takes that number, and every rule with this number or a larger one grows by one, also beyond a\ngap. With a number that is not in use nothing else moves.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "new-client-access-rule",
      "kb-4013974"
    ],
    "axes": []
  },
  "ADM-SET-RANGE": {
    "chapter": "rule-administration",
    "section": "Numbers",
    "text": "Set takes a `Priority` from the base to max, whichever rule it changes. ADM-OUT-OF-RANGE says what becomes of any other integer.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "give Set the range of New",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "new-client-access-rule",
      "exo-client-access-rules-procedures",
      "exchange-server-client-access-rules-procedures",
      "inference"
    ],
    "axes": []
  },
  "ADM-OUT-OF-RANGE": {
    "chapter": "rule-administration",
    "section": "Numbers",
    "text": "An integer that ADM-NEW-RANGE or ADM-SET-RANGE leaves out is refused with `priority-out-of-range` under `refused`. Under `clamped`\nthe call takes the nearest number of the range in its place: the base for a smaller one; for a larger one max + 1 in New, and max\nin Set. What it then does to the other rules is what it does with that number.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "take the nearest number of the range",
        "judged": "reading",
        "axis": "priority-out-of-range"
      }
    ],
    "sources": [
      "new-client-access-rule",
      "exo-client-access-rules-procedures",
      "frankysweb"
    ],
    "axes": [
      "priority-out-of-range"
    ]
  },
  "ADM-SET-SAME": {
    "chapter": "rule-administration",
    "section": "Numbers",
    "text": "Set with the number that the rule has already moves nothing.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "push the rules behind it, as for any number in use",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "inference"
    ],
    "axes": []
  },
  "ADM-SET-FREE": {
    "chapter": "rule-administration",
    "section": "Numbers",
    "text": "Set with a number in the range that no rule has gives it to the rule, and no other rule moves. The rule's old number stays empty.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "close all gaps first, so that no number is free",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "inference",
      "this-protocol"
    ],
    "axes": []
  },
  "ADM-SET-PRIORITY": {
    "chapter": "rule-administration",
    "section": "Numbers",
    "text": "When Set gives a rule at number q the number p of another rule, the rule takes p, and others move as this table says. Under `pushes`\nq stays empty unless another rule grows into it.\n\n| reading | rules that grow by one | rules that shrink by one |\n|---|---|---|\n| `moves`, p smaller than q | those from p to q − 1 | none |\n| `moves`, p larger than q | none | those from q + 1 to p |\n| `pushes` | all others at p or a larger number | none |",
    "status": "chosen",
    "otherwise": [
      {
        "does": "push every rule from p on",
        "judged": "reading",
        "axis": "set-priority"
      }
    ],
    "sources": [
      "exo-client-access-rules-procedures",
      "exchange-server-client-access-rules-procedures",
      "new-client-access-rule"
    ],
    "axes": [
      "set-priority"
    ]
  },
  "ADM-REMOVE-RENUMBERS": {
    "chapter": "rule-administration",
    "section": "Numbers",
    "text": "Under `yes` every rule with a larger number than the removed one shrinks by one. Under `no` the others keep their numbers, and a gap\nstays where the rule was.",
    "status": "observed",
    "otherwise": [],
    "sources": [
      "frankysweb",
      "remove-client-access-rule",
      "exo-client-access-rules-procedures",
      "new-client-access-rule"
    ],
    "axes": [
      "remove-renumbers"
    ]
  },
  "ADM-IDENTITY": {
    "chapter": "rule-administration",
    "section": "Which rule",
    "text": "Set and Remove find their rule by `Identity`, which is the name that the rule has at that moment, compared after folding. When no\nrule has it, the call is refused with `rule-not-found`.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "compare names with case",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "set-client-access-rule",
      "remove-client-access-rule",
      "this-protocol"
    ],
    "axes": []
  },
  "ADM-NAME-UNIQUE": {
    "chapter": "rule-administration",
    "section": "Which rule",
    "text": "No two rules have names that are the same after folding. New with the name of a rule, and Set with a `Name` that another rule has,\nare refused with `name-taken`. A disabled rule keeps its name; that of a removed rule is free again.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "accept names that differ in case alone",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "new-client-access-rule",
      "inference"
    ],
    "axes": []
  },
  "ADM-RENAME": {
    "chapter": "rule-administration",
    "section": "Which rule",
    "text": "Set with `Name` renames the rule, and later calls find it by the new name only. A rule's own name, also in other case, is not taken\nby itself.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "refuse a new name that differs from the old one in case alone",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "set-client-access-rule",
      "this-protocol"
    ],
    "axes": []
  },
  "ADM-NEW-DEFAULTS": {
    "chapter": "rule-administration",
    "section": "What New, Set and Remove change",
    "text": "The new rule has what New was given and nothing else: no other condition and no exception, and it is enabled unless `Enabled` is\nfalse. Without `Scope` it is a rule that nobody gave a scope, which CAR-SCOPE-DEFAULT treats.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "new-client-access-rule",
      "exo-client-access-rules-procedures"
    ],
    "axes": []
  },
  "ADM-SET-CHANGES": {
    "chapter": "rule-administration",
    "section": "What New, Set and Remove change",
    "text": "Set changes what it is given, and the rest of the rule stays as it was, its number too. Set with `Identity` alone is carried out and\nchanges nothing.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "set-client-access-rule",
      "exo-client-access-rules-procedures"
    ],
    "axes": []
  },
  "ADM-REMOVE": {
    "chapter": "rule-administration",
    "section": "What New, Set and Remove change",
    "text": "Remove takes the rule out of the list. Nothing about the other rules changes, but for the numbers that ADM-REMOVE-RENUMBERS changes.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "remove-client-access-rule",
      "exo-client-access-rules-procedures"
    ],
    "axes": []
  },
  "ADM-LIST-REPLACES": {
    "chapter": "rule-administration",
    "section": "What New, Set and Remove change",
    "text": "A list that Set is given replaces all the values that the rule had in that condition or exception.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "set-client-access-rule",
      "exo-client-access-rules-procedures"
    ],
    "axes": []
  },
  "ADM-LIST-EDITS": {
    "chapter": "rule-administration",
    "section": "What New, Set and Remove change",
    "text": "In Set a list may be `{\"Add\":[…],\"Remove\":[…]}`, of which either may be missing or null: first the values of `Add` join those of the\nrule, then those of `Remove` leave. Values are compared as texts after folding, so that `10.0.0.1/24` does not remove `10.0.0.0/24`. It\nis no error to add a value that is there or to remove one that is not, and a value in both is gone. New takes plain lists only.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "remove first, so that a value in both stays",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "set-client-access-rule",
      "exo-client-access-rules-procedures",
      "this-protocol"
    ],
    "axes": []
  },
  "ADM-LIST-CLEARS": {
    "chapter": "rule-administration",
    "section": "What New, Set and Remove change",
    "text": "`[]` or null for a list, and null for `UserRecipientFilter`, take the condition or exception away from the rule. So does removing\nits last value. A rule that loses a condition reaches more connections than before (CAR-NO-CONDITION).",
    "status": "chosen",
    "otherwise": [
      {
        "does": "keep the condition without values, so that nothing meets it",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "set-client-access-rule",
      "deprecation-blog",
      "this-protocol"
    ],
    "axes": []
  },
  "ADM-CODES": {
    "chapter": "rule-administration",
    "section": "Refusals",
    "text": "When several codes of a chapter fit one call, each of them is a right answer, unless a clause gives their order. A call that no\nclause refuses is carried out.",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "ADM-UNKNOWN-PARAMETER": {
    "chapter": "rule-administration",
    "section": "Refusals",
    "text": "A call with a parameter that is not in the row of its cmdlet is refused with `unknown-parameter`. Names are spelled in full and in\nthis case; `Confirm`, `WhatIf` and `DomainController` are among the unknown ones, because whoever reads PowerShell leaves them out.\n\n| cmdlet | parameters |\n|---|---|\n| `New-ClientAccessRule` | `Name`, `Action`, `Priority`, `Enabled`, `Scope`, `UserRecipientFilter`, and `AnyOfProtocols`, `AnyOfAuthenticationTypes`, `AnyOfClientIPAddressesOrRanges`, `UsernameMatchesAnyOfPatterns`, each of these four also with `Except` before it |\n| `Set-ClientAccessRule` | `Identity`, and all of New |\n| `Remove-ClientAccessRule` | `Identity` |",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "new-client-access-rule",
      "set-client-access-rule",
      "remove-client-access-rule",
      "this-protocol"
    ],
    "axes": []
  },
  "ADM-NEW-REQUIRED": {
    "chapter": "rule-administration",
    "section": "Refusals",
    "text": "New needs `Name` and `Action`; Set and Remove need `Identity`. A call without one of them is refused with `missing-parameter`. Nothing\nelse is required: a rule without any condition is accepted, and so is one with exceptions alone.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "new-client-access-rule",
      "set-client-access-rule",
      "remove-client-access-rule",
      "deprecation-blog",
      "wme-blog"
    ],
    "axes": []
  },
  "ADM-NULL": {
    "chapter": "rule-administration",
    "section": "Refusals",
    "text": "A parameter whose value is null counts as not given, except for a list and for `UserRecipientFilter`, which null clears\n(ADM-LIST-CLEARS). So `Identity` null is a missing parameter, and `Enabled` null leaves the rule as it is.",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "ADM-VALUES": {
    "chapter": "rule-administration",
    "section": "Refusals",
    "text": "A value that this table does not allow is refused with `invalid-value`. A condition and its exception take the same values, and the\nvalues in `Add` and `Remove` are judged like those of a list.\n\n| parameter | value |\n|---|---|\n| `Identity`, `Name` | a text that is not empty |\n| `Action` | `AllowAccess` or `DenyAccess`, spelled so |\n| `Priority` | an integer; which ones, ADM-NEW-RANGE and ADM-SET-RANGE say |\n| `Enabled` | true or false |\n| `Scope` | `All` or `Users` |\n| `…AnyOfProtocols` | a list of the twelve protocols |\n| `…AnyOfAuthenticationTypes` | a list of the five authentication types |\n| `…AnyOfClientIPAddressesOrRanges` | a list of ranges that IP-REFUSED does not refuse |\n| `…UsernameMatchesAnyOfPatterns` | a list of patterns that WILD-EMPTY and WILD-TRAILING do not refuse |\n| `UserRecipientFilter` | a filter that OPATH-GRAMMAR and OPATH-WILDCARDS do not refuse |",
    "status": "interface",
    "otherwise": [],
    "sources": [
      "new-client-access-rule",
      "set-client-access-rule",
      "exo-client-access-rules",
      "this-protocol"
    ],
    "axes": [
      "trailing-wildcard",
      "filter-wildcards"
    ]
  },
  "ADM-AUTHENTICATION-SUPPORTED": {
    "chapter": "rule-administration",
    "section": "Refusals",
    "text": "New and Set are refused with `authentication-combination` when the rule, as it would be after the call, has a type in its\nauthentication condition or exception that no protocol of its protocol condition supports by the table of\nCAR-AUTHENTICATION-UNSUPPORTED. A rule without a protocol condition has no such protocol. One that supports the type is enough;\nprotocol exceptions and the reading of `rest-under-ews` play no part.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "refuse the rule as soon as one of its protocols does not support the type",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "office-docs-powershell-4752",
      "officedocs-exchange-2713",
      "office-docs-powershell-8122",
      "new-client-access-rule",
      "inference"
    ],
    "axes": []
  },
  "ADM-AUTHENTICATION-EXCEPTION-ALONE": {
    "chapter": "rule-administration",
    "section": "Refusals",
    "text": "New and Set are refused with `authentication-combination` when the rule, as it would be after the call, has an authentication\nexception and no authentication condition, whatever its action is.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "exo-client-access-rules-2022",
      "officedocs-exchange-2713"
    ],
    "axes": []
  },
  "TEST-RETURNS": {
    "chapter": "test-client-access-rule",
    "section": "Which rules",
    "text": "Under `all-matching` every rule that applies to the connection is returned, also those after the one that would decide. Under\n`first-matching` it is only the one that would decide. Under `any-property` it is every enabled rule whose scope admits the\nconnection and that has no condition, or at least one condition that holds; exceptions are not considered.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "return the first that applies alone, or every rule of which one condition holds",
        "judged": "reading",
        "axis": "test-returns"
      }
    ],
    "sources": [
      "test-client-access-rule-page",
      "exo-client-access-rules",
      "exo-client-access-rules-procedures",
      "exchange-server-client-access-rules-procedures"
    ],
    "axes": [
      "test-returns",
      "scope-default",
      "rule-subject",
      "cidr-host-bits",
      "ipv4-mapped-ipv6",
      "username-case",
      "username-domain",
      "username-with-universal-outlook",
      "filter-precedence",
      "filter-blank-inequality",
      "unsupported-authentication",
      "rest-under-ews"
    ]
  },
  "TEST-DISABLED": {
    "chapter": "test-client-access-rule",
    "section": "Which rules",
    "text": "A disabled rule is returned under no reading.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "return a disabled rule that would apply",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "exo-client-access-rules-procedures",
      "inference"
    ],
    "axes": []
  },
  "TEST-BYPASS": {
    "chapter": "test-client-access-rule",
    "section": "Which rules",
    "text": "Under `bypasses-rules` no rule is returned for a connection whose `middleTier` is `microsoft`, whatever the reading of\n`test-returns` is. Under `evaluated` such a connection is treated like one whose `middleTier` is `thirdParty`.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "return the rules that apply to Microsoft's services too",
        "judged": "reading",
        "axis": "microsoft-middle-tier"
      }
    ],
    "sources": [
      "exo-client-access-rules",
      "exchange-server-client-access-rules",
      "kb-4013974"
    ],
    "axes": [
      "microsoft-middle-tier"
    ]
  },
  "TEST-ORDER": {
    "chapter": "test-client-access-rule",
    "section": "The answer",
    "text": "Rules are returned in ascending priority, wherever they stand in `given`, with their names spelled as there.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "return them in the order in which they are kept, or by name",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "exo-client-access-rules",
      "this-protocol"
    ],
    "axes": []
  },
  "TEST-NONE": {
    "chapter": "test-client-access-rule",
    "section": "The answer",
    "text": "When no rule is returned, the answer is the empty list and no error. It does not say what would happen to the connection:\nCAR-NO-RULE says that.",
    "status": "observed",
    "otherwise": [],
    "sources": [
      "community-notes",
      "test-client-access-rule-page",
      "this-protocol"
    ],
    "axes": []
  },
  "WILD-STAR": {
    "chapter": "username-patterns",
    "section": "What a pattern is made of",
    "text": "`*` stands for any run of characters, also for none. A pattern may have any number of stars, anywhere; `*` alone matches every\nusername, and `*jeff*` matches every username that contains `jeff`.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "new-client-access-rule",
      "exo-client-access-rules-procedures",
      "powershell-wildcards"
    ],
    "axes": []
  },
  "WILD-LITERAL": {
    "chapter": "username-patterns",
    "section": "What a pattern is made of",
    "text": "Every character but `*` stands for itself. `?`, `[`, `]`, `.`, `+` and the backslash are no wildcards and no escapes, and there\nis no way to write a star that means a star.",
    "status": "documented",
    "otherwise": [],
    "sources": [
      "new-client-access-rule",
      "set-client-access-rule",
      "exo-client-access-rules"
    ],
    "axes": []
  },
  "WILD-WHOLE": {
    "chapter": "username-patterns",
    "section": "What is compared",
    "text": "A pattern matches only when it accounts for the whole username, from its first character to its last. `contoso\\jef` does not\nmatch `contoso\\jeff`, and `jeff` without a star is no shorthand for `*jeff*`.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "search the username for the pattern",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "new-client-access-rule",
      "exo-client-access-rules-procedures",
      "deprecation-blog",
      "inference"
    ],
    "axes": []
  },
  "WILD-CASE": {
    "chapter": "username-patterns",
    "section": "What is compared",
    "text": "Under `insensitive` pattern and username are compared after folding, so that the case of letters does not matter. Under\n`sensitive` they are compared as they are written.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "compare with case",
        "judged": "reading",
        "axis": "username-case"
      },
      {
        "does": "fold by the full lower-case mapping, under which a final sigma and a dotted I differ",
        "judged": "not asked"
      }
    ],
    "sources": [
      "powershell-wildcards",
      "inference"
    ],
    "axes": [
      "username-case"
    ]
  },
  "WILD-DOMAIN": {
    "chapter": "username-patterns",
    "section": "What is compared",
    "text": "Under `down-level-only` a pattern is compared with `domain\\user` alone. Under `any-form` it is compared with `domain\\user`,\n`user@domain` and `user`, all made of the two halves of the username, and matches when it matches one of the three. The domain is\ntaken as it is written; no other name of the same domain is tried.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "compare with other forms of the account too",
        "judged": "reading",
        "axis": "username-domain"
      }
    ],
    "sources": [
      "new-client-access-rule",
      "exo-client-access-rules",
      "deprecation-blog",
      "office-docs-powershell-1706"
    ],
    "axes": [
      "username-domain"
    ]
  },
  "WILD-TRAILING": {
    "chapter": "username-patterns",
    "section": "Refusals",
    "text": "A pattern that ends in `*`, does not begin with `*` and has no backslash, such as `jeff*`, is matched like any other under\n`accepted` and refused with `invalid-value` under `refused`. A pattern that begins with `*`, and one with a backslash such as\n`contoso.com\\admin*`, is accepted in both readings.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "refuse such a pattern",
        "judged": "reading",
        "axis": "trailing-wildcard"
      }
    ],
    "sources": [
      "new-client-access-rule",
      "exo-client-access-rules",
      "deprecation-blog",
      "inference"
    ],
    "axes": [
      "trailing-wildcard"
    ]
  },
  "WILD-EMPTY": {
    "chapter": "username-patterns",
    "section": "Refusals",
    "text": "The empty pattern is refused with `invalid-value`. Every other text is a pattern, unless WILD-TRAILING refuses it; white space in\nit stands for itself.",
    "status": "chosen",
    "otherwise": [
      {
        "does": "take the empty pattern for one that every username matches, or none",
        "judged": "unsettled",
        "kind": "empty-pattern"
      },
      {
        "does": "trim white space",
        "judged": "settled by this protocol"
      }
    ],
    "sources": [
      "this-protocol"
    ],
    "axes": []
  }
} as const satisfies Readonly<Record<string, Clause>>;

/** A kind of text of which no document says whether it is refused. */
export type UnsettledKind = 'white-space' | 'brackets' | 'zone' | 'hexadecimal' | 'few-numbers' | 'leading-zero' | 'sign' | 'prefix-zero' | 'mask' | 'reversed' | 'blanks-left-out' | 'bare-word' | 'braces' | 'bare-not' | 'empty-pattern';

/** The id of a clause; a citation of a clause that does not exist does not compile. */
export type ClauseId = keyof typeof clauses;
