import { describe, expect, it } from 'vitest';
import { causeLines, onlyCheck, textOf, verified } from '../verified.ts';

const RULES = 'New-ClientAccessRule -Name "No POP" -Action DenyAccess -AnyOfProtocols POP3 -Priority 1\n';
const HEADER = 'protocol,authenticationType,clientIPAddress,username,action';
const live = (protocol: string, action: string) =>
  onlyCheck(
    verified(
      { 'r.ps1': RULES },
      { 'c.csv': `${HEADER}\n${protocol},BasicAuthentication,10.0.0.1,contoso\\lena,${action}\n` },
    ),
  );

describe('a connection that got another answer', () => {
  it('may be refused by a rule that is not listed, by a switch, by the cache of rules', () => {
    const check = live('IMAP4', 'DenyAccess');
    expect(causeLines(check.causes)).toEqual([
      'cache possible',
      'unlisted-policy possible',
      'wrong-identity possible',
      'reading shown',
      'another-switch possible',
    ]);
    expect(textOf('cache', check)).toMatch(/up to 24 hours, every later change up to an hour/);
    expect(textOf('reading', check)).toMatch(/^under no-rule-matches=deny the rules say DenyAccess/);
    expect(check).toMatchObject({
      outcome: 'depends',
      because: 'the refusal follows from the rules shown only under another reading',
    });
  });

  it('with status 200 was perhaps refused', () => {
    const check = live('POP3', '200');
    expect(check).toMatchObject({ outcome: 'differs', because: 'the access does not follow from the rules shown' });
    expect(causeLines(check.causes).at(-1)).toBe('refused-with-200 possible');
    expect(causeLines(live('POP3', 'AllowAccess').causes)).not.toContain('refused-with-200 possible');
  });

  it('that is only written down is explained by readings alone', () => {
    const files = {
      'r.ps1': RULES,
      'c.csv': `${HEADER}\nPOP3,BasicAuthentication,10.0.0.1,contoso\\lena,AllowAccess\nIMAP4,BasicAuthentication,10.0.0.1,contoso\\lena,AllowAccess\n`,
    };
    const [pop, imap] = verified(files).checks;
    expect([pop?.outcome, causeLines(pop?.causes ?? [])]).toEqual(['differs', []]);
    expect([imap?.outcome, causeLines(imap?.causes ?? [])]).toEqual(['depends', ['reading shown']]);
  });
});
