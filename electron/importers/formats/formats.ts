import type { FileLook, Format } from './format.ts';
import { isLocked } from '../office/docx/refuse-locked.ts';
import { isMailbox, isMessage, isMhtml } from '../mail/recognise-mail.ts';
import { isWarc } from '../warc/recognise-warc.ts';

/** Every format that can be imported; of several that recognise a file, the first one reads it. */
export const formats: readonly Format[] = [
  {
    name: 'docx',
    description: 'a Word document',
    mediaTypes: [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.template',
      'application/vnd.ms-word.document.macroenabled.12',
    ],
    extensions: ['docx', 'docm', 'dotx', 'dotm'],
    isText: false,
    recognises: ({ head, tail, members }) =>
      (members.includes('[Content_Types].xml') && members.some((name) => /^word\/\w+\.xml$/.test(name))) ||
      (head.startsWith('\xd0\xcf\x11\xe0') && isLocked(head + tail)),
  },
  {
    name: 'odt',
    description: 'an OpenDocument text',
    mediaTypes: [
      'application/vnd.oasis.opendocument.text',
      'application/vnd.oasis.opendocument.text-template',
    ],
    extensions: ['odt', 'ott'],
    isText: false,
    // Programs that pack it anew may put its type behind other members.
    recognises: ({ head, members, extension }) =>
      head.startsWith('mimetypeapplication/vnd.oasis.opendocument.text', 30) ||
      ((extension === 'odt' || extension === 'ott') && members.includes('content.xml')),
  },
  {
    name: 'rtf',
    description: 'a Rich Text (RTF) file',
    mediaTypes: ['application/rtf', 'text/rtf'],
    extensions: ['rtf'],
    isText: false,
    recognises: ({ head }) => head.startsWith('{\\rtf'),
  },
  {
    name: 'pdf',
    description: 'a PDF',
    mediaTypes: ['application/pdf', 'application/x-pdf'],
    extensions: ['pdf'],
    isText: false,
    recognises: ({ head }) => /^[\s\0\xef\xbb\xbf]*%PDF-\d/.test(head),
  },
  {
    name: 'qdpx',
    description: 'a REFI-QDA project',
    mediaTypes: [],
    extensions: ['qdpx'],
    isText: false,
    recognises: ({ members }) => members.some((name) => /(?:^|\/)project\.qde$/i.test(name)),
  },
  {
    name: 'qdc',
    description: 'a REFI-QDA codebook',
    mediaTypes: [],
    extensions: ['qdc'],
    isText: true,
    recognises: ({ head }) => head.includes('urn:QDA-XML:codebook'),
  },
  {
    name: 'ris',
    description: 'a RIS file',
    mediaTypes: ['application/x-research-info-systems'],
    extensions: ['ris'],
    isText: true,
    recognises: ({ head }) => /^(?:\xef\xbb\xbf)?\s{0,200}TY {1,2}- /.test(head),
  },
  {
    name: 'bibtex',
    description: 'a BibTeX file',
    mediaTypes: ['application/x-bibtex', 'text/x-bibtex'],
    extensions: ['bib', 'bibtex'],
    isText: true,
  },
  {
    name: 'csl-json',
    description: 'a CSL-JSON file',
    mediaTypes: ['application/vnd.citationstyles.csl+json'],
    extensions: ['csljson'],
    isText: true,
    recognises: ({ head }) => isCslJson(head),
  },
  {
    name: 'endnote-xml',
    description: 'an EndNote library',
    mediaTypes: [],
    extensions: [],
    isText: true,
    recognises: ({ head }) => /<xml>\s{0,200}<records>/.test(head) && head.includes('<record>'),
  },
  {
    name: 'zotero-rdf',
    description: 'a Zotero library',
    mediaTypes: [],
    extensions: ['rdf'],
    isText: true,
    recognises: ({ head }) => head.includes('http://www.zotero.org/namespaces/export#'),
  },
  {
    name: 'wacz',
    description: 'a web archive (WACZ)',
    mediaTypes: ['application/wacz', 'application/wacz+zip'],
    extensions: ['wacz'],
    isText: false,
    letsChoose: true,
    recognises: ({ members }) =>
      members.includes('datapackage.json') &&
      members.some((name) => /^archive\/[^/]{1,200}\.warc/.test(name)),
  },
  {
    name: 'warc',
    description: 'a web archive (WARC)',
    mediaTypes: ['application/warc'],
    extensions: ['warc'],
    isText: false,
    letsChoose: true,
    recognises: isWarc,
  },
  {
    name: 'warc record',
    description: 'a record of a web archive',
    mediaTypes: ['application/warc-record'],
    extensions: [],
    isText: false,
  },
  {
    name: 'mhtml',
    description: 'a saved page (MHTML)',
    mediaTypes: ['multipart/related', 'application/x-mimearchive'],
    extensions: ['mhtml', 'mht'],
    isText: false,
    recognises: isMhtml,
  },
  {
    name: 'webarchive',
    description: 'a web archive',
    mediaTypes: ['application/x-webarchive'],
    extensions: ['webarchive'],
    isText: false,
    recognises: ({ head }) => /^(?:bplist0|\s{0,100}<\?xml)/.test(head) && head.includes('WebMainResource'),
  },
  {
    name: 'eml',
    description: 'an e-mail',
    mediaTypes: ['message/rfc822', 'message/global'],
    extensions: ['eml', 'emlx'],
    isText: false,
    recognises: isMessage,
  },
  {
    name: 'mbox',
    description: 'a mailbox',
    mediaTypes: ['application/mbox'],
    extensions: ['mbox', 'mbx'],
    isText: false,
    letsChoose: true,
    recognises: isMailbox,
  },
  {
    name: 'html',
    description: 'a web page',
    mediaTypes: ['text/html', 'application/xhtml+xml'],
    extensions: ['html', 'htm', 'xhtml', 'xht', 'shtml'],
    isText: true,
    recognises: ({ head }) => beginsAsHtml(head),
  },
  {
    name: 'markdown',
    description: 'a Markdown text',
    mediaTypes: ['text/markdown', 'text/x-markdown'],
    extensions: ['md', 'markdown', 'mdown', 'mkd'],
    isText: true,
  },
  {
    name: 'plain text',
    description: 'a plain text',
    mediaTypes: ['text/plain'],
    extensions: ['txt', 'text'],
    isText: true,
  },
  {
    name: 'csv',
    description: 'a table (CSV or TSV)',
    mediaTypes: ['text/csv', 'text/tab-separated-values'],
    extensions: ['csv', 'tsv', 'tab'],
    isText: true,
  },
  {
    name: 'vtt',
    description: 'a transcript (WebVTT)',
    mediaTypes: ['text/vtt'],
    extensions: ['vtt'],
    isText: true,
    recognises: ({ head }) => /^(?:\xef\xbb\xbf)?WEBVTT(?:\s|$)/.test(head),
  },
  {
    name: 'srt',
    description: 'a transcript (SubRip)',
    mediaTypes: ['application/x-subrip', 'text/srt'],
    extensions: ['srt'],
    isText: true,
    recognises: ({ head }) =>
      /^(?:\xef\xbb\xbf)?\s{0,20}\d{1,9}\s{0,20}\n\d{1,2}:\d{2}:\d{2}[,.]\d{1,3} --> /.test(head),
  },
  {
    name: 'png',
    description: 'a PNG image',
    mediaTypes: ['image/png'],
    extensions: ['png'],
    isText: false,
    recognises: ({ head }) => head.startsWith('\x89PNG\r\n\x1a\n'),
  },
  {
    name: 'jpeg',
    description: 'a JPEG image',
    mediaTypes: ['image/jpeg'],
    extensions: ['jpg', 'jpeg'],
    isText: false,
    recognises: ({ head }) => head.startsWith('\xff\xd8\xff'),
  },
  {
    name: 'webp',
    description: 'a WebP image',
    mediaTypes: ['image/webp'],
    extensions: ['webp'],
    isText: false,
    recognises: ({ head }) => head.startsWith('RIFF') && head.startsWith('WEBP', 8),
  },
  {
    name: 'gif',
    description: 'a GIF image',
    mediaTypes: ['image/gif'],
    extensions: ['gif'],
    isText: false,
    recognises: ({ head }) => /^GIF8[79]a/.test(head),
  },
  {
    name: 'epub',
    description: 'an EPUB book',
    mediaTypes: ['application/epub+zip'],
    extensions: ['epub'],
    isText: false,
    recognises: (look) => isZip(look.head) && isEpub(look),
  },
  // After all formats that are ZIP archives of a kind.
  {
    name: 'zip',
    description: 'a ZIP archive',
    mediaTypes: ['application/zip', 'application/x-zip-compressed'],
    extensions: ['zip'],
    isText: false,
    recognises: ({ head }) => isZip(head),
  },
];

