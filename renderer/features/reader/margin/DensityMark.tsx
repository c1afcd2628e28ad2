import { type CSSProperties, memo } from 'react';
import { barLength, placeInWords, sharesOf } from './density.ts';
import type { Stop } from '../ranges/stops.ts';

interface DensityMarkProps {
  readonly index: number;
  /** In pixels. */
  readonly top: number;
  readonly items: readonly Stop[];
  /** Passages at the fullest place of the strip. */
  readonly fullest: number;
  readonly isActive: boolean;
}

/** More tags than these cannot be told apart on one bar. */
const mostShares = 4;

function Mark({ index, top, items, fullest, isActive }: DensityMarkProps) {
  const shares = sharesOf(items).slice(0, mostShares);
  const style: CSSProperties = { top, '--bar': barLength(items.length, fullest) };
  return (
    <button
      type="button"
      className="reader-strip-mark"
      tabIndex={-1}
      style={style}
      data-slot={index}
      aria-label={placeInWords(items)}
      aria-current={isActive ? 'true' : undefined}
    >
      <span className="reader-strip-bar">
        {shares.map(({ tag, passages }) => (
          <span
            key={tag?.id ?? ''}
            style={{ flexGrow: passages }}
            data-tag-colour={tag?.colour ?? 'amber'}
            data-strip-pattern={tag?.pattern ?? 'none'}
          />
        ))}
      </span>
    </button>
  );
}

declare module 'react' {
  interface CSSProperties {
    /** The length of a bar of the strip, 0 to 1. */
    '--bar'?: number;
  }
}

/** One place of the strip: a bar as long as there are passages, in the colours and patterns of their tags. */
export const DensityMark = memo(Mark);
