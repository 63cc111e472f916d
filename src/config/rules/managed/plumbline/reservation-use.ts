import type { Reservation } from '../../../../cloud/facts/ec2/reserved-instances.ts'

/** A running instance on demand, as far as it matters to what pays for it. */
export interface Demand {
  readonly instanceType: string
  readonly zone: string
  readonly tenancy: string
  readonly product: string
}

/** Sizes in units of the smallest; `4xlarge` is four of `xlarge`. */
const UNITS: Readonly<Record<string, number>> = { nano: 0.25, micro: 0.5, small: 1, medium: 2, large: 4, xlarge: 8 }
/** Families whose reservations are of one size. */
const RIGID = /^(?:g4ad|g4dn|g5|g5g|g6|g6e|g6f|gr6|gr6f|hpc\w*|p5\w*|inf\w*|trn\w*|u7\w*(?:-\w+)?)$/

/**
 * How much of each active reservation no running instance uses (in instances of its type), by its id. Those of a zone are used first, then
 * those of one size, then those of any size of the family.
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/apply_ri.html
 */
export function unusedReservations(
  reservations: readonly Reservation[],
  running: readonly Demand[],
): ReadonlyMap<string, number> {
  const left = running.map((demand) => ({ demand, units: unitsOf(demand.instanceType) ?? 1 }))
  const unused = new Map<string, number>()
  const active = reservations.filter(({ state }) => state === 'active')
  for (const reservation of active.toSorted((a, b) => rank(a) - rank(b))) {
    const each = unitsOf(reservation.instanceType) ?? 1
    let units = reservation.count * each
    // Exact sizes before others, so that a larger reservation does not take what only a smaller one fits.
    for (const exact of isFlexible(reservation) ? [true, false] : [true]) {
      for (const one of left) {
        if (units === 0) break
        if (one.units === 0 || !fits(reservation, one.demand, exact)) continue
        // One of a single size pays for a whole instance, and so for none that another pays for in part.
        if (!isFlexible(reservation) && one.units < each) continue
        const taken = Math.min(units, one.units)
        one.units -= taken
        units -= taken
      }
    }
    unused.set(reservation.id, units / each)
  }
  return unused
}

function rank(reservation: Reservation): number {
  if (reservation.zone !== undefined) return 0
  return isFlexible(reservation) ? 2 : 1
}

function fits(reservation: Reservation, demand: Demand, exact: boolean): boolean {
  return (
    (exact
      ? reservation.instanceType === demand.instanceType
      : familyOf(reservation.instanceType) === familyOf(demand.instanceType) &&
        unitsOf(demand.instanceType) !== undefined) &&
    (reservation.zone === undefined || reservation.zone === demand.zone) &&
    reservation.tenancy === demand.tenancy &&
    reservation.product === demand.product
  )
}

function isFlexible({ zone, tenancy, product, instanceType }: Reservation): boolean {
  return (
    zone === undefined &&
    tenancy === 'default' &&
    product === 'Linux/UNIX' &&
    unitsOf(instanceType) !== undefined &&
    !RIGID.test(familyOf(instanceType))
  )
}

function familyOf(instanceType: string): string {
  return instanceType.split('.')[0]!
}

/** Nothing for a size that is none of these (`metal`). */
function unitsOf(instanceType: string): number | undefined {
  const size = instanceType.split('.')[1] ?? ''
  const [, many] = /^(\d{1,3})xlarge$/.exec(size) ?? []
  if (many !== undefined) return Number(many) * UNITS.xlarge!
  return Object.hasOwn(UNITS, size) ? UNITS[size] : undefined
}
