/**
 * Whether all of `words` is like `pattern`, where `*` stands for any characters, slashes too, and `?` for one; case does not count.
 * Takes no more steps than both are long, multiplied.
 */
export function matchesGlob(words: string, pattern: string): boolean {
  const text = words.toLowerCase();
  const glob = pattern.toLowerCase();
  let at = 0;
  let next = 0;
  let star = -1;
  let starAt = 0;
  while (at < text.length) {
    if (next < glob.length && glob[next] === '*') {
      star = next;
      starAt = at;
      next += 1;
    } else if (next < glob.length && (glob[next] === '?' || glob[next] === text[at])) {
      at += 1;
      next += 1;
    } else if (star >= 0) {
      // The star takes one character more.
      starAt += 1;
      at = starAt;
      next = star + 1;
    } else return false;
  }
  while (glob[next] === '*') next += 1;
  return next === glob.length;
}
