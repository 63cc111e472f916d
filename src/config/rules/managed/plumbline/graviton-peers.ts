/**
 * Families of x86 instances by the family of Graviton ones that is of the same kind and the next generation, or the nearest to
 * it. Not every region has each.
 * https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-types.html
 */
const PEERS: readonly (readonly [peer: string, ...families: string[]])[] = [
  ['t4g', 't2', 't3', 't3a'],
  ['m6g', 'm4', 'm5', 'm5a'],
  ['m6gd', 'm5d', 'm5ad'],
  ['m7g', 'm6i', 'm6a'],
  ['m7gd', 'm6id'],
  ['m8g', 'm7i', 'm7i-flex', 'm7a'],
  ['c6g', 'c4', 'c5', 'c5a'],
  ['c6gd', 'c5d', 'c5ad'],
  ['c6gn', 'c5n'],
  ['c7g', 'c6i', 'c6a'],
  ['c7gd', 'c6id'],
  ['c7gn', 'c6in'],
  ['c8g', 'c7i', 'c7i-flex', 'c7a'],
  ['r6g', 'r4', 'r5', 'r5a'],
  ['r6gd', 'r5d', 'r5ad'],
  ['r7g', 'r6i', 'r6a'],
  ['r7gd', 'r6id'],
  ['r8g', 'r7i', 'r7a'],
  ['i4g', 'i3', 'i4i'],
  ['im4gn', 'i3en'],
  ['x2gd', 'x1'],
  ['g5g', 'g4dn'],
]

const peers = new Map(PEERS.flatMap(([peer, ...families]) => families.map((family) => [family, peer] as const)))

/** The Graviton family that instances of a type (`m5.large`) could be of. */
export function gravitonPeer(instanceType: string): string | undefined {
  return peers.get(instanceType.split('.')[0]!.toLowerCase())
}
