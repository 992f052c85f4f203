// One tab sends at a time. Where the browser has no locks, a note with an end does: whoever dies lets it lapse.

type Simpanan = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const SEWA_MS = 30_000

/** Runs `kerja` if nobody else of this account is at it; answers null where somebody is. */
export async function dalamGiliran<T>(
  akun: string,
  kerja: () => Promise<T>,
  kunci: LockManager | undefined = globalThis.navigator?.locks,
): Promise<T | null> {
  const nama = `pws-kirim:${akun}`
  if (!kunci) return denganSewa(nama, kerja, { simpanan: localStorage, jam: Date.now })
  return kunci.request(nama, { ifAvailable: true }, async (dapat) => (dapat ? kerja() : null))
}

type Alat = { readonly simpanan: Simpanan; readonly jam: () => number }

export async function denganSewa<T>(nama: string, kerja: () => Promise<T>, { simpanan, jam }: Alat): Promise<T | null> {
  const sampai = Number(simpanan.getItem(nama) ?? 0)
  if (sampai > jam()) return null
  const tulis = () => simpanan.setItem(nama, String(jam() + SEWA_MS))
  tulis()
  const panjangkan = setInterval(tulis, SEWA_MS / 3)
  try {
    return await kerja()
  } finally {
    clearInterval(panjangkan)
    simpanan.removeItem(nama)
  }
}
