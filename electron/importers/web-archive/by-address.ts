/** Things that came with a page, by the addresses it names them by: absolute ones, or `cid:` with an id (RFC 2392). */
export class ByAddress<Item> {
  readonly #items = new Map<string, Item>();
  readonly #base: string | null;

  /**
   * `base` is what relative addresses of the page are resolved against; null where it has no address. Of two things with one address
   * the first has it.
   */
  constructor(items: Iterable<readonly [address: string, item: Item]>, base: string | null) {
    this.#base = base;
    for (const [address, item] of items) {
      const absolute = absoluteAddress(address, base);
      if (!this.#items.has(absolute)) this.#items.set(absolute, item);
    }
  }

  /** The thing at an address as what stands at `from` writes it; null when none came with the page. */
  at(address: string, from: string | null = this.#base): Item | null {
    return this.#items.get(absoluteAddress(address.trim(), from)) ?? null;
  }
}

/** An address without its fragment, resolved against `from`; as it is where that does not work. */
function absoluteAddress(address: string, from: string | null): string {
  if (/^cid:/i.test(address)) return `cid:${decoded(address.slice(4))}`;
  const url = URL.parse(address, from ?? undefined);
  if (!url) return address;
  url.hash = '';
  return url.href;
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
