/** A queue that hands out the smallest weight first; equal weights leave in no order but always in the same one. */
export type Antrean = {
  readonly masuk: (bobot: number, isi: number) => void
  /** The next one, or -1. */
  readonly keluar: () => number
  /** The weight of what left last. */
  readonly bobotKeluar: () => number
}

export function createAntrean(): Antrean {
  const bobot: number[] = []
  const isi: number[] = []
  let terakhir = 0
  return {
    masuk(b, s) {
      bobot.push(b)
      isi.push(s)
      naikkan(bobot, isi, b, s)
    },
    keluar() {
      const hasil = isi[0]
      if (hasil === undefined) return -1
      terakhir = bobot[0] ?? 0
      const b = bobot.pop() ?? 0
      const s = isi.pop() ?? 0
      if (bobot.length > 0) turunkan(bobot, isi, b, s)
      return hasil
    },
    bobotKeluar: () => terakhir,
  }
}

function naikkan(bobot: number[], isi: number[], b: number, s: number): void {
  let i = bobot.length - 1
  while (i > 0) {
    const induk = (i - 1) >> 1
    const bobotInduk = bobot[induk] ?? 0
    if (bobotInduk <= b) break
    bobot[i] = bobotInduk
    isi[i] = isi[induk] ?? 0
    i = induk
  }
  bobot[i] = b
  isi[i] = s
}

function turunkan(bobot: number[], isi: number[], b: number, s: number): void {
  const n = bobot.length
  let i = 0
  for (;;) {
    let anak = 2 * i + 1
    if (anak >= n) break
    if (anak + 1 < n && (bobot[anak + 1] ?? 0) < (bobot[anak] ?? 0)) anak += 1
    const bobotAnak = bobot[anak] ?? 0
    if (bobotAnak >= b) break
    bobot[i] = bobotAnak
    isi[i] = isi[anak] ?? 0
    i = anak
  }
  bobot[i] = b
  isi[i] = s
}
