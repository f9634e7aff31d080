/** Commands that ask again, to paste: built from what a report says of its run. */
import type { CampaignOptions } from '../checks/campaigns/campaign.ts';
import type { Commands } from '../checks/session.ts';
import type { Chapter } from '../model/chapters.ts';
import { defined } from '../model/defined.ts';
import type { ReportHeader } from '../model/generated/wire.generated.ts';
import type { Case } from '../model/golden.ts';
import type { AdapterFlags } from './options/adapter.ts';
import { lawWords, questionWords, readingWords } from './options/campaign.ts';
import { environmentName, shellLine } from './options/flags.ts';
import { selfCommand } from './own-command.ts';

/** The flags about how the adapter runs; values of variables are nobody's business. */
export function adapterWords(flags: AdapterFlags): readonly string[] {
  return [
    ...(flags.timeout === '10s' ? [] : ['--timeout', flags.timeout]),
    ...(flags.cwd === undefined ? [] : ['--cwd', flags.cwd]),
    ...(flags.env ?? []).flatMap((each) => ['--env', environmentName(each)]),
  ];
}

/** `question` is the one that the run asks alone. */
export function repeatsOf(
  header: ReportHeader,
  adapter: readonly string[],
  campaign: CampaignOptions | undefined,
  question?: Case,
): Commands {
  const again = (words: readonly string[]): string => {
    const verb = words.at(-1)?.startsWith('smoke#') === true ? ['smoke'] : [...words, ...ownWords(header, words)];
    return shellLine([...selfCommand(), ...verb, ...adapter, '--', ...header.command]);
  };
  return {
    repeat: (addresses, under) =>
      again(
        question !== undefined && addresses.includes(question.address)
          ? questionWords(question.question, under)
          : ['check', ...addresses.flatMap((address) => ['--only', address]), ...readingWords(under)],
      ),
    repeatQuestion: (asked, under) => again(questionWords(asked, under)),
    ...defined({ repeatLaws: campaign && ((chapter: Chapter) => again(lawWords(chapter, campaign))) }),
  };
}

/** The flags that every command repeats; a reading that it asserts already stands. */
function ownWords(
  { selection, asserted = {}, against, strict }: ReportHeader,
  words: readonly string[],
): readonly string[] {
  const more = Object.entries(asserted).filter(([axis]) => !words.some((word) => word.startsWith(`${axis}=`)));
  return [
    ...(selection?.golden ?? []).flatMap((each) => ['--golden', each]),
    ...readingWords(Object.fromEntries(more)),
    ...(against === undefined ? [] : ['--against', shellLine(against)]),
    ...(strict === true ? ['--strict'] : []),
    ...(selection?.rules === undefined ? [] : ['--rules', ...selection.rules]),
  ];
}
