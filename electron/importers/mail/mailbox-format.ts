import { accessOf, BufferedAccess } from '../bytes/buffered-access.ts';
import type { FormatReader } from '../formats/format.ts';
import { instantOf } from '../html/saved-note.ts';
import type { ImportLimits } from '../import-limits.ts';
import {
  type ContainerEntry,
  type ImportContext,
  type ImportOutcome,
  ImportRefusal,
  type RandomAccess,
} from '../imported.ts';
import { messageMetadata } from './message-headers.ts';
import { plainName } from './part-name.ts';
import { readHeaderFields } from './header-fields.ts';
import { type MailboxMessage, splitMailbox, unquoteFrom } from './split-mailbox.ts';

/** Reads mailboxes: their messages are imported one by one. */
export const mailboxReader: FormatReader = {
  importFile: ({ bytes }, limits, context) => importMailbox(accessOf(bytes), limits, context),
  importContent: ({ content }, limits, context) => importMailbox(content, limits, context),
  listEntries: async ({ content }, limits) => {
    const entries: ContainerEntry[] = [];
    for await (const { entry } of readMessages(new BufferedAccess(content), limits)) entries.push(entry);
    return entries;
  },
};

async function importMailbox(
  content: RandomAccess,
  limits: ImportLimits,
  { chosen, onPart }: ImportContext,
): Promise<ImportOutcome> {
  const mailbox = new BufferedAccess(content);
  let tooLarge = 0;
  let parts = 0;
  for await (const { entry, message } of readMessages(mailbox, limits)) {
    if (chosen !== null && !chosen.has(entry.key)) continue;
    const length = message.end - message.start;
    parts += 1;
    if (length > Math.min(limits.maxBytes, limits.maxMemberBytes)) {
      tooLarge += 1;
      continue;
    }
    const bytes = await mailbox.read(message.start, length);
    await onPart({
      key: entry.key,
      name: `${plainName(`${entry.key} ${entry.title}`).slice(0, 100).toWellFormed().trim()}.eml`,
      mediaType: 'message/rfc822',
      relation: 'member',
      bytes: message.isCounted ? bytes.slice() : unquoteFrom(bytes).slice(),
      url: null,
      capturedAt: null,
    });
  }
  if (parts === 0) {
    throw new ImportRefusal(
      'empty',
      'The mailbox holds no messages. Export it from the mail program again, in the mbox format.',
    );
  }
  const remarks = tooLarge === 0 ? [] : [`${tooLarge} of its messages are too large and were left out.`];
  return { type: 'container', container: { kind: 'a mailbox', remarks } };
}

interface FoundMessage {
  readonly message: MailboxMessage;
  readonly entry: ContainerEntry;
}

/** Headers that matter stand in the first part of a message. */
const headBytes = 64_000;

async function* readMessages(
  mailbox: BufferedAccess,
  { maxRecords }: ImportLimits,
): AsyncGenerator<FoundMessage> {
  for await (const message of splitMailbox(mailbox)) {
    const { ordinal, start, end } = message;
    if (ordinal > maxRecords) {
      const most = maxRecords.toLocaleString('en');
      throw new ImportRefusal(
        'too many parts',
        `The mailbox has more than ${most} messages. Export its folders, or its years, one by one.`,
      );
    }
    const headers = readHeaderFields(await mailbox.read(start, Math.min(headBytes, end - start)));
    const { title, author, published } = messageMetadata(headers);
    const subject = title?.value ?? '(no subject)';
    yield {
      message,
      entry: {
        key: String(ordinal),
        title: author ? `${subject} · ${author.value}` : subject,
        url: null,
        date: published?.words == null ? null : instantOf(published.words),
        mediaType: 'message/rfc822',
        size: end - start,
      },
    };
  }
}
