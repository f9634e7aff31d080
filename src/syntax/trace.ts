/** Traces in words, one line for each step. */

import { unreachable } from '../model/invariant.ts';
import type { Look, TraceStep } from '../model/trace.ts';

/** A trace as lines of plain English. */
export function printTrace(trace: readonly TraceStep[]): readonly string[] {
  return trace.map(printStep);
}

function printStep(step: TraceStep): string {
  switch (step.kind) {
    case 'bypass':
      return 'the connection comes from a middle tier owned by Microsoft: it is allowed before any rule is looked at';
    case 'rule':
      return `rule \`${step.name}\` (priority ${step.priority}, ${step.action}) ${printLook(step.look, step.action)}`;
    case 'no-rule':
      return `no rule applies: ${step.action}`;
    case 'policy':
      return `policy \`${step.name}\` (${step.accessRight} on \`${step.scope}\`) ${printCoverage(step)}`;
    case 'access':
      return printAccess(step);
    case 'range':
      return `range \`${step.range}\` ${step.matches ? 'matches' : 'does not match'} \`${step.address}\``;
    case 'pattern':
      return `pattern \`${step.pattern}\` ${step.matches ? 'matches' : 'does not match'} \`${step.username}\``;
    case 'filter':
      return `filter \`${step.filter}\` ${step.matches ? 'holds' : 'does not hold'}`;
    case 'returned':
      return step.rules.length === 0
        ? 'returns no rule'
        : `returns ${step.rules.map((name) => `\`${name}\``).join(', ')}`;
    case 'cmdlet': {
      const done = step.refused === undefined ? 'is carried out' : `is refused, ${step.refused}: ${step.message}`;
      return `${step.cmdlet} \`${step.subject}\` ${done}`;
    }
    case 'refused':
      return `refused: ${step.message}`;
    default:
      return unreachable(step);
  }
}

function printLook(look: Look, action: string): string {
  switch (look.kind) {
    case 'applies':
      return `applies and decides: ${action}; later rules are not looked at`;
    case 'disabled':
      return 'is disabled: passed over';
    case 'out-of-scope':
      return `has the scope Users, and the connection comes through a middle tier (${look.middleTier}): passed over`;
    case 'condition-failed':
      return `does not apply: ${look.field} wants ${anyOf(look.values)}, the connection has \`${look.actual}\``;
    case 'exempted':
      return `does not apply: ${look.field} \`${look.value}\` exempts \`${look.actual}\``;
    default:
      return unreachable(look);
  }
}

function printCoverage(step: TraceStep & { kind: 'policy' }): string {
  if (!step.counts) return 'does not count for this app';
  if (step.covers === 'scope-lost')
    return 'counts for this app, but its scope is not in the directory: it covers nothing';
  return step.covers
    ? 'counts for this app and covers the mailbox'
    : 'counts for this app and does not cover the mailbox';
}

function printAccess(step: TraceStep & { kind: 'access' }): string {
  const by = step.by.map((name) => `\`${name}\``).join(', ');
  switch (step.clause) {
    case 'AAP-DENY-FIRST':
      return `Denied by ${by}: a DenyAccess policy that covers the mailbox comes before everything else`;
    case 'AAP-RESTRICT-GRANTS':
      return `Granted by ${by}: no DenyAccess policy covers the mailbox, and a RestrictAccess policy does`;
    case 'AAP-RESTRICT-CLOSES':
      return `Denied by ${by}: the app is restricted, and no RestrictAccess policy covers the mailbox`;
    default:
      return 'Granted: nothing denies or restricts this app';
  }
}

function anyOf(values: readonly string[]): string {
  const shown = values.map((value) => `\`${value}\``);
  return shown.length === 1 ? shown.join('') : `one of ${shown.join(', ')}`;
}
