/** A gate before which senders wait while it is closed. */
export type Gerbang = { lewat(): Promise<void>; tutup(): void; buka(): void }

export function buatGerbang(): Gerbang {
  let terbuka = Promise.resolve()
  let lepas: () => void = () => undefined
  return {
    lewat: () => terbuka,
    tutup: () => {
      terbuka = new Promise((resolve) => {
        lepas = resolve
      })
    },
    buka: () => lepas(),
  }
}

/** A moment that somebody else brings about. */
export type Saat = { readonly tiba: Promise<void>; tandai(): void; readonly lewat: () => boolean }

export function buatSaat(): Saat {
  let sudah = false
  let selesai: () => void = () => undefined
  const tiba = new Promise<void>((resolve) => {
    selesai = resolve
  })
  const tandai = (): void => {
    sudah = true
    selesai()
  }
  return { tiba, tandai, lewat: () => sudah }
}
