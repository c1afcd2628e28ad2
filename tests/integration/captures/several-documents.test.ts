import { expect, test } from 'vitest';
import { addText, annotate } from '../../support/projects/copies.ts';
import { dumpProject } from '../../support/dump.ts';
import { newProject } from '../../support/projects/project-builder.ts';

const fire = 'The inquiry heard that at least 31 people had died in the fire that night.';
const alarm = 'The fire brigade gives a quarter past two for the alarm, the authority three.';

/** One annotation with a passage in either of two documents. */
async function acrossDocuments() {
  const core = newProject();
  const one = await addText(core, `Report of the inquiry\n\n${fire}`);
  const other = await addText(core, `Log of the brigade\n\n${alarm}`);
  const { id } = await annotate(core, String(one.capture), 'at least 31 people');
  const { text } = await core.call('captures.get', { id: String(other.capture) });
  const start = text.indexOf('a quarter past two');
  const end = start + 'a quarter past two'.length;
  await core.call('annotations.addTarget', { id, capture: String(other.capture), start, end });
  return { core, id, one: String(one.document), other: String(other.document) };
}

test('of an annotation in two documents only the passages of the one with the newer copy are carried', async () => {
  const { core, id, one, other } = await acrossDocuments();
  const newer = await addText(core, `Log of the brigade\n\nCopied out by hand.\n\n${alarm}`, {
    copyOf: other,
  });
  expect(newer.carried).toEqual({ exact: 0, moved: 1, approximate: 0, orphaned: 0 });
  const placed = async () =>
    (await core.call('annotations.get', { id })).targets.map(({ document, placements }) => [
      document,
      placements.map(({ capture, state }) => [capture, state]),
    ]);
  expect(await placed()).toEqual([
    [one, []],
    [other, [[newer.capture, 'moved']]],
  ]);
  const second = await addText(core, `Report of the inquiry\n\nCorrected.\n\n${fire}`, { copyOf: one });
  expect(await placed()).toEqual([
    [one, [[second.capture, 'moved']]],
    [other, [[newer.capture, 'moved']]],
  ]);
});

test('a passage that is added on an older copy is carried with the step that adds it', async () => {
  const { core, id, other } = await acrossDocuments();
  const newer = await addText(core, `Log of the brigade\n\nCopied out by hand.\n\n${alarm}`, {
    copyOf: other,
  });
  const [older] = await core.call('captures.list', { document: other });
  const before = dumpProject(core.path);
  const { text } = await core.call('captures.get', { id: String(older?.id) });
  const start = text.indexOf('the authority three');
  const annotation = await core.call('annotations.addTarget', {
    id,
    capture: String(older?.id),
    start,
    end: start + 'the authority three'.length,
  });
  expect(annotation.targets.at(-1)?.placements).toMatchObject([{ capture: newer.capture, state: 'moved' }]);
  expect((await core.call('project.verify', {})).filter(({ ok }) => !ok)).toEqual([]);
  await core.call('history.undo', {});
  expect(dumpProject(core.path)).toEqual(before);
});

test('marking every place of a text on an older copy carries each of them', async () => {
  const { core, other } = await acrossDocuments();
  const newer = await addText(core, `Log of the brigade\n\nCopied out by hand.\n\n${alarm}`, {
    copyOf: other,
  });
  const [older] = await core.call('captures.list', { document: other });
  const capture = String(older?.id);
  const { ids } = await core.call('annotations.createAll', {
    ranges: [
      { capture, start: 0, end: 3 },
      { capture, start: 7, end: 18 },
    ],
  });
  const made = await Promise.all(ids.map((id) => core.call('annotations.get', { id })));
  expect(made.map(({ targets }) => targets[0]?.placements[0]?.capture)).toEqual([
    newer.capture,
    newer.capture,
  ]);
});

test('an import that is stopped keeps nothing of the copy', async () => {
  const { core, other } = await acrossDocuments();
  const before = dumpProject(core.path);
  const stop = new AbortController();
  const bytes = new TextEncoder().encode(`Log of the brigade\n\n${alarm} `.repeat(2_000));
  const importing = core.importBytes('later.txt', bytes, {
    copyOf: other,
    signal: stop.signal,
  });
  stop.abort();
  const { items, isCancelled } = await importing;
  expect({ items, isCancelled }).toEqual({ items: [], isCancelled: true });
  expect(dumpProject(core.path)).toEqual(before);
});
