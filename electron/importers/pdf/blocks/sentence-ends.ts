/** Whether a sentence goes on after these words: they do not end as sentences, or what introduces something, do. */
export function isOpen(text: string): boolean {
  return !/[.!?:;؟۔…。！？][”"’)\]»]*$/u.test(text);
}

/** Whether these words begin the caption of a figure or a table. */
export function isCaption(text: string): boolean {
  return /^(?:figure|fig\.|table|chart|map|plate|abbildung|abb\.|tabelle|tableau)\s+[\dIVX]+(?:\.\d+)?[.:]/iu.test(
    text,
  );
}
