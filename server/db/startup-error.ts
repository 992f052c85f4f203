/** A failure that the operator can mend: its message is one sentence in Indonesian, printed without a stack. */
export class StartupError extends Error {
  override readonly name = 'StartupError'
}
