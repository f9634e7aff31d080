"""How texts are compared: folding, stars, order."""

from functools import lru_cache


@lru_cache(4096)
def fold(text):
    """Simple lower-casing of each code point; the one whose full mapping is longer, İ, begins with its simple one."""
    return "".join(character.lower()[0] for character in text)


def matches_star(pattern, text):
    """Whether the whole text matches, `*` standing for any run of characters; case counts."""
    first, *others = pattern.split("*")
    if not others:
        return pattern == text
    if not text.startswith(first):
        return False
    rest = text[len(first) :]
    for part in others[:-1]:  # the leftmost place leaves the most for what follows
        _, found, after = rest.partition(part) if part else ("", "*", rest)
        if not found:
            return False
        rest = after
    return rest.endswith(others[-1])


def code_units(text):
    """A key that orders texts by UTF-16 code units."""
    return text.encode("utf-16-be", "surrogatepass")
