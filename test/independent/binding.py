"""Calls, bound as PowerShell binds them: names in any case or begun, values of any type that will do."""

from filters import parse_filter
from patterns import check_pattern
from ranges import parse_range
from refusal import Refusal
from texts import fold

COMMON = """Verbose Debug ErrorAction WarningAction InformationAction ProgressAction ErrorVariable WarningVariable
    InformationVariable OutVariable OutBuffer PipelineVariable Confirm WhatIf DomainController""".split()
BOOLEANS = {"true": True, "$true": True, "1": True, "false": False, "$false": False, "0": False}


# Kinds of values: of what was given and the readings, each makes what the parameter holds, or refuses.


def any_text(value, _readings):
    """A text, a number for one, or a list of one."""
    if isinstance(value, list) and len(value) == 1:
        return any_text(value[0], _readings)
    if isinstance(value, (list, dict)):
        raise Refusal
    return str(value)


def text(value, readings):
    """A text that is not empty."""
    return found(any_text(value, readings))


def found(value):
    if not value:
        raise Refusal
    return value


def boolean(value, readings):
    word = fold(any_text(value, readings))
    if word not in BOOLEANS:
        raise Refusal
    return BOOLEANS[word]


def integer(value, readings):
    """Halves go to the even neighbour."""
    try:
        return round(float(any_text(value, readings)))
    except (ValueError, OverflowError):
        raise Refusal from None


def one_of(names):
    """A name in any case, or the beginning of one name alone."""
    return lambda value, readings: found(begun(any_text(value, readings), names))


def begun(word, names):
    """The name that is the word or the only one that begins with it; none for an empty word."""
    exact = [name for name in names if fold(name) == fold(word)]
    beginning = [name for name in names if word and fold(name).startswith(fold(word))]
    meant = exact or beginning
    return meant[0] if len(meant) == 1 else None


def address_range(value, readings):
    value = any_text(value, readings)
    parse_range(value, readings)
    return value


def pattern(value, readings):
    value = any_text(value, readings)
    check_pattern(value, readings)
    return value


def filter_or_none(value, readings):
    """None clears a filter."""
    if value is not None:
        value = any_text(value, readings)
        parse_filter(value, readings)
    return value


def elements_of(kind):
    """A list, or one value for a list of one."""
    return lambda value, readings: [kind(each, readings) for each in (value if isinstance(value, list) else [value])]


def list_of(kind):
    """A function from the old list to the new one: a list or one value replaces it, None clears it."""
    elements = elements_of(kind)

    def edit(value, readings):
        if not isinstance(value, dict):
            new = [] if value is None else elements(value, readings)
            return lambda old: new
        changes = {fold(key): elements(change, readings) for key, change in value.items() if change is not None}
        if not set(changes) <= {"add", "remove"}:
            raise Refusal
        return lambda old: edited(old, changes.get("add", []), changes.get("remove", []))

    return edit


def edited(old, added, removed):
    """First adds, then removes; texts compare after folding."""
    new = list(old)
    for each in added:
        if fold(each) not in map(fold, new):
            new.append(each)
    gone = set(map(fold, removed))
    return [each for each in new if fold(each) not in gone]


TYPES = [f"{name}Authentication" for name in ("Adfs", "Basic", "CertificateBased", "NonBasic", "OAuth")]
PROTOCOLS = """ExchangeActiveSync ExchangeAdminCenter ExchangeWebServices IMAP4 OfflineAddressBook OutlookAnywhere
    OutlookWebApp POP3 PowerShellWebServices RemotePowerShell REST UniversalOutlook""".split()
LISTS = {
    "AnyOfProtocols": list_of(one_of(PROTOCOLS)),
    "AnyOfAuthenticationTypes": list_of(one_of(TYPES)),
    "AnyOfClientIPAddressesOrRanges": list_of(address_range),
    "UsernameMatchesAnyOfPatterns": list_of(pattern),
}
LISTS |= {f"Except{name}": kind for name, kind in LISTS.items()}
RULE = {
    "Name": text,
    "Action": one_of(["AllowAccess", "DenyAccess"]),
    "Priority": integer,
    "Enabled": boolean,
    "Scope": one_of(["All", "Users"]),
    **LISTS,
    "UserRecipientFilter": filter_or_none,
}
CLEARED_BY_NONE = {*LISTS.values(), filter_or_none}
CMDLETS = {  # the parameters that are required, and all
    "New-ClientAccessRule": (["Name", "Action"], RULE),
    "Set-ClientAccessRule": (["Identity"], {"Identity": text, **RULE}),
    "Remove-ClientAccessRule": (["Identity"], {"Identity": text}),
    "New-ApplicationAccessPolicy": (
        ["AccessRight", "AppId", "PolicyScopeGroupId"],
        {
            "AccessRight": one_of(["RestrictAccess", "DenyAccess"]),
            "AppId": elements_of(any_text),
            "PolicyScopeGroupId": text,
            "Description": any_text,
        },
    ),
    "Set-ApplicationAccessPolicy": (["Identity"], {"Identity": text, "Description": any_text}),
    "Remove-ApplicationAccessPolicy": (["Identity"], {"Identity": text}),
}


def bind(call, readings):
    """The cmdlet's name and its parameters by name, each with a value of its kind."""
    cmdlet = next(name for name in CMDLETS if fold(name) == fold(call["cmdlet"]))
    required, kinds = CMDLETS[cmdlet]
    bound = {}
    for word, value in call["parameters"].items():
        parameter = begun(word, [*kinds, *COMMON])
        if parameter is None:
            raise Refusal("unknown-parameter")
        if parameter in kinds and (value is not None or kinds[parameter] in CLEARED_BY_NONE):
            bound[parameter] = kinds[parameter](value, readings)
    if not all(parameter in bound for parameter in required):
        raise Refusal("missing-parameter")
    return cmdlet, bound
