import type { Fault } from '../fault.ts';
import { changeConnections, ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'question',
  name: 'third-party-bypasses',
  chapters: [...ruleChapters],
  clauses: ['CAR-MIDDLE-TIER-BYPASS', 'CAR-SCOPE-USERS'],
  who: "Programmers read «middle tier» and forget that only Microsoft's own goes past the rules.",
  rewrite: (question) =>
    changeConnections(question, (connection) =>
      connection.middleTier === 'thirdParty' ? { ...connection, middleTier: 'microsoft' } : connection,
    ),
};
