import { expect, it } from 'vitest';
import { isGuid } from '../../src/syntax/guid.ts';

it.each([
  ['0d8b5f0e-6f0a-4a3e-9a8e-000000000001', true],
  ['0D8B5F0E-6F0A-4A3E-9A8E-00000000000F', true],
  ['{0d8b5f0e-6f0a-4a3e-9a8e-000000000001}', false],
  ['0d8b5f0e6f0a4a3e9a8e000000000001', false],
  ['0d8b5f0e-6f0a-4a3e-9a8e-00000000000g', false],
])('whether %s is a GUID', (text, expected) => {
  expect(isGuid(text)).toBe(expected);
});
