import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeAnnotations } from '../../../renderer/features/reader/paint/annotation-layer.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Tag } from '../../../shared/model/tag.ts';

const capture = 'first copy';

const tag = (id: string, colour: Tag['colour'], annotations: number): Tag =>
  ({ id, name: id, definition: '', parent: null, colour, pattern: 'none', letter: 'T', annotations }) as Tag;

const passage = fc.record({ start: fc.nat(60), length: fc.nat(12), isHere: fc.boolean() });

const made = fc
  .record({ number: fc.nat(20), passages: fc.array(passage, { maxLength: 3 }), tag: fc.nat(2) })
  .map(({ number, passages, tag: tagNumber }): Annotation => {
    const id = `annotation ${String(number).padStart(2, '0')}`;
    const targets = passages.map(({ start, length, isHere }, index) => ({
      id: `${id} passage ${index}`,
      document: 'report',
      capture: isHere ? capture : 'second copy',
      exact: 'words',
      prefix: '',
      suffix: '',
      start,
      end: start + length,
      state: 'exact' as const,
      score: 1,
      region: null,
      placements: [],
    }));
    const at = '2024-06-14T09:00:00.000Z';
    const tags = tagNumber === 2 ? [] : [`tag ${tagNumber}`];
    return { id, motivation: 'highlighting', targets, tags, comment: null, createdAt: at, modifiedAt: at };
  });

/** Some annotations added or changed, some removed, or the codebook with another colour or count. */
const step = fc.oneof(
  fc.record({ type: fc.constant('put' as const), annotations: fc.array(made, { maxLength: 4 }) }),
  fc.record({ type: fc.constant('remove' as const), numbers: fc.array(fc.nat(20), { maxLength: 4 }) }),
  fc.record({
    type: fc.constant('recolour' as const),
    colour: fc.constantFrom('rose' as const, 'sky' as const),
  }),
  fc.record({ type: fc.constant('recount' as const), count: fc.nat(5) }),
);

test('what is placed step by step is what would be placed at once', () => {
  fc.assert(
    fc.property(fc.array(made, { maxLength: 20 }), fc.array(step, { maxLength: 12 }), (first, steps) => {
      let annotations = sorted(first);
      let tags = [tag('tag 0', 'leaf', 1), tag('tag 1', 'amber', 1)];
      let placed = placeAnnotations(annotations, tags, capture);
      for (const each of steps) {
        if (each.type === 'put') annotations = sorted([...annotations, ...each.annotations]);
        else if (each.type === 'remove') {
          const ids = each.numbers.map((number) => `annotation ${String(number).padStart(2, '0')}`);
          annotations = annotations.filter(({ id }) => !ids.includes(id));
        } else if (each.type === 'recolour') tags = [tag('tag 0', each.colour, 1), tag('tag 1', 'amber', 1)];
        else tags = tags.map((one) => ({ ...one, annotations: each.count }));
        placed = placeAnnotations(annotations, tags, capture, placed);
        const atOnce = placeAnnotations(annotations, tags, capture);
        expect(withoutCounts(placed.items)).toEqual(withoutCounts(atOnce.items));
        expect(placed.at(30).map(({ target }) => target)).toEqual(atOnce.at(30).map(({ target }) => target));
      }
    }),
  );
});

test('passages that did not change are the very objects of before', () => {
  const [one, two] = fc.sample(
    made.filter(({ targets }) => targets.length > 0),
    2,
  ) as [Annotation, Annotation];
  const at = (annotation: Annotation, start: number): Annotation => ({
    ...annotation,
    targets: annotation.targets.map((target) => ({ ...target, capture, start, end: start + 3 })),
  });
  const [early, late] = [at({ ...one, id: 'a' }, 0), at({ ...two, id: 'b' }, 40)];
  const before = placeAnnotations([early], [], capture);
  const after = placeAnnotations([early, late], [], capture, before);
  expect(after.items[0]).toBe(before.items[0]);
});

/** One annotation for each id, the last one given. */
function sorted(annotations: readonly Annotation[]): readonly Annotation[] {
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  return [...byId.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

function withoutCounts(items: ReturnType<typeof placeAnnotations>['items']) {
  return items.map(({ tag: look, ...rest }) => ({ ...rest, look: look && [look.id, look.colour] }));
}
