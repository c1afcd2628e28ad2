const isMac = globalThis.navigator?.platform.startsWith('Mac') ?? false;

const macSigns: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Ctrl: '⌃' };
const names: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del',
  Space: 'Space',
};

/** How a command's key is written for people here: `Mod+Shift+F` gives "Ctrl Shift F", or "⇧⌘F" on macOS. */
export function keyWords(keys: string, mac: boolean = isMac): string {
  const parts = keys.split(/\+(?=.)/);
  if (!mac) return parts.map((part) => names[part] ?? part).join(' ');
  const order = ['Ctrl', 'Alt', 'Shift', 'Mod'];
  const sorted = parts.toSorted((a, b) => rank(order, a) - rank(order, b));
  return sorted.map((part) => macSigns[part] ?? names[part] ?? part).join('');
}

function rank(order: readonly string[], part: string): number {
  const index = order.indexOf(part);
  return index === -1 ? order.length : index;
}
