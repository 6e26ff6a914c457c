import type { Diagnostic, Network, NetworkReading } from '#core/model';
import { joinHalves } from '#core/readers';

/** The networks among the sources, and what there is to say of them. */
export interface NetworksRead {
  readonly networks: readonly Network[];
  readonly diagnostics: readonly Diagnostic[];
}

/** From this share of known ids on, a file of ties belongs to a file of nodes. */
const leastKnown = 0.5;

/**
 * The networks that were read, in the order given. A map in two files becomes
 * one: the ties go to the nodes that know most of their ids; where several know
 * as many, to the file whose name begins most alike.
 */
export function networksOf(readings: readonly NetworkReading[]): NetworksRead {
  const diagnostics = readings.flatMap((one) => one.diagnostics);
  const networks: (Network | null)[] = readings.map(({ network }) => network);
  networks.forEach((ties, i) => {
    if (ties?.half?.of !== 'ties') return;
    const at = mapOf(ties, networks);
    if (at === null) {
      const message = 'the items have numbers alone; give the map file beside for their names';
      diagnostics.push(info('no-map', message, ties.file));
      return;
    }
    const joined = joinHalves(networks[at]!, ties);
    networks[at] = joined.network;
    networks[i] = null;
    diagnostics.push(...joined.diagnostics);
  });
  const whole = networks.filter((one) => one !== null);
  for (const { half, file } of whole) {
    if (half?.of !== 'nodes') continue;
    const message = 'this map says nothing of ties; give the network file beside to see them';
    diagnostics.push(info('no-ties', message, file));
  }
  return { networks: whole, diagnostics };
}

function info(code: string, message: string, file: string): Diagnostic {
  return { severity: 'info', code, message, file, line: null };
}

/** Which of the networks holds the nodes of these ties; null for none. */
function mapOf(ties: Network, networks: readonly (Network | null)[]): number | null {
  let best: number | null = null;
  let most: readonly [known: number, alike: number] = [leastKnown, -1];
  networks.forEach((one, i) => {
    if (one?.half?.of !== 'nodes') return;
    const ids = new Set(one.nodes.map(({ id }) => id));
    const known = ties.nodes.filter(({ id }) => ids.has(id)).length / ties.nodes.length;
    const alike = sharedStart(one.file, ties.file);
    if (known > most[0] || (known === most[0] && alike > most[1])) {
      best = i;
      most = [known, alike];
    }
  });
  return best;
}

function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
