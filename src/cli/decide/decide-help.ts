/** What `decide --help` teaches: files, columns, examples to paste, exit codes. */
import { examples } from '../own-command.ts';

const SHAPES = `
Files: scripts, Markdown, listings, CSV, JSON or Clixml, as \`inventory\` reads them, or the JSON of this tool:
  --rules       a JSON list of client access rules, or {"rules":[…]}. A rule has name, priority, action
                (AllowAccess, DenyAccess) and, as it needs them, enabled, scope (All, Users), anyOfProtocols,
                anyOfAuthenticationTypes, anyOfClientIPAddressesOrRanges, usernameMatchesAnyOfPatterns,
                userRecipientFilter, and exceptAnyOf…, exceptUsernameMatchesAnyOfPatterns.
                Names and priorities must be unique.
  --policies    a JSON list of application access policies together with --directory, or
                {"policies":[…],"directory":{…}}. A policy has name, accessRight (RestrictAccess, DenyAccess),
                appIds (GUIDs, or ["*"]) and policyScopeGroupId (a recipient).
  --directory   a JSON list of recipients, or {"recipients":[…]}. A recipient has id, type (UserMailbox,
                MailUniversalSecurityGroup …), for groups members (ids), and, as they are known, displayName, alias,
                primarySmtpAddress, emailAddresses, userPrincipalName, guid, distinguishedName. Policies and requests
                may name a recipient by any of them; what fits two is an error. Where access hangs on a recipient
                that the directory does not hold, it is not known.
  <requests>    CSV with a header, JSON lines, or a JSON list; - is standard input, read as CSV unless --input
                says otherwise. UTF-8. Columns of answers (access, action, expected, decidedBy, clause, status,
                depends, trace) are passed over: what \`decide\` printed or \`verify\` reads can be asked again.

Chapters, and the columns of their requests (in any order; ? may be left out or empty):
  with --rules
    client-access-rules (default), test-client-access-rule
                protocol, authenticationType, clientIPAddress, username (domain\\user), middleTier? (none,
                microsoft, thirdParty), recipient.ATTRIBUTE?, caller.username?, caller.recipient.ATTRIBUTE?
    rule-administration
                JSON only: {"cmdlets":[{"cmdlet":"New-ClientAccessRule","parameters":{"Name":"…",…}}],"then":[…]}
                Set- and Remove-ClientAccessRule take Identity. A list replaces; {"Add":[…],"Remove":[…]} edits.
                then? holds connections that the rules decide afterwards.
  with --policies
    application-access-policies (default)
                appId, mailbox (a recipient that is no group)
    policy-administration
                JSON only: {"cmdlets":[{"cmdlet":"New-ApplicationAccessPolicy","parameters":{"AppId":"…",…}}],
                "then":[…]} New- takes AccessRight, AppId, PolicyScopeGroupId, Description; Set- Identity,
                Description; Remove- Identity. then? holds {"appId","mailbox"} that the policies decide afterwards.
  with neither
    ip-ranges           range, address
    username-patterns   pattern, username
    recipient-filters   filter, recipient.ATTRIBUTE?
  ATTRIBUTE is city, company, countryOrRegion, customAttribute1 to customAttribute15, department, office,
  postalCode, stateOrProvince or streetAddress. In JSON a column with a dot is a field within a field:
  {"protocol":"POP3", … ,"recipient":{"department":"IT"}}. In JSON recipient is required, and may be {}.

Output: the table and CSV show the main fields; jsonl has each request whole, with answer, clause, its status, notes
and (--trace) steps. depends names the readings under which the answer is another, unless --reading chose one; how
many answers depend, or are not known, stands below a table, else on standard error, where warnings are too.
`;

const EXIT = `
Exit codes: 0 every request was decided (denied and refused are decisions) · 2 wrong usage, an unreadable file,
            no request, a request that is none, or access that is not known (the others are decided)
            3 the output could not be written
`;

/** The text after the options; made when it is asked for, because the paths depend on the folder one is in. */
export function decideHelp(): string {
  const lines = examples('decide', (file) => [
    ['--rules', file('rules.json'), file('connections.csv'), '--trace'],
    ['--rules', file('rules.json'), file('connections.csv'), '--output', 'csv', '--reading', 'no-rule-matches=deny'],
    ['--rules', file('rules.json'), '--chapter', 'test-client-access-rule', file('connections.csv')],
    ['--rules', file('rules.json'), '--chapter', 'rule-administration', file('cmdlets.json'), '--trace'],
    ['--policies', file('policies.json'), file('requests.jsonl'), '--trace'],
    ['--chapter', 'ip-ranges', file('ranges.csv')],
  ]);
  return `${SHAPES}\nExamples:\n${lines}${EXIT}`;
}
