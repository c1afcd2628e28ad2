import { isOpenableAddress } from '../../../shared/rich-text/link-address.ts';
import { call } from '../../api/client.ts';

/** Asks the person, then opens the address outside the application. Anything but http, https and mailto is ignored. */
export function openLink(address: string): void {
  // The shell tells of a failure itself, in the same dialog.
  if (isOpenableAddress(address)) call('host.openExternal', { url: address }).catch(() => undefined);
}
