import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'table-without-oauth-for-mail-clients',
  chapters: [...ruleChapters],
  clauses: ['CAR-AUTHENTICATION-UNSUPPORTED'],
  who: 'Programmers copied the table from a page of before July 2020, where IMAP4 and POP3 had no OAuth.',
  part: 'conditionHolds',
  means: (condition, role, client, under) => {
    const { protocol, authenticationType } = client.connection;
    const older = (protocol === 'IMAP4' || protocol === 'POP3') && authenticationType === 'OAuthAuthentication';
    if (!older || condition.kind !== 'authentication-types')
      return reference.conditionHolds(condition, role, client, under);
    const connection = { ...client.connection, protocol: 'REST' as const };
    return reference.conditionHolds(condition, role, { ...client, connection }, under);
  },
};
