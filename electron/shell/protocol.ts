import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol, type Session } from 'electron';
import type { CoreBytes } from './core-process.ts';
import { originalPolicy, pagePolicy, scheme } from './security.ts';

/** Where the protocol reads stored bytes. */
export interface StoredContent {
  readOriginal(capture: string): Promise<CoreBytes>;
  readImage(capture: string, sha256: string): Promise<CoreBytes>;
}

const pageFolder = join(import.meta.dirname, '../page');

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

/** Makes the scheme a standard, secure one. Before the application is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/**
 * Serves, read-only: `assay://app/…` the page's files, `assay://original/<capture>` untouched bytes under a policy that
 * lets them do nothing, `assay://image/<capture>/<sha256>` embedded images.
 */
export function serveProtocol(session: Session, stored: StoredContent): void {
  session.protocol.handle(scheme, async (request) => {
    if (request.method !== 'GET') return refuse(405);
    const { hostname, pathname } = new URL(request.url);
    const [first = '', second = ''] = pathname.slice(1).split('/').map(decodeURIComponent);
    switch (hostname) {
      case 'app':
        return servePage(pathname);
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
  const path = normalize(join(pageFolder, decodeURIComponent(pathname)));
  const mediaType = mediaTypes[extname(path)];
  if (!path.startsWith(pageFolder + sep) || mediaType === undefined) return refuse(404);
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return refuse(404);
  return respond(bytes, mediaType, pagePolicy);
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

function respond(bytes: Uint8Array, mediaType: string, policy: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
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
