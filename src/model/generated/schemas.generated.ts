// Generated from spec/schemas/*.schema.json by `npm run generate`. Do not edit.

/** All definitions of the wire as one JSON Schema. */
export const schemas = {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$defs": {
    "MatchAnswer": {
      "description": "Whether the text matches.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "matches"
      ],
      "properties": {
        "matches": {
          "type": "boolean"
        }
      }
    },
    "DecisionAnswer": {
      "description": "What happens to the connection.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "action"
      ],
      "properties": {
        "action": {
          "$ref": "#/$defs/Action"
        },
        "decidedBy": {
          "description": "Name of the deciding rule; [] when none decided. Compared only when the adapter declared \"compares\":\"grounds\".",
          "type": "array",
          "items": {
            "type": "string",
            "minLength": 1
          },
          "maxItems": 1
        }
      }
    },
    "TestAnswer": {
      "description": "What Test-ClientAccessRule returns.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "rules"
      ],
      "properties": {
        "rules": {
          "description": "Rule names in ascending priority.",
          "type": "array",
          "items": {
            "type": "string",
            "minLength": 1
          }
        }
      }
    },
    "AccessAnswer": {
      "description": "Whether the app may reach the mailbox.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "access"
      ],
      "properties": {
        "access": {
          "type": "string",
          "enum": [
            "Granted",
            "Denied"
          ]
        },
        "decidedBy": {
          "description": "Names of all policies of the deciding step, in any order; [] when none decided. Compared only when the adapter declared \"compares\":\"grounds\".",
          "type": "array",
          "items": {
            "type": "string",
            "minLength": 1
          },
          "uniqueItems": true
        }
      }
    },
    "StepAnswer": {
      "description": "ok, or refused with the code that applies.",
      "anyOf": [
        {
          "description": "The call was carried out.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "ok"
          ],
          "properties": {
            "ok": {
              "const": true
            }
          }
        },
        {
          "$ref": "#/$defs/Refused"
        }
      ]
    },
    "NumberedRule": {
      "description": "A rule's place in the final list.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "name",
        "priority"
      ],
      "properties": {
        "name": {
          "type": "string",
          "minLength": 1
        },
        "priority": {
          "type": "integer"
        }
      }
    },
    "RuleAdministrationAnswer": {
      "description": "One step for each call, and the final rules, disabled ones too, in evaluation order.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "steps",
        "rules"
      ],
      "properties": {
        "steps": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/StepAnswer"
          }
        },
        "rules": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/NumberedRule"
          }
        },
        "decisions": {
          "description": "One for each connection of `then`, over the final list.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/DecisionAnswer"
          }
        }
      }
    },
    "PolicyAdministrationAnswer": {
      "description": "One step for each call, and the final policies in any order.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "steps",
        "policies"
      ],
      "properties": {
        "steps": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/StepAnswer"
          }
        },
        "policies": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/ApplicationAccessPolicy"
          }
        },
        "decisions": {
          "description": "One for each question of `then`, over the final policies.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/AccessAnswer"
          }
        }
      }
    },
    "Refused": {
      "description": "It refuses the input as invalid.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "refused"
      ],
      "properties": {
        "refused": {
          "type": "string",
          "minLength": 1,
          "description": "A refusal code. Compared as refused or not; the code is compared in golden cases only."
        },
        "message": {
          "type": "string"
        }
      }
    },
    "Unsupported": {
      "description": "It does not implement this; the verdict becomes incomplete.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "unsupported"
      ],
      "properties": {
        "unsupported": {
          "type": "string",
          "minLength": 1,
          "description": "Why."
        },
        "issue": {
          "type": "string",
          "description": "Where this is tracked."
        }
      }
    },
    "Errored": {
      "description": "It failed on this question.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "errored"
      ],
      "properties": {
        "errored": {
          "type": "string",
          "description": "What went wrong."
        }
      }
    },
    "Subject": {
      "description": "What answers.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "name",
        "version"
      ],
      "properties": {
        "name": {
          "type": "string",
          "minLength": 1
        },
        "version": {
          "type": "string",
          "minLength": 1
        },
        "language": {
          "type": "string"
        },
        "homepage": {
          "type": "string"
        },
        "issues": {
          "type": "string"
        }
      }
    },
    "Limits": {
      "description": "All that the adapter can be asked about; a question is left out and counted when something outside stands in it, its given or its calls.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "protocols": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/Protocol"
          }
        },
        "authenticationTypes": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/AuthenticationType"
          }
        },
        "conditions": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/ConditionField"
          }
        },
        "rangeForms": {
          "description": "By characters: a range with `/` is a block, else with `-` a span, else an address.",
          "type": "array",
          "items": {
            "enum": [
              "address",
              "span",
              "block"
            ]
          }
        },
        "families": {
          "description": "By characters: a range or an address with `:` is IPv6, mapped ones too, any other IPv4.",
          "type": "array",
          "items": {
            "enum": [
              "ipv4",
              "ipv6"
            ]
          }
        },
        "scopes": {
          "description": "The kinds of scope that a role assignment may have.",
          "type": "array",
          "items": {
            "enum": [
              "none",
              "group",
              "unit",
              "filter"
            ]
          }
        }
      }
    },
    "StartAnswer": {
      "description": "The adapter's declaration.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "protocol",
        "subject",
        "answers"
      ],
      "properties": {
        "protocol": {
          "type": "integer",
          "description": "The version that the adapter speaks; another than 1 ends the conversation."
        },
        "subject": {
          "$ref": "#/$defs/Subject"
        },
        "answers": {
          "description": "The chapters that it implements. No run is sent for others.",
          "type": "array",
          "minItems": 1,
          "uniqueItems": true,
          "items": {
            "$ref": "#/$defs/Chapter"
          }
        },
        "readings": {
          "description": "The readings that it claims, axis to reading; asserted hard. For all other axes, one combination of readings must explain all its answers.",
          "type": "object",
          "additionalProperties": {
            "type": "string"
          }
        },
        "compares": {
          "description": "decision (default): decidedBy may be left out and is not compared. grounds: it is compared. Everything else in an answer is always compared.",
          "type": "string",
          "enum": [
            "decision",
            "grounds"
          ]
        },
        "decisions": {
          "description": "The chapters in which it can answer `then`; true means rule-administration.",
          "oneOf": [
            {
              "type": "boolean"
            },
            {
              "type": "array",
              "uniqueItems": true,
              "items": {
                "enum": [
                  "rule-administration",
                  "policy-administration"
                ]
              }
            }
          ]
        },
        "limits": {
          "$ref": "#/$defs/Limits"
        }
      }
    },
    "RunAnswer": {
      "description": "The answer to one run.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "seq",
        "answers"
      ],
      "properties": {
        "seq": {
          "type": "string",
          "description": "The seq of the run."
        },
        "answers": {
          "description": "One for each question, in order: the chapter's answer, Refused, Unsupported or Errored.",
          "type": "array",
          "items": {
            "description": "Judged for itself, so that one bad entry spoils no other."
          }
        }
      }
    },
    "NoGiven": {
      "description": "The little languages need nothing beforehand.",
      "type": "object",
      "additionalProperties": false,
      "properties": {}
    },
    "RulesGiven": {
      "description": "The rule set that the questions are asked about.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "rules"
      ],
      "properties": {
        "rules": {
          "type": "array",
          "description": "The rule set, in any order.",
          "items": {
            "$ref": "#/$defs/ClientAccessRule"
          }
        }
      }
    },
    "PoliciesGiven": {
      "description": "The policies and the directory that the questions are asked about.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "policies",
        "directory"
      ],
      "properties": {
        "policies": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/ApplicationAccessPolicy"
          }
        },
        "directory": {
          "$ref": "#/$defs/Directory"
        }
      }
    },
    "IpRangeQuestion": {
      "description": "Does the range match the address?",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "range",
        "address"
      ],
      "properties": {
        "range": {
          "type": "string",
          "description": "An address, `first-last` or `address/prefix`; anything else is refused."
        },
        "address": {
          "type": "string",
          "description": "The address asked about; refused when it is none."
        }
      }
    },
    "UsernamePatternQuestion": {
      "description": "Does the pattern match the whole username?",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "pattern",
        "username"
      ],
      "properties": {
        "pattern": {
          "type": "string",
          "description": "`*` stands for any run of characters; everything else is itself. The empty pattern is refused."
        },
        "username": {
          "description": "The account as `domain\\user`: exactly one backslash, text on both sides, no `*`.",
          "type": "string",
          "pattern": "^[^\\\\*]+\\\\[^\\\\*]+$"
        }
      }
    },
    "RecipientFilterQuestion": {
      "description": "Does the filter match the recipient?",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "filter",
        "recipient"
      ],
      "properties": {
        "filter": {
          "type": "string",
          "description": "OPATH; a text that the grammar does not produce is refused."
        },
        "recipient": {
          "$ref": "#/$defs/Recipient"
        }
      }
    },
    "AccessQuestion": {
      "description": "May the app reach the mailbox?",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "appId",
        "mailbox"
      ],
      "properties": {
        "appId": {
          "type": "string",
          "minLength": 1,
          "description": "The application (client) id, compared after folding case."
        },
        "mailbox": {
          "type": "string",
          "minLength": 1,
          "description": "The id of an entry in the directory that is no group."
        }
      }
    },
    "RuleAdministrationQuestion": {
      "description": "What do these cmdlets do to the rule set?",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "cmdlets"
      ],
      "properties": {
        "cmdlets": {
          "type": "array",
          "minItems": 1,
          "description": "Run in this order; a refused call changes nothing and the calls after it still run.",
          "items": {
            "$ref": "#/$defs/CmdletCall"
          }
        },
        "then": {
          "description": "Connections to decide with the final rule set; sent only to adapters whose `decisions` are true or name this chapter.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/Connection"
          }
        }
      }
    },
    "PolicyAdministrationQuestion": {
      "description": "What do these cmdlets do to the policies?",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "cmdlets"
      ],
      "properties": {
        "cmdlets": {
          "type": "array",
          "minItems": 1,
          "description": "Run in this order; a refused call changes nothing and the calls after it still run.",
          "items": {
            "$ref": "#/$defs/CmdletCall"
          }
        },
        "then": {
          "description": "Apps and mailboxes to decide about with the final policies; sent only to adapters whose `decisions` name this chapter.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/AccessQuestion"
          }
        }
      }
    },
    "StartCommand": {
      "description": "The first command of every conversation.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "command",
        "protocol"
      ],
      "properties": {
        "command": {
          "const": "start"
        },
        "protocol": {
          "const": 1
        }
      }
    },
    "RunCommand": {
      "description": "Questions of one chapter about one given. There is no state between run commands, nor between the questions of one.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "command",
        "seq",
        "chapter",
        "given",
        "when"
      ],
      "properties": {
        "command": {
          "const": "run"
        },
        "seq": {
          "type": "string",
          "description": "Echoed by the answer."
        },
        "chapter": {
          "$ref": "#/$defs/Chapter"
        },
        "given": {
          "description": "The chapter's given: NoGiven, RulesGiven or PoliciesGiven.",
          "type": "object",
          "additionalProperties": true
        },
        "when": {
          "description": "1 to 1,000 questions of the chapter.",
          "type": "array",
          "minItems": 1,
          "maxItems": 1000,
          "items": {
            "type": "object",
            "additionalProperties": true
          }
        }
      }
    },
    "StopCommand": {
      "description": "The last command. The adapter ends without an answer.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "command"
      ],
      "properties": {
        "command": {
          "const": "stop"
        }
      }
    },
    "ChangeKind": {
      "description": "A single change that can be made to policies, groups or rules. `new-group` is a security group with the mailbox as its only member, for mailboxes that cannot be a scope (PADM-SCOPE-PRINCIPAL).",
      "enum": [
        "add-member",
        "remove-member",
        "new-group",
        "new-policy",
        "remove-policy",
        "new-rule",
        "remove-rule"
      ]
    },
    "SingleChange": {
      "description": "A single change.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "kind",
        "text",
        "powershell",
        "places"
      ],
      "properties": {
        "kind": {
          "description": "Which.",
          "$ref": "#/$defs/ChangeKind"
        },
        "text": {
          "description": "In words.",
          "type": "string"
        },
        "powershell": {
          "description": "The command that makes it.",
          "type": "string"
        },
        "places": {
          "description": "Where what it changes stands.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/Place"
          }
        }
      }
    },
    "TurnedAnswer": {
      "description": "Another answer that the changes turn as well.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "asked",
        "before",
        "after"
      ],
      "properties": {
        "asked": {
          "description": "The app and the mailbox, or the connection, in words.",
          "type": "string"
        },
        "before": {
          "description": "Before the changes.",
          "$ref": "#/$defs/AnswerWord"
        },
        "after": {
          "description": "After them.",
          "$ref": "#/$defs/AnswerWord"
        }
      }
    },
    "ChangeSet": {
      "description": "Changes that together turn the answer; none of them can be left out.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "changes",
        "turns",
        "turnsInAll",
        "others",
        "except"
      ],
      "properties": {
        "changes": {
          "description": "As few as can be.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/SingleChange"
          }
        },
        "turns": {
          "description": "What else they turn, of the apps and mailboxes that the files list, or of representative connections; at most 20.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/TurnedAnswer"
          }
        },
        "turnsInAll": {
          "description": "How many other answers they turn.",
          "type": "integer",
          "minimum": 0
        },
        "measuredOn": {
          "description": "Of changes of rules: on how many representative connections it was measured; there is no list of all connections.",
          "type": "integer",
          "minimum": 0
        },
        "others": {
          "description": "Whom they turn beside those that the files list, in words; empty where nobody.",
          "type": "string"
        },
        "except": {
          "description": "Readings under which the answer is still another after the changes.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/OtherAnswer"
          }
        }
      }
    },
    "AskedConnection": {
      "description": "A connection as far as it is known; what is left out may be anything, unless a field says otherwise.",
      "type": "object",
      "additionalProperties": false,
      "minProperties": 1,
      "properties": {
        "protocol": {
          "description": "The protocol that the connection is counted as, or those that come into question.",
          "anyOf": [
            {
              "$ref": "#/$defs/Protocol"
            },
            {
              "type": "array",
              "minItems": 1,
              "items": {
                "$ref": "#/$defs/Protocol"
              }
            }
          ]
        },
        "path": {
          "description": "The path of the request, or its whole address, in place of the protocol: `/mapi/emsmdb/`.",
          "type": "string"
        },
        "authenticationType": {
          "description": "How the client signed in, or the ways that come into question.",
          "anyOf": [
            {
              "$ref": "#/$defs/AuthenticationType"
            },
            {
              "type": "array",
              "minItems": 1,
              "items": {
                "$ref": "#/$defs/AuthenticationType"
              }
            }
          ]
        },
        "clientIPAddress": {
          "description": "A valid IPv4 or IPv6 address, as the chapter ip-ranges says.",
          "type": "string"
        },
        "username": {
          "description": "The account as `domain\\user`: exactly one backslash, text on both sides, no `*`.",
          "type": "string"
        },
        "mailbox": {
          "description": "The mailbox whose attributes the files list, by any of its names; without it they are looked up by the username.",
          "type": "string"
        },
        "recipient": {
          "description": "The attributes of the mailbox, all of them: what is left out is blank.",
          "$ref": "#/$defs/Recipient"
        },
        "caller": {
          "description": "The account that signed in, when it is not the mailbox's. Absent means that it is.",
          "$ref": "#/$defs/Caller"
        },
        "middleTier": {
          "description": "Absent means `none`.",
          "$ref": "#/$defs/MiddleTier"
        }
      }
    },
    "ConnectionCase": {
      "description": "The answer for some of the protocols or ways of signing in that the request leaves open.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "protocols",
        "authenticationTypes",
        "answer"
      ],
      "properties": {
        "protocols": {
          "description": "Counted as any of these.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/Protocol"
          }
        },
        "authenticationTypes": {
          "description": "Signed in in any of these ways; empty where it makes no difference.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/AuthenticationType"
          }
        },
        "answer": {
          "description": "The answer there, with its reasons.",
          "$ref": "#/$defs/ReasonedAnswer"
        }
      }
    },
    "ExplainedLine": {
      "description": "One line: a rule or a policy in words, or an app or a mailbox with its answer.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "about",
        "text",
        "places"
      ],
      "properties": {
        "about": {
          "description": "What the line is about.",
          "enum": [
            "rule",
            "app",
            "policy",
            "mailbox"
          ]
        },
        "text": {
          "description": "In words.",
          "type": "string"
        },
        "places": {
          "description": "Where it stands.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/Place"
          }
        },
        "answer": {
          "description": "Of an app or a mailbox: the answer.",
          "$ref": "#/$defs/AnswerWord"
        },
        "depends": {
          "description": "Beside `answer`: where other readings make another of it, what it is there; empty where none does.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/OtherAnswer"
          }
        },
        "app": {
          "description": "Whose policy it is, or which app it is.",
          "type": "string"
        },
        "mailboxes": {
          "description": "How many mailboxes have this answer, where the line is about several.",
          "type": "integer",
          "minimum": 0
        }
      }
    },
    "Explanation": {
      "description": "What `explain --format json` prints.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "schema",
        "version",
        "readings",
        "sources",
        "certainty",
        "asked",
        "notes"
      ],
      "properties": {
        "schema": {
          "description": "What this is.",
          "const": "access-conformance/explanation"
        },
        "version": {
          "description": "Of this form.",
          "const": 1
        },
        "readings": {
          "description": "The readings that were chosen, by axis.",
          "type": "object",
          "additionalProperties": {
            "type": "string"
          }
        },
        "sources": {
          "description": "The files, in their order.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/Source"
          }
        },
        "certainty": {
          "description": "How sure the answer is.",
          "$ref": "#/$defs/Certainty"
        },
        "asked": {
          "description": "The request in words.",
          "type": "string"
        },
        "app": {
          "description": "The app id, where it is about an app.",
          "type": "string"
        },
        "mailbox": {
          "description": "The mailbox as written, where it is about one.",
          "type": "string"
        },
        "connection": {
          "description": "Where it is about a connection: as it was asked.",
          "$ref": "#/$defs/AskedConnection"
        },
        "answer": {
          "description": "The answer with its reasons; absent where more than one request is explained.",
          "$ref": "#/$defs/ReasonedAnswer"
        },
        "cases": {
          "description": "Where the protocol or the way of signing in is left open, and the answer depends on it: the answer for each.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/ConnectionCase"
          }
        },
        "lines": {
          "description": "Where it is not about one request: rules in their order, apps with their policies, or the answers of an app or of a mailbox.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/ExplainedLine"
          }
        },
        "notes": {
          "description": "What else decides beside the policies or rules, or would have to be known; one line each.",
          "type": "array",
          "items": {
            "type": "string"
          }
        },
        "wanted": {
          "description": "Of `--open` and `--close`.",
          "enum": [
            "open",
            "close"
          ]
        },
        "changes": {
          "description": "Of `--open` and `--close`: the smallest sets, and where each of them turns another answer too, the smallest that turn nothing else; those that turn the fewest other answers first; empty where the answer is already that, or nothing turns it.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/ChangeSet"
          }
        },
        "changesCut": {
          "description": "Not all sets of up to three changes were tried: others may do it too.",
          "const": true
        }
      }
    },
    "Box": {
      "description": "An answer and the readings under which it is right.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "readings",
        "then"
      ],
      "properties": {
        "readings": {
          "description": "Axis to the readings for which the answer holds; an axis that is not named may have any reading.",
          "type": "object",
          "minProperties": 1,
          "additionalProperties": {
            "type": "array",
            "minItems": 1,
            "uniqueItems": true,
            "items": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "then": {
          "type": "object",
          "additionalProperties": true,
          "description": "The chapter's answer, or {\"refused\":code}."
        }
      }
    },
    "GoldenCase": {
      "description": "One question with its expected answer: either `then` (all readings agree) or `depends` (boxes that are disjoint and together cover every reading of the axes they name).",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "id",
        "clauses",
        "when"
      ],
      "properties": {
        "id": {
          "type": "string",
          "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
          "description": "Unique in its file. The case's address is chapter/file#id."
        },
        "clauses": {
          "description": "The clauses that the case shows; the first is the one that it is about.",
          "type": "array",
          "minItems": 1,
          "uniqueItems": true,
          "items": {
            "type": "string",
            "pattern": "^[A-Z]+(-[A-Z0-9]+)+$"
          }
        },
        "hunts": {
          "type": "string",
          "minLength": 1,
          "description": "The mistake that this case catches, as a phrase that completes «a program that …»."
        },
        "origin": {
          "type": "string",
          "minLength": 1,
          "description": "Where the case comes from: an entry of sources.json, with the place after a colon; `constructed` for a case made for its clause; or the seed and path of a shrunken counterexample."
        },
        "given": {
          "type": "object",
          "additionalProperties": true,
          "description": "The chapter's given, in place of the file's."
        },
        "when": {
          "type": "object",
          "additionalProperties": true,
          "description": "The chapter's question."
        },
        "then": {
          "type": "object",
          "additionalProperties": true,
          "description": "The chapter's answer, or {\"refused\":code}."
        },
        "depends": {
          "type": "array",
          "minItems": 2,
          "items": {
            "$ref": "#/$defs/Box"
          }
        },
        "reason": {
          "description": "Why it is refused, in the first box that holds a refusal: one reason for a text; for calls a list, one for each call that is refused, in their order.",
          "oneOf": [
            {
              "$ref": "#/$defs/RefusalReason"
            },
            {
              "type": "array",
              "minItems": 1,
              "items": {
                "$ref": "#/$defs/RefusalReason"
              }
            }
          ]
        },
        "unsettled": {
          "type": "array",
          "minItems": 1,
          "uniqueItems": true,
          "items": {
            "type": "string",
            "pattern": "^[a-z]+(-[a-z]+)*$"
          },
          "description": "The kinds of unsettled text that the question has (spec/unsettled.md). A decision where `then` refuses, or a refusal where `then` decides, is acceptable: no failure."
        }
      },
      "if": {
        "required": [
          "then"
        ]
      },
      "then": {
        "not": {
          "required": [
            "depends"
          ]
        }
      },
      "else": {
        "required": [
          "depends"
        ]
      }
    },
    "GoldenFile": {
      "description": "A file of golden cases of one chapter.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "chapter",
        "cases"
      ],
      "properties": {
        "$schema": {
          "type": "string"
        },
        "chapter": {
          "$ref": "#/$defs/Chapter"
        },
        "about": {
          "type": "string",
          "minLength": 1,
          "description": "What the cases of this file have in common, in one or two sentences."
        },
        "given": {
          "type": "object",
          "additionalProperties": true,
          "description": "The chapter's given for each case that has none of its own."
        },
        "cases": {
          "type": "array",
          "minItems": 1,
          "items": {
            "$ref": "#/$defs/GoldenCase"
          }
        }
      }
    },
    "Place": {
      "description": "Where something stands; lines and columns count from 1, columns in UTF-16 units of the decoded text.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "line",
        "column"
      ],
      "properties": {
        "file": {
          "description": "As the user named it; absent for standard input and for a text of its own.",
          "type": "string"
        },
        "line": {
          "description": "From 1.",
          "type": "integer",
          "minimum": 1
        },
        "column": {
          "description": "From 1.",
          "type": "integer",
          "minimum": 1
        }
      }
    },
    "Value": {
      "description": "A value of a parameter or a property: a text (numbers too), true or false, a list, the parts of a hashtable, or null: unknown.",
      "anyOf": [
        {
          "type": "string"
        },
        {
          "type": "boolean"
        },
        {
          "type": "null"
        },
        {
          "type": "array",
          "items": {
            "$ref": "#/$defs/Value"
          }
        },
        {
          "type": "object",
          "additionalProperties": {
            "$ref": "#/$defs/Value"
          }
        }
      ]
    },
    "NamedValues": {
      "description": "Values by parameter or property.",
      "type": "object",
      "additionalProperties": {
        "$ref": "#/$defs/Value"
      }
    },
    "ExpectedResult": {
      "description": "What a test says that its result must be.",
      "enum": [
        "Granted",
        "Denied",
        "True",
        "False"
      ]
    },
    "Call": {
      "description": "A call of one of the cmdlets that are read (CMD-CMDLETS), bound as PowerShell binds it.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "cmdlet",
        "parameters",
        "place"
      ],
      "properties": {
        "cmdlet": {
          "description": "In Microsoft's spelling.",
          "type": "string"
        },
        "parameters": {
          "description": "By full name; words and numbers as they are written, null for what is unknown.",
          "$ref": "#/$defs/NamedValues"
        },
        "place": {
          "description": "Where the command begins.",
          "$ref": "#/$defs/Place"
        },
        "enum": {
          "description": "The enumeration's word where another one is written: `Action: 'AllowAccess'` for `Allow`.",
          "type": "object",
          "additionalProperties": {
            "type": "string"
          }
        },
        "binds": {
          "description": "PowerShell refuses the call; then `parameters` is what can be read.",
          "const": false
        },
        "maybe": {
          "description": "It is in the text, yet not run: a block, a branch that is never taken; or it is doubtful.",
          "const": true
        },
        "conditional": {
          "description": "It hangs on something unknown.",
          "const": true
        },
        "pipelineInput": {
          "description": "The object comes down the pipeline.",
          "const": true
        },
        "via": {
          "description": "The call is not written as a command: by what it comes about.",
          "type": "string"
        },
        "placeholder": {
          "description": "Parameters whose values are still to be filled in.",
          "type": "array",
          "items": {
            "type": "string"
          }
        },
        "expect": {
          "description": "What the text says that this test must answer.",
          "$ref": "#/$defs/ExpectedResult"
        }
      }
    },
    "ObjectType": {
      "description": "The kinds of objects that exports show, named as Microsoft's own nouns.",
      "enum": [
        "ClientAccessRule",
        "ApplicationAccessPolicy",
        "AccessCheck",
        "ClientAccessRuleCheck",
        "AuthorizationCheck",
        "Member",
        "Recipient",
        "Group",
        "ServicePrincipal",
        "ManagementScope",
        "ManagementRoleAssignment",
        "AppRoleAssignment",
        "RoleDefinition",
        "AdministrativeUnit",
        "OrganizationConfig"
      ]
    },
    "LostValue": {
      "description": "A value that an export no longer has: what is left of it, and why.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "why"
      ],
      "properties": {
        "seen": {
          "description": "What is left of it.",
          "$ref": "#/$defs/Value"
        },
        "why": {
          "description": "The reason.",
          "type": "string"
        }
      }
    },
    "ExportedObject": {
      "description": "An object that an export or a listing shows, with Microsoft's property names (EXP).",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "type",
        "place",
        "properties"
      ],
      "properties": {
        "type": {
          "description": "Microsoft's noun.",
          "$ref": "#/$defs/ObjectType"
        },
        "place": {
          "description": "Where it begins.",
          "$ref": "#/$defs/Place"
        },
        "properties": {
          "description": "Numbers are texts, `True` is true, lists are lists, an empty text is `\"\"`.",
          "$ref": "#/$defs/NamedValues"
        },
        "lost": {
          "description": "Properties whose values the text no longer has.",
          "type": "object",
          "additionalProperties": {
            "$ref": "#/$defs/LostValue"
          }
        },
        "asPrinted": {
          "description": "Words of another language, by property.",
          "type": "object",
          "additionalProperties": {
            "type": "string"
          }
        },
        "ensure": {
          "description": "`Absent` in a configuration block that says so.",
          "enum": [
            "Present",
            "Absent"
          ]
        },
        "maybe": {
          "description": "It is doubtful that this is an object.",
          "const": true
        },
        "fromComment": {
          "description": "It stands in a comment.",
          "const": true
        },
        "time": {
          "description": "When it was recorded, if the text says so: `2026-11-03T09:15:00`, the time of that machine.",
          "type": "string"
        }
      }
    },
    "NoteKind": {
      "description": "Why a note is there; what branches on a note branches on this.\n- `lost-value`: a call of ours has a value that was not read.\n- `unknown-value`: a value is known only when the script runs.\n- `does-not-bind`: PowerShell refuses the call: a name that is none, a value that is missing or of the wrong type.\n- `unknown-name`: a cmdlet or parameter that is none, with what was perhaps meant.\n- `placeholder`: a value that somebody still has to fill in.\n- `not-understood`: a part of the text that no reader understands.\n- `lost-in-export`: a value that the export no longer shows whole.\n- `assumption`: what was taken for true although the text does not say so.\n- `refused`: a change that the two administration chapters refuse, or that nothing can be said about.\n- `remark`: anything else that a reader should know.",
      "enum": [
        "lost-value",
        "unknown-value",
        "does-not-bind",
        "unknown-name",
        "placeholder",
        "not-understood",
        "lost-in-export",
        "assumption",
        "refused",
        "remark"
      ]
    },
    "Note": {
      "description": "Something that a reader should know, at its place.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "kind",
        "place",
        "text",
        "why"
      ],
      "properties": {
        "kind": {
          "description": "What it is about.",
          "$ref": "#/$defs/NoteKind"
        },
        "place": {
          "description": "Where.",
          "$ref": "#/$defs/Place"
        },
        "text": {
          "description": "The offending text, as it stands there; one line, at most 200 characters.",
          "type": "string"
        },
        "why": {
          "description": "The reason, one line, lower case.",
          "type": "string"
        },
        "hint": {
          "description": "What was perhaps meant.",
          "type": "string"
        }
      }
    },
    "HeldRule": {
      "description": "A client access rule, as far as the texts give it.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "places",
        "rule",
        "lost"
      ],
      "properties": {
        "places": {
          "description": "Each place that gave or changed it, in order.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/Place"
          }
        },
        "fromComment": {
          "description": "It stands in a comment only.",
          "const": true
        },
        "rule": {
          "description": "Without what is not known.",
          "$ref": "#/$defs/ClientAccessRule"
        },
        "lost": {
          "description": "Fields whose values are not known.",
          "type": "array",
          "items": {
            "type": "string"
          }
        }
      }
    },
    "HeldPolicy": {
      "description": "An application access policy, as far as the texts give it.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "places",
        "policy",
        "lost"
      ],
      "properties": {
        "places": {
          "description": "Each place that gave or changed it, in order.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/Place"
          }
        },
        "fromComment": {
          "description": "It stands in a comment only.",
          "const": true
        },
        "policy": {
          "description": "Named after app, scope and right (PADM-NAME).",
          "$ref": "#/$defs/ApplicationAccessPolicy"
        },
        "identity": {
          "description": "As Exchange calls it.",
          "type": "string"
        },
        "lost": {
          "description": "Fields whose values are not known.",
          "type": "array",
          "items": {
            "type": "string"
          }
        }
      }
    },
    "Membership": {
      "description": "What is known about who is in a group: all of them, none, those listed and perhaps more, or nothing.",
      "enum": [
        "known",
        "empty",
        "at least these",
        "unknown"
      ]
    },
    "HeldRecipient": {
      "description": "A mailbox, user or group.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "places",
        "recipient",
        "attributes"
      ],
      "properties": {
        "places": {
          "description": "Each place that gave or changed it, in order.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/Place"
          }
        },
        "fromComment": {
          "description": "It stands in a comment only.",
          "const": true
        },
        "recipient": {
          "description": "What the directory of the chapters holds; `members` are ids, as far as they are known.",
          "$ref": "#/$defs/DirectoryRecipient"
        },
        "attributes": {
          "description": "What filters look at.",
          "$ref": "#/$defs/Recipient"
        },
        "membership": {
          "description": "Of groups.",
          "$ref": "#/$defs/Membership"
        },
        "mentioned": {
          "description": "It is named by a call or a policy alone: nothing lists it.",
          "const": true
        },
        "memberPlaces": {
          "description": "Of groups with known members: where each is said to be one, in the order of `members`.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/Place"
          }
        },
        "listed": {
          "description": "An input lists it as a recipient, and not only as a member or in a call.",
          "const": true
        }
      }
    },
    "HeldPrincipal": {
      "description": "A service principal; Exchange and Entra know it by different ids.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "places"
      ],
      "properties": {
        "places": {
          "description": "Each place that gave or changed it, in order.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/Place"
          }
        },
        "fromComment": {
          "description": "It stands in a comment only.",
          "const": true
        },
        "appId": {
          "description": "The application (client) id.",
          "type": "string"
        },
        "objectId": {
          "description": "The object id of the enterprise application.",
          "type": "string"
        },
        "displayName": {
          "description": "For people.",
          "type": "string"
        },
        "permissionsListed": {
          "description": "An input lists its application permissions of Entra, and be it none.",
          "const": true
        }
      }
    },
    "HeldScope": {
      "description": "A management scope.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "places",
        "name",
        "lost"
      ],
      "properties": {
        "places": {
          "description": "Each place that gave or changed it, in order.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/Place"
          }
        },
        "fromComment": {
          "description": "It stands in a comment only.",
          "const": true
        },
        "name": {
          "description": "Unique after folding.",
          "type": "string"
        },
        "recipientRestrictionFilter": {
          "description": "An OPATH filter.",
          "type": "string"
        },
        "exclusive": {
          "description": "Changes nothing for apps.",
          "type": "boolean"
        },
        "lost": {
          "description": "Fields whose values are not known.",
          "type": "array",
          "items": {
            "type": "string"
          }
        }
      }
    },
    "HeldUnit": {
      "description": "A set of mailboxes that Entra lists, or that a scope names one by one.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "places",
        "id",
        "members"
      ],
      "properties": {
        "places": {
          "description": "Each place that gave or changed it, in order.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/Place"
          }
        },
        "fromComment": {
          "description": "It stands in a comment only.",
          "const": true
        },
        "id": {
          "description": "What assignments name.",
          "type": "string"
        },
        "displayName": {
          "description": "For people.",
          "type": "string"
        },
        "members": {
          "description": "Ids of recipients.",
          "type": "array",
          "items": {
            "type": "string"
          }
        }
      }
    },
    "HeldAssignment": {
      "description": "A management role that is assigned to an app.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "places",
        "name",
        "role",
        "app",
        "enabled",
        "lost"
      ],
      "properties": {
        "places": {
          "description": "Each place that gave or changed it, in order.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/Place"
          }
        },
        "fromComment": {
          "description": "It stands in a comment only.",
          "const": true
        },
        "name": {
          "description": "Unique after folding.",
          "type": "string"
        },
        "unnamed": {
          "description": "The text gives it no name: `name` is made here of its role and app.",
          "const": true
        },
        "role": {
          "description": "With `Application ` in front.",
          "type": "string"
        },
        "app": {
          "description": "An app id, an object id or a display name, as written.",
          "type": "string"
        },
        "enabled": {
          "description": "Whether it grants at all.",
          "type": "boolean"
        },
        "customResourceScope": {
          "description": "The name of a management scope.",
          "type": "string"
        },
        "recipientAdministrativeUnitScope": {
          "description": "The id of a unit.",
          "type": "string"
        },
        "recipientGroupScope": {
          "description": "The id of a group.",
          "type": "string"
        },
        "lost": {
          "description": "Fields whose values are not known.",
          "type": "array",
          "items": {
            "type": "string"
          }
        }
      }
    },
    "HeldGrant": {
      "description": "An application permission that Entra grants.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "places",
        "app",
        "permission"
      ],
      "properties": {
        "places": {
          "description": "Each place that gave or changed it, in order.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/Place"
          }
        },
        "fromComment": {
          "description": "It stands in a comment only.",
          "const": true
        },
        "app": {
          "description": "The app id, or the object id where only that is given.",
          "type": "string"
        },
        "resource": {
          "description": "Whose permission it is.",
          "type": "string"
        },
        "permission": {
          "description": "Such as Mail.Read.",
          "type": "string"
        }
      }
    },
    "SetAside": {
      "description": "What cannot be put into the state: why, and what would have to be known.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "type",
        "name",
        "place",
        "why"
      ],
      "properties": {
        "type": {
          "description": "Microsoft's noun.",
          "$ref": "#/$defs/ObjectType"
        },
        "name": {
          "description": "What it is called.",
          "type": "string"
        },
        "place": {
          "description": "Where it stands.",
          "$ref": "#/$defs/Place"
        },
        "why": {
          "description": "The reason.",
          "type": "string"
        },
        "app": {
          "description": "The app id that it is about, where it says one.",
          "type": "string"
        }
      }
    },
    "TenantState": {
      "description": "What holds after every file has been read in its order; `lost` names fields whose values are not known.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "rules",
        "policies",
        "recipients",
        "principals",
        "scopes",
        "units",
        "assignments",
        "grants",
        "settings",
        "setAside"
      ],
      "properties": {
        "rules": {
          "description": "In the order of their numbers.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/HeldRule"
          }
        },
        "policies": {
          "description": "In the order in which they were read.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/HeldPolicy"
          }
        },
        "recipients": {
          "description": "Mailboxes, users and groups.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/HeldRecipient"
          }
        },
        "principals": {
          "description": "Service principals.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/HeldPrincipal"
          }
        },
        "scopes": {
          "description": "Management scopes.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/HeldScope"
          }
        },
        "units": {
          "description": "Administrative units, and scopes of named mailboxes.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/HeldUnit"
          }
        },
        "assignments": {
          "description": "Role assignments.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/HeldAssignment"
          }
        },
        "grants": {
          "description": "Application permissions that Entra grants.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/HeldGrant"
          }
        },
        "settings": {
          "description": "Properties of the organization.",
          "$ref": "#/$defs/NamedValues"
        },
        "setAside": {
          "description": "Objects that cannot stand in the state.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/SetAside"
          }
        }
      }
    },
    "Form": {
      "description": "The forms that are read (EXP-FORMS). `script` is PowerShell, blocks of configurations among it; `text` is anything that is no other; `wire` is this tool's own.",
      "enum": [
        "script",
        "markdown",
        "text",
        "csv",
        "json",
        "clixml",
        "wire"
      ]
    },
    "Encoding": {
      "description": "How the bytes of a text were read.",
      "enum": [
        "utf-8",
        "utf-8 with byte order mark",
        "utf-16le",
        "utf-16be",
        "windows-1252"
      ]
    },
    "Source": {
      "description": "A file as it was read.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "name",
        "form",
        "encoding"
      ],
      "properties": {
        "name": {
          "description": "As the user named it, or `-`.",
          "type": "string"
        },
        "form": {
          "description": "How it was read.",
          "$ref": "#/$defs/Form"
        },
        "encoding": {
          "description": "How its bytes were read.",
          "$ref": "#/$defs/Encoding"
        }
      }
    },
    "CallExpectation": {
      "description": "What a Test- call must answer, by the text.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "cmdlet",
        "parameters",
        "expect",
        "place"
      ],
      "properties": {
        "cmdlet": {
          "description": "The test.",
          "type": "string"
        },
        "parameters": {
          "description": "What it asks.",
          "$ref": "#/$defs/NamedValues"
        },
        "expect": {
          "description": "What it must answer.",
          "type": "string"
        },
        "place": {
          "description": "Where it stands.",
          "$ref": "#/$defs/Place"
        }
      }
    },
    "RecordedResult": {
      "description": "What a Test- call answered.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "type",
        "properties",
        "place"
      ],
      "properties": {
        "type": {
          "description": "Which test printed it.",
          "$ref": "#/$defs/ObjectType"
        },
        "properties": {
          "description": "As printed.",
          "$ref": "#/$defs/NamedValues"
        },
        "lost": {
          "description": "Properties whose values the text no longer has.",
          "type": "object",
          "additionalProperties": {
            "$ref": "#/$defs/LostValue"
          }
        },
        "place": {
          "description": "Where it begins.",
          "$ref": "#/$defs/Place"
        },
        "call": {
          "description": "What was asked, where the text shows it.",
          "$ref": "#/$defs/Call"
        },
        "time": {
          "description": "When the test was run, where the text says so.",
          "type": "string"
        }
      }
    },
    "InventoryReport": {
      "description": "What `inventory --format json` prints.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "schema",
        "version",
        "sources",
        "calls",
        "objects",
        "state",
        "expectations",
        "results",
        "notes"
      ],
      "properties": {
        "schema": {
          "description": "What this is.",
          "const": "access-conformance/inventory"
        },
        "version": {
          "description": "Of this form.",
          "const": 1
        },
        "sources": {
          "description": "The files, in their order.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/Source"
          }
        },
        "calls": {
          "description": "Every call of a cmdlet that is read.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/Call"
          }
        },
        "objects": {
          "description": "Every object that an export or a listing shows.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/ExportedObject"
          }
        },
        "state": {
          "description": "What holds at the end.",
          "$ref": "#/$defs/TenantState"
        },
        "expectations": {
          "description": "What tests must answer, by the texts.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/CallExpectation"
          }
        },
        "results": {
          "description": "What tests answered.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/RecordedResult"
          }
        },
        "notes": {
          "description": "What was not understood or not known, by file and line.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/Note"
          }
        }
      }
    },
    "KnownDifferences": {
      "description": "A list of known differences.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "known"
      ],
      "properties": {
        "known": {
          "description": "One entry for each difference, or for several that have one reason.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/KnownDifference"
          }
        }
      }
    },
    "KnownDifference": {
      "description": "One address, all that begin alike, all cases about a clause, or a law.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "covers",
        "reason"
      ],
      "properties": {
        "covers": {
          "type": "string",
          "minLength": 1,
          "description": "An address such as `ip-ranges/cidr#network-address`, the beginning of addresses such as `ip-ranges/cidr`, of clause ids such as `IP-CIDR`, or the sentence of a law. A case belongs to the first clause that it cites."
        },
        "reason": {
          "type": "string",
          "minLength": 1,
          "description": "Why it differs, for whoever reads the list next."
        },
        "until": {
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}$",
          "description": "The last day on which the entry counts, as YYYY-MM-DD, UTC."
        },
        "link": {
          "type": "string",
          "minLength": 1,
          "description": "Where it is tracked."
        }
      }
    },
    "ReachWord": {
      "description": "How far an app reaches.\n- `everybody`: every mailbox.\n- `everybody, though restricted`: a RestrictAccess policy counts, and yet it reaches every mailbox that is listed.\n- `confined to n`: only those.\n- `all but n`: every mailbox but those.\n- `nobody`: no mailbox.\n- `no permission`: Entra gives it no permission that policies confine.\n- `depends`: another word or another number under another reading.\n- `not known`: what the files say does not settle it.",
      "enum": [
        "everybody",
        "everybody, though restricted",
        "confined to n",
        "all but n",
        "nobody",
        "no permission",
        "depends",
        "not known"
      ]
    },
    "ReachUnder": {
      "description": "How far it reaches under some readings.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "readings",
        "word",
        "reached",
        "mailboxes"
      ],
      "properties": {
        "readings": {
          "description": "Readings by axis under which it holds, those not named left open.",
          "type": "object",
          "additionalProperties": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        },
        "word": {
          "description": "The word there.",
          "$ref": "#/$defs/ReachWord"
        },
        "reached": {
          "description": "Mailboxes of the table that it reaches there.",
          "type": "integer",
          "minimum": 0
        },
        "mailboxes": {
          "description": "Those that it is confined to, or those that it does not reach where it reaches all but them; at most 50.",
          "type": "array",
          "items": {
            "type": "string"
          }
        }
      }
    },
    "Reach": {
      "description": "How far an app reaches.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "word",
        "reached",
        "of",
        "mailboxes",
        "why",
        "under"
      ],
      "properties": {
        "word": {
          "description": "The word.",
          "$ref": "#/$defs/ReachWord"
        },
        "reached": {
          "description": "Mailboxes of the table that are Granted.",
          "type": "integer",
          "minimum": 0
        },
        "of": {
          "description": "Mailboxes of the table.",
          "type": "integer",
          "minimum": 0
        },
        "mailboxes": {
          "description": "Those that it is confined to, or those that it does not reach where it reaches all but them; at most 50.",
          "type": "array",
          "items": {
            "type": "string"
          }
        },
        "why": {
          "description": "In words, one line; empty where `under` says it.",
          "type": "string"
        },
        "under": {
          "description": "Where it depends: under each set of readings.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/ReachUnder"
          }
        }
      }
    },
    "MatrixPolicy": {
      "description": "A policy that is about an app.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "name",
        "accessRight",
        "scope",
        "members",
        "places"
      ],
      "properties": {
        "name": {
          "description": "As `decidedBy` has it.",
          "type": "string"
        },
        "accessRight": {
          "description": "RestrictAccess or DenyAccess.",
          "$ref": "#/$defs/AccessRight"
        },
        "scope": {
          "description": "The id of the group or mailbox.",
          "type": "string"
        },
        "allApps": {
          "description": "It is for `*`, every app.",
          "const": true
        },
        "membership": {
          "description": "What is known of the members of its scope.",
          "$ref": "#/$defs/Membership"
        },
        "members": {
          "description": "Members of its scope that are known, without those of groups in it.",
          "type": "integer",
          "minimum": 0
        },
        "places": {
          "description": "Where it stands.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/Place"
          }
        }
      }
    },
    "MatrixApp": {
      "description": "An app with its reach and its answers.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "appId",
        "reach",
        "policies",
        "answers",
        "notes"
      ],
      "properties": {
        "appId": {
          "description": "The application (client) id.",
          "type": "string"
        },
        "displayName": {
          "description": "For people.",
          "type": "string"
        },
        "permissions": {
          "description": "The application permissions of Entra that open mailboxes; absent where no input lists those of this app.",
          "type": "array",
          "items": {
            "type": "string"
          }
        },
        "reach": {
          "description": "How far it reaches.",
          "$ref": "#/$defs/Reach"
        },
        "policies": {
          "description": "The policies that count for it, under the readings chosen.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/MatrixPolicy"
          }
        },
        "answers": {
          "description": "Its different answers; the first is that for any mailbox that the table does not have.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/ReasonedAnswer"
          }
        },
        "notes": {
          "description": "What else a reader should know of this app, one line each.",
          "type": "array",
          "items": {
            "type": "string"
          }
        }
      }
    },
    "MatrixMailbox": {
      "description": "A mailbox of the table.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "id"
      ],
      "properties": {
        "id": {
          "description": "Unique.",
          "type": "string"
        },
        "address": {
          "description": "Its primary address.",
          "type": "string"
        },
        "displayName": {
          "description": "For people.",
          "type": "string"
        },
        "type": {
          "description": "Microsoft's word, where an input lists it.",
          "$ref": "#/$defs/RecipientType"
        },
        "mentioned": {
          "description": "Only a call names it; no input lists it.",
          "const": true
        }
      }
    },
    "MatrixRow": {
      "description": "Mailboxes whose answers are equal for every app.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "mailboxes",
        "cells"
      ],
      "properties": {
        "mailboxes": {
          "description": "Indexes into `mailboxes`.",
          "type": "array",
          "items": {
            "type": "integer",
            "minimum": 0
          }
        },
        "cells": {
          "description": "Pairs of an app and its answer, both by index, in the order of the apps; for every app that is missing it is answer 0.",
          "type": "array",
          "items": {
            "type": "array",
            "items": {
              "type": "integer",
              "minimum": 0
            }
          }
        }
      }
    },
    "Matrix": {
      "description": "What `matrix --format json` prints.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "schema",
        "version",
        "readings",
        "sources",
        "certainty",
        "listed",
        "apps",
        "mailboxes",
        "rows"
      ],
      "properties": {
        "schema": {
          "description": "What this is.",
          "const": "access-conformance/matrix"
        },
        "version": {
          "description": "Of this form.",
          "const": 1
        },
        "readings": {
          "description": "The readings that were chosen, by axis.",
          "type": "object",
          "additionalProperties": {
            "type": "string"
          }
        },
        "sources": {
          "description": "The files, in their order.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/Source"
          }
        },
        "certainty": {
          "description": "How sure the cells are.",
          "$ref": "#/$defs/Certainty"
        },
        "listed": {
          "description": "Whether an input lists the mailboxes, all of them, and not only members, some of them, or names in calls.",
          "type": "boolean"
        },
        "apps": {
          "description": "In the order in which the files name them.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/MatrixApp"
          }
        },
        "mailboxes": {
          "description": "By id.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/MatrixMailbox"
          }
        },
        "rows": {
          "description": "Every mailbox is in one of them.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/MatrixRow"
          }
        },
        "changedBy": {
          "description": "Of `--changed-by`: the other readings; then only apps and rows with another answer there are left, and each such answer has it in `change`.",
          "type": "object",
          "additionalProperties": {
            "type": "string"
          }
        }
      }
    },
    "Chapter": {
      "description": "A part of the definition that an adapter can claim.",
      "type": "string",
      "enum": [
        "client-access-rules",
        "test-client-access-rule",
        "application-access-policies",
        "rule-administration",
        "policy-administration",
        "recipient-filters",
        "ip-ranges",
        "username-patterns"
      ]
    },
    "Protocol": {
      "description": "The twelve client protocols, in Microsoft's words.",
      "type": "string",
      "enum": [
        "ExchangeActiveSync",
        "ExchangeAdminCenter",
        "ExchangeWebServices",
        "IMAP4",
        "OfflineAddressBook",
        "OutlookAnywhere",
        "OutlookWebApp",
        "POP3",
        "PowerShellWebServices",
        "RemotePowerShell",
        "REST",
        "UniversalOutlook"
      ]
    },
    "AuthenticationType": {
      "description": "The five authentication types, in Microsoft's words.",
      "type": "string",
      "enum": [
        "AdfsAuthentication",
        "BasicAuthentication",
        "CertificateBasedAuthentication",
        "NonBasicAuthentication",
        "OAuthAuthentication"
      ]
    },
    "Action": {
      "description": "What a client access rule does with the connections that it applies to.",
      "type": "string",
      "enum": [
        "AllowAccess",
        "DenyAccess"
      ]
    },
    "Scope": {
      "description": "`Users`: only connections that come from no middle tier. `All`: every connection.",
      "type": "string",
      "enum": [
        "All",
        "Users"
      ]
    },
    "MiddleTier": {
      "description": "Whether an application stands between the user and Exchange, and whose it is.",
      "type": "string",
      "enum": [
        "none",
        "microsoft",
        "thirdParty"
      ]
    },
    "ConditionField": {
      "description": "A condition or exception of a client access rule.",
      "type": "string",
      "enum": [
        "anyOfProtocols",
        "exceptAnyOfProtocols",
        "anyOfAuthenticationTypes",
        "exceptAnyOfAuthenticationTypes",
        "anyOfClientIPAddressesOrRanges",
        "exceptAnyOfClientIPAddressesOrRanges",
        "usernameMatchesAnyOfPatterns",
        "exceptUsernameMatchesAnyOfPatterns",
        "userRecipientFilter"
      ]
    },
    "ClientAccessRule": {
      "description": "A client access rule; the fields carry the names of New-ClientAccessRule's parameters.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "name",
        "priority",
        "action"
      ],
      "properties": {
        "name": {
          "type": "string",
          "minLength": 1,
          "description": "Unique in its rule set after folding case, not empty."
        },
        "priority": {
          "type": "integer",
          "description": "Unique in its rule set. Rules are looked at in ascending priority; the order of the list means nothing."
        },
        "action": {
          "$ref": "#/$defs/Action"
        },
        "enabled": {
          "type": [
            "boolean",
            "null"
          ],
          "description": "false: the rule is passed over. Absent and null mean true."
        },
        "scope": {
          "description": "Absent and null mean that the rule names no scope: axis scope-default.",
          "enum": [
            "All",
            "Users",
            null
          ]
        },
        "anyOfProtocols": {
          "description": "A condition: it holds when any of its values does. The connection's protocol. Absent, null and [] all mean that the rule has none.",
          "type": [
            "array",
            "null"
          ],
          "items": {
            "$ref": "#/$defs/Protocol"
          }
        },
        "exceptAnyOfProtocols": {
          "description": "An exception: one value that holds exempts the connection. The connection's protocol. Absent, null and [] all mean that the rule has none.",
          "type": [
            "array",
            "null"
          ],
          "items": {
            "$ref": "#/$defs/Protocol"
          }
        },
        "anyOfAuthenticationTypes": {
          "description": "A condition: it holds when any of its values does. The connection's authentication type. Absent, null and [] all mean that the rule has none.",
          "type": [
            "array",
            "null"
          ],
          "items": {
            "$ref": "#/$defs/AuthenticationType"
          }
        },
        "exceptAnyOfAuthenticationTypes": {
          "description": "An exception: one value that holds exempts the connection. The connection's authentication type. Absent, null and [] all mean that the rule has none.",
          "type": [
            "array",
            "null"
          ],
          "items": {
            "$ref": "#/$defs/AuthenticationType"
          }
        },
        "anyOfClientIPAddressesOrRanges": {
          "description": "A condition: it holds when any of its values does. Each value is an address, `first-last`, or `address/prefix`, as the chapter ip-ranges says. Absent, null and [] all mean that the rule has none.",
          "type": [
            "array",
            "null"
          ],
          "items": {
            "type": "string"
          }
        },
        "exceptAnyOfClientIPAddressesOrRanges": {
          "description": "An exception: one value that holds exempts the connection. Each value is an address, `first-last`, or `address/prefix`, as the chapter ip-ranges says. Absent, null and [] all mean that the rule has none.",
          "type": [
            "array",
            "null"
          ],
          "items": {
            "type": "string"
          }
        },
        "usernameMatchesAnyOfPatterns": {
          "description": "A condition: it holds when any of its values does. Each value is a pattern over `domain\\user` in which `*` stands for any run of characters. Absent, null and [] all mean that the rule has none.",
          "type": [
            "array",
            "null"
          ],
          "items": {
            "type": "string"
          }
        },
        "exceptUsernameMatchesAnyOfPatterns": {
          "description": "An exception: one value that holds exempts the connection. Each value is a pattern over `domain\\user` in which `*` stands for any run of characters. Absent, null and [] all mean that the rule has none.",
          "type": [
            "array",
            "null"
          ],
          "items": {
            "type": "string"
          }
        },
        "userRecipientFilter": {
          "description": "A condition in OPATH over the recipient's attributes, as the chapter recipient-filters says. Absent and null mean that the rule has none.",
          "type": [
            "string",
            "null"
          ]
        }
      }
    },
    "Recipient": {
      "description": "Attributes of a mailbox. Absent, null and the empty text all mean that the attribute is blank.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "city": {
          "type": [
            "string",
            "null"
          ]
        },
        "company": {
          "type": [
            "string",
            "null"
          ]
        },
        "countryOrRegion": {
          "type": [
            "string",
            "null"
          ]
        },
        "customAttribute1": {
          "type": [
            "string",
            "null"
          ]
        },
        "customAttribute2": {
          "type": [
            "string",
            "null"
          ]
        },
        "customAttribute3": {
          "type": [
            "string",
            "null"
          ]
        },
        "customAttribute4": {
          "type": [
            "string",
            "null"
          ]
        },
        "customAttribute5": {
          "type": [
            "string",
            "null"
          ]
        },
        "customAttribute6": {
          "type": [
            "string",
            "null"
          ]
        },
        "customAttribute7": {
          "type": [
            "string",
            "null"
          ]
        },
        "customAttribute8": {
          "type": [
            "string",
            "null"
          ]
        },
        "customAttribute9": {
          "type": [
            "string",
            "null"
          ]
        },
        "customAttribute10": {
          "type": [
            "string",
            "null"
          ]
        },
        "customAttribute11": {
          "type": [
            "string",
            "null"
          ]
        },
        "customAttribute12": {
          "type": [
            "string",
            "null"
          ]
        },
        "customAttribute13": {
          "type": [
            "string",
            "null"
          ]
        },
        "customAttribute14": {
          "type": [
            "string",
            "null"
          ]
        },
        "customAttribute15": {
          "type": [
            "string",
            "null"
          ]
        },
        "department": {
          "type": [
            "string",
            "null"
          ]
        },
        "office": {
          "type": [
            "string",
            "null"
          ]
        },
        "postalCode": {
          "type": [
            "string",
            "null"
          ]
        },
        "stateOrProvince": {
          "type": [
            "string",
            "null"
          ]
        },
        "streetAddress": {
          "type": [
            "string",
            "null"
          ]
        }
      }
    },
    "Caller": {
      "description": "The account that signed in, when it is not the mailbox's.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "username",
        "recipient"
      ],
      "properties": {
        "username": {
          "description": "The account as `domain\\user`: exactly one backslash, text on both sides, no `*`.",
          "type": "string",
          "pattern": "^[^\\\\*]+\\\\[^\\\\*]+$"
        },
        "recipient": {
          "$ref": "#/$defs/Recipient"
        }
      }
    },
    "Connection": {
      "description": "One client connection that has passed authentication.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "protocol",
        "authenticationType",
        "clientIPAddress",
        "username",
        "recipient"
      ],
      "properties": {
        "protocol": {
          "$ref": "#/$defs/Protocol"
        },
        "authenticationType": {
          "$ref": "#/$defs/AuthenticationType"
        },
        "clientIPAddress": {
          "description": "A valid IPv4 or IPv6 address, as the chapter ip-ranges says.",
          "type": "string"
        },
        "username": {
          "description": "The account as `domain\\user`: exactly one backslash, text on both sides, no `*`.",
          "type": "string",
          "pattern": "^[^\\\\*]+\\\\[^\\\\*]+$"
        },
        "recipient": {
          "$ref": "#/$defs/Recipient",
          "description": "The attributes of the mailbox; {} when all are blank."
        },
        "caller": {
          "description": "The account that signed in, when it is not the mailbox's. Absent and null mean that it is.",
          "anyOf": [
            {
              "$ref": "#/$defs/Caller"
            },
            {
              "type": "null"
            }
          ]
        },
        "middleTier": {
          "description": "Absent and null mean `none`.",
          "enum": [
            "none",
            "microsoft",
            "thirdParty",
            null
          ]
        }
      }
    },
    "AccessRight": {
      "description": "RestrictAccess: the app reaches only what is in the scope. DenyAccess: the app reaches nothing that is in the scope.",
      "type": "string",
      "enum": [
        "RestrictAccess",
        "DenyAccess"
      ]
    },
    "ApplicationAccessPolicy": {
      "description": "An application access policy; the fields carry the names of New-ApplicationAccessPolicy's parameters.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "name",
        "accessRight",
        "appIds",
        "policyScopeGroupId"
      ],
      "properties": {
        "name": {
          "type": "string",
          "minLength": 1,
          "description": "Unique among the policies after folding case."
        },
        "accessRight": {
          "$ref": "#/$defs/AccessRight"
        },
        "appIds": {
          "description": "One or more application (client) ids, compared after folding case; or `[\"*\"]`: axis all-applications.",
          "type": "array",
          "minItems": 1,
          "items": {
            "type": "string",
            "pattern": "^(\\*|[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})$"
          },
          "if": {
            "contains": {
              "const": "*"
            }
          },
          "then": {
            "maxItems": 1
          }
        },
        "policyScopeGroupId": {
          "type": "string",
          "minLength": 1,
          "description": "The id of a recipient. An id that the directory does not hold is a lost scope: it covers nothing."
        },
        "description": {
          "description": "Decides nothing.",
          "type": [
            "string",
            "null"
          ]
        }
      }
    },
    "RecipientType": {
      "description": "Microsoft's RecipientTypeDetails names. The four group types (the three that end in `Group`, and GroupMailbox) have members.",
      "type": "string",
      "enum": [
        "UserMailbox",
        "SharedMailbox",
        "RoomMailbox",
        "EquipmentMailbox",
        "MailUser",
        "MailContact",
        "MailUniversalSecurityGroup",
        "MailUniversalDistributionGroup",
        "DynamicDistributionGroup",
        "GroupMailbox",
        "DiscoveryMailbox",
        "PublicFolder"
      ]
    },
    "DirectoryRecipient": {
      "description": "One recipient of the directory.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "id",
        "type"
      ],
      "properties": {
        "id": {
          "type": "string",
          "minLength": 1,
          "description": "Unique; ids are compared exactly, case included."
        },
        "type": {
          "$ref": "#/$defs/RecipientType"
        },
        "displayName": {
          "type": [
            "string",
            "null"
          ]
        },
        "alias": {
          "type": [
            "string",
            "null"
          ]
        },
        "primarySmtpAddress": {
          "type": [
            "string",
            "null"
          ]
        },
        "emailAddresses": {
          "description": "All addresses, written without `smtp:`.",
          "type": [
            "array",
            "null"
          ],
          "items": {
            "type": "string",
            "minLength": 1
          }
        },
        "userPrincipalName": {
          "type": [
            "string",
            "null"
          ]
        },
        "guid": {
          "type": [
            "string",
            "null"
          ]
        },
        "distinguishedName": {
          "type": [
            "string",
            "null"
          ]
        },
        "members": {
          "description": "Ids of the direct members; only the four group types have any. Membership may be cyclic; a member without an entry of its own is a recipient without members.",
          "type": [
            "array",
            "null"
          ],
          "items": {
            "type": "string",
            "minLength": 1
          }
        }
      },
      "if": {
        "properties": {
          "type": {
            "not": {
              "enum": [
                "MailUniversalSecurityGroup",
                "MailUniversalDistributionGroup",
                "DynamicDistributionGroup",
                "GroupMailbox"
              ]
            }
          }
        }
      },
      "then": {
        "properties": {
          "members": {
            "type": [
              "array",
              "null"
            ],
            "maxItems": 0
          }
        }
      }
    },
    "Directory": {
      "description": "The recipients that policies and mailboxes refer to.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "recipients"
      ],
      "properties": {
        "recipients": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/DirectoryRecipient"
          }
        }
      }
    },
    "Cmdlet": {
      "description": "The cmdlets that the administration chapters run.",
      "type": "string",
      "enum": [
        "New-ClientAccessRule",
        "Set-ClientAccessRule",
        "Remove-ClientAccessRule",
        "New-ApplicationAccessPolicy",
        "Set-ApplicationAccessPolicy",
        "Remove-ApplicationAccessPolicy"
      ]
    },
    "CmdletCall": {
      "description": "One bound cmdlet call. Parameter and enumeration names are spelled in full; abbreviation, switches and quoting are the business of whoever reads PowerShell. Unless a cmdlet says otherwise, null counts as not given.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "cmdlet",
        "parameters"
      ],
      "properties": {
        "cmdlet": {
          "$ref": "#/$defs/Cmdlet"
        },
        "parameters": {
          "description": "Parameter name to value, each of the wire model's JSON type. A list may also be {\"Add\":[…],\"Remove\":[…]} in Set-ClientAccessRule.",
          "type": "object",
          "additionalProperties": true
        }
      }
    },
    "RefusalCode": {
      "description": "Why an input or a cmdlet call is refused.",
      "type": "string",
      "enum": [
        "invalid-value",
        "missing-parameter",
        "unknown-parameter",
        "name-taken",
        "rule-not-found",
        "policy-not-found",
        "priority-out-of-range",
        "authentication-combination",
        "scope-not-found",
        "scope-ambiguous",
        "scope-not-a-security-principal"
      ]
    },
    "RefusalReason": {
      "description": "A refusal code; for `invalid-value` with the production of the grammar that is not met. `invalid-value type` stands for a value of another JSON type and for a word that an enumeration does not have: nobody is asked about those.",
      "type": "string",
      "enum": [
        "invalid-value range",
        "invalid-value address",
        "invalid-value octet",
        "invalid-value group",
        "invalid-value prefix",
        "invalid-value span",
        "invalid-value family",
        "invalid-value pattern",
        "invalid-value star",
        "invalid-value filter",
        "invalid-value operand",
        "invalid-value connective",
        "invalid-value property",
        "invalid-value operator",
        "invalid-value value",
        "invalid-value quote",
        "invalid-value parenthesis",
        "invalid-value token",
        "invalid-value app-id",
        "invalid-value text",
        "invalid-value type",
        "missing-parameter",
        "unknown-parameter",
        "name-taken",
        "rule-not-found",
        "policy-not-found",
        "priority-out-of-range",
        "authentication-combination",
        "scope-not-found",
        "scope-ambiguous",
        "scope-not-a-security-principal"
      ]
    },
    "AnswerWord": {
      "description": "The answer in Microsoft's words, or that it is not known.",
      "enum": [
        "Granted",
        "Denied",
        "AllowAccess",
        "DenyAccess",
        "not known"
      ]
    },
    "ReasonStep": {
      "description": "One step on the way to an answer, with where what it rests on stands.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "text",
        "places"
      ],
      "properties": {
        "text": {
          "description": "In words, one line.",
          "type": "string"
        },
        "places": {
          "description": "Where in the files: the policy or rule, and what makes somebody a member.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/Place"
          }
        },
        "clause": {
          "description": "The clause that the step follows.",
          "type": "string"
        },
        "status": {
          "description": "What the clause rests on: documented, observed, chosen or interface.",
          "type": "string"
        }
      }
    },
    "OtherAnswer": {
      "description": "What the answer would be under other readings.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "readings",
        "answer",
        "decidedBy"
      ],
      "properties": {
        "readings": {
          "description": "Readings by axis under which it holds, those not named left open.",
          "type": "object",
          "additionalProperties": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        },
        "answer": {
          "description": "The answer there.",
          "$ref": "#/$defs/AnswerWord"
        },
        "decidedBy": {
          "description": "The policies or rules that decide there.",
          "type": "array",
          "items": {
            "type": "string"
          }
        },
        "because": {
          "description": "Why it is not known there.",
          "type": "string"
        }
      }
    },
    "ReasonedAnswer": {
      "description": "An answer with its reasons.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "answer",
        "decidedBy",
        "clause",
        "status",
        "depends",
        "steps"
      ],
      "properties": {
        "answer": {
          "description": "Under the readings that were chosen, or the defaults.",
          "$ref": "#/$defs/AnswerWord"
        },
        "because": {
          "description": "Why it is not known.",
          "type": "string"
        },
        "decidedBy": {
          "description": "The policies or rules that decide, by name.",
          "type": "array",
          "items": {
            "type": "string"
          }
        },
        "clause": {
          "description": "The clause by which it is decided.",
          "type": "string"
        },
        "status": {
          "description": "What the clause rests on.",
          "type": "string"
        },
        "depends": {
          "description": "Where other readings have another answer; empty where all have the same.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/OtherAnswer"
          }
        },
        "steps": {
          "description": "How it came about.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/ReasonStep"
          }
        },
        "change": {
          "description": "Of `matrix --changed-by`: the answer under the other readings, where it is another.",
          "$ref": "#/$defs/OtherAnswer"
        }
      }
    },
    "NotShown": {
      "description": "Properties that a listing does not show: each counts as if it had its default.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "type",
        "place",
        "properties"
      ],
      "properties": {
        "type": {
          "description": "What the listing shows.",
          "$ref": "#/$defs/ObjectType"
        },
        "place": {
          "description": "Where the listing begins.",
          "$ref": "#/$defs/Place"
        },
        "properties": {
          "description": "Microsoft's names.",
          "type": "array",
          "items": {
            "type": "string"
          }
        }
      }
    },
    "AxisCount": {
      "description": "How many answers hang on an axis.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "axis",
        "answers"
      ],
      "properties": {
        "axis": {
          "description": "The axis.",
          "type": "string"
        },
        "answers": {
          "description": "How many.",
          "type": "integer",
          "minimum": 0
        }
      }
    },
    "Certainty": {
      "description": "How sure the answers are, before any of them.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "answers",
        "decided",
        "depends",
        "notKnown",
        "axes",
        "assumptions",
        "notShown",
        "unread"
      ],
      "properties": {
        "answers": {
          "description": "All of them.",
          "type": "integer",
          "minimum": 0
        },
        "decided": {
          "description": "The same under every reading.",
          "type": "integer",
          "minimum": 0
        },
        "depends": {
          "description": "Another one under another reading.",
          "type": "integer",
          "minimum": 0
        },
        "notKnown": {
          "description": "Not known.",
          "type": "integer",
          "minimum": 0
        },
        "axes": {
          "description": "The axes on which answers hang, the most frequent first.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/AxisCount"
          }
        },
        "assumptions": {
          "description": "What was taken for true although no text says so.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/Note"
          }
        },
        "notShown": {
          "description": "What listings leave out.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/NotShown"
          }
        },
        "unread": {
          "description": "What was not read, not understood, refused or not carried out: an answer may hang on it.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/Note"
          }
        }
      }
    },
    "QuestionOutcome": {
      "description": "passed: the answer is the expected one under readings that explain the run. acceptable: it is not, and no document settles whether the text is refused. failed: it is not. errored: the adapter said so. violated: the adapter broke the protocol. crashed: it ended before it was told to. timed-out: no line within the time limit. unstable: asked again, it answered otherwise. known: it differs as the list of known differences says. unsupported: the adapter said so. not-run: never answered because the adapter could not be kept running, the time was up, or the other program gave no answer.",
      "type": "string",
      "enum": [
        "passed",
        "acceptable",
        "failed",
        "errored",
        "violated",
        "crashed",
        "timed-out",
        "unstable",
        "known",
        "unsupported",
        "not-run"
      ]
    },
    "Verdict": {
      "type": "string",
      "enum": [
        "conformant",
        "conformant with known differences",
        "known differences out of date",
        "incomplete",
        "not conformant",
        "no verdict"
      ],
      "description": "conformant: every planned question of every claimed chapter passed. conformant with known differences: all others passed. known differences out of date: nothing else is wrong, but the list has entries to delete. incomplete: nothing failed, but something claimed has no answer. not conformant: something failed, or was unstable, errored, violated, crashed or timed out, or no readings explain the answers. no verdict: the adapter never started, no smoke question was answered, or the self-test failed."
    },
    "OutcomeCounts": {
      "description": "How many questions ended in each outcome; they add up to planned.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "passed",
        "acceptable",
        "failed",
        "errored",
        "violated",
        "crashed",
        "timed-out",
        "unstable",
        "known",
        "unsupported",
        "not-run"
      ],
      "properties": {
        "passed": {
          "type": "integer",
          "minimum": 0
        },
        "acceptable": {
          "type": "integer",
          "minimum": 0
        },
        "failed": {
          "type": "integer",
          "minimum": 0
        },
        "errored": {
          "type": "integer",
          "minimum": 0
        },
        "violated": {
          "type": "integer",
          "minimum": 0
        },
        "crashed": {
          "type": "integer",
          "minimum": 0
        },
        "timed-out": {
          "type": "integer",
          "minimum": 0
        },
        "unstable": {
          "type": "integer",
          "minimum": 0
        },
        "known": {
          "type": "integer",
          "minimum": 0
        },
        "unsupported": {
          "type": "integer",
          "minimum": 0
        },
        "not-run": {
          "type": "integer",
          "minimum": 0
        }
      }
    },
    "Sizes": {
      "description": "The largest of the questions that are asked, kind by kind; absent when there is none.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "rules",
        "policies",
        "members",
        "values",
        "characters"
      ],
      "properties": {
        "rules": {
          "type": "integer",
          "minimum": 0,
          "description": "Of one rule set."
        },
        "policies": {
          "type": "integer",
          "minimum": 0,
          "description": "Of one set of policies."
        },
        "members": {
          "type": "integer",
          "minimum": 0,
          "description": "Listed in one group."
        },
        "values": {
          "type": "integer",
          "minimum": 0,
          "description": "In one list of a rule, a policy or a call."
        },
        "characters": {
          "type": "integer",
          "minimum": 0,
          "description": "UTF-16 code units of one text; filters do not count, which hold many texts."
        }
      }
    },
    "ReportHeader": {
      "description": "The first line: what was checked with what.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "schema",
        "version",
        "line",
        "package",
        "golden",
        "spec",
        "started",
        "command"
      ],
      "properties": {
        "schema": {
          "const": "access-conformance/report",
          "description": "What these lines are."
        },
        "version": {
          "const": 2,
          "description": "The version of this format."
        },
        "line": {
          "const": "header"
        },
        "package": {
          "description": "The harness.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "name",
            "version"
          ],
          "properties": {
            "name": {
              "type": "string",
              "minLength": 1
            },
            "version": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "golden": {
          "type": "string",
          "pattern": "^sha256:[0-9a-f]{64}$",
          "description": "Digest of the golden files that were read."
        },
        "spec": {
          "type": "string",
          "pattern": "^sha256:[0-9a-f]{64}$",
          "description": "Digest of the clauses, axes and schemas."
        },
        "started": {
          "type": "string",
          "description": "ISO 8601, UTC."
        },
        "command": {
          "description": "The adapter's command and its arguments.",
          "type": "array",
          "items": {
            "type": "string"
          }
        },
        "selection": {
          "description": "How the run was narrowed; absent when everything bundled was selected.",
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "only": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string"
              },
              "description": "Prefixes of addresses."
            },
            "chapters": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string"
              },
              "description": "Chapters."
            },
            "golden": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string"
              },
              "description": "Golden files or folders in place of the bundled ones."
            },
            "rules": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "string"
              },
              "description": "Files of one's own rules and policies, which are asked about in place of golden cases."
            }
          }
        },
        "coverage": {
          "type": "array",
          "minItems": 1,
          "description": "How much of one's own rules and policies the questions cover; absent without them.",
          "items": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "chapter",
              "regions",
              "borders",
              "deadBorders",
              "questions",
              "rounds"
            ],
            "properties": {
              "chapter": {
                "type": "string",
                "description": "The chapter that is asked."
              },
              "regions": {
                "type": "integer",
                "minimum": 0,
                "description": "Sets of requests with one answer under the defaults and under each other reading alone; one request of each is asked."
              },
              "borders": {
                "type": "integer",
                "minimum": 0,
                "description": "Borders of single values, ranges, patterns, comparisons, apps and scopes; a request on either side is asked."
              },
              "deadBorders": {
                "type": "integer",
                "minimum": 0,
                "description": "Borders that change no answer, because others decide there."
              },
              "cells": {
                "type": "integer",
                "minimum": 0,
                "description": "Cells, one request of each of which is asked; absent when not all are."
              },
              "questions": {
                "type": "integer",
                "minimum": 0,
                "description": "Different questions that this comes to."
              },
              "rounds": {
                "type": "integer",
                "minimum": 0,
                "description": "Lines that they are asked in."
              }
            }
          }
        },
        "asserted": {
          "type": "object",
          "additionalProperties": {
            "type": "string"
          },
          "description": "Readings asserted by whoever started the run; they win over what the adapter declares."
        },
        "against": {
          "type": "array",
          "minItems": 1,
          "items": {
            "type": "string"
          },
          "description": "The command whose answers were the expected ones, in place of the reference's."
        },
        "campaign": {
          "description": "How many generated questions a chapter and from which seed; absent when there were none.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "seed",
            "runs"
          ],
          "properties": {
            "seed": {
              "type": "integer",
              "description": "The same seed gives the same questions."
            },
            "runs": {
              "type": "integer",
              "minimum": 1,
              "description": "Questions that were wanted of each chapter, by all parts together."
            },
            "shard": {
              "type": "string",
              "description": "Which part of the campaign this run is, of how many: 3/16; absent when it is not divided."
            }
          }
        },
        "adapter": {
          "type": "array",
          "minItems": 1,
          "items": {
            "type": "string"
          },
          "description": "In a part of a divided run: flags about how the adapter runs, which printed commands repeat."
        },
        "known": {
          "type": "object",
          "additionalProperties": false,
          "required": [
            "today",
            "entries"
          ],
          "properties": {
            "today": {
              "type": "string",
              "description": "The day by which entries expire, as YYYY-MM-DD, UTC."
            },
            "entries": {
              "type": "array",
              "items": {
                "$ref": "#/$defs/KnownDifference"
              },
              "description": "The list."
            }
          },
          "description": "In a part of a divided run: the list of known differences."
        },
        "strict": {
          "const": true,
          "description": "More lenient and stricter answers to unsettled questions count as failures."
        }
      }
    },
    "ReportSubject": {
      "description": "The adapter's declaration, and what of it is in the plan.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "line",
        "subject",
        "claimed",
        "notClaimed",
        "declared",
        "compares",
        "planned",
        "leftOut",
        "unasked"
      ],
      "properties": {
        "line": {
          "const": "subject"
        },
        "subject": {
          "$ref": "#/$defs/Subject"
        },
        "claimed": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/Chapter"
          },
          "description": "Chapters that the adapter says it implements."
        },
        "notClaimed": {
          "description": "Chapters of the protocol that it does not claim.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/Chapter"
          }
        },
        "declared": {
          "type": "object",
          "additionalProperties": {
            "type": "string"
          },
          "description": "Readings that are asserted hard."
        },
        "compares": {
          "type": "string",
          "enum": [
            "decision",
            "grounds"
          ]
        },
        "planned": {
          "type": "integer",
          "minimum": 0,
          "description": "Questions that will be asked."
        },
        "leftOut": {
          "$ref": "#/$defs/LeftOut"
        },
        "unasked": {
          "description": "Claimed chapters of whose selected questions every one is left out.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/Chapter"
          }
        },
        "largest": {
          "$ref": "#/$defs/Sizes"
        }
      }
    },
    "ReportControl": {
      "description": "The harness tried on itself. Over the same wire: the true reference must differ nowhere, the tampered one exactly as often as expected and in every chapter. In this process: one that leaves everything out must pass nothing. Generated and laws: the tampered one asked generated questions, and worlds of laws, which it breaks exactly as often as expected. Seed: in how many chapters another seed draws other questions and the same seed the same ones.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "line",
        "control",
        "questions",
        "expected",
        "differences",
        "unproved"
      ],
      "properties": {
        "line": {
          "const": "control"
        },
        "control": {
          "type": "string",
          "enum": [
            "reference",
            "tampered",
            "skipping",
            "generated",
            "laws",
            "seed"
          ]
        },
        "questions": {
          "type": "integer",
          "minimum": 0
        },
        "expected": {
          "type": "integer",
          "minimum": 0
        },
        "differences": {
          "type": "integer",
          "minimum": 0
        },
        "verdict": {
          "description": "What the answers come to by themselves.",
          "$ref": "#/$defs/Verdict"
        },
        "unproved": {
          "description": "Chapters with questions in which the control never differs: there the self-test proves nothing.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/Chapter"
          }
        }
      }
    },
    "ReportQuestion": {
      "description": "One line for each planned question. What is not passed says what was asked, expected and answered.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "line",
        "address",
        "chapter",
        "outcome"
      ],
      "properties": {
        "line": {
          "const": "question"
        },
        "address": {
          "type": "string",
          "minLength": 1
        },
        "chapter": {
          "$ref": "#/$defs/Chapter"
        },
        "outcome": {
          "$ref": "#/$defs/QuestionOutcome"
        },
        "clauses": {
          "type": "array",
          "items": {
            "type": "string",
            "minLength": 1
          }
        },
        "statuses": {
          "description": "What each of these clauses rests on, in their order.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/ClauseStatus"
          }
        },
        "hunts": {
          "type": "string",
          "minLength": 1
        },
        "given": {
          "type": "object",
          "additionalProperties": true
        },
        "when": {
          "type": "object",
          "additionalProperties": true
        },
        "expected": {
          "type": "object",
          "additionalProperties": true,
          "description": "The answer under the readings in `under`."
        },
        "actual": {
          "type": "object",
          "additionalProperties": true,
          "description": "What the adapter answered."
        },
        "under": {
          "type": "object",
          "additionalProperties": {
            "type": "string"
          },
          "description": "The readings on which the expected answer depends."
        },
        "only": {
          "description": "Where the given answer would be right, if anywhere: each a region, axis to readings.",
          "type": "array",
          "items": {
            "type": "object",
            "additionalProperties": {
              "type": "array",
              "items": {
                "type": "string"
              }
            }
          }
        },
        "problem": {
          "type": "string",
          "minLength": 1,
          "description": "Violation, crash, time-out, error message or reason."
        },
        "reproduce": {
          "type": "string",
          "minLength": 1,
          "description": "The command that asks this again."
        },
        "trace": {
          "description": "How the reference comes to the expected answer, in words.",
          "type": "array",
          "items": {
            "type": "string"
          }
        },
        "smallest": {
          "description": "The smallest question found that shows the same difference, when it is smaller than this one.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "given",
            "when",
            "expected",
            "actual"
          ],
          "properties": {
            "given": {
              "type": "object",
              "additionalProperties": true,
              "description": "What it is asked about."
            },
            "when": {
              "type": "object",
              "additionalProperties": true,
              "description": "The question."
            },
            "expected": {
              "type": "object",
              "additionalProperties": true,
              "description": "The answer that would be right under the readings of the run."
            },
            "actual": {
              "type": "object",
              "additionalProperties": true,
              "description": "What the adapter answered."
            },
            "powershell": {
              "type": "array",
              "items": {
                "type": "string"
              },
              "description": "The same as PowerShell."
            },
            "reproduce": {
              "type": "string",
              "minLength": 1,
              "description": "The command that asks this question alone."
            }
          }
        },
        "unsettled": {
          "type": "array",
          "items": {
            "type": "string",
            "minLength": 1
          },
          "description": "The kinds of unsettled text that an acceptable answer is about."
        },
        "contradiction": {
          "$ref": "#/$defs/Contradiction"
        }
      }
    },
    "ReportReading": {
      "description": "What the answers say of one axis that the claimed chapters show.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "line",
        "axis",
        "reading",
        "status"
      ],
      "properties": {
        "line": {
          "const": "reading"
        },
        "axis": {
          "type": "string",
          "minLength": 1
        },
        "reading": {
          "type": "string",
          "minLength": 1
        },
        "status": {
          "description": "declared: asserted hard. contradicted: another is declared, and the answers show this one. declared-not-asked: the same, but no question of this run depends on it. shown: no answer is against it and two or more are against every other reading. linked: another reading is possible, but only together with another axis. contested: every reading has answers against it; the reading is the best guess. not-shown: else. not-asked: no question of this run depends on it.",
          "type": "string",
          "enum": [
            "declared",
            "contradicted",
            "declared-not-asked",
            "shown",
            "linked",
            "contested",
            "not-shown",
            "not-asked"
          ]
        },
        "shownBy": {
          "description": "Address of a question that rules the others out.",
          "type": "string"
        },
        "others": {
          "description": "Other combinations that explain all the answers.",
          "type": "array",
          "items": {
            "type": "object",
            "additionalProperties": {
              "type": "string"
            }
          }
        },
        "tallies": {
          "description": "What the answers say of each reading, all else as found.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/Tally"
          }
        }
      }
    },
    "ReportUnsettled": {
      "description": "What the adapter does with one kind of unsettled text otherwise than this specification: acceptable, and counted.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "line",
        "chapter",
        "kind",
        "direction",
        "golden",
        "generated",
        "said",
        "clause"
      ],
      "properties": {
        "line": {
          "const": "unsettled"
        },
        "chapter": {
          "$ref": "#/$defs/Chapter"
        },
        "kind": {
          "type": "string",
          "minLength": 1,
          "description": "A kind of spec/unsettled.md; a text of several kinds counts for the first."
        },
        "direction": {
          "type": "string",
          "enum": [
            "more lenient",
            "stricter"
          ],
          "description": "more lenient: it decides where the specification refuses. stricter: it refuses where the specification decides."
        },
        "said": {
          "type": "string",
          "minLength": 1,
          "description": "What it does, in words: takes a leading zero as octal."
        },
        "clause": {
          "type": "string",
          "minLength": 1,
          "description": "The clause that settles the kind here."
        },
        "status": {
          "$ref": "#/$defs/ClauseStatus"
        },
        "golden": {
          "type": "integer",
          "minimum": 0,
          "description": "Golden questions."
        },
        "generated": {
          "type": "integer",
          "minimum": 0,
          "description": "Generated questions."
        }
      }
    },
    "ClauseStatus": {
      "description": "What a clause rests on: a document, a report of a running Exchange, a decision of this project, or nothing but this protocol (spec/README.md).",
      "enum": [
        "documented",
        "observed",
        "chosen",
        "interface"
      ]
    },
    "ReportSuspiciousClause": {
      "description": "Where failed golden questions lie that no known mistake explains: a clause that many of them cite, and few that passed. The likeliest first.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "line",
        "clause",
        "failed",
        "of",
        "passed"
      ],
      "properties": {
        "line": {
          "const": "suspicious-clause"
        },
        "clause": {
          "type": "string",
          "minLength": 1,
          "description": "The clause by its id."
        },
        "status": {
          "$ref": "#/$defs/ClauseStatus"
        },
        "failed": {
          "type": "integer",
          "minimum": 1,
          "description": "Failed golden questions that cite the clause and that no known mistake explains."
        },
        "of": {
          "type": "integer",
          "minimum": 1,
          "description": "Failed golden questions that no known mistake explains, in all."
        },
        "passed": {
          "type": "integer",
          "minimum": 0,
          "description": "Golden questions that cite the clause and passed."
        }
      }
    },
    "ReportShare": {
      "description": "What the failures of a chapter share: a feature of the questions, or two together, that parts those that failed from those that are right. Only these two are counted. At most two lines for each chapter.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "line",
        "chapter",
        "of",
        "features",
        "failedWith",
        "failedWithout",
        "rightWith",
        "rightWithout"
      ],
      "properties": {
        "line": {
          "const": "share"
        },
        "chapter": {
          "$ref": "#/$defs/Chapter"
        },
        "of": {
          "enum": [
            "golden",
            "generated"
          ],
          "description": "Which questions are counted: golden and smoke questions, or, where those share nothing, generated ones."
        },
        "features": {
          "type": "array",
          "minItems": 1,
          "maxItems": 2,
          "items": {
            "type": "string",
            "minLength": 1
          },
          "description": "What the questions have, in words that follow \"questions with\"; of two features a question has both."
        },
        "failedWith": {
          "type": "integer",
          "minimum": 5,
          "description": "Questions with it that failed."
        },
        "failedWithout": {
          "type": "integer",
          "minimum": 0,
          "description": "Questions without it that failed."
        },
        "rightWith": {
          "type": "integer",
          "minimum": 0,
          "description": "Questions with it that are right."
        },
        "rightWithout": {
          "type": "integer",
          "minimum": 0,
          "description": "Questions without it that are right."
        },
        "others": {
          "const": true,
          "description": "Only questions are counted that have not what the line before says."
        },
        "under": {
          "type": "object",
          "additionalProperties": {
            "type": "string"
          },
          "description": "Readings under which the answers were looked at here that differ from those that explain most answers, by axis."
        }
      }
    },
    "ReportDiagnosis": {
      "description": "The likely cause of failed golden questions: a known mistake that gives the same wrong answers. Several lines name several mistakes, the one that explains most first.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "line",
        "fault",
        "cause",
        "who",
        "clauses",
        "explains",
        "unexplained"
      ],
      "properties": {
        "line": {
          "const": "diagnosis"
        },
        "fault": {
          "type": "string",
          "minLength": 1,
          "description": "The planted fault by its name, as `subject --fault` takes it."
        },
        "cause": {
          "type": "string",
          "minLength": 1,
          "description": "The mistake in a few words."
        },
        "who": {
          "type": "string",
          "minLength": 1,
          "description": "Who makes it, and why."
        },
        "clauses": {
          "description": "The clauses that it breaks, the one that it is about first.",
          "type": "array",
          "minItems": 1,
          "items": {
            "type": "string",
            "minLength": 1
          }
        },
        "statuses": {
          "description": "What each of these clauses rests on, in their order.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/ClauseStatus"
          }
        },
        "explains": {
          "type": "integer",
          "minimum": 1,
          "description": "Golden answers that failed, or that pass only because an axis is contested, to which it gives the same answers, without those that a line before explains."
        },
        "unexplained": {
          "type": "integer",
          "minimum": 0,
          "description": "Golden answers that failed, or that pass only because an axis is contested, that neither this line nor one before explains."
        },
        "under": {
          "type": "object",
          "additionalProperties": {
            "type": "string"
          },
          "description": "Readings beside the mistake that differ from those that explain most answers without it, by axis."
        },
        "roughly": {
          "const": true,
          "description": "It gives the same decisions and refusals; grounds or codes may be others. Only failures of decisions and refusals are counted."
        },
        "alike": {
          "description": "Other planted faults that give the same answers to every question that was asked: none of them tells these apart.",
          "type": "array",
          "minItems": 1,
          "items": {
            "type": "string",
            "minLength": 1
          }
        }
      }
    },
    "ReportKnown": {
      "description": "An entry of the list of known differences, and what became of it.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "line",
        "covers",
        "reason",
        "state",
        "differs",
        "passes"
      ],
      "properties": {
        "line": {
          "const": "known"
        },
        "covers": {
          "type": "string",
          "minLength": 1,
          "description": "An address, the beginning of addresses, a clause, or the sentence of a law."
        },
        "reason": {
          "type": "string",
          "minLength": 1,
          "description": "Why it differs, as the list says."
        },
        "until": {
          "type": "string",
          "description": "The last day on which the entry is in force, as YYYY-MM-DD, UTC; absent when it never expires."
        },
        "link": {
          "type": "string",
          "description": "Where more about it stands, as the list says."
        },
        "state": {
          "type": "string",
          "enum": [
            "in-force",
            "passes",
            "matches-nothing",
            "expired"
          ],
          "description": "in-force: something that it covers differs. passes: all that it covers passes, so that it can be deleted. matches-nothing: the run has nothing that it covers. expired: its last day has passed."
        },
        "differs": {
          "type": "integer",
          "minimum": 0,
          "description": "What it covers and what differs: questions, findings and laws."
        },
        "passes": {
          "type": "integer",
          "minimum": 0,
          "description": "Questions that it covers and that do not differ, and the law that it names when that holds."
        }
      }
    },
    "ReportCampaign": {
      "description": "Generated questions of one chapter, each compared with the reference.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "line",
        "chapter",
        "seed",
        "wanted",
        "worlds",
        "planned",
        "outcomes",
        "lookedAt",
        "census",
        "missed"
      ],
      "properties": {
        "line": {
          "const": "campaign"
        },
        "chapter": {
          "$ref": "#/$defs/Chapter"
        },
        "seed": {
          "type": "integer",
          "description": "The same seed gives the same questions."
        },
        "shard": {
          "type": "string",
          "minLength": 1,
          "description": "Which part of the campaign this is: 3/16."
        },
        "wanted": {
          "type": "integer",
          "minimum": 0,
          "description": "Questions that were wanted; fewer were asked when the time was up or the adapter's limits leave nothing."
        },
        "worlds": {
          "type": "integer",
          "minimum": 0,
          "description": "Rule sets, or sets of policies, that questions were asked about."
        },
        "planned": {
          "type": "integer",
          "minimum": 0,
          "description": "Questions that were asked; the outcomes add up to it."
        },
        "unasked": {
          "type": "object",
          "additionalProperties": false,
          "required": [
            "count",
            "problem"
          ],
          "properties": {
            "count": {
              "type": "integer",
              "minimum": 1,
              "description": "Planned questions that were not asked."
            },
            "problem": {
              "type": "string",
              "minLength": 1,
              "description": "Why."
            }
          },
          "description": "Where the campaign ended early; a finding says it too."
        },
        "outcomes": {
          "$ref": "#/$defs/OutcomeCounts"
        },
        "rate": {
          "type": "string",
          "minLength": 1,
          "description": "For a campaign without difference: the share of such questions that may differ all the same, at 95 % confidence."
        },
        "lookedAt": {
          "type": "integer",
          "minimum": 0,
          "description": "Questions that the census counts: the first ones."
        },
        "census": {
          "description": "What was generated: sorts of marks, and how many of the questions looked at have each mark.",
          "type": "object",
          "additionalProperties": {
            "type": "object",
            "additionalProperties": {
              "type": "integer",
              "minimum": 1
            }
          }
        },
        "largest": {
          "$ref": "#/$defs/Sizes"
        },
        "missed": {
          "description": "What golden cases of the chapter reach and these questions did not: clauses, looks at rules, refusals, axes.",
          "type": "array",
          "items": {
            "type": "string"
          }
        }
      }
    },
    "ReportFinding": {
      "description": "A difference that generated questions found, in its smallest form; or questions of a law that had no answer.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "line",
        "chapter",
        "outcome",
        "count",
        "seed",
        "world"
      ],
      "properties": {
        "line": {
          "const": "finding"
        },
        "chapter": {
          "$ref": "#/$defs/Chapter"
        },
        "outcome": {
          "$ref": "#/$defs/QuestionOutcome"
        },
        "count": {
          "type": "integer",
          "minimum": 0,
          "description": "Questions that this stands for."
        },
        "seed": {
          "type": "integer",
          "description": "The seed of the campaign."
        },
        "world": {
          "type": "string",
          "minLength": 1,
          "description": "Block and place of the world in which it was found: `0:17`."
        },
        "law": {
          "type": "string",
          "minLength": 1,
          "description": "The law that it was asked for, as a sentence; absent for questions of a campaign."
        },
        "clauses": {
          "type": "array",
          "items": {
            "type": "string",
            "minLength": 1
          },
          "description": "The clauses that the answer breaks, the likeliest first."
        },
        "statuses": {
          "description": "What each of these clauses rests on, in their order.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/ClauseStatus"
          }
        },
        "given": {
          "type": "object",
          "additionalProperties": true,
          "description": "What the question is about."
        },
        "when": {
          "type": "object",
          "additionalProperties": true,
          "description": "The question."
        },
        "expected": {
          "type": "object",
          "additionalProperties": true,
          "description": "The answer under the readings in `under`."
        },
        "actual": {
          "type": "object",
          "additionalProperties": true,
          "description": "What the adapter answered."
        },
        "under": {
          "type": "object",
          "additionalProperties": {
            "type": "string"
          },
          "description": "The readings on which the expected answer depends."
        },
        "only": {
          "description": "Where the given answer would be right, if anywhere: each a region, axis to readings.",
          "type": "array",
          "items": {
            "type": "object",
            "additionalProperties": {
              "type": "array",
              "items": {
                "type": "string"
              }
            }
          }
        },
        "problem": {
          "type": "string",
          "minLength": 1,
          "description": "Violation, crash, time-out, error message or reason."
        },
        "reproduce": {
          "type": "string",
          "minLength": 1,
          "description": "The command that asks this again."
        },
        "trace": {
          "description": "How the reference comes to the expected answer, in words.",
          "type": "array",
          "items": {
            "type": "string"
          }
        },
        "powershell": {
          "description": "The same as PowerShell.",
          "type": "array",
          "items": {
            "type": "string"
          }
        },
        "golden": {
          "description": "A case for a golden file that holds on to it.",
          "type": "object",
          "additionalProperties": true
        }
      }
    },
    "ReportLaw": {
      "description": "A law put to generated worlds.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "line",
        "law",
        "chapter",
        "clauses",
        "seed",
        "planned",
        "held",
        "vacuous",
        "broken",
        "unanswered"
      ],
      "properties": {
        "line": {
          "const": "law"
        },
        "law": {
          "type": "string",
          "minLength": 1,
          "description": "The law as a sentence."
        },
        "chapter": {
          "$ref": "#/$defs/Chapter"
        },
        "clauses": {
          "type": "array",
          "items": {
            "type": "string",
            "minLength": 1
          },
          "description": "The clauses that it rests on, the one that it is about first."
        },
        "statuses": {
          "description": "What each of these clauses rests on, in their order.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/ClauseStatus"
          }
        },
        "seed": {
          "type": "integer",
          "description": "The same seed gives the same worlds."
        },
        "planned": {
          "type": "integer",
          "minimum": 0,
          "description": "Worlds; the other counts add up to it."
        },
        "held": {
          "type": "integer",
          "minimum": 0,
          "description": "Worlds in which it holds."
        },
        "vacuous": {
          "type": "integer",
          "minimum": 0,
          "description": "Worlds in which it says nothing."
        },
        "broken": {
          "type": "integer",
          "minimum": 0,
          "description": "Worlds in which it does not hold."
        },
        "unanswered": {
          "type": "integer",
          "minimum": 0,
          "description": "Worlds in which an answer was missing; findings of the law say why."
        },
        "counterexample": {
          "$ref": "#/$defs/LawCounterexample"
        },
        "known": {
          "type": "string",
          "minLength": 1,
          "description": "Why it is a known difference that the law is broken."
        },
        "reproduce": {
          "type": "string",
          "minLength": 1,
          "description": "The command that puts the law to the same worlds again."
        }
      }
    },
    "LawCounterexample": {
      "description": "The smallest world that was found in which the law does not hold.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "outcome",
        "seed",
        "path",
        "questions"
      ],
      "properties": {
        "outcome": {
          "enum": [
            "failed",
            "unstable"
          ],
          "description": "unstable: asked again, the subject answered otherwise."
        },
        "seed": {
          "type": "integer",
          "description": "With the path, what fast-check needs to come to this world."
        },
        "path": {
          "type": "string",
          "minLength": 1,
          "description": "Where fast-check finds the world: its place among the worlds of the seed, and the steps that made it smaller."
        },
        "questions": {
          "description": "The questions of this world in their order, each with its answer.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/LawQuestion"
          }
        }
      }
    },
    "LawQuestion": {
      "description": "A question that a law asks, and its answer.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "chapter",
        "given",
        "when",
        "actual"
      ],
      "properties": {
        "chapter": {
          "$ref": "#/$defs/Chapter"
        },
        "given": {
          "type": "object",
          "additionalProperties": true,
          "description": "What it was asked about."
        },
        "when": {
          "type": "object",
          "additionalProperties": true,
          "description": "The question."
        },
        "actual": {
          "type": "object",
          "additionalProperties": true,
          "description": "What the adapter answered, or what became of the question."
        }
      }
    },
    "ReportEvidence": {
      "description": "In the report of a part of a divided run: what was said to questions, so that the whole can be judged when all parts are put together. Golden questions of which the one expected answer was given, and generated ones whose answer is right whatever the readings, have none.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "line",
        "of",
        "at"
      ],
      "properties": {
        "line": {
          "const": "evidence"
        },
        "of": {
          "type": "string",
          "minLength": 1,
          "description": "golden for golden and smoke questions, a chapter for its generated questions, or a law as a sentence."
        },
        "at": {
          "type": "array",
          "minItems": 1,
          "items": {
            "type": "string",
            "minLength": 1
          },
          "description": "The questions: addresses, or for generated ones block, world and place among the questions of the world: 0:17:3."
        },
        "under": {
          "type": "object",
          "additionalProperties": {
            "type": "string"
          },
          "description": "The answer is the expected one under these readings, and depends on no other."
        },
        "actual": {
          "type": "object",
          "additionalProperties": true,
          "description": "What the adapter answered, where that is not so."
        },
        "outcome": {
          "$ref": "#/$defs/QuestionOutcome",
          "description": "What became of the question, where there is no answer."
        },
        "problem": {
          "type": "string",
          "minLength": 1,
          "description": "What is wrong then."
        },
        "void": {
          "type": "array",
          "minItems": 1,
          "items": {
            "type": "string",
            "minLength": 1
          },
          "description": "Axes of which the answer says nothing: a question that is neutral on them was answered wrongly too."
        },
        "smallest": {
          "type": "object",
          "additionalProperties": false,
          "required": [
            "given",
            "when"
          ],
          "properties": {
            "given": {
              "type": "object",
              "additionalProperties": true,
              "description": "What it is asked about."
            },
            "when": {
              "type": "object",
              "additionalProperties": true,
              "description": "The question."
            },
            "actual": {
              "type": "object",
              "additionalProperties": true,
              "description": "What the adapter answered; absent where it answered otherwise when it was asked again."
            }
          },
          "description": "What the difference was made smaller to."
        }
      }
    },
    "ReportFooter": {
      "description": "The last line. A report without it is truncated.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "line",
        "verdict",
        "exit",
        "planned",
        "outcomes"
      ],
      "properties": {
        "line": {
          "const": "footer"
        },
        "verdict": {
          "$ref": "#/$defs/Verdict"
        },
        "exit": {
          "type": "integer"
        },
        "planned": {
          "type": "integer",
          "minimum": 0
        },
        "outcomes": {
          "$ref": "#/$defs/OutcomeCounts"
        },
        "extent": {
          "$ref": "#/$defs/Extent"
        },
        "problem": {
          "type": "string",
          "minLength": 1,
          "description": "Why there is no verdict."
        }
      }
    },
    "Extent": {
      "description": "Of how much a verdict speaks; absent where there is none.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "chapters",
        "of",
        "golden",
        "leftOut",
        "generated",
        "wanted",
        "lawsWithoutWorld",
        "whole"
      ],
      "properties": {
        "chapters": {
          "description": "Chapters of which golden questions were asked.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/Chapter"
          }
        },
        "of": {
          "type": "integer",
          "minimum": 0,
          "description": "Chapters that the protocol has."
        },
        "golden": {
          "type": "integer",
          "minimum": 0,
          "description": "Golden questions that are planned; smoke questions are none."
        },
        "leftOut": {
          "$ref": "#/$defs/LeftOut"
        },
        "generated": {
          "type": "integer",
          "minimum": 0,
          "description": "Generated questions that are planned."
        },
        "wanted": {
          "type": "integer",
          "minimum": 0,
          "description": "Generated questions that were wanted; what is missing lies outside the adapter's limits."
        },
        "lawsWithoutWorld": {
          "description": "Laws of which no world could be asked about, as sentences.",
          "type": "array",
          "items": {
            "type": "string",
            "minLength": 1
          }
        },
        "whole": {
          "type": "boolean",
          "description": "Whether all golden cases, generated questions and laws of every claimed chapter were asked, and compared with the reference."
        }
      }
    },
    "LeftOut": {
      "description": "Selected questions that are not planned.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "limits",
        "decisions"
      ],
      "properties": {
        "limits": {
          "type": "integer",
          "minimum": 0,
          "description": "Outside the adapter's limits."
        },
        "decisions": {
          "type": "integer",
          "minimum": 0,
          "description": "With `then`, which it cannot answer."
        }
      }
    },
    "ReportLine": {
      "description": "Any line of a report.",
      "oneOf": [
        {
          "$ref": "#/$defs/ReportHeader"
        },
        {
          "$ref": "#/$defs/ReportSubject"
        },
        {
          "$ref": "#/$defs/ReportControl"
        },
        {
          "$ref": "#/$defs/ReportQuestion"
        },
        {
          "$ref": "#/$defs/ReportReading"
        },
        {
          "$ref": "#/$defs/ReportUnsettled"
        },
        {
          "$ref": "#/$defs/ReportDiagnosis"
        },
        {
          "$ref": "#/$defs/ReportSuspiciousClause"
        },
        {
          "$ref": "#/$defs/ReportShare"
        },
        {
          "$ref": "#/$defs/ReportKnown"
        },
        {
          "$ref": "#/$defs/ReportLaw"
        },
        {
          "$ref": "#/$defs/ReportCampaign"
        },
        {
          "$ref": "#/$defs/ReportFinding"
        },
        {
          "$ref": "#/$defs/ReportEvidence"
        },
        {
          "$ref": "#/$defs/ReportFooter"
        }
      ]
    },
    "Tally": {
      "description": "How many answers are for a reading (right under it, wrong under another of the axis) and against it (wrong under it, right under another).",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "reading",
        "for",
        "against"
      ],
      "properties": {
        "reading": {
          "type": "string",
          "minLength": 1,
          "description": "The reading by its name."
        },
        "for": {
          "type": "integer",
          "minimum": 0,
          "description": "Answers that are right under it and wrong under another reading of the axis."
        },
        "against": {
          "type": "integer",
          "minimum": 0,
          "description": "Answers that are wrong under it and right under another reading of the axis."
        }
      }
    },
    "Contradiction": {
      "description": "Answers of which no reading of one axis explains all; or answers that show another reading than the declared one. The address of its line is readings#AXIS; the answers count as passed where some reading explains them.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "reading",
        "tallies",
        "answers"
      ],
      "properties": {
        "reading": {
          "description": "The reading that the answers show, or that explains most of them.",
          "type": "string",
          "minLength": 1
        },
        "declared": {
          "description": "The reading that is declared and not followed.",
          "type": "string",
          "minLength": 1
        },
        "tallies": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/Tally"
          },
          "description": "What the answers say of each reading of the axis, all else as found."
        },
        "answers": {
          "description": "Addresses of a smallest set of answers that no reading explains; or of answers that are enough to show another reading than the declared one.",
          "type": "array",
          "minItems": 1,
          "items": {
            "type": "string",
            "minLength": 1
          }
        }
      }
    },
    "CheckKind": {
      "description": "Where an expectation comes from.\n- `expectation`: what a text says that a test must answer.\n- `recorded`: what a Test- cmdlet answered, by a listing.\n- `observed`: what was seen live, from `--observed`.\n- `row`: a row of a table of expectations.",
      "enum": [
        "expectation",
        "recorded",
        "observed",
        "row"
      ]
    },
    "CheckOutcome": {
      "description": "How the comparison came out.\n- `agrees`: the rules say the same under every reading.\n- `differs`: they say otherwise under every reading.\n- `depends`: they say the same under some readings only.\n- `not known`: the files do not settle what the rules say.\n- `not asked`: it is about nothing that is decided here, or names nothing that can be asked.",
      "enum": [
        "agrees",
        "differs",
        "depends",
        "not known",
        "not asked"
      ]
    },
    "CauseName": {
      "description": "Why what was seen may differ from what the rules say, in the order in which they are looked at; docs/causes.md has a paragraph for each.",
      "enum": [
        "cache",
        "unlisted-policy",
        "wrong-identity",
        "nesting",
        "reading",
        "unknown-change",
        "lost-scope",
        "another-switch",
        "new-tenant",
        "refused-with-200",
        "not-explained"
      ]
    },
    "Cause": {
      "description": "A likely cause of a difference.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "name",
        "evidence",
        "text",
        "places"
      ],
      "properties": {
        "name": {
          "description": "Which.",
          "$ref": "#/$defs/CauseName"
        },
        "evidence": {
          "description": "`shown`: the files show that it applies here. `possible`: nothing in them rules it out.",
          "enum": [
            "shown",
            "possible"
          ]
        },
        "text": {
          "description": "What speaks for it here, one line.",
          "type": "string"
        },
        "places": {
          "description": "Where that stands.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/Place"
          }
        },
        "readings": {
          "description": "Readings by axis under which it holds, those not named left open.",
          "type": "object",
          "additionalProperties": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      }
    },
    "ExpectedElsewhere": {
      "description": "What must come out under other readings.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "readings",
        "answer"
      ],
      "properties": {
        "readings": {
          "description": "Readings by axis under which it holds, those not named left open.",
          "type": "object",
          "additionalProperties": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        },
        "answer": {
          "description": "What must come out there.",
          "$ref": "#/$defs/AnswerWord"
        }
      }
    },
    "Beside": {
      "description": "Another observation of the same app that the rules do not tell apart from this one.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "text",
        "place"
      ],
      "properties": {
        "text": {
          "description": "What it says of this one, one line.",
          "type": "string"
        },
        "place": {
          "description": "Where it stands.",
          "$ref": "#/$defs/Place"
        }
      }
    },
    "Check": {
      "description": "One comparison.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "kind",
        "place",
        "asked",
        "expected",
        "outcome",
        "finding",
        "causes"
      ],
      "properties": {
        "kind": {
          "description": "Where the expectation comes from.",
          "$ref": "#/$defs/CheckKind"
        },
        "place": {
          "description": "Where it stands.",
          "$ref": "#/$defs/Place"
        },
        "asked": {
          "description": "What is asked, in words: the app and the mailbox, or the connection.",
          "type": "string"
        },
        "app": {
          "description": "The app id, where it is about an app.",
          "type": "string"
        },
        "mailbox": {
          "description": "The mailbox as written, where it is about one.",
          "type": "string"
        },
        "connection": {
          "description": "Where it is about a connection: what is known of it.",
          "$ref": "#/$defs/AskedConnection"
        },
        "expected": {
          "description": "What it should be, or was.",
          "$ref": "#/$defs/AnswerWord"
        },
        "expectedUnder": {
          "description": "Where it should be another answer under other readings.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/ExpectedElsewhere"
          }
        },
        "asPrinted": {
          "description": "The word of the text, where it is another.",
          "type": "string"
        },
        "time": {
          "description": "When it was recorded or seen.",
          "type": "string"
        },
        "via": {
          "description": "Over what the app came when it was seen, such as EWS or Graph.",
          "type": "string"
        },
        "actual": {
          "description": "What the rules say; absent where nothing was asked.",
          "$ref": "#/$defs/ReasonedAnswer"
        },
        "outcome": {
          "description": "How the comparison came out.",
          "$ref": "#/$defs/CheckOutcome"
        },
        "finding": {
          "description": "Whether somebody has to look: it does not agree, and is neither about roles, which are not decided here, nor a recorded result that nothing contradicts. One such check, and the command ends with 1.",
          "type": "boolean"
        },
        "because": {
          "description": "Why nothing was asked or nothing is known, or what a difference does not mean; one line.",
          "type": "string"
        },
        "contradicts": {
          "description": "An earlier line that expects another answer to the same question.",
          "$ref": "#/$defs/Place"
        },
        "beside": {
          "description": "What another observation says of this one.",
          "$ref": "#/$defs/Beside"
        },
        "causes": {
          "description": "Of a difference, in their order.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/Cause"
          }
        }
      }
    },
    "CheckCounts": {
      "description": "How many comparisons came out in which way.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "agrees",
        "differs",
        "depends",
        "notKnown",
        "notAsked"
      ],
      "properties": {
        "agrees": {
          "description": "Agree.",
          "type": "integer",
          "minimum": 0
        },
        "differs": {
          "description": "Differ.",
          "type": "integer",
          "minimum": 0
        },
        "depends": {
          "description": "Depend on a reading.",
          "type": "integer",
          "minimum": 0
        },
        "notKnown": {
          "description": "Not known.",
          "type": "integer",
          "minimum": 0
        },
        "notAsked": {
          "description": "Not asked.",
          "type": "integer",
          "minimum": 0
        }
      }
    },
    "OtherSwitch": {
      "description": "A setting of the organization beside the policies that concerns an app.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "app",
        "name",
        "effect",
        "over",
        "text",
        "places"
      ],
      "properties": {
        "app": {
          "description": "The app id.",
          "type": "string"
        },
        "name": {
          "description": "Microsoft's name of the setting.",
          "type": "string"
        },
        "effect": {
          "description": "`refuses`: calls of the app are refused, whatever the policies say. `may refuse`: what else decides is not in the files. `none`: it takes nothing from the app.",
          "enum": [
            "refuses",
            "may refuse",
            "none"
          ]
        },
        "over": {
          "description": "Over which interfaces.",
          "type": "array",
          "items": {
            "enum": [
              "EWS",
              "Graph"
            ]
          }
        },
        "text": {
          "description": "In words, one line.",
          "type": "string"
        },
        "places": {
          "description": "Where it stands.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/Place"
          }
        }
      }
    },
    "Uncovered": {
      "description": "What the files hold and no row of a table is about.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "apps",
        "mailboxes"
      ],
      "properties": {
        "apps": {
          "description": "Apps, by id.",
          "type": "array",
          "items": {
            "type": "string"
          }
        },
        "mailboxes": {
          "description": "Mailboxes, by the name that a row would have.",
          "type": "array",
          "items": {
            "type": "string"
          }
        }
      }
    },
    "Verification": {
      "description": "What `verify --format json` prints.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "schema",
        "version",
        "readings",
        "sources",
        "certainty",
        "counts",
        "checks",
        "silent",
        "switches"
      ],
      "properties": {
        "schema": {
          "description": "What this is.",
          "const": "access-conformance/verification"
        },
        "version": {
          "description": "Of this form.",
          "const": 1
        },
        "readings": {
          "description": "The readings that were chosen, by axis.",
          "type": "object",
          "additionalProperties": {
            "type": "string"
          }
        },
        "sources": {
          "description": "The files, in their order.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/Source"
          }
        },
        "certainty": {
          "description": "How sure the answers are.",
          "$ref": "#/$defs/Certainty"
        },
        "counts": {
          "description": "The outcomes.",
          "$ref": "#/$defs/CheckCounts"
        },
        "checks": {
          "description": "In the order of the files and their lines.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/Check"
          }
        },
        "silent": {
          "description": "Where tests stand of which nothing says what must come out and no answer is recorded: they are not compared.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/Place"
          }
        },
        "uncovered": {
          "description": "Apps and mailboxes that are in no row; absent without a table about apps and mailboxes.",
          "$ref": "#/$defs/Uncovered"
        },
        "switches": {
          "description": "Settings beside the policies that concern the apps that are checked.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/OtherSwitch"
          }
        }
      }
    }
  }
};
