import { describe, expect, test } from 'vitest';
import type { Core } from '../../../electron/core/create-core.ts';
import { addText, annotate } from '../../support/projects/copies.ts';
import { dumpProject } from '../../support/dump.ts';
import { newProject } from '../../support/projects/project-builder.ts';

const fire = 'The inquiry heard that at least 31 people had died in the fire that night.';
const denial = 'No warning of any kind reached this office, a spokesman for the authority said.';
const alarm = 'The authority gives three o’clock for the alarm.';

/** The copy of 3 May has the denial and 31 dead, that of 9 June neither. */
async function corrected(core: Core) {
  const older = await addText(core, [fire, denial, alarm].join('\n\n'), {
    capturedAt: '2024-05-03T12:00:00.000Z',
  });
  const document = String(older.document);
  const from = String(older.capture);
  const annotations = {
    dead: await annotate(core, from, 'at least 31 people had died'),
    alarm: await annotate(core, from, 'three o’clock'),
  };
  const newer = await addText(core, [fire.replace('31', '38'), alarm].join('\n\n'), {
    copyOf: document,
    capturedAt: '2024-06-09T12:00:00.000Z',
  });
  return { document, from, to: String(newer.capture), annotations };
}

test('comparing two copies gives the words that changed, and which annotated passages they touch', async () => {
  const core = newProject();
  const { from, to, annotations } = await corrected(core);
  const { changes, annotated, isCoarse } = await core.call('captures.compare', { from, to });
  expect(isCoarse).toBe(false);
  const one = (await core.call('captures.get', { id: from })).text;
  const other = (await core.call('captures.get', { id: to })).text;
  expect(
    changes.map(({ type, from: a, to: b }) => [type, one.slice(a.start, a.end), other.slice(b.start, b.end)]),
  ).toEqual([
    ['changed', '31', '38'],
    ['deleted', denial, ''],
  ]);
  const { id, targets } = annotations.dead;
  expect(annotated).toEqual([{ annotation: id, target: targets[0]?.id, change: 0 }]);
});

test('texts of two documents can be compared too', async () => {
  const core = newProject();
  const { from } = await corrected(core);
  const other = await addText(core, [fire, alarm].join('\n\n'), { copyOf: null });
  const { changes } = await core.call('captures.compare', { from, to: String(other.capture) });
  expect(changes.map(({ type }) => type)).toEqual(['deleted']);
});

describe('a difference becomes an annotation with a passage in both copies', () => {
  async function observe(core: ReturnType<typeof newProject>, index: number, isReversed = false) {
    const copies = await corrected(core);
    const { from, to } = isReversed ? { from: copies.to, to: copies.from } : copies;
    const { changes } = await core.call('captures.compare', { from, to });
    const change = changes[index];
    if (change === undefined) throw new Error('There is no such change');
    const before = dumpProject(core.path);
    return { ...copies, before, annotation: await core.call('captures.observe', { from, to, change }) };
  }

  test('of what is gone: its words, and those around the gap', async () => {
    const core = newProject();
    const { from, to, annotation, before } = await observe(core, 1);
    expect(annotation).toMatchObject({
      motivation: 'commenting',
      comment: {
        text: 'This passage was in the copy of 3 May 2024 and is not in the copy of 9 June 2024.',
      },
      targets: [
        { capture: from, exact: denial, placements: [{ capture: to, state: 'orphaned', decision: 'left' }] },
        { capture: to, exact: expect.stringContaining('died in the fire that night.\nThe authority gives') },
      ],
    });
    expect(await core.call('history.undo', {})).toMatchObject({ label: 'note difference' });
    expect(dumpProject(core.path)).toEqual(before);
  });

  test('of what changed: the words of both, and a comment that quotes them', async () => {
    const core = newProject();
    const { annotation } = await observe(core, 0);
    expect(annotation.targets.map(({ exact }) => exact)).toEqual(['31', '38']);
    expect(annotation.comment?.text).toBe(
      'The copy of 3 May 2024 had “31”, the copy of 9 June 2024 has “38”.',
    );
  });

  test('told in the order of time, whichever copy was compared with which', async () => {
    const core = newProject();
    const { annotation, from, to } = await observe(core, 1, true);
    expect(annotation.comment?.text).toBe(
      'This passage was in the copy of 3 May 2024 and is not in the copy of 9 June 2024.',
    );
    expect(annotation.targets.map(({ capture }) => capture)).toEqual([from, to]);
    expect((await core.call('project.verify', {})).filter(({ ok }) => !ok)).toEqual([]);
  });
});

test('one copy is not compared with itself as a finding', async () => {
  const core = newProject();
  const { from } = await corrected(core);
  const change = { type: 'changed' as const, from: { start: 0, end: 3 }, to: { start: 0, end: 3 } };
  await expect(core.call('captures.observe', { from, to: from, change })).rejects.toMatchObject({
    code: 'invalid_input',
  });
});
