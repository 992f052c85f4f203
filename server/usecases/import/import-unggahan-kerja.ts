// What is done with an uploaded file beside the serving of pages: reading it, applying it, taking it back. Each can be cut short
// at any moment and goes on when asked again.
import { type AwalLembar, readAwalLembar } from '#berkas/lembar.ts'
import { type BerkasMasuk, periksaBerkas } from '#berkas/periksa.ts'
import { readBaris } from '#berkas/tabel.ts'
import type { Db } from '#db/connection.ts'
import { ImporGagal } from '#domain/impor.ts'
import { bulanDi } from '#domain/wilayah.ts'
import { tryBerkas } from '#store/impor.ts'
import { deleteBaris, listPenolakan } from '#store/impor-baris.ts'
import { countHasil } from '#store/impor-hasil.ts'
import { countRamalan, saveRamalan } from '#store/impor-pratinjau.ts'
import { listDiputuskan } from '#store/impor-putusan.ts'
import { alihkan, findUnggahan, setMaju, type Unggahan } from '#store/impor-unggahan.ts'
import { batalkanImpor } from './batalkan-impor.ts'
import { buangBerkas, hadirkanBerkas } from './berkas-unggahan.ts'
import { catatImpor, type PutusanTercatat } from './catat-impor.ts'
import { BARIS_DICOBA, type FormatDipakai, findFormat, kenaliFormat } from './format-impor.ts'
import { type Disiapkan, siapkanImpor } from './import-laporan-siap.ts'
import { terapkanBaris } from './import-laporan-terap.ts'

export type Tugas = { readonly imporId: number }
export type TempatKerja = { readonly folder: string; readonly sekarang: () => Date }

/** What is held by the process that works on an import. */
export const kunciImpor = ({ kabId, imporId }: Pick<Unggahan, 'kabId' | 'imporId'>) => ({
  kabId,
  sidik: `impor ${imporId}`,
})

/** Does whatever an import waits for; nothing where it waits for a person, or another process is at it. */
export async function kerjakanImpor(db: Db, { imporId }: Tugas, tempat: TempatKerja): Promise<void> {
  const awal = await findUnggahan(db, imporId)
  if (!awal) return
  await tryBerkas(db, kunciImpor(awal), async () => {
    const unggahan = await findUnggahan(db, imporId)
    if (unggahan?.status === 'disiapkan') await bacaUnggahan(db, unggahan, tempat)
    await bersihkanDibuang(db, imporId, tempat)
    if (unggahan?.status === 'diterapkan') await terapkanUnggahan(db, unggahan, tempat)
    if (unggahan?.status === 'membatalkan') await batalkanUnggahan(db, unggahan, tempat)
  })
}

/** Somebody threw it away before it was read, or while it was: its file was left to whoever had it open. */
async function bersihkanDibuang(db: Db, imporId: number, { folder }: TempatKerja): Promise<void> {
  const kini = await findUnggahan(db, imporId)
  if (kini?.status !== 'dibuang' || !kini.berkasTersimpan) return
  await deleteBaris(db, kini)
  await buangBerkas(db, kini, folder)
}

async function bacaUnggahan(db: Db, unggahan: Unggahan, tempat: TempatKerja): Promise<void> {
  const { kabId, imporId } = unggahan
  const dari = ['disiapkan'] as const
  await deleteBaris(db, { kabId, imporId })
  const dibuka = await bukaBerkas(db, unggahan, tempat.folder)
  if (dibuka instanceof ImporGagal) {
    await alihkan(db, { kabId, imporId, dari, ke: 'gagal', masalah: dibuka.message })
    return
  }
  const { berkas, lembar: awal } = dibuka
  try {
    const format = await pilihFormat(db, unggahan, awal)
    if (!format) {
      const masalah =
        'Tidak ada format yang mengenal kolom berkas ini; pilih formatnya, atau buat dengan menunjuk kolom.'
      await alihkan(db, { kabId, imporId, dari, ke: 'perlu-format', masalah })
      return
    }
    const { catatan, lembar } = await siapkan(db, unggahan, { berkas, format, tempat })
    const ringkasan = { ...(await countRamalan(db, { kabId, imporId })), catatan, lembar }
    const dibacaSebagai = { format: format.format.nama, versiFormat: format.versi }
    await alihkan(db, { kabId, imporId, dari, ke: 'siap', ringkasan, dibacaSebagai })
  } catch (error) {
    if (!(error instanceof ImporGagal)) throw error
    await deleteBaris(db, { kabId, imporId })
    await alihkan(db, { kabId, imporId, dari, ke: 'perlu-format', masalah: error.message })
  }
}

type Dibuka = { readonly berkas: BerkasMasuk; readonly lembar: readonly AwalLembar[] }

