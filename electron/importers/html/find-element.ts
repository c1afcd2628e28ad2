import { childrenOf, type DomDocument, type DomElement, type DomNode, isElement, isText } from './dom.ts';

/** How another program names a part of a page: by CSS, by XPath, or by an element's id. */
export interface ElementSelector {
  readonly language: 'css' | 'xpath' | 'id';
  readonly value: string;
}

/** Longer selectors than any program writes are not tried. */
const longestSelector = 2_000;
/** Of so many nodes the next step is taken at most, so that no path costs more than the page is large. */
const mostNodes = 200;

/**
 * The element or text that a selector names in a page; null when it names nothing there. Of XPath
 * (https://www.w3.org/TR/xpath-10/) what programs write to point at something is understood: steps by name, `*` and
 * `text()`, `//`, `id("…")`, and predicates by number or attribute.
 */
export function findElement(document: DomDocument, { language, value }: ElementSelector): DomNode | null {
  if (value.length > longestSelector) return null;
  switch (language) {
    case 'css':
      return byCss(document, value);
    case 'id':
      return byId(document, value);
    case 'xpath':
      return byXPath(document, value);
  }
}

function byCss(document: DomDocument, value: string): DomElement | null {
  // Relations downwards make every element look at all below it.
  if (/:has\(/i.test(value)) return null;
  try {
    return document.querySelector(value);
  } catch {
    return null;
  }
}

function byId(document: DomDocument, id: string): DomElement | null {
  for (const element of descendants(document.documentElement)) {
    if (element.getAttribute('id') === id) return element;
  }
  return null;
}

interface Step {
  readonly isDescendant: boolean;
  readonly name: string;
  /** From 1; null for all. */
  readonly position: number | null;
  readonly attribute: readonly [name: string, value: string] | null;
}

const idStart = /^id\(\s*(["'])([^"']*)\1\s*\)/;
const stepPattern = /(\/{1,2})(?:child::)?((?:[\w-]+:)?[\w*-]+(?:\(\))?)((?:\[[^\]]*\])*)/y;

function byXPath(document: DomDocument, path: string): DomNode | null {
  const start = idStart.exec(path);
  const steps = readSteps(start === null ? path.replace(/^\.(?=\/)/, '') : path.slice(start[0].length));
  const root = start === null ? null : byId(document, start[2] ?? '');
  const isNothing = start === null ? steps?.length === 0 : root === null;
  if (steps === null || isNothing) return null;
  let nodes: readonly DomNode[] = root === null ? [document] : [root];
  for (const step of steps) {
    nodes = [...new Set(nodes.flatMap((node) => take(document, node, step)))].slice(0, mostNodes);
    if (nodes.length === 0) return null;
  }
  const [first = null] = nodes;
  return first === document ? null : first;
}

/** Null for what is not understood. */
function readSteps(path: string): readonly Step[] | null {
  const steps: Step[] = [];
  stepPattern.lastIndex = 0;
  while (stepPattern.lastIndex < path.length) {
    const match = stepPattern.exec(path);
    if (match === null) return null;
    const [, slashes, name = '', predicates = ''] = match;
    let position: number | null = null;
    let attribute: Step['attribute'] = null;
    for (const [, predicate = ''] of predicates.matchAll(/\[([^\]]*)\]/g)) {
      const number = /^\s*(?:position\(\)\s*=\s*)?(\d{1,6})\s*$/.exec(predicate)?.[1];
      const named = /^\s*@([\w-]+)\s*=\s*(["'])([^"']*)\2\s*$/.exec(predicate);
      if (number !== undefined) position = Number(number);
      else if (named !== null) attribute = [named[1] ?? '', named[3] ?? ''];
      else return null;
    }
    const local = name.slice(name.indexOf(':') + 1).toLowerCase();
    steps.push({ isDescendant: slashes === '//', name: local, position, attribute });
  }
  // More searches below what was searched for are not what a program writes.
  return steps.filter(({ isDescendant }) => isDescendant).length > 3 ? null : steps;
}

function take(
  document: DomDocument,
  node: DomNode,
  { isDescendant, name, position, attribute }: Step,
): readonly DomNode[] {
  const outermost = node === document ? document.documentElement : node;
  const parents = isDescendant
    ? [node, ...(outermost === node ? [] : [outermost]), ...descendants(outermost)]
    : [node];
  return parents.flatMap((parent) => {
    const matching = childrenIn(document, parent).filter((child) => isNamed(child, name, attribute));
    const chosen = position === null ? matching : matching.slice(position - 1, position);
    // Browsers put a tbody into every table; the file need not have one.
    const hasNoBody =
      chosen.length === 0 && name === 'tbody' && isElement(parent) && parent.localName === 'table';
    return hasNoBody ? [parent] : chosen;
  });
}

/** The document itself has only its outermost element. */
function childrenIn(document: DomDocument, node: DomNode): readonly DomNode[] {
  return node === document ? [document.documentElement] : [...childrenOf(node)];
}

function isNamed(node: DomNode, name: string, attribute: Step['attribute']): boolean {
  if (name === 'text()') return isText(node);
  if (!isElement(node) || (name !== '*' && node.localName !== name)) return false;
  return attribute === null || node.getAttribute(attribute[0]) === attribute[1];
}

function* descendants(node: DomNode): Generator<DomElement> {
  for (const child of childrenOf(node)) {
    if (!isElement(child)) continue;
    yield child;
    yield* descendants(child);
  }
}
