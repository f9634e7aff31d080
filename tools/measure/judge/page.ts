/** The page about what PowerShell bound and where our reader differs. */
import { list, table } from '../../markdown.ts';
import { accepted } from './accepted.ts';
import { CAREFUL_SHARE, type Judged, type Judgement, reasonOf, wrongOf } from './judgement.ts';

export function printPage({ powershell, samples, lines }: Judgement): string {
  return `# PowerShell itself as judge

PowerShell ${powershell} (a .NET tool, \`.config/dotnet-tools.json\`) runs texts over stand-ins for the cmdlets, printed from the signatures that
our own binder uses; what it binds is compared with what \`readCalls\` reads, name by name. \`npm run measure -- judge\` asks it and writes
[judge.json](judge.json). With \`--check\` the answers must be those recorded, and thousands of further lines are drawn, asked and compared;
\`.ci/run\` does so where PowerShell can be installed. \`npm test\` judges our reader by the record alone. The lines are those of
\`generators/texts/command-lines/\`: traps written by hand, and drawn ones, which are kept when they are short and say something.

${table([
  ['', 'lines', 'samples'],
  ['texts', lines.length, samples.length],
  ['calls bound', count(lines, boundOf), count(samples, boundOf)],
  ['calls refused', count(lines, refusedOf), count(samples, refusedOf)],
  ['texts that PowerShell does not parse', count(lines, unparsed), count(samples, unparsed)],
])}

Each sample is a script of \`test/samples/\` in a session of its own, where every foreign command does nothing: what hangs on one is unknown to us
and empty to PowerShell, so that only what we claim to know is compared.

## Where our reader differs

It may be careful: say that a value is unknown or that a call hangs on something (in at most ${CAREFUL_SHARE * 100} % of the lines), and read on in a text that
PowerShell refuses as a whole. Wrong, and not accepted:

${list([...lines, ...samples].flatMap(wrongOf))}

Accepted, in these texts and in further ones that are drawn:

${list(
  accepted.map((each) => {
    const texts = [...lines, ...samples].filter(({ text, differences }) =>
      differences.some((difference) => reasonOf(text, difference) === each),
    );
    return texts.length === 0 ? each.why : `${each.why}: ${texts.length} of these texts`;
  }),
)}
`;
}

function boundOf({ answer }: Judged): number {
  return 'calls' in answer ? answer.calls.filter((call) => !('refused' in call)).length : 0;
}

function refusedOf(judged: Judged): number {
  return 'calls' in judged.answer ? judged.answer.calls.length - boundOf(judged) : 0;
}

function unparsed({ answer }: Judged): number {
  return 'parses' in answer ? 1 : 0;
}

function count(texts: readonly Judged[], of: (judged: Judged) => number): number {
  return texts.reduce((sum, judged) => sum + of(judged), 0);
}
