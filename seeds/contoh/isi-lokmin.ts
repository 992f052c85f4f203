/**
 * Meetings of the example: of each puskesmas the last months' minutes with what was agreed and what came of it, one across sectors
 * with the promises of each kepala desa, the next one planned; and one of the kabupaten. All of it follows from the names and the
 * last month, so that a part of the example has the same as the whole.
 */
import { randomUUID } from 'node:crypto'
import type { Db } from '#db/connection.ts'
import { type Bulan, bulanKe, formatBulan, geser } from '#domain/bulan.ts'
import type { JenisLokmin, StatusRtl } from '#domain/lokmin.ts'
import { pohonPada } from '#domain/pohon.ts'
import { insertLokmin, listLokmin } from '#store/lokmin.ts'
import { insertButir, saveBaris } from '#store/lokmin-tulis.ts'
import { findKabupatenDari, loadPohon } from '#store/pohon.ts'
import { updateKemajuanRtl } from '#store/rtl.ts'
import { BULANAN, KOMITMEN, LINTAS, RAKOR, type TopikLokmin } from './lokmin-teks.ts'
import { KODE_KAB } from './tempat.ts'

type Saat = { readonly sampai: Bulan; readonly sekarang: Date }
type Tulis = { readonly kabId: number; readonly lokminId: number; readonly pada: Date }

const OLEH = 'Contoh'
const BULAN_LALU = 3

/** Fills what is not there yet; what people planned or wrote meanwhile stays. */
export async function isiLokmin(db: Db, { sampai, sekarang }: Saat): Promise<void> {
  const kab = await findKabupatenDari(db, KODE_KAB)
  if (!kab) return
  const pohon = pohonPada(await loadPohon(db, kab), geser(sampai, 1))
  const kabId = kab.kab_id
  const dari = hari(geser(sampai, -BULAN_LALU), 1)
  const ada = new Set(
    (await listLokmin(db, kabId, { dari, sampai: hari(geser(sampai, 1), 28) })).map(
      (l) => `${l.jenis} ${l.unitId} ${l.bulan}`,
    ),
  )
  for (const puskesmas of pohon.puskesmas) {
    const desa = pohon.desa.filter((d) => d.puskesmas?.id === puskesmas.id)
    if (desa.length === 0) continue
    const benih = [...puskesmas.kode].reduce((n, huruf) => n + huruf.charCodeAt(0), 0)
    for (let lalu = BULAN_LALU; lalu >= 0; lalu--) {
      const bulan = geser(sampai, -lalu)
      if (ada.has(`bulanan ${puskesmas.id} ${bulan}`)) continue
      const milik = { jenis: 'bulanan', unitId: puskesmas.id, bulan } as const
      const selesai = lalu > 0
      const tempat = `Aula Puskesmas ${puskesmas.nama}`
      const tulis = await rencanakan(db, { kabId, ...milik, tempat, selesai, sekarang })
      if (tulis && selesai) await isiBulanan(db, tulis, { benih: benih + bulanKe(bulan), lalu, bulan })
    }
    const triwulan = geser(sampai, -1)
    if (ada.has(`lintas-sektor ${puskesmas.id} ${triwulan}`)) continue
    const isi = { jenis: 'lintas-sektor', unitId: puskesmas.id, bulan: triwulan, tempat: 'Pendopo kecamatan' } as const
    const tulis = await rencanakan(db, { kabId, ...isi, selesai: true, sekarang, hariKe: 18 })
    if (tulis) await isiLintas(db, tulis, { benih, bulan: triwulan, desaId: desa.map((d) => d.desaId) })
  }
  const bulan = geser(sampai, -2)
  if (ada.has(`rakor null ${bulan}`)) return
  const isi = {
    jenis: 'rakor',
    unitId: null,
    bulan,
    tempat: 'Ruang rapat kabupaten',
    selesai: true,
    hariKe: 25,
  } as const
  const rakor = await rencanakan(db, { kabId, ...isi, sekarang })
  if (rakor) await isiTopik(db, rakor, { topik: RAKOR, bulan, benih: 1, lalu: 2 })
}

const hari = (bulan: Bulan, ke: number): string => `${formatBulan(bulan)}-${String(ke).padStart(2, '0')}`

/** That day, or the Friday before where it falls on a weekend. */
function hariKerja(bulan: Bulan, ke: number): string {
  const mundur = { 6: 1, 0: 2 }[new Date(`${hari(bulan, ke)}T00:00:00Z`).getUTCDay()] ?? 0
  return hari(bulan, ke - mundur)
}

type Rencana = {
  readonly kabId: number
  readonly jenis: JenisLokmin
  readonly unitId: number | null
  readonly bulan: Bulan
  readonly tempat: string
  readonly selesai: boolean
  readonly sekarang: Date
  readonly hariKe?: number
}

/** In the month after the one that is talked about; the next one towards the end of it. */
async function rencanakan(db: Db, { selesai, sekarang, hariKe, ...isi }: Rencana): Promise<Tulis | null> {
  const tanggal = hariKerja(geser(isi.bulan, 1), hariKe ?? (selesai ? 5 : 26))
  const pada = selesai ? new Date(`${tanggal}T05:00:00Z`) : sekarang
  const keadaan = selesai ? 'selesai' : 'rencana'
  const lain = { kecamatanId: null, tanggal, jam: '09.00', keadaan, oleh: OLEH, pada } as const
  const lokminId = await insertLokmin(db, isi.kabId, { ...isi, ...lain })
  return lokminId === null ? null : { kabId: isi.kabId, lokminId, pada }
}

