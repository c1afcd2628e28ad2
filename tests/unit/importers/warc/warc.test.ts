import { readFileSync } from 'node:fs';
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { accessOf } from '../../../../electron/importers/bytes/buffered-access.ts';
import { listContent } from '../../../../electron/importers/import-content.ts';
import { defaultImportLimits, type ImportLimits } from '../../../../electron/importers/import-limits.ts';
import {
  harbourWacz,
  harbourWarc,
  harbourWarcGz,
  httpAnswer,
  type RecordSource,
  warcRecord,
} from '../../../../tools/fixtures/warc.ts';
import { zipFile } from '../../../../tools/fixtures/zip-file.ts';
import { captureProblems } from '../../../support/importing/capture-invariants.ts';
import { refusalOf } from '../../../support/importing/import-builder.ts';
import { importContainer, importDocument } from '../../../support/importing/import-document.ts';

const fixture = (path: string) =>
  new Uint8Array(readFileSync(new URL(`../../../fixtures/formats/${path}`, import.meta.url)));
const list = (name: string, bytes: Uint8Array, limits: Partial<ImportLimits> = {}) =>
  listContent({ name, content: accessOf(bytes) }, { ...defaultImportLimits, ...limits });
const read = (name: string, bytes: Uint8Array, chosen: ReadonlySet<string> | null = null) =>
  importContainer({ name, bytes }, defaultImportLimits, { chosen });
/** Imports one record by itself. */
const importRecord = (source: Partial<RecordSource>) =>
  importDocument({
    name: 'record',
    bytes: new Uint8Array(warcRecord({ type: 'response', uri: 'https://a.example/', block: '', ...source })),
    mediaType: 'application/warc-record',
  });
const page = '<html><head><title>Quay</title></head><body><p>The quay burned.</p></body></html>';

test('the fixtures are what their maker writes', () => {
  expect(fixture('warc/harbour.warc')).toEqual(new Uint8Array(harbourWarc()));
  expect(fixture('warc/harbour.warc.gz')).toEqual(new Uint8Array(harbourWarcGz()));
  expect(fixture('wacz/harbour.wacz')).toEqual(harbourWacz());
});

describe.each(['warc/harbour.warc', 'warc/harbour.warc.gz'])('%s', (path) => {
  test('lists its pages, texts and pictures with address and date', async () => {
    const entries = await list(path, fixture(path));
    expect(entries.map(({ title, url, date, mediaType }) => [title, url, date, mediaType])).toEqual([
      ['Fire at the quay', 'https://harbour.example/fire', '2025-01-07T05:00:00.000Z', 'text/html'],
      ['The gate of the harbour', 'https://harbour.example/gate', '2025-01-07T05:00:04.250Z', 'text/html'],
      ['بندرگاہ', 'https://harbour.example/ur/', '2025-01-07T05:00:09.000Z', 'text/html'],
      ['quay.png', 'https://harbour.example/quay.png', '2025-01-07T05:00:00.000Z', 'image/png'],
      ['log.txt', 'https://harbour.example/log.txt', '2025-01-07T05:00:00.000Z', 'text/plain'],
    ]);
  });

  test('hands over all but the pictures, each as its whole record', async () => {
    const { container, parts } = await read(path, fixture(path));
    expect(container).toEqual({
      kind: 'a web archive (WARC)',
      remarks: [
        '1 picture in it can be imported by choosing them.',
        '1 record without a page: the same page is in another record or archive.',
      ],
    });
    expect(parts.map(({ url, capturedAt, relation }) => [url, capturedAt, relation])).toEqual([
      ['https://harbour.example/fire', '2025-01-07T05:00:00.000Z', 'page'],
      ['https://harbour.example/gate', '2025-01-07T05:00:04.250Z', 'page'],
      ['https://harbour.example/ur/', '2025-01-07T05:00:09.000Z', 'page'],
      ['https://harbour.example/log.txt', '2025-01-07T05:00:00.000Z', 'page'],
    ]);
    for (const { bytes } of parts)
      expect(Buffer.from(bytes).toString('latin1')).toMatch(/^WARC\/1\.1\r\nWARC-Type: res/);
  });

  test('hands over what is chosen alone, pictures too', async () => {
    const chosen = (await list(path, fixture(path))).filter(({ title }) => title === 'quay.png');
    const { parts } = await read(path, fixture(path), new Set(chosen.map(({ key }) => key)));
    expect(parts.map(({ name }) => name)).toEqual(['https://harbour.example/quay.png']);
  });
});

