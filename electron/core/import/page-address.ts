/** Parameters that say how a reader came to a page, not which page it is. */
const trackingParameter =
  /^(utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|mc_cid|mc_eid|_ga|_gl)$/i;
/** Parameters that ask for the AMP form of the same page. */
const ampParameter = /^(amp|outputtype)$/i;

/**
 * What two addresses of the same page share, for comparing only: without scheme, default port, leading `www`, fragment,
 * trailing slash, tracking parameters and the marks of AMP pages. Null for what is no http(s) address. Follows the
 * normalisations of https://www.rfc-editor.org/rfc/rfc3986#section-6 and those that in practice never name another page.
 */
export function pageAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  const host = url.hostname.replace(/\.$/, '').replace(/^www\d?\./, '');
  const port = isDefaultPort(url.port) ? '' : `:${url.port}`;
  return host + port + pathOf(url) + queryOf(url);
}

/** Whether an address names a whole site rather than one page of it. */
export function isSiteAddress(canonical: string): boolean {
  return /^[^/?]+$/.test(canonical);
}

function isDefaultPort(port: string): boolean {
  return port === '' || port === '80' || port === '443';
}

function pathOf({ pathname }: URL): string {
  const path = pathname.replace(/%[0-9a-f]{2}/gi, plainEscape).replace(/\/+$/, '');
  // Only after something else: a page may be called "amp".
  return path.replace(/(?<=\/[^/]+)\/amp$/i, '').replace(/\.amp(?=(\.html?)?$)/i, '');
}

/** One way of writing an escape: unreserved signs as they are, else in capital letters. */
function plainEscape(written: string): string {
  const sign = String.fromCharCode(Number.parseInt(written.slice(1), 16));
  return /[A-Za-z0-9._~-]/.test(sign) ? sign : written.toUpperCase();
}

function queryOf({ searchParams }: URL): string {
  const kept = new URLSearchParams(
    [...searchParams].filter(
      ([name, value]) =>
        !trackingParameter.test(name) && !(ampParameter.test(name) && /^(|1|true|amp)$/i.test(value)),
    ),
  );
  kept.sort();
  return kept.size === 0 ? '' : `?${kept}`;
}
