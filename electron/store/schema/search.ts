/** The full-text index's part of the schema. */
export const searchSchema = '';
