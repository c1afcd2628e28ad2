import type { Region } from '../model/page.ts';

/** A passage as far as it can be named: by its words, or by the part of a page that it is. */
export interface NamedPassage {
  readonly exact: string;
  readonly region?: Region | null | undefined;
}

/** A part of a page in words: "Region on page 3", with the page as it is printed. */
export function regionWords({ page, label }: Region): string {
  return `Region on page ${label ?? String(page + 1)}`;
}

/** What a passage says, without marks of quotation; of a region, which has no words, where it is. */
export function passageWords({ exact, region }: NamedPassage): string {
  return region == null ? exact : regionWords(region);
}

/** The same as a quote: in marks of quotation, which a region never has, since nobody said it. */
export function quotedPassage({ exact, region }: NamedPassage): string {
  return region == null ? `“${exact}”` : regionWords(region);
}
