import { describe, expect, test } from 'vitest';
import type { Core } from '../../../electron/core/create-core.ts';
import { addText, annotate, placementIn } from '../../support/projects/copies.ts';
import { dumpProject } from '../../support/dump.ts';
import { importText, newProject } from '../../support/projects/project-builder.ts';
import { unwatched } from '../../support/unwatched.ts';

const fire = 'The inquiry heard that at least 31 people had died in the fire that night.';
const warnings = 'Two written warnings were sent to the port authority before the blaze.';
const alarm = 'The authority gives three o’clock for the alarm, the fire brigade a quarter past two.';

/** A document whose copies have these paragraphs; of each the capture's id. */
async function copies(core: Core, ...texts: readonly (readonly string[])[]) {
  const captures: string[] = [];
  let document: string | undefined;
  for (const paragraphs of texts) {
    const item = await addText(
      core,
      paragraphs.join('\n\n'),
      document === undefined ? {} : { copyOf: document },
    );
    document ??= String(item.document);
    captures.push(String(item.capture));
  }
  return { document: document ?? '', captures };
}

/** A first copy with one annotation, to which newer ones are added. */
async function annotatedCopy(core: Core, words: string) {
  const { document, captures } = await copies(core, [fire, warnings, alarm]);
  const [old = ''] = captures;
  const { id } = await annotate(core, old, words);
  const add = async (...paragraphs: readonly string[]) =>
    String((await addText(core, paragraphs.join('\n\n'), { copyOf: document })).capture);
  return { document, old, annotation: id, add };
}

async function placement(core: Core, annotation: string, capture: string) {
  const found = await placementIn(core, annotation, capture);
  if (found === undefined) throw new Error('It was not carried there');
  return found;
}

async function failedChecks(core: Core) {
  return (await core.call('project.verify', {})).filter(({ ok }) => !ok);
}

describe('a person', () => {
  test('accepts where a passage was found', async () => {
    const core = newProject();
    const { annotation, add } = await annotatedCopy(core, 'at least 31 people had died');
    const newer = await add(fire.replace('31', '38'), warnings, alarm);
    const { id } = await placement(core, annotation, newer);
    const before = dumpProject(core.path);
    await core.call('placements.accept', { ids: [id] });
    expect(await placement(core, annotation, newer)).toMatchObject({
      decision: 'accepted',
      state: 'approximate',
      decidedAt: expect.stringMatching(/Z$/),
    });
    expect(await core.call('history.undo', {})).toMatchObject({ label: 'accept carried passage' });
    expect(dumpProject(core.path)).toEqual(before);
  });

  test('cannot accept what was not found, and can put it where it stands now', async () => {
    const core = newProject();
    const { annotation, old, add } = await annotatedCopy(core, 'Two written warnings were sent');
    const newer = await add(fire, 'Cautions came by letter, twice.', alarm);
    const { id, state } = await placement(core, annotation, newer);
    expect(state).toBe('orphaned');
    await expect(core.call('placements.accept', { ids: [id] })).rejects.toMatchObject({ code: 'conflict' });
    const { text } = await core.call('captures.get', { id: newer });
    const start = text.indexOf('Cautions came') - 1;
    const placed = await core.call('placements.place', { id, start, end: start + 24 });
    expect(placed.targets).toMatchObject([
      {
        capture: old,
        exact: 'Two written warnings were sent',
        placements: [{ exact: 'Cautions came by letter', state: 'approximate', decision: 'placed' }],
      },
    ]);
    expect(await failedChecks(core)).toEqual([]);
  });

  test('who selects the very words makes the passage a moved one', async () => {
    const core = newProject();
    const { annotation, add } = await annotatedCopy(core, 'the fire');
    const newer = await add('In a later chapter the fire was told of.', warnings, alarm);
    const { id } = await placement(core, annotation, newer);
    const placed = await core.call('placements.place', { id, start: 19, end: 27 });
    expect(placed.targets[0]?.placements).toMatchObject([{ exact: 'the fire', state: 'moved', score: 1 }]);
  });

  test('leaves a passage with the copy it was made on', async () => {
    const core = newProject();
    const { annotation, add } = await annotatedCopy(core, 'at least 31 people had died');
    const newer = await add(fire.replace('31', '38'), warnings, alarm);
    const { id } = await placement(core, annotation, newer);
    await core.call('placements.leave', { ids: [id] });
    expect(await placement(core, annotation, newer)).toMatchObject({
      decision: 'left',
      state: 'approximate',
    });
  });
});

