import { openCore } from '../../electron/core/create-core.ts';
import { windowlessHost } from '../../electron/core/host.ts';

// A process that works through a session without pause and says after each answer what was acknowledged, until it is killed.

const [path = ''] = process.argv.slice(2);
const core = openCore({ path, host: windowlessHost() });
const [session] = await core.call('sessions.list', {});
if (session === undefined) throw new Error('The project has no session');
const items = await core.call('sessions.items', { session: session.id });

for (let turn = 0; ; turn += 1) {
  const item = items[turn % items.length]?.id ?? null;
  const draft = JSON.stringify({ turn, words: 'word '.repeat((turn % 50) * 40) });
  await core.call('sessions.keepPlace', { session: session.id, item, draft });
  process.stdout.write(`place ${turn} ${item}\n`);
  if (item === null || turn % 3 !== 0) continue;
  const reason = `Postponed in turn ${turn}`;
  await core.call('sessions.decide', { item, state: 'set aside', reason });
  process.stdout.write(`decided ${turn} ${item}\n`);
}
