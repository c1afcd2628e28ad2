import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { defaultImportLimits } from '../../../../electron/importers/import-limits.ts';
import type { Imported } from '../../../../electron/importers/imported.ts';
import {
  binaryPlist,
  harbourArchive,
  harbourMhtml,
  type PlistSource,
  xmlPlist,
} from '../../../../tools/fixtures/web-archive.ts';
import { captureProblems } from '../../../support/importing/capture-invariants.ts';
import { blocksOf, importBytes, importText, refusalOf } from '../../../support/importing/import-builder.ts';

const fixture = (path: string) =>
  new Uint8Array(readFileSync(new URL(`../../../fixtures/formats/${path}`, import.meta.url)));
const shownOf = ({ shown }: Imported) => Buffer.from(shown?.bytes ?? []).toString();
const address = 'https://harbour.example/news/fire.html';

test('the fixtures are what their maker writes', () => {
  expect(Buffer.from(fixture('mhtml/harbour.mhtml')).toString()).toBe(harbourMhtml);
  expect(fixture('webarchive/harbour.webarchive')).toEqual(binaryPlist(harbourArchive));
  expect(Buffer.from(fixture('webarchive/harbour-xml.webarchive')).toString()).toBe(xmlPlist(harbourArchive));
});

describe.each([
  { path: 'mhtml/harbour.mhtml', from: 'Content-Location' },
  { path: 'webarchive/harbour.webarchive', from: 'WebResourceURL' },
  { path: 'webarchive/harbour-xml.webarchive', from: 'WebResourceURL' },
])('$path', ({ path, from }) => {
  test('is imported as the page in it, with its picture and the address it was saved from', async () => {
    const imported = await importBytes('fire', fixture(path));
    expect(captureProblems(imported)).toEqual([]);
    expect(imported.metadata.title?.value).toBe('Fire at the quay');
    expect(imported.metadata.url).toMatchObject({ value: address, readFrom: from });
    expect(imported.text).toMatch(/^The quay burned .* until then\.$/s);
    const figure = {
      type: 'figure',
      alternative: 'The quay in the morning',
      image: imported.images[0]?.sha256,
    };
    expect(blocksOf(imported)[2]).toMatchObject(figure);
    expect(imported.remarks).toEqual([]);
  });

  test('is shown with its picture and its style, and without its script', async () => {
    const shown = shownOf(await importBytes('fire', fixture(path)));
    expect(shown).toContain('<img src="data:image/png;base64,iVBOR');
    expect(shown).toContain('<style>body { color: #333 }\n</style>');
    expect(shown).not.toMatch(/script|onload|changed/);
  });
});

describe('a page saved as one message', () => {
  test('was saved when its header says', async () => {
    expect((await importText('a.mhtml', harbourMhtml)).capturedAt).toBe('2025-01-07T03:30:00.000Z');
  });

  test('that shows itself as its picture has none', async () => {
    const looping = harbourMhtml.replace(
      '../pictures/quay.png?size=2&amp;form=png',
      'cid:frame-1@mhtml.blink',
    );
    const imported = await importText('a.mhtml', looping);
    expect(imported.images).toEqual([]);
    expect(imported.remarks).toEqual(['One image was not in the file; the descriptions are kept.']);
  });

  test('that shows one picture ten thousand times is shown within the limit', async () => {
    const [before = '', after = ''] = harbourMhtml.split('</article>');
    const picture = '<img src="../pictures/quay.png?size=2&amp;form=png" alt="">'.repeat(10_000);
    const { shown } = await importText('a.mhtml', `${before}${picture}</article>${after}`, {
      maxBytes: 1_000_000,
    });
    expect(shown?.bytes.byteLength).toBeLessThan(2_000_000);
  });

  test('without a page is refused', async () => {
    const none = harbourMhtml.replace('Content-Type: text/html\r\n', 'Content-Type: text/x-html\r\n');
    expect(await refusalOf(importText('a.mhtml', none))).toMatchObject({ reason: 'empty' });
  });

  test('of more parts than a page has is refused', async () => {
    const many = harbourMhtml.replaceAll(
      '\r\n------Mult',
      `${'\r\n------MultipartBoundary--harbour----\r\n\r\na'.repeat(5_001)}\r\n------Mult`,
    );
    expect(await refusalOf(importText('a.mhtml', many))).toMatchObject({ reason: 'too many parts' });
  });
});

describe('a web archive of Safari', () => {
  const importArchive = (bytes: Uint8Array) => importBytes('a.webarchive', bytes);

  test('that is cut off is refused at every length', async () => {
    const whole = binaryPlist(harbourArchive);
    for (const length of [9, 39, 200, whole.byteLength - 1]) {
      const refusal = await refusalOf(importArchive(whole.subarray(0, length)));
      expect(refusal.reason).toBe('malformed');
    }
  });

  test('whose objects hold themselves is refused at once', async () => {
    const bytes = binaryPlist({ WebMainResource: { WebResourceData: ['x'] } });
    // Every offset of the table leads to the first object.
    const table = Buffer.from(bytes).readUInt32BE(bytes.byteLength - 4);
    for (let at = table; at < bytes.byteLength - 32; at += 4) bytes.set([0, 0, 0, 8], at);
    expect(await refusalOf(importArchive(bytes))).toMatchObject({ reason: 'empty' });
  });

  test('of a million files costs no more than those that are read', async () => {
    const [first] = (harbourArchive as { readonly WebSubresources: readonly PlistSource[] }).WebSubresources;
    const bytes = binaryPlist({
      ...(harbourArchive as { readonly [key: string]: PlistSource }),
      WebSubresources: Array.from({ length: 6_000 }, () => first ?? ''),
    });
    const { images } = await importBytes('a.webarchive', bytes, defaultImportLimits);
    expect(images).toHaveLength(1);
  });

  test('without a page is refused', async () => {
    const bytes = binaryPlist({ WebMainResource: 'nothing' });
    expect(await refusalOf(importArchive(bytes))).toMatchObject({ reason: 'empty' });
  });
});