describe('over several copies', () => {
  test('a passage that was accepted is looked for by the words it was accepted with', async () => {
    const core = newProject();
    const { annotation, add } = await annotatedCopy(core, 'at least 31 people had died');
    const second = await add(fire.replace('at least 31', 'no fewer than 38'), warnings, alarm);
    const { id } = await placement(core, annotation, second);
    await core.call('placements.accept', { ids: [id] });
    const third = await add(
      fire.replace('at least 31 people had died', 'no fewer than 38 persons had perished'),
      warnings,
      alarm,
    );
    expect(await placement(core, annotation, third)).toMatchObject({
      exact: 'no fewer than 38 persons had perished',
      state: 'approximate',
      decision: 'open',
    });
  });

  test('what was decided holds on while the words stay as they were, and is asked again when they change', async () => {
    const core = newProject();
    const { annotation, add } = await annotatedCopy(core, 'at least 31 people had died');
    const changed = fire.replace('31', '38');
    const second = await add(changed, warnings, alarm);
    await core.call('placements.accept', { ids: [(await placement(core, annotation, second)).id] });
    const third = await add(changed, warnings, `${alarm} So it says.`);
    expect(await placement(core, annotation, third)).toMatchObject({
      state: 'approximate',
      decision: 'accepted',
    });
    const fourth = await add('Corrected.', changed, warnings, alarm);
    expect(await placement(core, annotation, fourth)).toMatchObject({
      state: 'approximate',
      decision: 'open',
    });
    const fifth = await add(fire, warnings, `${alarm} Or so it says.`);
    expect(await placement(core, annotation, fifth)).toMatchObject({
      exact: 'at least 31 people had died',
      state: 'exact',
      score: 1,
    });
  });

  test('a passage that was left is not asked for again until something else is found', async () => {
    const core = newProject();
    const { annotation, add } = await annotatedCopy(core, warnings);
    const second = await add(fire, alarm);
    await core.call('placements.leave', { ids: [(await placement(core, annotation, second)).id] });
    const third = await add(fire, `${alarm} So it says.`);
    expect(await placement(core, annotation, third)).toMatchObject({ state: 'orphaned', decision: 'left' });
    const fourth = await add('It is back.', fire, warnings, alarm);
    expect(await placement(core, annotation, fourth)).toMatchObject({ state: 'moved', decision: 'open' });
  });

  test('a copy from in between leaves annotations where they are', async () => {
    const core = newProject();
    const { document, annotation, add } = await annotatedCopy(core, 'Two written warnings');
    const newest = await add('Corrected.', fire, warnings, alarm);
    const times = (await core.call('captures.list', { document })).map(({ capturedAt }) =>
      Date.parse(capturedAt),
    );
    const item = await addText(core, [fire, warnings].join('\n\n'), {
      copyOf: document,
      capturedAt: new Date(((times[0] ?? 0) + (times[1] ?? 0)) / 2).toISOString(),
    });
    expect(item).not.toHaveProperty('carried');
    const order = (await core.call('captures.list', { document })).map(({ id }) => id);
    expect(order[1]).toBe(item.capture);
    const { targets } = await core.call('annotations.get', { id: annotation });
    expect(targets[0]?.placements.map(({ capture }) => capture)).toEqual([newest]);
    expect(await failedChecks(core)).toEqual([]);
  });
});

