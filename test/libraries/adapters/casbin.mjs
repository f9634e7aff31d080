// casbin: a rule is a policy with an expression over casbin's own functions; the first policy by priority decides.
import { newEnforcer, newModel } from 'casbin';
import { installed } from '../pieces.mjs';
import { has, isEnabled, signIn, signIns } from '../rules.mjs';

export const subject = installed('casbin');
export const compares = 'grounds';
// ipMatch takes no spans, and casbin has no function for recipient filters.
export const limits = {
  rangeForms: ['address', 'block'],
  conditions: [
    'anyOfProtocols',
    'exceptAnyOfProtocols',
    'anyOfAuthenticationTypes',
    'exceptAnyOfAuthenticationTypes',
    'anyOfClientIPAddressesOrRanges',
    'exceptAnyOfClientIPAddressesOrRanges',
    'usernameMatchesAnyOfPatterns',
    'exceptUsernameMatchesAnyOfPatterns',
  ],
};

const MODEL = `
[request_definition]
r = protocol, signIn, address, username, middleTier

[policy_definition]
p = priority, name, condition, eft

[policy_effect]
e = priority(p.eft) || deny

[matchers]
m = eval(p.condition)
`;

const quote = (text) => `"${text.replace(/["\\]/g, '\\$&')}"`;
const any = (parts) => (parts.length === 0 ? 'false' : `(${parts.join(' || ')})`);

const protocolIn = (values) => any(values.map((value) => `r.protocol == ${quote(value)}`));
const signInBy = (types) => any(signIns(types).map((value) => `r.signIn == ${quote(value)}`));
const addressIn = (ranges) => any(ranges.map((range) => `ipMatch(r.address, ${quote(range)})`));
const usernameLike = (patterns) => any(patterns.map((pattern) => `globMatch(r.username, ${quote(pattern)})`));

function conditionOf(rule) {
  const parts = [
    rule.scope === 'Users' && 'r.middleTier == "none"',
    has(rule.anyOfProtocols) && protocolIn(rule.anyOfProtocols),
    has(rule.exceptAnyOfProtocols) && `!${protocolIn(rule.exceptAnyOfProtocols)}`,
    has(rule.anyOfAuthenticationTypes) && signInBy(rule.anyOfAuthenticationTypes),
    has(rule.exceptAnyOfAuthenticationTypes) && `!${signInBy(rule.exceptAnyOfAuthenticationTypes)}`,
    has(rule.anyOfClientIPAddressesOrRanges) && addressIn(rule.anyOfClientIPAddressesOrRanges),
    has(rule.exceptAnyOfClientIPAddressesOrRanges) && `!${addressIn(rule.exceptAnyOfClientIPAddressesOrRanges)}`,
    has(rule.usernameMatchesAnyOfPatterns) &&
      `r.protocol != "UniversalOutlook" && ${usernameLike(rule.usernameMatchesAnyOfPatterns)}`,
    has(rule.exceptUsernameMatchesAnyOfPatterns) && `!${usernameLike(rule.exceptUsernameMatchesAnyOfPatterns)}`,
  ];
  return ['true', ...parts.filter(Boolean)].join(' && ');
}

function toPolicy(rule) {
  return [`${rule.priority}`, rule.name, conditionOf(rule), rule.action === 'AllowAccess' ? 'allow' : 'deny'];
}

async function decide({ rules }, connection) {
  const last = 1 + Math.max(...rules.map(({ priority }) => priority), 0);
  const policies = [...rules.filter(isEnabled).map(toPolicy), [`${last}`, '', 'true', 'allow']];
  const storage = { loadPolicy: async (model) => policies.forEach((each) => void model.addPolicy('p', 'p', each)) };
  const enforcer = await newEnforcer(newModel(MODEL), storage);
  const { protocol, clientIPAddress, username, middleTier } = connection;
  const request = [protocol, signIn(connection), clientIPAddress, username, middleTier ?? 'none'];
  const [allowed, [, name]] = await enforcer.enforceEx(...request);
  return { action: allowed ? 'AllowAccess' : 'DenyAccess', decidedBy: name === '' ? [] : [name] };
}

export const answers = { 'client-access-rules': decide };
