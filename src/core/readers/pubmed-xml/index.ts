import { defineXmlReader } from '../xml-source/index.ts';
import { draftOfArticle } from './article.ts';

/** Articles and book documents of PubMed, as its site and its E-utilities (`efetch`) give them. */
export const pubmedXml = defineXmlReader('pubmed-xml', 'PubMed (XML)', {
  entry: 'PubMed article',
  // Older files hold the inner element alone.
  records: (text) =>
    /<Pubmed(?:Book)?Article[\s>]/.test(text)
      ? ['PubmedArticle', 'PubmedBookArticle']
      : ['MedlineCitation'],
  likeness(start) {
    if (/<(?:Pubmed(?:Book)?Article|MedlineCitation)(?:Set)?[\s/>]/.test(start)) return 1;
    return 0;
  },
  start: () => draftOfArticle,
});
