import { describe, expect, it } from 'vitest';
import { baseStyle } from '../../../../src/report/html/shell/base-style.ts';

const [light = {}, dark = {}] = baseStyle.match(/:root \{[^}]*\}/g)?.map(coloursIn) ?? [];

function coloursIn(block: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+): #([0-9a-f]{6})/g)].map(([, name = '', hex = '']) => [name, hex]),
  );
}

/** WCAG 2, relative luminance. */
function luminance(hex = ''): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string | undefined, other: string | undefined): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

describe('baseStyle', () => {
  it.each([
    ['light', light],
    ['dark', dark],
  ])('can be read in the %s', (_, colours) => {
    for (const text of ['text', 'faint', 'link', 'good', 'warn', 'bad', 'none'])
      for (const ground of ['page', 'raised'])
        expect([text, ground, contrast(colours[text], colours[ground]) >= 4.5]).toEqual([text, ground, true]);
    expect(contrast(colours['mark-text'], colours['mark'])).toBeGreaterThan(4.5);
  });
});
