/** For the command line, which calls operations without the wire between. */
export { Fault } from '../wire/fault.ts'
