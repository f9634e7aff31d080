import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isSameFile, type Output, requireOutputs, writeError, writeText } from '../../src/cli/outputs.ts';
import { InputError, OutputError } from '../../src/library/errors.ts';
import { command } from '../support/command.ts';
import { HANGS } from '../support/hangs.ts';
import { main, root } from '../support/paths.ts';

const right = join(root, 'test/adapters/odd.mjs');

let folder = '';
const at = (name: string): string => join(folder, name);
const file = (name: string, text = 'old'): string => {
  writeFileSync(at(name), text);
  return at(name);
};
const text = (name: string): string => readFileSync(at(name), 'utf8');
const run = (...words: readonly string[]) => command(words, { cwd: folder });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'outputs-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The usage error that the function throws. */
function refused(run: () => unknown): InputError {
  try {
    run();
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('it was accepted');
}
const out = (...paths: readonly string[]): readonly Output[] =>
  paths.map((path, index) => ({ flag: `--${index}`, path }));

describe('requireOutputs', () => {
  it('accepts files of their own, new ones too, and leaves the folder as it was', () => {
    file('there');
    file('input');
    requireOutputs([...out(at('there'), at('new')), { flag: '--html', path: undefined }], [at('input'), '-']);
    expect(readdirSync(folder).sort()).toEqual(['input', 'there']);
    expect(text('there')).toBe('old');
  });

  it.each(['itself', 'another spelling', 'a symbolic link', 'a hard link', 'a link to its folder'])(
    'refuses an output that is an input by %s',
    (how) => {
      const input = file('input');
      mkdirSync(at('deep'));
      symlinkSync(input, at('link'));
      linkSync(input, at('hard'));
      symlinkSync(folder, at('deep/folder'));
      const name = {
        itself: 'input',
        'another spelling': 'deep/../input',
        'a symbolic link': 'link',
        'a hard link': 'hard',
      }[how];
      const path = name === undefined ? at('deep/folder/input') : join(folder, '.', name);
      expect(refused(() => requireOutputs(out(path), [input])).message).toBe(
        `--0 ${path} is read by this run; it would be lost`,
      );
    },
  );

  it('refuses two outputs into one file, be it new and through a link to its folder', () => {
    symlinkSync(folder, at('folder'));
    expect(refused(() => requireOutputs(out(at('a'), at('folder/a')), [])).message).toBe(
      `--0 and --1 would both be written to ${at('folder/a')}`,
    );
  });

  it('refuses two outputs into one file that a link names before it is there', () => {
    symlinkSync('new', at('link'));
    expect(() => requireOutputs(out(at('link'), at('new')), [])).toThrow(InputError);
    writeText(at('link'), 'new text');
    expect([text('new'), text('link')]).toEqual(['new text', 'new text']);
  });

  it('refuses what cannot be written', () => {
    expect(refused(() => requireOutputs(out(at('no/file')), [])).message).toBe(
      `${at('no/file')} cannot be written: its folder does not exist`,
    );
    expect(refused(() => requireOutputs(out(folder), [])).message).toBe(`${folder} is a folder, not a file`);
  });

  it('lets several outputs go to a device', () => requireOutputs(out('/dev/null', '/dev/null'), ['/dev/null']));
});

describe('isSameFile', () => {
  it('sees through links', () => {
    symlinkSync(file('a'), at('b'));
    expect([isSameFile(at('a'), at('b')), isSameFile(at('a'), file('c'))]).toEqual([true, false]);
  });
});

describe('writeText', () => {
  it('writes over what was there, with its rights, and leaves nothing else', () => {
    chmodSync(file('report', 'something longer'), 0o640);
    writeText(at('report'), 'é\n');
    expect([text('report'), statSync(at('report')).mode & 0o777, readdirSync(folder)]).toEqual([
      'é\n',
      0o640,
      ['report'],
    ]);
  });

  it('follows a link and leaves it one', () => {
    symlinkSync(file('target'), at('link'));
    writeText(at('link'), 'new');
    expect([text('target'), readdirSync(folder).sort()]).toEqual(['new', ['link', 'target']]);
  });

  it('writes into a device', () => writeText('/dev/null', 'x'));

  it('names the file that cannot be written', () => {
    const path = at('no/report');
    expect(refused(() => writeText(path, '')).message).toBe(`${path} cannot be written: its folder does not exist`);
    expect(refused(() => writeText(folder, '')).message).toBe(`${folder} is a folder, not a file`);
  });
});

describe('writeError', () => {
  it.each([
    ['ENOSPC', 'x cannot be written: the disk is full'],
    ['EDQUOT', 'x cannot be written: the disk space allowed is used up'],
    ['EFBIG', 'x cannot be written: the file would be larger than allowed'],
    ['EIO', 'x cannot be written: EIO: it went wrong'],
  ])('is no wrong usage: %s', (code, message) => {
    const error = writeError('x', Object.assign(new Error(`${code}: it went wrong`), { code }));
    expect(error).toBeInstanceOf(OutputError);
    expect(error.message).toBe(message);
  });
});

describe('a command', () => {
  const CASES = 'id,clauses,range,address,then\na,IP-ADDRESS,::1,::1,true\n';

  it('is refused before anything starts when it would write over what it reads', async () => {
    mkdirSync(at('golden'));
    for (const name of ['own.csv', 'golden/own.csv']) file(name, CASES);
    file('known.json', '{"known":[]}');
    file('rules.json', '{"rules":[]}');
    file('adapter.mjs', 'throw new Error("it was started")');
    const adapter = ['--', process.execPath, 'adapter.mjs'];
    for (const words of [
      ['check', '--golden', 'own.csv', '--report', 'own.csv', ...adapter],
      ['check', '--golden', 'golden', '--junit', 'golden/own.csv', ...adapter],
      ['check', '--known', 'known.json', '--html', 'known.json', ...adapter],
      ['check', '--known', 'known.json', '--report', 'a', '--badge', './a', ...adapter],
      ['check', '--known-update', 'a', '--report', 'a', ...adapter],
      ['check', '--report', 'adapter.mjs', ...adapter],
      ['report', 'own.csv', '--html', 'own.csv'],
      ['report', 'merge', 'own.csv', 'rules.json', '--report', 'rules.json'],
      ['golden', 'create', '--rules', 'rules.json', '--out', 'rules.json'],
    ]) {
      const { status, stderr } = await run(...words);
      expect([words, status]).toEqual([words, 2]);
      expect(stderr).toMatch(/^error: .*(it would be lost|would both be written to .*)\n/);
    }
    expect([text('own.csv'), text('known.json'), text('rules.json')]).toEqual([CASES, '{"known":[]}', '{"rules":[]}']);
  });

  it('may bring the list up to date that it reads', async () => {
    file('own.csv', CASES);
    file('known.json', '{"known":[]}');
    const words = ['check', '--golden', 'own.csv', '--known', 'known.json', '--known-update', 'known.json'];
    expect((await run(...words, '--', process.execPath, right, 'unsupported')).stderr).toContain('known.json: ');
    expect(JSON.parse(text('known.json'))).toHaveProperty('known');
  });

  const create = ['golden', 'create', '--chapter', 'ip-ranges', '--seed', '1', '--out', 'dataset.json'];

  it('leaves the old file when there is no room for the new one, and ends with 3', () => {
    file('dataset.json');
    const shell = ['-c', `trap '' XFSZ; ulimit -f 1; exec "$@"`, 'sh', process.execPath, main, ...create];
    const { status, stderr } = spawnSync('sh', shell, { cwd: folder, encoding: 'utf8', timeout: HANGS });
    expect([status, stderr]).toEqual([
      3,
      `error: dataset.json cannot be written: the file would be larger than allowed\n`,
    ]);
    expect([text('dataset.json'), readdirSync(folder)]).toEqual(['old', ['dataset.json']]);
  });

  /** Half of what is to be written is written when the process is killed, or all of it when it is killed later. */
  const dying = (step: string): string => `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const { writeFileSync, openSync } = fs;
    const die = () => process.kill(process.pid, 'SIGKILL');
    fs.${step} = (file, text) => {
      if ('${step}' === 'writeFileSync') writeFileSync(typeof file === 'number' ? file : openSync(file, 'w'), text.slice(0, 999));
      die();
    };
    syncBuiltinESMExports();`;

  it.each(['writeFileSync', 'fsyncSync', 'renameSync'])('leaves the old file when it is killed in %s', (step) => {
    file('dataset.json');
    const first = ['--import', `data:text/javascript,${encodeURIComponent(dying(step))}`];
    const { signal } = spawnSync(process.execPath, [...first, main, ...create], { cwd: folder, timeout: HANGS });
    expect([signal, text('dataset.json')]).toEqual(['SIGKILL', 'old']);
  });
});
