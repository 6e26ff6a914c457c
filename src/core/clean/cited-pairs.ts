import type { Citation, CitationEvidence } from '#core/model';

/**
 * Citations as they are found, one for each pair of works, with everything that
 * was said of the pair once. Linear in what is said: one paper may cite another
 * in very many places. Adding changes it.
 */
export class CitedPairs {
  readonly #pairs = new Map<string, Citation & { readonly evidence: CitationEvidence[] }>();
  /** What was said of a pair; made for those of which something is said twice. */
  readonly #said = new Map<string, Set<string>>();

  /** Adds a citation; of a pair that is known what is new in its evidence. */
  add(citation: Citation): void {
    const key = pairKey(citation);
    const known = this.#pairs.get(key);
    const evidence = known?.evidence ?? [];
    // The keys that a corpus file gives a citation are kept.
    this.#pairs.set(key, { ...citation, ...known, evidence });
    if (known === undefined && citation.evidence.length < 2) {
      evidence.push(...citation.evidence);
      return;
    }
    let said = this.#said.get(key);
    if (said === undefined) this.#said.set(key, (said = new Set(evidence.map(sayingOf))));
    for (const one of citation.evidence) {
      const saying = sayingOf(one);
      if (said.has(saying)) continue;
      said.add(saying);
      evidence.push(one);
    }
  }

  /** All of them, in the order their pairs were first added. */
  all(): readonly Citation[] {
    return [...this.#pairs.values()];
  }
}

/** What tells a pair of works from others. */
export function pairKey({ citing, cited }: Pick<Citation, 'citing' | 'cited'>): string {
  return `${citing}\n${cited}`;
}

function sayingOf({ level, text }: CitationEvidence): string {
  return `${level}\n${text}`;
}
