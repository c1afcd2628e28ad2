/** What an imported file may cost at most. Beyond any of these it is refused, with the limit named. */
export interface ImportLimits {
  readonly maxBytes: number;
  /** Elements within elements; void elements such as `<br>` do not count. */
  readonly maxDepth: number;
  readonly maxAttributesPerElement: number;
  /** Elements, texts and comments of a page together. */
  readonly maxNodes: number;
  /** Attributes of all elements of a page together. */
  readonly maxAttributes: number;
  /** Lines of a plain text. */
  readonly maxLines: number;
  /** Markdown beyond this is imported as plain text: the time its parser takes grows faster than the text. */
  readonly maxMarkdownBytes: number;
  /** Members of an archive. */
  readonly maxMembers: number;
  /** One member of an archive, unpacked. */
  readonly maxMemberBytes: number;
  /** All members of an archive that were unpacked, together. */
  readonly maxUnpackedBytes: number;
  /** How many times its packed size a member may grow to, once it passes a megabyte. */
  readonly maxExpansion: number;
  /** Elements and texts of an XML document. */
  readonly maxXmlNodes: number;
  /** UTF-16 code units of one text of an XML document. */
  readonly maxXmlText: number;
  /** The text of a book: all its sections together, in UTF-16 code units with their markup. */
  readonly maxBookText: number;
  /** What a table has beyond these is cut off, and the report says so. */
  readonly maxTableRows: number;
  readonly maxTableColumns: number;
  readonly maxTableCells: number;
  /** Images of one file that are kept. */
  readonly maxImages: number;
  readonly maxImageBytes: number;
  /** Width by height: an image is decoded only when it is shown, and takes four bytes for each then. */
  readonly maxImagePixels: number;
  /** The same for a picture that words are recognised on, which is decoded then and there. */
  readonly maxRecognisedPixels: number;
  /** Parts of an e-mail, those within parts included. */
  readonly maxMailParts: number;
  /** Parts of a saved page: its pictures, style sheets and frames. */
  readonly maxSavedParts: number;
  /** Parts within parts of a message. */
  readonly maxMailDepth: number;
  /** Headers of an e-mail, those of its parts included. */
  readonly maxMailHeaderBytes: number;
  /** Messages of a mailbox, records of a web archive. */
  readonly maxRecords: number;
  readonly maxPdfPages: number;
  /** Pieces of text of a PDF's page; what comes after them is left out, and the report says so. */
  readonly maxPdfItemsPerPage: number;
  /** Pieces of text of a PDF's pages together. */
  readonly maxPdfItems: number;
  readonly maxPdfOutlineEntries: number;
  /** Annotations and links laid over a page of a PDF. */
  readonly maxPdfAnnotationsPerPage: number;
}

/** 50 MB; the markup limits stand far above real pages and far below what makes a parser stall. */
export const defaultImportLimits: ImportLimits = {
  maxBytes: 50_000_000,
  maxDepth: 512,
  maxAttributesPerElement: 256,
  maxNodes: 200_000,
  maxAttributes: 1_000_000,
  maxLines: 500_000,
  maxMarkdownBytes: 2_000_000,
  maxMembers: 5_000,
  maxMemberBytes: 250_000_000,
  maxUnpackedBytes: 2_000_000_000,
  maxExpansion: 200,
  maxXmlNodes: 2_000_000,
  maxXmlText: 16_000_000,
  maxBookText: 100_000_000,
  maxTableRows: 200_000,
  maxTableColumns: 1_000,
  maxTableCells: 1_000_000,
  maxImages: 2_000,
  maxImageBytes: 30_000_000,
  maxImagePixels: 100_000_000,
  maxRecognisedPixels: 64_000_000,
  maxMailParts: 1_000,
  maxSavedParts: 5_000,
  maxMailDepth: 32,
  maxMailHeaderBytes: 256_000,
  maxRecords: 50_000,
  maxPdfPages: 5_000,
  maxPdfItemsPerPage: 20_000,
  maxPdfItems: 2_000_000,
  maxPdfOutlineEntries: 5_000,
  maxPdfAnnotationsPerPage: 2_000,
};
