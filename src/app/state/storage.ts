import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { type SourceBytes, switches } from '#core/clean';
import type { KeptStep, KeptSteps, SessionDocument } from '#core/session';

/** What the browser keeps, so that a reload loses nothing. */
export interface Kept {
  readonly document: SessionDocument;
  /** What can be taken back and done again. */
  readonly steps: KeptSteps;
  /** Names of the lists that were served beside the page then. */
  readonly served: string;
}

/** What changes with each step, without the sources: those may be large, and stay. */
interface KeptSession {
  readonly document: Omit<SessionDocument, 'sources'>;
  readonly steps?: KeptSteps;
  readonly served: string;
  /** Which sources it is of. */
  readonly of: string;
}

interface KeptSources {
  readonly of: string;
  readonly sources: readonly KeptSource[];
}

/** The bytes of a large source are a blob: a browser copies those away from the page. */
type KeptSource = Omit<SourceBytes, 'bytes'> & { readonly bytes: Uint8Array | Blob };

/** More bytes than these are large. */
const largeSource = 1 << 20;

interface Schema extends DBSchema {
  kept: { key: 'session' | 'sources'; value: Kept | KeptSession | KeptSources };
}

/**
 * The browser's own store. Where it is denied or full (private windows,
 * quotas), keeping fails quietly: what is open stays open, only a reload forgets.
 */
export class Storage {
  #database: Promise<IDBPDatabase<Schema> | null> | null = null;
  /** The names that sources are kept under; each list of them has its own. */
  readonly #names = new WeakMap<SessionDocument['sources'], string>();

  #open(): Promise<IDBPDatabase<Schema> | null> {
    this.#database ??= openDB<Schema>('coterie', 1, {
      upgrade: (database) => void database.createObjectStore('kept'),
    }).catch(() => null);
    return this.#database;
  }

  async load(): Promise<Kept | null> {
    try {
      const store = (await this.#open())?.transaction('kept').store;
      const [session, sources] = await Promise.all([store?.get('session'), store?.get('sources')]);
      const kept = together(session, await inMemory(sources));
      if (!isKept(kept)) return null;
      const whole = withAllKeys(kept);
      if (isOf(session)) this.#names.set(whole.document.sources, session.of);
      return whole;
    } catch {
      return null;
    }
  }

  /**
   * Keeps a document; its sources are written only where others are kept there,
   * as by another window. True when it was kept.
   */
  async save({ document: { sources, ...document }, steps, served }: Kept): Promise<boolean> {
    const of = this.#names.get(sources) ?? crypto.getRandomValues(new Uint32Array(4)).join('-');
    this.#names.set(sources, of);
    try {
      const transaction = (await this.#open())?.transaction('kept', 'readwrite');
      if (!transaction) return false;
      const { store, done } = transaction;
      const before = await store.get('session');
      const isThere = isOf(before) && before.of === of;
      // All of it is kept or nothing.
      await Promise.all([
        isThere ? null : store.put({ of, sources: sources.map(toKeep) }, 'sources'),
        store.put({ document, steps, served, of }, 'session'),
        done,
      ]);
      return true;
    } catch {
      return false;
    }
  }

  async clear(): Promise<void> {
    try {
      const transaction = (await this.#open())?.transaction('kept', 'readwrite');
      await Promise.all([
        transaction?.store.delete('session'),
        transaction?.store.delete('sources'),
        transaction?.done,
      ]);
    } catch {
      // Nothing was kept, or nothing can be: the same to who asked.
    }
  }
}

function toKeep(source: SourceBytes): KeptSource {
  const { bytes } = source;
  return bytes.length > largeSource
    ? { ...source, bytes: new Blob([bytes as Uint8Array<ArrayBuffer>]) }
    : source;
}

/** What was kept as sources, with all of their bytes. */
async function inMemory(kept: unknown): Promise<unknown> {
  const { sources } = (kept ?? {}) as Partial<KeptSources>;
  if (!Array.isArray(sources)) return kept;
  const whole = (sources as readonly KeptSource[]).map(async (source) =>
    source.bytes instanceof Blob
      ? { ...source, bytes: new Uint8Array(await source.bytes.arrayBuffer()) }
      : source,
  );
  return { ...(kept as KeptSources), sources: await Promise.all(whole) };
}

function isOf(value: unknown): value is { readonly of: string } {
  return typeof value === 'object' && value !== null && 'of' in value;
}

/** A session with its sources; one that an older page kept has them. */
function together(session: unknown, sources: unknown): unknown {
  if (!isOf(session)) return session;
  if (!isOf(sources) || sources.of !== session.of) return null;
  const { document, steps, served } = session as Partial<KeptSession>;
  return {
    served,
    steps,
    document: { ...document, sources: (sources as Partial<KeptSources>).sources },
  };
}

/**
 * What was kept before passes could be switched off, or decisions were taken from
 * files, has none that were; nor has it steps, before those were kept.
 */
function withAllKeys(kept: Kept): Kept {
  const { past, future } = (kept as Partial<Kept>).steps ?? {};
  return {
    ...kept,
    document: { ...kept.document, ...switchesOf(kept.document) },
    steps: { past: known(past), future: known(future) },
  };
}

function switchesOf({ taken, without }: Partial<SessionDocument>) {
  const off = Array.isArray(without) ? switches.filter((one) => without.includes(one)) : [];
  return { taken: taken === true, without: off };
}

/** The steps, unless one of them is none: what was done before it cannot be told then. */
function known(steps: unknown): readonly KeptStep[] {
  if (!Array.isArray(steps)) return [];
  return (steps as readonly Partial<KeptStep>[]).every(isStep)
    ? steps.map(({ label, value }) => ({ label, value: { ...value, ...switchesOf(value) } }))
    : [];
}

function isStep({ label, value }: Partial<KeptStep>): boolean {
  return typeof label === 'string' && typeof value === 'object' && isWork(value);
}

/** A store may hold what an older or a tampered page wrote. */
function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const { document, served } = value as Partial<Kept>;
  const { sources, places } = document ?? {};
  return (
    document !== undefined &&
    isWork(document) &&
    Array.isArray(sources) &&
    sources.every((one) => typeof one?.file === 'string' && one.bytes instanceof Uint8Array) &&
    typeof places === 'object' &&
    places !== null &&
    Object.values(places).every((one) => one instanceof Float32Array) &&
    typeof served === 'string'
  );
}

/** Whether it has what a person does to sources. */
function isWork({ owner, decisions, pins }: Partial<SessionDocument>): boolean {
  return (
    (owner === null || typeof owner === 'string') &&
    Array.isArray(decisions?.people) &&
    Array.isArray(decisions.works) &&
    typeof pins === 'object' &&
    pins !== null
  );
}
