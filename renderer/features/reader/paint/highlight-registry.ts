import { annotationRules, type HighlightStyle, priorityOf } from './highlight-styles.ts';

let hasRules = false;

/** Adds the rules of annotation looks to the page. They never change, only the ranges under their names do. */
export function addHighlightRules(): void {
  if (hasRules) return;
  hasRules = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(annotationRules());
  document.adoptedStyleSheets.push(sheet);
}

/** The page's highlight of one style: a set of ranges, shared by all that paint in the window. */
export function highlightOf(style: HighlightStyle): Highlight {
  const present = CSS.highlights.get(style);
  if (present !== undefined) return present;
  const made = new Highlight();
  made.priority = priorityOf(style);
  CSS.highlights.set(style, made);
  return made;
}
