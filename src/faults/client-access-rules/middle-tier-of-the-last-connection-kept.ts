import type { Connection } from '../../model/generated/wire.generated.ts';
import type { Fault } from '../fault.ts';
import { changeConnections } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'memory',
  name: 'middle-tier-of-the-last-connection-kept',
  chapters: ['client-access-rules', 'test-client-access-rule'],
  clauses: ['CAR-SCOPE-USERS', 'CAR-MIDDLE-TIER-BYPASS'],
  who: 'Programmers fill one object again and again and set a field only when there is something to set.',
  remember: () => {
    let kept: Connection['middleTier'];
    return (question, right) =>
      right(
        changeConnections(question, (connection) => {
          kept = connection.middleTier ?? kept;
          return kept == null ? connection : { ...connection, middleTier: kept };
        }),
      );
  },
};
