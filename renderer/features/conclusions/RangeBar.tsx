/** Where a range stands between 0 and 100 per cent, drawn; the numbers stand beside it. */
export function RangeBar({ from, to }: { readonly from: number; readonly to: number }) {
  return (
    <span className="range-bar" aria-hidden>
      <span style={{ insetInlineStart: `${from}%`, inlineSize: `${to - from}%` }} />
    </span>
  );
}
