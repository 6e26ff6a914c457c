import type { WorkType } from '#core/model';

/**
 * What the formats call the types of works: CSL 1.0.2, Crossref's and OpenAlex's
 * types, DataCite's general types, Semantic Scholar's publication types, and the
 * words of Scopus, Dimensions, Lens, Zotero and IEEE exports; letters only.
 */
const words: Readonly<Record<WorkType, string>> = {
  article:
    'article articlejournal journalarticle articlemagazine articlenewspaper magazinearticle ' +
    'newspaperarticle review reviewarticle letter letters editorial shortsurvey dataarticle ' +
    'datapaper note erratum correction journal researcharticle clinicaltrial metaanalysis ' +
    'lettersandcomments j',
  'conference-paper':
    'conferencepaper paperconference proceedingsarticle proceedingspaper conference ' +
    'conferencearticle conferenceproceeding conferenceproceedings inproceedings proceeding ' +
    'meetingabstract conferenceabstract ieeeconferences conferencepublication c',
  preprint: 'preprint postedcontent workingpaper eprint unpublished',
  book: 'book monograph editedbook referencebook booklet ebook editorialbook',
  chapter:
    'chapter bookchapter booksection bookpart inbook incollection entryencyclopedia ' +
    'entrydictionary entry referenceentry booktrack encyclopediaarticle dictionaryentry',
  thesis: 'thesis dissertation phdthesis mastersthesis doctoralthesis',
  report: 'report reportcomponent reportseries techreport technicalreport standard',
  dataset: 'dataset data database',
  software: 'software computationalnotebook code computerprogram',
  other: 'other paratext peerreview component grant image audiovisual presentation poster',
};

const types: ReadonlyMap<string, WorkType> = new Map(
  (Object.keys(words) as WorkType[]).flatMap((type) =>
    words[type].split(' ').map((word) => [word, type] as const),
  ),
);

/** The type a source's word stands for, or null where the word says nothing. */
export function workTypeOf(word: string): WorkType | null {
  return types.get(word.toLowerCase().replace(/[^a-z]+/g, '')) ?? null;
}