describe('a page of a web archive', () => {
  const firstPage = async () => {
    const { parts } = await read('a.warc', fixture('warc/harbour.warc'));
    const [part] = parts;
    if (part === undefined) throw new Error('There is no page.');
    return importDocument({ name: part.name, bytes: part.bytes, mediaType: part.mediaType ?? '' });
  };

  test('is imported out of its chunks with address, date and what its record says', async () => {
    const imported = await firstPage();
    expect(captureProblems(imported)).toEqual([]);
    expect(imported.text).toMatch(/^The quay burned for two hours/);
    expect(imported.metadata).toMatchObject({
      title: { value: 'Fire at the quay' },
      url: { value: 'https://harbour.example/fire', readFrom: 'WARC-Target-URI' },
    });
    expect(imported.capturedAt).toBe('2025-01-07T05:00:00.000Z');
    expect(imported.extractor).toBe('assay-warc/1+assay-html/1');
    expect(imported.embedded?.map(({ name }) => name)).toEqual([
      'WARC-Target-URI',
      'WARC-Date',
      'WARC-Record-ID',
      'WARC-IP-Address',
      'WARC-Block-Digest',
      'HTTP status',
      'Content-Type',
      'Server',
    ]);
    expect(imported.embedded?.[4]?.value).toMatch(/ \(agrees with the bytes\)$/);
  });

  test('has links that lead where they led', async () => {
    const { marks } = await firstPage();
    expect(marks).toMatchObject([{ type: 'link', href: 'https://harbour.example/gate' }]);
  });

  test('is shown as it was sent, in UTF-8', async () => {
    const { parts } = await read('a.warc', fixture('warc/harbour.warc'));
    const bytes = parts[2]?.bytes ?? new Uint8Array();
    const { shown, text } = await importDocument({ name: 'a', bytes, mediaType: 'application/warc-record' });
    expect(text).toBe('بندرگاہ بند تھي');
    expect(shown?.mediaType).toBe('text/html');
    expect(Buffer.from(shown?.bytes ?? []).toString()).toContain('<p>بندرگاہ بند تھي</p>');
  });

  test.each([
    ['gzip', gzipSync(page)],
    ['deflate', deflateSync(page)],
    ['br', brotliCompressSync(page)],
    ['zstd', zstdCompressSync(page)],
  ])('is unpacked from %s', async (coding, body) => {
    const block = httpAnswer(['Content-Type: text/html', `Content-Encoding: ${coding}`], body);
    expect((await importRecord({ block })).text).toBe('The quay burned.');
  });

  test.each(['gzip', 'br', 'zstd', 'deflate'])(
    'that was unpacked before is taken as it is (%s)',
    async (coding) => {
      const block = httpAnswer(
        ['Content-Type: text/html', `Content-Encoding: ${coding}`, 'Transfer-Encoding: chunked'],
        page,
      );
      expect((await importRecord({ block })).text).toBe('The quay burned.');
    },
  );

  test('whose record was changed says so', async () => {
    const fields = { 'WARC-Block-Digest': 'sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ' };
    const { remarks } = await importRecord({ fields, block: httpAnswer(['Content-Type: text/html'], page) });
    expect(remarks).toContain(
      'The digest of the record is not that of its bytes: it was changed or damaged after it was taken.',
    );
  });

  test('that unpacks to more than a file may be is refused', async () => {
    const block = httpAnswer(
      ['Content-Type: text/html', 'Content-Encoding: gzip'],
      gzipSync(Buffer.alloc(60_000_000)),
    );
    expect(await refusalOf(importRecord({ block }))).toMatchObject({ reason: 'expands too far' });
  });
});

