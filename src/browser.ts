/** The part of the library that runs anywhere: the reference, and a check for implementations in TypeScript or JavaScript. */

export { answer, type ChapterQuestion as QuestionOf, explain, printTrace } from './library/answer.ts';
export {
  type CheckResult,
  checkSuite,
  type Failure as SubjectFailure,
  type Suite,
  type SuiteOptions as CheckOptions,
} from './library/check-suite.ts';
export {
  type AccessDecider,
  type ConnectionColumns,
  type ConnectionDecider,
  compile,
  compilePolicies,
  type Encoders as ConnectionEncoders,
  type GroundedAnswer,
} from './library/compile.ts';
export { HarnessError, type HarnessErrorCode, InputError } from './library/errors.ts';
export type { AnswerFunction, LocalAnswer, LocalSubject } from './library/local-subject.ts';
export type { BatchReply, Misconduct, Outcome, QuestionBatch, Subject } from './library/subjects.ts';
export { type Chapter, type Chapters, chapterNames, type Given, type When } from './model/chapters.ts';
export type * from './model/filter.ts';
export { type AxisText, axes, defaultReadings } from './model/generated/axes.generated.ts';
export { type Clause, type ClauseId, clauses } from './model/generated/clauses.generated.ts';
export type {
  AccessAnswer,
  AccessQuestion,
  AccessRight,
  Action as RuleAction,
  ApplicationAccessPolicy,
  AuthenticationType,
  Caller,
  ClientAccessRule,
  CmdletCall,
  ConditionField,
  Connection,
  Contradiction,
  DecisionAnswer,
  Directory,
  DirectoryRecipient,
  Errored,
  Extent,
  IpRangeQuestion,
  KnownDifference,
  LawCounterexample,
  LawQuestion,
  LeftOut,
  Limits,
  MatchAnswer,
  MiddleTier,
  NoGiven,
  NumberedRule,
  OutcomeCounts,
  PoliciesGiven,
  PolicyAdministrationAnswer,
  PolicyAdministrationQuestion,
  Protocol,
  QuestionOutcome,
  Recipient,
  RecipientFilterQuestion,
  RecipientType,
  RefusalCode,
  Refused,
  ReportCampaign,
  ReportControl,
  ReportDiagnosis,
  ReportEvidence,
  ReportFinding,
  ReportFooter,
  ReportHeader,
  ReportKnown,
  ReportLaw,
  ReportLine,
  ReportQuestion,
  ReportReading,
  ReportShare,
  ReportSubject,
  ReportSuspiciousClause,
  ReportUnsettled,
  RuleAdministrationAnswer,
  RuleAdministrationQuestion,
  RulesGiven,
  Scope as RuleScope,
  Sizes,
  StartAnswer,
  StepAnswer,
  Tally,
  TestAnswer,
  Unsupported,
  UsernamePatternQuestion,
  Verdict,
} from './model/generated/wire.generated.ts';
export type { Case as GoldenCase } from './model/golden.ts';
export type { IpAddress, IpRange } from './model/ip-range.ts';
export type { GrammarProblem, Problem, Result as ParseResult } from './model/problem.ts';
export type {
  Answer,
  Box as ExpectedAnswer,
  ChapterAnswer,
  Expectation,
  Question,
} from './model/question.ts';
export type { Axis, Readings, Region as ReadingSet, SomeReadings } from './model/readings.ts';
export type { Explanation, RuleExplanation, TraceStep } from './model/trace.ts';
export { printJunit } from './report/junit.ts';
export { parseReport, printReport } from './report/ndjson.ts';
export type { Report, ReportBody, ReportLists } from './report/record.ts';
export { type Reporter, reporters } from './report/reporters.ts';
export { printText } from './report/text/text.ts';
export { parseAddress, parseRange, printAddress, printRange } from './syntax/ip-ranges.ts';
export { parseReadings, printReadings } from './syntax/readings/readings.ts';
export { parseFilter } from './syntax/recipient-filters/parse.ts';
export { printFilter } from './syntax/recipient-filters/print.ts';
export { parsePattern, printPattern } from './syntax/username-patterns.ts';
export { readQuestion } from './syntax/wire.ts';
