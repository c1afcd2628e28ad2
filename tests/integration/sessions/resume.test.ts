import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openAgain } from '../../support/projects/project-builder.ts';
import { runUntilKilled } from '../../support/run-until-killed.ts';
import { sessionProject } from '../../support/projects/session-project.ts';

const writer = fileURLToPath(new URL('../../support/session-writer.ts', import.meta.url));

interface Acknowledged {
  readonly kind: string;
  readonly turn: number;
  readonly item: string;
}

test('killed in the middle of a session, it resumes at the item and draft that were last acknowledged, or later', async () => {
  const { project, session } = await sessionProject();
  for (const moment of [1, 4, 9, 17, 30, 52]) {
    const acknowledged = await workUntilKilled(project.path, moment);
    const core = openAgain(project.path);
    const place = await core.call('sessions.place', { session: session.id });
    const items = await core.call('sessions.items', { session: session.id });

    const last = acknowledged.findLast(({ kind }) => kind === 'place');
    const { turn } = JSON.parse(place.draft ?? '{}') as { turn: number };
    expect(turn).toBeGreaterThanOrEqual(last?.turn ?? Number.NaN);
    expect(place.item).toBe(items[turn % items.length]?.id);
    const decided = acknowledged.filter(({ kind }) => kind === 'decided');
    for (const { item, turn: at } of decided) {
      const later = decided.findLast((each) => each.item === item)?.turn ?? at;
      const { state, reason } = items.find(({ id }) => id === item) ?? {};
      expect(state).toBe('set aside');
      expect(Number(reason?.split(' ').at(-1))).toBeGreaterThanOrEqual(later);
    }
    const checks = await core.call('project.verify', {});
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
    await core.close();
  }
}, 60_000);

/** All that the writer acknowledged until it was killed, after this many things. */
async function workUntilKilled(path: string, things: number): Promise<readonly Acknowledged[]> {
  const lines = await runUntilKilled(writer, path, things);
  return lines.map(([kind = '', turn = '', item = '']) => ({ kind, turn: Number(turn), item }));
}