/** The file, once it was seen that it can be opened at all; with its first rows where it has to be known by them. */
async function bukaBerkas(db: Db, unggahan: Unggahan, folder: string): Promise<Dibuka | ImporGagal> {
  const { namaBerkas, pilihan } = unggahan
  try {
    const berkas = await periksaBerkas(await hadirkanBerkas(db, unggahan, folder), namaBerkas)
    if (!pilihan.format) return { berkas, lembar: await readAwalLembar(berkas, BARIS_DICOBA) }
    for await (const _ of readBaris(berkas)) break
    return { berkas, lembar: [] }
  } catch (error) {
    if (error instanceof ImporGagal) return error
    throw error
  }
}

/** The format that was asked for, or the one that knows most columns; null where none does. */
const pilihFormat = (
  db: Db,
  { kabId, pilihan, puskesmasId }: Unggahan,
  lembar: readonly AwalLembar[],
): Promise<FormatDipakai | null> =>
  pilihan.format
    ? findFormat(db, { kabId, nama: pilihan.format, pembaca: puskesmasId ?? 'semua' })
    : kenaliFormat(db, { kabId, lembar, puskesmasId })

async function siapkan(
  db: Db,
  { kabId, imporId, zonaWaktu, pilihan, pengunggah }: Unggahan,
  { berkas, format, tempat }: { berkas: BerkasMasuk; format: FormatDipakai; tempat: TempatKerja },
): Promise<Disiapkan> {
  const disiapkan = await siapkanImpor(db, {
    ...{ kabId, imporId, berkas, format: format.format, tahun: pilihan.tahun ?? null, bulan: pilihan.bulan ?? null },
    bulanIni: bulanDi(zonaWaktu, tempat.sekarang()),
    aktor: pengunggah?.aktor ?? null,
    kabarkan: async (selesai) => {
      if (!(await setMaju(db, { kabId, imporId, selesai, semua: null }))) throw new ImporGagal('Berkas ini dibuang.')
    },
  })
  await saveRamalan(db, { kabId, imporId })
  return disiapkan
}

async function terapkanUnggahan(db: Db, unggahan: Unggahan, { folder, sekarang }: TempatKerja): Promise<void> {
  const { kabId, imporId, zonaWaktu, namaBerkas, sidik, pengunggah, pilihan, ringkasan: lama } = unggahan
  const putusan = await susunPutusan(db, unggahan)
  const pada = sekarang()
  let kabar = Promise.resolve()
  await terapkanBaris(db, {
    ...{ kabId, imporId, bulanIni: bulanDi(zonaWaktu, pada), pada },
    ...{ oleh: unggahan.oleh, alasan: pilihan.alasan ?? null },
    kabarkan: (selesai, semua) => {
      kabar = kabar.then(async () => void (await setMaju(db, { kabId, imporId, selesai, semua })))
    },
  })
  await kabar
  const hitung = await countHasil(db, { kabId, imporId })
  const ditolak = (await listPenolakan(db, { kabId, imporId })).length
  await db.transaction().execute(async (trx) => {
    const ringkasan = { ...lama, ...hitung, ditolak, dikeluarkan: putusan.dikeluarkan?.length ?? 0 }
    await alihkan(trx, { kabId, imporId, dari: ['diterapkan'], ke: 'selesai', ringkasan })
    await catatImpor(trx, {
      ...{ kabId, imporId, jenis: 'laporan', berkas: { nama: namaBerkas, sidik }, oleh: unggahan.oleh },
      ...{ ringkasan: { ...hitung, ditolak }, peminta: pengunggah, putusan },
    })
  })
  await buangBerkas(db, unggahan, folder)
}

const DISEBUT_DI_JEJAK = 5_000

/** What a person decided about single laporan, as the trail keeps it; what was not decided is not said. */
async function susunPutusan(db: Db, { kabId, imporId, pilihan }: Unggahan): Promise<PutusanTercatat> {
  const [dikeluarkan, ditimpa] = await Promise.all(
    (['keluar', 'timpa'] as const).map((apa) => listDiputuskan(db, { kabId, imporId, apa, batas: DISEBUT_DI_JEJAK })),
  )
  return {
    ...(pilihan.alasan && { alasan: pilihan.alasan }),
    ...(dikeluarkan?.length && { dikeluarkan }),
    ...(ditimpa?.length && { ditimpa }),
  }
}

async function batalkanUnggahan(db: Db, unggahan: Unggahan, { folder, sekarang }: TempatKerja): Promise<void> {
  const { kabId, kodeKab, imporId, pilihan, oleh } = unggahan
  const { pembatal, biarkanYangBerubah = false } = pilihan
  await batalkanImpor(db, {
    ...{ kodeKab, imporId, sekarang: sekarang() },
    pilihan: { kering: false, lewatiYangDitolak: biarkanYangBerubah, oleh: pembatal?.aktor.namaPengguna ?? oleh },
    ...(pembatal && { peminta: pembatal }),
  }).then(async ({ diterapkan }) => {
    // Somebody changed one of them after it was asked for: it stays whole.
    const masalah = 'Ada laporan yang baru saja diubah lagi; periksa, lalu batalkan lagi.'
    if (!diterapkan) await alihkan(db, { kabId, imporId, dari: ['membatalkan'], ke: 'selesai', masalah })
  })
  await buangBerkas(db, unggahan, folder)
}
