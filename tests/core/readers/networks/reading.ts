import type { Diagnostic, Network } from '#core/model';
import { readSource } from '#core/readers';

/** A network in few words: nodes as `id label`, ties as `id-id weight`, with an arrow where they point. */
export interface Told {
  readonly nodes: readonly string[];
  readonly ties: readonly string[];
}

/** Reads a text as a source of that name; throws where it is no network. */
export function networkOf(
  text: string,
  file = 'net',
): { readonly network: Network; readonly diagnostics: readonly Diagnostic[] } {
  const reading = readSource(new TextEncoder().encode(text), file);
  if (reading.kind !== 'network') {
    throw new Error(`no network: ${reading.diagnostics.map((one) => one.message).join('; ')}`);
  }
  return reading;
}

/** What is refused of a text: the code, or null where it is a network. */
export function refusalOf(text: string): string | null {
  const { diagnostics } = readSource(new TextEncoder().encode(text), 'net');
  return diagnostics.find((one) => one.severity === 'fatal')?.code ?? null;
}

export function told({ nodes, edges }: Network): Told {
  const id = (index: number) => nodes[index]!.id.slice(2);
  return {
    nodes: nodes.map((node) => `${node.id.slice(2)} ${node.label}`),
    ties: edges.map(
      ({ source, target, weight, directed }) =>
        `${id(source)}${directed ? '>' : '-'}${id(target)} ${weight}`,
    ),
  };
}

/** `severity code line` of each diagnostic. */
export const codesOf = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ severity, code, line }) => `${severity} ${code} ${line}`);
