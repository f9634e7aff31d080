/** The virtual directories of a server, and the protocols that requests to them are counted as. */
import type { Protocol } from '../../../model/generated/wire.generated.ts';
import type { Result } from '../../../model/problem.ts';
import { fold } from '../../../syntax/fold.ts';
import { nearest } from '../../../syntax/nearest.ts';
import { quote } from '../../../syntax/terminal-text.ts';
import { unreadable } from '../../../syntax/unreadable.ts';

/** What a path says of a connection. */
export interface PathMeaning {
  /** The protocols that come into question, mostly one. */
  readonly protocols: readonly Protocol[];
  /** In words, one line. */
  readonly text: string;
}

interface VirtualDirectory {
  readonly name: string;
  readonly protocols: readonly Protocol[];
  /** What runs there; it ends the sentence `the path … is …`. */
  readonly words: string;
}

/** By the first part of the path. The rules count MAPI over HTTP as OutlookAnywhere (spec/client-access-rules.md, `exo-client-access-rules`). */
const DIRECTORIES: readonly VirtualDirectory[] = [
  {
    name: 'mapi',
    protocols: ['OutlookAnywhere'],
    words: 'MAPI over HTTP, which the rules count as OutlookAnywhere',
  },
  {
    name: 'rpc',
    protocols: ['OutlookAnywhere'],
    words: 'RPC over HTTP, which the rules call OutlookAnywhere',
  },
  { name: 'ews', protocols: ['ExchangeWebServices'], words: 'Exchange Web Services' },
  { name: 'owa', protocols: ['OutlookWebApp'], words: 'Outlook on the web, which the rules call OutlookWebApp' },
  {
    name: 'ecp',
    protocols: ['ExchangeAdminCenter'],
    words: 'the classic admin center, ExchangeAdminCenter; the settings of Outlook on the web live there too',
  },
  { name: 'microsoft-server-activesync', protocols: ['ExchangeActiveSync'], words: 'Exchange ActiveSync' },
  { name: 'oab', protocols: ['OfflineAddressBook'], words: 'the offline address book' },
  { name: 'powershell', protocols: ['RemotePowerShell'], words: 'remote PowerShell' },
  { name: 'powershell-liveid', protocols: ['RemotePowerShell'], words: 'remote PowerShell' },
  { name: 'psws', protocols: ['PowerShellWebServices'], words: 'PowerShell web services' },
  { name: 'api', protocols: ['REST'], words: 'REST' },
  {
    name: 'adminapi',
    protocols: ['RemotePowerShell', 'REST'],
    words:
      'the PowerShell module that talks REST; which of RemotePowerShell and REST it is counted as has changed over time',
  },
];

/** What a path such as `/mapi/emsmdb/`, or the whole address of a request, says of the protocol. */
export function protocolsOfPath(text: string): Result<PathMeaning> {
  const path = text.trim().replace(/^[a-z][a-z+.-]*:\/\/[^/?#]*/i, '');
  const first = /^\/*([^/?#]*)/.exec(path)?.[1] ?? '';
  const found = DIRECTORIES.find(({ name }) => name === fold(first));
  if (found !== undefined) return { ok: true, value: meaning(path, found) };
  const names = DIRECTORIES.map(({ name }) => name);
  const near = nearest(first, names, 2);
  return unreadable(`the path ${quote(text)} begins with none of the directories for which the rules know a protocol`, {
    hint:
      near === undefined
        ? `known: ${names.map((name) => `/${name}`).join(', ')}; or name the protocol`
        : `did you mean \`/${near}/\`?`,
  });
}

function meaning(path: string, { protocols, words }: VirtualDirectory): PathMeaning {
  return { protocols, text: `the path ${quote(path.replace(/[?#].*/s, ''))} is ${words}` };
}
