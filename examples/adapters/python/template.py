"""A template: protocol 1 (spec/adapter-protocol.md) around an evaluator that is hardly begun. Put your own into CHAPTERS."""

import json
import sys


def ip_ranges(given, question):
    return {"matches": question["range"] == question["address"]}


# The chapters that you implement: `given` and one question in, one answer out. Invalid input: {"refused": "invalid-value"}.
CHAPTERS = {
    "ip-ranges": ip_ranges,
    # "client-access-rules": given: rules; question: a connection; answer: {"action": "AllowAccess"}
    # "application-access-policies": given: policies, directory; question: appId, mailbox; answer: {"access": "Granted"}
}

START = {
    "protocol": 1,
    "subject": {"name": "my-evaluator", "version": "0.1.0", "language": "python"},
    "answers": list(CHAPTERS),
    # "compares": "grounds",  # if your answers say which rule or policies decided
    # "readings": {"nested-groups": "direct"},  # if you know which reading you follow; what you leave out is found out
    # "limits": {"protocols": ["IMAP4", "POP3"]},  # if there is more that you do not know at all
}


# --- the protocol: one JSON object per line; every line is answered by one line, except stop ---
def answer(chapter, given, question):
    try:
        return CHAPTERS[chapter](given, question)
    except Exception as error:  # costs this question its answer, not the others
        return {"errored": repr(error)}


def reply(message):
    if message["command"] == "start":
        return START
    answers = [answer(message["chapter"], message["given"], question) for question in message["when"]]
    return {"seq": message["seq"], "answers": answers}


for line in sys.stdin.buffer:  # bytes: whatever the locale, the protocol is UTF-8
    message = json.loads(line)
    if message["command"] == "stop":
        break
    sys.stdout.buffer.write(json.dumps(reply(message)).encode() + b"\n")
    sys.stdout.buffer.flush()
