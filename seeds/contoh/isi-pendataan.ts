/**
 * What Dinsos waits for in the example, and its mass campaigns: a round of lists that is complete and one that is not, a campaign
 * that is over and one that runs. All of it follows from the codes of desa and units, so that a part has the same as the whole.
 */
import type { Db } from '#db/connection.ts'
import { type Bulan, bulanKe, formatBulan, geser, tahunDari } from '#domain/bulan.ts'
import { CAKUPAN_OPERATOR } from '#domain/izin.ts'
import type { PelaporKampanye } from '#domain/kampanye.ts'
import type { IsiPendataan } from '#domain/pendataan.ts'
import { type DesaPohon, pohonPada } from '#domain/pohon.ts'
import { listSasaran } from '#store/angka.ts'
import {
  type HarianRingkas,
  insertKampanye,
  listPosKampanye,
  saveHarian,
  saveSasaranKampanye,
} from '#store/kampanye-massal.ts'
import { insertPutaran, savePendataan } from '#store/pendataan.ts'
import { findKabupatenDari, loadPohon } from '#store/pohon.ts'
import { KODE_KAB } from './tempat.ts'

type Saat = { readonly sampai: Bulan; readonly sekarang: Date }
type Isi = {
  readonly kabId: number
  readonly desa: readonly DesaPohon[]
  readonly hariIni: string
  readonly pada: Date
}

const OLEH = 'Contoh'

/** Fills what is not there yet: rounds and campaigns are known by their names. */
export async function isiPendataan(db: Db, { sampai, sekarang }: Saat): Promise<void> {
  const kab = await findKabupatenDari(db, KODE_KAB)
  if (!kab) return
  const bulan = geser(sampai, 1)
  const { desa } = pohonPada(await loadPohon(db, kab), bulan)
  const isi = { kabId: kab.kab_id, desa, hariIni: hari(bulan, Math.min(28, sekarang.getUTCDate())), pada: sekarang }
  await isiPutaran(db, isi, { bulan: geser(bulan, -3), lengkap: true })
  await isiPutaran(db, isi, { bulan, lengkap: false })
  const sasaran = await listSasaran(
    db,
    { kabId: kab.kab_id, cakupan: CAKUPAN_OPERATOR, desaId: 'semua' },
    { jenis: ['balita'], dasar: 'proyeksi', dari: tahunDari(bulan), sampai: tahunDari(bulan) },
  )
  const balita = new Map(sasaran.map((s) => [s.desaId, s.jumlah]))
  await isiKampanye(db, isi, {
    ...{ bulan: sampai, balita, nama: `Bulan vitamin A ${sebut(sampai)}`, pelapor: ['puskesmas'] },
    ...{ mulai: hari(sampai, 5), selesai: hari(sampai, 12), laju: 0.97 },
  })
  await isiKampanye(db, isi, {
    ...{ bulan, balita, nama: `PIN Polio ${sebut(bulan)}`, pelapor: ['posyandu'] },
    ...{ mulai: geserHari(isi.hariIni, -6), selesai: geserHari(isi.hariIni, 3), laju: 0.92 },
  })
}

