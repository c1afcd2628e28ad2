/** The name of a person's own copy of the sample project, in the folder of their settings. */
export const sampleFileName = 'Harbour fire (sample).assay';
