import { parseArgs } from 'node:util';
import { Interruption, Refusal, runTool } from './process/refusal.ts';
import { sayOnStdout as say } from './process/say.ts';
import { type Kind, kinds, type Step, steps } from './test/steps.ts';
import { couldNotRun, type Tally, total } from './test/tally.ts';

await runTool(async () => {
  const wanted = wantedKind();
  const chosen = steps.filter(({ kind }) => kind === undefined || wanted === undefined || kind === wanted);
  const tallies: Tally[] = [];
  for (const step of chosen) tallies.push(await runStep(step));
  return summarise(chosen, tallies);
});

function wantedKind(): Kind | undefined {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  if (values.only === undefined) return undefined;
  const kind = kinds.find((name) => name === values.only);
  if (kind === undefined) throw new Refusal(`--only takes one of: ${kinds.join(', ')}`);
  return kind;
}

async function runStep(step: Step): Promise<Tally> {
  say(`\n== ${step.title}`);
  const startedAt = performance.now();
  const tally = await step.run().catch(asTally);
  if (tally.problem !== undefined) say(tally.problem);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  say(`== ${step.title}: ${tally.failed === 0 ? 'done' : 'FAILED'} in ${seconds} s`);
  return tally;
}

/** A step that ends with an error fails by it, and the others still run, unless the whole run was asked to end. */
function asTally(error: unknown): Tally {
  if (error instanceof Interruption) throw error;
  if (error instanceof Refusal) return couldNotRun(error.message);
  return couldNotRun(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

function summarise(chosen: readonly Step[], tallies: readonly Tally[]): number {
  const sum = total(tallies);
  say('');
  for (const [index, { failed, problem }] of tallies.entries()) {
    if (failed > 0)
      say(`failed: ${chosen[index]?.title} (${problem?.split('\n')[0] ?? `${failed} of its tests`})`);
  }
  if (sum.skipped > 0) say(`${sum.skipped} skipped`);
  say(`${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed === 0 ? 0 : 1;
}