const hari = (bulan: Bulan, ke: number): string => `${formatBulan(bulan)}-${String(ke).padStart(2, '0')}`
const geserHari = (tanggal: string, n: number): string =>
  new Date(Date.parse(`${tanggal}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10)
const NAMA = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September']
const sebut = (bulan: Bulan): string =>
  `${[...NAMA, 'Oktober', 'November', 'Desember'][bulanKe(bulan) - 1]} ${tahunDari(bulan)}`

/** Between 0 and 1, from a text alone. */
function undi(teks: string): number {
  let n = 2_166_136_261
  for (const huruf of teks) n = Math.imul(n ^ huruf.charCodeAt(0), 16_777_619) >>> 0
  return (Math.imul(n ^ (n >>> 15), 2_246_822_519) >>> 0) / 4_294_967_296
}

async function isiPutaran(
  db: Db,
  { kabId, desa, hariIni, pada }: Isi,
  { bulan, lengkap }: { readonly bulan: Bulan; readonly lengkap: boolean },
): Promise<void> {
  const nama = `DTSEN triwulan ${Math.ceil(bulanKe(bulan) / 3)} ${tahunDari(bulan)}`
  const putaranId = await insertPutaran(db, kabId, {
    ...{ nama, mulai: hari(bulan, 1), batas: hari(geser(bulan, lengkap ? 1 : 0), 28), oleh: OLEH, pada },
  })
  if (putaranId === null) return
  for (const { desaId, kode } of desa) {
    const isi = keadaanDesa(`${nama} ${kode}`, { lengkap, mulai: hari(bulan, 2), hariIni })
    if (isi) await savePendataan(db, { kabId, putaranId, desaId }, { ...isi, oleh: OLEH, pada })
  }
}

/** Of an open round one in twelve is awaited and one in fifteen was given back; the others are in, half of them checked. */
function keadaanDesa(
  benih: string,
  { lengkap, mulai, hariIni }: { readonly lengkap: boolean; readonly mulai: string; readonly hariIni: string },
): IsiPendataan | null {
  const n = undi(benih)
  if (!lengkap && n < 1 / 12) return null
  const lalu = geserHari(mulai, Math.floor(undi(`${benih} hari`) * 10))
  const isi = {
    diserahkanPada: lalu < hariIni ? lalu : hariIni,
    keluarga: 60 + Math.floor(undi(`${benih} keluarga`) * 300),
  }
  if (!lengkap && n < 1 / 12 + 1 / 15)
    return { status: 'dikembalikan', ...isi, alasan: 'Belum ditandatangani kepala desa.' }
  return { status: lengkap || n > 0.5 ? 'diperiksa' : 'diserahkan', ...isi, alasan: '' }
}

type Kampanye = {
  readonly bulan: Bulan
  readonly nama: string
  readonly pelapor: readonly PelaporKampanye[]
  readonly mulai: string
  readonly selesai: string
  /** Which part of those due on a day are served on it, about. */
  readonly laju: number
  readonly balita: ReadonlyMap<number, number>
}

async function isiKampanye(db: Db, { kabId, hariIni, pada }: Isi, kampanye: Kampanye): Promise<void> {
  const { bulan, nama, pelapor, mulai, selesai, balita } = kampanye
  const isi = { nama, satuan: 'anak', mulai, selesai, target: 95, pelapor, batal: false }
  const kampanyeId = await insertKampanye(db, kabId, { ...isi, oleh: OLEH, pada })
  if (kampanyeId === null) return
  const kunci = { kabId, kampanyeId }
  const sasaran = [...balita].map(([desaId, jumlah]) => ({ desaId, sasaran: jumlah }))
  await saveSasaranKampanye(db, kunci, { baris: sasaran, oleh: OLEH, pada })
  const pos = await listPosKampanye(db, kabId, { pelapor, bulan })
  const baris = pos.flatMap((satu) =>
    hariPos(kampanye, {
      ...{ ...satu, hariIni, sasaran: balita.get(satu.desaId) ?? 0 },
      banyak: pos.filter(({ desaId }) => desaId === satu.desaId).length,
    }),
  )
  await saveHarian(db, kunci, { baris, alasan: '', oleh: OLEH, pada })
}

type Pos = {
  readonly unitId: number
  readonly desaId: number
  readonly kode: string
  readonly hariIni: string
  readonly sasaran: number
  /** How many units share the desa's sasaran. */
  readonly banyak: number
}

/** Most of a unit's share comes on the first days; a few units miss a day, and today many have not reported yet. */
function hariPos(
  { nama, mulai, selesai, laju }: Kampanye,
  { unitId, desaId, kode, hariIni, sasaran, banyak }: Pos,
): readonly HarianRingkas[] {
  const akhir = selesai < hariIni ? selesai : hariIni
  const semua = Array.from({ length: 366 }, (_, i) => geserHari(mulai, i)).filter((tanggal) => tanggal <= akhir)
  const panjang = Math.max(1, (Date.parse(selesai) - Date.parse(mulai)) / 86_400_000 + 1)
  return semua.flatMap((tanggal, ke) => {
    const n = undi(`${nama} ${kode} ${tanggal}`)
    const belum = tanggal === hariIni && selesai >= hariIni ? n < 0.45 : n < 0.04
    if (belum) return []
    const bagian = ((2 * (panjang - ke)) / (panjang * (panjang + 1))) * (0.8 + 0.4 * n)
    return [{ unitId, desaId, tanggal, dilayani: Math.round((sasaran / banyak) * laju * bagian) }]
  })
}
