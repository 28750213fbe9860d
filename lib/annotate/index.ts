export { annotateDocument, findNames, type AnnotateInput, type DocumentAnnotations, type FoundNames, type Knowledge, type SettledTerm } from './annotate-document';
export { parseConllTokens, tagConllTokens } from './conll';
export { formatEntitiesTsv, listNames, type ListedName } from './list-entities';
export { loadKnowledge, type ReadKnowledgeFile } from './load-knowledge';
