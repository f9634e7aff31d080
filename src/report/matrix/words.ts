/** What a matrix says, in the words that each printer of it uses. */
import type {
  Matrix,
  MatrixApp,
  MatrixPolicy,
  MatrixRow,
  OtherAnswer,
  ReasonedAnswer,
} from '../../model/generated/wire.generated.ts';
import { sizeOfScope } from '../../syntax/quantities.ts';
import { printRegion } from '../../syntax/readings/readings.ts';

/** What stands for every mailbox that the table does not have. */
export const OTHER_MAILBOXES = 'any other mailbox';

/** What stands in a cell of an app that has nothing to confine, so that policies are not asked about it. */
export const NO_PERMISSION = 'no permission';

/** Whether policies are asked about the app. */
export function isAsked({ reach }: Pick<MatrixApp, 'reach'>): boolean {
  return reach.word !== NO_PERMISSION;
}

/** Whether the row of any other mailbox says something: with `--changed-by` only what changes is shown. */
export function hasOtherMailboxes({ changedBy, apps }: Pick<Matrix, 'changedBy' | 'apps'>): boolean {
  return changedBy === undefined || apps.some(({ answers }) => answers[0]?.change !== undefined);
}

/** `nested-groups=direct → Denied`, as `decide` writes it. */
export function printOtherAnswer({ readings, answer, because }: OtherAnswer): string {
  return `${printRegion(readings)} → ${answer}${because === undefined ? '' : `, because ${because}`}`;
}

/** `Granted`, or `Granted → Denied` where other readings change it. */
export function answerWords({ answer, change }: ReasonedAnswer): string {
  return change === undefined ? answer : `${answer} → ${change.answer}`;
}

/** Where the mailbox stands by the policies that decide: `in Sales`, `not in Sales`, `in Board (DenyAccess)`. */
export function groundsWords(app: Pick<MatrixApp, 'policies'>, answer: ReasonedAnswer): string {
  const scopes = decidingScopes(app, answer).join(', ');
  if (scopes === '' || answer.answer === 'not known') return '';
  if (answer.clause === 'AAP-RESTRICT-CLOSES') return `not in ${scopes}`;
  return answer.clause === 'AAP-DENY-FIRST' ? `in ${scopes} (DenyAccess)` : `in ${scopes}`;
}

/** The name of an app for people; `*` stands for every app that no file names. */
export function appName({ appId, displayName }: Pick<MatrixApp, 'appId' | 'displayName'>): string {
  return appId === '*' ? 'any app that no file names' : (displayName ?? appId);
}

/** What the rows of the table are, where they are not all mailboxes of the tenant. */
export function printListed({ listed }: Pick<Matrix, 'listed'>): string | undefined {
  if (listed) return undefined;
  return `No file lists the mailboxes of the tenant. The table has those that are members of a group or named in a call; “${OTHER_MAILBOXES}” stands for the rest.`;
}

/** That a policy gives nothing by itself, where the files do not say what Entra gives. */
export function printSilentPermissions({ apps }: Pick<Matrix, 'apps'>): string | undefined {
  const silent = apps.filter(({ permissions }) => permissions === undefined).length;
  if (silent === 0) return undefined;
  const which = silent === apps.length ? 'these apps' : `${silent} of these ${apps.length} apps`;
  return `The files do not say which permissions Entra grants ${which}. Policies only take away: an app without a permission reaches nothing.`;
}

/** Numbers of a sentence of ours with commas: `4,000,400 answers`. */
export function grouped(sentence: string): string {
  return sentence.replace(/\d{4,}/g, (digits) => digits.replace(/\B(?=(?:\d{3})+$)/g, ','));
}

/** `RestrictAccess on Sales (2 members), called Sales only`; a name that is made of scope and right says nothing else. */
export function policyWords({ name, accessRight, scope, allApps, membership, members }: MatrixPolicy): string {
  const forAll = allApps === true ? ', for every app' : '';
  const isPlain = name === scope || name.endsWith(`:${scope}:${accessRight}`);
  return `${accessRight} on ${scope} (${sizeOfScope(membership, members)}${forAll})${isPlain ? '' : `, called ${name}`}`;
}

/** The scopes of the policies that decide, which say more than the policies' names. */
function decidingScopes({ policies }: Pick<MatrixApp, 'policies'>, { decidedBy }: ReasonedAnswer): readonly string[] {
  return decidedBy.map((name) => policies.find((policy) => policy.name === name)?.scope ?? name);
}

/** The answers of a row by app, and those of any other mailbox where no row is given. */
export function answersIn({ apps }: Pick<Matrix, 'apps'>, row?: MatrixRow): readonly (ReasonedAnswer | undefined)[] {
  const given = new Map(row?.cells.map(([app = 0, answer = 0]) => [app, answer]));
  return apps.map(({ answers }, index) => answers[given.get(index) ?? 0]);
}
