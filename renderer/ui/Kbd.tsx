import { keyWords } from './key-words.ts';
import './Kbd.css';

/** A key as a person presses it; `keys` as in a command, such as `Mod+K`. */
export function Kbd({ keys }: { readonly keys: string }) {
  return <kbd className="kbd">{keyWords(keys)}</kbd>;
}
