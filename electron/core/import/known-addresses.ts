import type { Metadata } from '../../../shared/model/metadata.ts';
import { listAddresses } from '../../store/repositories/captures.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import { isSiteAddress, pageAddress } from './page-address.ts';

/** Which documents are there by the address they came from. */
export interface KnownAddresses {
  /** The document from the same address; of several the first. */
  documentAt(metadata: Metadata): string | undefined;
  /** Takes note of a document that was added since. */
  add(document: string, metadata: Metadata): void;
}

/**
 * Reads the addresses of all documents at once. The address of a whole site says little: many a page gives its
 * site's as its own, so there the titles must be the same too.
 */
export function readKnownAddresses(database: ReadonlyDatabase): KnownAddresses {
  const documents = new Map<string, string>();
  const add = (document: string, key: string | null) => {
    if (key !== null && !documents.has(key)) documents.set(key, document);
  };
  for (const { document, title, url } of listAddresses(database)) add(document, keyOf(url, title));
  return {
    documentAt: (metadata) => {
      const key = keyOfReadings(metadata);
      return key === null ? undefined : documents.get(key);
    },
    add: (document, metadata) => add(document, keyOfReadings(metadata)),
  };
}

function keyOfReadings({ url, title }: Metadata): string | null {
  return url === undefined ? null : keyOf(url.value, title?.value ?? '');
}

function keyOf(url: string, title: string): string | null {
  const address = pageAddress(url);
  return address !== null && isSiteAddress(address) ? `${address} ${title}` : address;
}
