import { describe, expect, it } from 'vitest';
import { expectedAnswer } from '../../../../src/analysis/verify/tables/expected-words.ts';

const access = (text: string) => expectedAnswer('application-access-policies', text)?.answer;
const action = (text: string) => expectedAnswer('client-access-rules', text)?.answer;

describe('what must come out', () => {
  it.each([
    ['Granted', 'Granted'],
    [' denied ', 'Denied'],
    ['Accordé', 'Granted'],
    ['Verweigert', 'Denied'],
    ['Access denied', 'Denied'],
    ['200', 'Granted'],
    ['202 Accepted', 'Granted'],
    ['403', 'Denied'],
    ['HTTP 403 Forbidden', 'Denied'],
    ['HTTP/1.1 200 OK', 'Granted'],
    ['ErrorAccessDenied', 'Denied'],
    ['allowed', 'Granted'],
    ['blocked', 'Denied'],
    ['not known', 'not known'],
    ['not known: nobody is', 'not known'],
  ])('%j of an app is %s', (text, answer) => expect(access(text)).toBe(answer));

  it.each(['', 'maybe', '404', '401', '500', '2000', 'not granted', 'Granted or Denied', 'yes'])(
    '%j says neither',
    (text) => expect(access(text)).toBeUndefined(),
  );

  it('has the words of rules for connections', () => {
    expect(['AllowAccess', 'deny', 'Granted', '403', 'not known'].map(action)).toEqual([
      'AllowAccess',
      'DenyAccess',
      'AllowAccess',
      'DenyAccess',
      'not known',
    ]);
  });

  it('knows a status from a word', () => {
    expect(expectedAnswer('client-access-rules', '200')).toEqual({ answer: 'AllowAccess', isStatus: true });
    expect(expectedAnswer('client-access-rules', 'Allow')).toEqual({ answer: 'AllowAccess', isStatus: false });
  });
});
