/** Golden files, JSON and CSV, read into cases; what is wrong in them is named by file and case. */

import { defined } from '../../model/defined.ts';
import { type ClauseId, clauses, type UnsettledKind } from '../../model/generated/clauses.generated.ts';
import { unsettledKinds } from '../../model/generated/unsettled.generated.ts';
import type { GoldenCase, GoldenFile, Box as WireBox } from '../../model/generated/wire.generated.ts';
import type { Case } from '../../model/golden.ts';
import type { Problem, Result } from '../../model/problem.ts';
import type { Expectation } from '../../model/question.ts';
import { parseJson } from '../json/json.ts';
import { suggest } from '../nearest.ts';
import { axesOf, combinations, contains } from '../readings/reading-sets.ts';
import { readRegion } from '../readings/readings.ts';
import { unreadable } from '../unreadable.ts';
import { read, readAnswer, readQuestion } from '../wire.ts';
import { parseTable } from './golden-table.ts';

const kindNames: readonly UnsettledKind[] = unsettledKinds.map(({ name }) => name);

/** Reads one golden file. `name` is its path without folder of the collection and ending: `ip-ranges/ends`. */
export function parseGolden(name: string, format: 'json' | 'csv', text: string): Result<readonly Case[]> {
  const file = format === 'csv' ? parseGoldenTable(text) : parseGoldenJson(text);
  return file.ok ? readCases(name, file.value) : file;
}

function parseGoldenTable(text: string): Result<GoldenFile> {
  const table = parseTable(text);
  return table.ok ? read('GoldenFile', table.value) : table;
}

/** The JSON text as a golden file on schema. */
export function parseGoldenJson(text: string): Result<GoldenFile> {
  const json = parseJson(text);
  return json.ok ? read('GoldenFile', json.value) : json;
}

function readCases(name: string, file: GoldenFile): Result<readonly Case[]> {
  const slug = name.split('/').at(-1) ?? name;
  const cases: Case[] = [];
  for (const wire of file.cases) {
    const address = `${file.chapter}/${slug}#${wire.id}`;
    if (cases.some((each) => each.address === address)) return unreadable(`case \`${wire.id}\` stands twice`);
    const one = readCase(address, wire, file);
    if (!one.ok) return { ok: false, problem: at(`case \`${wire.id}\``, one.problem) };
    cases.push(one.value);
  }
  return { ok: true, value: cases };
}

function readCase(address: string, wire: GoldenCase, file: GoldenFile): Result<Case> {
  const unknown = wire.clauses.find((id) => !isClause(id));
  if (unknown !== undefined)
    return unreadable(`there is no clause \`${unknown}\``, { hint: suggest(unknown, Object.keys(clauses)) });
  const stranger = wire.unsettled?.find((kind) => !isUnsettledKind(kind));
  if (stranger !== undefined)
    return unreadable(`there is no kind of unsettled text \`${stranger}\``, { hint: suggest(stranger, kindNames) });
  const given = wire.given ?? file.given;
  if (given === undefined) return unreadable('neither the case nor its file has a `given`');
  const question = readQuestion(file.chapter, given, wire.when);
  if (!question.ok) return question;
  const expectation = readExpectation(file, wire);
  if (!expectation.ok) return expectation;
  return {
    ok: true,
    value: {
      address,
      clauses: wire.clauses.filter(isClause),
      ...defined({
        hunts: wire.hunts,
        origin: wire.origin,
        reason: wire.reason,
        unsettled: wire.unsettled?.filter(isUnsettledKind),
      }),
      question: question.value,
      expectation: expectation.value,
    },
  };
}

/** `then` for all readings, or `depends`: boxes that are disjoint and leave no combination out. */
function readExpectation(file: GoldenFile, wire: GoldenCase): Result<Expectation> {
  const boxes: readonly WireBox[] = wire.depends ?? [{ readings: {}, then: wire.then ?? {} }];
  const read: { readings: Expectation[number]['readings']; then: Expectation[number]['then'] }[] = [];
  for (const [index, box] of boxes.entries()) {
    const place = wire.depends === undefined ? '/then' : `/depends/${index}`;
    const readings = readRegion(box.readings);
    if (!readings.ok) return { ok: false, problem: at(place, readings.problem) };
    const then = readAnswer(file.chapter, box.then);
    if (!then.ok) return { ok: false, problem: at(place, then.problem) };
    read.push({ readings: readings.value, then: then.value });
  }
  return partition(read);
}

function partition(boxes: Expectation): Result<Expectation> {
  const named = [...new Set(boxes.flatMap((box) => axesOf(box.readings)))];
  for (const combination of combinations(named)) {
    const holding = boxes.filter((box) => contains(box.readings, combination));
    if (holding.length === 1) continue;
    const where = Object.entries(combination)
      .map(([axis, reading]) => `${axis}=${reading}`)
      .join(', ');
    return unreadable(holding.length === 0 ? `no box holds for ${where}` : `${holding.length} boxes hold for ${where}`);
  }
  return { ok: true, value: boxes };
}

function isUnsettledKind(name: string): name is UnsettledKind {
  return kindNames.some((kind) => kind === name);
}

function isClause(id: string): id is ClauseId {
  return Object.hasOwn(clauses, id);
}

function at(place: string, problem: Problem): Problem {
  return { ...problem, place: problem.place === undefined ? place : `${place}, ${problem.place}` };
}
