// An adapter that is WRONG on purpose, in one place, to show what the harness finds. Do not copy this file: copy
// adapter.mjs beside it. Everything else in it is right.

class Refusal extends Error {} // the input is invalid: that is an answer, not a failure

// --- ip-ranges: numbers have no leading zeros, since some readers take 010 for 8 ---
function parseDecimal(text, highest) {
  if (!/^(0|[1-9][0-9]{0,2})$/.test(text) || Number(text) > highest) throw new Refusal();
  return BigInt(text);
}

function parseIPv4(text) {
  const octets = text.split('.');
  if (octets.length !== 4) throw new Refusal();
  return octets.reduce((value, octet) => (value << 8n) | parseDecimal(octet, 255), 0n);
}

function parseIPv6(text) {
  const halves = text.split('::').map((half) => (half === '' ? [] : half.split(':')));
  if (halves.at(-1).at(-1)?.includes('.')) {
    const tail = parseIPv4(halves.at(-1).pop()); // only the very last group may be dotted, and it stands for two
    halves.at(-1).push((tail >> 16n).toString(16), (tail & 0xffffn).toString(16));
  }
  const missing = 8 - halves.flat().length;
  const complete = halves.length === 1 ? missing === 0 : halves.length === 2 && missing > 0; // `::`: one group or more
  if (!complete || !halves.flat().every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) throw new Refusal();
  const groups = [...halves[0], ...Array(missing).fill('0'), ...(halves[1] ?? [])];
  return groups.reduce((value, group) => (value << 16n) | BigInt(`0x${group}`), 0n);
}

const parseAddress = (text) =>
  text.includes(':') ? { bits: 128, value: parseIPv6(text) } : { bits: 32, value: parseIPv4(text) };

// All three forms of a range become a family (told by its bits) with a first and a last address.
function parseRange(text) {
  if (text.includes('/')) return parseBlock(text);
  const [first, last = first, ...excess] = text.split('-').map(parseAddress);
  if (excess.length > 0 || first.bits !== last.bits || first.value > last.value) throw new Refusal();
  return { bits: first.bits, first: first.value, last: last.value };
}

function parseBlock(text) {
  const [base, prefix, ...excess] = text.split('/');
  if (excess.length > 0) throw new Refusal();
  const { bits, value } = parseAddress(base);
  const hostBits = BigInt(bits) - parseDecimal(prefix, bits);
  const first = (value >> hostBits) << hostBits;
  return { bits, first, last: first + (1n << hostBits) - 1n };
}

const inRange = (range, address) =>
  range.bits === address.bits && range.first <= address.value && address.value <= range.last;

// --- client-access-rules ---
// All that may be asked: the harness leaves rules with usernames or recipient filters out, and counts them.
const ASKED = ['AnyOfProtocols', 'AnyOfAuthenticationTypes', 'AnyOfClientIPAddressesOrRanges'];

// The authentication types that a protocol supports; protocols that are not listed support none.
const SUPPORTED = new Map([
  ['ExchangeActiveSync', ['BasicAuthentication', 'CertificateBasedAuthentication', 'OAuthAuthentication']],
  ['ExchangeAdminCenter', ['AdfsAuthentication', 'BasicAuthentication']],
  ['IMAP4', ['BasicAuthentication', 'OAuthAuthentication']],
  ['OutlookWebApp', ['AdfsAuthentication', 'BasicAuthentication']],
  ['POP3', ['BasicAuthentication', 'OAuthAuthentication']],
  ['RemotePowerShell', ['BasicAuthentication', 'NonBasicAuthentication']],
]);

// For conditions and exceptions alike: does one of the values hold for the connection?
const HOLDS = {
  Protocols: (values, { protocol }) => values.includes(protocol),
  AuthenticationTypes: (values, { protocol, authenticationType }) =>
    values.includes(authenticationType) && SUPPORTED.get(protocol)?.includes(authenticationType),
  ClientIPAddressesOrRanges: (values, { address }) => values.some((range) => inRange(parseRange(range), address)),
};

