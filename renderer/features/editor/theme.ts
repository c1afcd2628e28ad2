import type { EditorThemeClasses } from 'lexical';

/** Class names for the formats that have no element of their own. */
export const editorTheme: EditorThemeClasses = {
  text: {
    bold: 'rich-text-bold',
    italic: 'rich-text-italic',
    strikethrough: 'rich-text-strikethrough',
    code: 'rich-text-code',
  },
  list: { nested: { listitem: 'rich-text-nesting' } },
};
