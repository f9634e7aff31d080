/** The whole in words: the rules in their order, and each app with its policies. */

import type { ExplainedLine, MatrixApp, MatrixPolicy } from '../../model/generated/wire.generated.ts';
import { sizeOfScope } from '../../syntax/quantities.ts';
import { quote } from '../../syntax/terminal-text.ts';
import { openRules } from '../answers/connections/open-rules.ts';
import { matrixOf } from '../matrix/matrix.ts';
import { labelOf } from './changes/turned-access.ts';
import { connectionNotes } from './connection-notes.ts';
import type { ExplainOptions, ExplanationBody } from './explanation-body.ts';
import { ruleInWords } from './rule-in-words.ts';

/** All rules and policies that the files hold. */
export function explainAll({ inventory, readings, chosen }: ExplainOptions): ExplanationBody {
  const rules = openRules(inventory);
  const { apps, certainty } = matrixOf(inventory, { readings, chosen });
  const lines: readonly ExplainedLine[] = [
    ...rules.map(
      (rule): ExplainedLine => ({ about: 'rule', text: ruleInWords(rule), places: rule.places.slice(0, 3) }),
    ),
    ...apps.flatMap(appLines),
  ];
  const isEmpty = rules.length === 0 && apps.every(({ policies }) => policies.length === 0);
  return {
    counted: [],
    certainty,
    fields: {
      asked: 'all rules and policies that the files hold',
      lines,
      notes: [
        ...(rules.length === 0 ? [] : connectionNotes(rules, inventory)),
        ...(isEmpty ? ['at the end of these files no rule and no policy is left'] : []),
      ],
    },
  };
}

function appLines(app: MatrixApp): readonly ExplainedLine[] {
  const { reach, appId, policies, notes } = app;
  const count = reach.word.includes(' n')
    ? reach.word.replace(/\bn\b/, String(reach.word.startsWith('all') ? reach.of - reach.reached : reach.reached))
    : reach.word;
  const words = reach.why === reach.word ? count : `${count}: ${reach.why}`;
  return [
    { about: 'app', app: appId, text: `${labelOf(app)}: ${[words, ...notes].join('; ')}`, places: [] },
    ...policies.map(
      (policy): ExplainedLine => ({
        about: 'policy',
        app: appId,
        text: policyInWords(policy, policies),
        places: policy.places.slice(0, 3),
      }),
    ),
  ];
}

function policyInWords(policy: MatrixPolicy, all: readonly MatrixPolicy[]): string {
  const { accessRight, scope, membership, members, allApps } = policy;
  const size = `${sizeOfScope(membership, members)}${allApps === true ? ', for every app' : ''}`;
  return `${accessRight} on ${quote(scope)} (${size}): ${effectOf(accessRight, all)}`;
}

function effectOf(right: MatrixPolicy['accessRight'], all: readonly MatrixPolicy[]): string {
  if (right === 'DenyAccess') return 'the app reaches nobody in it, whatever else there is';
  const isOnly = all.filter(({ accessRight }) => accessRight === 'RestrictAccess').length === 1;
  const others = isOnly ? '' : ' and in its other RestrictAccess scopes';
  return `the app reaches those in it${others}, and nobody else`;
}
