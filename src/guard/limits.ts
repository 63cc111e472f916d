/** What no policy and no document can exceed. Each is far above real ones; all are counts, so that a verdict never depends on time. */

/** Characters of a policy; AWS Config takes 10,000. */
export const MAX_SOURCE = 1024 * 1024
/** Blocks, filters, lists and calls inside one another, in the text of a policy. */
export const MAX_NESTING = 64
/** Parts of one query. */
export const MAX_PARTS = 100
/** Longer keys are looked for as they are written only. */
export const MAX_SPELLED = 256
/** Rules, blocks, filters and variables inside one another, while judging. */
export const MAX_DEPTH = 256
/** Levels of a document. */
export const MAX_DOCUMENT_DEPTH = 128
/** Steps of one evaluation: about one for each value that a query passes, each comparison, and each step of a regular expression. */
export const MAX_STEPS = 20_000_000
/** Characters that one function may make. */
export const MAX_TEXT = 1024 * 1024
/** Failures that are described; statuses are complete in any case. */
export const MAX_FAILURES = 1000
/** Characters of an evaluation log. */
export const MAX_LOG = 1024 * 1024
