import type { ParsedInputOf } from '../../../shared/contract.ts';
import { type Tag, tagColour, tagPattern } from '../../../shared/model/tag.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import { findAnnotationTag, usesOfTag } from '../../store/repositories/annotations.ts';
import { claimsOfTag, tagsOfClaim } from '../../store/repositories/claims.ts';
import { membershipsOfTag } from '../../store/repositories/collections.ts';
import { documentsOfTag, tagsOfDocument } from '../../store/repositories/document-tags.ts';
import { findTag, findTagNamed, listTags } from '../../store/repositories/tags.ts';
import type { Store } from '../../store/store.ts';
import type { Writer } from '../../store/unit-of-work.ts';
import { known } from '../known.ts';
import { releaseRows } from '../release-rows.ts';
import { retagScopes } from '../sessions/scope.ts';

type TagHandlers = Pick<Handlers, 'tags.list' | 'tags.create' | 'tags.update' | 'tags.merge' | 'tags.remove'>;

/** The codebook. Names are unique, letters' case aside; the tree of parents has no cycle. */
export function createTags(store: Store): TagHandlers {
  const { reader, unitOfWork, newId } = store;

  function checkName(name: string, self?: string): void {
    const other = findTagNamed(reader, name);
    if (other !== undefined && other.id !== self) {
      throw new AssayError(
        'conflict',
        `There is a tag “${other.name}” already. Use it, or choose another name.`,
      );
    }
  }

  function checkParent(tag: string, parent: string | null): void {
    for (let above = parent; above !== null; above = known(findTag(reader, above), 'tag').parent) {
      if (above === tag) throw new AssayError('conflict', 'A tag cannot stand below itself.');
    }
  }

  return {
    'tags.list': () => listTags(reader),

    'tags.create': (given) => {
      checkName(given.name);
      if (given.parent != null) known(findTag(reader, given.parent), 'tag');
      const id = unitOfWork.run({ label: 'create tag' }, (write) => insertTag(store, write, given));
      return known(findTag(reader, id), 'tag');
    },

    'tags.update': ({ id, ...values }) => {
      const before = known(findTag(reader, id), 'tag');
      if (values.name !== undefined) checkName(values.name, id);
      if (values.parent !== undefined) checkParent(id, values.parent);
      unitOfWork.run({ label: labelOfUpdate(values) }, (write) => {
        const after = { ...before, ...values };
        const { name, definition, parent, colour, pattern, letter, digit } = after;
        if (digit !== null) freeDigit(store, write, digit, id);
        write.update('tag', id, { name, definition, parent_id: parent, colour, pattern, letter, digit });
      });
      return known(findTag(reader, id), 'tag');
    },

    'tags.merge': ({ from, into }) => {
      const target = known(findTag(reader, into), 'tag');
      const merged = from.filter((id) => id !== into).map((id) => known(findTag(reader, id), 'tag'));
      for (const tag of merged) checkParentAfterMerge(tag, target);
      unitOfWork.run({ label: 'merge tags' }, (write) => {
        for (const tag of merged) {
          for (const use of usesOfTag(reader, tag.id)) {
            write.remove('annotation_tag', use.id);
            if (findAnnotationTag(reader, use.annotation, into) === undefined) {
              write.insert('annotation_tag', { id: newId(), annotation_id: use.annotation, tag_id: into });
            }
          }
          for (const use of claimsOfTag(reader, tag.id)) {
            write.remove('claim_tag', use.id);
            if (!tagsOfClaim(reader, use.claim).some((each) => each.tag === into)) {
              write.insert('claim_tag', { id: newId(), claim_id: use.claim, tag_id: into });
            }
          }
          for (const use of documentsOfTag(reader, tag.id)) {
            write.remove('document_tag', use.id);
            if (!tagsOfDocument(reader, use.document).some((each) => each.tag === into)) {
              write.insert('document_tag', { id: newId(), document_id: use.document, tag_id: into });
            }
          }
          for (const member of membershipsOfTag(reader, tag.id)) {
            write.remove('collection_member', member.id);
            if (!membershipsOfTag(reader, into).some((each) => each.collection === member.collection)) {
              const place = { collection_id: member.collection, document_id: null, tag_id: into };
              write.insert('collection_member', { id: newId(), ...place });
            }
          }
          retagScopes(store, write, { from: tag.id, into });
          dissolve(write, tag, into);
        }
      });
      return known(findTag(reader, into), 'tag');
    },

    'tags.remove': ({ ids }) => {
      const removed = ids.map((id) => known(findTag(reader, id), 'tag'));
      unitOfWork.run({ label: ids.length === 1 ? 'delete tag' : `delete ${ids.length} tags` }, (write) => {
        for (const { id } of removed) {
          for (const use of usesOfTag(reader, id)) write.remove('annotation_tag', use.id);
          for (const use of claimsOfTag(reader, id)) write.remove('claim_tag', use.id);
          releaseRows(store, write, 'tag', id);
          const tag = known(findTag(reader, id), 'tag');
          dissolve(write, tag, tag.parent);
        }
      });
      return {};
    },
  };

  function checkParentAfterMerge(tag: Tag, target: Tag): void {
    for (let above = target.parent; above !== null; above = known(findTag(reader, above), 'tag').parent) {
      if (above === tag.id) {
        throw new AssayError(
          'conflict',
          `“${target.name}” stands below “${tag.name}”. Merge the other way round.`,
        );
      }
    }
  }

  /** Removes an unused tag; its children move to `heir`. */
  function dissolve(write: Writer, tag: Tag, heir: string | null): void {
    for (const child of listTags(reader)) {
      if (child.parent === tag.id) write.update('tag', child.id, { parent_id: heir });
    }
    write.remove('tag', tag.id);
  }
}

