/** Passwords of encrypted files by capture, for as long as the window is open: they are never written anywhere. */
const passwords = new Map<string, string>();

export function passwordOf(capture: string): string | null {
  return passwords.get(capture) ?? null;
}

export function rememberPassword(capture: string, password: string): void {
  passwords.set(capture, password);
}
