"""An example adapter: protocol 1 (spec/adapter-protocol.md) around a small evaluator of three chapters, under the
default readings. For your own evaluator, keep the last part, "the protocol", and let CHAPTERS call your code.
"""

import ipaddress
import json
import re
import sys


class Refusal(Exception):
    """The input is invalid: that is an answer, not a failure."""


# --- ip-ranges ---
# The module ipaddress is a little too kind: it takes zones (fe80::1%eth0) and masks (10.0.0.0/255.0.0.0), and before
# Python 3.9.5 leading zeros (010.0.0.1), which some readers would take for 8.0.0.1. So these are refused first.
def parse_address(text):
    if not re.fullmatch(r"[0-9A-Fa-f:.]+", text) or re.search(r"(^|:)0[0-9]+\.|\.0[0-9]", text):
        raise Refusal(text)
    try:
        return ipaddress.ip_address(text)
    except ValueError:
        raise Refusal(text) from None


def parse_range(text):
    """The first and the last address of a range in any of its three forms."""
    base, slash, prefix = text.partition("/")
    if slash:
        address = parse_address(base)
        if not re.fullmatch(r"0|[1-9][0-9]{0,2}", prefix) or int(prefix) > address.max_prefixlen:
            raise Refusal(text)
        block = ipaddress.ip_network(f"{base}/{prefix}", strict=False)  # not strict: host bits are cleared
        return block[0], block[-1]
    first, *others = [parse_address(end) for end in text.split("-")]
    last = others[0] if others else first
    if len(others) > 1 or first.version != last.version or first > last:
        raise Refusal(text)
    return first, last


def in_range(text, address):
    first, last = parse_range(text)
    return first.version == address.version and first <= address <= last


# --- client-access-rules ---
# All that may be asked: the harness leaves rules with usernames or recipient filters out, and counts them.
ASKED = ("Protocols", "AuthenticationTypes", "ClientIPAddressesOrRanges")
SUPPORTED = {  # the authentication types of each protocol; those not listed support none
    "ExchangeActiveSync": ("BasicAuthentication", "CertificateBasedAuthentication", "OAuthAuthentication"),
    "ExchangeAdminCenter": ("AdfsAuthentication", "BasicAuthentication"),
    "IMAP4": ("BasicAuthentication", "OAuthAuthentication"),
    "OutlookWebApp": ("AdfsAuthentication", "BasicAuthentication"),
    "POP3": ("BasicAuthentication", "OAuthAuthentication"),
    "RemotePowerShell": ("BasicAuthentication", "NonBasicAuthentication"),
}


def applies(rule, connection, address):
    if rule.get("enabled") is False:  # null means absent, and so does [] in the lists below
        return False
    if rule.get("scope") == "Users" and connection.get("middleTier") not in (None, "none"):
        return False
    protocol, auth = connection["protocol"], connection["authenticationType"]
    holds = {  # for conditions and exceptions alike: does one of the values hold?
        "Protocols": lambda values: protocol in values,
        "AuthenticationTypes": lambda values: auth in values and auth in SUPPORTED.get(protocol, ()),
        "ClientIPAddressesOrRanges": lambda values: any(in_range(value, address) for value in values),
    }
    for kind, one_holds in holds.items():
        condition, exception = rule.get(f"anyOf{kind}"), rule.get(f"exceptAnyOf{kind}")
        if (condition and not one_holds(condition)) or (exception and one_holds(exception)):
            return False
    return True


def decide(given, connection):
    rules = sorted(given["rules"], key=lambda rule: rule["priority"])
    address = parse_address(connection["clientIPAddress"])
    if connection.get("middleTier") != "microsoft":  # Microsoft's own applications meet no rule
        for rule in rules:
            if applies(rule, connection, address):
                return {"action": rule["action"], "decidedBy": [rule["name"]]}
    return {"action": "AllowAccess", "decidedBy": []}


# --- application-access-policies ---
def covers(scope, mailbox, directory):
    """Whether the mailbox is the scope, a member of it, or a member of a member."""
    members = {recipient["id"]: recipient.get("members") or [] for recipient in directory["recipients"]}
    reached, pending = set(), [scope] if scope in members else []  # an unknown scope covers nothing
    while pending:
        recipient = pending.pop()
        if recipient not in reached:  # groups may contain each other
            reached.add(recipient)
            pending += members.get(recipient, [])
    return mailbox in reached


def access(given, question):
    app, mailbox, directory = question["appId"].lower(), question["mailbox"], given["directory"]
    counting = [policy for policy in given["policies"] if {"*", app} & {one.lower() for one in policy["appIds"]}]
    covering = [policy for policy in counting if covers(policy["policyScopeGroupId"], mailbox, directory)]
    for verdict, policies, right in (
        ("Denied", covering, "DenyAccess"),
        ("Granted", covering, "RestrictAccess"),
        ("Denied", counting, "RestrictAccess"),
    ):
        names = [policy["name"] for policy in policies if policy["accessRight"] == right]
        if names:
            return {"access": verdict, "decidedBy": names}
    return {"access": "Granted", "decidedBy": []}


# --- the protocol: one JSON object per line; every line is answered by one line, except stop ---
CHAPTERS = {
    "ip-ranges": lambda given, asked: {"matches": in_range(asked["range"], parse_address(asked["address"]))},
    "client-access-rules": decide,
    "application-access-policies": access,
}
SUBJECT = {"name": "example-python", "version": "1.0.0", "language": "python"}


def answer(chapter, given, question):
    try:
        return CHAPTERS[chapter](given, question)
    except Refusal:
        return {"refused": "invalid-value"}
    except Exception as error:  # costs this question its answer, not the others
        return {"errored": repr(error)}


def reply(message):
    if message["command"] == "run":
        answers = [answer(message["chapter"], message["given"], question) for question in message["when"]]
        return {"seq": message["seq"], "answers": answers}
    if message["command"] != "start":
        raise ValueError(f"unknown command: {message['command']}")  # end loudly: silence would be a timeout
    limits = {"conditions": [start + name for name in ASKED for start in ("anyOf", "exceptAnyOf")]}
    return {"protocol": 1, "subject": SUBJECT, "answers": list(CHAPTERS), "compares": "grounds", "limits": limits}


for line in sys.stdin.buffer:  # bytes: json.loads takes care of UTF-8 and of a byte order mark
    command = json.loads(line)
    if command["command"] == "stop":
        break
    print(json.dumps(reply(command)), flush=True)
