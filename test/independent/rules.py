"""Chapters client-access-rules and test-client-access-rule."""

from filters import filter_matches
from patterns import username_matches
from ranges import in_range

SUPPORTED = {  # the authentication types of each protocol; those not listed support none
    "ExchangeActiveSync": {"BasicAuthentication", "CertificateBasedAuthentication", "OAuthAuthentication"},
    "ExchangeAdminCenter": {"AdfsAuthentication", "BasicAuthentication"},
    "IMAP4": {"BasicAuthentication", "OAuthAuthentication"},
    "OutlookWebApp": {"AdfsAuthentication", "BasicAuthentication"},
    "POP3": {"BasicAuthentication", "OAuthAuthentication"},
    "RemotePowerShell": {"BasicAuthentication", "NonBasicAuthentication"},
}


class Request:
    """A connection under some readings."""

    def __init__(self, connection, readings):
        self.readings = readings
        self.protocol = connection["protocol"]
        self.authentication = connection["authenticationType"]
        self.address = connection["clientIPAddress"]
        self.middle_tier = connection.get("middleTier") or "none"
        caller = connection.get("caller") if readings["rule-subject"] == "caller" else None
        subject = caller or connection
        self.username, self.recipient = subject["username"], subject["recipient"]

    @property
    def bypasses(self):
        return self.middle_tier == "microsoft" and self.readings["microsoft-middle-tier"] == "bypasses-rules"

    @property
    def supports_authentication(self):
        return self.authentication in SUPPORTED.get(self.protocol, ())


def is_protocol(value, request):
    covered = request.readings["rest-under-ews"] == "covered" and value == "ExchangeWebServices"
    return value == request.protocol or covered and request.protocol == "REST"


VALUE_HOLDS = {
    "AnyOfProtocols": is_protocol,
    "AnyOfAuthenticationTypes": lambda value, request: value == request.authentication,
    "AnyOfClientIPAddressesOrRanges": lambda value, request: in_range(value, request.address, request.readings),
    "UsernameMatchesAnyOfPatterns": lambda value, request: username_matches(value, request.username, request.readings),
}


def field(parameter):
    """The wire model's name for a parameter: its first letter is small."""
    return parameter[0].lower() + parameter[1:]


def conditions(rule, request):
    """For each condition that the rule has, whether it holds."""
    for name, value_holds in VALUE_HOLDS.items():
        values = rule.get(field(name))
        if not values:
            continue
        if name == "AnyOfAuthenticationTypes" and not request.supports_authentication:
            yield request.readings["unsupported-authentication"] == "condition-ignored"
        elif name == "UsernameMatchesAnyOfPatterns" and request.protocol == "UniversalOutlook":
            yield request.readings["username-with-universal-outlook"] == "condition-ignored"
        else:
            yield any(value_holds(value, request) for value in values)
    if rule.get("userRecipientFilter") is not None:
        yield filter_matches(rule["userRecipientFilter"], request.recipient, request.readings)


def is_exempted(rule, request):
    return any(
        value_holds(value, request)
        for name, value_holds in VALUE_HOLDS.items()
        if name != "AnyOfAuthenticationTypes" or request.supports_authentication
        for value in rule.get(f"except{name}") or ()
    )


def is_considered(rule, request):
    """Whether the rule is enabled and its scope admits the connection."""
    default_scope = "Users" if request.readings["scope-default"] == "users" else "All"
    admits = (rule.get("scope") or default_scope) == "All" or request.middle_tier == "none"
    return rule.get("enabled") is not False and admits


def in_order(rules):
    return sorted(rules, key=lambda rule: rule["priority"])


def decide(rules, connection, readings, exempted_stops=False):
    """The first rule that applies decides; with `exempted_stops` an exempted one ends the search, which is wrong."""
    request = Request(connection, readings)
    if request.bypasses:
        return {"action": "AllowAccess", "decidedBy": []}
    for rule in in_order(rules):
        if is_considered(rule, request) and all(conditions(rule, request)):
            if not is_exempted(rule, request):
                return {"action": rule["action"], "decidedBy": [rule["name"]]}
            if exempted_stops:
                break
    return {"action": "DenyAccess" if readings["no-rule-matches"] == "deny" else "AllowAccess", "decidedBy": []}


def matching_rules(rules, connection, readings):
    """What Test-ClientAccessRule returns."""
    request = Request(connection, readings)
    considered = [] if request.bypasses else [rule for rule in in_order(rules) if is_considered(rule, request)]
    if readings["test-returns"] == "any-property":
        return [rule["name"] for rule in considered if any_condition_holds(list(conditions(rule, request)))]
    names = [
        rule["name"] for rule in considered if all(conditions(rule, request)) and not is_exempted(rule, request)
    ]
    return names[:1] if readings["test-returns"] == "first-matching" else names


def any_condition_holds(held):
    return not held or any(held)
