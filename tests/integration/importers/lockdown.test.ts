import { fork } from 'node:child_process';
import { expect, onTestFinished, test } from 'vitest';
import type { Probes } from '../../support/importing/lockdown-probes.ts';

const program = new URL('../../support/importing/locked-process.ts', import.meta.url);

interface Found {
  readonly inProcess: Probes;
  readonly inThread: Probes;
}

/** Node's flags stay out of it: what is proven is the lock itself, which is all there is in the packaged application. */
function probesOf(execArgv: readonly string[]): Promise<Found> {
  const child = fork(program, [], {
    env: {},
    execArgv: [...execArgv],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return new Promise((resolve, reject) => {
    child.once('message', (found) => resolve(found as Found));
    child.once('exit', (code) => reject(new Error(`The process ended with ${code}.`)));
  });
}

const openWays = (probes: Probes) => Object.entries(probes).filter(([, found]) => found !== 'refused');

test('a locked process and its thread reach no network, no process, no code from strings and no file but their own', async () => {
  const { inProcess, inThread } = await probesOf(['--disallow-code-generation-from-strings']);
  expect(openWays(inProcess)).toEqual([]);
  expect(openWays(inThread)).toEqual([]);
  expect(Object.keys(inThread).length).toBeGreaterThan(40);
});
