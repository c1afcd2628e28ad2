import { expect, test } from 'vitest';
import { tableWords } from '../../../electron/core/events/table-words.ts';
import type { Things } from '../../../electron/core/events/things.ts';
import { loggedRemovals, loggedTables } from '../../../electron/store/logged-tables.ts';
import { eventKinds } from '../../../renderer/features/events/event-kinds.ts';

const things: Things = {
  name: (table) => `some ${table}`,
  quoted: (table) => `“some ${table}”`,
  place: () => null,
  documentOf: () => null,
};

const logged = [...loggedTables, ...loggedRemovals];

test.each(logged)('what is told of %s has words of its own for each act', (table) => {
  const words = tableWords[table];
  if (words === undefined) throw new Error(`no words for ${table}`);
  const row = { id: '1', title: 'First', superseded_at: null, state: 'waiting' };
  const other = { ...row, title: 'Second', state: 'judged' };
  const sentences = [
    words.created(row, things),
    words.removed(row, things),
    words.changed(row, other, things),
  ];
  expect(new Set(sentences).size).toBe(3);
  for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}[^\n]*[^.]$/u);
});

test('every table that is told of belongs to one kind that can be chosen', () => {
  const chosen = eventKinds.flatMap(({ about }) => about);
  expect(chosen.toSorted()).toEqual([...logged, 'export', 'step'].toSorted());
});

test('a judgement is told with its stance, its words and its reason, and how it went out of force', () => {
  const row = {
    claim_id: 'c',
    annotation_id: 'a',
    stance: 'supports',
    credibility: null,
    is_credibility_judged: 1,
    reason: 'Named.',
    superseded_at: null,
    withdrawal: null,
  };
  const words = tableWords['evidence'];
  expect(words?.created(row, things)).toBe(
    'Judged “some annotation” supporting “some claim”, 6, truth cannot be judged, because “Named.”',
  );
  expect(words?.changed(row, { ...row, superseded_at: 'now' }, things)).toBe(
    'Superseded the judgement of “some annotation” as supporting “some claim”',
  );
  expect(words?.changed(row, { ...row, superseded_at: 'now', withdrawal: 'Misread' }, things)).toBe(
    'Withdrew the judgement of “some annotation” as supporting “some claim”: “Misread”',
  );
});
