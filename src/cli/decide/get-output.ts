/** JSON that Get- cmdlets wrote: named as what it is, before anybody looks for fields that it cannot have. */
import type { Problem } from '../../model/problem.ts';

type InputKind = 'rules' | 'policies' | 'directory';

interface CmdletOutput {
  readonly cmdlet: string;
  readonly wanted: InputKind;
  /** Properties of its objects that others do not have. */
  readonly tells: readonly string[];
}

const OUTPUTS: readonly CmdletOutput[] = [
  {
    cmdlet: 'Get-ClientAccessRule',
    wanted: 'rules',
    tells: ['Priority', 'Action', 'AnyOfProtocols', 'AnyOfClientIPAddressesOrRanges', 'UsernameMatchesAnyOfPatterns'],
  },
  {
    cmdlet: 'Get-ApplicationAccessPolicy',
    wanted: 'policies',
    tells: ['AppId', 'AccessRight', 'PolicyScopeGroupId', 'ScopeIdentity', 'ScopeName'],
  },
  {
    cmdlet: 'Get-Recipient',
    wanted: 'directory',
    tells: ['RecipientTypeDetails', 'RecipientType', 'PrimarySmtpAddress', 'EmailAddresses', 'Alias', 'DisplayName'],
  },
];

const FIELDS: Readonly<Record<InputKind, string>> = {
  rules: 'write `name`, `priority`, `action` as a word (`DenyAccess`), `anyOfProtocols` …',
  policies: 'write `name`, `accessRight` as a word (`RestrictAccess`), `appIds` as a list, `policyScopeGroupId`',
  directory: 'write `id`, `type` (the RecipientTypeDetails), and `members` of groups, as a list of ids',
};

/** The problem with such JSON, or undefined for anything else. */
export function getOutputProblem(json: unknown, wanted: InputKind): Problem | undefined {
  const names = namesIn(json);
  if (names.length === 0 || names.some((name) => !/^[A-Z]/.test(name))) return undefined;
  const output =
    OUTPUTS.find(({ tells }) => tells.some((name) => names.includes(name))) ??
    (names.includes('Name') ? OUTPUTS.find((each) => each.wanted === wanted) : undefined);
  if (output === undefined) return undefined;
  const message = `this is the output of ${output.cmdlet} | ConvertTo-Json, whose names are not those that are read here`;
  const hint = `${FIELDS[wanted]}; \`decide --help\` lists the fields`;
  return { code: 'unreadable', message, hint };
}

/** The property names of the first object; Windows PowerShell may put a list into `{"value":[…],"Count":…}`. */
function namesIn(json: unknown): readonly string[] {
  const value = isObject(json) && 'value' in json && 'Count' in json ? json['value'] : json;
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return isObject(first) ? Object.keys(first) : [];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
