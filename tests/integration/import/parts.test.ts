import { expect, test } from 'vitest';
import { statement } from '../../../electron/store/database.ts';
import type { Script } from '../../support/importing/scripted-importer.ts';
import { scripted } from '../../support/importing/scripted-importer.ts';
import { type ImportWorkplace, newImportWorkplace } from '../../support/importing/import-workplace.ts';

const letter = 'A letter about the fire.';
const list = 'A list of ships in the harbour.';
const message: Script = {
  text: 'Attached are a letter and a list.',
  parts: [
    { name: 'letter.txt', content: letter },
    { name: 'list.txt', content: list },
  ],
};

function give(workplace: ImportWorkplace, files: Readonly<Record<string, Script | string>>) {
  return workplace.call('import.files', {
    files: Object.entries(files).map(([name, content]) => ({ name, bytes: scripted(content) })),
  });
}

function partsOf({ library }: ImportWorkplace) {
  return statement<{ whole: string; part: string; relation: string; position: number; label: string }>(
    library.store.reader,
    `SELECT whole.title AS whole, part.title AS part, relation, position, label FROM document_part
     JOIN document AS whole ON whole.id = whole_id JOIN document AS part ON part.id = part_id
     ORDER BY whole.number, position`,
  ).all();
}

test('a message and what is attached to it become documents that are linked, in one step', async () => {
  const workplace = newImportWorkplace();
  await give(workplace, { 'note.eml': message });
  expect(await workplace.lines()).toEqual([
    'note.eml | imported | Attached are a lette',
    'note.eml › letter.txt | imported | A letter about the f',
    'note.eml › list.txt | imported | A list of ships in t',
  ]);
  expect(partsOf(workplace)).toEqual([
    {
      whole: 'Attached are a lette',
      part: 'A letter about the f',
      relation: 'attachment',
      position: 0,
      label: 'letter.txt',
    },
    {
      whole: 'Attached are a lette',
      part: 'A list of ships in t',
      relation: 'attachment',
      position: 1,
      label: 'list.txt',
    },
  ]);
  workplace.library.store.unitOfWork.undo();
  expect(await workplace.library.call('documents.list', {})).toEqual([]);
  expect(partsOf(workplace)).toEqual([]);
  workplace.library.store.unitOfWork.redo();
  expect(partsOf(workplace)).toHaveLength(2);
});

test('what an archive holds says where it came from, and the archive is no document', async () => {
  const workplace = newImportWorkplace();
  const { sha256 } = await sha256Of({
    kind: 'a ZIP archive',
    parts: [{ name: 'mail/note.eml', content: message, relation: 'member' }],
  });
  await give(workplace, {
    'box.zip': {
      kind: 'a ZIP archive',
      parts: [{ name: 'mail/note.eml', content: message, relation: 'member' }],
    },
  });
  expect(await workplace.lines()).toEqual([
    'box.zip | unpacked | -',
    'box.zip › mail/note.eml | imported | Attached are a lette',
    'box.zip › mail/note.eml › letter.txt | imported | A letter about the f',
    'box.zip › mail/note.eml › list.txt | imported | A list of ships in t',
  ]);
  const documents = await workplace.library.call('documents.list', {});
  const origins = await Promise.all(
    documents.map(async ({ capture }) => {
      const { origin, capture: kept } = await workplace.library.call('captures.get', {
        id: capture?.id ?? '',
      });
      return [kept.fileName, origin];
    }),
  );
  const origin = { container: 'box.zip', sha256, capturedAt: null };
  expect(new Map(origins as [string, unknown][])).toEqual(
    new Map([
      ['note.eml', { ...origin, member: 'mail/note.eml', relation: 'member' }],
      ['letter.txt', { ...origin, member: 'mail/note.eml › letter.txt', relation: 'attachment' }],
      ['list.txt', { ...origin, member: 'mail/note.eml › list.txt', relation: 'attachment' }],
    ]),
  );
});

async function sha256Of(content: Script) {
  const { createHash } = await import('node:crypto');
  return { sha256: createHash('sha256').update(scripted(content)).digest('hex') };
}

