import { expect, test } from 'vitest';
import { statement } from '../../../electron/store/database.ts';
import { newImportWorkplace } from '../../support/importing/import-workplace.ts';
import { type Script, scripted } from '../../support/importing/scripted-importer.ts';

const text = 'Thirty-one people died. No warning was given.';
const page = { label: '1', width: 600, height: 800, start: 0, hasText: true, runs: [] };
const region = { page: 1, boxes: [{ x: 0.1, y: 0.2, width: 0.3, height: 0.1 }] };
const marked: Script = {
  text,
  imported: {
    pages: [page, { ...page, label: '2', start: 24 }],
    outline: [{ title: 'Warning', level: 1, offset: 24 }],
    embedded: [{ name: 'Producer', value: 'Scanner 3' }],
    annotations: [
      {
        target: { start: 0, end: 23 },
        comment: 'Who counted?\nAsk.',
        creator: 'M. Quill',
        createdAt: '2019-03-04T05:06:07.000Z',
      },
      { target: { start: 24, end: 45 }, comment: null, creator: null, createdAt: null },
      { target: region, comment: 'A stamp', creator: null, createdAt: null },
    ],
  },
};

test('annotations that stand in a file are annotations, in the step that imports it', async () => {
  const { library, call, items } = newImportWorkplace();
  await call('import.files', { files: [{ name: 'report.pdf', bytes: scripted(marked) }] });
  const [item] = await items();
  expect(item?.message).toBe('3 annotations in it were taken over.');
  const { store } = library;
  const rows = () =>
    statement(
      store.reader,
      `SELECT motivation, annotation.created_at AS at, annotation.other_properties AS other, start, "end", exact, region, note.text AS comment
       FROM annotation JOIN annotation_target ON annotation_target.annotation_id = annotation.id
       LEFT JOIN note ON note.annotation_id = annotation.id ORDER BY annotation.number`,
    ).all();
  expect(rows()).toEqual([
    {
      motivation: 'commenting',
      at: '2019-03-04T05:06:07.000Z',
      other: '{"properties":{"creator":{"type":"Person","name":"M. Quill"}}}',
      start: 0,
      end: 23,
      exact: 'Thirty-one people died.',
      region: null,
      comment: 'Who counted?\nAsk.',
    },
    expect.objectContaining({
      motivation: 'highlighting',
      exact: 'No warning was given.',
      other: null,
      comment: null,
    }),
    expect.objectContaining({
      start: 24,
      end: 24,
      exact: '',
      region: JSON.stringify(region),
      comment: 'A stamp',
    }),
  ]);
  const [capture] = await Promise.all(
    (await library.call('documents.list', {})).map(({ capture: kept }) =>
      library.call('captures.get', { id: kept?.id ?? '' }),
    ),
  );
  expect(capture).toMatchObject({
    outline: [{ title: 'Warning', level: 1, offset: 24 }],
    pages: [{ label: '1' }, { label: '2' }],
    embedded: [{ name: 'Producer', value: 'Scanner 3' }],
    capture: { document: item?.document },
  });
  store.unitOfWork.undo();
  expect(rows()).toEqual([]);
});

test('a newer copy brings only the annotations that its document does not have', async () => {
  const { library, call, items } = newImportWorkplace();
  await call('import.files', { files: [{ name: 'report.pdf', bytes: scripted(marked) }] });
  const [first] = await items();
  const { imported } = marked;
  const annotations = [
    ...(imported?.annotations ?? []),
    { target: { start: 0, end: 10 }, comment: 'New', creator: null, createdAt: null },
  ];
  const newer: Script = { text: `${text} So it is said.`, imported: { ...imported, annotations } };
  await call('import.files', {
    files: [{ name: 'report.pdf', bytes: scripted(newer) }],
    copyOf: first?.document ?? '',
  });
  expect((await items())[0]?.message).toContain('1 annotation in it was taken over.');
  const comments = (await library.call('annotations.list', {})).map(({ comment }) => comment?.text ?? null);
  expect(comments.toSorted()).toEqual(['A stamp', 'New', 'Who counted?\nAsk.', null]);
});
