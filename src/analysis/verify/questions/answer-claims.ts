/** Everything that says what must come out or came out, as one kind of thing: calls, recorded results, rows of tables. */

import { defined } from '../../../model/defined.ts';
import type { AnswerWord, AskedConnection, CheckKind, Connection } from '../../../model/generated/wire.generated.ts';
import type { NamedValues, Place, Value } from '../../../model/inventory/call.ts';
import type { CallExpectation, Inventory, RecordedResult } from '../../../model/inventory/inventory.ts';
import { resultOfWord } from '../../../syntax/cmdlets/result-words.ts';
import { fold } from '../../../syntax/fold.ts';
import { EXPECTATION_TABLE } from '../../../syntax/hosts/evidence/evidence-tables.ts';
import type { ExpectedRow, OtherExpectation } from '../tables/expectation-rows.ts';
import type { TestQuestion } from './test-question.ts';
import { testedConnection } from './tested-connection.ts';

/** One answer that must come out or came out. */
export interface AnswerClaim {
  readonly kind: CheckKind;
  readonly place: Place;
  readonly asked: TestQuestion;
  readonly expected: AnswerWord;
  readonly under?: readonly OtherExpectation[];
  readonly asPrinted?: string;
  readonly isStatus?: true;
  readonly time?: string;
  readonly via?: string;
}

/** What the texts expect of their tests, and what tests answered. */
export function claimsIn(inventory: Inventory): readonly AnswerClaim[] {
  const facts = factsOf(inventory);
  return [
    ...inventory.expectations.flatMap(ofExpectation),
    ...inventory.results.flatMap((each) => ofResult(each, facts)),
  ];
}

/** A row of a table; `observed` for what was seen live, which its column may say too. */
export function claimOf(row: ExpectedRow, given: CheckKind): AnswerClaim {
  const kind = row.isObserved === true ? 'observed' : given;
  const { place, question, expected, under, asPrinted, isStatus, time, via } = row;
  const asked: TestQuestion =
    question.chapter === 'client-access-rules'
      ? { kind: 'connection', connection: askedConnection(question.when, row.leavesAttributes === true) }
      : { kind: 'access', app: question.when.appId, mailbox: question.when.mailbox };
  return { kind, place, asked, expected, under, ...defined({ asPrinted, isStatus, time, via }) };
}

/** Null means the same as absent. Attributes that are left out are looked up in the files, as `explain` does. */
function askedConnection(
  { caller, middleTier, recipient, ...connection }: Connection,
  leavesAttributes: boolean,
): AskedConnection {
  const attributes = leavesAttributes ? undefined : recipient;
  const more = { caller: caller ?? undefined, middleTier: middleTier ?? undefined, recipient: attributes };
  return { ...connection, ...defined(more) };
}

function ofExpectation({ cmdlet, parameters, expect, place }: CallExpectation): readonly AnswerClaim[] {
  const base = { kind: 'expectation', place } as const;
  if (cmdlet === 'Test-ServicePrincipalAuthorization') return [{ ...base, ...aboutRoles(parameters, expect) }];
  const isGranted = resultOfWord(expect);
  if (cmdlet === 'Test-ClientAccessRule') {
    const expected = isGranted === undefined ? 'not known' : isGranted === 'Granted' ? 'AllowAccess' : 'DenyAccess';
    return [{ ...base, asked: testedConnection(parameters), expected }];
  }
  return askedOf(parameters['AppId'], parameters['Identity'], '-AppId', '-Identity').map((asked) => ({
    ...base,
    asked,
    expected: isGranted ?? 'not known',
  }));
}

const ROLES = 'roles are not decided here yet';

function aboutRoles(parameters: NamedValues, inScope: string): Pick<AnswerClaim, 'asked' | 'expected' | 'asPrinted'> {
  const [app, mailbox] = [textOf(parameters['Identity']), textOf(parameters['Resource'])];
  const expected = inScope === 'True' ? 'Granted' : inScope === 'False' ? 'Denied' : 'not known';
  const asked = { kind: 'nothing', because: ROLES, isAboutRoles: true, ...defined({ app, mailbox }) } as const;
  return { asked, expected, asPrinted: `InScope ${inScope}` };
}

/** What stands beside the results: the words as printed, and which calls have one result alone. */
interface ResultFacts {
  readonly words: ReadonlyMap<string, string>;
  readonly counts: ReadonlyMap<string, number>;
}

