import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol, type Session } from 'electron';
import type { ByteRange } from '../../shared/shell-messages.ts';
import { rangeOf } from './byte-range.ts';
import type { CoreBytes } from './core-process.ts';
import { originalPolicy, pagePolicy, pagesPolicy, scheme } from './security.ts';

/** Where the protocol reads stored bytes. */
export interface StoredContent {
  readOriginal(capture: string): Promise<CoreBytes>;
  readPart(capture: string, range: ByteRange): Promise<CoreBytes>;
  readImage(capture: string, sha256: string): Promise<CoreBytes>;
}

const pageFolder = join(import.meta.dirname, '../page');
const pagesFolder = join(import.meta.dirname, '../pages');

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json',
};

/** Tables and fonts that the frame which draws pages fetches as mere bytes. */
const resourceTypes: Readonly<Record<string, string>> = {
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
  '.icc': 'application/octet-stream',
};

/** A sandboxed frame is of no origin: it says `null`, and nobody else that may run a script does. */
const readableBySandboxed = { 'access-control-allow-origin': 'null' };

/** Makes the scheme a standard, secure one. Before the application is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme,
      privileges: { standard: true, secure: true, codeCache: true, supportFetchAPI: true, corsEnabled: true },
    },
  ]);
}

/**
 * Serves, read-only: `assay://app/…` the page's files, `assay://original/<capture>` untouched bytes under a policy that
 * lets them do nothing, `assay://image/<capture>/<sha256>` embedded images, `assay://pages/…` the frame that draws pages of
 * PDFs, and `assay://bytes/<capture>` untouched bytes of a PDF to that frame, a part at a time.
 */
export function serveProtocol(session: Session, stored: StoredContent): void {
  session.protocol.handle(scheme, async (request) => {
    if (request.method !== 'GET') return refuse(405);
    const { hostname, pathname } = new URL(request.url);
    const [first = '', second = ''] = pathname.slice(1).split('/').map(decodeURIComponent);
    switch (hostname) {
      case 'app':
        return servePage(pathname);
      case 'pages':
        return serveFrame(pathname);
      case 'bytes':
        return servePart(stored, first, rangeOf(request.headers.get('range')));
      case 'original':
        return serveOriginal(await stored.readOriginal(first));
      case 'image':
        return serveImage(await stored.readImage(first, second));
      default:
        return refuse(404);
    }
  });
}

async function servePage(pathname: string): Promise<Response> {
  const file = await readWithin(pageFolder, pathname, mediaTypes);
  return file === null ? refuse(404) : respond(file.bytes, file.mediaType, pagePolicy);
}

async function serveFrame(pathname: string): Promise<Response> {
  const file = await readWithin(pagesFolder, pathname, { ...mediaTypes, ...resourceTypes });
  if (file === null) return refuse(404);
  return respond(file.bytes, file.mediaType, pagesPolicy, readableBySandboxed);
}

/** A file of the application, by its path in a folder; null for what is not there or of no known kind. */
async function readWithin(
  folder: string,
  pathname: string,
  types: Readonly<Record<string, string>>,
): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string } | null> {
  const path = normalize(join(folder, decodeURIComponent(pathname)));
  const mediaType = types[extname(path)];
  if (!path.startsWith(folder + sep) || mediaType === undefined) return null;
  const bytes = await readFile(path).catch(() => null);
  return bytes === null ? null : { bytes, mediaType };
}

/** A part of a PDF to be read by a program, as what it is not: nothing shows it by itself. Other originals are not for that frame. */
async function servePart(stored: StoredContent, capture: string, range: ByteRange | null): Promise<Response> {
  if (range === null) return refuse(416);
  const { bytes, size, mediaType } = await stored.readPart(capture, range);
  if (bytes === null || mediaType !== 'application/pdf') return refuse(404);
  if (bytes.byteLength === 0) return refuse(416);
  const last = range.start + bytes.byteLength - 1;
  return respond(
    bytes,
    'application/octet-stream',
    "default-src 'none'; sandbox",
    partHeaders(range.start, last, size),
    206,
  );
}

function partHeaders(first: number, last: number, size: number): Readonly<Record<string, string>> {
  return {
    ...readableBySandboxed,
    'access-control-expose-headers': 'content-range',
    'content-range': `bytes ${first}-${last}/${size}`,
  };
}

function serveOriginal({ bytes, mediaType, encoding }: CoreBytes): Response {
  if (bytes === null) return refuse(404);
  const isMarkup = mediaType === 'text/html' || mediaType === 'application/xhtml+xml';
  const shownAs = isMarkup ? 'text/html' : 'text/plain';
  return respond(bytes, `${shownAs}; charset=${encoding ?? 'utf-8'}`, originalPolicy);
}

function serveImage({ bytes, mediaType }: CoreBytes): Response {
  if (bytes === null || !mediaType.startsWith('image/')) return refuse(404);
  return respond(bytes, mediaType, "default-src 'none'; sandbox");
}

function respond(
  bytes: Uint8Array,
  mediaType: string,
  policy: string,
  also: Readonly<Record<string, string>> = {},
  status = 200,
): Response {
  return new Response(new Uint8Array(bytes), {
    status,
    headers: {
      ...also,
      'content-type': mediaType,
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'x-dns-prefetch-control': 'off',
      'referrer-policy': 'no-referrer',
    },
  });
}

function refuse(status: number): Response {
  return new Response(null, { status });
}
