/** How large a value is to its reader, and the texts that say nothing to them. */

/** Texts by field that say nothing: a question with them is as small as one without. */
const PLAIN: Readonly<Record<string, readonly string[]>> = {
  name: ['a', 'b', 'c'],
  Name: ['a', 'b', 'c'],
  Identity: ['a', 'b', 'c'],
  anyOfClientIPAddressesOrRanges: ['0.0.0.0/0', '::/0'],
  exceptAnyOfClientIPAddressesOrRanges: ['0.0.0.0/0', '::/0'],
  usernameMatchesAnyOfPatterns: ['*'],
  exceptUsernameMatchesAnyOfPatterns: ['*'],
  clientIPAddress: ['192.0.2.1'],
  username: ['a\\b'],
  protocol: ['OutlookWebApp'],
  authenticationType: ['BasicAuthentication'],
};

/** What may stand in a field in place of a text that says something. */
export function plainTexts(field: string): readonly string[] {
  return PLAIN[field] ?? [];
}

/** How much there is to read in a value of this field: the characters of its JSON text, in which plain texts count nothing. */
export function sizeOf(value: unknown, field = ''): number {
  if (Array.isArray(value)) return value.reduce((sum, item) => sum + sizeOf(item, field) + 3, 2);
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).reduce((sum, [name, item]) => sum + name.length + sizeOf(item, name) + 4, 2);
  }
  if (typeof value === 'string' && plainTexts(field).includes(value)) return 0;
  if (typeof value === 'number') return String(value).length + (value < 1 ? 1 : 0); // numbers count from one
  return (JSON.stringify(value) ?? '').length;
}