describe('a WACZ file', () => {
  test('lists the pages that it lists itself, by its own titles', async () => {
    const entries = await list('a.wacz', fixture('wacz/harbour.wacz'));
    expect(entries.map(({ title, url }) => [title, url])).toEqual([
      ['Fire at the quay, as it was', 'https://harbour.example/fire'],
      ['بندرگاہ', 'https://harbour.example/ur/'],
    ]);
    const { parts } = await read('a.wacz', fixture('wacz/harbour.wacz'));
    expect(parts.map(({ url }) => url)).toEqual(entries.map(({ url }) => url));
  });

  test('without a list, or with a broken one, gives all it holds', async () => {
    const archive = { name: 'archive/a.warc', content: harbourWarc() };
    const broken = { name: 'pages/pages.jsonl', content: `{"url":\n${'['.repeat(90_000)}\n` };
    for (const members of [[archive], [archive, broken]]) {
      const bytes = zipFile([...members, { name: 'datapackage.json', content: '{}' }]);
      expect(await list('a.wacz', bytes)).toHaveLength(5);
    }
  });

  test('without a web archive is refused', async () => {
    const bytes = zipFile([
      { name: 'datapackage.json', content: '{}' },
      { name: 'archive/data.warc.txt', content: 'none' },
    ]);
    expect(await refusalOf(list('a.wacz', bytes))).toMatchObject({ reason: 'malformed' });
  });
});

describe('broken and hostile web archives', () => {
  const whole = harbourWarc();

  test('that are cut off give the pages before, and say so', async () => {
    const { container, parts } = await read('a.warc', new Uint8Array(whole.subarray(0, 2_500)));
    expect(parts).toHaveLength(2);
    expect(container.remarks).toContain(
      'The archive is cut off or damaged at its end; what stands before was read.',
    );
  });

  test('packed and cut off within a record give the pages before', async () => {
    const { parts } = await read('a.warc.gz', new Uint8Array(harbourWarcGz().subarray(0, 1_800)));
    expect(parts).toHaveLength(2);
  });

  test.each(['99999999999999999999', '-1', '400000000', 'many', '0x10'])(
    'whose first record says it is %s bytes long are refused',
    async (length) => {
      const lying = warcRecord({ type: 'response', fields: { 'Content-Length': length }, block: 'x' });
      const refusal = await refusalOf(read('a.warc', new Uint8Array(lying)));
      expect(refusal.reason).toBe('malformed');
    },
  );

  test('of endless gzip are refused', async () => {
    const endless = gzipSync(
      Buffer.concat([warcRecord({ type: 'response', block: '' }), Buffer.alloc(300_000_000)]),
    );
    expect(await refusalOf(read('a.warc.gz', new Uint8Array(endless)))).toMatchObject({
      reason: 'expands too far',
    });
  });

  test('of many members that unpack to far more together are refused', async () => {
    const member = gzipSync(warcRecord({ type: 'resource', block: Buffer.alloc(900_000) }));
    const bytes = new Uint8Array(Buffer.concat(Array.from({ length: 100 }, () => member)));
    const refusal = await refusalOf(list('a.warc.gz', bytes, { maxUnpackedBytes: 10_000_000 }));
    expect(refusal.reason).toBe('expands too far');
  });

  test('of more records than are listed are refused', async () => {
    const record = warcRecord({ type: 'request', block: '' });
    const bytes = new Uint8Array(Buffer.concat(Array.from({ length: 50_001 }, () => record)));
    expect(await refusalOf(list('a.warc', bytes))).toMatchObject({ reason: 'too many parts' });
  });

  test('packed as one whole are read all the same', async () => {
    expect(await list('a.warc.gz', new Uint8Array(gzipSync(whole)))).toHaveLength(5);
  });

  test('without a page are refused, and it is said what is in them', async () => {
    const picture = warcRecord({
      type: 'response',
      uri: 'https://a.example/a.png',
      block: httpAnswer(['Content-Type: image/png'], 'x'),
    });
    const refusal = await refusalOf(read('a.warc', new Uint8Array(picture)));
    expect(refusal.message).toContain('1 picture in it can be imported by choosing them.');
  });
});
