/** Nodes that can all be reached from each other, and whether there is more than one, or one that leads to itself. */
export interface Component {
  readonly nodes: readonly string[];
  readonly isCircle: boolean;
}

interface Visit {
  readonly node: string;
  readonly successors: readonly string[];
  next: number;
  lowest: number;
}

/**
 * Tells the strongly connected component of a node; a part of the graph is looked at when it is first asked about, and
 * once (Tarjan's algorithm, without recursion, so that long chains do no harm).
 */
export function createComponents(
  successorsOf: (node: string) => readonly string[],
): (node: string) => Component {
  const components = new Map<string, Component>();
  const order = new Map<string, number>();
  const open: string[] = [];

  function enter(node: string): Visit {
    const at = order.size;
    order.set(node, at);
    open.push(node);
    return { node, successors: successorsOf(node), next: 0, lowest: at };
  }

  function close({ node, successors }: Visit): void {
    const nodes = open.splice(open.lastIndexOf(node));
    const component = { nodes, isCircle: nodes.length > 1 || successors.includes(node) };
    for (const each of nodes) components.set(each, component);
  }

  function explore(root: string): void {
    const visits = [enter(root)];
    for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
      const successor = visit.successors[visit.next];
      if (successor !== undefined) {
        visit.next += 1;
        const seen = order.get(successor);
        if (seen === undefined) visits.push(enter(successor));
        else if (!components.has(successor)) visit.lowest = Math.min(visit.lowest, seen);
        continue;
      }
      visits.pop();
      const before = visits.at(-1);
      if (before !== undefined) before.lowest = Math.min(before.lowest, visit.lowest);
      if (visit.lowest === order.get(visit.node)) close(visit);
    }
  }

  return (node) => {
    if (!components.has(node)) explore(node);
    return components.get(node) ?? { nodes: [node], isCircle: false };
  };
}

/** A shortest way from a node of a circle back to it, without leaving its component; the node itself once, first. */
export function circleThrough(
  start: string,
  { nodes }: Component,
  successorsOf: (node: string) => readonly string[],
): readonly string[] {
  const inside = new Set(nodes);
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const node of queue) {
    for (const successor of successorsOf(node)) {
      if (successor === start) return wayBack(cameFrom, node);
      if (!inside.has(successor) || cameFrom.has(successor)) continue;
      cameFrom.set(successor, node);
      queue.push(successor);
    }
  }
  return [start];
}

function wayBack(cameFrom: ReadonlyMap<string, string>, last: string): string[] {
  const way = [last];
  for (let node = cameFrom.get(last); node !== undefined; node = cameFrom.get(node)) way.push(node);
  return way.reverse();
}
