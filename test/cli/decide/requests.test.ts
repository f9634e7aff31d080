import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Format, formatOf, type Request, readRequests } from '../../../src/cli/decide/requests.ts';
import { InputError } from '../../../src/library/errors.ts';
import type { Chapter } from '../../../src/model/chapters.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'requests-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function read(chapter: Chapter, format: Format, content: string | Buffer): Promise<readonly Request[]> {
  const path = join(folder, 'requests');
  writeFileSync(path, content);
  const all: Request[] = [];
  for await (const request of readRequests(chapter, path, format)) all.push(request);
  return all;
}
async function refused(chapter: Chapter, format: Format, content: string | Buffer): Promise<InputError> {
  const error = await read(chapter, format, content).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof InputError)) throw new Error(`no InputError: ${error}`);
  return error;
}
const brief = (requests: readonly Request[]) =>
  requests.map((each) => (each.ok ? [each.place, each.when] : [each.place, each.problem.message]));

const connection = {
  protocol: 'REST',
  authenticationType: 'OAuthAuthentication',
  clientIPAddress: '192.0.2.1',
  username: 'contoso\\julia',
  recipient: {},
};
const COLUMNS = 'protocol,authenticationType,clientIPAddress,username';
const ROW = 'REST,OAuthAuthentication,192.0.2.1,contoso\\julia';

describe('formatOf', () => {
  it.each([
    ['a.csv', 'csv'],
    ['a.CSV', 'csv'],
    ['a.json', 'json'],
    ['a.JSON', 'json'],
    ['a.jsonl', 'jsonl'],
    ['a.ndjson', 'jsonl'],
    ['a.json.csv', 'csv'],
    ['a.txt', 'csv'],
    ['a', 'csv'],
    ['-', 'csv'],
  ])('%s promises %s', (path, format) => {
    expect(formatOf(path)).toBe(format);
  });
});

describe('requests as CSV', () => {
  it('are one a row, with the line on which it begins', async () => {
    expect(brief(await read('ip-ranges', 'csv', 'range,address\n10.0.0.0/8,10.0.0.1\n\n"::1",::2\n'))).toEqual([
      ['line 2', { range: '10.0.0.0/8', address: '10.0.0.1' }],
      ['line 4', { range: '::1', address: '::2' }],
    ]);
  });

  it('may have columns in any order and case, and a byte order mark and carriage returns', async () => {
    const text = '\ufeffMailbox,APPID\r\njulia,app\r\n';
    expect(brief(await read('application-access-policies', 'csv', text))).toEqual([
      ['line 2', { appId: 'app', mailbox: 'julia' }],
    ]);
  });

  it('may name fields within fields; empty cells are absent fields', async () => {
    const header = `${COLUMNS},middleTier,recipient.department,caller.username,caller.recipient.city\n`;
    const text = `${header}${ROW},,,,\n${ROW},microsoft,IT,contoso\\app,Bern\n`;
    expect(brief(await read('client-access-rules', 'csv', text))).toEqual([
      ['line 2', connection],
      [
        'line 3',
        {
          ...connection,
          middleTier: 'microsoft',
          recipient: { department: 'IT' },
          caller: { username: 'contoso\\app', recipient: { city: 'Bern' } },
        },
      ],
    ]);
  });

  it('go on after a wrong row, which is named with its line and field', async () => {
    const wrong = ROW.replace('REST', 'Rest');
    const requests = await read('client-access-rules', 'csv', `${COLUMNS}\n${ROW}\n${wrong}\n${ROW}\n`);
    expect(requests.map((each) => each.ok)).toEqual([true, false, true]);
    expect(brief(requests)[1]).toEqual(['line 3, /protocol', expect.stringMatching(/^`"Rest"` is not one of /)]);
  });

  it('are all refused for a column that is no field, with a suggestion', async () => {
    const error = await refused('client-access-rules', 'csv', `${COLUMNS},recipient.departement\n`);
    expect(error.message).toBe(
      `${join(folder, 'requests')}, line 1: column \`recipient.departement\` is no field of a request`,
    );
    expect(error.hint).toBe('did you mean `recipient.department`?');
  });

  it('are all refused for a column that stands twice', async () => {
    expect((await refused('ip-ranges', 'csv', 'range,address,Range\n::1,::1,::2\n')).message).toMatch(
      /line 1: .*`Range`/,
    );
  });

  it.each([
    ['a missing column', 'range\n::1\n', /, line 1: column `address` is missing$/],
    ['a row of another length', 'range,address\n::1,::1\n::1\n', /line 3/],
    ['a quote that is never closed', 'range,address\n"::1,::1\n', /quote/i],
    ['an empty file', '', /: it is empty$/],
  ])('are refused for %s', async (_, text, message) => {
    expect((await refused('ip-ranges', 'csv', text)).message).toMatch(message);
  });

  it('are refused in UTF-16, as PowerShell may write it, with what to do', async () => {
    const text = Buffer.from('\ufeffrange,address\r\n::1,é漢😀\r\n', 'utf16le');
    const error = await refused('ip-ranges', 'csv', text);
    expect([error.message.includes('is UTF-16, not UTF-8'), error.hint]).toEqual([
      true,
      'in PowerShell write it with -Encoding utf8',
    ]);
  });

  it('are refused in an old code page, before a name is garbled', async () => {
    const row = Buffer.from(`${COLUMNS},recipient.city\n${ROW},Zürich\n`, 'latin1');
    expect((await refused('client-access-rules', 'csv', row)).message).toContain('not UTF-8');
  });
});

