import type { ProvenanceNode, ProvenanceStep } from '../model/origin.ts';
import { type Component, circleThrough, createComponents } from './components.ts';
import {
  type OriginDerivation,
  type OriginDocument,
  type OriginFacts,
  type OriginMention,
  type OriginPlaces,
  overlap,
} from './origin-facts.ts';
import { type Bond, bondsOfAuthor } from './bonds.ts';
import { citationWords, derivationWords, unknownMentionWords } from './step-words.ts';

/**
 * Where a walk stands: at words of a document, at a document of which the words are not known (`somewhere`), at all of a
 * document, or at an agency's text that several documents carry (named by the least of them).
 */
export type Stop =
  | { readonly type: 'words'; readonly document: string; readonly places: OriginPlaces }
  | { readonly type: 'somewhere' | 'whole'; readonly document: string }
  | { readonly type: 'shared copy'; readonly documents: readonly string[] };

/** Where ways end: with a source, or with documents that cite each other in a circle. */
export type Root =
  | { readonly type: 'source'; readonly source: string }
  | { readonly type: 'circle'; readonly documents: readonly string[] };

export type Ending =
  | { readonly type: 'stop'; readonly stop: Stop }
  | { readonly type: 'root'; readonly root: Root; readonly bonds: readonly Bond[] }
  | { readonly type: 'unknown'; readonly at: ProvenanceNode; readonly words: string };

/** One way on from a stop, with the steps to be shown for it. */
export interface Way {
  readonly steps: readonly ProvenanceStep[];
  readonly to: Ending;
}

/** Tells one stop from another. */
export function keyOfStop(stop: Stop): string {
  switch (stop.type) {
    case 'words':
      return `words ${stop.document} ${stop.places.map(({ capture, start, end }) => `${capture} ${start} ${end}`).join(' ')}`;
    case 'somewhere':
    case 'whole':
      return `${stop.type} ${stop.document}`;
    case 'shared copy':
      return `shared copy ${stop.documents[0]}`;
  }
}

/** A document as a step of a chain. */
export function documentNode({ id, title }: Pick<OriginDocument, 'id' | 'title'>): ProvenanceNode {
  return { kind: 'document', id, label: title };
}

