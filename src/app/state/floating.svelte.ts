/** What floats over the stage, in its pixels; measured again when a size changes. */
export class Floating {
  boxes = $state.raw<readonly DOMRect[]>([]);
  readonly #watched = new Set<Element>();
  readonly #observer = new ResizeObserver(() => {
    this.boxes = [...this.#watched].map((element) => element.getBoundingClientRect());
  });

  /** An attachment: the element counts as long as it is there. */
  readonly watch = (element: Element): (() => void) => {
    this.#watched.add(element);
    this.#observer.observe(element);
    return () => {
      this.#watched.delete(element);
      this.#observer.unobserve(element);
    };
  };
}
