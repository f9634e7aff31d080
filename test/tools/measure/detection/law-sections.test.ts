import { describe, expect, it } from 'vitest';
import { laws } from '../../../../src/laws/all.generated.ts';
import type { Law } from '../../../../src/laws/law.ts';
import { lawSections } from '../../../../tools/measure/detection/law-sections.ts';
import { fileOfLaw } from '../../../../tools/measure/detection/laws.ts';
import { figures } from './figures.ts';

const law = (name: string, clauses: Law['clauses']): Law => {
  const [any] = laws;
  if (any === undefined) throw new Error('there are no laws');
  return { ...any, name, clauses };
};
const [holds, halves] = [
  'a span holds its ends and not their neighbours',
  'a span matches what its halves match',
] as const;
const own = [law(holds, ['IP-SPAN']), law(halves, ['IP-SPAN']), law('nothing', ['IP-SPAN', 'IP-CIDR'])];
const page = lawSections(figures.detections, own).join('\n\n');

describe('lawSections', () => {
  it('counts the faults that break each law, and names the laws that none breaks', () => {
    expect(page).toContain(`break each\n\n- ${holds}: 1\n- ${halves}: 1\n`);
    expect(page).toContain('no planted fault breaks\n\n- nothing\n');
  });

  it('says why a law stays that no fault breaks alone', () => {
    expect(page).toContain(`| ${holds} | 1 | 1 | — |`);
    expect(page).toContain(`| ${halves} | 1 | 0 | — |`);
    expect(page).toContain('| nothing | 0 | 0 | IP-CIDR (chosen) |');
    expect(page).toContain(`neither holds:\n\n- ${halves}`);
  });

  it('asks no reason of a law that some fault breaks alone', () => {
    const detections = figures.detections.map((detection) => ({
      ...detection,
      laws: new Map([[fileOfLaw(holds), 3]]),
    }));
    const alone = lawSections(detections, own.slice(0, 1)).join('\n\n');
    expect(alone).toContain(`- ${holds}: 2, 2 of them no other law`);
    expect(alone).not.toContain(`| ${holds}`);
    expect(alone.endsWith('None.')).toBe(true);
  });
});
