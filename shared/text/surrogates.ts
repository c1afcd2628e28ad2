/** Moves an offset (UTF-16) that lies between the halves of a surrogate pair one unit in a direction; others stay. */
export function outsidePair(text: string, offset: number, direction: -1 | 1): number {
  const isInside =
    isBetween(text.charCodeAt(offset - 1), 0xd800) && isBetween(text.charCodeAt(offset), 0xdc00);
  return isInside ? offset + direction : offset;
}

function isBetween(unit: number, first: number): boolean {
  return unit >= first && unit < first + 0x400;
}
