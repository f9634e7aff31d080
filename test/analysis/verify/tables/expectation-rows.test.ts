import { describe, expect, it } from 'vitest';
import { expectationRow } from '../../../../src/analysis/verify/tables/expectation-rows.ts';
import { APP } from '../verified.ts';

const place = { file: 'e.csv', line: 2, column: 1 };
const request = { appId: APP, mailbox: 'lena' };
const row = (texts: object) =>
  expectationRow('application-access-policies', place, { request, expected: 'Granted', ...texts });
const message = (texts: object): string => {
  const read = row(texts);
  return read.ok ? 'it is one' : read.problem.message;
};

describe('a row', () => {
  it('is a question with its answer, and what else it says', () => {
    expect(row({ expected: '403', time: ' 09:15 ', via: 'EWS', depends: 'nested-groups=direct → Denied' })).toEqual({
      ok: true,
      place,
      question: { chapter: 'application-access-policies', when: request },
      expected: 'Denied',
      under: [{ readings: { 'nested-groups': ['direct'] }, answer: 'Denied' }],
      asPrinted: '403',
      isStatus: true,
      time: '09:15',
      via: 'EWS',
    });
    expect(row({})).toEqual({
      ok: true,
      place,
      question: { chapter: 'application-access-policies', when: request },
      expected: 'Granted',
      under: [],
    });
  });

  it('passes over grounds that alone differ under other readings', () => {
    expect(row({ depends: 'nested-groups=direct → decidedBy none' })).toMatchObject({ ok: true, under: [] });
  });

  it.each([
    [{ expected: 'maybe' }, '`maybe` says neither Granted nor Denied'],
    [{ expected: '404' }, '`404` says neither Granted nor Denied'],
    [{ expected: ' ' }, 'what must come out is empty'],
    [{ time: 'noon' }, '`noon` is no time that is read here'],
    [{ request: { ...request, mailbox: '' } }, '`mailbox` is empty'],
    [{ request: { appId: APP } }, '`mailbox` is missing'],
    [{ depends: 'nested-groups=sideways → Denied' }, 'axis `nested-groups` has no reading `sideways`'],
    [{ depends: 'nested-groups=direct' }, 'depends: `nested-groups=direct` is not `axis=reading → answer`'],
    [{ depends: 'nested-groups=direct → perhaps' }, 'depends: `perhaps` is no answer'],
  ])('%j is none', (texts, expected) => expect(message(texts)).toBe(expected));

  it('of a connection is judged as `decide` judges it', () => {
    const connection = {
      protocol: 'POP3',
      authenticationType: 'BasicAuthentication',
      clientIPAddress: '10.0.0.300',
      username: 'contoso\\lena',
      recipient: {},
    };
    const bad = expectationRow('client-access-rules', place, { request: connection, expected: 'Deny' });
    expect(bad.ok ? '' : bad.problem.message).toMatch(/^clientIPAddress: `10\.0\.0\.300` /);
    const good = expectationRow('client-access-rules', place, {
      request: { ...connection, clientIPAddress: '10.0.0.3' },
      expected: 'Deny',
    });
    expect(good).toMatchObject({ ok: true, expected: 'DenyAccess', asPrinted: 'Deny' });
  });
});