/** The tag of a name, letters' case aside; made inside the step where the codebook has none. Gives its id. */
export function tagOfName(store: Store, write: Writer, name: string): string {
  return findTagNamed(store.reader, name)?.id ?? insertTag(store, write, { name });
}

/** Makes a tag inside a step. What is not given is chosen: the least used colour and pattern, the name's first letter. Gives the id. */
export function insertTag(store: Store, write: Writer, given: ParsedInputOf<'tags.create'>): string {
  const id = store.newId();
  const { colour, pattern } = given;
  const isChosen = colour !== undefined && pattern !== undefined;
  const look = isChosen ? { colour, pattern } : createLooks(store)(colour);
  const digit = given.digit ?? null;
  if (digit !== null) freeDigit(store, write, digit, id);
  write.insert('tag', {
    id,
    name: given.name,
    definition: given.definition ?? '',
    parent_id: given.parent ?? null,
    colour: look.colour,
    pattern: pattern ?? look.pattern,
    letter: given.letter ?? firstLetter(given.name),
    created_at: store.now(),
    digit,
  });
  return id;
}

/** A number key gives one tag: any other tag that had it loses it. */
function freeDigit({ reader }: Store, write: Writer, digit: number, tag: string): void {
  for (const other of listTags(reader)) {
    if (other.digit === digit && other.id !== tag) write.update('tag', other.id, { digit: null });
  }
}

/** What tells a tag from others at a glance. */
export type TagLook = Pick<Tag, 'colour' | 'pattern'>;

/**
 * Gives new tags their looks, one after the other: the colour that fewest tags have, the project's and those given before; among equals
 * the first, each time round with the next pattern. A colour of one's own counts, too.
 */
export function createLooks({ reader }: Store): (own?: Tag['colour']) => TagLook {
  const uses = new Map<string, number>(tagColour.options.map((colour) => [colour, 0]));
  const count = (colour: string) => uses.set(colour, (uses.get(colour) ?? 0) + 1);
  const usesOf = (colour: string) => uses.get(colour) ?? 0;
  for (const { colour } of listTags(reader)) count(colour);
  return (own) => {
    const least = tagColour.options.reduce((best, next) => (usesOf(next) < usesOf(best) ? next : best));
    const patterns = tagPattern.options;
    const look = { colour: own ?? least, pattern: patterns[usesOf(least) % patterns.length] ?? 'none' };
    count(look.colour);
    return look;
  };
}

function firstLetter(name: string): string {
  const letter = [...name.normalize('NFC')].find((character) => /\p{L}|\p{N}/u.test(character));
  return (letter ?? '#').toUpperCase();
}

function labelOfUpdate(values: {
  readonly name?: unknown;
  readonly parent?: unknown;
  readonly digit?: unknown;
}): string {
  if (values.digit !== undefined) return 'change number key';
  if (values.name !== undefined) return 'rename tag';
  return values.parent === undefined ? 'change tag' : 'move tag';
}
