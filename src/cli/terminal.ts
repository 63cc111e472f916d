/** Where a command writes: stdout and stderr, or what a test has in their place. */
export interface Terminal {
  write(text: string): unknown
  readonly isTTY?: boolean
  readonly columns?: number
}
