import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { schemas } from '../../../../src/model/generated/schemas.generated.ts';
import type { Matrix } from '../../../../src/model/generated/wire.generated.ts';
import { printMatrixPage } from '../../../../src/report/html/matrix/page.ts';
import { hugeMatrix } from '../../../support/huge-matrix.ts';
import { elementsOf, find, parsePage, textOf } from '../../../support/page.ts';
import { hostile } from '../../../support/reports.ts';
import { smallMatrix } from '../../../support/small-matrix.ts';

const maker = { name: 'exchange-access-conformance', version: '1.2.3' };
const page = parsePage(printMatrixPage(smallMatrix, maker));
const huge = hugeMatrix();

/** Every text of the matrix replaced by another; words of the schema stay, since the schema knows no others. */
function poison(value: unknown, text: string, key = ''): unknown {
  if (typeof value === 'string') return FREE.includes(key) ? text : value;
  if (Array.isArray(value)) return value.map((each) => poison(each, text, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, poison(each, text, name)]));
}

const FREE = [
  ...['appId', 'displayName', 'permissions', 'notes', 'id', 'address', 'name', 'scope', 'text', 'why', 'hint', 'file'],
  ...['because', 'decidedBy', 'mailboxes', 'properties', 'clause', 'status', 'nested-groups', 'axis'],
];

describe('printMatrixPage', () => {
  it('says first that nothing leaves it, and who made it last', () => {
    expect(textOf(find(page, 'body')[0] ?? page).trim()).toMatch(/^Nothing leaves this page\.\n/);
    expect(find(page, 'footer').map(textOf)).toEqual(['exchange-access-conformance 1.2.3']);
  });

  it('lets the browser run and fetch nothing but its own script and style', () => {
    const policy = find(page, 'meta').find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
    const content = policy?.attributes['content'] ?? '';
    const digest = (text: string): string => createHash('sha256').update(text).digest('base64');
    const scripts = find(page, 'script').filter(({ attributes }) => attributes['type'] === undefined);
    expect(content).toContain("default-src 'none'");
    expect(
      scripts.map((each) => `script-src 'sha256-${digest(textOf(each))}'`).filter((each) => content.includes(each)),
    ).toHaveLength(1);
    expect(scripts).toHaveLength(1);
    expect(content).toContain(`style-src 'sha256-${digest(find(page, 'style').map(textOf).join(''))}'`);
    const names = elementsOf(page).flatMap(({ attributes }) => Object.keys(attributes));
    expect(names.filter((name) => /^on|^src|^style$|^action$|^href$/.test(name))).toEqual([]);
  });

  it('gives no name twice, and every name that is referred to', () => {
    const all = elementsOf(page);
    const ids = all.flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of all.flatMap(({ attributes }) => attributes['aria-labelledby'] ?? [])) expect(ids).toContain(id);
  });

  it.each([...hostile, 'x'.repeat(10_000)])('stays the same page with %.30j in every text', (text) => {
    const poisoned = parsePage(printMatrixPage(poison(smallMatrix, text) as Matrix, { name: text, version: text }));
    expect(find(poisoned, 'script')).toHaveLength(2);
    expect(find(poisoned, 'dialog')).toHaveLength(1);
    for (const name of ['img', 'svg', 'iframe']) expect(find(poisoned, name)).toEqual([]);
    const [data] = find(poisoned, 'script');
    expect(JSON.parse(data === undefined ? '' : textOf(data)).mailboxes).toHaveLength(4);
    expect(textOf(poisoned)).not.toMatch(/[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
  });

  it('is small for few apps, and at most 5 MB for 400 apps and 10,000 mailboxes, all of them in it', () => {
    expect(Buffer.byteLength(printMatrixPage(smallMatrix, maker))).toBeLessThan(80_000);
    const large = printMatrixPage(huge, maker);
    expect(Buffer.byteLength(large)).toBeLessThanOrEqual(5_000_000);
    const data = JSON.parse(textOf(find(parsePage(large), 'script')[0] ?? page));
    expect([data.apps.length, data.mailboxes.length, data.cut]).toEqual([400, 10_000, false]);
    const cells = data.rows.reduce((sum: number, [, flat]: readonly number[][]) => sum + (flat?.length ?? 0) / 2, 0);
    expect(cells).toBe(huge.rows.reduce((sum, { cells: those }) => sum + those.length, 0));
  });

  it('is tested with what the schema calls a matrix', async () => {
    const { Ajv2020 } = await import('ajv/dist/2020.js');
    const validate = new Ajv2020({ strict: false }).compile({ ...schemas, $ref: '#/$defs/Matrix' });
    for (const each of [smallMatrix, hugeMatrix(40, 200)]) {
      validate(each);
      expect(validate.errors).toBeNull();
    }
  });
});
