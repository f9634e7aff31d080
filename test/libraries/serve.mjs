// Speaks protocol 1 for one library: `node serve.mjs NAME`. What its adapter throws is the library's refusal.
console.log = console.error; // a library that prints would break the conversation

const { answers, ...claims } = await import(`./adapters/${process.argv[2]}.mjs`);

async function answer(chapter, given, question) {
  try {
    return await answers[chapter](given, question);
  } catch (error) {
    return { refused: 'invalid-value', message: String(error) };
  }
}

async function reply({ command, seq, chapter, given, when }) {
  if (command === 'start') return { protocol: 1, answers: Object.keys(answers), ...claims };
  const said = [];
  for (const question of when) said.push(await answer(chapter, given, question));
  return { seq, answers: said };
}

let rest = '';
reading: for await (const chunk of process.stdin.setEncoding('utf8')) {
  const lines = (rest + chunk).split('\n'); // node:readline would also cut at U+2028 and U+2029
  rest = lines.pop();
  for (const line of lines) {
    const message = JSON.parse(line);
    if (message.command === 'stop') break reading;
    process.stdout.write(`${JSON.stringify(await reply(message))}\n`);
  }
}
