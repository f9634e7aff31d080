import { describe, expect, it } from 'vitest';
import { accepted } from '../../../../tools/measure/judge/accepted.ts';
import type { Judged } from '../../../../tools/measure/judge/judgement.ts';
import { printPage } from '../../../../tools/measure/judge/page.ts';

const cmdlet = 'Get-ClientAccessRule';
const right: Judged = {
  text: 'x',
  answer: {
    calls: [
      { cmdlet, line: 1, parameters: {} },
      { cmdlet, line: 2, refused: 'Ambiguous' },
    ],
    failed: [],
  },
  differences: [],
};
const unparsed: Judged = { text: '{', answer: { parses: false, why: 'MissingEndCurlyBrace' }, differences: [] };
const meant: Judged = { ...right, text: 'x 0x', differences: [{ kind: 'fault', text: '1' }] };
const wrong: Judged = { ...right, text: 'y', differences: [{ kind: 'invented', text: `${cmdlet} of line 3` }] };

describe('the page of the judge', () => {
  it('counts texts and calls', () => {
    const page = printPage({ powershell: '7.0.0', lines: [right, meant, unparsed], samples: [right] });
    expect(page).toContain('PowerShell 7.0.0 ');
    expect(page.split('\n').filter((line) => line.startsWith('|'))).toEqual([
      '|  | lines | samples |',
      '| --- | --- | --- |',
      '| texts | 3 | 1 |',
      '| calls bound | 2 | 1 |',
      '| calls refused | 2 | 1 |',
      '| texts that PowerShell does not parse | 1 | 0 |',
    ]);
  });

  it('lists what is wrong, also in samples', () => {
    const page = printPage({ powershell: '7.0.0', lines: [right], samples: [wrong] });
    expect(page).toContain(
      `Wrong, and not accepted:\n\n- "y": we list a call that PowerShell does not run: ${cmdlet} of line 3\n`,
    );
    expect(printPage({ powershell: '7.0.0', lines: [right, meant], samples: [] })).toContain('accepted:\n\nNone.\n');
  });

  it('says how many texts each accepted difference is about', () => {
    const page = printPage({ powershell: '7.0.0', lines: [meant, meant], samples: [] });
    expect(page.split('\n').filter((line) => line.startsWith('- '))).toEqual(
      accepted.map(({ why }) => (why.startsWith('`0x`') ? `- ${why}: 2 of these texts` : `- ${why}`)),
    );
  });
});
