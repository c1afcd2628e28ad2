import { createHash } from 'node:crypto';
import { Markup, markup } from './markup.ts';

/** What an exported page consists of; its words are English, and say so where they are not. */
interface HtmlPage {
  readonly title: string;
  /** The one style sheet; loads nothing. */
  readonly style: string;
  readonly body: Markup;
}

/** A whole page. Its content security policy allows the style sheet (by its hash) and nothing more. */
export function htmlPage({ title, style, body }: HtmlPage): string {
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(style)}">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
${body}</body>
</html>
`.html;
}

function contentSecurityPolicy(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}
