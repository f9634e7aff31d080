import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InputError } from '../../src/library/errors.ts';
import {
  packageFacts,
  packageFolder,
  problemIn,
  readError,
  readGolden,
  readText,
  requireRegular,
  specDigest,
} from '../../src/node/files.ts';
import { HANGS } from '../support/hangs.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

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

const TABLE = 'id,clauses,range,address,readings,then\n';

describe('readText', () => {
  it('reads UTF-8, without the byte order mark', () => {
    expect(readText(file('a', 'é漢😀\r\n'))).toBe('é漢😀\r\n');
    expect(readText(file('b', '\ufeffé'))).toBe('é');
    expect(readText(file('c', ''))).toBe('');
  });

  it.each([
    ['little', [0xff, 0xfe, 0x61, 0x00]],
    ['big', [0xfe, 0xff, 0x00, 0x61]],
  ])('says that a file is UTF-16, %s end first, and what to do', (_, bytes) => {
    const path = file('utf16.csv', Buffer.from(bytes));
    expect(refused(() => readText(path))).toMatchObject({
      message: `${path} is UTF-16, not UTF-8`,
      hint: 'in PowerShell write it with -Encoding utf8',
    });
  });

  it('says that a file is binary, or written in an old code page', () => {
    const path = file('latin1.csv', Buffer.from([0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72]));
    expect(refused(() => readText(path)).message).toBe(`${path} is binary or not UTF-8`);
  });

  it('says that there is no such file, or that it is a folder', () => {
    const missing = join(folder, 'missing.csv');
    expect(refused(() => readText(missing)).message).toBe(`${missing}: there is no such file`);
    expect(refused(() => readText(folder)).message).toBe(`${folder} is a folder, not a file`);
  });

  it('refuses what is no file and may never end, without waiting for it', () => {
    const pipe = join(folder, 'pipe');
    spawnSync('mkfifo', [pipe], { timeout: HANGS });
    for (const path of ['/dev/zero', '/dev/random', '/dev/null', pipe]) {
      const { message, hint } = refused(() => readText(path));
      expect(message).toBe(`${path} is a pipe or a device, not a file`);
      expect(hint).toBe('give its content on standard input, and - as the file');
      expect(refused(() => requireRegular(path)).message).toBe(message);
    }
    requireRegular('-');
  });

  it('refuses more than it can hold, before it reads it all', () => {
    const path = file('large', '');
    truncateSync(path, (256 << 20) + 1);
    expect(refused(() => readText(path)).message).toBe(`${path} holds more than 256 MiB`);
  });
});

describe('readError', () => {
  const system = (code: string) => Object.assign(new Error(`${code}: it went wrong`), { code });

  it.each([
    ['ENOENT', 'x: there is no such file'],
    ['EISDIR', 'x is a folder, not a file'],
    ['EACCES', 'x may not be read'],
    ['ERR_ENCODING_INVALID_ENCODED_DATA', 'x is binary or not UTF-8'],
    ['EIO', 'x cannot be read: EIO: it went wrong'],
  ])('says %s in words', (code, message) => {
    expect(readError('x', system(code))).toMatchObject({ name: 'InputError', message });
  });

  it('leaves a usage error as it is, and takes whatever else was thrown', () => {
    const error = new InputError('done already');
    expect(readError('x', error)).toBe(error);
    expect(readError('x', 'a text')).toMatchObject({ name: 'InputError', message: 'x cannot be read: a text' });
  });
});

describe('problemIn', () => {
  it('puts file, place, message and hint together', () => {
    const problem = { code: 'unreadable', message: 'it is wrong' } as const;
    expect(problemIn('a.csv', problem)).toMatchObject({ message: 'a.csv: it is wrong', hint: undefined });
    expect(problemIn('a.csv', { ...problem, place: 'line 3', hint: 'mend it' })).toMatchObject({
      message: 'a.csv, line 3: it is wrong',
      hint: 'mend it',
    });
  });
});

