import { expect, test } from 'vitest';
import { hasPlaceholder, isPlaceholder } from '../../../../src/syntax/cmdlets/binding/placeholders.ts';
import { datum, table } from '../arguments.ts';

test.each([
  '<app>',
  '<someone.else>@contoso.com',
  '<any other mailbox>@contoso.com',
  '{APP}',
  '{{app}}',
  '$'.concat('{appId}'), // as a program's template has it
  '%APP_ID%',
  '[Application (client) ID]',
  '...',
  '…',
  'YOUR_APP_ID',
  'your-app-id',
  'APP_ID_HERE',
  'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
  "MemberOfGroup -eq '<group DN>'",
  '{some mailbox}@{tenant}.onmicrosoft.com',
  'office@[Your Domain]',
  '4axxxxd1-bfxx-4xxx-a0xx-05xxxx37d5c3',
])('%s is to be filled in', (text) => {
  expect(isPlaceholder(text, 'AppId')).toBe(true);
});

test.each([
  '0b8e90e9-f646-4d5f-9ae8-5d0928398f9f',
  'my-group@contoso.com',
  'yourself',
  "Department -eq 'A'",
  'CN=a,DC=b',
  'a < b',
  '*[a-z]@contoso.com',
  '4a000000-bf00-4000-a000-0500000000c3',
  'x',
  `<${'a'.repeat(400)}>`,
])('%s stands as it is', (text) => {
  expect(isPlaceholder(text, 'AppId')).toBe(false);
});

test('angle brackets in a text for people are text, unless they are all of it', () => {
  expect(isPlaceholder('for <group>', 'Description')).toBe(false);
  expect(isPlaceholder('<what for>', 'Description')).toBe(true);
});

test('lists and hashtables have those of their parts', () => {
  expect(hasPlaceholder(datum(['a', '<b>']), 'Members')).toBe(true);
  expect(hasPlaceholder(table({ Add: ['a', '<b>'] }), 'Members')).toBe(true);
  expect(hasPlaceholder(datum(['a', 'b']), 'Members')).toBe(false);
  expect(hasPlaceholder({ kind: 'text', value: 'a', placeholder: true }, 'AppId')).toBe(true);
});
