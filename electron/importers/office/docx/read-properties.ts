import { childElement, textWithin, type XmlElement } from '../../xml/xml-element.ts';
import type { DocumentProperties } from '../document-facts.ts';

const coreFacts: readonly (readonly [element: string, name: string])[] = [
  ['created', 'Created'],
  ['modified', 'Last saved'],
  ['lastPrinted', 'Last printed'],
  ['lastModifiedBy', 'Last saved by'],
  ['revision', 'Times saved'],
  ['subject', 'Subject'],
  ['keywords', 'Keywords'],
  ['description', 'Comments'],
  ['category', 'Category'],
];
const applicationFacts: readonly (readonly [element: string, name: string])[] = [
  ['Application', 'Program'],
  ['AppVersion', 'Version of the program'],
  ['Company', 'Company'],
  ['Manager', 'Manager'],
  ['Template', 'Template'],
  ['TotalTime', 'Minutes of editing'],
];

/** Reads docProps/core.xml and docProps/app.xml. */
export function readProperties(
  core: XmlElement | null,
  application: XmlElement | null,
  language: string,
): DocumentProperties {
  const wordsOf = (root: XmlElement | null, name: string): string => {
    const element = root && childElement(root, name);
    return element === null ? '' : textWithin(element).trim().slice(0, 1_000).toWellFormed();
  };
  const factsOf = (root: XmlElement | null, names: typeof coreFacts) =>
    names.flatMap(([element, name]) => {
      const value = wordsOf(root, element);
      return value === '' ? [] : [{ name, value }];
    });
  return {
    title: wordsOf(core, 'title'),
    author: wordsOf(core, 'creator'),
    language: wordsOf(core, 'language') || language,
    facts: [...factsOf(core, coreFacts), ...factsOf(application, applicationFacts)],
  };
}
