/** The whole in words: the rules in their order, and each app with its policies. */

import type { ExplainedLine, MatrixApp, MatrixPolicy } from '../../model/generated/wire.generated.ts';
import { reachWords, sizeOfScope } from '../../syntax/quantities.ts';
import { printRegion } from '../../syntax/readings/readings.ts';
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
  const { apps, certainty, listed } = matrixOf(inventory, { readings, chosen });
  const lines: readonly ExplainedLine[] = [
    ...rules.map(
      (rule): ExplainedLine => ({ about: 'rule', text: ruleInWords(rule), places: rule.places.slice(0, 3) }),
    ),
    ...apps.flatMap((app) => appLines(app, listed)),
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

function appLines(app: MatrixApp, listed: boolean): readonly ExplainedLine[] {
  const { appId, policies, notes } = app;
  return [
    {
      about: 'app',
      app: appId,
      text: `${labelOf(app)}: ${[reachInWords(app.reach, listed), ...notes].join('; ')}`,
      places: [],
    },
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

/** How far it reaches and why; where it depends, under each set of readings. */
function reachInWords(reach: MatrixApp['reach'], listed: boolean): string {
  if (reach.under.length > 0) {
    const under = reach.under.map(
      (each) => `${reachWords({ ...each, of: reach.of }, listed)} (${printRegion(each.readings)})`,
    );
    return `depends on a reading: ${under.join(', ')}`;
  }
  const words = reachWords(reach, listed);
  return reach.why === '' || reach.why === words ? words : `${words}: ${reach.why}`;
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
