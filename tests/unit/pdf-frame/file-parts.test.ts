import { afterEach, describe, expect, test, vi } from 'vitest';

Object.assign(globalThis, { DOMMatrix: class {}, Path2D: class {} });
const { FileParts, partBytes, readPart } = await import('../../../renderer/pdf-frame/file-parts.ts');

const original = Uint8Array.from({ length: 3 * partBytes + 5 }, (_, index) => (index * 7) % 251);

/** Serves parts of these bytes as the protocol does. */
function serve(bytes: Uint8Array): void {
  vi.stubGlobal('fetch', (_address: string, { headers, signal }: RequestInit) => {
    if (signal?.aborted) return Promise.reject(signal.reason);
    const range = new Headers(headers).get('range') ?? '';
    const [, first = 0, last = 0] = (/^bytes=(\d+)-(\d+)$/.exec(range) ?? []).map(Number);
    const part = bytes.slice(first, last + 1);
    const contentRange = `bytes ${first}-${first + part.length - 1}/${bytes.length}`;
    return Promise.resolve(
      part.length === 0
        ? new Response(null, { status: 404 })
        : new Response(part, { status: 206, headers: { 'content-range': contentRange } }),
    );
  });
}

/** Opens the file as pdf.js does; gives what it is told. */
async function openParts() {
  const told: (readonly [start: number, bytes: Uint8Array])[] = [];
  const failed = Promise.withResolvers<unknown>();
  const parts = new FileParts('capture', await readPart('capture', 0), failed.resolve);
  const ready = Promise.withResolvers<void>();
  parts.transportReady(({ begin, chunk }: { readonly begin: number; readonly chunk: Uint8Array }) => {
    told.push([begin, chunk]);
    ready.resolve();
  });
  return { parts, told, ready: ready.promise, failed: failed.promise };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a file that is read in parts', () => {
  test('gives parts beside each other at once, and the last one as short as it is', async () => {
    serve(original);
    const { parts, told, ready } = await openParts();
    expect(parts.length).toBe(original.length);
    parts.requestDataRange(partBytes, original.length);
    await ready;
    expect(told).toHaveLength(1);
    expect(told[0]?.[0]).toBe(partBytes);
    expect(Buffer.compare(told[0]?.[1] ?? Buffer.alloc(0), original.subarray(partBytes))).toBe(0);
  });

  test('is given up when it is not there any more, or not what it was', async () => {
    serve(original);
    const gone = await openParts();
    const other = await openParts();
    serve(new Uint8Array());
    gone.parts.requestDataRange(partBytes, 2 * partBytes);
    expect(await gone.failed).toMatchObject({ message: 'The original is not there' });
    serve(original.subarray(0, 2 * partBytes));
    other.parts.requestDataRange(partBytes, 2 * partBytes);
    expect(await other.failed).toMatchObject({ message: 'The original is not what it was' });
    expect([...gone.told, ...other.told]).toEqual([]);
  });

  test('gives nothing once it was closed', async () => {
    serve(original);
    const closed = await openParts();
    closed.parts.requestDataRange(partBytes, 3 * partBytes);
    closed.parts.abort();
    const open = await openParts();
    open.parts.requestDataRange(partBytes, 3 * partBytes);
    await open.ready;
    expect(closed.told).toEqual([]);
  });

  test('is not begun where there is none', async () => {
    serve(new Uint8Array());
    await expect(readPart('capture', 0)).rejects.toThrow('The original is not there');
  });
});
