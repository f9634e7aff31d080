import { describe, expect, it } from 'vitest';
import { axes } from '../../../src/model/generated/axes.generated.ts';
import { type Clause, clauses } from '../../../src/model/generated/clauses.generated.ts';
import { command } from '../../support/command.ts';

const run = (...words: string[]) => command(['clauses', ...words]);
const flat = (text: string) => text.replace(/\s+/g, ' ');

describe('clauses', () => {
  it('prints a clause with its text, status, sources and axes; case does not count', async () => {
    const { status, stdout } = await run('car-no-rule');
    const clause: Clause = clauses['CAR-NO-RULE'];
    expect(status).toBe(0);
    expect(stdout).toMatch(/^CAR-NO-RULE \(chosen\) {2}client-access-rules\n/);
    expect(flat(stdout)).toContain(flat(clause.text));
    expect(stdout).toContain('otherwise: block the connection; reading `no-rule-matches`\n');
    expect(stdout).toContain('depends on: no-rule-matches');
    expect(stdout).toMatch(/source: .+ \(.+\)/);
  });

  it('prints an axis with every reading, the evidence and what would settle it', async () => {
    const { status, stdout } = await run('cidr-host-bits');
    const axis = axes.find((each) => each.name === 'cidr-host-bits');
    expect(status).toBe(0);
    expect(stdout).toContain(axis?.question);
    for (const { name } of axis?.readings ?? []) expect(flat(stdout)).toMatch(new RegExp(`${name}( \\(default\\))?: `));
    for (const { text } of axis?.evidence ?? []) expect(stdout).toContain(`evidence: ${text}`);
    expect(stdout.match(/\(default\)/g)).toHaveLength(1);
    expect(stdout).toContain('what would settle it');
  });

  it('prints all clauses of a chapter, in the order of the specification', async () => {
    const { stdout } = await run('ip-ranges');
    const ids = Object.entries<Clause>(clauses).flatMap(([id, { chapter }]) => (chapter === 'ip-ranges' ? [id] : []));
    expect([...stdout.matchAll(/^([A-Z]+-[A-Z0-9-]+) \([a-z]+\) {2}/gm)].map((match) => match[1])).toEqual(ids);
  });

  it('prints several names, and lists everything without a name', async () => {
    expect((await run('CAR-ORDER', 'nested-groups')).stdout).toMatch(/^CAR-ORDER .*\n\nnested-groups /s);
    const { status, stdout } = await run();
    expect(status).toBe(0);
    for (const { name } of axes) expect(stdout).toContain(`  ${name} `);
    for (const [id, { status: restsOn }] of Object.entries<Clause>(clauses))
      expect(stdout).toContain(`  ${id} (${restsOn}) `);
    const chosen = Object.values<Clause>(clauses).filter((clause) => clause.status === 'chosen').length;
    expect(stdout).toMatch(new RegExp(`^Clauses: ${chosen} chosen, \\d+ documented, \\d+ interface, \\d+ observed\n`));
    expect(stdout).not.toMatch(/undefined|\[object/);
  });

  it.each([
    ['CAR-FRIST-MATCH', 'did you mean `CAR-FIRST-MATCH`?'],
    ['nested-group', 'did you mean `nested-groups`?'],
    ['ip-range', 'did you mean `ip-ranges`?'],
  ])('suggests what was meant by %s', async (name, hint) => {
    const { status, stdout, stderr } = await run('CAR-ORDER', name);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(`error: there is no clause, axis or chapter \`${name}\`\nhint: ${hint}\n`);
  });
});
