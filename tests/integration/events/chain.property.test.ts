import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Core } from '../../../electron/core/create-core.ts';
import { importText, newProject } from '../../support/projects/project-builder.ts';
import { act, attempt } from '../../support/acts/random-acts.ts';

const text = `The inquiry heard that at least 31 people had died. بندرگاہ میں آگ لگ گئی۔

No warning of any kind reached this office, a spokesman said.`;

interface StoredEvent {
  readonly number: number;
  readonly type: string;
  readonly payload: string;
  readonly hash: string;
}

function storedEvents(path: string): readonly StoredEvent[] {
  const database = new Database(path, { readonly: true });
  try {
    return database.prepare<[], StoredEvent>('SELECT * FROM event ORDER BY number').all();
  } finally {
    database.close();
  }
}

/** Takes steps back and does them again, as often as the acts say. */
async function wander(core: Core, turns: readonly number[]): Promise<void> {
  for (const turn of turns) {
    const { undo, redo } = await core.call('history.get', {});
    if (turn % 2 === 0 && undo !== null) await core.call('history.undo', {});
    else if (redo !== null) await core.call('history.redo', {});
  }
}

test('the chain stays whole and only grows under random commands, undo and redo', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { minLength: 60, maxLength: 90, size: 'max' }),
      fc.array(fc.nat(9), { minLength: 30, maxLength: 40, size: 'max' }),
      async (acts, turns) => {
        const core = newProject();
        await importText(core, text, 'one.txt');
        for (const each of acts) await attempt(core, each);
        const before = storedEvents(core.path);
        await wander(core, turns);
        const after = storedEvents(core.path);
        expect(after.slice(0, before.length)).toEqual(before);
        expect(after.map(({ number }) => number)).toEqual(after.map((_, index) => index + 1));
        expect(await core.call('events.check', {})).toEqual({ events: after.length, broken: null });
        // Whatever was told can be said.
        let left = after.length;
        for (let number = after.length + 1; left > 0; ) {
          const { events } = await core.call('events.list', { before: number, limit: 1_000 });
          for (const { words } of events) expect(words).toMatch(/^\p{Lu}.* /u);
          left -= events.length;
          number = events.at(-1)?.number ?? 0;
        }
      },
    ),
    { numRuns: 3, endOnFailure: true },
  );
}, 180_000);

const columns = ['number', 'at', 'type', 'subject_id', 'payload', 'previous_hash', 'hash'] as const;

test('any byte of any event that is changed past the triggers is found, and the first broken link named', async () => {
  const core = newProject();
  await importText(core, text, 'one.txt');
  for (const each of fc.sample(act, { numRuns: 40, seed: 7 })) await attempt(core, each);
  await core.call('history.undo', {});
  const count = storedEvents(core.path).length;
  expect(count).toBeGreaterThan(10);
  const raw = new Database(core.path);
  raw.exec('DROP TRIGGER event_is_never_updated; DROP TRIGGER event_is_never_deleted;');
  try {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: count }),
        fc.constantFrom(...columns),
        fc.nat(9_999),
        fc.integer({ min: 1, max: 255 }),
        async (number, column, at, flip) => {
          const row = raw
            .prepare<[number], Record<string, unknown>>('SELECT * FROM event WHERE number = ?')
            .get(number);
          if (column === 'number') {
            raw.prepare('UPDATE event SET number = ? WHERE number = ?').run(number + 100_000, number);
          } else {
            const bytes = Buffer.from(String(row?.[column]));
            const place = at % bytes.length;
            bytes[place] = (bytes[place] ?? 0) ^ flip;
            raw.prepare(`UPDATE event SET ${column} = CAST(? AS TEXT) WHERE number = ?`).run(bytes, number);
          }
          const { broken } = await core.call('events.check', {});
          // Its number gone, the next one stands in its place; the last of them is told by its own.
          const expected = column !== 'number' ? number : number === count ? number + 100_000 : number + 1;
          expect(broken?.number).toBe(expected);
          const verified = await core.call('project.verify', {});
          expect(verified.find(({ check }) => check === 'event chain')).toMatchObject({
            ok: false,
            message: expect.stringMatching(`^event ${expected} `),
          });
          const id = column === 'number' ? number + 100_000 : number;
          raw.prepare('DELETE FROM event WHERE number = ?').run(id);
          raw
            .prepare(
              `INSERT INTO event (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`,
            )
            .run(row);
        },
      ),
      { numRuns: 60 },
    );
    expect(await core.call('events.check', {})).toEqual({ events: count, broken: null });

    // Rewritten with a hash of its own that fits, it is the next one that does not follow on.
    raw.prepare("UPDATE event SET payload = '{}' WHERE number = 5").run();
    const { createHash } = await import('node:crypto');
    const row = raw.prepare<[], Record<string, unknown>>('SELECT * FROM event WHERE number = 5').get() ?? {};
    const said = ['previous_hash', 'number', 'at', 'type', 'subject_id', 'payload'].map((name) => row[name]);
    const hash = createHash('sha256').update(JSON.stringify(said)).digest('hex');
    raw.prepare('UPDATE event SET hash = ? WHERE number = 5').run(hash);
    expect(await core.call('events.check', {})).toEqual({
      events: 5,
      broken: { number: 6, words: 'does not state the hash of event 5' },
    });
  } finally {
    raw.close();
  }
}, 120_000);
