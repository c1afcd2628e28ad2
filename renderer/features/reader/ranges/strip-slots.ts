/** Something to show on the strip: how far down it falls, 0 to 1. */
export interface StripPoint<Item> {
  readonly item: Item;
  readonly place: number;
}

/** What falls so close together on the strip that it gets one mark. `top` is in pixels. */
export interface StripSlot<Item> {
  readonly top: number;
  readonly items: readonly Item[];
}

/** Gathers points into slots of `slotHeight` pixels, so that thousands of annotations need only a few hundred marks. */
export function stripSlots<Item>(
  points: readonly StripPoint<Item>[],
  stripHeight: number,
  slotHeight: number,
): readonly StripSlot<Item>[] {
  const slots = new Map<number, Item[]>();
  const last = Math.max(0, Math.floor(stripHeight / slotHeight) - 1);
  for (const { item, place } of points) {
    const slot = Math.min(last, Math.max(0, Math.floor((place * stripHeight) / slotHeight)));
    const items = slots.get(slot);
    if (items === undefined) slots.set(slot, [item]);
    else items.push(item);
  }
  return [...slots].sort(([a], [b]) => a - b).map(([slot, items]) => ({ top: slot * slotHeight, items }));
}

/** The slots of now, each the very object of before where it holds the very same things at the same height. */
export function keepSameSlots<Item>(
  before: readonly StripSlot<Item>[],
  now: readonly StripSlot<Item>[],
): readonly StripSlot<Item>[] {
  const byTop = new Map(before.map((slot) => [slot.top, slot]));
  return now.map((slot) => {
    const same = byTop.get(slot.top);
    const isSame =
      same?.items.length === slot.items.length &&
      same.items.every((item, index) => item === slot.items[index]);
    return isSame ? same : slot;
  });
}
