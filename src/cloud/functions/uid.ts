/**
 * Users that functions run as, when we may choose: nobody else's, and each process has its own, so that no function reads another's
 * files or environment. The range is the one that systemd keeps for such users.
 * https://systemd.io/UIDS-GIDS/
 */
const FIRST = 61_184
const LAST = 65_519

const taken = new Set<number>()
/** Servers on one machine begin at different places. */
let next = FIRST + ((process.pid * 97) % (LAST - FIRST))

/** @returns nothing when this process may not choose: functions then run as its own user */
export function takeUid(): number | undefined {
  if (process.getuid?.() !== 0) return undefined
  for (let tries = FIRST; tries <= LAST; tries += 1) {
    next = next >= LAST ? FIRST : next + 1
    if (taken.has(next)) continue
    taken.add(next)
    return next
  }
  throw new Error('Every user that functions may run as is taken.')
}

export function giveUidBack(uid: number | undefined): void {
  if (uid !== undefined) taken.delete(uid)
}
