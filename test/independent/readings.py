"""The axes of the eight chapters with their readings, the default first."""

AXES = {
    "no-rule-matches": ("allow", "deny"),
    "priority-base": ("one", "zero"),
    "set-priority": ("moves", "pushes"),
    "remove-renumbers": ("yes", "no"),
    "priority-out-of-range": ("refused", "clamped"),
    "test-returns": ("all-matching", "first-matching", "any-property"),
    "microsoft-middle-tier": ("bypasses-rules", "evaluated"),
    "scope-default": ("all", "users"),
    "rule-subject": ("mailbox", "caller"),
    "cidr-host-bits": ("masked", "from-host", "usable-hosts"),
    "ipv4-mapped-ipv6": ("distinct", "folded", "embedded"),
    "username-case": ("insensitive", "sensitive"),
    "username-domain": ("down-level-only", "any-form"),
    "trailing-wildcard": ("accepted", "refused"),
    "username-with-universal-outlook": ("never-matches", "condition-ignored"),
    "filter-precedence": ("left-to-right", "and-first"),
    "filter-blank-inequality": ("blank-differs", "blank-unknown"),
    "filter-wildcards": ("anywhere", "ends-only", "suffix-only"),
    "unsupported-authentication": ("never-matches", "condition-ignored"),
    "rest-under-ews": ("independent", "covered"),
    "nested-groups": ("transitive", "direct"),
    "all-applications": ("joins", "fallback", "ignored"),
}


def parse_readings(words):
    """The readings that words such as `nested-groups=direct` give."""
    given = dict(word.split("=") for word in words)
    for axis, reading in given.items():
        if reading not in AXES.get(axis, ()):
            raise SystemExit(f"there is no reading {axis}={reading}")
    return given


def with_defaults(given):
    return {axis: given.get(axis, names[0]) for axis, names in AXES.items()}
