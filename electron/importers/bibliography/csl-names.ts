/** A name of CSL-JSON: of a person in two parts, or of anybody as it stands. */
export type CslName = { readonly family: string; readonly given?: string } | { readonly literal: string };

/** Reads `Family, Given`; a name without a comma is kept as it stands. Null for an empty one. */
function cslName(written: string): CslName | null {
  const name = written.trim().replace(/\s+/g, ' ');
  if (name === '') return null;
  const comma = name.indexOf(',');
  if (comma < 0) return { literal: name };
  const family = name.slice(0, comma).trim();
  const given = name.slice(comma + 1).trim();
  if (family === '') return given === '' ? null : { literal: given };
  return given === '' ? { family } : { family, given };
}

/** The names that could be read, in their order. */
export function cslNames(written: readonly string[]): CslName[] {
  return written.map(cslName).filter((name) => name !== null);
}

/** A name as it is read aloud: `Given Family`. */
export function spokenName(name: unknown): string | null {
  if (typeof name !== 'object' || name === null) return null;
  const part = (key: string) => {
    const value: unknown = Reflect.get(name, key);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  const parts = [part('given'), part('non-dropping-particle'), part('family'), part('suffix')];
  const spoken = parts.filter((each) => each !== null).join(' ');
  return spoken === '' ? part('literal') : spoken;
}
