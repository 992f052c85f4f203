import type { Db } from '#db/connection.ts'
import { formatBulan } from '#domain/bulan.ts'
import { ImporGagal, type JawabanImpor, type Penolakan, type PilihanImpor } from '#domain/impor.ts'
import { barisDari } from '#domain/impor-laporan.ts'
import { findImpor, setStatusImpor } from '#store/impor.ts'
import { type LangkahTercatat, listLangkah } from '#store/impor-hasil.ts'
import type { Peminta } from '#store/impor-unggahan.ts'
import { revertLaporan } from '#usecases/revert-laporan.ts'
import { catatImpor } from './catat-impor.ts'
import { getKabupatenOrThrow, susunJawaban } from './import-transaksi.ts'

const BELUM_DITERAPKAN: readonly string[] = ['ditolak', 'disiapkan', 'siap', 'perlu-format', 'gagal', 'dibuang']

export type PermintaanBatal = {
  readonly kodeKab: string
  readonly imporId: number
  readonly sekarang: Date
  readonly pilihan: PilihanImpor
  /** Who asked in the browser; absent: the command line. */
  readonly peminta?: Peminta
}

/**
 * Takes a whole import of laporan back: each laporan gets its content from before as a new version. Refused where somebody
 * has changed one of them since, unless those may be left as they are (--lewati-yang-ditolak).
 */
export async function batalkanImpor(
  db: Db,
  { kodeKab, imporId, sekarang, pilihan, peminta }: PermintaanBatal,
): Promise<JawabanImpor> {
  const { kabId } = await getKabupatenOrThrow(db, kodeKab)
  const impor = await findImpor(db, kabId, imporId)
  if (!impor) throw new ImporGagal(`Tidak ada impor nomor ${imporId} di ${kodeKab}.`)
  if (impor.jenis !== 'laporan')
    throw new ImporGagal(`Impor nomor ${imporId} berisi ${impor.jenis}; hanya impor laporan dapat dibatalkan.`)
  const alasan = `Impor ${imporId} dibatalkan`
  const langkah = BELUM_DITERAPKAN.includes(impor.status) ? [] : await listLangkah(db, { kabId, imporId, alasan })
  const menunggu = langkah.filter(({ keadaan }) => keadaan !== 'sudah-batal')
  const ditolak = menunggu.filter(({ keadaan }) => keadaan !== 'tetap').map(tolakLangkah)
  const boleh = menunggu.filter(({ keadaan }) => keadaan === 'tetap')
  const permintaan = { jenis: 'batal' as const, berkas: { nama: impor.namaBerkas, sidik: impor.sidik }, pilihan }
  const hasil = { baru: 0, berubah: boleh.length, sama: langkah.length - menunggu.length, ditolak, perubahan: [] }
  if (pilihan.kering || (ditolak.length > 0 && !pilihan.lewatiYangDitolak)) {
    return susunJawaban(permintaan, hasil, { imporId, diterapkan: false })
  }
  await revertLaporan(db, { kabId, langkah: boleh, oleh: pilihan.oleh, pada: sekarang, alasan })
  await db.transaction().execute(async (trx) => {
    await setStatusImpor(trx, { kabId, imporId, status: 'dibatalkan' })
    const ringkasan = { berubah: boleh.length, ditolak: ditolak.length }
    await catatImpor(trx, { kabId, imporId, ...permintaan, oleh: pilihan.oleh, ringkasan, ...(peminta && { peminta }) })
  })
  return susunJawaban(permintaan, hasil, { imporId, diterapkan: true })
}

function tolakLangkah({
  nomor,
  kodeDesa,
  namaDesa,
  bulan,
  unit,
  keadaan,
  versiSesudah,
  versiKini,
}: LangkahTercatat): Penolakan {
  return {
    baris: barisDari(nomor),
    kolom: null,
    nilai: `${namaDesa} (${kodeDesa}), ${unit}, ${formatBulan(bulan)}`,
    alasan:
      keadaan === 'terkunci'
        ? 'Laporan ini sudah terkunci.'
        : `Laporan ini sudah diubah lagi sesudah impor (versi ${versiSesudah} menjadi ${versiKini}).`,
    saran: 'Batalkan atau perbaiki dulu perubahan yang lebih baru, atau lewati dengan --lewati-yang-ditolak.',
  }
}
