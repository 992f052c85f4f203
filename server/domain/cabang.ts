/** Rows sorted under keys, one level at a time. */

/** What stands under a key, made when it is first asked for. */
export function cabang<K, V>(peta: Map<K, V>, kunci: K, baru: () => V): V {
  const ada = peta.get(kunci)
  if (ada !== undefined) return ada
  const isi = baru()
  peta.set(kunci, isi)
  return isi
}

/** Rows by what they have in common, each list in the rows' own order. */
export function kelompokkan<T, K>(baris: readonly T[], kunci: (satu: T) => K): Map<K, T[]> {
  const hasil = new Map<K, T[]>()
  for (const b of baris) {
    const milik = kunci(b)
    const daftar = hasil.get(milik)
    if (daftar) daftar.push(b)
    else hasil.set(milik, [b])
  }
  return hasil
}