const verdicts = (rule, prefix, connection) =>
  Object.entries(HOLDS)
    .filter(([kind]) => rule[`${prefix}${kind}`]?.length > 0) // absent, null and [] are no list
    .map(([kind, holds]) => holds(rule[`${prefix}${kind}`], connection));

function decide({ rules }, question) {
  const connection = { ...question, address: parseAddress(question.clientIPAddress) };
  const allowed = { action: 'AllowAccess', decidedBy: [] };
  if (question.middleTier === 'microsoft') return allowed; // Microsoft's own applications meet no rule
  for (const rule of [...rules].sort((one, other) => one.priority - other.priority)) {
    if (rule.enabled === false || (rule.scope === 'Users' && question.middleTier === 'thirdParty')) continue;
    if (!verdicts(rule, 'anyOf', connection).every(Boolean)) continue;
    if (verdicts(rule, 'exceptAnyOf', connection).some(Boolean)) break;
    return { action: rule.action, decidedBy: [rule.name] };
  }
  return allowed;
}

// --- application-access-policies ---
// The scope, its members, and their members. The set grows while it is walked and holds each id once, so cycles end.
function reach(scope, directory) {
  const members = new Map(directory.recipients.map((recipient) => [recipient.id, recipient.members ?? []]));
  const reached = new Set(members.has(scope) ? [scope] : []); // a scope that the directory does not hold covers nothing
  for (const id of reached) for (const member of members.get(id) ?? []) reached.add(member);
  return reached;
}

function access({ policies, directory }, { appId, mailbox }) {
  const isApp = (id) => id === '*' || id.toLowerCase() === appId.toLowerCase();
  const counting = policies.filter((policy) => policy.appIds.some(isApp));
  const covering = counting.filter((policy) => reach(policy.policyScopeGroupId, directory).has(mailbox));
  const names = (list, right) => list.filter((policy) => policy.accessRight === right).map((policy) => policy.name);
  const steps = [
    { access: 'Denied', decidedBy: names(covering, 'DenyAccess') },
    { access: 'Granted', decidedBy: names(covering, 'RestrictAccess') },
    { access: 'Denied', decidedBy: names(counting, 'RestrictAccess') },
  ];
  return steps.find((step) => step.decidedBy.length > 0) ?? { access: 'Granted', decidedBy: [] };
}

// --- the protocol: one JSON object per line; every line is answered by one line, except stop ---
const CHAPTERS = {
  'ip-ranges': (_given, { range, address }) => ({ matches: inRange(parseRange(range), parseAddress(address)) }),
  'client-access-rules': decide,
  'application-access-policies': access,
};

function answer(chapter, given, question) {
  try {
    return CHAPTERS[chapter](given, question);
  } catch (error) {
    return error instanceof Refusal ? { refused: 'invalid-value' } : { errored: String(error) }; // this question only
  }
}

function reply({ command, seq, chapter, given, when }) {
  if (command === 'run') return { seq, answers: when.map((question) => answer(chapter, given, question)) };
  if (command !== 'start') throw new Error(`unknown command: ${command}`); // end loudly: silence would be a timeout
  const subject = { name: 'example-javascript-faulty', version: '1.0.0', language: 'javascript' };
  const limits = { conditions: ASKED.flatMap((name) => [`a${name.slice(1)}`, `except${name}`]) };
  return { protocol: 1, subject, answers: Object.keys(CHAPTERS), compares: 'grounds', limits }; // judge decidedBy too
}

let rest = '';
reading: for await (const chunk of process.stdin.setEncoding('utf8')) {
  const lines = chunk.split('\n'); // node:readline would also cut at U+2028 and U+2029, which JSON allows inside a text
  lines[0] = rest + lines[0];
  rest = lines.pop(); // the beginning of a line whose end has not arrived yet
  for (const line of lines) {
    const message = JSON.parse(line.replace(/^\uFEFF/, '')); // a byte order mark may stand before the first line
    if (message.command === 'stop') break reading;
    process.stdout.write(`${JSON.stringify(reply(message))}\n`);
  }
}
