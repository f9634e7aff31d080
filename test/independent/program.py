"""All eight chapters, written from the adapter protocol alone; speaks it on standard input and output.

    python3 program.py [--declare] [--wrong] [axis=reading …]

Axes that are not named have their default reading. `--declare` puts the named ones into its start answer; `--wrong`
plants one mistake: an exempted rule ends the search.
"""

import json
import sys

from filters import filter_matches
from patterns import username_matches
from policies import access
from policybook import call_on_policies
from ranges import in_range
from readings import parse_readings, with_defaults
from refusal import Refusal
from rulebook import call_on_rules, numbered
from rules import decide, in_order, matching_rules

sys.setrecursionlimit(100_000)  # filters nest deeply
FLAGS = [word for word in sys.argv[1:] if word.startswith("--")]
GIVEN = parse_readings(word for word in sys.argv[1:] if word not in FLAGS)
READINGS = with_defaults(GIVEN)
WRONG = "--wrong" in FLAGS


def ip_ranges(_given, asked):
    return {"matches": in_range(asked["range"], asked["address"], READINGS)}


def username_patterns(_given, asked):
    return {"matches": username_matches(asked["pattern"], asked["username"], READINGS)}


def recipient_filters(_given, asked):
    return {"matches": filter_matches(asked["filter"], asked["recipient"], READINGS)}


def client_access_rules(given, asked):
    return decide(given["rules"], asked, READINGS, exempted_stops=WRONG)


def test_client_access_rule(given, asked):
    return {"rules": matching_rules(given["rules"], asked, READINGS)}


def application_access_policies(given, asked):
    return access(given["policies"], given["directory"], asked, READINGS)


def rule_administration(given, asked):
    steps, rules = run_calls(
        asked["cmdlets"], numbered(given["rules"], READINGS), lambda call, rules: call_on_rules(call, rules, READINGS)
    )
    listed = [{"name": rule["name"], "priority": rule["priority"]} for rule in in_order(rules)]
    return {"steps": steps, "rules": listed, **decisions(asked, lambda then: decide(rules, then, READINGS))}


def policy_administration(given, asked):
    directory = given["directory"]
    steps, policies = run_calls(
        asked["cmdlets"],
        given["policies"],
        lambda call, policies: call_on_policies(call, policies, directory, READINGS),
    )
    decided = decisions(asked, lambda then: access(policies, directory, then, READINGS))
    return {"steps": steps, "policies": policies, **decided}


def run_calls(calls, state, run):
    """One step a call; a refused one leaves the state as it was."""
    steps = []
    for call in calls:
        try:
            state = run(call, state)
            steps.append({"ok": True})
        except Refusal as refusal:
            steps.append({"refused": refusal.code})
    return steps, state


def decisions(asked, decide_one):
    return {"decisions": [decide_one(then) for then in asked["then"]]} if "then" in asked else {}


CHAPTERS = {
    "ip-ranges": ip_ranges,
    "username-patterns": username_patterns,
    "recipient-filters": recipient_filters,
    "client-access-rules": client_access_rules,
    "test-client-access-rule": test_client_access_rule,
    "application-access-policies": application_access_policies,
    "rule-administration": rule_administration,
    "policy-administration": policy_administration,
}


def answer(chapter, given, asked):
    try:
        return CHAPTERS[chapter](given, asked)
    except Refusal as refusal:
        return {"refused": refusal.code}
    except Exception as error:
        return {"errored": repr(error)}


def reply(command):
    if command["command"] == "run":
        answers = [answer(command["chapter"], command["given"], asked) for asked in command["when"]]
        return {"seq": command["seq"], "answers": answers}
    return {
        "protocol": 1,
        "subject": {"name": "independent", "version": "1.0.0", "language": "python"},
        "answers": list(CHAPTERS),
        "readings": GIVEN if "--declare" in FLAGS else {},
        "compares": "grounds",
        "decisions": ["rule-administration", "policy-administration"],
    }


for line in sys.stdin.buffer:
    message = json.loads(line)
    if message["command"] == "stop":
        break
    print(json.dumps(reply(message)), flush=True)
