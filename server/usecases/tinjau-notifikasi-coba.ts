/** Tries a rule on what is known today: how often, and where, it would have raised something in the last year. Nothing is written. */
import { setImmediate } from 'node:timers/promises'
import type { Db } from '#db/connection.ts'
import { type AturanNotifikasi, PERIHAL_ATURAN } from '#domain/aturan-notifikasi.ts'
import { type Bulan, geser } from '#domain/bulan.ts'
import { kelompokkan } from '#domain/cabang.ts'
import { CAKUPAN_OPERATOR } from '#domain/izin.ts'
import { BULAN_COBA, cobaIndikator, cobaLaporan, type JangkaCoba } from '#domain/notifikasi-coba.ts'
import { bulanKini } from '#domain/notifikasi-harian.ts'
import type { AngkaDitinjau } from '#domain/notifikasi-indikator.ts'
import { type KabupatenDibaca, loadPohon } from '#store/pohon.ts'
import { bacaPasangan } from './baca-pasangan.ts'
import { bukaTinjauan, type SelTinjau } from './tinjau-notifikasi-angka.ts'

/** Where it would have fired. */
export type TembakanCoba = {
  readonly desaId: number
  /** '' for anything but an indikator. */
  readonly indikator: string
  /** First month of each time that it would have come to hold, oldest first. */
  readonly bulan: readonly Bulan[]
}

export type HasilCoba = {
  /** false: what it looks at is not kept as it was, so the past says nothing. */
  readonly dapat: boolean
  readonly dari: Bulan
  readonly sampai: Bulan
  /** How often in all, and in how many desa. */
  readonly kali: number
  readonly desa: number
  readonly tembakan: readonly TembakanCoba[]
}

type Percobaan = {
  readonly kab: KabupatenDibaca
  /** As it would be: saved or not, active or not. */
  readonly aturan: AturanNotifikasi
  readonly pada: Date
  readonly desaId: readonly number[] | 'semua'
}

// So many are fetched at once; more would only fill the memory.
const DESA_PER_POTONG = 40

/** The last twelve months, the present one included. */
export async function cobaAturan(db: Db, percobaan: Percobaan): Promise<HasilCoba> {
  const { kab, pada } = percobaan
  const saat = { sekarang: pada, zonaWaktu: kab.zona_waktu }
  const sampai = bulanKini(saat)
  const jangka = { dari: geser(sampai, 1 - BULAN_COBA), sampai }
  const aturan = { ...percobaan.aturan, aktif: true }
  const baris = await loadPohon(db, kab)
  const desaId = percobaan.desaId === 'semua' ? baris.desa.map((d) => d.desaId) : percobaan.desaId
  const perihal = PERIHAL_ATURAN[aturan.jenis]
  const tembakan: TembakanCoba[] = []
  for (let i = 0; i < desaId.length; i += DESA_PER_POTONG) {
    const potongan = desaId.slice(i, i + DESA_PER_POTONG)
    if (aturan.jenis === 'belum-lapor') {
      const lingkup = { kabId: kab.kab_id, cakupan: CAKUPAN_OPERATOR, desaId: potongan }
      const { pasangan, tenggat } = await bacaPasangan(db, lingkup, jangka)
      for (const [desa, milik] of kelompokkan(pasangan, (p) => p.desaId))
        tembakan.push({ desaId: desa, indikator: '', bulan: cobaLaporan(aturan, { pasangan: milik, tenggat }, saat) })
    } else if (perihal === 'indikator') {
      const lingkup = { kab, baris, desaId: potongan, bulan: sampai, pertama: geser(jangka.dari, -1) }
      const { sel } = await bukaTinjauan(db, lingkup, [aturan])
      tembakan.push(...(await cobaSel(aturan, sel, jangka)))
    }
  }
  const ada = tembakan.filter((satu) => satu.bulan.length > 0)
  return {
    ...{ dapat: perihal === 'indikator' || perihal === 'laporan', ...jangka, tembakan: ada },
    kali: ada.reduce((n, satu) => n + satu.bulan.length, 0),
    desa: new Set(ada.map((satu) => satu.desaId)).size,
  }
}

/** Every month is read once, however many months look back at it; others get their turn between. */
async function cobaSel(
  aturan: AturanNotifikasi,
  sel: readonly SelTinjau[],
  jangka: JangkaCoba,
): Promise<TembakanCoba[]> {
  const tembakan: TembakanCoba[] = []
  for (const [i, { desaId, indikator, baca }] of sel.entries()) {
    if (i % 20 === 19) await setImmediate()
    const dibaca = new Map<Bulan, AngkaDitinjau | null>()
    const bacaSekali = (bulan: Bulan) => {
      const ada = dibaca.get(bulan)
      if (ada !== undefined) return ada
      const angka = baca(bulan)
      dibaca.set(bulan, angka)
      return angka
    }
    const bulan = cobaIndikator(aturan, { indikator, baca: bacaSekali }, jangka)
    if (bulan.length > 0) tembakan.push({ desaId, indikator: indikator.kode, bulan })
  }
  return tembakan
}
