import { ByAddress } from '../web-archive/by-address.ts';
import { embedImage } from '../html/embedded-image.ts';
import type { ImportedImage } from '../imported.ts';
import { contentIdOf, locationOf, type MimePart } from './mime-part.ts';

/** The pictures that came with a message as parts beside its text. */
export class PartImages {
  readonly #parts: ByAddress<MimePart>;
  readonly #images = new Map<MimePart, ImportedImage | null>();

  constructor(parts: readonly MimePart[]) {
    this.#parts = new ByAddress(addressed(parts), null);
  }

  /** The picture that an address of the page names; null where none came with it. */
  imageAt(address: string): ImportedImage | null {
    const part = this.#parts.at(address);
    if (part === null) return null;
    const known = this.#images.get(part);
    if (known !== undefined) return known;
    const image = embedImage(part.bytes);
    this.#images.set(part, image);
    return image;
  }

  /** Whether a part was shown as a picture. */
  isShown(part: MimePart): boolean {
    return this.#images.get(part) != null;
  }
}

/** Parts under the names that pages call them by: their Content-ID (RFC 2392) and their place (RFC 2557). */
export function* addressed(parts: readonly MimePart[]): Generator<readonly [string, MimePart]> {
  for (const part of parts) {
    const id = contentIdOf(part);
    const location = locationOf(part);
    if (id !== null) yield [`cid:${encodeURIComponent(id)}`, part];
    if (location !== null) yield [location, part];
  }
}
