// Generated from spec/readings.md by `npm run generate`. Do not edit.

/** One reading of every axis: the last argument of every evaluator. */
export interface Readings {
  readonly 'no-rule-matches': 'allow' | 'deny';
  readonly 'priority-base': 'one' | 'zero';
  readonly 'set-priority': 'moves' | 'pushes';
  readonly 'remove-renumbers': 'yes' | 'no';
  readonly 'priority-out-of-range': 'refused' | 'clamped';
  readonly 'test-returns': 'all-matching' | 'first-matching' | 'any-property';
  readonly 'microsoft-middle-tier': 'bypasses-rules' | 'evaluated';
  readonly 'scope-default': 'all' | 'users';
  readonly 'rule-subject': 'mailbox' | 'caller';
  readonly 'cidr-host-bits': 'masked' | 'from-host' | 'usable-hosts';
  readonly 'ipv4-mapped-ipv6': 'distinct' | 'folded' | 'embedded';
  readonly 'username-case': 'insensitive' | 'sensitive';
  readonly 'username-domain': 'down-level-only' | 'any-form';
  readonly 'trailing-wildcard': 'accepted' | 'refused';
  readonly 'username-with-universal-outlook': 'never-matches' | 'condition-ignored';
  readonly 'filter-precedence': 'left-to-right' | 'and-first';
  readonly 'filter-blank-inequality': 'blank-differs' | 'blank-unknown';
  readonly 'filter-wildcards': 'anywhere' | 'ends-only' | 'suffix-only';
  readonly 'unsupported-authentication': 'never-matches' | 'condition-ignored';
  readonly 'rest-under-ews': 'independent' | 'covered';
  readonly 'nested-groups': 'transitive' | 'direct';
  readonly 'all-applications': 'joins' | 'fallback' | 'ignored';
}

/** A question that the public documents leave open or answer in two ways. */
export type Axis = keyof Readings;

/** An axis as spec/readings.md describes it. */
export interface AxisText {
  readonly name: Axis;
  readonly question: string;
  readonly readings: readonly { readonly name: string; readonly meaning: string }[];
  readonly evidence: readonly { readonly reading: string; readonly text: string; readonly sources: readonly string[] }[];
  readonly default: string;
  readonly settledBy: string;
  readonly showsIn: readonly string[];
}