type Isi = { readonly benih: number; readonly bulan: Bulan; readonly lalu: number }

async function isiBulanan(db: Db, tulis: Tulis, isi: Isi): Promise<void> {
  const topik = [0, 1, 2].flatMap((i) => BULANAN[(isi.benih + i) % BULANAN.length] ?? [])
  await isiTopik(db, tulis, { ...isi, topik })
  for (const [jabatan, jumlah] of [
    ['Kepala puskesmas', 1],
    ['Penanggung jawab klaster', 4],
    ['Bidan desa', 6 + (isi.benih % 4)],
  ] as const)
    await hadirkan(db, tulis, { jabatan, instansi: 'Puskesmas', jumlah })
}

async function isiTopik(
  db: Db,
  tulis: Tulis,
  { topik, benih, bulan, lalu }: Isi & { readonly topik: readonly TopikLokmin[] },
): Promise<void> {
  const { kabId, lokminId, pada } = tulis
  for (const [i, satu] of topik.entries()) {
    const kunci = randomUUID()
    const baru = {
      kunci,
      urutan: i + 1,
      asal: 'sendiri',
      acuan: null,
      judul: satu.judul,
      masalah: satu.masalah,
    } as const
    await insertButir(db, tulis, [baru], { oleh: OLEH, pada })
    for (const [medan, teks] of [...satu.sebab, ['keputusan', satu.keputusan] as const])
      await saveBaris(db, { kabId, lokminId, kunci }, { jenis: 'isi', medan, teks }, { oleh: OLEH, pada })
    const tenggat = hari(geser(bulan, 2), 10 + ((benih + i) % 15))
    await janjikan(db, tulis, { butir: kunci, tenggat, topik: satu, status: statusContoh(benih + i, lalu) })
  }
}

/** What is older is mostly done; a little of it waits still. */
const statusContoh = (benih: number, lalu: number): StatusRtl =>
  lalu >= 2
    ? benih % 4 === 0
      ? 'berjalan'
      : 'selesai'
    : benih % 3 === 0
      ? 'selesai'
      : benih % 3 === 1
        ? 'berjalan'
        : 'belum'

type Janji = {
  readonly butir: string
  readonly tenggat: string
  readonly topik: TopikLokmin
  readonly status: StatusRtl
}

async function janjikan(
  db: Db,
  { kabId, lokminId, pada }: Tulis,
  { butir, tenggat, topik, status }: Janji,
): Promise<void> {
  const kunci = randomUUID()
  const { apa, siapa, sektor, perlu } = topik.rtl
  const isi = { butir, apa, siapa, sektor, tenggat, perlu, desaId: null, dihapus: false }
  await saveBaris(db, { kabId, lokminId, kunci }, { jenis: 'rtl', ...isi }, { oleh: OLEH, pada })
  if (status === 'belum') return
  const selesaiPada = status === 'selesai' ? tenggat : null
  await updateKemajuanRtl(db, kabId, { kunci, status, hasil: '', selesaiPada, oleh: OLEH, pada })
}

type Lintas = { readonly benih: number; readonly bulan: Bulan; readonly desaId: readonly number[] }

async function isiLintas(db: Db, tulis: Tulis, { benih, bulan, desaId }: Lintas): Promise<void> {
  const { kabId, lokminId, pada } = tulis
  await isiTopik(db, tulis, { topik: LINTAS, benih, bulan, lalu: 1 })
  for (const [i, desa] of desaId.entries()) {
    const janji = KOMITMEN[(benih + i) % KOMITMEN.length]
    if (!janji) continue
    const status = i % 3 === 0 ? 'berjalan' : 'belum'
    const isi = {
      ...janji,
      angka: 2 + ((benih + i) % 5),
      tenggat: hari(geser(bulan, 4), 28),
      status,
      dihapus: false,
    } as const
    const kunci = randomUUID()
    await saveBaris(db, { kabId, lokminId, kunci }, { jenis: 'komitmen', desaId: desa, ...isi }, { oleh: OLEH, pada })
  }
  await hadirkan(db, tulis, { jabatan: 'Camat', instansi: 'Kecamatan', jumlah: 1 })
  await hadirkan(db, tulis, { jabatan: 'Kepala desa/lurah', instansi: 'Desa/kelurahan', jumlah: desaId.length })
  await hadirkan(db, tulis, { jabatan: 'Penyuluh KB', instansi: 'DPPKB', jumlah: 1 })
  await hadirkan(db, tulis, { jabatan: 'Kepala dan petugas puskesmas', instansi: 'Puskesmas', jumlah: 6 })
}

async function hadirkan(
  db: Db,
  { kabId, lokminId, pada }: Tulis,
  hadir: { readonly jabatan: string; readonly instansi: string; readonly jumlah: number },
): Promise<void> {
  const baris = { jenis: 'hadir', ...hadir, dihapus: false } as const
  await saveBaris(db, { kabId, lokminId, kunci: randomUUID() }, baris, { oleh: OLEH, pada })
}