describe('readGolden', () => {
  const cases = (...ids: string[]) => TABLE + ids.map((id) => `${id},IP-ADDRESS,10.0.0.1,10.0.0.1,,true\n`).join('');

  it('reads every JSON and CSV file below a folder, in a fixed order, and nothing else', () => {
    file('golden/b.csv', cases('2'));
    file(
      'golden/deep/a.json',
      '{"chapter":"ip-ranges","given":{},"cases":[{"id":"1","clauses":["IP-ADDRESS"],"when":{"range":"::1","address":"::1"},"then":{"matches":true}}]}',
    );
    file('golden/README.md', '# not a case');
    const { cases: found, digest } = readGolden([join(folder, 'golden')]);
    expect(found.map((each) => each.address)).toEqual(['ip-ranges/b#2', 'ip-ranges/a#1']);
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it('reads a single file, and several paths in their order', () => {
    const [one, two] = [file('one.csv', cases('1')), file('two.csv', cases('2'))];
    expect(readGolden([two]).cases.map((each) => each.address)).toEqual(['ip-ranges/two#2']);
    expect(readGolden([two, one]).cases.map((each) => each.address)).toEqual(['ip-ranges/two#2', 'ip-ranges/one#1']);
  });

  it('has a digest that changes with every byte and every name, and with nothing else', () => {
    const digest = (name: string, content: string) => readGolden([join(file(`${name}`, content), '..')]).digest;
    const first = digest('x/a.csv', cases('1', '2'));
    expect(digest('y/a.csv', cases('1', '2'))).toBe(first);
    expect(digest('z/a.csv', `${cases('1', '2')}\n`)).not.toBe(first);
    expect(digest('w/b.csv', cases('1', '2'))).not.toBe(first);
  });

  it.each([
    ['an unknown clause', `${TABLE}1,IP-ADRESS,::1,::1,,true\n`, 'case `1`: there is no clause `IP-ADRESS`'],
    ['a column that is missing', 'id,range,address,then\n1,::1,::1,true\n', 'line 1: column `clauses` is missing'],
    ['a case that stands twice', `${cases('1', '2')}1,IP-ADDRESS,::1,::1,,true\n`, 'case `1` stands twice'],
    ['an empty file', '', 'it is empty'],
  ])('names file and place of %s', (_, text, message) => {
    const path = file('x.csv', text);
    const error = refused(() => readGolden([path]));
    expect(error.message.startsWith(path)).toBe(true);
    expect(error.message.endsWith(message)).toBe(true);
  });

  it('takes old addresses from renamed.json at the top of a folder, which holds no cases', () => {
    file('golden/ip-ranges/x.csv', cases('1'));
    file('golden/renamed.json', '{"ip-ranges/old#1":"ip-ranges/x#1"}');
    const { cases: found, renamed } = readGolden([join(folder, 'golden')]);
    expect(found.map((each) => each.address)).toEqual(['ip-ranges/x#1']);
    expect([...renamed]).toEqual([['ip-ranges/old#1', 'ip-ranges/x#1']]);
    const broken = file('golden/renamed.json', '{"old":"new"}');
    expect(refused(() => readGolden([join(folder, 'golden')])).message).toBe(`${broken}: \`old\` is no address`);
  });

  it('names a file that is no JSON, with the line', () => {
    const path = file('x.json', '{\n  "chapter": "ip-ranges",\n  oops\n}\n');
    expect(refused(() => readGolden([path])).message).toMatch(new RegExp(`^${path}, line 3, column 3: it is no JSON`));
  });

  it('refuses one address in two files', () => {
    file('a/x.csv', cases('1'));
    file('b/x.csv', cases('1'));
    const message = `the address ip-ranges/x#1 stands twice in ${folder}`;
    expect(refused(() => readGolden([folder])).message).toBe(message);
  });

  it('refuses a folder without golden files, and a path that there is not', () => {
    expect(refused(() => readGolden([folder])).message).toBe(`${folder} holds no golden file (.json or .csv)`);
    const missing = join(folder, 'missing');
    expect(refused(() => readGolden([missing])).message).toBe(`${missing}: there is no such file`);
  });
});

describe('the package', () => {
  it('knows its folder, name and version', () => {
    const facts: unknown = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
    expect(facts).toMatchObject(packageFacts());
    expect(packageFacts().name).toBe('exchange-access-conformance');
  });

  it('has a digest of its specification that does not change by itself', () => {
    expect(specDigest()).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(specDigest()).toBe(specDigest());
  });
});
