import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type FocusEvent,
  memo,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { useRovingFocus } from './use-roving-focus.ts';
import './VirtualList.css';

export interface VirtualListProps<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly renderItem: (item: Item, index: number) => ReactNode;
  /**
   * All that the rendering of an item is made of besides the item: while each of these is the same, it is not rendered
   * again. What handlers of the item use must be among it, or be read when they are called. Not given: always rendered.
   */
  readonly madeOf?: (item: Item) => readonly unknown[];
  /** A first guess of an item's height in CSS pixels; the real one is measured. */
  readonly estimatedHeight: number;
  /** The element that scrolls: the list's nearest scrolling ancestor. */
  readonly scrollElement: RefObject<HTMLElement | null>;
  /** An item to keep in view, such as the focused one; -1 for none. */
  readonly activeIndex?: number;
  /** Distance between items in CSS pixels. */
  readonly gap?: number;
  readonly label: string;
  /** Makes its `[data-roving]` elements one stop of the Tab key, with arrow keys between them. */
  readonly isRoving?: boolean;
}

/** A list that has elements only for the items near the view, and for the focused one, however long it is. */
export function VirtualList<Item>({
  items,
  keyOf,
  renderItem,
  madeOf,
  estimatedHeight,
  scrollElement,
  activeIndex = -1,
  gap = 0,
  label,
  isRoving = false,
}: VirtualListProps<Item>) {
  const roving = useRovingFocus<HTMLUListElement>();
  // The scrolling element is there only after the first rendering, when its own ref was set.
  const [hasScrollElement, setHasScrollElement] = useState(false);
  useEffect(() => setHasScrollElement(true), []);
  const [focused, setFocused] = useState(-1);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const near = defaultRangeExtractor(range);
      const isFar = focused >= 0 && focused < range.count && !near.includes(focused);
      return isFar ? [...near, focused].sort((a, b) => a - b) : near;
    },
    [focused],
  );
  const onFocus = (event: FocusEvent) => {
    const item = event.target.closest<HTMLElement>('[data-index]');
    setFocused(Number(item?.dataset['index'] ?? -1));
  };
  // The virtualizer goes through all items again whenever this is another function.
  const latestKeyOf = useRef(keyOf);
  latestKeyOf.current = keyOf;
  const getItemKey = useCallback(
    (index: number) => {
      const item = items[index];
      return item === undefined ? index : latestKeyOf.current(item);
    },
    [items],
  );
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scrollElement.current,
    estimateSize: () => estimatedHeight,
    getItemKey,
    overscan: 8,
    rangeExtractor,
    gap,
  });

  useEffect(() => {
    if (activeIndex >= 0 && hasScrollElement) virtualizer.scrollToIndex(activeIndex, { align: 'auto' });
  }, [activeIndex, virtualizer, hasScrollElement]);

  return (
    <ul
      className="virtual-list"
      {...(isRoving ? roving : {})}
      aria-label={label}
      style={{ height: virtualizer.getTotalSize() }}
      onFocus={onFocus}
      onBlur={() => setFocused(-1)}
    >
      {virtualizer.getVirtualItems().map((row) => {
        const item = items[row.index];
        if (item === undefined) return null;
        return (
          <li
            key={row.key}
            ref={virtualizer.measureElement}
            data-index={row.index}
            className="virtual-list-item"
            aria-setsize={items.length}
            aria-posinset={row.index + 1}
            style={{ transform: `translateY(${row.start}px)` }}
          >
            <Row render={() => renderItem(item, row.index)} madeOf={madeOf && [item, ...madeOf(item)]} />
          </li>
        );
      })}
    </ul>
  );
}

interface RowProps {
  readonly render: () => ReactNode;
  readonly madeOf: readonly unknown[] | undefined;
}

/** What an item shows, kept as it is while it is made of the same. */
const Row = memo(
  ({ render }: RowProps) => render(),
  (before, now) => {
    if (before.madeOf === undefined || now.madeOf === undefined) return false;
    const parts = now.madeOf;
    return (
      before.madeOf.length === parts.length && before.madeOf.every((part, at) => Object.is(part, parts[at]))
    );
  },
);
