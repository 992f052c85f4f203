import type { BerkasMasuk } from '#berkas/periksa.ts'
import { type BarisTabel, type BentukTabel, readTabel } from '#berkas/tabel.ts'
import type { Db } from '#db/connection.ts'
import { ImporGagal, type JawabanImpor, type Penolakan, type Perubahan, type PilihanImpor } from '#domain/impor.ts'
import { BELUM_DISERAHKAN, checkPendataan, type IsiPendataan, STATUS_PENDATAAN } from '#domain/pendataan.ts'
import { bacaBilangan, bacaHari } from '#domain/sel-berkas.ts'
import { checkTeksBebas } from '#domain/teks-bebas.ts'
import { bulanDi, hariDi } from '#domain/wilayah.ts'
import type { Peminta } from '#store/impor-unggahan.ts'
import { listPendataan, lockPutaran, savePendataan } from '#store/pendataan.ts'
import { type KonteksTempat, loadKonteksTempat } from './import-laporan-konteks.ts'
import { cocokkanDesaBaris } from './import-laporan-tempat.ts'
import { jalankanImpor } from './import-transaksi.ts'
import { alamat } from './import-unit-baris.ts'

export type PermintaanPendataan = {
  readonly kab: { readonly kabId: number; readonly kode: string; readonly zonaWaktu: string }
  readonly putaranId: number
  readonly berkas: BerkasMasuk
  readonly pilihan: PilihanImpor
  readonly peminta: Peminta
  readonly sekarang: Date
}

const BENTUK: BentukTabel = {
  kolom: [
    { kunci: 'kodeDesa', judul: ['kode desa', 'kode wilayah', 'kode'] },
    { kunci: 'desa', judul: ['desa', 'nama desa', 'desa/kelurahan'], wajib: true },
    { kunci: 'kecamatan', judul: ['kecamatan'] },
    { kunci: 'puskesmas', judul: ['puskesmas'] },
    { kunci: 'status', judul: ['status', 'keadaan'], wajib: true },
    { kunci: 'diserahkanPada', judul: ['tanggal diserahkan', 'tanggal', 'diserahkan pada'], wajib: true },
    { kunci: 'keluarga', judul: ['keluarga', 'jumlah keluarga', 'kk', 'rumah tangga'], wajib: true },
    { kunci: 'alasan', judul: ['alasan', 'keterangan', 'catatan'] },
  ],
}

/** Brings in a sheet of the checklist. Rows that say 'belum' of a desa that nobody has marked say nothing new. */
export async function importPendataan(db: Db, minta: PermintaanPendataan): Promise<JawabanImpor> {
  const { kab, putaranId, berkas, pilihan, peminta, sekarang } = minta
  const transaksi = { jenis: 'pendataan', kodeKab: kab.kode, berkas, pilihan, peminta } as const
  return jalankanImpor(db, transaksi, async (trx) => {
    if (!(await lockPutaran(trx, kab.kabId, putaranId)))
      throw new ImporGagal('Putaran ini tidak ada; muat ulang halamannya, lalu pilih putaran.')
    const lama = new Map((await listPendataan(trx, kab.kabId, putaranId)).map((satu) => [satu.desaId, satu]))
    const konteks = { ...(await loadKonteksTempat(trx, kab.kabId)), zonaWaktu: kab.zonaWaktu, sekarang }
    const hasil = { baru: 0, berubah: 0, sama: 0, ditolak: [] as Penolakan[], perubahan: [] as Perubahan[] }
    const sudah = new Set<number>()
    for await (const baris of readTabel(berkas, BENTUK)) {
      const dibaca = bacaBaris(konteks, baris, lama)
      if (Array.isArray(dibaca)) {
        hasil.ditolak.push(...dibaca)
        continue
      }
      const { desaId, isi } = dibaca
      if (sudah.has(desaId)) {
        const saran = 'Sisakan satu baris untuk setiap desa.'
        hasil.ditolak.push({ ...alamat(baris, 'desa'), alasan: 'Desa ini sudah disebut di baris lain.', saran })
        continue
      }
      sudah.add(desaId)
      const dulu = lama.get(desaId) ?? BELUM_DISERAHKAN
      if (isSama(dulu, isi)) {
        hasil.sama += 1
        continue
      }
      await savePendataan(
        trx,
        { kabId: kab.kabId, putaranId, desaId },
        { ...isi, oleh: peminta.aktor.namaPengguna, pada: sekarang },
      )
      if (lama.has(desaId)) hasil.berubah += 1
      else hasil.baru += 1
      if (dulu.status !== isi.status)
        hasil.perubahan.push({ apa: baris.teks('desa'), kolom: 'status', lama: dulu.status, baru: isi.status })
      if (dulu.keluarga !== isi.keluarga)
        hasil.perubahan.push({ apa: baris.teks('desa'), kolom: 'keluarga', lama: dulu.keluarga, baru: isi.keluarga })
    }
    return hasil
  })
}

