import { attributeOf, type XmlElement } from '../../xml/xml-element.ts';
import { odtLabel } from './odt-list-levels.ts';
import type { OdtStyle, OdtStyles } from './odt-styles.ts';

/** Numbers the headings of an OpenDocument text, in the order they are asked for. */
export class OdtOutline {
  readonly #styles: OdtStyles;
  #counts: number[] = [];

  constructor(styles: OdtStyles) {
    this.#styles = styles;
  }

  /** The number of the next heading as it is shown; `level` counts from 1. Empty for one without. */
  next(heading: XmlElement, level: number, style: OdtStyle | null): string {
    const { outline } = this.#styles;
    const depth = level - 1;
    const own = outline.get(depth);
    if (own === undefined || style?.list === '' || attributeOf(heading, 'is-list-header') === 'true')
      return '';
    const given = Number(attributeOf(heading, 'start-value') ?? Number.NaN);
    const goesOn = attributeOf(heading, 'restart-numbering') !== 'true';
    const before = (goesOn ? this.#counts[depth] : undefined) ?? own.start - 1;
    this.#counts = Array.from(
      { length: level },
      (_, each) => this.#counts[each] ?? outline.get(each)?.start ?? 1,
    );
    this.#counts[depth] = !goesOn && Number.isSafeInteger(given) ? given : before + 1;
    return odtLabel((each) => outline.get(each) ?? null, depth, this.#counts);
  }
}
