"""Chapter policy-administration: lists of policies, each call giving a new one."""

import re

from binding import bind
from refusal import Refusal
from texts import fold

GUID = re.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
PRINCIPALS = ("UserMailbox", "MailUser", "MailUniversalSecurityGroup")
NAMES_OF_A_SCOPE = ("id", "displayName", "primarySmtpAddress", "guid", "distinguishedName")


def call_on_policies(call, policies, directory, readings):
    cmdlet, bound = bind(call, readings)
    if cmdlet == "New-ApplicationAccessPolicy":
        return new_policies(policies, bound, directory)
    policy = found(bound["Identity"], policies)
    if cmdlet == "Remove-ApplicationAccessPolicy":
        return [other for other in policies if other is not policy]
    description = {"description": bound["Description"]} if "Description" in bound else {}
    return [{**other, **description} if other is policy else other for other in policies]


def new_policies(policies, bound, directory):
    apps = list(dict.fromkeys(map(fold, bound["AppId"])))
    if not apps or apps != ["*"] and not all(GUID.fullmatch(app) for app in apps):
        raise Refusal
    scope = found_scope(bound["PolicyScopeGroupId"], directory)
    description = {"description": bound["Description"]} if "Description" in bound else {}
    new = [
        {
            "name": f"{app}:{scope}:{bound['AccessRight']}",
            "accessRight": bound["AccessRight"],
            "appIds": [app],
            "policyScopeGroupId": scope,
            **description,
        }
        for app in apps
    ]
    if {fold(policy["name"]) for policy in policies} & {fold(policy["name"]) for policy in new}:
        raise Refusal("name-taken")
    return [*policies, *new]


def found_scope(word, directory):
    """The id of the one recipient that the word names."""
    named = [
        recipient
        for recipient in directory["recipients"]
        if fold(word) in [fold(recipient.get(name) or "") for name in NAMES_OF_A_SCOPE]
    ]
    if not named:
        raise Refusal("scope-not-found")
    if len(named) > 1:
        raise Refusal("scope-ambiguous")
    if named[0]["type"] not in PRINCIPALS:
        raise Refusal("scope-not-a-security-principal")
    return named[0]["id"]


def found(identity, policies):
    for policy in policies:
        if fold(policy["name"]) == fold(identity):
            return policy
    raise Refusal("policy-not-found")
