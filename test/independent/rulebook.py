"""Chapter rule-administration: lists of rules, each call giving a new one."""

from binding import LISTS, bind
from refusal import Refusal
from rules import SUPPORTED, field, in_order
from texts import fold


def numbered(rules, readings):
    """The initial list, numbered consecutively."""
    return [{**rule, "priority": base(readings) + place} for place, rule in enumerate(in_order(rules))]


def base(readings):
    return 0 if readings["priority-base"] == "zero" else 1


def call_on_rules(call, rules, readings):
    cmdlet, bound = bind(call, readings)
    return {
        "New-ClientAccessRule": new_rule,
        "Set-ClientAccessRule": set_rule,
        "Remove-ClientAccessRule": remove_rule,
    }[cmdlet](rules, bound, readings)


def new_rule(rules, bound, readings):
    check_name(bound["Name"], rules)
    end = largest(rules, readings) + 1
    place = within(bound.get("Priority", end), end, readings)
    rule = {**changed({}, bound), "priority": place}
    if any(other["priority"] == place for other in rules):
        rules = shifted(rules, lambda priority: priority >= place, 1)
    return [*rules, rule]


def set_rule(rules, bound, readings):
    rule = found(bound["Identity"], rules)
    others = [other for other in rules if other is not rule]
    if "Name" in bound:
        check_name(bound["Name"], others)
    old = rule["priority"]
    place = within(bound["Priority"], largest(rules, readings), readings) if "Priority" in bound else old
    rule = {**changed(rule, bound), "priority": place}
    if any(other["priority"] == place for other in others):
        if readings["set-priority"] == "pushes":
            others = shifted(others, lambda priority: priority >= place, 1)
        elif place < old:
            others = shifted(others, lambda priority: place <= priority < old, 1)
        else:
            others = shifted(others, lambda priority: old < priority <= place, -1)
    return [*others, rule]


def remove_rule(rules, bound, readings):
    rule = found(bound["Identity"], rules)
    rules = [other for other in rules if other is not rule]
    if readings["remove-renumbers"] == "yes":
        return shifted(rules, lambda priority: priority > rule["priority"], -1)
    return rules


def check_name(name, rules):
    if any(fold(rule["name"]) == fold(name) for rule in rules):
        raise Refusal("name-taken")


def found(identity, rules):
    for rule in rules:
        if fold(rule["name"]) == fold(identity):
            return rule
    raise Refusal("rule-not-found")


def largest(rules, readings):
    return max((rule["priority"] for rule in rules), default=base(readings) - 1)


def within(priority, last, readings):
    """A number from the base to the last, or what the axis makes of another."""
    nearest = min(max(priority, base(readings)), last)
    if nearest != priority and readings["priority-out-of-range"] == "refused":
        raise Refusal("priority-out-of-range")
    return nearest


def shifted(rules, concerned, by):
    return [
        {**rule, "priority": rule["priority"] + by} if concerned(rule["priority"]) else rule for rule in rules
    ]


def changed(rule, bound):
    """The rule with the parameters of a call."""
    values = {
        field(name): value(rule.get(field(name)) or []) if name in LISTS else value
        for name, value in bound.items()
        if name not in ("Identity", "Priority")
    }
    rule = {**rule, **values}
    check_authentication(rule)
    return rule


def check_authentication(rule):
    condition = rule.get("anyOfAuthenticationTypes") or []
    exception = rule.get("exceptAnyOfAuthenticationTypes") or []
    supported = {each for protocol in rule.get("anyOfProtocols") or [] for each in SUPPORTED.get(protocol, ())}
    if exception and not condition or not supported.issuperset([*condition, *exception]):
        raise Refusal("authentication-combination")
