"""Chapter application-access-policies."""

from texts import fold


def access(policies, directory, question, readings):
    app, mailbox = fold(question["appId"]), question["mailbox"]
    counting = [policy for policy in policies if counts(policy, app, policies, readings)]
    covering = [policy for policy in counting if covers(policy["policyScopeGroupId"], mailbox, directory, readings)]
    for answer, among, right in (
        ("Denied", covering, "DenyAccess"),
        ("Granted", covering, "RestrictAccess"),
        ("Denied", counting, "RestrictAccess"),
    ):
        names = [policy["name"] for policy in among if policy["accessRight"] == right]
        if names:
            return {"access": answer, "decidedBy": names}
    return {"access": "Granted", "decidedBy": []}


def counts(policy, app, policies, readings):
    if app in folded_ids(policy):
        return True
    if "*" not in policy["appIds"] or readings["all-applications"] == "ignored":
        return False
    return readings["all-applications"] == "joins" or not any(app in folded_ids(other) for other in policies)


def folded_ids(policy):
    return [fold(app) for app in policy["appIds"]]


def covers(scope, mailbox, directory, readings):
    """Whether the mailbox is the scope or one of its members; ids compare exactly."""
    members = {recipient["id"]: recipient.get("members") or [] for recipient in directory["recipients"]}
    if scope not in members:
        return False
    if readings["nested-groups"] == "direct":
        return mailbox == scope or mailbox in members[scope]
    reached, pending = set(), [scope]
    while pending:
        recipient = pending.pop()
        if recipient not in reached:  # groups may hold each other
            reached.add(recipient)
            pending += members.get(recipient, [])
    return mailbox in reached