/** Of an archive with members, and of an empty one. */
function isZip(head: string): boolean {
  return head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06');
}

/** A book says so in its first member; where that is missing, it is told by the list of members at the end. */
function isEpub({ head, members }: FileLook): boolean {
  return head.startsWith('mimetypeapplication/epub+zip', 30) || members.includes('META-INF/container.xml');
}

/** Zeros are dropped so that UTF-16 is seen too. */
function beginsAsHtml(head: string): boolean {
  const begin = head
    .slice(0, 2048)
    .replaceAll('\0', '')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replace(/^\s*<\?xml[^>]*>/i, '');
  return /^<(?:!doctype\s+html|html)[\s>]/i.test(withoutComments(begin));
}

/** Without the comments and white space at its beginning. */
function withoutComments(markup: string): string {
  let rest = markup.trimStart();
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->', 4);
    if (end < 0) return '';
    rest = rest.slice(end + 3).trimStart();
  }
  return rest;
}

/** JSON whose items say, by a type of CSL or of Zotero, what kind of work they are. */
function isCslJson(head: string): boolean {
  const begin = head.replace(/^\xef\xbb\xbf/, '').trimStart();
  if (/^[[{]/.test(begin) && /"itemType"\s{0,20}:\s{0,20}"[a-z][A-Za-z]{2,40}"/.test(begin)) return true;
  return (
    /^[[{]/.test(begin) &&
    /"(?:issued|container-title|publisher|author|title)"\s{0,20}:/.test(begin) &&
    /"type"\s{0,20}:\s{0,20}"(?:article|bill|book|chapter|dataset|document|entry|graphic|hearing|interview|legal_case|legislation|manuscript|map|motion_picture|pamphlet|paper-conference|patent|periodical|personal_communication|post|regulation|report|review|song|speech|standard|thesis|treaty|webpage)[a-z-]{0,20}"/.test(
      begin,
    )
  );
}
