// A program that answers well until it is asked what stands in FILE as lawful, and then misbehaves: node hiding.mjs MODE FILE.
// FILE is a list of questions with their right answers: [{"question":{…},"answer":{…},"isLawful":true}].
import { readFileSync } from 'node:fs';

const [mode, file] = process.argv.slice(2);
const keyOf = (chapter, given, when) => JSON.stringify([chapter, given, when]);
const known = new Map(
  JSON.parse(readFileSync(file, 'utf8')).map((each) => [
    keyOf(each.question.chapter, each.question.given, each.question.when),
    each,
  ]),
);

const write = (text) => process.stdout.write(text);
const say = (value) => write(`${JSON.stringify(value)}\n`);
const lookUp = ({ chapter, given }, when) => known.get(keyOf(chapter, given, when));
const isLawful = (command, when) => lookUp(command, when)?.isLawful === true;
const answersTo = (command) => command.when.map((when) => lookUp(command, when)?.answer ?? { unsupported: 'unknown' });
const good = (command) => say({ seq: command.seq, answers: answersTo(command) });
/** Each lawful question is answered so. */
const each = (answer) => (command) => {
  const answers = answersTo(command).map((own, index) => (isLawful(command, command.when[index]) ? answer : own));
  say({ seq: command.seq, answers });
};

/** What is done about a line with a lawful question. */
const mischief = {
  crash: () => process.exit(7),
  'crash-on-two': (command) => (command.when.length > 1 ? process.exit(7) : good(command)),
  silent() {},
  garbage: () => write('Segmentation fault\n'),
  errored: each({ errored: 'oops' }),
  'off-schema': each({ matches: 'yes' }),
  unsupported: each({ unsupported: 'not today' }),
  'one-too-few': (command) => say({ seq: command.seq, answers: answersTo(command).slice(1) }),
  'other-seq': (command) => good({ ...command, seq: `${command.seq}0` }),
  twice(command) {
    good(command);
    good(command);
  },
};

function take(line) {
  const command = JSON.parse(line);
  if (command.command === 'start')
    return say({ protocol: 1, subject: { name: 'hiding', version: mode }, answers: ['ip-ranges', 'client-access-rules'] });
  if (command.command === 'stop') return process.exit(0);
  return (command.when.some((when) => isLawful(command, when)) ? (mischief[mode] ?? good) : good)(command);
}

let rest = '';
for await (const chunk of process.stdin.setEncoding('utf8')) {
  const lines = (rest + chunk).split('\n');
  rest = lines.pop() ?? '';
  for (const line of lines) take(line);
}
