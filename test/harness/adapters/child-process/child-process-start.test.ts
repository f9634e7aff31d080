import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type AdapterOptions, childProcess } from '../../../../src/harness/adapters/child-process/child-process.ts';
import { HarnessError } from '../../../../src/harness/errors.ts';
import { HANGS } from '../../../support/hangs.ts';
import { adapterFile } from '../../../support/paths.ts';
import { pidsIn, untilGone } from '../../../support/processes.ts';

const odd = adapterFile('odd.mjs');

let folder = '';
let pids = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-'));
  pids = join(folder, 'pids');
  writeFileSync(pids, '');
});
afterEach(async () => {
  await untilGone(pids);
  rmSync(folder, { recursive: true });
});

const remembered = (): readonly number[] => pidsIn(pids);

const adapter = (words: readonly string[], more: Partial<AdapterOptions> = {}) =>
  childProcess({
    command: [process.execPath, odd, ...words],
    env: { PIDS: pids },
    ...more,
    bounds: { timeout: HANGS, ...more.bounds },
  });

/** The error with which `start` rejects. */
async function failure(subject: ReturnType<typeof childProcess>): Promise<HarnessError> {
  const error = await subject.start().then(
    () => undefined,
    (reason: unknown) => reason,
  );
  await subject.stop();
  if (!(error instanceof HarnessError)) throw new Error(`not a HarnessError: ${error}`);
  return error;
}

describe('start', () => {
  it('resolves to the declaration, and starts nothing before', async () => {
    const subject = adapter(['right'], { cwd: folder, env: { PIDS: pids, SUBJECT: 'acme' } });
    expect(remembered()).toEqual([]);
    expect(await subject.start()).toEqual({
      protocol: 1,
      subject: { name: 'acme', version: realpathSync(folder), language: 'javascript' },
      answers: ['ip-ranges'],
    });
    expect(await subject.stop()).toBeUndefined();
  });

  it('accepts a byte order mark and carriage returns', async () => {
    const subject = adapter(['byte-order-mark']);
    expect(await subject.start()).toMatchObject({ protocol: 1 });
    await subject.stop();
  });

  it('does not mind a megabyte on standard error', async () => {
    const subject = adapter(['floods-at-start']);
    expect(await subject.start()).toMatchObject({ protocol: 1 });
    await subject.stop();
  });

  it.each([
    ['exit', 'ended-at-start', 'it ended before it answered `start`: it exited with code 3'],
    ['start-exit', 'ended-at-start', 'it ended before it answered `start`: it exited with code 3'],
    ['start-version', 'other-version', 'it speaks version 2 of the protocol, not 1'],
    ['start-reading', 'bad-declaration', 'axis `nested-groups` has no reading `directt`'],
    ['start-axis', 'bad-declaration', 'there is no axis `nested-group`'],
    ['start-schema', 'bad-declaration', '/answers/0'],
    ['start-no-json', 'bad-declaration', 'it answered `start` with `{"protocol":1,}`, which is no JSON'],
    [
      'start-twice',
      'bad-declaration',
      'has a flaw at line 1, column 15: the key `protocol` stands twice in one object',
    ],
    ['start-latin-1', 'bad-declaration', 'which is no UTF-8 at byte 4'],
    ['banner', 'bad-declaration', 'it answered `start` with `Starting the gateway`, which is no JSON'],
  ])('rejects with a code of its own for each step: %s', async (mode, code, message) => {
    const error = await failure(adapter([mode]));
    expect(error.code).toBe(code);
    expect(error.message).toContain(message);
    expect(error.message).not.toContain('\n');
  });

  it('says what to do about a banner, and about a misspelt reading', async () => {
    expect((await failure(adapter(['banner']))).hint).toContain('standard error');
    expect((await failure(adapter(['start-reading']))).hint).toBe('did you mean `direct`?');
    expect((await failure(adapter(['start-axis']))).hint).toBe('did you mean `nested-groups`?');
  });

  it('quotes the last lines of standard error', async () => {
    const error = await failure(adapter(['start-says', 'licence not found']));
    expect(error.code).toBe('ended-at-start');
    expect(error.message).toBe(
      'it ended before it answered `start`: it exited with code 3; it said `first line`, `licence not found`',
    );
  });

  it.each(['Error: ENOENT: no such file or directory, open licence.json', 'EACCES: permission denied'])(
    'does not take what the program says of its own files for a missing program: %s',
    async (said) => {
      const error = await failure(adapter(['start-says', said]));
      expect(error.code).toBe('ended-at-start');
      expect(error.message).toContain(said);
    },
  );

  it('rejects when there is no such program', async () => {
    const error = await failure(childProcess({ command: [join(folder, 'gateway')] }));
    expect(error.code).toBe('cannot-start');
    expect(error.message).toBe(`there is no program \`${join(folder, 'gateway')}\``);
    expect(error.hint).toBeDefined();
  });

  it('rejects when the program is a file that may not be executed', async () => {
    const file = join(folder, 'notes.txt');
    writeFileSync(file, 'not a program', { mode: 0o644 });
    const error = await failure(childProcess({ command: [file] }));
    expect(error.code).toBe('cannot-start');
    expect(error.message).toBe(`\`${file}\` may not be executed`);
  });

  it('rejects when nothing comes within the time limit', async () => {
    const error = await failure(adapter(['start-silent'], { bounds: { timeout: 200 } }));
    expect(error.code).toBe('silent-at-start');
    expect(error.message).toBe('it did not answer `start`: no line within 0.2 s');
  });

  it('rejects when the declaration is longer than a line may be', async () => {
    const error = await failure(adapter(['right'], { bounds: { line: 20 } }));
    expect(error.code).toBe('bad-declaration');
    expect(error.message).toContain('more than 20 bytes');
  });

  it('leaves nothing behind when it rejects, not even a child of the program', async () => {
    const error = await failure(adapter(['parent'], { bounds: { line: 20 } }));
    expect(error.code).toBe('bad-declaration');
    await vi.waitFor(() => expect(remembered()).toHaveLength(2), HANGS); // looked at after the test
  });
});
