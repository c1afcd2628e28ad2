import type { KeyboardEvent, PointerEvent } from 'react';
import './PaneDivider.css';

export interface PaneDividerProps {
  /** Such as "Width of the library". */
  readonly label: string;
  /** Of the pane it resizes, CSS pixels. */
  readonly width: number;
  readonly smallest: number;
  readonly largest: number;
  /** On which side of the divider the pane stands. */
  readonly pane: 'left' | 'right';
  readonly onResize: (width: number) => void;
  readonly onCollapse: () => void;
  /** Back to the width that Assay came with. */
  readonly onReset: () => void;
}

const stepPx = 16;

/** The line between two panes: drag it, or move it with the arrow keys; Enter closes the pane, a double click resets it. */
export function PaneDivider({
  label,
  width,
  smallest,
  largest,
  pane,
  onResize,
  onCollapse,
  onReset,
}: PaneDividerProps) {
  const sign = pane === 'left' ? 1 : -1;

  const onPointerDown = (event: PointerEvent<HTMLHRElement>) => {
    event.preventDefault();
    const divider = event.currentTarget;
    const startX = event.clientX;
    // What is on screen counts, not what is remembered: a narrow window shows less.
    const shown = divider.parentElement?.getBoundingClientRect().width ?? width;
    divider.setPointerCapture(event.pointerId);
    divider.onpointermove = (move) => onResize(shown + sign * (move.clientX - startX));
    divider.onlostpointercapture = () => {
      divider.onpointermove = null;
    };
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const resized = widthAfter(event.key, { width, sign, smallest, largest });
    if (resized === null && event.key !== 'Enter') return;
    event.preventDefault();
    if (resized === null) onCollapse();
    else onResize(resized);
  };

  return (
    <hr
      className={`pane-divider pane-divider-${pane}`}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={Math.round(width)}
      aria-valuemin={smallest}
      aria-valuemax={largest}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
      onDoubleClick={onReset}
    />
  );
}

interface Extent {
  readonly width: number;
  /** 1 where the pane grows to the right, -1 where it grows to the left. */
  readonly sign: 1 | -1;
  readonly smallest: number;
  readonly largest: number;
}

/** The pane's width after a key; null for a key that does not resize. */
function widthAfter(key: string, { width, sign, smallest, largest }: Extent): number | null {
  switch (key) {
    case 'ArrowLeft':
      return width - sign * stepPx;
    case 'ArrowRight':
      return width + sign * stepPx;
    case 'Home':
      return smallest;
    case 'End':
      return largest;
    default:
      return null;
  }
}
