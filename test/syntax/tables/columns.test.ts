import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Chapter, chapterNames } from '../../../src/model/chapters.ts';
import { readHeader, readRequestRow } from '../../../src/syntax/tables/columns.ts';
import { readWhen } from '../../../src/syntax/wire.ts';

const REQUIRED: Readonly<Partial<Record<Chapter, readonly string[]>>> = {
  'client-access-rules': ['protocol', 'authenticationType', 'clientIPAddress', 'username'],
  'test-client-access-rule': ['protocol', 'authenticationType', 'clientIPAddress', 'username'],
  'application-access-policies': ['appId', 'mailbox'],
  'ip-ranges': ['range', 'address'],
  'username-patterns': ['pattern', 'username'],
  'recipient-filters': ['filter'],
};
const tables = Object.entries(REQUIRED).map(([chapter, required]) => ({
  chapter: chapterNames.find((name) => name === chapter) ?? 'ip-ranges',
  required,
}));

/** Reads a table of one row as a request. */
function request(chapter: Chapter, table: Readonly<Record<string, string>>): unknown {
  const header = readHeader(chapter, Object.keys(table));
  if (!header.ok) throw new Error(header.problem.message);
  return readRequestRow(chapter, header.value, Object.values(table));
}

describe('readHeader', () => {
  it.each(tables)('asks for the required columns of $chapter, in any order and case', ({ chapter, required }) => {
    const shouted = [...required].reverse().map((name) => ` ${name.toUpperCase()}`);
    expect(readHeader(chapter, shouted)).toEqual({ ok: true, value: [...required].reverse() });
    for (const missing of required) {
      expect(
        readHeader(
          chapter,
          required.filter((name) => name !== missing),
        ),
      ).toEqual({
        ok: false,
        problem: { code: 'unreadable', message: `column \`${missing}\` is missing`, place: 'line 1' },
      });
    }
  });

  it('names the first of several columns that are missing', () => {
    expect(readHeader('client-access-rules', ['username'])).toMatchObject({
      ok: false,
      problem: { message: 'column `protocol` is missing' },
    });
  });

  it('knows the attributes of the mailbox and of the caller', () => {
    const columns = ['recipient.city', 'recipient.customAttribute15', 'caller.username', 'caller.recipient.department'];
    const required = REQUIRED['client-access-rules'] ?? [];
    expect(readHeader('client-access-rules', [...required, ...columns, 'middleTier']).ok).toBe(true);
    expect(readHeader('recipient-filters', ['filter', 'recipient.city']).ok).toBe(true);
    expect(readHeader('recipient-filters', ['filter', 'caller.username']).ok).toBe(false);
  });

  it.each([
    ['clientIpAdress', 'did you mean `clientIPAddress`?'],
    ['recipient.town', expect.stringMatching(/^(did you mean|known: protocol)/)],
    ['port', expect.stringMatching(/^(did you mean|known: protocol)/)],
    ['', expect.stringMatching(/^known: protocol/)],
    ['__proto__', expect.stringMatching(/^(did you mean|known: protocol)/)],
  ])('refuses the unknown column %j', (column, hint) => {
    expect(readHeader('client-access-rules', ['protocol', column])).toEqual({
      ok: false,
      problem: { code: 'unreadable', message: `column \`${column}\` is no field of a request`, place: 'line 1', hint },
    });
  });

  it('passes over columns that say what came out or must come out', () => {
    const header = readHeader('application-access-policies', ['appId', 'Access', 'mailbox', 'decidedBy', 'depends']);
    const fields = ['appId', '', 'mailbox', '', ''];
    expect(header).toEqual({ ok: true, value: fields });
    expect(readRequestRow('application-access-policies', fields, ['a', 'Granted', 'm', 'P', ''])).toEqual({
      appId: 'a',
      mailbox: 'm',
    });
  });

  it('refuses a column that stands twice, in whatever case', () => {
    const problem = { message: 'column `Range` stands twice' };
    expect(readHeader('ip-ranges', ['range', 'address', 'Range'])).toMatchObject({ ok: false, problem });
  });

  it.each(['rule-administration', 'policy-administration'] as const)('has no table form for %s', (chapter) => {
    expect(readHeader(chapter, ['cmdlets'])).toEqual({
      ok: false,
      problem: { code: 'unreadable', message: `${chapter} has no table form; use JSON lines`, place: 'line 1' },
    });
  });

  it('says in one line what is wrong', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '`') }), (column) => {
        const read = readHeader('ip-ranges', ['range', 'address', column]);
        expect(!read.ok && read.problem.message).toMatch(/^column [^\n]*[^.]$/);
      }),
    );
  });
});

describe('readRequestRow', () => {
  const connection = {
    protocol: 'IMAP4',
    authenticationType: 'BasicAuthentication',
    clientIPAddress: '192.0.2.1',
    username: 'contoso\\julia',
  };

  it.each(['client-access-rules', 'test-client-access-rule'] as const)('makes a request of %s', (chapter) => {
    const read = request(chapter, connection);
    expect(read).toEqual({ ...connection, recipient: {} });
    expect(readWhen(chapter, read).ok).toBe(true);
  });

  it('puts dotted columns into each other', () => {
    const read = request('test-client-access-rule', {
      ...connection,
      middleTier: 'thirdParty',
      'recipient.city': 'Oslo',
      'caller.username': 'contoso\\bo',
      'caller.recipient.city': 'Rome',
      'caller.recipient.office': '5',
    });
    expect(read).toEqual({
      ...connection,
      middleTier: 'thirdParty',
      recipient: { city: 'Oslo' },
      caller: { username: 'contoso\\bo', recipient: { city: 'Rome', office: '5' } },
    });
    expect(readWhen('test-client-access-rule', read).ok).toBe(true);
  });

  it('takes empty optional cells for absent fields', () => {
    const empty = { middleTier: '', 'recipient.city': '', 'caller.username': '', 'caller.recipient.city': '' };
    expect(request('client-access-rules', { ...connection, ...empty })).toEqual({ ...connection, recipient: {} });
  });

  it('keeps empty required cells, so that the chapter refuses them', () => {
    expect(request('ip-ranges', { range: '', address: '::1' })).toEqual({ range: '', address: '::1' });
    expect(readRequestRow('ip-ranges', ['range', 'address'], ['::1'])).toEqual({ range: '::1', address: '' });
    expect(request('recipient-filters', { filter: '' })).toEqual({ filter: '', recipient: {} });
  });

  it('gives a caller without attributes an empty recipient', () => {
    expect(request('client-access-rules', { ...connection, 'caller.username': 'contoso\\bo' })).toEqual({
      ...connection,
      recipient: {},
      caller: { username: 'contoso\\bo', recipient: {} },
    });
  });

  it('leaves a caller without a name to the schema', () => {
    const read = request('client-access-rules', { ...connection, 'caller.recipient.city': 'Rome' });
    expect(readWhen('client-access-rules', read)).toMatchObject({
      ok: false,
      problem: { message: '`username` is missing', place: '/caller' },
    });
  });

  it('takes no value from one row into the next', () => {
    const header = ['filter', 'recipient.city'];
    readRequestRow('recipient-filters', header, ['x', 'Oslo']);
    expect(readRequestRow('recipient-filters', header, ['x', ''])).toEqual({ filter: 'x', recipient: {} });
  });
});
