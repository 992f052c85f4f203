import { type ReactNode, startTransition, useEffect, useState } from 'react'

type Props = {
  /** Whether everything that decides how it is laid out is known. */
  readonly siap?: boolean
  readonly sebelum: ReactNode
  readonly children: ReactNode
}

/**
 * What stands below the sentence of a screen: drawn right after it, in pieces, so that the sentence need not wait, and all at
 * once, so that nothing of it moves. Stands in a Suspense: until parts that are still fetched have come, `sebelum` stays.
 */
export function Menyusul({ siap = true, sebelum, children }: Props) {
  const [giliran, setGiliran] = useState(false)
  useEffect(() => {
    if (siap) startTransition(() => setGiliran(true))
  }, [siap])
  return giliran ? children : sebelum
}
