import { count } from './count.ts';

/** The words for networks: graphs that files give, with no papers behind them. */
export const network = {
  view: 'Network',
  numbered: (n: number) => `Network ${n}`,
  viewHint: (title: string) => `The network ${title}, as its file has it`,
  node: 'Node',
  tie: 'Tie',
  networks: (n: number) => count(n, 'network'),
  nodes: (n: number) => count(n, 'node'),
  ties: (n: number) => count(n, 'tie'),
  summary: (nodes: number, ties: number) =>
    `a network of ${count(nodes, 'node')} and ${count(ties, 'tie')}, shown as it is`,
  neighbours: 'Ties to',
  pointsTo: 'Points to',
  pointedBy: 'Pointed to by',
  group: 'Group',
  attributes: 'In the file',
  groups: 'Groups in the file',
  moreGroups: (n: number) => `and ${count(n, 'more group', 'more groups')}`,
  others: 'Other nodes',
  groupsFound: 'Groups found by their ties',
  lost: (n: number) => `${count(n, 'line')} of networks could not be used`,
  read: 'read as it is',
  sizeOf: (name: string) => `Larger: more ${name}`,
  sizeInFile: 'Larger: weighs more in the file',
  sizeTies: 'Larger: stronger ties',
  search: 'Search the nodes of this network',
  searchPlaceholder: 'Search nodes',
  stage: 'Graph of the network',
};