function factsOf({ objects, results }: Inventory): ResultFacts {
  const words = objects.flatMap(({ place, asPrinted }) => {
    const word = asPrinted?.['AccessCheckResult'];
    return word === undefined ? [] : [[keyOf(place), word] as const];
  });
  const counts = new Map<string, number>();
  for (const { call } of results)
    if (call !== undefined) counts.set(keyOf(call.place), (counts.get(keyOf(call.place)) ?? 0) + 1);
  return { words: new Map(words), counts };
}

function keyOf({ file, line, column }: Place): string {
  return `${line}:${column} ${file ?? ''}`;
}

function ofResult(result: RecordedResult, facts: ResultFacts): readonly AnswerClaim[] {
  const { type, properties, lost, place, time } = result;
  const call = ownCall(result, facts);
  const base = { kind: 'recorded', place, ...defined({ time }) } as const;
  if (type === 'AuthorizationCheck') {
    const value = properties['InScope'];
    const inScope = value === true ? 'True' : value === false ? 'False' : (textOf(value) ?? 'not known');
    return [{ ...base, ...aboutRoles(call ?? {}, inScope) }];
  }
  if (type === 'ClientAccessRuleCheck') return [{ ...base, asked: nothing(RETURNED), expected: 'not known' }];
  const word = textOf(properties['AccessCheckResult']);
  const answer = word === undefined ? undefined : resultOfWord(word);
  if (answer === undefined) {
    const why = lost?.['AccessCheckResult']?.why;
    const because = `its answer is not shown${why === undefined ? '' : `: ${why}`}`;
    return [{ ...base, asked: nothing(because), expected: 'not known' }];
  }
  const names = [call?.['Identity'], properties['Mailbox'], properties['MailboxId']].filter(isName);
  const asPrinted = facts.words.get(keyOf(place));
  return askedOf(properties['AppId'] ?? call?.['AppId'], names[0], 'AppId', 'Mailbox').map((asked) => ({
    ...base,
    asked: asked.kind === 'access' && names.length > 1 ? { ...asked, alias: names.slice(1) } : asked,
    expected: answer,
    ...defined({ asPrinted }),
  }));
}

const RETURNED = 'which rules Test-ClientAccessRule returns is what `decide --chapter test-client-access-rule` says';

/** The parameters of the call above, if it is the call that printed this result and no other. */
function ownCall({ call, properties }: RecordedResult, { counts }: ResultFacts): NamedValues | undefined {
  if (call === undefined || call.via === EXPECTATION_TABLE || (counts.get(keyOf(call.place)) ?? 0) > 1)
    return undefined;
  const { parameters } = call;
  const isOther =
    areApart(textOf(parameters['AppId']), textOf(properties['AppId'])) ||
    areApart(addressOf(parameters['Identity']), addressOf(properties['Mailbox']));
  return isOther ? undefined : parameters;
}

function areApart(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && fold(one) !== fold(other);
}

/** Names of other kinds may be two of one mailbox. */
function addressOf(value: Value | undefined): string | undefined {
  const text = textOf(value);
  return text?.includes('@') === true ? text : undefined;
}

function isName(value: Value | undefined): value is string {
  return textOf(value) !== undefined;
}

function nothing(because: string): TestQuestion {
  return { kind: 'nothing', because };
}

/** One question for each app: `-AppId` may be given several. */
function askedOf(
  app: Value | undefined,
  mailbox: Value | undefined,
  appName: string,
  mailboxName: string,
): readonly TestQuestion[] {
  const apps = Array.isArray(app) ? app : [app];
  return apps.map((each): TestQuestion => {
    const [appText, mailboxText] = [textOf(each), textOf(mailbox)];
    const because = missing(each, appName, 'app') ?? missing(mailbox, mailboxName, 'mailbox');
    if (because === undefined && appText !== undefined && mailboxText !== undefined)
      return { kind: 'access', app: appText, mailbox: mailboxText };
    const known = defined({ app: appText, mailbox: mailboxText });
    return { kind: 'nothing', because: because ?? 'it asks nothing', ...known };
  });
}

function missing(value: Value | undefined, name: string, noun: string): string | undefined {
  if (value === undefined || value === '') return `it names no ${noun}`;
  if (value === null) return `the value of ${name} is known only when the script runs`;
  return typeof value === 'string' ? undefined : `the value of ${name} is no ${noun}`;
}

function textOf(value: Value | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
