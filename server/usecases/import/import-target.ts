import type { BerkasMasuk } from '#berkas/periksa.ts'
import { type BarisTabel, type BentukTabel, readTabel } from '#berkas/tabel.ts'
import type { Db } from '#db/connection.ts'
import { januari } from '#domain/bulan.ts'
import type { JawabanImpor, Penolakan, Perubahan, PilihanImpor } from '#domain/impor.ts'
import { normalkanNama } from '#domain/nama-desa.ts'
import { bacaDesimal } from '#domain/sel-berkas.ts'
import type { Peminta } from '#store/impor-unggahan.ts'
import { listKodeIndikator, listTargetTahun, saveTarget, type TargetTercatat, type Tingkat } from '#store/target.ts'
import { type KonteksTempat, loadKonteksTempat } from './import-laporan-konteks.ts'
import { cocokkanDesaBaris } from './import-laporan-tempat.ts'
import { getKabupatenOrThrow, jalankanImpor } from './import-transaksi.ts'
import { alamat } from './import-unit-baris.ts'

export type PermintaanTarget = {
  readonly kodeKab: string
  readonly berkas: BerkasMasuk
  readonly tahun: number
  readonly pilihan: PilihanImpor
  /** Who asked in the browser; absent: the command line. */
  readonly peminta?: Peminta
}

const BENTUK: BentukTabel = {
  kolom: [
    { kunci: 'indikator', judul: ['indikator', 'kode indikator', 'kode'], wajib: true },
    { kunci: 'tingkat', judul: ['tingkat', 'level'], wajib: true },
    { kunci: 'desa', judul: ['wilayah', 'nama wilayah', 'kode wilayah'] },
    { kunci: 'kecamatan', judul: ['kecamatan'] },
    { kunci: 'puskesmas', judul: ['puskesmas'] },
    { kunci: 'persen', judul: ['persen', 'target', '%', 'target (%)'], wajib: true },
    { kunci: 'dokumen', judul: ['dokumen', 'sumber', 'dasar hukum'], wajib: true },
  ],
}

const TINGKAT: readonly Tingkat[] = ['nasional', 'provinsi', 'kabupaten', 'kecamatan', 'puskesmas', 'desa']

/** Brings in the targets of a year, each with the document that sets it. */
export async function importTarget(
  db: Db,
  { kodeKab, berkas, tahun, pilihan, peminta }: PermintaanTarget,
): Promise<JawabanImpor> {
  const minta = { jenis: 'target', kodeKab, berkas, pilihan, ...(peminta && { peminta }) } as const
  return jalankanImpor(db, minta, async (trx) => {
    const { kabId } = await getKabupatenOrThrow(trx, kodeKab)
    const konteks = { ...(await loadKonteksTempat(trx, kabId)), tahun, indikator: await loadIndikator(trx, kabId) }
    const lama = new Map((await listTargetTahun(trx, kabId, tahun)).map((satu) => [kunciTarget(satu), satu]))
    const hasil = { baru: 0, berubah: 0, sama: 0, ditolak: [] as Penolakan[], perubahan: [] as Perubahan[] }
    for await (const baris of readTabel(berkas, BENTUK)) {
      const satu = bacaBaris(konteks, baris)
      if (Array.isArray(satu)) {
        hasil.ditolak.push(...satu)
        continue
      }
      const dulu = lama.get(kunciTarget(satu))
      lama.set(kunciTarget(satu), satu)
      if (dulu?.persen === satu.persen && dulu.dokumen === satu.dokumen) {
        hasil.sama += 1
        continue
      }
      await saveTarget(trx, { kabId, tahun, oleh: pilihan.oleh }, satu)
      if (!dulu) hasil.baru += 1
      else catatPerubahan(hasil, dulu, satu, baris.teks('desa'))
    }
    return hasil
  })
}

