/** As many apps and mailboxes as a large tenant has, from a seed: the same every time. */
import type { Matrix, MatrixMailbox } from '../../src/model/generated/wire.generated.ts';
import { type AppPlan, answer, at, matrixOf, policy, step } from './matrices.ts';

const FIRST = ['Anna', 'Ben', 'Cleo', 'Dirk', 'Elif', 'Femi', 'Greta', 'Hugo', 'Ines', 'Jonas', 'Kaya', 'Lena'];
const LAST = ['Albers', 'Berg', 'Castro', 'Diaz', 'Eriksen', 'Fischer', 'Gomez', 'Haddad', 'Ivanova', 'Jansen'];
const WORK = ['Invoice', 'Calendar', 'Ticket', 'Archive', 'Survey', 'Payroll', 'Signature', 'Room', 'Backup', 'Lead'];
const KIND = ['robot', 'sync', 'import', 'export', 'connector', 'bot', 'gateway', 'reader'];

/** A multiplicative generator modulo 2^31 - 1, as Park and Miller describe it. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/**
 * Each app is restricted to a group of 20 to 200 mailboxes; a fifth is denied some of them as well, and in some apps
 * others are in a group in the group.
 */
export function hugeMatrix(apps = 400, mailboxes = 10_000, seed = 14): Matrix {
  const random = randomFrom(seed);
  const listed = Array.from({ length: mailboxes }, (_, index) => mailboxOf(index));
  const plans = Array.from({ length: apps }, (_, index) => planOf(index, listed, random));
  return matrixOf(plans, listed, { sources: [{ name: 'members.csv', form: 'csv', encoding: 'utf-8' }] });
}

function mailboxOf(index: number): MatrixMailbox {
  const [first = '', last = ''] = [FIRST[index % 12], LAST[Math.floor(index / 12) % 10]];
  const id = `${first}.${last}.${String(index).padStart(5, '0')}`.toLowerCase();
  return { id, address: `${id}@contoso.com`, displayName: `${first} ${last} ${index}`, type: 'UserMailbox' };
}

function planOf(index: number, mailboxes: readonly MatrixMailbox[], random: (below: number) => number): AppPlan {
  const displayName = `${WORK[index % 10]} ${KIND[index % 8]} ${index}`;
  const group = `Scope of ${displayName}`;
  const [name, deny] = [`Restrict ${displayName}`, `Deny ${displayName}`];
  const size = 20 + random(181);
  const members = [...new Set(Array.from({ length: size }, () => random(mailboxes.length)))];
  const place = [at('policies.txt', 7 * index + 3)];
  const counts = step(`RestrictAccess on \`${group}\` counts for this app`, place, 'AAP-COUNTS');
  const covers = [counts, step(`it covers the mailbox, a member of \`${group}\``, [], 'AAP-COVERS-MEMBERS')];
  const grants = { decidedBy: [name], steps: covers };
  const other = { readings: { 'nested-groups': ['direct'] }, answer: 'Denied', decidedBy: [name] } as const;
  const answers = [
    answer('Denied', 'AAP-RESTRICT-CLOSES', { decidedBy: [name], steps: [counts] }),
    answer('Granted', 'AAP-RESTRICT-GRANTS', grants),
    ...(index % 5 === 0 ? [answer('Denied', 'AAP-DENY-FIRST', { decidedBy: [deny], steps: covers })] : []),
    ...(index % 5 !== 0 && index % 8 === 3
      ? [answer('Granted', 'AAP-RESTRICT-GRANTS', { ...grants, depends: [other] })]
      : []),
  ];
  const picks = new Map(members.map((mailbox, member) => [mailbox, answers.length > 2 && member % 9 === 4 ? 2 : 1]));
  const isOpen = answers.some(({ depends }) => depends.length > 0);
  return {
    appId: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    ...{ displayName, permissions: ['Mail.Read'], word: isOpen ? 'depends' : 'confined to n' },
    why: `${name} restricts it to the members of ${group}`,
    policies: [
      policy(name, 'RestrictAccess', group, members.length, 7 * index + 3),
      ...(index % 5 === 0 ? [policy(deny, 'DenyAccess', `Kept from ${displayName}`, 3, 7 * index + 5)] : []),
    ],
    answers,
    pick: (mailbox) => picks.get(mailbox) ?? 0,
  };
}
