import { type ChildProcessWithoutNullStreams, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { endProgram, startProgram } from '../../../../src/harness/adapters/child-process/process-group.ts';
import { HANGS } from '../../../support/hangs.ts';
import { adapterFile } from '../../../support/paths.ts';
import { lives, pidsIn, untilGone } from '../../../support/processes.ts';

const odd = adapterFile('odd.mjs');
const built = new URL('../../../../dist/src/harness/adapters/child-process/process-group.js', import.meta.url).href;

let folder = '';
let pids = '';
const started: ChildProcessWithoutNullStreams[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'process-group-'));
  pids = join(folder, 'pids');
});
afterEach(() => {
  for (const child of started.splice(0)) endProgram(child);
  rmSync(folder, { recursive: true });
});

function start(command: readonly string[], more: { cwd?: string; env?: Record<string, string> } = {}) {
  const child = startProgram({ command, ...more });
  started.push(child);
  return child;
}

async function outputOf(child: ChildProcessWithoutNullStreams): Promise<string> {
  let text = '';
  child.stdout.on('data', (chunk) => {
    text += chunk;
  });
  await once(child, 'close');
  return text;
}

const remembered = (): readonly number[] => pidsIn(pids);

describe('startProgram', () => {
  it('passes the arguments on as they are: no shell reads them', async () => {
    const args = ['$HOME', '; echo x', '*', 'a b', "'", ''];
    const script = 'console.log(JSON.stringify(process.argv.slice(1)))';
    expect(JSON.parse(await outputOf(start([process.execPath, '-e', script, '--', ...args])))).toEqual(args);
  });

  it('adds to the environment of this process and keeps the rest', async () => {
    const script = 'console.log(process.env.ADDED, process.env.PATH)';
    const child = start([process.execPath, '-e', script], { env: { ADDED: 'yes' } });
    expect(await outputOf(child)).toBe(`yes ${process.env['PATH']}\n`);
  });

  it('runs the program in the given folder', async () => {
    const child = start([process.execPath, '-p', 'process.cwd()'], { cwd: folder });
    expect((await outputOf(child)).trim()).toBe(realpathSync(folder));
  });

  it('reports a program that there is not as an error, which ending it survives', async () => {
    const child = startProgram({ command: [join(folder, 'no-such-program')] });
    const [error] = await once(child, 'error');
    expect(error).toMatchObject({ code: 'ENOENT' });
    expect(() => endProgram(child)).not.toThrow();
  });
});

describe('endProgram', () => {
  it('ends a program that ignores signals, and all the children that it has started', async () => {
    const child = start([process.execPath, odd, 'parent'], { env: { PIDS: pids } });
    child.stdin.write('{"command":"start","protocol":1}\n');
    await once(child.stdout, 'data');
    expect(remembered()).toHaveLength(2);
    expect(remembered().every(lives)).toBe(true);
    endProgram(child);
    await once(child, 'close');
    await untilGone(pids);
  });

  it('may be called again, and after the program has ended by itself', async () => {
    const child = start([process.execPath, '-e', '0']);
    await once(child, 'close');
    expect(() => {
      endProgram(child);
      endProgram(child);
    }).not.toThrow();
  });

  it.each([
    'process.exit(0)',
    'throw new Error("a mistake")',
    'process.exitCode = 1; setTimeout(() => process.exit(), 50)',
  ])('is done for every program when this process ends by %s', async (ending) => {
    const script = `import { startProgram } from ${JSON.stringify(built)};
        for (const mode of ['parent', 'ignores-stop']) {
          const child = startProgram({ command: [process.execPath, ${JSON.stringify(odd)}, mode] });
          child.stdin.write('{"command":"start","protocol":1}\\n');
          await new Promise((resolve) => child.stdout.once('data', resolve));
        }
        ${ending}`;
    const env = { ...process.env, PIDS: pids };
    spawnSync(process.execPath, ['--input-type=module', '-e', script], { env, timeout: HANGS });
    expect(remembered()).toHaveLength(3);
    await untilGone(pids);
  });
});
