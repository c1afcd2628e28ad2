import { displayWidth, shortened, terminalText } from './terminal-text.ts';

/** Widest column that is not the last one. */
const widest = 48;

/**
 * Lays rows out in columns under their names, two spaces apart; long cells are shortened, except in the last column.
 * Gives an empty text for no rows.
 */
export function table(
  names: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  if (rows.length === 0) return '';
  const last = names.length - 1;
  const lines = [names, ...rows].map((row) =>
    names.map((_name, column) => {
      const cell = terminalText(String(row[column] ?? ''));
      return column === last ? cell : shortened(cell, widest);
    }),
  );
  const widths = names.map((_name, column) =>
    lines.reduce((width, line) => Math.max(width, displayWidth(line[column] ?? '')), 0),
  );
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - displayWidth(cell)))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}

/** Names with their values, one a line; what is null is left out. */
export function facts(entries: readonly (readonly [name: string, value: string | number | null])[]): string {
  const known = entries.filter(([, value]) => value !== null && value !== '');
  const width = known.reduce((widestName, [name]) => Math.max(widestName, name.length), 0);
  return known.map(([name, value]) => `${name.padEnd(width)}  ${terminalText(String(value))}\n`).join('');
}
