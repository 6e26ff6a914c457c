import type { PersonDecision, WorkDecision } from '#core/model';
import { words } from '#core/words';

/** What was decided, in a sentence without a full stop. */
export function decisionSentence(one: PersonDecision | WorkDecision): string {
  const text = words.identity;
  switch (one.kind) {
    case 'join':
      return text.joined(one.people.map(({ name }) => name));
    case 'apart':
      return text.keptApart(one.people.map(({ name }) => name));
    case 'split':
      return text.wasSplit(
        one.names[0] ?? '',
        one.works.map(({ title }) => title),
      );
    case 'name':
      return text.isShown(one.person.name, one.name);
    case 'edit':
      return text.edited(one.work.title);
    case 'omit':
      return text.omitted(one.work.title);
    case 'add':
      return text.added(one.work.title);
    case 'references':
      return text.references(one.work.title, one.references.length);
    case 'not-cited':
      return text.notCited(one.work.title, one.cited.title);
    default:
      return one satisfies never;
  }
}

/** The fields that an edit changes, with what they are now, as far as that is short. */
export function changedFields(one: WorkDecision & { readonly kind: 'edit' }): readonly string[] {
  const { fields } = words.correct;
  const { title, year, venue, authors, links } = one.change;
  return [
    ...(title === undefined ? [] : [fields.title]),
    ...(year === undefined ? [] : [words.correct.now(fields.year, year === null ? '' : `${year}`)]),
    ...(venue === undefined ? [] : [words.correct.now(fields.venue, venue ?? '')]),
    ...(authors === undefined ? [] : [fields.authors]),
    ...(links === undefined ? [] : [fields.links]),
  ];
}