/** Tells the ways on from a stop, by what is recorded and nothing else. */
export function createWays(facts: OriginFacts): (stop: Stop) => readonly Way[] {
  const componentOf = createComponents((document) => facts.citations(document));
  const sortedNodes = new WeakMap<Component, readonly string[]>();
  const copies = createComponents((document) =>
    facts.document(document).sharedCopies.map((copy) => copy.with),
  );

  function sourceNode(id: string): ProvenanceNode {
    return { kind: 'source', id, label: facts.source(id).name };
  }

  function step(
    from: ProvenanceNode,
    to: ProvenanceNode,
    words: string,
    because: { readonly mention?: string; readonly derivation?: string } = {},
  ): ProvenanceStep {
    return { from, to, words, mention: because.mention ?? null, derivation: because.derivation ?? null };
  }

  function stopAt(document: string, places: OriginPlaces | null): Ending {
    const stop: Stop =
      places === null ? { type: 'somewhere', document } : { type: 'words', document, places };
    return { type: 'stop', stop };
  }

  function wayOfMention(document: OriginDocument, mention: OriginMention): Way {
    const from = documentNode(document);
    const because = { mention: mention.id };
    const words = citationWords(mention);
    if (mention.cited !== null && mention.cited !== document.id) {
      const cited = facts.document(mention.cited);
      const to = documentNode(cited);
      const steps = [step(from, to, words, because)];
      // A held document of which nothing is recorded comes, as far as is known, from whom the citation names.
      if (mention.source === null || !isBlank(cited))
        return { steps, to: stopAt(mention.cited, mention.citedPlaces) };
      const root: Root = { type: 'source', source: mention.source };
      const last = step(to, sourceNode(mention.source), 'comes from, as the citation says,', because);
      return { steps: [...steps, last], to: { type: 'root', root, bonds: bondsOfAuthor(cited.author) } };
    }
    if (mention.source !== null) {
      const root: Root = { type: 'source', source: mention.source };
      const steps = [step(from, sourceNode(mention.source), words, because)];
      return { steps, to: { type: 'root', root, bonds: [] } };
    }
    const at: ProvenanceNode = { kind: 'mention', id: mention.id, label: mention.words };
    return {
      steps: [step(from, at, words, because)],
      to: { type: 'unknown', at, words: unknownMentionWords(mention) },
    };
  }

  function wayOfDerivation(document: OriginDocument, derivation: OriginDerivation): Way {
    const { id, relation, toDocument, toSource, toPlaces } = derivation;
    const from = documentNode(document);
    const words = derivationWords(relation);
    if (toDocument !== null) {
      const to = documentNode(facts.document(toDocument));
      return { steps: [step(from, to, words, { derivation: id })], to: stopAt(toDocument, toPlaces) };
    }
    const source = toSource ?? '';
    return {
      steps: [step(from, sourceNode(source), words, { derivation: id })],
      to: { type: 'root', root: { type: 'source', source }, bonds: [] },
    };
  }

  /** The documents that carry the same agency's text as this one, itself included, in the order of their ids. */
  function carriersOf(document: string): readonly string[] {
    return [...copies(document).nodes].sort();
  }

  function waysOfCopies(document: OriginDocument, words: OriginPlaces | null): Way[] {
    const stop: Stop = { type: 'shared copy', documents: carriersOf(document.id) };
    return document.sharedCopies
      .filter(({ places }) => places === null || (words !== null && overlap(places, words)))
      .map((copy) => {
        const to = documentNode(facts.document(copy.with));
        const words = derivationWords('same wire copy');
        const steps = [step(documentNode(document), to, words, { derivation: copy.derivation })];
        return { steps, to: { type: 'stop', stop } };
      });
  }

  /** What is recorded for words: citations on them; where there are none, derivations of them or of the whole. */
  function recordedForWords(document: OriginDocument, words: OriginPlaces): Way[] {
    const mentions = document.mentions.filter(({ places }) => overlap(places, words));
    if (mentions.length > 0) return mentions.map((mention) => wayOfMention(document, mention));
    const derivations = document.derivations.filter(
      ({ places }) => places === null || overlap(places, words),
    );
    return derivations.map((derivation) => wayOfDerivation(document, derivation));
  }

  /** What holds wherever in the document the words stand: what is said of all of it, or all that it cites, if that is one. */
  function recordedForAny(document: OriginDocument): Way[] {
    const whole = document.derivations.filter(({ places }) => places === null);
    if (whole.length > 0) return whole.map((derivation) => wayOfDerivation(document, derivation));
    const ways = recordedForAll(document);
    return new Set(ways.map(({ to }) => targetOf(to))).size === 1 ? ways : [];
  }

  function recordedForAll(document: OriginDocument): Way[] {
    return [
      ...document.mentions.map((mention) => wayOfMention(document, mention)),
      ...document.derivations.map((derivation) => wayOfDerivation(document, derivation)),
    ];
  }

  /** The document's own source, else the unknown. */
  function ownWay(document: OriginDocument, bonds: readonly Bond[], remark: string): Way {
    const from = documentNode(document);
    if (document.source === null) {
      const words = `no source is recorded for “${document.title}”`;
      return { steps: [], to: { type: 'unknown', at: from, words } };
    }
    return {
      steps: [step(from, sourceNode(document.source), `comes from${remark}`)],
      to: {
        type: 'root',
        root: { type: 'source', source: document.source },
        bonds: [...bonds, ...bondsOfAuthor(document.author)],
      },
    };
  }

  /** A document that cites itself by way of others, of which it is not known which words are meant. */
  function circleWay(document: OriginDocument): Way | null {
    const component = componentOf(document.id);
    if (!component.isCircle) return null;
    const circle = circleThrough(document.id, component, (each) => facts.citations(each));
    const nodes = [...circle, document.id].map((id) => documentNode(facts.document(id)));
    const steps = nodes.slice(1).map((to, at) => step(nodes[at] as ProvenanceNode, to, 'cites, in a circle'));
    const documents = sortedNodes.get(component) ?? [...component.nodes].sort();
    sortedNodes.set(component, documents);
    const root: Root = { type: 'circle', documents };
    return { steps, to: { type: 'root', root, bonds: [] } };
  }

  function waysOfSharedCopy(ids: readonly string[]): readonly Way[] {
    const documents = ids.map((id) => facts.document(id));
    const recorded = documents.flatMap((document) => {
      const wordings = document.sharedCopies.flatMap(({ places }) => (places === null ? [] : [places]));
      return wordings.length < document.sharedCopies.length
        ? recordedForAny(document)
        : distinctWays(wordings.flatMap((words) => recordedForWords(document, words)));
    });
    if (recorded.length > 0) return recorded;
    const titles = documents.map(({ title }) => `“${title}”`).join(', ');
    const bond: Bond = { kind: 'wire copy', key: ids[0] ?? '', words: titles };
    const published = documents.filter(({ source }) => source !== null);
    return (published.length > 0 ? published : documents).map((document) => ownWay(document, [bond], ''));
  }

  return (stop) => {
    if (stop.type === 'shared copy') return waysOfSharedCopy(stop.documents);
    const document = facts.document(stop.document);
    switch (stop.type) {
      case 'words': {
        const recorded = recordedForWords(document, stop.places);
        const ways = recorded.length > 0 ? recorded : waysOfCopies(document, stop.places);
        return ways.length > 0 ? ways : [ownWay(document, [], '')];
      }
      case 'whole': {
        const ways = [...recordedForAll(document), ...waysOfCopies(document, null)];
        return ways.length > 0 ? ways : [ownWay(document, [], '')];
      }
      case 'somewhere': {
        const recorded = recordedForAny(document);
        const ways = recorded.length > 0 ? recorded : waysOfCopies(document, null);
        if (ways.length > 0) return ways;
        const cites = document.mentions.length + document.derivations.length;
        const remark =
          cites === 0
            ? ''
            : ` (which of the ${cites} things that it cites these words rest on is not recorded)`;
        return [circleWay(document) ?? ownWay(document, [], remark)];
      }
    }
  };
}

/** Whether nothing is recorded of where a document comes from. */
function isBlank({ source, mentions, derivations, sharedCopies }: OriginDocument): boolean {
  return source === null && mentions.length + derivations.length + sharedCopies.length === 0;
}

/** What a way leads to, whatever the words there. */
function targetOf(to: Ending): string {
  switch (to.type) {
    case 'stop':
      return to.stop.type === 'shared copy' ? keyOfStop(to.stop) : to.stop.document;
    case 'root':
      return to.root.type === 'source' ? to.root.source : to.root.documents.join(' ');
    case 'unknown':
      return 'unknown';
  }
}

function distinctWays(ways: readonly Way[]): Way[] {
  const seen = new Map<string, Way>();
  for (const way of ways) {
    const [first] = way.steps;
    seen.set(`${first?.mention} ${first?.derivation}`, way);
  }
  return [...seen.values()];
}
