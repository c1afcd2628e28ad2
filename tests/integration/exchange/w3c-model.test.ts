import { expect, test } from 'vitest';
import { contentThatCites } from '../../support/cite.ts';
import { exportedW3c, importW3c, quoteAt } from '../../support/import-annotations.ts';
import { importText, newProject } from '../../support/projects/project-builder.ts';
import { modelProblems } from '../../support/exporting/web-annotation-schema.ts';

const text = 'The inquiry heard that at least 31 people had died. No warning reached this office.';
const address = 'https://courier.example/inquiry';

async function annotatedProject() {
  const core = newProject();
  const { document, capture } = await importText(core, text, 'inquiry.txt');
  await core.call('documents.update', { id: document, metadata: { url: address } });
  const other = await importText(core, 'Two warnings were sent, said counsel.', 'letter.txt');
  const tag = await core.call('tags.create', { name: 'Figure' });
  const one = await core.call('annotations.create', { capture, start: 23, end: 50, tags: [tag.id] });
  await core.call('annotations.addTarget', { id: one.id, capture: other.capture, start: 0, end: 12 });
  const two = await core.call('annotations.create', { capture, start: 52, end: 62 });
  await core.call('links.create', {
    from: one.id,
    to: two.id,
    relation: 'custom',
    label: 'doubts',
    reason: 'The log.',
  });
  await core.call('annotations.comment', { id: two.id, ...contentThatCites('Compare', [one.id]) });
  await core.call('notes.create', { title: 'Figures', document, ...contentThatCites('At most:', [one.id]) });
  await core.importBytes('inquiry.txt', new TextEncoder().encode(`Corrected. ${text}`), { copyOf: document });
  return core;
}

test('an export of everything that can be annotated follows the W3C model', async () => {
  const core = await annotatedProject();
  const exported = JSON.parse(await exportedW3c(core));
  expect(modelProblems(exported)).toEqual([]);
  expect(exported.total).toBe(4);
  const [first] = exported.first.items;
  expect(first.target).toHaveLength(2);
  expect(first.target[0]['assay:placements']).toMatchObject([
    { 'assay:anchorState': 'moved', 'assay:decision': 'open' },
  ]);
  expect(exported.first.items.at(-1)).toMatchObject({
    motivation: 'linking',
    target: first.id,
    body: [{ purpose: 'linking' }, { value: 'The log.', purpose: 'describing' }],
    'assay:relation': 'custom',
    'assay:label': 'doubts',
  });
});

test('so does an export of what came from other programs', async () => {
  const core = await annotatedProject();
  await importW3c(core, [
    {
      motivation: ['assessing', 'https://ex.example/doubting'],
      via: 'https://older.example/5',
      body: [
        { type: 'Choice', items: ['urn:x:a', 'urn:x:b'] },
        'https://notes.example/sound',
        { type: 'TextualBody', value: 'Good.', language: 'en' },
      ],
      target: [
        {
          ...quoteAt(address, 'No warning reached'),
          state: { type: 'TimeState', sourceDate: '2015-07-20T13:30:00Z' },
        },
        quoteAt(address, 'words that are gone for good, all of them'),
        'https://else.example/image',
      ],
    },
    { target: address, bodyValue: 'Of the whole.' },
    { motivation: 'shouting', target: quoteAt(address, 'at least 31 people') },
  ]);
  const exported = JSON.parse(await exportedW3c(core));
  expect(modelProblems(exported)).toEqual([]);
  expect(exported.total).toBe(7);
});

test('the test of the model finds what breaks it', async () => {
  const core = await annotatedProject();
  const exported = await exportedW3c(core);
  for (const [words, others] of [
    ['"AnnotationPage"', '"Page"'],
    ['"exact"', '"exactly"'],
    ['"start": 23', '"start": -23'],
    ['"motivation": "linking"', '"motivation": "shouting"'],
    ['"source"', '"sources"'],
    ['"created": "', '"created": "on '],
  ] as const) {
    expect(exported).toContain(words);
    expect(modelProblems(JSON.parse(exported.replaceAll(words, others)))).not.toEqual([]);
  }
});
