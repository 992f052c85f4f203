// Reviews figures by the rules of each kabupaten just after they were written, in this process and beside its answers; what
// only the days change, once an hour.
import type { Logger } from 'pino'
import type { Db } from '#db/connection.ts'
import { isImporBerjalan, listDesaBerkode } from '#store/notifikasi-tinjau.ts'
import { type KabupatenDibaca, listKabupatenSemua } from '#store/pohon.ts'
import { getVersi } from '#store/versi-data.ts'
import { tinjauNotifikasi } from '#usecases/tinjau-notifikasi.ts'

/** What was not heard, or had to wait, is found so often. */
const SELANG_MS = 2_000
const SEJAM_MS = 3_600_000
/** It rests for as long as it worked, and so much more: those who wait for an answer come first. */
const JEDA_MS = 200
/** Longer than any review takes: a clock that was set, or a machine that slept, is not work to rest from. */
const JEDA_TERLAMA_MS = 10_000

export type Peninjau = {
  /**
   * A kabupaten has a new data version; the desa that changed, by code, if they are known. Settles when the review under way
   * is done, and at once while it rests.
   */
  dengar(pesan: { readonly kab: string; readonly desa?: readonly string[] | undefined }): Promise<void>
  /** How many desa were heard of and not looked at yet. */
  count(): number
  stop(): Promise<void>
}

type Peninjauan = {
  readonly log: Logger
  readonly sekarang: () => Date
  /** Whether the example is being filled: nobody is told of a part of it. */
  readonly isSibuk: () => boolean
}

type Keadaan = {
  /** Codes of desa that were heard of and not looked at yet. */
  desa: Set<string>
  /** The data version up to which all was reviewed; null: none yet. */
  versi: number | null
  /** When all of its desa were last asked about their days. */
  sejam: number
}

/** Starts reviewing; `stop` leaves what is not reviewed yet to the next start. */
export function startPeninjau(db: Db, { log, sekarang, isSibuk }: Peninjauan): Peninjau {
  const keadaan = new Map<string, Keadaan>()
  let [berhenti, berjalan, lagi] = [false, false, false]
  let selesai: Promise<void> = Promise.resolve()
  let jeda: NodeJS.Timeout | undefined

  const milik = (kode: string): Keadaan => {
    const ada = keadaan.get(kode) ?? { desa: new Set<string>(), versi: null, sejam: 0 }
    keadaan.set(kode, ada)
    return ada
  }

  /** At once if nothing is under way, else once more after it. */
  function mulai(): void {
    lagi = true
    if (berjalan || berhenti || jeda) return
    berjalan = true
    lagi = false
    const awal = sekarang().getTime()
    selesai = sekali()
      .catch((error): boolean => {
        // The database may be away for a moment; what is not reviewed now is reviewed next.
        log.warn({ err: error }, 'notifikasi belum ditinjau')
        return true
      })
      .then((bekerja) => {
        berjalan = false
        if (berhenti) return
        // Looking and finding nothing tires nobody.
        if (!bekerja) return lagi ? mulai() : undefined
        jeda = setTimeout(
          () => {
            jeda = undefined
            if (lagi) mulai()
          },
          Math.min(JEDA_MS + Math.max(0, sekarang().getTime() - awal), JEDA_TERLAMA_MS),
        )
      })
  }

  /** Whether there was anything to review. */
  async function sekali(): Promise<boolean> {
    if (isSibuk()) return true
    let bekerja = false
    for (const kab of await listKabupatenSemua(db)) if (!berhenti) bekerja = (await tinjau(kab)) || bekerja
    return bekerja
  }

  async function tinjau(kab: KabupatenDibaca): Promise<boolean> {
    const satu = milik(kab.kode)
    const versi = await getVersi(db, kab.kab_id)
    // A clock that was put back is a day of its own, too.
    const sejam = Math.abs(sekarang().getTime() - satu.sejam) >= SEJAM_MS
    if (versi === satu.versi && !sejam) return false
    if (await isImporBerjalan(db, kab.kab_id)) return true
    const kode = satu.desa
    satu.desa = new Set()
    const tinggal = () => {
      for (const d of kode) satu.desa.add(d)
    }
    const harian = sejam ? ('semua' as const) : await listDesaBerkode(db, kab.kab_id, [...kode])
    const pada = sekarang()
    const hasil = await tinjauNotifikasi(db, kab, { pada, harian, isBerhenti: () => berhenti }).catch((error) => {
      tinggal()
      throw error
    })
    if (hasil.berubah > 0) log.debug({ kab: kab.kode, ...hasil }, 'notifikasi ditinjau')
    // Another process is at it, or this one is to stop: what is left is found again.
    if (hasil.tertunda) {
      tinggal()
      return true
    }
    // What the review wrote itself needs no other one; what others wrote meanwhile does.
    const kini = hasil.naik > 0 ? await getVersi(db, kab.kab_id) : versi
    satu.versi = kini === versi + hasil.naik ? kini : versi
    if (sejam) satu.sejam = pada.getTime()
    return true
  }

  const timer = setInterval(mulai, SELANG_MS)
  return {
    dengar: ({ kab, desa }) => {
      for (const kode of desa ?? []) milik(kab).desa.add(kode)
      mulai()
      return berjalan ? selesai : Promise.resolve()
    },
    count: () => [...keadaan.values()].reduce((n, { desa }) => n + desa.size, 0),
    stop: async () => {
      berhenti = true
      clearInterval(timer)
      clearTimeout(jeda)
      await selesai
    },
  }
}
