import { domainToUnicode } from 'node:url';

/**
 * The web domain in an address or in a domain's name: in lower case, readable letters, without "www." and port. Null where
 * there is none: `https://www.Example.org/a?b` gives `example.org`, `localhost` null.
 */
export function domainOf(address: string): string | null {
  const trimmed = address.trim();
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `http://${trimmed}`);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  const host = domainToUnicode(url.hostname)
    .replace(/^www\./, '')
    .replace(/\.$/, '');
  return isDomain.test(host) && !isNumeric.test(host) ? host : null;
}

const isDomain = /^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}\p{M}_-]+)+$/u;
const isNumeric = /^[\d.]+$/;

/** A domain and those it is part of, the longest first: `a.b.example.org`, `b.example.org`, `example.org`. */
export function domainAndParents(domain: string): string[] {
  const labels = domain.split('.');
  return labels.slice(0, -1).map((_label, first) => labels.slice(first).join('.'));
}
