/** The shortlists of a year, and what was decided from them. Nothing is added up and nobody is put first. */
import type { Db } from '#db/connection.ts'
import { type Bulan, desember, formatBulan, geser, januari, rentang, selisihBulan } from '#domain/bulan.ts'
import { mayHonour } from '#domain/izin.ts'
import { type Kader, kodeKader, tingkatKader } from '#domain/kader.ts'
import { kurangKader, letakCalon, SYARAT_KADER, type SyaratKader, urutAbjad } from '#domain/penghargaan.ts'
import { bulanDi } from '#domain/wilayah.ts'
import {
  listPenghargaan,
  lockPenghargaan,
  type Penghargaan,
  type PerihalPenghargaan,
  savePenghargaan,
} from '#store/penghargaan.ts'
import { findKabupatenDari } from '#store/pohon.ts'
import { bumpVersi } from '#store/versi-data.ts'
import {
  bukaRegister,
  type HasilBernama,
  nilaiSemua,
  putusanSemua,
  type Register,
  type UnitTerdaftar,
} from './buka-register.ts'
import type { Pembaca, TidakAda } from './buka-wilayah.ts'
import { catat } from './catat-jejak.ts'
import type { Penulis } from './ubah-kader.ts'

export type Calon = {
  readonly unit: UnitTerdaftar
  readonly kriteria: readonly HasilBernama[]
  readonly letak: ReturnType<typeof letakCalon>
}

export type CalonKader = { readonly unit: UnitTerdaftar; readonly kader: Kader; readonly kode: string }

export type PenghargaanTerbuka = {
  readonly register: Register
  readonly tahun: number
  readonly dari: Bulan
  readonly sampai: Bulan
  /** All posyandu, by name. */
  readonly posyandu: readonly Calon[]
  /** Kader of those on the list who meet what is asked of them, by posyandu and number. */
  readonly kader: readonly CalonKader[]
  readonly kaderTidak: readonly { readonly syarat: SyaratKader; readonly banyak: number }[]
  readonly keputusan: readonly Penghargaan[]
  readonly bolehTetapkan: boolean
}

export type PermintaanPenghargaan = { readonly wilayah: string; readonly tahun: number; readonly pembaca: Pembaca }

/** A year is looked at up to the last month that has passed. */
export async function bukaPenghargaan(
  db: Db,
  { wilayah, tahun, pembaca }: PermintaanPenghargaan,
): Promise<PenghargaanTerbuka | TidakAda> {
  const kab = await findKabupatenDari(db, wilayah)
  if (!kab) return { tidakAda: 'wilayah' }
  const lalu = geser(bulanDi(kab.zona_waktu, pembaca.sekarang), -1)
  const dari = januari(tahun)
  const sampai = Math.max(dari, Math.min(desember(tahun), lalu))
  const banyakBulan = selisihBulan(dari, sampai) + 1
  const register = await bukaRegister(db, { wilayah, bulan: sampai, pembaca, banyakBulan })
  if ('tidakAda' in register) return register
  const posyandu = urutAbjad(register.unit.filter((u) => u.jenis === 'posyandu')).map((unit): Calon => {
    const kriteria = nilaiSemua(register.aturan.penghargaan.posyandu, register.bahan(unit, rentang(dari, sampai)))
    return { unit, kriteria, letak: letakCalon(putusanSemua(kriteria)) }
  })
  const syarat = { ...register, bulan: sampai, hari: hariAkhir(sampai) }
  const kader = posyandu
    .filter((c) => c.letak === 'calon')
    .flatMap(({ unit }) =>
      unit.kader.filter((k) => k.akhir === null && k.mulai <= sampai).map((k) => ({ unit, kader: k })),
    )
    .map((satu) => ({ ...satu, kode: kodeKader(satu.kader.nomor), kurang: kurangKader(satu.kader, syarat) }))
  return {
    ...{ register, tahun, dari, sampai, posyandu },
    kader: kader.filter((k) => k.kurang.length === 0),
    kaderTidak: SYARAT_KADER.map((satu) => ({
      syarat: satu,
      banyak: kader.filter((k) => k.kurang.includes(satu)).length,
    })),
    keputusan: await listPenghargaan(db, kab.kab_id, tahun),
    bolehTetapkan: mayHonour(pembaca.aktor, kab.kab_id),
  }
}

const hariAkhir = (bulan: Bulan): string => {
  const [tahun = 0, ke = 0] = formatBulan(bulan).split('-').map(Number)
  return new Date(Date.UTC(tahun, ke, 0)).toISOString().slice(0, 10)
}

export type KeputusanBaru = {
  readonly tahun: number
  readonly perihal: PerihalPenghargaan
  readonly unit: string
  readonly nomor: number
  readonly sebutan: string
  readonly alasan: string
  readonly ditetapkan: boolean
  readonly versi: number
}

export type HasilTetapkan =
  | { readonly hasil: 'disimpan'; readonly versi: number; readonly versiData: number }
  | { readonly hasil: 'tidak-ada' | 'bukan-calon' }
  | { readonly hasil: 'bentrok'; readonly kini: Penghargaan | null }

/** Writes down a decision about a place on the list; one already written may be taken back when it is not on it any more. */
export async function tetapkanPenghargaan(
  db: Db,
  terbuka: PenghargaanTerbuka,
  baru: KeputusanBaru,
  penulis: Penulis,
): Promise<HasilTetapkan> {
  const { register, posyandu } = terbuka
  const kabId = register.kab.kab_id
  const calon = posyandu.find((c) => c.unit.kode === baru.unit)
  if (!calon) return { hasil: 'tidak-ada' }
  const kader = terbuka.kader.find((k) => k.unit === calon.unit && k.kader.nomor === baru.nomor)
  const dalamDaftar = baru.perihal === 'posyandu' ? calon.letak === 'calon' && baru.nomor === 0 : kader !== undefined
  if (baru.ditetapkan && !dalamDaftar) return { hasil: 'bukan-calon' }
  const { unitId } = calon.unit
  const { tahun, perihal, nomor, sebutan, alasan, ditetapkan } = baru
  return db.transaction().execute(async (trx): Promise<HasilTetapkan> => {
    await lockPenghargaan(trx, kabId)
    const lama =
      (await listPenghargaan(trx, kabId, tahun)).find(
        (p) => p.perihal === perihal && p.unitId === unitId && p.nomor === nomor,
      ) ?? null
    if ((lama?.versi ?? 0) !== baru.versi) return { hasil: 'bentrok', kini: lama }
    if (!lama && !ditetapkan) return { hasil: 'tidak-ada' }
    const angka = {
      sampai: terbuka.sampai,
      kriteria: calon.kriteria.map(({ kode, putusan, nilai, ambang }) => ({ kode, putusan, nilai, ambang })),
      ...(kader && { tingkat: tingkatKader(kader.kader.keterampilan, register.keterampilan, register.aturan.tingkat) }),
    }
    const isi = { tahun, perihal, unitId, nomor, sebutan, alasan, ditetapkan }
    const oleh = penulis.aktor.namaPengguna
    const versi = await savePenghargaan(trx, kabId, { ...isi, angka, oleh, pada: penulis.pada })
    await catat(trx, {
      ...{ pada: null, aktor: penulis.aktor, namaPengguna: oleh, alamat: penulis.alamat, kabId },
      ...{ tindakan: 'tetapkan-penghargaan', objek: `penghargaan ${tahun} ${perihal} ${baru.unit} ${nomor}` },
      ...{ sebelum: lama, sesudah: { ...isi, angka } },
    })
    return { hasil: 'disimpan', versi, versiData: await bumpVersi(trx, kabId) }
  })
}
