import type { Formatting } from '../../../shared/model/capture.ts';

/** Elements that begin and end blocks. */
export const blockElements = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form
  header hgroup hr html legend li main menu nav optgroup option p section summary tbody td tfoot th thead tr`.split(
    /\s+/,
  ),
);

/** Elements that hold no words of the page. */
export const skippedElements = new Set(
  'head title script style template noscript button input select textarea datalist iframe object embed svg annotation annotation-xml'.split(
    ' ',
  ),
);

/** The mark that an element makes of its words. */
export const markByElement = new Map<string, Formatting>([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'emphasis'],
  ['em', 'emphasis'],
  ['cite', 'emphasis'],
  ['dfn', 'emphasis'],
  ['var', 'emphasis'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['tt', 'code'],
  ['u', 'underline'],
  ['ins', 'underline'],
  ['s', 'strikethrough'],
  ['strike', 'strikethrough'],
  ['del', 'strikethrough'],
  ['sup', 'superscript'],
  ['sub', 'subscript'],
]);
