/** Which given, question and answer belong together: one entry for each chapter of the protocol. */
import type {
  AccessAnswer,
  AccessQuestion,
  Chapter,
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
} from './wire.generated.ts';

export type { Chapter };

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

/** What a chapter's questions are asked about. */
export type Given = Chapters[Chapter]['given'];
/** One question's own part. */
export type When = Chapters[Chapter]['when'];
