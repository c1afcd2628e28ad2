/** A file of a drop, with the folders it was found in: `folder/file.txt`. */
export interface FoundFile {
  readonly name: string;
  readonly file: File;
}

/** A file that never reaches core, and why: for the report. */
export interface UnreadFile {
  readonly name: string;
  readonly message: string;
}

/**
 * Finds all files of a drop, those in its folders included. Must be called during the drop event itself: afterwards the
 * transfer is empty. What cannot be read is given with the reason.
 */
export async function collectFiles(
  transfer: DataTransfer,
): Promise<{ readonly files: readonly FoundFile[]; readonly unread: readonly UnreadFile[] }> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const loose = entries.length === 0 ? [...transfer.files] : [];
  const files: FoundFile[] = loose.map((file) => ({ name: file.name, file }));
  const unread: UnreadFile[] = [];
  for (const entry of entries) await walk(entry, files, unread);
  return { files, unread };
}

async function walk(entry: FileSystemEntry, files: FoundFile[], unread: UnreadFile[]): Promise<void> {
  const name = entry.fullPath.replace(/^\//, '');
  try {
    if (isFile(entry)) {
      const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
      files.push({ name, file });
    } else if (isFolder(entry)) {
      const children = await childrenOf(entry);
      for (const child of children) if (!child.name.startsWith('.')) await walk(child, files, unread);
    }
  } catch {
    unread.push({ name, message: 'It could not be read. Check that you may open it, then drop it again.' });
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

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
