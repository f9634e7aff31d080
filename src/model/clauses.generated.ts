// Generated from spec/*.md by `npm run generate`. Do not edit.

/** A named sentence of the specification. */
export interface Clause {
  readonly chapter: string;
  readonly section: string;
  readonly text: string;
  readonly status: 'documented' | 'chosen';
  readonly sources: readonly string[];
  readonly axes: readonly string[];
}

export const clauses = {
  "AAP-COUNTS": {
    "chapter": "application-access-policies",
    "section": "Which policies count",
    "text": "A policy counts for the apps whose ids stand in its `appIds`, and for no other app. What `*` counts for is said in\nAAP-ALL-APPLICATIONS.",
    "status": "documented",
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
    "sources": [
      "new-application-access-policy",
      "inference"
    ],
    "axes": []
  },
  "AAP-DENY-FIRST": {
    "chapter": "application-access-policies",
    "section": "The four steps",
    "text": "First step: if a policy with `DenyAccess` counts for the app and covers the mailbox, access is `Denied`, whatever Restrict\npolicies there are.",
    "status": "documented",
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
    "status": "chosen",
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "AAP-NO-ORDER": {
    "chapter": "application-access-policies",
    "section": "The answer",
    "text": "The order of the policies in the list, their names and their descriptions decide nothing. Policies have no priority and\ncannot be disabled.",
    "status": "chosen",
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
    "status": "chosen",
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
  "CAR-NO-RULE": {
    "chapter": "client-access-rules",
    "section": "The answer",
    "text": "When no rule applies, the action is `AllowAccess` under `allow` and `DenyAccess` under `deny`. A list without rules is no\nspecial case.",
    "status": "chosen",
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
    "status": "chosen",
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "DIR-IDS": {
    "chapter": "directory",
    "section": "Recipients",
    "text": "Recipients are named by their `id`, in `members`, in policies and in questions. Two ids name the same recipient only when\nthey are the same text, case included.",
    "status": "chosen",
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "DIR-GROUPS": {
    "chapter": "directory",
    "section": "Groups",
    "text": "Four types are groups and have members: `MailUniversalSecurityGroup`, `MailUniversalDistributionGroup`,\n`DynamicDistributionGroup` and `GroupMailbox`. A recipient of any type can be a member. Membership passes through groups of\nall four types alike, also through those that cannot be the scope of a policy.",
    "status": "chosen",
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
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "DIR-UNLISTED-MEMBER": {
    "chapter": "directory",
    "section": "Groups",
    "text": "A member without an entry in the directory is a recipient without members. It is no error.",
    "status": "chosen",
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "IP-FORMS": {
    "chapter": "ip-ranges",
    "section": "Forms",
    "text": "A range has one of three forms: a single address, `first-last`, or `address/prefix`. There is no other form. The asked\naddress is a single address.",
    "status": "documented",
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
    "text": "An IPv4 address is four decimal numbers from 0 to 255, separated by single dots. A number has no leading zero: `0` is written\nas one digit, and `010` is refused rather than read as eight or ten.",
    "status": "chosen",
    "sources": [
      "new-client-access-rule",
      "this-protocol"
    ],
    "axes": []
  },
  "IP-IPV6": {
    "chapter": "ip-ranges",
    "section": "Forms",
    "text": "An IPv6 address is eight groups of one to four hexadecimal digits, separated by colons, in either case. One `::` may stand for\none group or more that are zero. The last two groups may be written as an IPv4 address, as in `2001:db8::192.168.100.10`.",
    "status": "documented",
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
    "text": "Both ends of a span are of one family, and `first` is not greater than `last`. Otherwise the range is refused; it is not turned\nround, and it is not taken as empty. Equal ends are one address.",
    "status": "chosen",
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
    "text": "The prefix is a decimal number without leading zeros: 0 to 32 for IPv4, 0 to 128 for IPv6. `0` and the whole length are valid.",
    "status": "chosen",
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "IP-FAMILIES": {
    "chapter": "ip-ranges",
    "section": "Families",
    "text": "An IPv4 address never matches an IPv6 range, and an IPv6 address never matches an IPv4 range, whatever their numbers are. So\n`::/0` contains no IPv4 address, and `0.0.0.0/0` contains no IPv6 address.",
    "status": "chosen",
    "sources": [
      "this-protocol",
      "inference"
    ],
    "axes": []
  },
  "IP-MAPPED": {
    "chapter": "ip-ranges",
    "section": "Families",
    "text": "A mapped address is an address of `::ffff:0:0/96` by value, however it is written: `::ffff:1.2.3.4`, `::ffff:102:304` and\n`0:0:0:0:0:ffff:102:304` are one address. Under `distinct` it is an IPv6 address like any other. Under `folded` it is the IPv4\naddress in its last 32 bits, and that comes before everything else in this chapter. Folding changes these:\n\n| text | becomes |\n|---|---|\n| the asked address, or the address of the connection, when it is mapped | its IPv4 address |\n| a single mapped address | its IPv4 address |\n| a span whose two ends are mapped | the span of the two IPv4 addresses |\n| a mapped address with a prefix n of 96 or more | its IPv4 address with the prefix n − 96 |\n\nEvery other range stays as it is. So under `folded` the range `::/0` does not match `::ffff:1.2.3.4`, and neither does an IPv6\nspan that has a mapped address as only one of its ends.",
    "status": "chosen",
    "sources": [
      "this-protocol",
      "inference"
    ],
    "axes": [
      "ipv4-mapped-ipv6"
    ]
  },
  "IP-MAPPED-SPAN": {
    "chapter": "ip-ranges",
    "section": "Families",
    "text": "A span with one mapped end and one IPv4 end, such as `::ffff:10.0.0.1-10.0.0.9`, is refused in both readings.",
    "status": "chosen",
    "sources": [
      "this-protocol"
    ],
    "axes": []
  },
  "IP-REFUSED": {
    "chapter": "ip-ranges",
    "section": "Refusals",
    "text": "Every text that the clauses above do not produce is refused with `invalid-value`, as a range and as the asked address. Among\nthese are the empty text, zones (`fe80::1%4`), brackets (`[::1]`), an address with a mask in parentheses, IPv4 in fewer or\nmore than four numbers, and a span or block where an address is asked.",
    "status": "chosen",
    "sources": [
      "this-protocol",
      "ipv6-in-exchange"
    ],
    "axes": []
  }
} as const satisfies Readonly<Record<string, Clause>>;

/** The id of a clause; a citation of a clause that does not exist does not compile. */
export type ClauseId = keyof typeof clauses;