const kunciTarget = ({ indikator, tingkat, wilayahId }: TargetTercatat): string =>
  `${indikator} ${tingkat} ${wilayahId}`

function catatPerubahan(
  hasil: { berubah: number; perubahan: Perubahan[] },
  dulu: TargetTercatat,
  baru: TargetTercatat,
  wilayah: string,
): void {
  hasil.berubah += 1
  const apa = `${baru.indikator}, ${baru.tingkat}${baru.wilayahId === 0 ? '' : ` ${wilayah}`}`
  if (dulu.persen !== baru.persen) hasil.perubahan.push({ apa, kolom: 'persen', lama: dulu.persen, baru: baru.persen })
  if (dulu.dokumen !== baru.dokumen)
    hasil.perubahan.push({ apa, kolom: 'dokumen', lama: dulu.dokumen, baru: baru.dokumen })
}

async function loadIndikator(trx: Db, kabId: number): Promise<ReadonlyMap<string, string>> {
  const semua = await listKodeIndikator(trx, kabId)
  return new Map(semua.flatMap(({ kode, nama }) => [kode, nama].map((teks) => [normalkanNama(teks), kode] as const)))
}

type Konteks = KonteksTempat & { readonly tahun: number; readonly indikator: ReadonlyMap<string, string> }

function bacaBaris(konteks: Konteks, baris: BarisTabel): TargetTercatat | Penolakan[] {
  const tolakan: Penolakan[] = []
  const tolak = (kunci: string, alasan: string, saran: string) =>
    void tolakan.push({ ...alamat(baris, kunci), alasan, saran })
  const indikator = konteks.indikator.get(normalkanNama(baris.teks('indikator')))
  if (!indikator) tolak('indikator', 'Indikator ini tidak dikenal.', 'Tulis kode indikator menurut katalog.')
  const tingkat = TINGKAT.find((satu) => satu === baris.teks('tingkat').toLowerCase())
  if (!tingkat) tolak('tingkat', 'Tingkat tidak dikenal.', `Pakai salah satu: ${TINGKAT.join(', ')}.`)
  const persen = bacaDesimal(baris.sel('persen')?.nilai ?? null)
  if (!('nilai' in persen)) tolak('persen', persen.alasan, persen.saran)
  else if (persen.nilai === null || persen.nilai < 0)
    tolak('persen', 'Persen kosong atau kurang dari nol.', 'Isi misalnya 87,5.')
  const dokumen = baris.teks('dokumen')
  if (dokumen === '')
    tolak('dokumen', 'Dokumen kosong.', 'Sebut dokumen yang menetapkannya (SPM, Renstra, RPJMD, PKP, SK).')
  const wilayahId = tingkat ? cocokkanWilayah(konteks, { baris, tingkat, tolakan }) : null
  if (tolakan.length > 0 || !indikator || !tingkat || wilayahId === null || !('nilai' in persen)) return tolakan
  return { indikator, tingkat, wilayahId, persen: persen.nilai ?? 0, dokumen }
}

type Tempat = { readonly baris: BarisTabel; readonly tingkat: Tingkat; readonly tolakan: Penolakan[] }

function cocokkanWilayah(konteks: Konteks, { baris, tingkat, tolakan }: Tempat): number | null {
  const teks = baris.teks('desa')
  if (tingkat === 'desa')
    return cocokkanDesaBaris(konteks, { baris, bulan: januari(konteks.tahun), tolakan })?.desaId ?? null
  if (tingkat !== 'kecamatan' && tingkat !== 'puskesmas') return 0
  const id =
    tingkat === 'kecamatan' ? konteks.pencocok.findKecamatan(teks)?.id : konteks.pencocok.findPuskesmas(teks)?.unitId
  if (id !== undefined) return id
  tolakan.push({
    ...alamat(baris, 'desa'),
    alasan: `Tidak ada ${tingkat} bernama ini.`,
    saran: 'Tulis nama atau kodenya.',
  })
  return null
}
