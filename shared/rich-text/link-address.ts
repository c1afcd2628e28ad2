const openableProtocols: readonly string[] = ['http:', 'https:', 'mailto:'];

/** Whether a link of a note may lead there: http, https and mailto addresses only, absolute. */
export function isOpenableAddress(address: string): boolean {
  try {
    return openableProtocols.includes(new URL(address).protocol);
  } catch {
    return false;
  }
}

/**
 * The address meant by what a person typed into a link field: as typed, or with `https://` or `mailto:` put before
 * it. Null when no openable address can be made of it.
 */
export function completeAddress(typed: string): string | null {
  const trimmed = typed.trim();
  if (trimmed === '' || /\s/.test(trimmed)) return null;
  if (isOpenableAddress(trimmed)) return trimmed;
  if (/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(trimmed)) return null;
  const completed = /^[^/@]+@[^/@]+$/.test(trimmed) ? `mailto:${trimmed}` : `https://${trimmed}`;
  return isOpenableAddress(completed) ? completed : null;
}
