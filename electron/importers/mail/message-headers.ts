import { type Address, addressParser, decodeWords } from 'postal-mime';
import { readDate } from '../../../shared/dates/read-date.ts';
import type { EmbeddedFact } from '../../../shared/model/capture.ts';
import type { Metadata, MetadataReading } from '../../../shared/model/metadata.ts';
import { canonicalLine } from '../../../shared/text/canonical.ts';
import { instantOf } from '../html/saved-note.ts';
import { headerOf, type MimeHeader } from './mime-part.ts';

/** What is shown of one header at most, in UTF-16 code units. */
const longestFact = 2_000;

/** Headers that say who, when and which, in the order they are shown; with what reads them. */
const shownHeaders: readonly (readonly [name: string, read: (value: string) => string])[] = [
  ['From', addressWords],
  ['Sender', addressWords],
  ['Reply-To', addressWords],
  ['To', addressWords],
  ['Cc', addressWords],
  ['Bcc', addressWords],
  ['Date', headerWords],
  ['Subject', headerWords],
  ['Message-ID', headerWords],
  ['In-Reply-To', headerWords],
  ['List-Id', headerWords],
  ['Return-Path', headerWords],
  ['X-Mailer', headerWords],
  ['User-Agent', headerWords],
];

/** Gives what a message's headers say of it: written by whoever sent or passed it on, and so never trusted. */
export function messageFacts(headers: readonly MimeHeader[]): readonly EmbeddedFact[] {
  const facts = shownHeaders.flatMap(([name, read]) =>
    headers
      .filter((header) => header.name === name.toLowerCase())
      .slice(0, 10)
      .map(({ value }) => ({ name, value: shortened(read(value)) })),
  );
  return [...facts.filter(({ value }) => value !== ''), ...stationsFact(headers)];
}

/** Every server that a message passed adds a `Received` line above those before it (RFC 5321, section 4.4). */
function stationsFact(headers: readonly MimeHeader[]): readonly EmbeddedFact[] {
  const received = headers.filter(({ name }) => name === 'received');
  const first = received.at(-1);
  if (first === undefined) return [];
  const words = headerWords(first.value);
  const at = words.slice(words.lastIndexOf(';') + 1).trim();
  const stations = received.length === 1 ? '1 server' : `${received.length} servers`;
  return [{ name: 'Received', value: shortened(`by ${stations}, first ${at}`) }];
}

/** Describes a message by its subject, sender and date. The date is the day as written, in the sender's own time zone. */
export function messageMetadata(headers: readonly MimeHeader[]): Metadata {
  const title = readingOf(headers, 'Subject', (words) => words);
  const author = readingOf(headers, 'From', senderOf);
  const published = publishedOf(headers);
  return {
    ...(title && { title }),
    ...(author && { author }),
    ...(published && { published }),
  };
}

function readingOf(
  headers: readonly MimeHeader[],
  header: string,
  valueIn: (words: string) => string,
): MetadataReading | null {
  const raw = headerOf({ headers }, header.toLowerCase()) ?? '';
  const value = valueIn(header === 'From' ? raw : headerWords(raw));
  if (value === '') return null;
  const words = shortened(header === 'From' ? addressWords(raw) : headerWords(raw));
  return { value: shortened(value), readFrom: `header ${header}`, words, certainty: 'certain', readings: [] };
}

function publishedOf(headers: readonly MimeHeader[]): MetadataReading | null {
  const words = shortened(headerWords(headerOf({ headers }, 'date') ?? ''));
  if (words === '') return null;
  const read = readDate(words);
  const readFrom = 'header Date';
  if (read) return { value: read.edtf, readFrom, words, certainty: read.certainty, readings: read.readings };
  const day = instantOf(words)?.slice(0, 10);
  return day === undefined ? null : { value: day, readFrom, words, certainty: 'uncertain', readings: [] };
}

/** The sender's name, or the address where there is no name. */
function senderOf(value: string): string {
  const [sender] = addressParser(value);
  return sender === undefined ? '' : canonicalLine(sender.name || (sender.address ?? ''));
}

/** Addresses as a person reads them: `Sara Malik <sara@harbour.example>, crew@harbour.example`. */
function addressWords(value: string): string {
  const addresses = addressParser(value);
  return addresses.length === 0 ? headerWords(value) : canonicalLine(addresses.map(wordsOf).join(', '));
}

function wordsOf(address: Address): string {
  if (address.group !== undefined) return `${address.name}: ${address.group.map(wordsOf).join(', ')}`;
  if (address.name === '') return address.address;
  return address.address === '' ? address.name : `${address.name} <${address.address}>`;
}

/** The words of a header without structure, encoded words (RFC 2047) decoded. */
function headerWords(value: string): string {
  return canonicalLine(decodeWords(value));
}

function shortened(words: string): string {
  if (words.length <= longestFact) return words;
  return `${words.slice(0, longestFact).toWellFormed().trimEnd()}…`;
}
