import { embedImage } from '../html/embedded-image.ts';
import { imageSize } from '../image/image-size.ts';
import type { ImportLimits } from '../import-limits.ts';
import { type ImportedImage, ImportRefusal } from '../imported.ts';
import type { Book } from './open-book.ts';

/** All images of a book together, in bytes; what comes after is left out. */
const allImageBytes = 300_000_000;

/** Takes images out of a book's archive, as far as the limits go. What is left out is counted. */
export class BookImages {
  readonly #book: Book;
  readonly #limits: ImportLimits;
  /** By path; null for what is no image that can be kept. */
  readonly #loaded = new Map<string, ImportedImage | null>();
  #bytes = 0;
  #left = 0;

  constructor(book: Book, limits: ImportLimits) {
    this.#book = book;
    this.#limits = limits;
  }

  /** How many images were too large or too many. */
  get left(): number {
    return this.#left;
  }

  /** Loads the image at a path of the archive; null where there is none that can be kept. */
  async load(path: string): Promise<ImportedImage | null> {
    const known = this.#loaded.get(path);
    if (known !== undefined) return known;
    const image = await this.#read(path);
    this.#loaded.set(path, image);
    return image;
  }

  /** A loaded image, by an address that stands in the member at `from`. */
  imageAt(address: string, from: string): ImportedImage | null {
    return this.#loaded.get(this.#book.members.resolve(address, from)?.path ?? '') ?? null;
  }

  async #read(path: string): Promise<ImportedImage | null> {
    const { archive, members } = this.#book;
    const { maxImages, maxImageBytes } = this.#limits;
    const member = members.at(path);
    if (member === null) return null;
    if (member.size > maxImageBytes || this.#bytes > allImageBytes || this.#loaded.size >= maxImages) {
      this.#left += 1;
      return null;
    }
    try {
      const bytes = await archive.read(member);
      this.#bytes += bytes.byteLength;
      const image = embedImage(bytes);
      if (image === null) return null;
      if (bytes.byteLength <= maxImageBytes && this.#isSmallEnough(image)) return image;
      this.#left += 1;
      return null;
    } catch (error) {
      if (!(error instanceof ImportRefusal) || archive.isExhausted) throw error;
      this.#left += 1;
      return null;
    }
  }

  #isSmallEnough({ bytes, mediaType }: ImportedImage): boolean {
    const size = imageSize(bytes, mediaType);
    return size !== null && size.width * size.height <= this.#limits.maxImagePixels;
  }
}
