/**
 * The register of the example: kader of each posyandu by number with their skills, decree and last training, how posyandu and pustu
 * are equipped. All of it follows from the codes of the units and the last month, so that a part has the same as the whole.
 */
import type { Db } from '#db/connection.ts'
import { KELOMPOK_KETERAMPILAN, LAYANAN_PUSTU } from '#domain/aturan-posyandu.ts'
import { type Bulan, formatBulan, geser } from '#domain/bulan.ts'
import type { Keterampilan } from '#domain/kader.ts'
import type { Keadaan } from '#domain/kriteria-posyandu.ts'
import { pohonPada } from '#domain/pohon.ts'
import { listKeterampilan } from '#store/aturan-posyandu.ts'
import {
  type IsiKader,
  listKader,
  listKeadaanUnit,
  listUnitRegister,
  saveKader,
  saveKeadaanUnit,
} from '#store/kader.ts'
import { findKabupatenDari, loadPohon } from '#store/pohon.ts'
import { type Acak, acak, benih } from './acak.ts'
import { KODE_KAB } from './tempat.ts'

type Saat = { readonly sampai: Bulan; readonly sekarang: Date }

const OLEH = 'Contoh'
const UNDIAN = benih('kader')

/** Fills the units that have nothing yet; what people wrote meanwhile stays. */
export async function isiKader(db: Db, { sampai, sekarang }: Saat): Promise<void> {
  const kab = await findKabupatenDari(db, KODE_KAB)
  if (!kab) return
  const kabId = kab.kab_id
  const pohon = pohonPada(await loadPohon(db, kab), sampai)
  const unit = await listUnitRegister(db, kabId, { desaId: pohon.desa.map((d) => d.desaId), bulan: sampai })
  const unitId = unit.map((u) => u.unitId)
  const [ada, adaKeadaan, keterampilan] = await Promise.all([
    listKader(db, kabId, unitId),
    listKeadaanUnit(db, kabId, { unitId, bulan: sampai }),
    listKeterampilan(db, kabId),
  ])
  const berkader = new Set(ada.map((k) => k.unitId))
  const berkeadaan = new Set(adaKeadaan.map((k) => k.unitId))
  const kader = unit
    .filter((u) => u.jenis === 'posyandu' && !berkader.has(u.unitId))
    .flatMap((u) => kaderUnit({ unitId: u.unitId, siapa: benih(u.kode), sejak: u.mulai, sampai, keterampilan }))
  const keadaan = unit
    .filter((u) => !berkeadaan.has(u.unitId))
    .flatMap((u) => {
      const isi = keadaanUnit(u.jenis, acak(UNDIAN, benih(u.kode), 2))
      return isi ? [{ unitId: u.unitId, mulai: Math.max(u.mulai, geser(sampai, -23)), isi }] : []
    })
  await db.transaction().execute(async (trx) => {
    if (kader.length > 0) await saveKader(trx, kabId, { kader, oleh: OLEH, pada: sekarang })
    if (keadaan.length > 0) await saveKeadaanUnit(trx, kabId, { keadaan, oleh: OLEH, pada: sekarang })
  })
}

type Posyandu = {
  readonly unitId: number
  readonly siapa: number
  readonly sejak: Bulan
  readonly sampai: Bulan
  readonly keterampilan: readonly Keterampilan[]
}

/** Mostly six; one posyandu in twelve has too few, and now and then one has stopped. */
function kaderUnit({ unitId, siapa, sejak, sampai, keterampilan }: Posyandu): readonly IsiKader[] {
  const undi = acak(UNDIAN, siapa)
  const banyak = undi() < 0.08 ? 3 + Math.floor(undi() * 2) : 5 + Math.floor(undi() * 3)
  const rajin = undi()
  return Array.from({ length: banyak }, (_, i): IsiKader => {
    const satu = acak(UNDIAN, siapa, 1, i + 1)
    const mulai = Math.max(sejak, geser(sampai, -(satu() < 0.12 ? 4 : 30 + Math.floor(satu() * 60))))
    const berhenti = i === banyak - 1 && satu() < 0.1
    const dilatih = satu() < 0.93 ? hari(geser(sampai, -Math.floor(satu() * 33)), 3 + Math.floor(satu() * 25)) : null
    const sk = satu() < 0.88
    const tahunSk = formatBulan(mulai).slice(0, 4)
    return {
      ...{ unitId, nomor: i + 1, mulai, akhir: berhenti ? Math.max(mulai, geser(sampai, -2)) : null },
      skNomor: sk ? `400.10/${10 + ((siapa >>> 0) % 80)}/SK/${tahunSk}` : null,
      skTanggal: sk ? hari(mulai, 5) : null,
      dilatihPada: dilatih,
      keterampilan: kuasai(keterampilan, satu, 0.55 * satu() + 0.45 * rajin),
      namaPengguna: null,
    }
  })
}

const hari = (bulan: Bulan, ke: number): string => `${formatBulan(bulan)}-${String(Math.min(28, ke)).padStart(2, '0')}`

/** Whole groups first, in the order of the life cycle, then single skills of the next one. */
function kuasai(keterampilan: readonly Keterampilan[], undi: Acak, mahir: number): readonly string[] {
  const penuh = [0.12, 0.22, 0.45, 0.6, 0.78].filter((ambang) => mahir > ambang).length
  const punya = KELOMPOK_KETERAMPILAN.slice(0, penuh)
  return keterampilan
    .filter((k) => punya.includes(k.kelompok) || (k.kelompok === KELOMPOK_KETERAMPILAN[penuh] && undi() < 0.45))
    .map((k) => k.kode)
    .toSorted()
}

/** What no laporan tells; of some units nobody has written it down. */
function keadaanUnit(jenis: 'posyandu' | 'pustu', undi: Acak): Keadaan | null {
  if (undi() < 0.1) return null
  if (jenis === 'posyandu') {
    const kk = 55 + Math.floor(undi() * 130)
    return { kk, kkDanaSehat: Math.floor(kk * (0.1 + undi() * 0.65)) }
  }
  return {
    ...{ perawat: undi() < 0.82 ? 1 : 0, bidan: undi() < 0.94 ? 1 : 0, kader: undi() < 0.86 ? 2 : 1 },
    hariBuka: undi() < 0.8 ? 5 + Math.floor(undi() * 2) : 2 + Math.floor(undi() * 2),
    layanan: LAYANAN_PUSTU.filter((satu) => satu === 'ibu-anak' || undi() < 0.95),
  }
}
