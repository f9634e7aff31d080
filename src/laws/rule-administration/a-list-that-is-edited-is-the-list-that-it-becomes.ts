/** What Add and Remove make of an empty list decides like the same list given at once. */

import { holdsIf, isSame, type Law } from '../law.ts';
import type { AimedWorld } from '../worlds/client-access-rules.ts';
import {
  administer,
  administered,
  change,
  placedWorld,
  type RulePlace,
  ruleAt,
} from '../worlds/rule-administration.ts';

export const law: Law<AimedWorld<RulePlace>> = {
  name: 'a list that is edited is the list that it becomes',
  chapter: 'rule-administration',
  clauses: ['ADM-LIST-EDITS', 'ADM-LIST-REPLACES', 'ADM-LIST-CLEARS'],
  world: placedWorld,
  ask: ({ base: { rules, place }, when }) => {
    const { name } = ruleAt(rules, place);
    const edits = [{ Add: ['OutlookWebApp', 'REST', 'IMAP4'] }, { Add: ['POP3', 'IMAP4'], Remove: ['IMAP4', 'REST'] }];
    const inParts = edits.map((edit) => change(name, { ExceptAnyOfProtocols: edit }));
    const [cleared, written] = [[], ['OutlookWebApp', 'POP3']].map((list) =>
      change(name, { ExceptAnyOfProtocols: list }),
    );
    if (cleared === undefined || written === undefined) return [];
    return [[cleared, ...inParts], [written]].map((calls) => administer(rules, calls, when));
  },
  holds: (_, answers) => {
    const [edited, written] = answers.map((answer) => administered(answer)?.decisions);
    if (edited === undefined || written === undefined) return 'vacuous';
    return holdsIf(edited.every((each, at) => isSame('client-access-rules', each, written[at])));
  },
};
