// A program that says the text of its environment variable TEXT wherever it may say anything: node rude.mjs [WHERE]. Without WHERE
// its answers take turns; `start`, `garbage`, `stray` and `crash` say it there. It answers three chapters.
const [where = 'answers'] = process.argv.slice(2);
const text = process.env['TEXT'] ?? '';
const say = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);
const answersOf = {
  'client-access-rules': [
    { action: 'DenyAccess', decidedBy: [text] },
    { action: text, decidedBy: [] },
  ],
  'application-access-policies': [{ access: 'Denied', decidedBy: [text, text] }, { [text]: true }],
  'ip-ranges': [{ matches: true }, { refused: 'invalid-value', message: text }],
};
const turns = [{ errored: text }, { unsupported: text }, { refused: text }, text];
let turn = 0;

function answer(chapter) {
  turn += 1;
  const all = [...answersOf[chapter], ...turns];
  return all[turn % all.length];
}

function take({ command, seq, chapter, when }) {
  if (command === 'stop') process.exit(0);
  if (command === 'start') {
    if (where === 'start') return process.stdout.write(`${text}\n`);
    const subject = { name: text, version: text, language: text };
    return say({ protocol: 1, subject, answers: Object.keys(answersOf), compares: 'grounds' });
  }
  if (where === 'crash') return process.stderr.write(`Error: ${text}\n`, () => process.exit(1));
  if (where === 'garbage') return process.stdout.write(`{"seq":"${seq}",${JSON.stringify(text)}\n`);
  say({ seq, answers: when.map(() => answer(chapter)) });
  if (where === 'stray') process.stdout.write(`${text}\n`);
}

let rest = '';
for await (const chunk of process.stdin.setEncoding('utf8')) {
  const lines = (rest + chunk).split('\n');
  rest = lines.pop() ?? '';
  for (const line of lines) take(JSON.parse(line));
}
