"""Chapter recipient-filters: a filter is read into a function that a recipient makes true, false or None (unknown)."""

import re

from refusal import Refusal
from texts import code_units, fold, matches_star

NAMES = "city company countryOrRegion department office postalCode stateOrProvince streetAddress".split()
ATTRIBUTES = {fold(name): name for name in NAMES + [f"customAttribute{number}" for number in range(1, 16)]}
COMPARISONS = ("-eq", "-ne", "-like", "-notlike", "-lt", "-gt")
TOKEN = re.compile(r"""([ \t]*)('(?:[^']|'')*'|"(?:[^"]|"")*"|[()]|[^ \t()'"]+)""")


def filter_matches(text, recipient, readings):
    return parse_filter(text, readings)(recipient) is True


def parse_filter(text, readings):
    tokens = read_tokens(text)
    whole = parse_operands(tokens, readings)
    if tokens:
        raise Refusal
    return whole


def read_tokens(text):
    """Tokens in reverse, so that the next one is popped; two of them touch only where one is a parenthesis."""
    tokens, place, end = [], 0, len(text.rstrip(" \t"))
    while place < end:
        found = TOKEN.match(text, place)
        if not found:
            raise Refusal
        blanks, token = found.groups()
        if tokens and not blanks and token not in "()" and tokens[-1] not in "()":
            raise Refusal
        tokens.append(token)
        place = found.end()
    return tokens[::-1]


def parse_operands(tokens, readings):
    whole = parse_operand(tokens, readings)
    pending = None  # under and-first, the left side of an `-or` that waits for all the `-and` on its right
    while tokens and fold(tokens[-1]) in ("-and", "-or"):
        operator, right = fold(tokens.pop()), parse_operand(tokens, readings)
        if operator == "-and":
            whole = both(whole, right)
        elif readings["filter-precedence"] == "and-first":
            pending, whole = (either(pending, whole) if pending else whole), right
        else:
            whole = either(whole, right)
    return either(pending, whole) if pending else whole


def parse_operand(tokens, readings):
    if take(tokens, "-not"):
        return negation(parse_operand(tokens, readings))
    if take(tokens, "("):
        inner = parse_operands(tokens, readings)
        if not take(tokens, ")"):
            raise Refusal
        return inner
    if len(tokens) < 3:
        raise Refusal
    attribute, operator, value = ATTRIBUTES.get(fold(tokens.pop())), fold(tokens.pop()), parse_value(tokens.pop())
    if attribute is None or operator not in COMPARISONS:
        raise Refusal
    if operator in ("-like", "-notlike"):
        check_stars(value, readings["filter-wildcards"])
    return lambda recipient: compare(recipient.get(attribute) or "", operator, value, readings)


def take(tokens, expected):
    return bool(tokens) and fold(tokens[-1]) == expected and bool(tokens.pop())


def parse_value(token):
    """The text that is compared with; the empty one for `$null`."""
    if token[0] in "'\"":
        return token[1:-1].replace(token[0] * 2, token[0])
    words = {"$null": "", "$true": "True", "$false": "False"}
    if fold(token) in words:
        return words[fold(token)]
    if not re.fullmatch("[0-9]+", token):
        raise Refusal
    return token


def check_stars(value, wildcards):
    allowed = {"anywhere": value, "ends-only": value[:1] + value[-1:], "suffix-only": value[-1:]}[wildcards]
    if value.count("*") > allowed.count("*"):
        raise Refusal


def compare(attribute, operator, value, readings):
    negative = operator in ("-ne", "-notlike")
    if operator in ("-lt", "-gt"):
        if value == "":
            return False
        if attribute == "":
            return blank(False, readings)
        left, right = code_units(fold(attribute)), code_units(fold(value))
        return left < right if operator == "-lt" else left > right
    if value == "":
        return (attribute == "") != negative
    if attribute == "":
        return blank(negative, readings)
    left, right = fold(attribute), fold(value)
    return (matches_star(right, left) if operator in ("-like", "-notlike") else left == right) != negative


def blank(answer, readings):
    """What a comparison of a blank attribute with a text gives."""
    return answer if readings["filter-blank-inequality"] == "blank-differs" else None


def negation(operand):
    def holds(recipient):
        value = operand(recipient)
        return None if value is None else not value

    return holds


def both(left, right):
    def holds(recipient):
        values = (left(recipient), right(recipient))
        return False if False in values else None if None in values else True

    return holds


def either(left, right):
    def holds(recipient):
        values = (left(recipient), right(recipient))
        return True if True in values else None if None in values else False

    return holds
