import {
  type Citation,
  type Corpus,
  type Person,
  type PersonId,
  type Progress,
  unheard,
  type Venue,
  type VenueId,
  type Work,
  type WorkId,
} from '#core/model';
import type { MadeField } from './field.ts';
import { isJournal, paperTitle, personName, topicWords, venueName } from './names.ts';

/** Between two reports so many papers are made. */
const reported = 256;

/** A made-up field as a corpus that says so. `file` is what its works name as their source. */
export function corpusOfField(
  field: MadeField,
  file: string,
  progress: Progress = unheard,
): Corpus {
  const people = Array.from({ length: field.people }, (_, i): Person => {
    const name = personName(i);
    return { id: `a:made-${i + 1}` as PersonId, name, names: [name] };
  });
  const venues = Array.from({ length: field.venues }, (_, i): Venue => {
    const name = venueName(i);
    const kind = isJournal(i) ? 'journal' : 'conference';
    return { id: `v:made-${i + 1}` as VenueId, name, names: [name], kind };
  });
  const keywords = Array.from({ length: field.topics }, (_, topic) => topicWords(topic));
  const source = { file, line: 1 };
  const works: Work[] = [];
  for (let paper = 0; paper < field.papers; paper += 1) {
    if (paper % reported === 0) progress(paper / field.papers, field.papers);
    const topic = field.topic[paper]!;
    const venue = field.venue[paper]!;
    works.push({
      id: `w:made-${paper + 1}` as WorkId,
      title: paperTitle(paper, topic, field.seed),
      year: field.year[paper]!,
      venue: venues[venue]!.id,
      type: isJournal(venue) ? 'article' : 'conference-paper',
      authors: Array.from(
        field.author.subarray(field.authorStart[paper], field.authorStart[paper + 1]),
        (one) => ({ person: people[one]!.id, name: people[one]!.name }),
      ),
      links: [],
      ids: {},
      keywords: keywords[topic]!,
      source,
    });
  }
  const message = `none of these papers, people and venues exists: the field was made up (seed ${field.seed})`;
  return {
    format: 'coterie-corpus',
    version: 1,
    owner: null,
    works,
    people,
    venues,
    citations: citationsOf(field, works),
    diagnostics: [{ severity: 'info', code: 'made-up', message, file, line: null }],
  };
}

function citationsOf(field: MadeField, works: readonly Work[]): Citation[] {
  const evidence = [{ level: 'made up', text: 'made up with the field' }];
  const citations: Citation[] = [];
  for (let paper = 0; paper < field.papers; paper += 1) {
    const citing = works[paper]!.id;
    for (let at = field.citedStart[paper]!; at < field.citedStart[paper + 1]!; at += 1) {
      citations.push({ citing, cited: works[field.cited[at]!]!.id, evidence });
    }
  }
  return citations;
}