const isSama = (a: IsiPendataan, b: IsiPendataan): boolean =>
  a.status === b.status && a.diserahkanPada === b.diserahkanPada && a.keluarga === b.keluarga && a.alasan === b.alasan

type Konteks = KonteksTempat & { readonly zonaWaktu: string; readonly sekarang: Date }
type Dibaca = { readonly desaId: number; readonly isi: IsiPendataan }

function bacaBaris(konteks: Konteks, baris: BarisTabel, lama: ReadonlyMap<number, IsiPendataan>): Dibaca | Penolakan[] {
  const tolakan: Penolakan[] = []
  const tolak = (kunci: string, alasan: string, saran: string) =>
    void tolakan.push({ ...alamat(baris, kunci), alasan, saran })
  const { sekarang, zonaWaktu } = konteks
  const desa = cocokkanDesaBaris(konteks, { baris, bulan: bulanDi(zonaWaktu, sekarang), tolakan })
  const teks = baris.teks('status').toLowerCase()
  const status = STATUS_PENDATAAN.find((satu) => satu === (teks === '' ? 'belum' : teks))
  if (!status) tolak('status', 'Status tidak dikenal.', `Pakai salah satu: ${STATUS_PENDATAAN.join(', ')}.`)
  const tanggal = bacaHari(baris.sel('diserahkanPada')?.nilai ?? null)
  if (!('nilai' in tanggal)) tolak('diserahkanPada', tanggal.alasan, tanggal.saran)
  const keluarga = bacaBilangan(baris.sel('keluarga')?.nilai ?? null)
  if (!('nilai' in keluarga)) tolak('keluarga', keluarga.alasan, keluarga.saran)
  const alasan = baris.teks('alasan').trim().slice(0, 300)
  if (checkTeksBebas(alasan) === 'nomor-orang')
    tolak('alasan', 'Memuat nomor 16 angka seperti NIK.', 'Hapus nomornya; daftar orang tidak disimpan di sini.')
  if (!desa || !status || !('nilai' in tanggal) || !('nilai' in keluarga) || tolakan.length > 0) return tolakan
  const isi = { status, diserahkanPada: tanggal.nilai, keluarga: keluarga.nilai, alasan }
  // A form that goes out names every desa: those that nobody has marked come back as they were.
  if (status === 'belum' && !lama.has(desa.desaId) && isi.diserahkanPada === null && isi.keluarga === null)
    return { desaId: desa.desaId, isi: BELUM_DISERAHKAN }
  for (const { kolom, pesan } of checkPendataan(isi, hariDi(zonaWaktu, sekarang)))
    tolak(kolom, pesan, 'Isi selnya, lalu unggah lagi; belum ada yang disimpan.')
  return tolakan.length > 0 ? tolakan : { desaId: desa.desaId, isi }
}
