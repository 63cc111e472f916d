/** Rounds of each fault: five in the suite, fifty in `npm run test:faults`. */
export const ROUNDS = Number(process.env.PLUMBLINE_TEST_FAULT_ROUNDS ?? 5)
