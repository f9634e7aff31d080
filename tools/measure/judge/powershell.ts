/** PowerShell in a process of its own, as a judge: texts go in, what it bound comes out. */
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { packageFolder as root } from '../../../src/node/files.ts';
import { parseJson } from '../../../src/syntax/json/json.ts';
import type { Answer, Heard } from './answer.ts';

/** Milliseconds that one text may take. */
const LIMIT = 10_000;

/** It sees no more of the environment than it needs to start. */
const ENVIRONMENT = {
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  DOTNET_NOLOGO: '1',
  DOTNET_CLI_TELEMETRY_OPTOUT: '1',
  POWERSHELL_TELEMETRY_OPTOUT: '1',
};

/** The version of the tool that `dotnet tool restore` brings; undefined where there is none. */
export function installedVersion(): string | undefined {
  const command = ['pwsh', '-NoProfile', '-NonInteractive', '-Command', '$PSVersionTable.PSVersion.ToString()'];
  const { status, stdout } = spawnSync('dotnet', command, { cwd: root, encoding: 'utf8', env: ENVIRONMENT });
  return status === 0 ? stdout.trim() : undefined;
}

export interface Asked {
  readonly text: string;
  /** In a session in which nothing ran. */
  readonly fresh?: true;
  /** What each call gives, so that a loop over it runs once. */
  readonly output?: string;
}

export interface PowerShell {
  readonly ask: (asked: Asked) => Promise<Answer>;
  readonly stop: () => void;
}

/** Starts it over stand-ins, in a scratch folder. Answers come in the order of the questions. */
export function startPowerShell(stubs: string): PowerShell {
  const folder = mkdtempSync(join(tmpdir(), 'judge-'));
  writeFileSync(join(folder, 'stubs.ps1'), stubs);
  const host = join(root, 'tools/measure/judge/host.ps1');
  const manifest = join(root, '.config/dotnet-tools.json');
  const command = [
    'pwsh',
    '-NoProfile',
    '-NonInteractive',
    '-File',
    host,
    join(folder, 'stubs.ps1'),
    `${LIMIT}`,
    folder,
  ];
  const child = spawn('dotnet', command, { cwd: join(manifest, '../..'), env: ENVIRONMENT });
  const waiting: { readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void }[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    const asked = waiting.shift();
    try {
      asked?.resolve(readAnswer(line));
    } catch (error) {
      asked?.reject(error instanceof Error ? error : new Error(String(error)));
    }
  });
  const troubles = errorsOf(child);
  child.on('close', () => {
    for (const { reject } of waiting.splice(0)) reject(new Error(`PowerShell ended: ${troubles()}`));
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    ask: (asked) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        child.stdin.write(`${JSON.stringify(asked)}\n`);
      }),
    stop: () => child.stdin.end(),
  };
}

function errorsOf(child: ChildProcessWithoutNullStreams): () => string {
  let text = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    text = (text + part).slice(-2_000);
  });
  return () => text;
}

/** In the order of places; what runs several times at one place keeps the order of the run. */
function readAnswer(line: string): Answer {
  const parsed = parseJson(line);
  if (!parsed.ok) throw new Error(`PowerShell answers no JSON: ${line.slice(0, 200)}`);
  const answer = parsed.value as Answer; // host.ps1 writes it so
  if (!('calls' in answer)) return answer;
  const placed = answer.calls as readonly (Heard & { readonly column: number })[];
  const sorted = [...placed].sort((one, other) => one.line - other.line || one.column - other.column);
  return { ...answer, calls: sorted.map(({ column: _, ...heard }) => heard) };
}