describe('requests as JSON lines', () => {
  it('are one a line; empty lines are passed over, and counted', async () => {
    const text = '{"range":"::1","address":"::1"}\n\n  \r\n{"address":"::2","range":"::1"}';
    expect(brief(await read('ip-ranges', 'jsonl', text))).toEqual([
      ['line 1', { range: '::1', address: '::1' }],
      ['line 4', { range: '::1', address: '::2' }],
    ]);
  });

  it('keep line separators inside a text, and may have a byte order mark', async () => {
    const when = { range: '\u2028', address: 'é😀' };
    expect(brief(await read('ip-ranges', 'jsonl', `\ufeff${JSON.stringify(when)}\r\n`))).toEqual([['line 1', when]]);
  });

  it('go on after a wrong line, which is named', async () => {
    const requests = await read(
      'ip-ranges',
      'jsonl',
      '{"range":1,"address":""}\nnot json\n[]\n{"range":"","address":""}\n',
    );
    expect(requests.map((each) => [each.place, each.ok])).toEqual([
      ['line 1, /range', false],
      ['line 2', false],
      ['line 3', false],
      ['line 4', true],
    ]);
  });

  it('are one after the other however long the file is', async () => {
    const lines = Array.from({ length: 5_000 }, (_, index) => JSON.stringify({ range: `${index} é漢😀`, address: '' }));
    const requests = await read('ip-ranges', 'jsonl', lines.join('\n'));
    expect(requests).toHaveLength(5_000);
    expect(requests.at(-1)).toMatchObject({ place: 'line 5000', when: { range: '4999 é漢😀' } });
  });

  it('are refused in UTF-16, and in an old code page', async () => {
    const text = Buffer.from('\ufeff{"range":"::1","address":"::1"}\n', 'utf16le');
    expect((await refused('ip-ranges', 'jsonl', text)).message).toContain('UTF-');
    const latin1 = Buffer.from('{"range":"é","address":""}\n', 'latin1');
    expect((await refused('ip-ranges', 'jsonl', latin1)).message).toContain('not UTF-8');
  });
});

describe('requests as JSON', () => {
  it('are the items of a list, or a single one', async () => {
    const when = { range: '::1', address: '::1' };
    expect(brief(await read('ip-ranges', 'json', JSON.stringify([when, when])))).toEqual([
      ['request 1', when],
      ['request 2', when],
    ]);
    expect(brief(await read('ip-ranges', 'json', JSON.stringify(when)))).toEqual([['request 1', when]]);
    expect(await read('ip-ranges', 'json', '[]')).toEqual([]);
  });

  it('go on after a wrong item, which is named', async () => {
    const requests = await read(
      'client-access-rules',
      'json',
      JSON.stringify([{}, { ...connection, x: 1 }, connection]),
    );
    expect(requests.map((each) => [each.place, each.ok])).toEqual([
      ['request 1', false],
      ['request 2', false],
      ['request 3', true],
    ]);
    expect(brief(requests)[1]).toEqual(['request 2', '`x` is not a field here']);
  });

  it('are refused for text that is no JSON, with the line', async () => {
    expect((await refused('ip-ranges', 'json', '[\n{,}]')).message).toMatch(/, line 2, column 2: it is no JSON/);
  });
});

describe('requests from a path', () => {
  it.each(['csv', 'jsonl', 'json'] as const)(
    'that there is not, or that is a folder, are refused: %s',
    async (format) => {
      const from = (path: string) => readRequests('ip-ranges', path, format).next();
      await expect(from(join(folder, 'missing'))).rejects.toThrow('there is no such file');
      await expect(from(folder)).rejects.toThrow('is a folder, not a file');
      await expect(from(folder)).rejects.toBeInstanceOf(InputError);
    },
  );
});
