import type { BerkasMasuk } from '#berkas/periksa.ts'
import { type BarisTabel, type BentukTabel, readTabel } from '#berkas/tabel.ts'
import type { Db } from '#db/connection.ts'
import { ImporGagal, type JawabanImpor, type Penolakan, type Perubahan, type PilihanImpor } from '#domain/impor.ts'
import { checkHarian } from '#domain/kampanye.ts'
import { bacaBilangan, bacaHari } from '#domain/sel-berkas.ts'
import { checkTeksBebas } from '#domain/teks-bebas.ts'
import type { Peminta } from '#store/impor-unggahan.ts'
import {
  type HarianRingkas,
  type KampanyeMassal,
  listHarian,
  listSasaranKampanye,
  lockKampanye,
  type PosKampanye,
  type SasaranKampanye,
  saveHarian,
  saveSasaranKampanye,
} from '#store/kampanye-massal.ts'
import type { KampanyeTerbuka } from '#usecases/buka-kampanye.ts'
import { type KonteksTempat, loadKonteksTempat } from './import-laporan-konteks.ts'
import { cocokkanDesaBaris } from './import-laporan-tempat.ts'
import { type HasilImpor, jalankanImpor } from './import-transaksi.ts'
import { alamat } from './import-unit-baris.ts'

export type PermintaanKampanye = {
  readonly terbuka: KampanyeTerbuka
  readonly kampanyeId: number
  readonly berkas: BerkasMasuk
  readonly pilihan: PilihanImpor
  readonly peminta: Peminta
  readonly sekarang: Date
}

const TEMPAT = [
  { kunci: 'kodeDesa', judul: ['kode desa', 'kode wilayah'] },
  { kunci: 'desa', judul: ['desa', 'nama desa', 'desa/kelurahan'], wajib: true },
  { kunci: 'kecamatan', judul: ['kecamatan'] },
  { kunci: 'puskesmas', judul: ['puskesmas'] },
]
const BENTUK_SASARAN: BentukTabel = {
  kolom: [...TEMPAT, { kunci: 'sasaran', judul: ['sasaran', 'jumlah sasaran'], wajib: true }],
}
const BENTUK_HARIAN: BentukTabel = {
  kolom: [
    ...TEMPAT,
    { kunci: 'unit', judul: ['kode unit', 'unit'], wajib: true },
    { kunci: 'tanggal', judul: ['tanggal', 'hari'], wajib: true },
    { kunci: 'dilayani', judul: ['dilayani', 'jumlah dilayani', 'capaian'], wajib: true },
  ],
}

type Hitungan = HasilImpor & {
  baru: number
  berubah: number
  sama: number
  ditolak: Penolakan[]
  perubahan: Perubahan[]
}
const kosong = (): Hitungan => ({ baru: 0, berubah: 0, sama: 0, ditolak: [], perubahan: [] })

type Konteks = KonteksTempat & {
  readonly kampanye: KampanyeMassal
  readonly terbuka: KampanyeTerbuka
  readonly tolakan: Penolakan[]
}

const ULANG = 'Sudah disebut di baris lain.'

/** Brings in how many persons are to be reached in each desa. */
export async function importSasaranKampanye(db: Db, minta: PermintaanKampanye): Promise<JawabanImpor> {
  const { terbuka, kampanyeId, berkas, peminta, sekarang } = minta
  const kunci = { kabId: terbuka.kab.kab_id, kampanyeId }
  const tulisan = { oleh: peminta.aktor.namaPengguna, pada: sekarang }
  return jalankanImpor(db, transaksi('kampanye-sasaran', minta), async (trx) => {
    const konteks = await loadKonteks(trx, minta)
    const lama = new Map((await listSasaranKampanye(trx, kunci)).map((satu) => [satu.desaId, satu.sasaran]))
    const [hasil, sudah] = [kosong(), new Set<number>()]
    const ditulis: SasaranKampanye[] = []
    for await (const baris of readTabel(berkas, BENTUK_SASARAN)) {
      const tolakan: Penolakan[] = []
      const desa = cocokkanDesaBaris(konteks, { baris, bulan: terbuka.bulan, tolakan })
      const sasaran = bacaJumlah(baris, 'sasaran', tolakan)
      if (desa && sudah.has(desa.desaId))
        tolakan.push({ ...alamat(baris, 'desa'), alasan: ULANG, saran: 'Sisakan satu.' })
      hasil.ditolak.push(...tolakan)
      // A form that goes out names every desa; one that is left empty has no sasaran.
      if (!desa || sasaran === null || tolakan.length > 0) continue
      sudah.add(desa.desaId)
      const dulu = lama.get(desa.desaId) ?? null
      tambah(hasil, { apa: desa.nama, kolom: 'sasaran', lama: dulu, baru: sasaran })
      if (dulu !== sasaran) ditulis.push({ desaId: desa.desaId, sasaran })
    }
    await saveSasaranKampanye(trx, kunci, { baris: ditulis, ...tulisan })
    return hasil
  })
}

export type PermintaanHarian = PermintaanKampanye & {
  readonly alasan: string
  /** Units and desa that this person reports for. */
  readonly pos: readonly PosKampanye[]
}

