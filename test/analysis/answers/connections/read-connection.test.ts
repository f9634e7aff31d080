import { describe, expect, it } from 'vitest';
import { readConnection } from '../../../../src/analysis/answers/connections/read-connection.ts';

describe('readConnection', () => {
  it('takes any part of a connection, and words of the enumerations in any case', () => {
    expect(readConnection({ clientIPAddress: '192.0.2.5' })).toEqual({
      ok: true,
      value: { clientIPAddress: '192.0.2.5' },
    });
    expect(readConnection({ protocol: 'imap4', authenticationType: 'basicauthentication' })).toEqual({
      ok: true,
      value: { protocol: 'IMAP4', authenticationType: 'BasicAuthentication' },
    });
    expect(readConnection({ protocol: ['rest', 'REST', 'POP3'] })).toEqual({
      ok: true,
      value: { protocol: ['REST', 'POP3'] },
    });
  });

  it.each([
    [[], 'a connection is a JSON object', /clientIPAddress/],
    [null, 'a connection is a JSON object', /clientIPAddress/],
    [{}, 'nothing is said of the connection', /username/],
    [{ protcol: 'REST' }, '`protcol` is no field of a connection', /did you mean `protocol`/],
    [{ RemoteAddress: '192.0.2.5' }, 'no field', /did you mean `clientIPAddress`/],
    [{ __proto__x: 1 }, 'no field', /a connection has protocol/],
    [{ protocol: 'MAPI' }, '`MAPI` is no protocol of the rules', /did you mean `OutlookAnywhere`/],
    [{ protocol: 'OutlookWebAp' }, 'no protocol', /did you mean `OutlookWebApp`/],
    [{ protocol: 'constructor' }, 'no protocol', /known: ExchangeActiveSync/],
    [{ protocol: 7 }, '`7` is no protocol', /known/],
    [{ protocol: [] }, 'an empty list names none', /leave it out/],
    [{ authenticationType: 'Basic' }, 'no authentication type', /known: Adfs|did you mean/],
    [{ clientIPAddress: '1.2.3' }, '`1.2.3` is no IPv4 or IPv6 address', undefined],
    [{ username: 'lena@contoso.com' }, 'not the form in which the rules see accounts', /domain\\user/],
    [{ caller: { username: 'bo', recipient: {} } }, '`bo` is not the form', /domain\\user/],
    [{ path: '/mapi/', protocol: 'REST' }, 'a protocol or a path, not both', /leave one out/],
    [{ path: '/x' }, 'begins with none of the directories', /known/],
    [{ mailbox: 'lena', recipient: {} }, 'a recipient or a mailbox, not both', /looked up/],
    [{ middleTier: 'mine' }, 'is not one of', undefined],
    [{ recipient: { Town: 'Oslo' } }, '`Town` is not a field here', undefined],
  ])('%j is refused', (json, message, hint) => {
    const read = readConnection(json);
    expect(read.ok ? 'taken' : read.problem.message).toContain(message);
    if (hint !== undefined) expect(read.ok ? undefined : read.problem.hint).toMatch(hint);
  });

  it('takes attributes as Exchange spells them', () => {
    const caller = { username: 'a\\b', recipient: { DEPARTMENT: 'IT' } };
    expect(readConnection({ recipient: { City: 'Oslo' }, caller })).toEqual({
      ok: true,
      value: { recipient: { city: 'Oslo' }, caller: { ...caller, recipient: { department: 'IT' } } },
    });
  });

  it('names the field that is wrong', () => {
    const places = [{ clientIPAddress: 'x' }, { protocol: 'x' }, { path: '/x' }, { username: 'x' }].map((json) => {
      const read = readConnection(json);
      return read.ok ? undefined : read.problem.place;
    });
    expect(places).toEqual(['clientIPAddress', 'protocol', 'path', 'username']);
  });
});
