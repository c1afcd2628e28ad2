const systemNames = new Set(['__macosx', 'thumbs.db', 'ehthumbs.db', 'desktop.ini', '$recycle.bin']);

/** Whether a member of an archive is hidden, or put there by an operating system: no person packed it. */
export function isSystemFile(name: string): boolean {
  return name.split('/').some((part) => /^\.[^.]/.test(part) || systemNames.has(part.toLowerCase()));
}
