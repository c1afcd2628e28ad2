import type { ProvenanceNode, ProvenanceStep } from '../model/origin.ts';
import { type Component, createComponents } from './components.ts';
import type { FoundRoot } from './join-roots.ts';
import type { OriginFacts, OriginQuestion } from './origin-facts.ts';
import { viaWords } from './step-words.ts';
import { createWays, documentNode, keyOfStop, type Stop, type Way } from './ways.ts';

/** Where the ways from one passage lead. */
export interface PassageWalk {
  /** In the order of the walk, each once. */
  readonly steps: readonly ProvenanceStep[];
  readonly ends: readonly FoundRoot[];
  readonly unknown: readonly { readonly at: ProvenanceNode; readonly words: string }[];
  /** Circles that the walk came into, by their documents, also those that it left again. */
  readonly circles: readonly (readonly string[])[];
}

/** Documents that a walk comes back to, and whether a way leads out of them. */
interface Circle {
  readonly documents: readonly string[];
  readonly isLeft: boolean;
}

/** Makes a walk that remembers the ways it has seen, so that many passages are not walked anew each. */
export function createWalk(facts: OriginFacts): (question: OriginQuestion) => PassageWalk {
  const waysOf = createWays(facts);
  const stops = new Map<string, { readonly stop: Stop; readonly ways: readonly Way[] }>();

  function visit(stop: Stop): string {
    const key = keyOfStop(stop);
    if (!stops.has(key)) stops.set(key, { stop, ways: waysOf(stop) });
    return key;
  }

  /** Where the ways from a stop lead on. */
  function successors(key: string): readonly string[] {
    return (stops.get(key)?.ways ?? []).flatMap(({ to }) => (to.type === 'stop' ? [visit(to.stop)] : []));
  }

  const componentOf = createComponents(successors);

  const circles = new Map<Component, Circle>();

  function circleOf(component: Component): Circle {
    const known = circles.get(component);
    if (known !== undefined) return known;
    const inside = new Set(component.nodes);
    const documents = component.nodes.flatMap((key) => documentsOf(stops.get(key)?.stop));
    const isLeft = component.nodes.some((key) =>
      stops.get(key)?.ways.some(({ to }) => to.type !== 'stop' || !inside.has(keyOfStop(to.stop))),
    );
    const circle = { documents: [...new Set(documents)].sort(), isLeft };
    circles.set(component, circle);
    return circle;
  }

  function walkFrom(first: Stop): PassageWalk {
    const ends: FoundRoot[] = [];
    const unknown: PassageWalk['unknown'][number][] = [];
    const steps = new Map<string, ProvenanceStep>();
    const met = new Set<readonly string[]>();
    const seen = new Set([visit(first)]);
    for (const key of seen) {
      const component = componentOf(key);
      if (component.isCircle) {
        const { documents, isLeft } = circleOf(component);
        if (!isLeft && !met.has(documents)) ends.push({ root: { type: 'circle', documents }, bonds: [] });
        met.add(documents);
      }
      for (const { steps: own, to } of stops.get(key)?.ways ?? []) {
        // One citation may be come to by its words and by its document.
        for (const step of own) steps.set(keyOfStep(step), step);
        if (to.type === 'stop') seen.add(visit(to.stop));
        else if (to.type === 'unknown') unknown.push({ at: to.at, words: to.words });
        else {
          ends.push({ root: to.root, bonds: to.bonds });
          if (to.root.type === 'circle') met.add(to.root.documents);
        }
      }
    }
    return { steps: [...steps.values()], ends, unknown, circles: [...met] };
  }

  return (question) => {
    if (question.via.length > 0) return reportedWalk(question, facts);
    const { document, places } = question;
    if (places === null || places === 'whole')
      return walkFrom({ type: places === null ? 'somewhere' : 'whole', document });
    return walkFrom({ type: 'words', document, places });
  };
}

function keyOfStep({ from, to, words, mention, derivation }: ProvenanceStep): string {
  return JSON.stringify([from.id, to.id, words, mention, derivation]);
}

function documentsOf(stop: Stop | undefined): readonly string[] {
  if (stop === undefined) return [];
  return stop.type === 'shared copy' ? stop.documents : [stop.document];
}

/** What a person said of a passage comes before all that is recorded of its document. */
function reportedWalk({ document, via }: OriginQuestion, facts: OriginFacts): PassageWalk {
  const from = documentNode(facts.document(document));
  const last = via.at(-1);
  const words = viaWords(via);
  if (last?.source == null) {
    const name = last?.words ?? '';
    return {
      steps: [],
      ends: [],
      unknown: [{ at: from, words: `${words}: “${name}” is not recorded as a source` }],
      circles: [],
    };
  }
  const to: ProvenanceNode = { kind: 'source', id: last.source, label: facts.source(last.source).name };
  return {
    steps: [{ from, to, words, mention: null, derivation: null }],
    ends: [{ root: { type: 'source', source: last.source }, bonds: [] }],
    unknown: [],
    circles: [],
  };
}