describe('an annotation made on an older copy', () => {
  test('has its place in the newest one too, in the same step', async () => {
    const core = newProject();
    const { document, captures } = await copies(core, [fire, warnings], ['Corrected.', fire, warnings]);
    const [old = '', newest = ''] = captures;
    const before = dumpProject(core.path);
    const { id } = await annotate(core, old, 'Two written warnings');
    expect(await placement(core, id, newest)).toMatchObject({
      state: 'moved',
      exact: 'Two written warnings',
    });
    expect(document).not.toBe('');
    await core.call('history.undo', {});
    expect(dumpProject(core.path)).toEqual(before);
  });

  test('is carried anew when its ends are moved', async () => {
    const core = newProject();
    const { captures } = await copies(core, [fire, warnings], ['Corrected.', fire, warnings]);
    const [old = '', newest = ''] = captures;
    const { id, targets } = await annotate(core, old, 'Two written warnings');
    const start = targets[0]?.start ?? 0;
    await core.call('annotations.resize', {
      id,
      start,
      end: start + 'Two written warnings were sent'.length,
    });
    expect(await placement(core, id, newest)).toMatchObject({ exact: 'Two written warnings were sent' });
    expect(await failedChecks(core)).toEqual([]);
  });

  test('does not disturb those of other documents', async () => {
    const core = newProject();
    const { captures } = await copies(core, [fire, warnings], ['Corrected.', fire, warnings]);
    const other = await importText(core, `${fire} ${warnings}`, 'other.txt');
    const { id } = await annotate(core, other.capture, 'Two written warnings');
    expect((await core.call('annotations.get', { id })).targets[0]?.placements).toEqual([]);
    expect(captures).toHaveLength(2);
  });
});

describe('a copy that was added by mistake', () => {
  test('is taken away with what was carried to it, which then stands in the newest that is left', async () => {
    const core = newProject();
    const { document, annotation, add } = await annotatedCopy(core, 'Two written warnings');
    const second = await add('Corrected.', fire, warnings);
    const third = await add('Another page altogether.');
    const late = await annotate(
      core,
      (await core.call('captures.list', { document }))[0]?.id ?? '',
      'that night',
    );
    const before = dumpProject(core.path);
    await core.call('captures.remove', { id: third });
    expect((await core.call('captures.list', { document })).map(({ id }) => id)).not.toContain(third);
    expect(await placement(core, annotation, second)).toMatchObject({ state: 'moved' });
    expect(await placement(core, late.id, second)).toMatchObject({ state: 'moved', exact: 'that night' });
    expect(await failedChecks(core)).toEqual([]);
    expect(await core.call('history.undo', {})).toMatchObject({ label: 'remove copy' });
    expect(dumpProject(core.path)).toEqual(before);
  });

  test('stays while annotations are pinned to it, or when it is the only one', async () => {
    const core = newProject();
    const { captures } = await copies(core, [fire], [fire, warnings]);
    const [old = '', newest = ''] = captures;
    await annotate(core, newest, 'Two written warnings');
    await expect(core.call('captures.remove', { id: newest })).rejects.toMatchObject({
      code: 'conflict',
      message:
        'One annotation was made on this copy, so it has to stay. Delete it first if the copy is to go.',
    });
    await core.call('captures.remove', { id: old });
    await expect(core.call('captures.remove', { id: newest })).rejects.toMatchObject({ code: 'conflict' });
  });
});

test('an export after newer copies quotes the copies that annotations were made on, word by word', async () => {
  const core = newProject();
  const { add } = await annotatedCopy(core, 'at least 31 people had died');
  await add(fire.replace('31', '38'), warnings, alarm);
  const { text, summary } = await core.exportToText({ format: 'markdown', selection: {} }, unwatched());
  expect(summary).toMatchObject({ annotations: 1, matchingQuotes: 1 });
  expect(text).toContain('at least 31 people had died');
});
