const AKHIRAN = 'En'

/**
 * An answer as it is read in English: what stands beside a field as its English (`namaEn` of `nama`) takes that field's
 * place, however deep; what has none stays Indonesian. The only place where one of the two is chosen, for screens and
 * documents alike. What needs no change is the same object as before.
 */
export function sebutInggris<T>(jawaban: T): T {
  // A copy of the same shape: only texts are other texts.
  return ganti(jawaban) as T
}

function ganti(isi: unknown): unknown {
  if (Array.isArray(isi)) return gantiLarik(isi)
  if (typeof isi !== 'object' || isi === null || Object.getPrototypeOf(isi) !== Object.prototype) return isi
  let hasil: Record<string, unknown> | null = null
  for (const [nama, nilai] of Object.entries(isi)) {
    const baru = nama.endsWith(AKHIRAN) ? nilai : (inggrisDari(isi, nama) ?? ganti(nilai))
    if (baru !== nilai) {
      hasil ??= { ...isi }
      hasil[nama] = baru
    }
  }
  return hasil ?? isi
}

/** Long rows of numbers are not looked through. */
function gantiLarik(isi: readonly unknown[]): unknown {
  if (isi.every((satu) => typeof satu !== 'object' || satu === null)) return isi
  const hasil = isi.map(ganti)
  return hasil.some((satu, i) => satu !== isi[i]) ? hasil : isi
}

const inggrisDari = (isi: object, nama: string): unknown => (isi as Readonly<Record<string, unknown>>)[nama + AKHIRAN]
