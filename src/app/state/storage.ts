import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { switches } from '#core/clean';
import type { SessionDocument } from '#core/session';

/** What the browser keeps, so that a reload loses nothing. */
export interface Kept {
  readonly document: SessionDocument;
  /** Names of the lists that were served beside the page then. */
  readonly served: string;
}

interface Schema extends DBSchema {
  kept: { key: 'session'; value: Kept };
}

/**
 * The browser's own store. Where it is denied or full (private windows,
 * quotas), keeping fails quietly: what is open stays open, only a reload forgets.
 */
export class Storage {
  #database: Promise<IDBPDatabase<Schema> | null> | null = null;

  #open(): Promise<IDBPDatabase<Schema> | null> {
    this.#database ??= openDB<Schema>('coterie', 1, {
      upgrade: (database) => void database.createObjectStore('kept'),
    }).catch(() => null);
    return this.#database;
  }

  async load(): Promise<Kept | null> {
    try {
      const kept = await (await this.#open())?.get('kept', 'session');
      return kept && isKept(kept) ? withAllKeys(kept) : null;
    } catch {
      return null;
    }
  }

  /** True when it was kept. */
  async save(kept: Kept): Promise<boolean> {
    try {
      const database = await this.#open();
      await database?.put('kept', kept, 'session');
      return database !== null;
    } catch {
      return false;
    }
  }

  async clear(): Promise<void> {
    try {
      await (await this.#open())?.delete('kept', 'session');
    } catch {
      // Nothing was kept, or nothing can be: the same to who asked.
    }
  }
}

/** What was kept before passes could be switched off, or decisions were taken from files, has none that were. */
function withAllKeys(kept: Kept): Kept {
  const { document } = kept;
  const without: unknown = (document as Partial<SessionDocument>).without;
  const known = Array.isArray(without) ? switches.filter((one) => without.includes(one)) : [];
  const taken = (document as Partial<SessionDocument>).taken === true;
  return { ...kept, document: { ...document, taken, without: known } };
}

/** A store may hold what an older or a tampered page wrote. */
function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const { document, served } = value as Partial<Kept>;
  const { sources, owner, decisions, pins, places } = document ?? {};
  return (
    Array.isArray(sources) &&
    sources.every((one) => typeof one?.file === 'string' && one.bytes instanceof Uint8Array) &&
    (owner === null || typeof owner === 'string') &&
    Array.isArray(decisions?.people) &&
    Array.isArray(decisions.works) &&
    typeof pins === 'object' &&
    pins !== null &&
    typeof places === 'object' &&
    places !== null &&
    Object.values(places).every((one) => one instanceof Float32Array) &&
    typeof served === 'string'
  );
}
