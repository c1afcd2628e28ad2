import type { KeyboardEvent, PointerEvent } from 'react';
import './SplitDivider.css';

export interface SplitDividerProps {
  /** Such as "Width of the first text". */
  readonly label: string;
  /** Of what stands before it, 0 to 1 of the room that both have. */
  readonly share: number;
  readonly smallest: number;
  readonly largest: number;
  /** Of the line: `vertical` between what stands side by side. */
  readonly orientation: 'vertical' | 'horizontal';
  readonly onResize: (share: number) => void;
  /** Back to halves. */
  readonly onReset: () => void;
}

const step = 0.03;

/** The line between two parts that share their parent: drag it, move it with the arrow keys; a double click makes halves. */
export function SplitDivider(props: SplitDividerProps) {
  const { label, share, smallest, largest, orientation, onResize, onReset } = props;

  const onPointerDown = (event: PointerEvent<HTMLHRElement>) => {
    event.preventDefault();
    const divider = event.currentTarget;
    const frame = divider.parentElement?.getBoundingClientRect();
    if (frame === undefined) return;
    divider.setPointerCapture(event.pointerId);
    divider.onpointermove = ({ clientX, clientY }) =>
      onResize(
        orientation === 'vertical'
          ? (clientX - frame.left) / frame.width
          : (clientY - frame.top) / frame.height,
      );
    divider.onlostpointercapture = () => {
      divider.onpointermove = null;
    };
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const resized = shareAfter(event.key, props);
    if (resized === null) return;
    event.preventDefault();
    onResize(resized);
  };

  return (
    <hr
      className="split-divider"
      aria-orientation={orientation}
      aria-label={label}
      aria-valuenow={Math.round(share * 100)}
      aria-valuetext={`${Math.round(share * 100)} percent`}
      aria-valuemin={Math.round(smallest * 100)}
      aria-valuemax={Math.round(largest * 100)}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
      onDoubleClick={onReset}
    />
  );
}

/** The share after a key; null for a key that does not resize. */
function shareAfter(
  key: string,
  { share, smallest, largest, orientation }: SplitDividerProps,
): number | null {
  switch (key) {
    case orientation === 'vertical' ? 'ArrowLeft' : 'ArrowUp':
      return share - step;
    case orientation === 'vertical' ? 'ArrowRight' : 'ArrowDown':
      return share + step;
    case 'Home':
      return smallest;
    case 'End':
      return largest;
    case 'Enter':
      return 0.5;
    default:
      return null;
  }
}
