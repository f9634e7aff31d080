/** Numbers as PowerShell reads them from a text. */

const MULTIPLIERS: Readonly<Record<string, number>> = {
  kb: 2 ** 10,
  mb: 2 ** 20,
  gb: 2 ** 30,
  tb: 2 ** 40,
  pb: 2 ** 50,
};

const NUMBER =
  /^([+-]?)(?:0x([0-9a-f]{1,16})|0b([01]{1,64})|(\d[\d,]{0,40}(?:\.\d{0,40})?(?:e[+-]?\d{1,4})?|\.\d{1,40}(?:e[+-]?\d{1,4})?))(u?[slyn]?|d)(kb|mb|gb|tb|pb)?$/i;

/** The integer of 32 bits that a text gives: `0x10`, `1kb`, `10.5` rounded; undefined for any other. A blank text is 0. */
export function integerOf(text: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return 0;
  const [, sign, hexadecimal, binary, decimal = '', , unit = ''] = NUMBER.exec(trimmed) ?? [];
  if (sign === undefined) return undefined;
  const magnitude =
    hexadecimal !== undefined
      ? Number.parseInt(hexadecimal, 16)
      : binary !== undefined
        ? Number.parseInt(binary, 2)
        : Number(decimal.replaceAll(',', ''));
  return roundToInteger((sign === '-' ? -magnitude : magnitude) * (MULTIPLIERS[unit.toLowerCase()] ?? 1));
}

/** Half goes to the even neighbour; undefined beyond 32 bits with a sign. */
export function roundToInteger(value: number): number | undefined {
  const down = Math.floor(value);
  const isUp = value - down > 0.5 || (value - down === 0.5 && down % 2 !== 0);
  const rounded = (isUp ? down + 1 : down) + 0; // no negative zero
  return rounded === (rounded | 0) ? rounded : undefined;
}
