/** HTML that is safe to write: made by `markup` only, which escapes every word put into it. */
export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

/** What may stand in a `markup` template: words (escaped), finished markup, and lists of either. */
export type MarkupPart = string | number | Markup | readonly MarkupPart[];

/** Template tag that writes HTML. Its fixed parts are taken as they stand, everything put in is escaped. */
export function markup(fixed: TemplateStringsArray, ...parts: readonly MarkupPart[]): Markup {
  const html = fixed.map((piece, index) => piece + render(parts[index] ?? ''));
  return new Markup(html.join(''));
}

function render(part: MarkupPart): string {
  if (part instanceof Markup) return part.html;
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  return part.map(render).join('');
}

/**
 * Escapes text for element content and for quoted attributes. A carriage return and an isolated surrogate would not
 * survive the HTML parser and UTF-8: the one becomes a character reference, the other U+FFFD.
 */
function escapeHtml(text: string): string {
  return text.toWellFormed().replaceAll(/[&<>"'\r\0]/g, (sign) => references[sign] ?? sign);
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
  '\0': '\u{fffd}',
};
