import { describe, expect, it } from 'vitest';
import { type DecidedCase, joinCases } from '../../../../src/analysis/answers/connections/join-cases.ts';
import type { AuthenticationType, Protocol } from '../../../../src/model/generated/wire.generated.ts';

const one = (protocol: Protocol, type: AuthenticationType | undefined, decision: string): DecidedCase<string> => ({
  protocol,
  authenticationType: type,
  decision,
});
const [BASIC, OAUTH] = ['BasicAuthentication', 'OAuthAuthentication'] as const;

describe('joinCases', () => {
  it('names protocols together that have one decision', () => {
    const joined = joinCases([
      one('REST', undefined, 'no'),
      one('POP3', undefined, 'yes'),
      one('IMAP4', undefined, 'no'),
    ]);
    expect(joined.map(({ protocols, first }) => [protocols, first.decision])).toEqual([
      [['REST', 'IMAP4'], 'no'],
      [['POP3'], 'yes'],
    ]);
  });

  it('names ways of signing in only where they make a difference', () => {
    const joined = joinCases([
      one('POP3', BASIC, 'no'),
      one('POP3', OAUTH, 'yes'),
      one('REST', BASIC, 'yes'),
      one('REST', OAUTH, 'yes'),
      one('IMAP4', BASIC, 'no'),
      one('IMAP4', OAUTH, 'yes'),
    ]);
    expect(joined.map((each) => [each.protocols, each.authenticationTypes, each.first.decision])).toEqual([
      [['POP3', 'IMAP4'], [BASIC], 'no'],
      [['POP3', 'IMAP4'], [OAUTH], 'yes'],
      [['REST'], [], 'yes'],
    ]);
  });
});
