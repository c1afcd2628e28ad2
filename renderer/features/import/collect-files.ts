import type { ImportItem } from '../../../shared/contract/import.ts';

/** A file of a drop, with the folders it was found in: `folder/file.txt`. */
export interface FoundFile {
  readonly name: string;
  readonly file: File;
}

/**
 * Finds all files of a drop, those in its folders included. Must be called during the drop event itself: afterwards the
 * transfer is empty. What cannot be read is given as failed items.
 */
export async function collectFiles(
  transfer: DataTransfer,
): Promise<{ readonly files: readonly FoundFile[]; readonly failed: readonly ImportItem[] }> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const loose = entries.length === 0 ? [...transfer.files] : [];
  const files: FoundFile[] = loose.map((file) => ({ name: file.name, file }));
  const failed: ImportItem[] = [];
  for (const entry of entries) await walk(entry, files, failed);
  return { files, failed };
}

async function walk(entry: FileSystemEntry, files: FoundFile[], failed: ImportItem[]): Promise<void> {
  const name = entry.fullPath.replace(/^\//, '');
  try {
    if (isFile(entry)) {
      const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
      files.push({ name, file });
    } else if (isFolder(entry)) {
      const children = await childrenOf(entry);
      for (const child of children) if (!child.name.startsWith('.')) await walk(child, files, failed);
    }
  } catch {
    failed.push(failedItem(name, 'It could not be read. Check that you may open it, then drop it again.'));
  }
}

/** A folder gives its entries in parts; an empty part is the end. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (part.length === 0) return children.toSorted((a, b) => a.name.localeCompare(b.name));
    children.push(...part);
  }
}

/** A file of the report that never reached core. */
export function failedItem(name: string, message: string): ImportItem {
  return {
    name,
    status: 'failed',
    reason: 'unreadable',
    document: null,
    capture: null,
    title: null,
    message,
  };
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
