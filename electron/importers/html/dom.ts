/**
 * The part of the DOM (https://dom.spec.whatwg.org/) that the HTML importer reads. Declared here so that the rest of what
 * runs in Node does not see a browser's globals.
 */
export interface DomNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly parentNode: DomNode | null;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  appendChild(child: DomNode): unknown;
  getElementsByTagName(name: string): Iterable<DomElement>;
}

export interface DomDocument extends DomNode {
  readonly documentElement: DomElement;
  readonly head: DomElement;
  readonly body: DomElement;
  createElement(name: string): DomElement;
  createTextNode(text: string): DomNode;
  getElementsByTagName(name: string): Iterable<DomElement>;
  /** Throws for what is no CSS selector. */
  querySelector(selectors: string): DomElement | null;
}

/** Whether `node` is an element. */
export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === 1;
}

/** Whether `node` is a text. */
export function isText(node: DomNode): boolean {
  return node.nodeType === 3;
}

/** The children of `node`, in order. */
export function* childrenOf(node: DomNode): Generator<DomNode> {
  for (let child = node.firstChild; child; child = child.nextSibling) yield child;
}

/** The elements within `root` that are called one of `names`, in order. */
export function* elementsWithin(root: DomNode, names: ReadonlySet<string>): Generator<DomElement> {
  let node = root.firstChild;
  while (node) {
    if (isElement(node) && names.has(node.localName)) yield node;
    node = node.firstChild ?? following(node, root);
  }
}

/** The first element within `root` that is called one of `names`; null without one. */
export function firstWithin(root: DomNode, names: ReadonlySet<string>): DomElement | null {
  return elementsWithin(root, names).next().value ?? null;
}

/** The next node within `root` that is not inside `node`. */
function following(node: DomNode, root: DomNode): DomNode | null {
  for (let at: DomNode | null = node; at && at !== root; at = at.parentNode) {
    if (at.nextSibling) return at.nextSibling;
  }
  return null;
}
