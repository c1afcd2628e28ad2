import type { Link } from '../../../shared/model/link.ts';
import { call } from '../../api/client.ts';
import { useLinking } from '../../stores/linking.ts';
import { announce } from '../../ui/announce.ts';

/** Asks for another relation or reason. */
export function changeLink(link: Link): void {
  useLinking.setState({ draft: { from: link.from, to: link.to, link } });
}

/** Makes the passages change places: "A corrects B" becomes "B corrects A". */
export async function turnLink({ id, from, to }: Link): Promise<void> {
  await call('links.update', { id, from: to.annotation, to: from.annotation });
}

export async function removeLink({ id }: Link): Promise<void> {
  await call('links.remove', { ids: [id] });
  announce('Link removed. Undo brings it back.');
}