test('a file within three others is imported, and nothing that is in it', async () => {
  const workplace = newImportWorkplace();
  const nested = (depth: number): Script =>
    depth === 0
      ? { text: 'Innermost words.' }
      : { kind: 'a ZIP archive', parts: [{ name: `${depth}.zip`, content: nested(depth - 1) }] };
  await give(workplace, { 'fine.zip': nested(3), 'deep.zip': nested(4) });
  const items = await workplace.items();
  expect(items.filter(({ status }) => status === 'imported').map(({ name }) => name)).toEqual([
    'fine.zip › 3.zip › 2.zip › 1.zip',
  ]);
  expect(items.find(({ status }) => status === 'failed')).toMatchObject({
    name: 'deep.zip › 4.zip › 3.zip › 2.zip',
    reason: 'nested too deep',
  });
});

test('a bad file in an archive stops neither the archive nor the files after it', async () => {
  const workplace = newImportWorkplace();
  await give(workplace, {
    'box.zip': {
      kind: 'a ZIP archive',
      parts: [
        { name: 'one.txt', content: 'One is fine.' },
        { name: 'bad.pdf', content: { refuse: { reason: 'malformed', message: 'It is damaged.' } } },
        { name: 'two.txt', content: 'Two is fine.' },
      ],
    },
    'broken.zip': {
      parts: [{ name: 'three.txt', content: 'Three is fine.' }],
      refuse: { reason: 'expands too far', message: 'It expands too far.' },
    },
    'after.txt': 'After is fine.',
  });
  expect(await workplace.lines()).toEqual([
    'box.zip | unpacked | -',
    'box.zip › one.txt | imported | One is fine.',
    'box.zip › bad.pdf | failed | -',
    'box.zip › two.txt | imported | Two is fine.',
    'broken.zip | failed | -',
    'broken.zip › three.txt | imported | Three is fine.',
    'after.txt | imported | After is fine.',
  ]);
});

test('an attachment that the project has already is linked, and not kept twice', async () => {
  const workplace = newImportWorkplace();
  await give(workplace, { 'letter.txt': letter });
  await give(workplace, { 'note.eml': message });
  expect(await workplace.lines()).toEqual([
    'note.eml | imported | Attached are a lette',
    'note.eml › letter.txt | duplicate | A letter about the f',
    'note.eml › list.txt | imported | A list of ships in t',
  ]);
  expect(partsOf(workplace).map(({ label }) => label)).toEqual(['letter.txt', 'list.txt']);
});

test('what a container says of a part stands before what the part says of itself', async () => {
  const workplace = newImportWorkplace();
  await give(workplace, {
    'crawl.warc': {
      kind: 'a web archive',
      parts: [
        {
          name: 'page',
          relation: 'page',
          url: 'https://courier.example/fire',
          capturedAt: '2020-02-03T04:05:06.000Z',
          content: 'Words of the page.',
        },
      ],
    },
  });
  const [document] = await workplace.library.call('documents.list', {});
  const got = await workplace.library.call('documents.get', { id: document?.id ?? '' });
  expect(got).toMatchObject({
    url: 'https://courier.example/fire',
    captures: [{ capturedAt: '2020-02-03T04:05:06.000Z' }],
  });
});

test('removing a document takes its links to parts with it, and the parts stay', async () => {
  const workplace = newImportWorkplace();
  await give(workplace, { 'note.eml': message });
  const documents = await workplace.library.call('documents.list', {});
  const whole = documents.find(({ title }) => title.startsWith('Attached'));
  await workplace.library.call('documents.remove', { ids: [whole?.id ?? ''] });
  expect(partsOf(workplace)).toEqual([]);
  expect(await workplace.library.call('documents.list', {})).toHaveLength(2);
  workplace.library.store.unitOfWork.undo();
  expect(partsOf(workplace)).toHaveLength(2);
});

test('what stands in a container and is not read yet is said', async () => {
  const workplace = newImportWorkplace();
  await give(workplace, {
    'project.box': {
      kind: 'a box',
      container: {
        codes: [{ key: 'c', parent: null, name: 'Fire', definition: '', colour: null }],
      },
    },
  });
  expect((await workplace.items())[0]?.status).toBe('unpacked');
});
