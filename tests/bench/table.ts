import type { Bench, Grid, Measurement } from './measurement.ts';

/** A bench as lines for a terminal: its title, one line for each measurement, what the numbers mean. */
export function tableOf({ title, measurements, grids = [], notes }: Bench): readonly string[] {
  const rows = measurements.map(cellsOf);
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((cells) => cells[column]?.length ?? 0)));
  const lines = rows.map(([what = '', amount = '', peer = '', ratio = '']) =>
    `  ${what.padEnd(widths[0] ?? 0)}  ${amount.padStart(widths[1] ?? 0)}  ${peer.padEnd(widths[2] ?? 0)}  ${ratio}`.trimEnd(),
  );
  return [title, ...lines, ...grids.flatMap(linesOf), ...notes.map((note) => `  * ${note}`)];
}

function linesOf({ title, heads, rows }: Grid): readonly string[] {
  const all = [heads, ...rows];
  const widths = heads.map((_, column) => Math.max(...all.map((cells) => cells[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ');
  return ['', `  ${title}`, ...all.map((cells) => `  ${line(cells)}`.trimEnd())];
}

function cellsOf({ what, value, unit, peer }: Measurement): readonly string[] {
  const amount = (each: number) => `${inWords(each)} ${unit}`;
  if (peer === undefined) return [what, amount(value)];
  return [what, amount(value), `${peer.name}: ${amount(peer.value)}`, ratioInWords(value, peer.value)];
}

/** Ours to the peer's, as `1/14` or `2.3 x`. */
function ratioInWords(value: number, peer: number): string {
  const ratio = value / peer;
  return ratio < 0.5 ? `1/${inWords(1 / ratio)}` : `${inWords(ratio)} x`;
}

/** Two or three digits that count. */
function inWords(value: number): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
