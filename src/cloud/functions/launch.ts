/**
 * How a function's process begins: limits are set, and a watcher in its process group ends the group when we are gone, however we went
 * (its pipe at descriptor 5 ends). The two outputs become one, in the order in which they were written.
 *
 * Arguments: kilobytes of data, processes of the user (0: as they are), then the command.
 */
export const LAUNCH = `
ulimit -c 0
ulimit -f 1048576
[ "$1" = 0 ] || ulimit -d "$1"
if [ "$2" != 0 ]; then if (ulimit -u "$2") 2>/dev/null; then ulimit -u "$2"; else ulimit -p "$2"; fi; fi
shift 2
( ( exec </dev/null >/dev/null 2>&1 3<&- 4<&- 6<&-; read -r _ <&5; kill -9 0 ) & )
exec "$@" 5<&- 2>&1
`
