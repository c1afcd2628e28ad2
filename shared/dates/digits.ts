/** Gives `text` with Arabic-Indic (٠-٩) and Persian/Urdu (۰-۹) digits as 0-9. Its length and offsets stay. */
export function foldDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** Whether `text` holds a digit of the Arabic script. */
export function hasArabicDigits(text: string): boolean {
  return /[٠-٩۰-۹]/.test(text);
}
