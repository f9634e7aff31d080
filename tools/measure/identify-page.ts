/** The figures of `identify` as a page for people. */
import { headOf } from './digest.ts';
import type { Calling, IdentifyFigures, Named } from './identify.ts';

export function printIdentifyPage({ effort, mixtures, named, bound }: IdentifyFigures, digest: string): string {
  const least = Math.ceil(bound.bits / Math.log2(bound.answers));
  const called = (calling: Calling): readonly Named[] => named.filter((each) => each.calling === calling);
  return `${[
    headOf('npm run identify-figures', digest),
    '# What `identify` finds, and at what cost',
    `Programs in this process, which claim every chapter and give their grounds; seed ${effort.seed}.`,
    '## Random mixtures of readings, without a fault',
    [
      `- ${mixtures.right} of ${effort.mixtures} are identified in every axis.`,
      `- ${effort.searched} of them are looked through for planted faults as well; ${mixtures.accused} are accused of one.`,
      `- Questions until then: ${spread(mixtures.questions)}.`,
      `- Distinct \`given\`, which a live server is slow to change: ${spread(mixtures.givens)}.`,
      `- The information bound: ${bound.bits.toFixed(2)} bits tell all combinations apart, so many questions if each had two answers.`,
      `  No golden question has more than ${bound.answers} answers, so that fewer than ${least} questions can never do.`,
    ].join('\n'),
    '## Planted faults, each alone under a random mixture',
    [
      `- ${called('first').length} of ${named.length} are named first.`,
      `- Questions, those that tell faults apart included: ${spread(named.map(({ questions }) => questions))}.`,
    ].join('\n'),
    ...listed('Named, but not first', called('later')),
    ...listed('Others are named', called('other')),
    ...listed('Wrong answers are found, and no planted fault is named', called('unnamed')),
    ...listed('Not seen: readings explain all that was answered', called('unseen')),
  ].join('\n\n')}\n`;
}

function listed(title: string, some: readonly Named[]): readonly string[] {
  if (some.length === 0) return [];
  const code = (name: string): string => `\`${name}\``;
  const items = some.map(({ fault, names }) => {
    const instead = names.slice(0, 3).map(code).join(', ');
    return `- ${code(fault.name)}${instead === '' ? '' : `: ${instead}`}`;
  });
  return [`${title}:`, items.join('\n')];
}

function spread(counts: readonly number[]): string {
  const mean = counts.reduce((sum, each) => sum + each, 0) / counts.length;
  return `mean ${mean.toFixed(1)}, at most ${Math.max(...counts)}`;
}
