/** What else a reader should know of an answer about a connection. */

import type { AskedConnection, Protocol, ReasonedAnswer } from '../../model/generated/wire.generated.ts';
import type { Inventory } from '../../model/inventory/inventory.ts';
import { printPlace } from '../../syntax/place.ts';
import { plural } from '../../syntax/quantities.ts';
import { quote } from '../../syntax/terminal-text.ts';
import type { ConnectionAnswer } from '../answers/connections/connection-answers.ts';
import { protocolsOf } from '../answers/connections/connection-cases.ts';
import type { OpenRule } from '../answers/connections/open-rules.ts';

/** One line each; `asked` and `answer` where it is about one connection. */
export function connectionNotes(
  rules: readonly OpenRule[],
  { objects }: Pick<Inventory, 'objects'>,
  asked?: AskedConnection,
  answer?: ConnectionAnswer,
): readonly string[] {
  return [
    ...knowledgeNotes(rules, objects),
    ...(asked === undefined || answer === undefined ? [] : [...refusalNotes(asked, answer), ...shellNotes(answer)]),
    ...serverNotes(rules),
  ];
}

function knowledgeNotes(rules: readonly OpenRule[], objects: Inventory['objects']): readonly string[] {
  if (rules.length === 0) return ['the files hold no client access rule'];
  if (objects.some(({ type }) => type === 'ClientAccessRule')) return [];
  return [
    'no listing of the rules (Get-ClientAccessRule) is among the files: rules that they do not show may decide first',
  ];
}

/** Protocols whose requests come over HTTP, where a status is what people look at. */
const OVER_HTTP: readonly Protocol[] = [
  'ExchangeActiveSync',
  'ExchangeAdminCenter',
  'ExchangeWebServices',
  'OfflineAddressBook',
  'OutlookAnywhere',
  'OutlookWebApp',
  'PowerShellWebServices',
  'REST',
];

function refusalNotes(asked: AskedConnection, { answer, cases }: ConnectionAnswer): readonly string[] {
  const answers: readonly ReasonedAnswer[] = [answer, ...cases.map((each) => each.answer)];
  const isOpen = answers.some((each) => each.answer !== 'AllowAccess');
  if (!isOpen || !protocolsOf(asked).some((protocol) => OVER_HTTP.includes(protocol))) return [];
  return [
    'a refusal by these rules can arrive as HTTP 200 with the refusal inside the answer, so that a green status means nothing (docs/causes.md#refused-with-200)',
  ];
}

/** The rules are not wrong where they tell the two apart; what changed is how the module was counted. */
function shellNotes({ cases }: ConnectionAnswer): readonly string[] {
  const wordFor = (protocol: Protocol): string | undefined =>
    cases.find(({ protocols }) => protocols.includes(protocol))?.answer.answer;
  const [shell, rest] = [wordFor('RemotePowerShell'), wordFor('REST')];
  if (shell === undefined || rest === undefined || shell === rest) return [];
  return [
    `as RemotePowerShell it is ${shell}, as REST ${rest}: a PowerShell module that talks REST gets the one or the other by what it is counted as, whatever the rules intend (docs/causes.md#powershell-over-rest)`,
  ];
}

const ON_SERVER: readonly Protocol[] = ['ExchangeAdminCenter', 'RemotePowerShell'];

/** Rules that are named in a note. */
const NAMED = 3;

/** What the pages of Exchange Server say (spec/client-access-rules.md, `new-client-access-rule`). */
function serverNotes(rules: readonly OpenRule[]): readonly string[] {
  const foreign = rules.flatMap(({ rule, places: [place] }) => {
    const named = [...rule.conditions, ...rule.exceptions].flatMap((each) =>
      each.kind === 'protocols' ? each.values : [],
    );
    const others = [...new Set(named)].filter((protocol) => !ON_SERVER.includes(protocol));
    const at = place === undefined ? '' : ` (${printPlace(place)})`;
    return others.length === 0 ? [] : [`${quote(rule.name)}${at} names ${others.join(', ')}`];
  });
  if (foreign.length === 0) return [];
  const more = foreign.length > NAMED ? [`and ${plural(foreign.length - NAMED, 'more rule')} name others`] : [];
  return [
    `on Exchange Server 2019 and later the rules know ExchangeAdminCenter and RemotePowerShell alone, and the shell is RemotePowerShell; here ${[...foreign.slice(0, NAMED), ...more].join('; ')}; Exchange Online no longer runs the rules since September 2025`,
  ];
}
