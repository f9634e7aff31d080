/** Traces in words, one line for each step, safe to print on a terminal. */
import { unreachable } from '../../model/invariant.ts';
import type { Effect, ListEntry, TraceStep } from '../../model/trace.ts';
import { printable } from '../../syntax/terminal-text.ts';
import { printDependence, printOutcome, printTestOutcome } from './print-rule.ts';

type StepOf<K extends TraceStep['kind']> = TraceStep & { readonly kind: K };

/** A trace as lines of plain English. NON-SPEC */
export function printTrace(trace: readonly TraceStep[]): readonly string[] {
  return trace.map((step) => printable(printStep(step)));
}

function printStep(step: TraceStep): string {
  switch (step.kind) {
    case 'bypass':
      return printBypass(step);
    case 'rule':
      return `rule \`${step.name}\` (priority ${step.priority}, ${step.action}) ${printRule(step)}`;
    case 'no-rule':
      return `no rule applies: ${step.action}${printDependence(step.dependsOn)}`;
    case 'returned':
      return printReturned(step);
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
    case 'cmdlet':
      return printCmdlet(step);
    case 'list':
      return step.entries.length === 0
        ? `at the end there are no ${step.of}`
        : `the ${step.of} at the end: ${step.entries.map(printEntry).join(', ')}`;
    case 'then':
      return printThen(step);
    case 'then-access':
      return printThenAccess(step);
    case 'not-known':
      return `not known: ${step.because}`;
    case 'refused':
      return `refused: ${step.message}`;
    default:
      return unreachable(step);
  }
}

function printBypass({ clause, dependsOn }: StepOf<'bypass'>): string {
  const follows =
    clause === 'TEST-BYPASS' ? 'Test-ClientAccessRule returns no rule' : 'AllowAccess, before any rule is looked at';
  return `the connection comes from a middle tier owned by Microsoft: ${follows}${printDependence(dependsOn)}`;
}

function printRule({ outcome, action, returned }: StepOf<'rule'>): string {
  if (returned !== undefined || outcome.kind === 'property' || outcome.kind === 'no-property')
    return printTestOutcome(outcome);
  return printOutcome(outcome, action);
}

function printReturned({ rules, dependsOn }: StepOf<'returned'>): string {
  const returned = rules.length === 0 ? 'no rule' : `${names(rules)}: ${RETURNED[dependsOn.reading]}`;
  return `returns ${returned}${printDependence(dependsOn)}`;
}

const RETURNED: Readonly<Record<StepOf<'returned'>['dependsOn']['reading'], string>> = {
  'all-matching': 'every rule that applies',
  'first-matching': 'the first rule that applies, and no other',
  'any-property': 'every rule of which one condition holds, or which has none; exceptions are not looked at',
};

function printCoverage(step: StepOf<'policy'>): string {
  if (!step.counts) return `does not count for this app${printStarSetAside(step)}`;
  const counts = step.dependsOn === undefined ? 'counts for this app' : 'counts for this app, as for all apps,';
  if (step.covers === 'not-known')
    return `${counts} but its scope is not in the directory: whether it covers the mailbox is not known`;
  if (step.covers === 'scope-lost') return `${counts} but its scope is not in the directory: it covers nothing`;
  return `${counts} and ${step.covers ? 'covers' : 'does not cover'} the mailbox`;
}

/** AAP-ALL-APPLICATIONS: why a policy for `*` does not count. */
function printStarSetAside({ dependsOn }: StepOf<'policy'>): string {
  if (dependsOn === undefined) return '';
  const { reading } = dependsOn;
  switch (reading) {
    case 'joins':
      return '';
    case 'fallback':
      return `: it is for all apps, and a policy names this one${printDependence(dependsOn)}`;
    case 'ignored':
      return `: it is for all apps, which means none${printDependence(dependsOn)}`;
    default:
      return unreachable(reading);
  }
}

function printAccess({ clause, by }: StepOf<'access'>): string {
  switch (clause) {
    case 'AAP-DENY-FIRST':
      return `Denied by ${names(by)}: a DenyAccess policy that covers the mailbox comes before everything else`;
    case 'AAP-RESTRICT-GRANTS':
      return `Granted by ${names(by)}: no DenyAccess policy covers the mailbox, and a RestrictAccess policy does`;
    case 'AAP-RESTRICT-CLOSES':
      return `Denied by ${names(by)}: the app is restricted, and no RestrictAccess policy covers the mailbox`;
    case 'AAP-OTHERWISE-GRANTED':
      return 'Granted: no DenyAccess policy covers the mailbox, and no RestrictAccess policy counts for this app';
    default:
      return unreachable(clause);
  }
}

function printCmdlet({ cmdlet, subject, refused, message, effect }: StepOf<'cmdlet'>): string {
  const call = `${cmdlet} \`${subject}\``;
  if (refused !== undefined) return `${call} is refused, ${refused}: ${message}; nothing changes`;
  return `${call} is carried out${effect === undefined ? '' : `: ${printEffect(effect)}`}`;
}

function printEffect({ now, gone }: Effect): string {
  if (now.length === 0 && gone.length === 0) return 'the list has the same names and numbers as before';
  const come = now.length === 0 ? [] : [`now ${now.map(printEntry).join(', ')}`];
  const left = gone.length === 0 ? [] : [`gone ${names(gone)}`];
  return [...left, ...come].join('; ');
}

function printEntry({ name, priority, description }: ListEntry): string {
  const number = priority === undefined ? '' : `${priority} `;
  return `${number}\`${name}\`${description === undefined || description === null ? '' : ` (described as \`${description}\`)`}`;
}

function printThen({ connection, decision }: StepOf<'then'>): string {
  const { protocol, authenticationType, clientIPAddress, username } = connection;
  const by = decision.decidedBy?.length ? ` by ${names(decision.decidedBy)}` : ', decided by no rule';
  return `then ${protocol} with ${authenticationType} from \`${clientIPAddress}\` as \`${username}\`: ${decision.action}${by}`;
}

function printThenAccess({ question: { appId, mailbox }, decision }: StepOf<'then-access'>): string {
  const then = `then \`${appId}\` to \`${mailbox}\`: ${decision.access}`;
  if (decision.access === 'not known') return `${then}, because ${decision.because}`;
  return `${then}${decision.decidedBy?.length ? ` by ${names(decision.decidedBy)}` : ', decided by no policy'}`;
}

function names(list: readonly string[]): string {
  return list.map((name) => `\`${name}\``).join(', ');
}
