import { type ReactNode, startTransition, useEffect, useState } from 'react'

type Props = {
  readonly sebelum: ReactNode
  readonly children: ReactNode
}

/**
 * What stands below the sentence of a screen: drawn right after it, in pieces, so that the sentence need not wait, and all at
 * once, so that nothing of it moves. Stands in a Suspense: until parts that are still fetched have come, `sebelum` stays.
 */
export function Menyusul({ sebelum, children }: Props) {
  const [giliran, setGiliran] = useState(false)
  useEffect(() => startTransition(() => setGiliran(true)), [])
  return giliran ? children : sebelum
}
