import { namesIn, problemsOf, type FieldProblem, type WorkFields } from '#core/session';

/** A row of a list that is edited; its number stays while it moves. */
export interface AuthorRow {
  readonly row: number;
  name: string;
}

/** A link that is edited. */
export interface LinkRow {
  readonly row: number;
  label: string;
  url: string;
}

/** The fields of a work while a person types. */
export class WorkForm {
  readonly #before: string;
  #rows = 0;
  title = $state('');
  year = $state('');
  venue = $state('');
  authors = $state<AuthorRow[]>([]);
  links = $state<LinkRow[]>([]);
  /** Names that are typed and not yet among the authors. */
  pending = $state('');
  /** Once somebody tried to save, what is wrong is told while they type. */
  #tried = $state(false);

  readonly fields = $derived.by((): WorkFields => {
    const names = this.authors.map(({ name }) => name);
    return {
      title: this.title,
      year: this.year,
      venue: this.venue,
      authors: [...names, ...namesIn(this.pending)],
      links: this.links.map(({ label, url }) => ({ label, url })),
    };
  });
  readonly problems = $derived.by((): readonly FieldProblem[] =>
    this.#tried ? problemsOf(this.fields) : [],
  );
  /** Whether anything was typed. */
  readonly touched = $derived.by(() => JSON.stringify(this.fields) !== this.#before);

  constructor({ title, year, venue, authors, links }: WorkFields) {
    this.title = title;
    this.year = year;
    this.venue = venue;
    this.authors = authors.map((name) => ({ row: this.#next(), name }));
    this.links = links.map(({ label, url }) => ({ row: this.#next(), label, url }));
    this.#before = JSON.stringify(this.fields);
  }

  /** Whether the fields can be kept; what is wrong is told from now on. */
  check(): boolean {
    this.#tried = true;
    return this.problems.length === 0;
  }

  /** What is wrong with a field, or with one of the links. */
  problemOf(field: FieldProblem['field'], at = 0): FieldProblem['code'] | null {
    return this.problems.find((one) => one.field === field && one.at === at)?.code ?? null;
  }

  /** Puts the names that were typed at the end of the authors. */
  addPending(): void {
    for (const name of namesIn(this.pending)) this.authors.push({ row: this.#next(), name });
    this.pending = '';
  }

  /** Moves an author by so many places; at an end it stays. */
  move(at: number, by: number): void {
    const to = at + by;
    if (to < 0 || to >= this.authors.length) return;
    const [one] = this.authors.splice(at, 1);
    this.authors.splice(to, 0, one!);
  }

  removeAuthor(at: number): void {
    this.authors.splice(at, 1);
  }

  addLink(): void {
    this.links.push({ row: this.#next(), label: '', url: '' });
  }

  removeLink(at: number): void {
    this.links.splice(at, 1);
  }

  #next(): number {
    this.#rows += 1;
    return this.#rows;
  }
}
