/** Whether a sentence goes on after these words: they do not end as sentences, or what introduces something, do. */
export function isOpen(text: string): boolean {
  return !/[.!?:;؟۔…。！？][”"’)\]»]*$/u.test(text);
}
