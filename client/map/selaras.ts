// Maps that show the same piece of land: where one is moved, the others go along.
export type Pandang = { readonly lintang: number; readonly bujur: number; readonly zoom: number }

export type Selaras = {
  /** `ikut` is called with where another one went; what is answered tells the others of an own move, and leaves. */
  gabung(ikut: (pandang: Pandang) => void): {
    readonly umumkan: (pandang: Pandang) => void
    readonly keluar: () => void
  }
}

export function createSelaras(): Selaras {
  const anggota = new Set<(pandang: Pandang) => void>()
  // A map that follows moves as well, and must not call the others back.
  let mengikuti = false
  return {
    gabung(ikut) {
      anggota.add(ikut)
      return {
        umumkan(pandang) {
          if (mengikuti) return
          mengikuti = true
          try {
            for (const lain of anggota) if (lain !== ikut) lain(pandang)
          } finally {
            mengikuti = false
          }
        },
        keluar: () => anggota.delete(ikut),
      }
    },
  }
}
