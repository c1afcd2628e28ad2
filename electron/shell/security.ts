import { app, type Session, type WebContents } from 'electron';

/** The scheme of everything a window may load. */
export const scheme = 'assay';

/** The page's own origin. */
export const pageOrigin = `${scheme}://app`;

/** What the page may load: its own files, stored images, and originals in an inert frame. */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  `img-src 'self' ${scheme}://image`,
  `frame-src ${scheme}://original`,
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
    if (!isOriginalInItsFrame) event.preventDefault();
  });
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
