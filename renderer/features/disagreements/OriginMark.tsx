import { originLetter } from '../../../shared/claims/value-origins.ts';
import { tagColour } from '../../../shared/model/tag.ts';

/** Shapes of 20 by 20 pixels; with the eight colours they make forty signs before one comes again. */
const shapes = [
  'M10 1a9 9 0 1 0 .001 0z',
  'M2 2h16v16H2z',
  'M10 0l10 10-10 10L0 10z',
  'M10 1l9.5 17H.5z',
  'M5 1h10l5 9-5 9H5l-5-9z',
] as const;

/** The sign of an origin, or of what comes from nowhere known: a letter on a shape in a colour. Its words stand near by. */
export function OriginMark({ origin }: { readonly origin: number | null }) {
  const shape = shapes[(origin ?? 0) % shapes.length];
  const colour = tagColour.options[((origin ?? 0) * 3 + 1) % tagColour.options.length];
  return (
    <svg
      className="origin-mark"
      viewBox="0 0 20 20"
      aria-hidden="true"
      data-tag-colour={origin === null ? undefined : colour}
      data-unknown={origin === null || undefined}
    >
      <path d={origin === null ? shapes[0] : shape} />
      <text x="10" y={shape === shapes[3] && origin !== null ? 16.5 : 14} textAnchor="middle">
        {origin === null ? '?' : originLetter(origin)}
      </text>
    </svg>
  );
}

/** The signs of all origins of a value. */
export function OriginMarks({
  origins,
  isUnknown,
}: {
  readonly origins: readonly number[];
  readonly isUnknown: boolean;
}) {
  return (
    <>
      {origins.map((origin) => (
        <OriginMark key={origin} origin={origin} />
      ))}
      {isUnknown && <OriginMark origin={null} />}
    </>
  );
}