/** In the order of spec/readings.md; the first reading of each is the default. */
export const axes: readonly AxisText[] = [
  {
    "name": "no-rule-matches",
    "question": "What happens to a connection that no rule applies to?",
    "readings": [
      {
        "name": "allow",
        "meaning": "When no rule applies, the connection is allowed. The action is `AllowAccess` and no rule decided it."
      },
      {
        "name": "deny",
        "meaning": "When no rule applies, the connection is blocked. The action is `DenyAccess` and no rule decided it."
      }
    ],
    "evidence": [
      {
        "reading": "allow",
        "text": "The documented examples that let only some clients in are deny rules with an exception and no allow rule beside it. The excepted clients get in only if a connection without a rule is allowed (`new-client-access-rule`, `exo-client-access-rules-procedures`, `exchange-server-client-access-rules-procedures`)",
        "sources": [
          "new-client-access-rule",
          "exo-client-access-rules-procedures",
          "exchange-server-client-access-rules-procedures"
        ]
      },
      {
        "reading": "allow",
        "text": "A blog keeps REST open by nothing more than excepting it from the rule that blocks the rest (`wme-blog`)",
        "sources": [
          "wme-blog"
        ]
      },
      {
        "reading": "deny",
        "text": "none found",
        "sources": []
      }
    ],
    "default": "All examples assume it, and Exchange without any rule lets clients in.",
    "settledBy": "On Exchange Server 2019 make one rule that denies ExchangeAdminCenter from one address only. Wait for the cache, then open the classic admin center from another address. If it opens, `allow`.",
    "showsIn": [
      "client-access-rules",
      "rule-administration"
    ]
  },
  {
    "name": "priority-base",
    "question": "Is the smallest priority that a rule can have 1 or 0?",
    "readings": [
      {
        "name": "one",
        "meaning": "The smallest priority is 1. New and Set refuse 0, and a list is numbered 1, 2, 3 and so on."
      },
      {
        "name": "zero",
        "meaning": "The smallest priority is 0. New and Set accept 0, and a list is numbered 0, 1, 2 and so on."
      }
    ],
    "evidence": [
      {
        "reading": "one",
        "text": "The procedures say that the highest priority that one can set \"is 1\", and that five rules have 1 to 5 (`exo-client-access-rules-procedures`, `exchange-server-client-access-rules-procedures`)",
        "sources": [
          "exo-client-access-rules-procedures",
          "exchange-server-client-access-rules-procedures"
        ]
      },
      {
        "reading": "one",
        "text": "The published commands that mean the top of the list write -Priority 1, even where it is the first rule (`new-client-access-rule`, `codetwo-blog`, `wme-blog`)",
        "sources": [
          "new-client-access-rule",
          "codetwo-blog",
          "wme-blog"
        ]
      },
      {
        "reading": "one",
        "text": "On an Exchange 2019 the numbers were seen to begin with 1 (`frankysweb`)",
        "sources": [
          "frankysweb"
        ]
      },
      {
        "reading": "zero",
        "text": "The page of New-ClientAccessRule says \"the value 0 is the highest priority\" and gives eight rules 0 to 7 (`new-client-access-rule`)",
        "sources": [
          "new-client-access-rule"
        ]
      }
    ],
    "default": "Published commands use 1 for the top of the list; 0 stands only in the prose of one page, whose own example uses 1.",
    "settledBy": "On Exchange Server 2019 without rules, create two rules without `-Priority` and read the numbers with `Get-ClientAccessRule | Format-List Name,Priority`. Then try `-Priority 0`.",
    "showsIn": [
      "rule-administration"
    ]
  },
  {
    "name": "set-priority",
    "question": "When a rule is moved to a number that is in use, which other rules change their numbers?",
    "readings": [
      {
        "name": "moves",
        "meaning": "Only the rules between the old and the new place shift by one. Moving a rule from q up to p (p less than q) makes p to q − 1 grow by one; moving it down (p greater than q) makes q + 1 to p shrink by one. The rule takes p."
      },
      {
        "name": "pushes",
        "meaning": "Every other rule with the number p or a larger one grows by one, and the rule takes p. Its old number stays empty unless another rule grows into it."
      }
    ],
    "evidence": [
      {
        "reading": "moves",
        "text": "With five rules and a move from 5 to 2, the procedures change 2, 3 and 4 to 3, 4 and 5, and the allowed values stay 1 to 5 (`exo-client-access-rules-procedures`, `exchange-server-client-access-rules-procedures`)",
        "sources": [
          "exo-client-access-rules-procedures",
          "exchange-server-client-access-rules-procedures"
        ]
      },
      {
        "reading": "pushes",
        "text": "The cmdlet page says that taking a used number increases that rule and \"all other lower priority rules after it\" (`new-client-access-rule`)",
        "sources": [
          "new-client-access-rule"
        ]
      },
      {
        "reading": "pushes",
        "text": "The text that goes with the procedures' example speaks of all rules from that number on, not only of those in between (`exo-client-access-rules-procedures`)",
        "sources": [
          "exo-client-access-rules-procedures"
        ]
      }
    ],
    "default": "It is the only reading that keeps the numbers without gaps, which the procedures presuppose.",
    "settledBy": "On Exchange Server 2019 with five rules, run `Set-ClientAccessRule` on the second with `-Priority 5` and read all numbers. 1, 5, 2, 3, 4 is `moves`; 1, 5, 3, 4, 6 is `pushes`.",
    "showsIn": [
      "rule-administration"
    ]
  },
  {
    "name": "remove-renumbers",
    "question": "When a rule is removed, do the rules after it move up?",
    "readings": [
      {
        "name": "yes",
        "meaning": "Remove makes every rule with a larger number shrink by one, so that no gap stays."
      },
      {
        "name": "no",
        "meaning": "Remove changes no other number. The gap stays until a rule takes it."
      }
    ],
    "evidence": [
      {
        "reading": "yes",
        "text": "The allowed numbers depend only on how many rules there are, which holds after a removal only if the gap is closed (`exo-client-access-rules-procedures`, `new-client-access-rule`, `inference`)",
        "sources": [
          "exo-client-access-rules-procedures",
          "new-client-access-rule",
          "inference"
        ]
      },
      {
        "reading": "yes",
        "text": "On an Exchange 2019 the other rules were seen to move up after a removal (`frankysweb`)",
        "sources": [
          "frankysweb"
        ]
      },
      {
        "reading": "no",
        "text": "The page of the cmdlet does not say that other rules change (`remove-client-access-rule`)",
        "sources": [
          "remove-client-access-rule"
        ]
      }
    ],
    "default": "Without it, the documented range of numbers would be wrong after the first removal.",
    "settledBy": "On Exchange Server 2019 with three rules, remove the second and read the numbers of the other two.",
    "showsIn": [
      "rule-administration"
    ]
  },
  {
    "name": "priority-out-of-range",
    "question": "What becomes of a priority that is smaller or larger than New or Set can give?",
    "readings": [
      {
        "name": "refused",
        "meaning": "The call is refused with `priority-out-of-range` and changes nothing."
      },
      {
        "name": "clamped",
        "meaning": "The nearest number that the call can give is taken in its place, and the call goes on as if it had asked for that one."
      }
    ],
    "evidence": [
      {
        "reading": "refused",
        "text": "The pages give ranges and speak of the values that are valid for a given number of rules (`new-client-access-rule`, `exo-client-access-rules-procedures`, `exchange-server-client-access-rules-procedures`)",
        "sources": [
          "new-client-access-rule",
          "exo-client-access-rules-procedures",
          "exchange-server-client-access-rules-procedures"
        ]
      },
      {
        "reading": "clamped",
        "text": "An author shows, with screenshots of Exchange Server 2019, that a rule made with -Priority 5 behind a single rule was stored with 2 (`frankysweb`)",
        "sources": [
          "frankysweb"
        ]
      }
    ],
    "default": "The pages call the other numbers invalid. The one report is about New, on one version, and about a number that is too large; nobody has shown what Set does, or a number that is too small.",
    "settledBy": "On Exchange Server 2019 with one rule, create another with `-Priority 5`, then run `Set-ClientAccessRule` on the first with `-Priority 9` and with `-Priority -1`. If each is carried out, read the numbers.",
    "showsIn": [
      "rule-administration"
    ]
  },
  {
    "name": "test-returns",
    "question": "Which rules does Test-ClientAccessRule return for a connection?",
    "readings": [
      {
        "name": "all-matching",
        "meaning": "Every rule that applies to the connection, in ascending priority, also those after the one that would decide."
      },
      {
        "name": "first-matching",
        "meaning": "Only the rule that decides: the first that applies, or none."
      },
      {
        "name": "any-property",
        "meaning": "Every enabled rule whose scope admits the connection and that has no condition, or at least one condition that holds. Exceptions are not considered."
      }
    ],
    "evidence": [
      {
        "reading": "all-matching",
        "text": "The procedures say that the cmdlet returns the rules \"that would match a client connection\" (`exo-client-access-rules-procedures`, `exchange-server-client-access-rules-procedures`)",
        "sources": [
          "exo-client-access-rules-procedures",
          "exchange-server-client-access-rules-procedures"
        ]
      },
      {
        "reading": "first-matching",
        "text": "The concept page speaks of rules that \"would match and therefore affect the connection\", and only the first one has an effect (`exo-client-access-rules`)",
        "sources": [
          "exo-client-access-rules"
        ]
      },
      {
        "reading": "any-property",
        "text": "The cmdlet page says that rules are returned if \"any of the client properties\" match (`test-client-access-rule-page`)",
        "sources": [
          "test-client-access-rule-page"
        ]
      }
    ],
    "default": "It takes the word \"match\" in the sense that the rest of the documents give it, and keeps the plural.",
    "settledBy": "On Exchange Server 2019 make three rules: two that apply to a connection, and one that shares only its protocol. Run the cmdlet and count the rules: two, one or three.",
    "showsIn": [
      "test-client-access-rule"
    ]
  },
  {
    "name": "microsoft-middle-tier",
    "question": "Do the rules apply to Microsoft's own middle-tier services, such as the one behind Outlook for iOS and Android?",
    "readings": [
      {
        "name": "bypasses-rules",
        "meaning": "A connection whose `middleTier` is `microsoft` is allowed before any rule is looked at. No rule decided it, and Test-ClientAccessRule returns none."
      },
      {
        "name": "evaluated",
        "meaning": "Such a connection is evaluated like one whose `middleTier` is `thirdParty`: rules with the scope `Users` pass it over, all others may decide it."
      }
    ],
    "evidence": [
      {
        "reading": "bypasses-rules",
        "text": "The concept pages say that Microsoft's middle-tier applications \"will bypass blocking\" and are always let in (`exo-client-access-rules`, `exchange-server-client-access-rules`)",
        "sources": [
          "exo-client-access-rules",
          "exchange-server-client-access-rules"
        ]
      },
      {
        "reading": "bypasses-rules",
        "text": "A blog that relies on the same page blocks Outlook for phones by another means (`wme-blog`)",
        "sources": [
          "wme-blog"
        ]
      },
      {
        "reading": "evaluated",
        "text": "An article on changes of 2017 says that people \"lose email access\" in Outlook for iOS and Android if REST is blocked (`kb-4013974`)",
        "sources": [
          "kb-4013974"
        ]
      }
    ],
    "default": "It is the newer statement, it stands in the concept pages of both products, and it was never withdrawn.",
    "settledBy": "Only Exchange Online had such services behind these rules, and it no longer runs them. A log or a support case from before September 2025, with REST denied to everyone, would show whether Outlook for iOS still synchronised.",
    "showsIn": [
      "client-access-rules",
      "test-client-access-rule",
      "rule-administration"
    ]
  },
  {
    "name": "scope-default",
    "question": "Which connections does a rule reach when nobody said its scope?",
    "readings": [
      {
        "name": "all",
        "meaning": "A rule without `scope` has the scope `All`: it reaches users and middle-tier applications."
      },
      {
        "name": "users",
        "meaning": "A rule without `scope` has the scope `Users`: it reaches only connections whose `middleTier` is `none`."
      }
    ],
    "evidence": [
      {
        "reading": "all",
        "text": "The concept page warns that a plain rule for the local network \"might block middle-tier applications\", which a rule for users only would not (`exo-client-access-rules`)",
        "sources": [
          "exo-client-access-rules"
        ]
      },
      {
        "reading": "users",
        "text": "Public scripts write -Scope All out, as if it were not the default (`community-notes`)",
        "sources": [
          "community-notes"
        ]
      }
    ],
    "default": "Only this reading fits the warning, and none of Microsoft's examples gives a scope.",
    "settledBy": "On Exchange Server 2019 create a rule without `-Scope` and run `Get-ClientAccessRule | Format-List Name,Scope`.",
    "showsIn": [
      "client-access-rules",
      "test-client-access-rule",
      "rule-administration"
    ]
  },
  {
    "name": "rule-subject",
    "question": "When one account opens the mailbox of another, whose name and attributes do the rules test?",
    "readings": [
      {
        "name": "mailbox",
        "meaning": "The username and the attributes of the mailbox are tested. A `caller` in the connection changes nothing."
      },
      {
        "name": "caller",
        "meaning": "When the connection has a `caller`, the username and the attributes of the caller are tested instead of the mailbox's."
      }
    ],
    "evidence": [
      {
        "reading": "mailbox",
        "text": "A reader of a vendor's blog reports that the rules go by mailbox and not by user account, despite the documents (`codetwo-blog`)",
        "sources": [
          "codetwo-blog"
        ]
      },
      {
        "reading": "mailbox",
        "text": "The user that Test-ClientAccessRule asks for has the type of a mailbox identity (`test-client-access-rule-page`)",
        "sources": [
          "test-client-access-rule-page"
        ]
      },
      {
        "reading": "mailbox",
        "text": "Blocking a service account that impersonates others over EWS is described as unsupported, and its reporter calls that by design (`exo-client-access-rules`, `officedocs-exchange-2552`)",
        "sources": [
          "exo-client-access-rules",
          "officedocs-exchange-2552"
        ]
      },
      {
        "reading": "caller",
        "text": "The condition is described as being about \"the user's account name\" (`new-client-access-rule`, `exo-client-access-rules`)",
        "sources": [
          "new-client-access-rule",
          "exo-client-access-rules"
        ]
      }
    ],
    "default": "All reports of what happens point the same way.",
    "settledBy": "On Exchange Server 2019 deny ExchangeAdminCenter for a username pattern that only account A matches. Sign in as A and open the settings page of mailbox B, then the other way round. If A is blocked in the first case, `caller`.",
    "showsIn": [
      "client-access-rules",
      "test-client-access-rule",
      "rule-administration"
    ]
  },
  {
    "name": "cidr-host-bits",
    "question": "Which addresses does a range such as 192.168.10.20/24 contain, where the address is not the first of its block?",
    "readings": [
      {
        "name": "masked",
        "meaning": "`a/n` contains the whole block of `a`: every address that agrees with `a` in the first n bits."
      },
      {
        "name": "from-host",
        "meaning": "`a/n` contains the addresses from `a` itself to the last of its block."
      },
      {
        "name": "usable-hosts",
        "meaning": "`a/n` contains the block without its first and its last address when it is IPv4 and n is 30 or less. Otherwise it is as under `masked`."
      }
    ],
    "evidence": [
      {
        "reading": "masked",
        "text": "Every documented range of this form has host bits, such as 192.168.10.1/24, and is called the address range of that name. Masking is what the notation means elsewhere (`new-client-access-rule`, `exo-client-access-rules-procedures`, `inference`)",
        "sources": [
          "new-client-access-rule",
          "exo-client-access-rules-procedures",
          "inference"
        ]
      },
      {
        "reading": "masked",
        "text": "One page adds 172.17.17.27/16 to a rule and another tests the address 172.17.17.26. They fit together only if the range starts before .27 (`set-client-access-rule`, `test-client-access-rule-page`, `inference`)",
        "sources": [
          "set-client-access-rule",
          "test-client-access-rule-page",
          "inference"
        ]
      },
      {
        "reading": "from-host",
        "text": "none found",
        "sources": []
      },
      {
        "reading": "usable-hosts",
        "text": "An answer in a forum explains 10.190.65.1/24 as .1 to .254 (`qa-1162843`)",
        "sources": [
          "qa-1162843"
        ]
      }
    ],
    "default": "It is what CIDR notation means everywhere else.",
    "settledBy": "On Exchange Server 2019 make a rule for 192.168.10.20/24 and run Test-ClientAccessRule with .0, .1, .20 and .255. All four: `masked`. Not .0 and .1: `from-host`. Not .0 and .255: `usable-hosts`.",
    "showsIn": [
      "client-access-rules",
      "test-client-access-rule",
      "rule-administration",
      "ip-ranges"
    ]
  },
  {
    "name": "ipv4-mapped-ipv6",
    "question": "Is ::ffff:10.0.0.1 the same address as 10.0.0.1?",
    "readings": [
      {
        "name": "distinct",
        "meaning": "`::ffff:a.b.c.d` is an IPv6 address like any other. It never matches an IPv4 range."
      },
      {
        "name": "folded",
        "meaning": "`::ffff:a.b.c.d` is the IPv4 address `a.b.c.d`, in the asked or connecting address and in ranges, before anything else is looked at."
      },
      {
        "name": "embedded",
        "meaning": "The IPv4 address `a.b.c.d` is `::ffff:a.b.c.d`, in the asked or connecting address and in ranges, so that there is one family of 128 bits. IPv6 ranges such as `::/0` and `::ffff:0:0/96` match the IPv4 addresses in them."
      }
    ],
    "evidence": [
      {
        "reading": "distinct",
        "text": "The pages list IPv4 and IPv6 forms side by side and nowhere turn one into the other (`new-client-access-rule`, `ipv6-in-exchange`, `inference`)",
        "sources": [
          "new-client-access-rule",
          "ipv6-in-exchange",
          "inference"
        ]
      },
      {
        "reading": "folded",
        "text": "none found",
        "sources": []
      },
      {
        "reading": "embedded",
        "text": "A mapped address is defined as an IPv4 address that is represented as an IPv6 one. Code that keeps every address in 128 bits takes it so, and has one family (`rfc-4291`, `inference`)",
        "sources": [
          "rfc-4291",
          "inference"
        ]
      }
    ],
    "default": "Nothing documented says that the two families ever meet.",
    "settledBy": "On Exchange Server 2019 make a rule for 10.0.0.0/8 and run Test-ClientAccessRule with `-RemoteAddress ::ffff:10.0.0.1`. If the rule is returned, make another for ::/0 and run it with `-RemoteAddress 10.0.0.1`. Not the first: `distinct`. The first alone: `folded`. Both: `embedded`.",
    "showsIn": [
      "client-access-rules",
      "test-client-access-rule",
      "rule-administration",
      "ip-ranges"
    ]
  },
  {
    "name": "username-case",
    "question": "Does the case of letters matter when a username is compared with a pattern?",
    "readings": [
      {
        "name": "insensitive",
        "meaning": "Pattern and username are compared after folding, so that case does not matter."
      },
      {
        "name": "sensitive",
        "meaning": "Pattern and username are compared as they are written."
      }
    ],
    "evidence": [
      {
        "reading": "insensitive",
        "text": "PowerShell compares wildcard patterns without regard to case, and Windows account names have no case (`powershell-wildcards`, `inference`)",
        "sources": [
          "powershell-wildcards",
          "inference"
        ]
      },
      {
        "reading": "sensitive",
        "text": "none found",
        "sources": []
      }
    ],
    "default": "An administrator would be astonished by anything else.",
    "settledBy": "On Exchange Server 2019 make a rule for the pattern `*JULIA*` and run Test-ClientAccessRule for the user julia. If username patterns turn out not to work there at all, only an old log of Exchange Online can tell.",
    "showsIn": [
      "client-access-rules",
      "test-client-access-rule",
      "rule-administration",
      "username-patterns"
    ]
  },
  {
    "name": "username-domain",
    "question": "Against which spelling of a username is a pattern tested?",
    "readings": [
      {
        "name": "down-level-only",
        "meaning": "Against `domain\\user` alone."
      },
      {
        "name": "any-form",
        "meaning": "Against `domain\\user`, `user@domain` and `user`. The pattern matches when any of the three does."
      }
    ],
    "evidence": [
      {
        "reading": "down-level-only",
        "text": "The parameter is described as taking the account name as domain, backslash and user name (`new-client-access-rule`, `exo-client-access-rules`)",
        "sources": [
          "new-client-access-rule",
          "exo-client-access-rules"
        ]
      },
      {
        "reading": "down-level-only",
        "text": "Microsoft's advice on moving away from the rules treats the form domain\\user as the one that they use (`deprecation-blog`)",
        "sources": [
          "deprecation-blog"
        ]
      },
      {
        "reading": "any-form",
        "text": "An administrator reports a rule that worked with a user principal name in it (`office-docs-powershell-1706`)",
        "sources": [
          "office-docs-powershell-1706"
        ]
      }
    ],
    "default": "It is the only form that a document names.",
    "settledBy": "On Exchange Server 2019 make one rule for each of the patterns `contoso\\julia`, `julia@contoso` and `julia`, and run Test-ClientAccessRule for that user.",
    "showsIn": [
      "client-access-rules",
      "test-client-access-rule",
      "rule-administration",
      "username-patterns"
    ]
  },
  {
    "name": "trailing-wildcard",
    "question": "May a username pattern end in a star, as in jeff*?",
    "readings": [
      {
        "name": "accepted",
        "meaning": "A pattern that ends in `*`, does not begin with `*` and has no backslash is valid. It is matched like any other."
      },
      {
        "name": "refused",
        "meaning": "Such a pattern is refused with `invalid-value`. A pattern that begins with `*`, and one with a backslash such as `contoso.com\\admin*`, is valid."
      }
    ],
    "evidence": [
      {
        "reading": "accepted",
        "text": "Microsoft shows a rule from practice with contoso.com\\admin*, so the star at the end is not forbidden as such. Against domain\\user, a pattern such as jeff* is then useless rather than invalid (`deprecation-blog`, `inference`)",
        "sources": [
          "deprecation-blog",
          "inference"
        ]
      },
      {
        "reading": "refused",
        "text": "The pages allow jeff with a star on both sides, \"but not\" with one at the end alone (`new-client-access-rule`, `exo-client-access-rules`)",
        "sources": [
          "new-client-access-rule",
          "exo-client-access-rules"
        ]
      }
    ],
    "default": "It makes every documented statement true at once, because such a pattern can never match `domain\\user`.",
    "settledBy": "On Exchange Server 2019 run `New-ClientAccessRule` with `-UsernameMatchesAnyOfPatterns jeff*` and see whether it is refused.",
    "showsIn": [
      "rule-administration",
      "username-patterns"
    ]
  },
  {
    "name": "username-with-universal-outlook",
    "question": "What does a username condition do for the Windows Mail app, the protocol UniversalOutlook?",
    "readings": [
      {
        "name": "never-matches",
        "meaning": "On a UniversalOutlook connection the condition `usernameMatchesAnyOfPatterns` is false, so that a rule which has it does not apply. The exception is not affected."
      },
      {
        "name": "condition-ignored",
        "meaning": "On a UniversalOutlook connection the condition `usernameMatchesAnyOfPatterns` holds, whatever the username is. The exception is not affected."
      }
    ],
    "evidence": [
      {
        "reading": "never-matches",
        "text": "The sentence on the page comes from a test in which denying UniversalOutlook for one user had no effect (`new-client-access-rule`, `office-docs-powershell-1564`)",
        "sources": [
          "new-client-access-rule",
          "office-docs-powershell-1564"
        ]
      },
      {
        "reading": "condition-ignored",
        "text": "The page says only that the parameter \"does not work\" together with that protocol, which can also mean that it is not looked at (`new-client-access-rule`)",
        "sources": [
          "new-client-access-rule"
        ]
      }
    ],
    "default": "It fits the test that the sentence comes from.",
    "settledBy": "Only Exchange Online had this protocol, and it no longer runs the rules. A log or a support case from before September 2025 would tell: did a rule for one user block all users of the app, or none?",
    "showsIn": [
      "client-access-rules",
      "test-client-access-rule",
      "rule-administration"
    ]
  },
  {
    "name": "filter-precedence",
    "question": "In a filter with -and and -or but without parentheses, which of the two binds tighter?",
    "readings": [
      {
        "name": "left-to-right",
        "meaning": "`-and` and `-or` bind equally and are taken from the left: `A -or B -and C` is `(A -or B) -and C`."
      },
      {
        "name": "and-first",
        "meaning": "`-and` binds tighter than `-or`: `A -or B -and C` is `A -or (B -and C)`."
      }
    ],
    "evidence": [
      {
        "reading": "left-to-right",
        "text": "The page on filters sends the reader to PowerShell's logical operators, where the two have equal precedence and are taken from the left (`recipient-filters-page`, `powershell-operators`)",
        "sources": [
          "recipient-filters-page",
          "powershell-operators"
        ]
      },
      {
        "reading": "and-first",
        "text": "Most query languages bind \"and\" tighter. The documented examples always use parentheses, so they do not speak against it (`inference`)",
        "sources": [
          "inference"
        ]
      }
    ],
    "default": "It is the only rule that a page cited by the documents states.",
    "settledBy": "On Exchange Server 2019 make a rule with `\"City -eq 'A' -or City -eq 'B' -and Department -eq 'C'\"` and run Test-ClientAccessRule for a user in city A without that department. If the rule is returned, `and-first`.",
    "showsIn": [
      "client-access-rules",
      "test-client-access-rule",
      "rule-administration",
      "recipient-filters"
    ]
  },
  {
    "name": "filter-blank-inequality",
    "question": "Does a filter such as Department -ne 'IT' match a user whose department is blank?",
    "readings": [
      {
        "name": "blank-differs",
        "meaning": "Comparing a blank attribute with a text is true for `-ne` and `-notlike`, and false for `-eq`, `-like`, `-lt` and `-gt`, also when the text is `'*'`. Comparing with `$null` or `''` is the same in both readings."
      },
      {
        "name": "blank-unknown",
        "meaning": "Comparing a blank attribute with a text is unknown for all six operators, also when the text is `'*'`. `-not`, `-and` and `-or` follow Kleene's three-valued logic, and unknown at the end is no match."
      }
    ],
    "evidence": [
      {
        "reading": "blank-differs",
        "text": "A vendor explains the deny rule with Department -ne 'IT' as blocking everyone with another value, and means it to keep all others out (`codetwo-blog`)",
        "sources": [
          "codetwo-blog"
        ]
      },
      {
        "reading": "blank-unknown",
        "text": "Directory searches and databases commonly treat a comparison with a missing value as unknown (`inference`)",
        "sources": [
          "inference"
        ]
      }
    ],
    "default": "The only published explanation of such a filter relies on it.",
    "settledBy": "On Exchange Server 2019 make a rule with `\"Department -ne 'IT'\"` and run Test-ClientAccessRule for a user without a department. If the rule is returned, `blank-differs`.",
    "showsIn": [
      "client-access-rules",
      "test-client-access-rule",
      "rule-administration",
      "recipient-filters"
    ]
  },
  {
    "name": "filter-wildcards",
    "question": "Where in a -like value may a star stand?",
    "readings": [
      {
        "name": "anywhere",
        "meaning": "In a value of `-like` or `-notlike`, `*` may stand anywhere, any number of times."
      },
      {
        "name": "ends-only",
        "meaning": "There, `*` may stand only as the first or the last character. Otherwise the filter is refused with `invalid-value`."
      },
      {
        "name": "suffix-only",
        "meaning": "There, `*` may stand only as the last character. Otherwise the filter is refused with `invalid-value`."
      }
    ],
    "evidence": [
      {
        "reading": "anywhere",
        "text": "The pages on the rules ask for \"at least one wildcard\" without naming a place, and show a value that begins with one (`exo-client-access-rules`, `exchange-server-client-access-rules`)",
        "sources": [
          "exo-client-access-rules",
          "exchange-server-client-access-rules"
        ]
      },
      {
        "reading": "ends-only",
        "text": "A text quoted for on-premises Exchange allows the star \"only as the first or last character\" (`office-docs-powershell-4860`, `filters-v2`)",
        "sources": [
          "office-docs-powershell-4860",
          "filters-v2"
        ]
      },
      {
        "reading": "suffix-only",
        "text": "The page on filters says that in Exchange Online the star works only as a suffix \"in most parameters\", and the documentation's author confirms it for the cloud (`recipient-filters-page`, `recipient-filter-properties`, `office-docs-powershell-8941`)",
        "sources": [
          "recipient-filters-page",
          "recipient-filter-properties",
          "office-docs-powershell-8941"
        ]
      }
    ],
    "default": "The pages on this very parameter name no limit; the limits come from pages on other parameters.",
    "settledBy": "On Exchange Server 2019 run `New-ClientAccessRule` with `\"City -like '*mond'\"` and with `\"City -like 'Red*nd'\"` and see which is refused.",
    "showsIn": [
      "rule-administration",
      "recipient-filters"
    ]
  },
  {
    "name": "unsupported-authentication",
    "question": "What does an authentication condition do for a protocol that does not support filtering by that authentication type?",
    "readings": [
      {
        "name": "never-matches",
        "meaning": "For a connection whose pair of protocol and authentication type is not supported, an authentication condition is false. An authentication exception never holds for such a pair."
      },
      {
        "name": "condition-ignored",
        "meaning": "For such a connection an authentication condition holds, whatever its values are. An authentication exception never holds for such a pair."
      }
    ],
    "evidence": [
      {
        "reading": "never-matches",
        "text": "The documentation's author explains that clients of protocols without those types \"would skip the first rule\" (`officedocs-exchange-211`)",
        "sources": [
          "officedocs-exchange-211"
        ]
      },
      {
        "reading": "condition-ignored",
        "text": "The page says that some protocols \"don't support authentication type filters\", which can be read as a filter that is not looked at (`new-client-access-rule`)",
        "sources": [
          "new-client-access-rule"
        ]
      }
    ],
    "default": "It is the only worked evaluation that was published.",
    "settledBy": "On Exchange Server 2019 make a rule with `-AnyOfProtocols ExchangeAdminCenter,RemotePowerShell -AnyOfAuthenticationTypes NonBasicAuthentication` and run Test-ClientAccessRule with that type and ExchangeAdminCenter.",
    "showsIn": [
      "client-access-rules",
      "test-client-access-rule",
      "rule-administration"
    ]
  },
  {
    "name": "rest-under-ews",
    "question": "Does a rule for ExchangeWebServices also cover REST?",
    "readings": [
      {
        "name": "independent",
        "meaning": "`ExchangeWebServices` in a protocol condition or exception means that protocol only."
      },
      {
        "name": "covered",
        "meaning": "`ExchangeWebServices` in a protocol condition or exception means REST as well. Which combinations of protocol and authentication type New and Set refuse does not change."
      }
    ],
    "evidence": [
      {
        "reading": "independent",
        "text": "Microsoft announced for 2017 that the two become \"two separate controls\" (`kb-4013974`)",
        "sources": [
          "kb-4013974"
        ]
      },
      {
        "reading": "covered",
        "text": "The same article says that before the change one condition \"applied to both\", and an older guide reports that blocking EWS also broke the REST interface for mail (`kb-4013974`, `exo-dedicated-guide`)",
        "sources": [
          "kb-4013974",
          "exo-dedicated-guide"
        ]
      }
    ],
    "default": "It is the later state of the announced change.",
    "settledBy": "Only Exchange Online had REST under these rules, and it no longer runs them. A log or a support case from between 2018 and September 2025, with EWS denied and no rule for REST, would tell.",
    "showsIn": [
      "client-access-rules",
      "test-client-access-rule",
      "rule-administration"
    ]
  },
  {
    "name": "nested-groups",
    "question": "Does an application access policy on a group also cover the members of groups inside that group?",
    "readings": [
      {
        "name": "transitive",
        "meaning": "Yes. Members of member groups are members, to any depth. Groups that contain each other end the search instead of going round."
      },
      {
        "name": "direct",
        "meaning": "No. Only the recipients that the group itself lists are its members."
      }
    ],
    "evidence": [
      {
        "reading": "transitive",
        "text": "Since November 2024 the cmdlet page says \"including nested groups\" (`new-application-access-policy`, `office-docs-powershell-12367`)",
        "sources": [
          "new-application-access-policy",
          "office-docs-powershell-12367"
        ]
      },
      {
        "reading": "direct",
        "text": "Two administrators tested it in 2019 and 2022 and saw that members of inner groups were not covered (`microsoft-graph-docs-6018`, `microsoft-graph-docs-19315`)",
        "sources": [
          "microsoft-graph-docs-6018",
          "microsoft-graph-docs-19315"
        ]
      },
      {
        "reading": "direct",
        "text": "The guide for moving policies to role based access control counts only direct members (`application-rbac`)",
        "sources": [
          "application-rbac"
        ]
      }
    ],
    "default": "It is the only statement about these policies in the documents.",
    "settledBy": "In Exchange Online make a RestrictAccess policy on a mail-enabled security group that contains another one, and a mailbox in the inner group only. Run Test-ApplicationAccessPolicy, and after two hours also a Graph call, because the two may differ.",
    "showsIn": [
      "application-access-policies",
      "policy-administration"
    ]
  },
  {
    "name": "all-applications",
    "question": "What does a policy for all applications, the app id *, mean for an app that also has policies of its own?",
    "readings": [
      {
        "name": "joins",
        "meaning": "A policy for `*` counts for every app, together with the app's own policies."
      },
      {
        "name": "fallback",
        "meaning": "A policy for `*` counts only for apps whose id stands in no policy's `appIds`, whatever the right and the scope of that policy are."
      },
      {
        "name": "ignored",
        "meaning": "A policy for `*` counts for no app."
      }
    ],
    "evidence": [
      {
        "reading": "joins",
        "text": "The page says that a star is there \"to indicate all applications\" (`new-application-access-policy`)",
        "sources": [
          "new-application-access-policy"
        ]
      },
      {
        "reading": "fallback",
        "text": "The fourth step speaks of restrict policies \"for the Application\", which can be read as the app's own (`new-application-access-policy`, `inference`)",
        "sources": [
          "new-application-access-policy",
          "inference"
        ]
      },
      {
        "reading": "ignored",
        "text": "A correction that was merged into Microsoft's page says that a policy affects only the app id that it names, and the only example with a star was taken out in 2019 (`microsoft-graph-docs-13696`, `new-application-access-policy-earlier`)",
        "sources": [
          "microsoft-graph-docs-13696",
          "new-application-access-policy-earlier"
        ]
      }
    ],
    "default": "It takes the parameter's description at its word.",
    "settledBy": "In Exchange Online make a RestrictAccess policy for `*` on group h and one for app a on group g. Run Test-ApplicationAccessPolicy for app a and a mailbox in h only, and for an app without own policies. Granted for a: `joins`. Denied for a, while the other app is held to h: `fallback`. The other app not restricted at all: `ignored`.",
    "showsIn": [
      "application-access-policies",
      "policy-administration"
    ]
  }
];

/** The first reading of every axis. */
export const defaultReadings: Readings = {
  "no-rule-matches": "allow",
  "priority-base": "one",
  "set-priority": "moves",
  "remove-renumbers": "yes",
  "priority-out-of-range": "refused",
  "test-returns": "all-matching",
  "microsoft-middle-tier": "bypasses-rules",
  "scope-default": "all",
  "rule-subject": "mailbox",
  "cidr-host-bits": "masked",
  "ipv4-mapped-ipv6": "distinct",
  "username-case": "insensitive",
  "username-domain": "down-level-only",
  "trailing-wildcard": "accepted",
  "username-with-universal-outlook": "never-matches",
  "filter-precedence": "left-to-right",
  "filter-blank-inequality": "blank-differs",
  "filter-wildcards": "anywhere",
  "unsupported-authentication": "never-matches",
  "rest-under-ews": "independent",
  "nested-groups": "transitive",
  "all-applications": "joins"
};
