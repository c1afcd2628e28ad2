import { app, type Session, type WebContents } from 'electron';

/** The scheme of everything a window may load. */
export const scheme = 'assay';

/** The page's own origin. */
export const pageOrigin = `${scheme}://app`;

/** The origin of the frame that draws pages of PDFs; sandboxed, it has none of its own and is nobody's neighbour. */
const pagesOrigin = `${scheme}://pages`;

/** The one document of that origin. */
const pagesFrame = `${pagesOrigin}/frame.html`;

/** What the page may load: its own files, stored images, originals in an inert frame, and the frame that draws pages. */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  `img-src 'self' ${scheme}://image`,
  `frame-src ${scheme}://original ${pagesOrigin}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What a stored original may do in its frame: show itself. No script, no network, no form, no frame. */
export const originalPolicy = [
  "default-src 'none'",
  'img-src data:',
  'font-src data:',
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors ${pageOrigin}`,
  'sandbox',
].join('; ');

/**
 * What the frame that draws pages may do: run its own program and fetch stored bytes. No other script, no network, no way
 * to the page, and no process of the page's either: it is sandboxed, here and by attribute.
 */
export const pagesPolicy = [
  "default-src 'none'",
  `script-src ${pagesOrigin}`,
  `connect-src ${pagesOrigin} ${scheme}://bytes`,
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors ${pageOrigin}`,
  'sandbox allow-scripts',
].join('; ');

/** Switches that keep Chromium itself from reaching for the network. Before the application is ready. */
export function forbidNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('no-pings');
}

/** Cancels every request but those of the application's own scheme, and denies permissions and downloads. */
export function hardenSession(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !url.startsWith(`${scheme}://`) }),
  );
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
}

/** Forbids navigation, new windows and embedded pages to any web contents, whoever made it. */
export function hardenContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    const isOriginalInItsFrame = !event.isMainFrame && event.url.startsWith(`${scheme}://original/`);
    const isNewFrame = !event.isMainFrame && (event.frame?.url ?? '') === '';
    if (!isOriginalInItsFrame && !(isNewFrame && event.url === pagesFrame)) event.preventDefault();
  });
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
