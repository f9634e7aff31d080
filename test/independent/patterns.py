"""Chapter username-patterns."""

from refusal import Refusal
from texts import fold, matches_star


def check_pattern(pattern, readings):
    if pattern == "":
        raise Refusal
    trailing = pattern.endswith("*") and not pattern.startswith("*") and "\\" not in pattern
    if trailing and readings["trailing-wildcard"] == "refused":
        raise Refusal


def username_matches(pattern, username, readings):
    """The username is `domain\\user`."""
    check_pattern(pattern, readings)
    forms = [username]
    if readings["username-domain"] == "any-form":
        domain, _, user = username.partition("\\")
        forms += [f"{user}@{domain}", user]
    if readings["username-case"] == "insensitive":
        pattern, forms = fold(pattern), map(fold, forms)
    return any(matches_star(pattern, form) for form in forms)
