import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { smallPicture } from '../../../../tools/fixtures/mail.ts';
import { httpAnswer, warcRecord } from '../../../../tools/fixtures/warc.ts';
import { zipFile } from '../../../../tools/fixtures/zip-file.ts';
import { importContainer, importDocument } from '../../../support/importing/import-document.ts';

const site = 'https://harbour.example';
const html =
  '<html><head><title>Quay</title></head><body><p>The quay burned.</p><img src="/quay.png#x" alt="The quay"><img src="none.png" alt="Not kept"></body></html>';
const page = warcRecord({
  type: 'response',
  uri: `${site}/fire`,
  block: httpAnswer(['Content-Type: text/html'], html),
});
const picture = (body: string | Uint8Array) =>
  warcRecord({
    type: 'response',
    uri: `${site}/quay.png`,
    block: httpAnswer(['Content-Type: image/png'], body),
  });
const revisit = (uri: string, fields: Readonly<Record<string, string>>) =>
  warcRecord({
    type: 'revisit',
    uri,
    date: '2025-02-01T00:00:00Z',
    fields,
    block: 'HTTP/1.1 200 OK\r\n\r\n',
  });

async function read(name: string, ...records: readonly Uint8Array[]) {
  const { container, parts } = await importContainer({ name, bytes: new Uint8Array(Buffer.concat(records)) });
  const documents = await Promise.all(
    parts.map((part) =>
      importDocument({ name: part.name, bytes: part.bytes, mediaType: part.mediaType ?? '' }),
    ),
  );
  return { remarks: container.remarks, documents };
}

const figures = ({ blocks }: { readonly blocks: readonly { readonly type: string }[] }) =>
  blocks.flatMap((block) => ('image' in block ? [block.image === null ? 'none' : 'shown'] : []));

test.each([
  ['plain', (record: Uint8Array) => record],
  ['packed', (record: Uint8Array) => gzipSync(record)],
])('a page of a %s archive has the pictures that stand in other records', async (_, pack) => {
  const { documents } = await read('a.warc', pack(page), pack(picture(smallPicture)));
  const [document] = documents;
  if (document === undefined) throw new Error('There is no page.');
  expect(figures(document)).toEqual(['shown', 'none']);
  expect(document.images).toHaveLength(1);
  const shown = new TextDecoder().decode(document.shown?.bytes);
  expect(shown).toContain('src="data:image/png;base64,');
  expect(document.embedded).toContainEqual({ name: 'WARC-Target-URI', value: `${site}/fire` });
});

test('a picture that is none by its bytes is not shown', async () => {
  const { documents } = await read('a.warc', page, picture('<script>'));
  expect(documents.map(figures)).toEqual([['none', 'none']]);
});

test('a WACZ file gives its pages the pictures of all its archives', async () => {
  const bytes = zipFile([
    { name: 'archive/a.warc', content: page, stored: true },
    { name: 'archive/b.warc', content: picture(smallPicture), stored: true },
    { name: 'datapackage.json', content: '{}' },
  ]);
  const { documents } = await read('a.wacz', bytes);
  expect(documents.map(figures)).toEqual([['shown', 'none']]);
});

test('what was the same at another address is read out of the record that it refers to', async () => {
  const refers = {
    'WARC-Refers-To-Target-URI': `${site}/fire`,
    'WARC-Refers-To-Date': '2025-01-07T05:00:00Z',
  };
  const { documents, remarks } = await read(
    'a.warc',
    revisit(`${site}/copy`, refers),
    revisit(`${site}/fire`, refers),
    revisit(`${site}/lost`, { 'WARC-Refers-To': '<urn:uuid:none>' }),
    page,
  );
  expect(
    documents.map(({ text, metadata, capturedAt }) => [text.split('\n')[0], metadata.url?.value, capturedAt]),
  ).toEqual([
    ['The quay burned.', `${site}/copy`, '2025-02-01T00:00:00.000Z'],
    ['The quay burned.', `${site}/fire`, '2025-01-07T05:00:00.000Z'],
  ]);
  expect(documents[0]?.embedded).toContainEqual({
    name: 'Same as',
    value: `${site}/fire, 2025-01-07T05:00:00Z`,
  });
  expect(remarks).toEqual([
    '1 record without a page: the same page is in another record or archive.',
    '1 record of pages that were met again unchanged, which are imported once.',
  ]);
});
