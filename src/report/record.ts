/** A run as one record: what was checked, what was found, and what that comes to. */
import type {
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
} from '../model/generated/wire.generated.ts';

/** What a run found; a new kind of line is a field here and a row of `lineKinds`. */
export interface ReportLists {
  readonly selfTest: readonly ReportControl[];
  readonly questions: readonly ReportQuestion[];
  readonly readings: readonly ReportReading[];
  readonly unsettled: readonly ReportUnsettled[];
  readonly diagnoses: readonly ReportDiagnosis[];
  readonly suspiciousClauses: readonly ReportSuspiciousClause[];
  readonly shares: readonly ReportShare[];
  readonly laws: readonly ReportLaw[];
  readonly campaigns: readonly ReportCampaign[];
  readonly findings: readonly ReportFinding[];
  readonly known: readonly ReportKnown[];
  readonly evidence: readonly ReportEvidence[];
}

/** A report without its last line, which is computed from the rest. */
export interface ReportBody extends ReportLists {
  readonly header: ReportHeader;
  /** Missing when the adapter never started. */
  readonly subject?: ReportSubject;
}

/** A whole run. */
export interface Report extends ReportBody {
  readonly footer: ReportFooter;
}

/** The fields by which a header says what it heads. */
export const reportFormat = { schema: 'access-conformance/report', version: 2, line: 'header' } as const;

type LineKinds = { readonly [List in keyof ReportLists]: ReportLists[List][number]['line'] };

/** The kind of line that each list is written as, in the order of the lines. */
export const lineKinds: LineKinds = {
  selfTest: 'control',
  questions: 'question',
  readings: 'reading',
  unsettled: 'unsettled',
  diagnoses: 'diagnosis',
  suspiciousClauses: 'suspicious-clause',
  shares: 'share',
  laws: 'law',
  campaigns: 'campaign',
  findings: 'finding',
  known: 'known',
  evidence: 'evidence',
};

/** The lines of a record that are there, each list filled from those of its kind. */
export function listsFrom(lines: readonly ReportLine[]): ReportLists {
  const lists = Object.entries(lineKinds).map(([list, kind]) => [list, lines.filter(({ line }) => line === kind)]);
  return Object.fromEntries(lists) as ReportLists; // the kinds are those of the lists
}

/** The lists of a run that found nothing. */
export const noLists: ReportLists = listsFrom([]);
