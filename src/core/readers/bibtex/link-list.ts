import type { Link } from '#core/model';
import { plain, safeUrl } from '../text/index.ts';

const none: readonly never[] = [];

/** The safe links of an entry, each address once. */
export class Links {
  #links: Link[] | null = null;
  #dropped: string[] | null = null;
  /** The addresses, where they are many. */
  #seen: Set<string> | null = null;

  /** Takes an address, or drops it where it is not safe. */
  add(label: string, href: string): void {
    const bare = (href.charCodeAt(0) | 32) === 119 && /^www\.[^\s/]+\.[a-z]/i.test(href);
    const url = safeUrl(bare ? `https://${href}` : href);
    if (url === null) (this.#dropped ??= []).push(plain(href).slice(0, 80));
    else if (!this.#has(url)) {
      this.#seen?.add(url);
      if (this.#links === null) this.#links = [{ label, url }];
      else this.#links.push({ label, url });
    }
  }

  all(): readonly Link[] {
    return this.#links ?? none;
  }

  urls(): readonly string[] {
    return this.#links === null ? none : this.#links.map(({ url }) => url);
  }

  /** The addresses that are not safe, cut short for a message. */
  get dropped(): readonly string[] {
    return this.#dropped ?? none;
  }

  #has(url: string): boolean {
    if (this.#links === null) return false;
    if (this.#links.length < 16) return this.#links.some((one) => one.url === url);
    this.#seen ??= new Set(this.urls());
    return this.#seen.has(url);
  }
}
