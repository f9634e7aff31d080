import fc from 'fast-check';
import { laws } from '/work/wt/laws/dist/src/checks/invariants/all.generated.js';
import { faults } from '/work/wt/laws/dist/src/faults/all.generated.js';
import { answerWith } from '/work/wt/laws/dist/src/faults/answer-with.js';
import { answer } from '/work/wt/laws/dist/src/reference/answer.js';
import { axes, defaultReadings } from '/work/wt/laws/dist/src/model/axes.generated.js';
import { diceOf, pick } from '/work/wt/laws/dist/generators/dice.js';
import { isSettled } from '/work/wt/laws/dist/src/checks/settled.js';
const mixes = [defaultReadings, ...axes.flatMap(a => a.readings.slice(1).map(r => ({...defaultReadings, [a.name]: r.name})))];
for (let i=0;i<30;i++){ const d = diceOf(i, 9); mixes.push(Object.fromEntries(axes.map(a=>[a.name, pick(d, a.readings).name])));}
const N = Number(process.argv[3] ?? 60);
const only = process.argv[2];
for (const law of laws) {
  if (only && only !== '-' && !law.name.includes(only)) continue;
  const t0 = Date.now();
  const worlds = fc.sample(law.world, { seed: 5, numRuns: N });
  const asked = worlds.map(w => law.ask(w));
  let unsettled = 0;
  for (const qs of asked) for (const q of qs) if (!isSettled(q)) { if (!unsettled++) console.log('  UNSETTLED', JSON.stringify(q).slice(0,400)); }
  const counts = {held:0, broken:0, vacuous:0}; let shown = false;
  for (const m of mixes) worlds.forEach((w, i) => {
    const answers = asked[i].map(q => answer(q, m));
    const r = law.holds(w, answers); counts[r]++;
    if (r==='broken' && !shown) { shown = true; console.log('  BROKEN', law.name, JSON.stringify(m), JSON.stringify(w).slice(0,1500), JSON.stringify(answers).slice(0,600)); }
  });
  const t1 = Date.now();
  const kills = [];
  for (const f of faults) {
    if (!asked.some(qs => qs.some(q => f.chapters.includes(q.chapter)))) continue;
    const ask = answerWith(f, defaultReadings);
    let n = 0;
    worlds.forEach((w, i) => { const a = asked[i].map(q => { try { return ask(q);} catch { return {errored:'x'} } }); if (a.some(x => 'errored' in x)) return; if (law.holds(w, a)==='broken') n++; });
    if (n) kills.push(f.name + ':' + n);
  }
  const total = counts.held+counts.broken+counts.vacuous;
  console.log(law.name, '| vac', (100*counts.vacuous/total).toFixed(0)+'%', '| broken', counts.broken, '| uns', unsettled, '| q', asked.flat().length/N, `| ${t1-t0}+${Date.now()-t1}ms |`, kills.join(', '));
}
