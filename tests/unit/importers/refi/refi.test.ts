import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ImportRefusal } from '../../../../electron/importers/imported.ts';
import { refiCodebook, refiProject } from '../../../../tools/fixtures/refi.ts';
import { zipFile } from '../../../../tools/fixtures/zip-file.ts';
import { importContainer } from '../../../support/importing/import-document.ts';

const fixture = (path: string) =>
  new Uint8Array(readFileSync(new URL(`../../../fixtures/formats/${path}`, import.meta.url)));
const guid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const project = (xml: string) => zipFile([{ name: 'project.qde', content: xml }]);
const read = (bytes: Uint8Array, name = 'a.qdpx') => importContainer({ name, bytes });

test('the fixtures are what their maker writes', () => {
  expect(fixture('qdpx/harbour.qdpx')).toEqual(refiProject());
  expect(Buffer.from(fixture('qdc/harbour.qdc')).toString()).toBe(refiCodebook());
});

test('a project gives its sources as parts, with passages by their words, codes, notes and GUIDs', async () => {
  const { container, parts } = await read(fixture('qdpx/harbour.qdpx'));
  expect(container.kind).toBe('a REFI-QDA project');
  expect(container.codes).toEqual([
    { key: guid(1), parent: null, name: 'Witness', definition: 'Who saw it', colour: '#ffa500' },
    { key: guid(2), parent: guid(1), name: 'Clerk', definition: '', colour: null },
    { key: guid(3), parent: null, name: 'بندرگاہ', definition: '', colour: null },
  ]);
  expect(container.collections).toEqual([
    {
      key: guid(80),
      parent: null,
      name: 'First reading',
      description: 'What was there in May',
      members: [guid(10)],
      codes: [guid(1)],
    },
  ]);
  expect(parts.map(({ key, name, importedId }) => [key, name, importedId])).toEqual([
    [guid(10), 'Harbour log.txt', guid(10)],
    [guid(11), 'The quay.png', guid(11)],
    [guid(13), 'Interview.txt', guid(13)],
  ]);
  expect(parts[0]).toMatchObject({ notes: ['About the log\n\nKept in two hands.'] });
  expect(parts[0]?.selections).toMatchObject([
    {
      exact: 'clerk',
      prefix: 'Harbour log 🔥\nThe ',
      codes: [guid(2), guid(1)],
      comment: 'Named only here.',
      creator: 'A. Analyst',
      createdAt: '2026-01-03T04:05:06.000Z',
      importedId: guid(20),
    },
    { exact: 'Nobody', codes: [guid(3)], comment: null },
  ]);
  expect(parts[1]?.selections).toMatchObject([{ exact: '', box: { page: 0, x0: 0, y0: 0, x1: 1, y1: 1 } }]);
  expect(container.remarks).toEqual([
    '“Harbour log” has 1 selections without words, which were left out.',
    '“Elsewhere” has no text in the archive, and was left out.',
    '“Interview” is a recording, which is not imported; its transcript is.',
  ]);
});

test('line ends counted as two characters are understood as well', async () => {
  const text = 'One\r\nTwo words\r\nThree';
  const selection = (start: number, end: number) =>
    `<PlainTextSelection startPosition="${start}" endPosition="${end}"/>`;
  const xml = `<Project><Sources><TextSource name="t" plainTextPath="internal://t.txt">${selection(5, 8)}${selection(16, 21)}</TextSource></Sources></Project>`;
  const { parts } = await read(
    zipFile([
      { name: 'project.qde', content: xml },
      { name: 'sources/t.txt', content: text },
    ]),
  );
  expect(parts[0]?.selections?.map(({ exact }) => exact)).toEqual(['Two', 'Three']);
});

test('a codebook gives its codes', async () => {
  const { container } = await read(fixture('qdc/harbour.qdc'), 'harbour.qdc');
  expect(container.codes?.map(({ name, parent }) => [name, parent])).toEqual([
    ['Witness', null],
    ['Clerk', guid(1)],
    ['بندرگاہ', null],
  ]);
});

test.each([
  ['a list that is nested without end', project('<Project>'.repeat(10_000)), 'malformed'],
  ['a list that is no XML', project('nothing'), 'malformed'],
])('%s is refused', async (_, bytes, reason) => {
  const refusal = await read(bytes).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(ImportRefusal);
  expect(refusal).toMatchObject({ reason });
});

const codebook = (codes: string, sets = '') =>
  new TextEncoder().encode(
    `<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>${codes}</Codes><Sets>${sets}</Sets></CodeBook>`,
  );

test('of several codes with one GUID the first is taken; sets and sources with one are told apart', async () => {
  const code = '<Code guid="a" name="Witness"/>';
  const set = '<Set guid="s" name="Quay"><MemberCode targetGUID="a"/></Set>';
  const { container } = await read(codebook(code.repeat(3), set.repeat(2)), 'a.qdc');
  expect(container.codes?.map(({ key }) => key)).toEqual(['a']);
  expect(container.collections?.map(({ key }) => key)).toEqual(['s', 'set 2']);
  const source = '<TextSource guid="t" name="Log"><PlainTextContent>Words.</PlainTextContent></TextSource>';
  const { parts } = await read(project(`<Project><Sources>${source.repeat(3)}</Sources></Project>`));
  expect(new Set(parts.map(({ key }) => key)).size).toBe(3);
});

test('more codes or sets than one import takes are refused', async () => {
  const many = Array.from({ length: 20_001 }, (_, index) => `<Code guid="${index}" name="a"/>`).join('');
  for (const bytes of [codebook(many), codebook('<Code guid="a"/>', '<Set guid="s"/>'.repeat(20_001))]) {
    const refusal = await read(bytes, 'a.qdc').catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ImportRefusal);
    expect(refusal).toMatchObject({
      reason: 'too many parts',
      message: expect.stringContaining('at a time'),
    });
  }
});
