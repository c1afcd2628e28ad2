import { ByAddress } from '../web-archive/by-address.ts';
import { embedImage } from '../html/embedded-image.ts';
import type { ImportLimits } from '../import-limits.ts';
import { type ImportedImage, ImportRefusal } from '../imported.ts';
import type { WholeRecord } from './bundled-records.ts';
import { decodeBody, readPayload } from './payload.ts';
import { addressOf } from './warc-record.ts';

/** The pictures whose records came with that of a page. */
export interface PagePictures {
  readonly count: number;
  /** The picture at an address as the page writes it; null for none. */
  readonly imageAt: (address: string) => ImportedImage | null;
}

/** Reads the pictures in `records`; their types are told by their bytes. `address` is that of the page. */
export function picturesOf(
  records: readonly WholeRecord[],
  address: string | null,
  { maxImageBytes }: ImportLimits,
): PagePictures {
  const images = records.flatMap((record): (readonly [string, ImportedImage])[] => {
    const from = addressOf(record.header);
    const image = from === null ? null : imageIn(record, maxImageBytes);
    return from === null || image === null ? [] : [[from, image]];
  });
  const byAddress = new ByAddress(images, address);
  return { count: images.length, imageAt: (source) => byAddress.at(source) };
}

/** Null for what is no picture, or damaged. */
function imageIn({ header, block }: WholeRecord, most: number): ImportedImage | null {
  const payload = readPayload(header, block);
  if (payload === null) return null;
  try {
    return embedImage(decodeBody(payload, { most, isBeginning: false }));
  } catch (error) {
    if (error instanceof ImportRefusal) return null;
    throw error;
  }
}
