/** Gives the absolute form of `address`, resolved against `base`; null when it is not http, https or mailto. */
export function resolveLink(address: string, base: string | null): string | null {
  const url = parse(address.trim(), base);
  return url && ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null;
}

/** Gives `address` in its normal form when it is the absolute http(s) address of a page; else null. */
export function pageAddress(address: string | null, base: string | null = null): string | null {
  const url = address === null ? null : parse(address.trim(), base);
  return url && ['http:', 'https:'].includes(url.protocol) ? url.href : null;
}

function parse(address: string, base: string | null): URL | null {
  return URL.parse(address, base ?? undefined);
}
