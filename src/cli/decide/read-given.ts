/** What `decide` asks about: rules, or policies with their directory, read from files and found usable. */

import { problemsOf } from '../../library/answer.ts';
import { InputError } from '../../library/errors.ts';
import type { Chapter, Given } from '../../model/chapters.ts';
import { defaultReadings } from '../../model/generated/axes.generated.ts';
import type { Directory } from '../../model/generated/wire.generated.ts';
import type { Readings } from '../../model/readings.ts';
import { problemIn, readText, shownPath } from '../../node/files.ts';
import { parseJson } from '../../syntax/json/json.ts';
import { read, readGiven } from '../../syntax/wire.ts';
import { chaptersFlag } from '../options/flags.ts';
import { getOutputProblem } from './get-output.ts';

/** The files that requests are asked about, and the chapter where these leave a choice. */
export interface WorldFlags {
  readonly rules?: string;
  readonly policies?: string;
  readonly directory?: string;
  readonly chapter?: string;
}

interface ChapterGiven {
  readonly chapter: Chapter;
  readonly given: Given;
}

/** What the requests may be asked about, and the chapters that ask about it; the first is meant when none is named. */
const ABOUT = {
  rules: ['client-access-rules', 'test-client-access-rule', 'rule-administration'],
  policies: ['application-access-policies', 'policy-administration'],
  nothing: ['ip-ranges', 'username-patterns', 'recipient-filters'],
} as const satisfies Readonly<Record<string, readonly Chapter[]>>;

/** The chapter that the flags ask for, and what its questions are asked about. */
export function readWorld(flags: WorldFlags, readings: Readings = defaultReadings): ChapterGiven {
  const { rules, policies, directory } = flags;
  if (rules !== undefined && policies !== undefined) throw new InputError('give --rules or --policies, not both');
  if (directory !== undefined && policies === undefined) throw new InputError('--directory goes with --policies');
  const about = rules !== undefined ? 'rules' : policies !== undefined ? 'policies' : 'nothing';
  if (about === 'nothing' && flags.chapter === undefined) {
    throw new InputError('give one of --rules, --policies and --chapter', 'see `decide --help` for examples');
  }
  const named = flags.chapter === undefined ? ABOUT[about][0] : chaptersFlag([flags.chapter])[0];
  const chapter = ABOUT[about].find((each) => each === named);
  if (chapter === undefined) {
    const needs = about === 'nothing' ? 'needs --rules or --policies' : `is not about ${about}`;
    throw new InputError(`--chapter: ${flags.chapter} ${needs}`);
  }
  if (rules !== undefined) return { chapter, given: readRuleSet(rules, readings) };
  if (policies !== undefined) return { chapter, given: readPolicies(policies, directory) };
  return { chapter, given: {} };
}

function readRuleSet(path: string, readings: Readings): Given {
  const json = readJson(path, 'rules');
  const given = readGiven('client-access-rules', Array.isArray(json) ? { rules: json } : json);
  if (!given.ok) throw problemIn(path, given.problem);
  refuseProblems(path, given.value, readings);
  return given.value;
}

/** Whatever leaves an answer open, but for what only New would refuse: the rules and scopes that people have are decided. */
function refuseProblems(path: string, given: Given, readings: Readings): void {
  const problem = problemsOf(given, readings).find(({ code }) => code === 'invalid-value');
  if (problem !== undefined) throw problemIn(path, problem);
}

function readPolicies(path: string, directory: string | undefined): Given {
  const json = readJson(path, 'policies');
  const policies = typeof json === 'object' && json !== null && 'policies' in json ? json.policies : json;
  const recipients = directory === undefined ? undefined : readDirectory(directory);
  if (recipients === undefined && Array.isArray(json)) {
    throw new InputError(`${shownPath(path)} holds policies only`, 'give the recipients with --directory');
  }
  const whole = recipients === undefined ? json : { policies, directory: recipients };
  const given = readGiven('application-access-policies', whole);
  if (!given.ok) throw problemIn(path, given.problem);
  refuseProblems(path, given.value, defaultReadings);
  return given.value;
}

function readDirectory(path: string): Directory {
  const json = readJson(path, 'directory');
  const directory = read('Directory', Array.isArray(json) ? { recipients: json } : json);
  if (!directory.ok) throw problemIn(path, directory.problem);
  return directory.value;
}

function readJson(path: string, wanted: 'rules' | 'policies' | 'directory'): unknown {
  const json = parseJson(readText(path));
  if (!json.ok) throw problemIn(path, json.problem);
  const problem = getOutputProblem(json.value, wanted);
  if (problem !== undefined) throw problemIn(path, problem);
  return json.value;
}
