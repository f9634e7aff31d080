import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemas } from '../../src/model/generated/schemas.generated.ts';
import { supportedTypes } from '../../src/reference/authentication-matrix.ts';
import { protocols, supported, types } from './judge.ts';

describe('supportedTypes', () => {
  it('has the pairs that the table of CAR-AUTHENTICATION-UNSUPPORTED marks, and no other', () => {
    const pairs = Object.entries(supportedTypes).flatMap(([protocol, own]) => own.map((type) => `${protocol} ${type}`));
    expect(new Set(pairs)).toEqual(supported);
    expect(pairs).toHaveLength(supported.size);
    expect(supported.size).toBe(13);
  });

  it('knows every protocol, and the page names every protocol and type', () => {
    expect(Object.keys(supportedTypes).toSorted()).toEqual(schemas.$defs.Protocol.enum.toSorted());
    expect(protocols.toSorted()).toEqual(schemas.$defs.Protocol.enum.toSorted());
    expect(types.toSorted()).toEqual(schemas.$defs.AuthenticationType.enum.toSorted());
  });

  it('is the table of the protocol too', () => {
    const page = readFileSync(join(import.meta.dirname, '..', '..', 'spec', 'adapter-protocol.md'), 'utf8');
    const rows = [...page.matchAll(/^\| (\w+) \| ([–✔ |]+) \|$/gm)];
    const marked = rows.flatMap(([, protocol, marks = '']) =>
      marks.split(' | ').flatMap((mark, at) => (mark === '✔' ? [`${protocol} ${types[at]}`] : [])),
    );
    expect(rows).toHaveLength(12);
    expect(new Set(marked)).toEqual(supported);
  });
});