/** Brings in what units did on days of a campaign. */
export async function importHarianKampanye(db: Db, minta: PermintaanHarian): Promise<JawabanImpor> {
  const { terbuka, kampanyeId, berkas, peminta, sekarang, alasan } = minta
  if (checkTeksBebas(alasan) === 'nomor-orang')
    throw new ImporGagal('Alasan memuat nomor 16 angka seperti NIK; tulis tanpa nomor orang.')
  const kunci = { kabId: terbuka.kab.kab_id, kampanyeId }
  const tulisan = { alasan, oleh: peminta.aktor.namaPengguna, pada: sekarang }
  return jalankanImpor(db, transaksi('kampanye-harian', minta), async (trx) => {
    const konteks = await loadKonteks(trx, minta)
    const lama = new Map((await listHarian(trx, kunci)).map((satu) => [kunciHari(satu), satu.dilayani]))
    const [hasil, sudah] = [kosong(), new Set<string>()]
    const ditulis: HarianRingkas[] = []
    for await (const baris of readTabel(berkas, BENTUK_HARIAN)) {
      const dibaca = bacaHarian({ ...konteks, tolakan: hasil.ditolak }, minta, baris)
      if (!dibaca) continue
      const kunciBaris = kunciHari(dibaca)
      if (sudah.has(kunciBaris)) {
        const saran = 'Sisakan satu baris untuk setiap unit, desa dan hari.'
        hasil.ditolak.push({ ...alamat(baris, 'unit'), alasan: ULANG, saran })
        continue
      }
      sudah.add(kunciBaris)
      const dulu = lama.get(kunciBaris) ?? null
      tambah(hasil, { apa: `${dibaca.nama}, ${dibaca.tanggal}`, kolom: 'dilayani', lama: dulu, baru: dibaca.dilayani })
      if (dulu !== dibaca.dilayani) ditulis.push(dibaca)
    }
    await saveHarian(trx, kunci, { baris: ditulis, ...tulisan })
    return hasil
  })
}

const kunciHari = (satu: { readonly desaId: number; readonly unitId: number; readonly tanggal: string }): string =>
  `${satu.tanggal} ${satu.desaId} ${satu.unitId}`

const transaksi = (
  jenis: 'kampanye-sasaran' | 'kampanye-harian',
  { terbuka, berkas, pilihan, peminta }: PermintaanKampanye,
) => ({ jenis, kodeKab: terbuka.kab.kode, berkas, pilihan, peminta })

async function loadKonteks(trx: Db, { terbuka, kampanyeId }: PermintaanKampanye): Promise<Konteks> {
  const kampanye = await lockKampanye(trx, { kabId: terbuka.kab.kab_id, kampanyeId })
  if (!kampanye) throw new ImporGagal('Kampanye ini tidak ada; muat ulang halamannya, lalu pilih kampanye.')
  return { ...(await loadKonteksTempat(trx, terbuka.kab.kab_id)), kampanye, terbuka, tolakan: [] }
}

function tambah(hasil: Hitungan, satu: Perubahan): void {
  if (satu.lama === satu.baru) hasil.sama += 1
  else if (satu.lama === null) hasil.baru += 1
  else {
    hasil.berubah += 1
    hasil.perubahan.push(satu)
  }
}

/** Null for an empty cell, and for one that was refused. */
function bacaJumlah(baris: BarisTabel, kunci: string, tolakan: Penolakan[]): number | null {
  const hasil = bacaBilangan(baris.sel(kunci)?.nilai ?? null)
  if ('nilai' in hasil) return hasil.nilai
  tolakan.push({ ...alamat(baris, kunci), alasan: hasil.alasan, saran: hasil.saran })
  return null
}

type HarianDibaca = {
  readonly desaId: number
  readonly unitId: number
  readonly tanggal: string
  readonly dilayani: number
  readonly nama: string
}

/** One row; null where it says nothing, or was refused. */
function bacaHarian(konteks: Konteks, { pos, alasan }: PermintaanHarian, baris: BarisTabel): HarianDibaca | null {
  const { tolakan, terbuka, kampanye } = konteks
  const awal = tolakan.length
  const tolak = (kunci: string, sebab: string, saran: string) =>
    void tolakan.push({ ...alamat(baris, kunci), alasan: sebab, saran })
  const dilayani = bacaJumlah(baris, 'dilayani', tolakan)
  // A form that goes out names every unit; one that is left empty has not reported.
  if (dilayani === null) return null
  const desa = cocokkanDesaBaris(konteks, { baris, bulan: terbuka.bulan, tolakan })
  const unit = konteks.pencocok.unit.get(baris.teks('unit'))
  if (!unit) tolak('unit', 'Unit ini tidak dikenal.', 'Tulis kode unit seperti pada templat.')
  const hari = bacaHari(baris.sel('tanggal')?.nilai ?? null)
  if (!('nilai' in hari)) tolak('tanggal', hari.alasan, hari.saran)
  else if (hari.nilai === null) tolak('tanggal', 'Tanggal kosong.', 'Isi hari kampanye, misalnya 2026-11-21.')
  if (!desa || !unit || !('nilai' in hari) || hari.nilai === null) return null
  for (const { kolom, pesan } of checkHarian(kampanye, { tanggal: hari.nilai, hariIni: terbuka.hariIni, alasan }))
    tolak(kolom, pesan, 'Perbaiki, lalu unggah lagi; belum ada yang disimpan.')
  if (!pos.some((p) => p.unitId === unit.unitId && p.desaId === desa.desaId))
    tolak(
      'unit',
      'Unit ini tidak melapor untuk desa ini, atau di luar tugas Anda.',
      'Pakai pasangan unit dan desa dari templat.',
    )
  if (tolakan.length > awal) return null
  return { desaId: desa.desaId, unitId: unit.unitId, tanggal: hari.nilai, dilayani, nama: `${unit.nama} ${desa.nama}` }
}
