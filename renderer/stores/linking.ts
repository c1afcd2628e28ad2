import { create } from 'zustand';
import { type Link, type LinkEnd, otherEnd } from '../../shared/model/link.ts';
import { call } from '../api/client.ts';
import { announce } from '../ui/announce.ts';
import { showAnnotation } from './show-annotation.ts';

/** A link that is being made or changed. */
export interface LinkDraft {
  readonly from: LinkEnd;
  /** Null while the other passage is still to be chosen. */
  readonly to: LinkEnd | null;
  /** The link that is changed; null for a new one. */
  readonly link: Link | null;
}

/** Several links at one passage, of which one is to be chosen to follow. */
export interface LinkChoice {
  readonly annotation: string;
  readonly links: readonly Link[];
}

/** View state of links: the passage from which one was begun, and what is asked. */
export interface Linking {
  readonly begun: LinkEnd | null;
  readonly draft: LinkDraft | null;
  readonly choice: LinkChoice | null;
}

export const useLinking = create<Linking>()(() => ({ begun: null, draft: null, choice: null }));

/** Goes to the other end of a link. */
export async function followLink(link: Link, annotation: string): Promise<void> {
  useLinking.setState({ choice: null });
  const { end } = otherEnd(link, annotation);
  const other = await call('annotations.get', { id: end.annotation }).catch(() => null);
  if (other !== null) showAnnotation(other);
}

/** Goes to the other end of the link at an annotation; asks which where there are several. */
export async function followLinksOf(annotation: string): Promise<void> {
  const links = await call('links.list', { annotation });
  const [only] = links;
  if (only === undefined) announce('This passage has no link.');
  else if (links.length === 1) await followLink(only, annotation);
  else useLinking.setState({ choice: { annotation, links } });
}
