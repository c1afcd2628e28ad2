/** Documents, their copies, and what they are filed under. */
export interface DocumentRows {
  readonly document: {
    id: string;
    source_id: string | null;
    title: string;
    author: string | null;
    publisher: string | null;
    published: string | null;
    url: string | null;
    place: string | null;
    language: string | null;
    direction: string | null;
    readings: string;
    created_at: string;
    csl?: string | null;
    imported_id?: string | null;
  };
  readonly capture: {
    id: string;
    document_id: string;
    extraction: number;
    file_name: string | null;
    captured_at: string;
    url?: string | null;
    readings?: string | null;
    origin?: string | null;
    embedded?: string | null;
    recognition?: string | null;
  };
  readonly document_part: {
    id: string;
    whole_id: string;
    part_id: string;
    relation: string;
    position: number;
    label: string;
  };
  readonly tag: {
    id: string;
    name: string;
    definition: string;
    parent_id: string | null;
    colour: string;
    pattern: string;
    letter: string;
    created_at: string;
    digit?: number | null;
    imported_id?: string | null;
  };
  readonly document_tag: { id: string; document_id: string; tag_id: string };
  readonly collection: {
    id: string;
    name: string;
    parent_id: string | null;
    description: string;
    imported_id: string | null;
    created_at: string;
  };
  readonly collection_member: {
    id: string;
    collection_id: string;
    document_id: string | null;
    tag_id: string | null;
  };
  readonly saved_search: { id: string; name: string; query: string; view: string; created_at: string };
}
