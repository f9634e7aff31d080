/** Which given, question and answer belong together: one entry for each chapter of the protocol. */
import type {
  AccessAnswer,
  AccessQuestion,
  ApplicationAccessPolicy,
  Chapter,
  ClientAccessRule,
  Connection,
  DecisionAnswer,
  IpRangeQuestion,
  MatchAnswer,
  NoGiven,
  PoliciesGiven,
  PolicyAdministrationAnswer,
  PolicyAdministrationQuestion,
  RecipientFilterQuestion,
  RuleAdministrationAnswer,
  RuleAdministrationQuestion,
  RulesGiven,
  TestAnswer,
  UsernamePatternQuestion,
} from './generated/wire.generated.ts';

export type { Chapter };

/** For each chapter the types of its questions and answers. */
export interface Chapters {
  readonly 'client-access-rules': {
    readonly given: RulesGiven;
    readonly when: Connection;
    readonly answer: DecisionAnswer;
  };
  readonly 'test-client-access-rule': {
    readonly given: RulesGiven;
    readonly when: Connection;
    readonly answer: TestAnswer;
  };
  readonly 'application-access-policies': {
    readonly given: PoliciesGiven;
    readonly when: AccessQuestion;
    readonly answer: AccessAnswer;
  };
  readonly 'rule-administration': {
    readonly given: RulesGiven;
    readonly when: RuleAdministrationQuestion;
    readonly answer: RuleAdministrationAnswer;
  };
  readonly 'policy-administration': {
    readonly given: PoliciesGiven;
    readonly when: PolicyAdministrationQuestion;
    readonly answer: PolicyAdministrationAnswer;
  };
  readonly 'recipient-filters': {
    readonly given: NoGiven;
    readonly when: RecipientFilterQuestion;
    readonly answer: MatchAnswer;
  };
  readonly 'ip-ranges': { readonly given: NoGiven; readonly when: IpRangeQuestion; readonly answer: MatchAnswer };
  readonly 'username-patterns': {
    readonly given: NoGiven;
    readonly when: UsernamePatternQuestion;
    readonly answer: MatchAnswer;
  };
}

/** What is so of a chapter as a whole. */
interface ChapterEntry {
  /** The names of the schemas of what is given, of a question, and of an answer that decides. */
  readonly given: string;
  readonly when: string;
  readonly answer: string;
  /** Whether a question is about one text. */
  readonly isText: boolean;
}

/** THE table of chapters, in the order in which they are listed. */
export const chapterTable: Readonly<Record<Chapter, ChapterEntry>> = {
  'client-access-rules': { given: 'RulesGiven', when: 'Connection', answer: 'DecisionAnswer', isText: false },
  'test-client-access-rule': { given: 'RulesGiven', when: 'Connection', answer: 'TestAnswer', isText: false },
  'application-access-policies': {
    given: 'PoliciesGiven',
    when: 'AccessQuestion',
    answer: 'AccessAnswer',
    isText: false,
  },
  'rule-administration': {
    given: 'RulesGiven',
    when: 'RuleAdministrationQuestion',
    answer: 'RuleAdministrationAnswer',
    isText: false,
  },
  'policy-administration': {
    given: 'PoliciesGiven',
    when: 'PolicyAdministrationQuestion',
    answer: 'PolicyAdministrationAnswer',
    isText: false,
  },
  'recipient-filters': { given: 'NoGiven', when: 'RecipientFilterQuestion', answer: 'MatchAnswer', isText: true },
  'ip-ranges': { given: 'NoGiven', when: 'IpRangeQuestion', answer: 'MatchAnswer', isText: true },
  'username-patterns': { given: 'NoGiven', when: 'UsernamePatternQuestion', answer: 'MatchAnswer', isText: true },
};

/** What a chapter's questions are asked about. */
export type Given = Chapters[Chapter]['given'];
/** One question's own part. */
export type When = Chapters[Chapter]['when'];

/** Chapters that ask connections about rules. */
export type RuleChapter = 'client-access-rules' | 'test-client-access-rule';
/** Client access rules as they stand on the wire. */
export type RuleSet = readonly ClientAccessRule[];
/** Application access policies as they stand on the wire. */
export type PolicySet = readonly ApplicationAccessPolicy[];

/** Every chapter of the protocol. */
export const chapterNames = Object.keys(chapterTable) as readonly Chapter[];
