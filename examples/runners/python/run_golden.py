"""A complete runner of the golden cases in one file, without packages and without this project's own code.

    python3 run_golden.py -- COMMAND [ARGUMENT ...]

starts an adapter (spec/adapter-protocol.md), asks it all golden cases of the chapters that it claims, compares its
answers and prints each difference. Whatever is not the right answer has failed, `unsupported` too. Exit code: 0 all that
was asked is right, 1 something is not, 2 nothing was asked.
golden/README.md describes the data and these steps.
"""

import csv
import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


# --- the cases ---
def load_cases(folder):
    """Yields address, chapter, given, when and boxes; a box is (axis to readings, right answer)."""
    for path in sorted(folder.glob("*/*.json")):
        file = json.loads(path.read_text(encoding="utf-8"))
        for case in file["cases"]:
            boxes = case.get("depends") or [{"readings": {}, "then": case["then"]}]
            yield (
                f"{file['chapter']}/{path.stem}#{case['id']}",
                file["chapter"],
                case.get("given", file.get("given")),
                case["when"],
                [(box["readings"], box["then"]) for box in boxes],
            )
    for path in sorted(folder.glob("*/*.csv")):
        cases = {}
        with path.open(encoding="utf-8", newline="") as table:  # newline: texts in a cell keep their line ends
            for row in csv.DictReader(table):
                when = {name: row[name] for name in ("range", "address", "pattern", "username", "filter") if name in row}
                if "recipient" in row:
                    when["recipient"] = json.loads(row["recipient"])
                _, boxes = cases.setdefault(row["id"], (when, []))
                boxes.append((parse_readings(row["readings"]), parse_then(row["then"])))
        for name, (when, boxes) in cases.items():
            yield f"{path.parent.name}/{path.stem}#{name}", path.parent.name, {}, when, boxes


def parse_readings(text):
    """`axis=one|two; other=three` as {axis: [one, two], other: [three]}."""
    pairs = (part.strip().split("=") for part in text.split(";") if part.strip())
    return {axis: values.split("|") for axis, values in pairs}


def parse_then(text):
    return {"matches": text == "true"} if text in ("true", "false") else {"refused": text}


def default_readings():
    """The first reading of each axis in spec/readings.md."""
    sections = re.split(r"^## ", (ROOT / "spec" / "readings.md").read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    found = ((section.splitlines()[0], re.search(r"^- reading `([^`]+)`", section, re.MULTILINE)) for section in sections)
    return {axis: first.group(1) for axis, first in found if first}


def expected(boxes, readings):
    """The answer of the one box whose every axis lists the reading."""
    [then] = [then for region, then in boxes if all(readings[axis] in values for axis, values in region.items())]
    return then


# --- comparing ---
SETS = ("decidedBy", "policies", "appIds")  # their order means nothing


def comparable(value, grounds, key=""):
    """Equal values for answers that count as the same."""
    if isinstance(value, dict):
        kept = {name: item for name, item in value.items() if name != "message" and item is not None}
        return {name: comparable(item, grounds, name) for name, item in kept.items() if grounds or name != "decidedBy"}
    if isinstance(value, list):
        items = [item.lower() if key == "appIds" else comparable(item, grounds) for item in value]
        return sorted(items, key=json.dumps) if key in SETS else items
    return value


def within(limits, given, when):
    """Whether the adapter can be asked, by the `limits` that it declared."""
    rules = given.get("rules", [])
    used = {
        "conditions": {name for rule in rules for name in rule if rule[name] and re.search("nyOf|Filter", name)},
        "protocols": {when.get("protocol")} - {None},
        "authenticationTypes": {when.get("authenticationType")} - {None},
    }
    for rule in rules:
        for name in used["conditions"] & rule.keys():
            kind = "protocols" if "Protocols" in name else "authenticationTypes" if "Authentication" in name else None
            if kind:
                used[kind].update(rule[name] or [])
    return all(used[kind] <= set(allowed) for kind, allowed in limits.items())


# --- the conversation ---
class Adapter:
    def __init__(self, command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def write(self, message):
        self.process.stdin.write(json.dumps(message).encode() + b"\n")
        self.process.stdin.flush()

    def ask(self, message):
        self.write(message)
        line = self.process.stdout.readline()
        if not line:
            sys.exit(f"the adapter ended before it answered {message['command']}")
        return json.loads(line)


def main(command):
    adapter = Adapter(command)
    start = adapter.ask({"command": "start", "protocol": 1})
    readings = {**default_readings(), **start.get("readings", {})}
    grounds = start.get("compares") == "grounds"
    passed = failed = not_asked = 0
    for number, (address, chapter, given, when, boxes) in enumerate(load_cases(ROOT / "golden")):
        askable = start.get("decisions") or "then" not in when  # only who declares decisions is asked for them
        if chapter not in start["answers"] or not askable or not within(start.get("limits", {}), given, when):
            not_asked += 1
            continue
        run = {"command": "run", "seq": str(number), "chapter": chapter, "given": given, "when": [when]}
        reply = adapter.ask(run)
        right = expected(boxes, readings)
        in_order = reply.get("seq") == run["seq"] and len(reply.get("answers", [])) == 1
        answer = reply["answers"][0] if in_order else reply
        if comparable(answer, grounds) == comparable(right, grounds):
            passed += 1
        else:
            failed += 1
            print(f"{address}\n  expected {json.dumps(right)}\n  answered {json.dumps(answer)}")
    adapter.write({"command": "stop"})
    adapter.process.wait(timeout=600)  # a limit for what hangs alone
    print(f"{passed} passed, {failed} failed, {not_asked} not asked")
    return 1 if failed else 0 if passed else 2


if __name__ == "__main__":
    if "--" not in sys.argv:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[sys.argv.index("--") + 1 :]))
