import { expect, test } from 'vitest';
import type { ExportFormat } from '../../../shared/contract/exchange.ts';
import { annotate } from '../../support/projects/copies.ts';
import { exportedW3c, importFile } from '../../support/import-annotations.ts';
import { aScan, importScan, newScannedProject, words } from '../../support/projects/scanned-project.ts';
import { unwatched } from '../../support/unwatched.ts';

const typed = 'Register of the harbour watch, 1998.';
const heard = 'The alarm was raised at a quarter past two.';

/** A document of a page with text and a recognised one, with a passage on each, and a region. */
async function annotatedScan() {
  const { core } = newScannedProject();
  const scan = aScan([typed, null], words([typed, heard], [1]));
  const { document, capture } = await importScan(core, scan);
  const outcome = await core.call('captures.recognise', {
    id: capture,
    languages: ['eng'],
    pages: 'without-text',
  });
  if (outcome.type !== 'recognised') throw new Error(outcome.message);
  const onText = await annotate(core, outcome.capture, 'the harbour watch');
  const onPicture = await annotate(core, outcome.capture, 'a quarter past two');
  const box = { x: 0.1, y: 0.2, width: 0.3, height: 0.25 };
  await core.call('annotations.createRegion', { capture, region: { page: 1, boxes: [box] } });
  return { core, document, onText, onPicture };
}

async function exported(format: ExportFormat): Promise<string> {
  const { core } = await annotatedScan();
  const { text } = await core.exportToText({ format, selection: {} }, unwatched());
  return text;
}

const inFull =
  'text recognised by machine on page 2: recognised by Tesseract 5 (English), not proofread, mean confidence 90 %';

test.each(['markdown', 'html'] as const)(
  'notes as %s say of the copy, and of the passage on the recognised page alone, that a machine recognised it',
  async (format) => {
    const text = await exported(format);
    expect(text).toContain(inFull);
    // Once of the copy, once of the passage.
    expect(text.split('text recognised by machine')).toHaveLength(3);
  },
);

test('in the table a column says which quotes a machine recognised', async () => {
  const lines = (await exported('csv')).slice(1).trimEnd().split('\r\n');
  const [head = [], ...rows] = lines.map((line) => line.slice(1, -1).split('","'));
  const cell = (row: readonly string[], name: string) => row[head.indexOf(name)];
  expect(rows.map((row) => [cell(row, 'quote'), cell(row, 'recognised_by_machine')])).toEqual([
    ['Region on page 2', ''],
    ['the harbour watch', 'no'],
    ['a quarter past two', 'yes'],
  ]);
});

test('W3C annotations say it in the state of the copy, and carry no place of a region on the same bytes', async () => {
  const text = await exported('w3c');
  const found = text.match(/"assay:textRecognition"/g) ?? [];
  expect(found).toHaveLength(1);
  expect(text).toContain('"schema:description": "text recognised by machine: recognised by Tesseract 5');
});

test('what rests on recognised words comes back to the copy that has them, not to the picture', async () => {
  const { core, document, onPicture } = await annotatedScan();
  const { call } = core;
  const watch = await call('sources.create', { name: 'Harbour watch' });
  const [target] = onPicture.targets;
  if (target?.start == null || target.end === null) throw new Error('The passage has no place.');
  const { capture, start, end } = target;
  const passage = { capture, start, end };
  await call('derivations.create', { document, toSource: watch.id, relation: 'quotes', passage });
  const text = await exportedW3c(core);
  const before = await call('derivations.list', { document });
  expect(before).toMatchObject([{ passage: { capture, exact: 'a quarter past two' } }]);
  await call('history.undo', {});
  expect(await call('derivations.list', { document })).toEqual([]);
  await importFile(core, text);
  expect(await call('derivations.list', { document })).toEqual(before);
});

test('a citation in a note names it with its reference', async () => {
  const { core, onText, onPicture } = await annotatedScan();
  const [text, picture] = await core.call('notes.citations', { annotations: [onText.id, onPicture.id] });
  expect(text?.passages[0]?.reference).not.toContain('machine');
  expect(picture?.passages[0]?.reference).toMatch(/, text recognised by machine$/);
});
