import { openCore } from '../../electron/core/create-core.ts';
import { windowlessHost } from '../../electron/core/host.ts';

// A process that writes without pause and says after each answer what was acknowledged, until it is killed.

const [path = ''] = process.argv.slice(2);
const core = openCore({ path, host: windowlessHost() });
const [document] = await core.call('documents.list', {});
const capture = document?.capture;
if (capture == null) throw new Error('The project has no capture');

for (let turn = 0; ; turn += 1) {
  const start = (turn * 7) % (capture.characters - 40);
  const text = `Comment ${turn} ${'word '.repeat((turn % 50) * 40)}`.trimEnd();
  const { id } = await core.call('annotations.create', {
    capture: capture.id,
    start,
    end: start + 20,
    comment: { text, lexical: JSON.stringify({ text }) },
  });
  process.stdout.write(`${id} ${text.length}\n`);
}
