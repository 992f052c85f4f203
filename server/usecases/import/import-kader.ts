/**
 * Brings in a sheet of kader: a row each, by posyandu and number, with the skills mastered. What a posyandu's kader lack in the
 * sheet stays; all rows or none.
 */
import type { BerkasMasuk } from '#berkas/periksa.ts'
import { type BarisTabel, type BentukTabel, readTabel } from '#berkas/tabel.ts'
import type { Db } from '#db/connection.ts'
import { isHari, parseBulan } from '#domain/bulan.ts'
import type { JawabanImpor, Penolakan, PilihanImpor } from '#domain/impor.ts'
import { bacaKodeKader, checkKader, type Kader, kodeKader } from '#domain/kader.ts'
import { normalkanNama } from '#domain/nama-desa.ts'
import { type IsiKader, listKader, saveKader } from '#store/kader.ts'
import type { Register, UnitTerdaftar } from '#usecases/buka-register.ts'
import type { Penulis } from '#usecases/ubah-kader.ts'
import { jalankanImpor } from './import-transaksi.ts'
import { alamat } from './import-unit-baris.ts'

export type PermintaanKader = {
  /** What its reader may see at present. */
  readonly register: Register
  readonly berkas: BerkasMasuk
  readonly pilihan: PilihanImpor
  readonly penulis: Penulis
}

const BENTUK: BentukTabel = {
  kolom: [
    { kunci: 'kode', judul: ['kode posyandu', 'kode'], wajib: true },
    { kunci: 'posyandu', judul: ['posyandu', 'nama posyandu'] },
    { kunci: 'kader', judul: ['kader', 'kode kader', 'nomor kader'], wajib: true },
    { kunci: 'mulai', judul: ['mulai', 'bulan mulai'], wajib: true },
    { kunci: 'akhir', judul: ['akhir', 'bulan terakhir'] },
    { kunci: 'skNomor', judul: ['nomor sk', 'sk'] },
    { kunci: 'skTanggal', judul: ['tanggal sk'] },
    { kunci: 'dilatih', judul: ['dilatih', 'pelatihan terakhir', 'tanggal pelatihan'] },
    { kunci: 'keterampilan', judul: ['keterampilan', 'kode keterampilan'] },
  ],
}

/** @throws ImporGagal where the file cannot be read at all. */
export function importKader(db: Db, { register, berkas, pilihan, penulis }: PermintaanKader): Promise<JawabanImpor> {
  const { kode: kodeKab, kab_id: kabId } = register.kab
  const minta = { jenis: 'kader', kodeKab, berkas, pilihan, peminta: penulis } as const
  return jalankanImpor(db, minta, async (trx) => {
    const milik = register.unit.filter((u) => u.jenis === 'posyandu')
    const unit = new Map(milik.map((u) => [u.kode, u]))
    const ada = await listKader(
      trx,
      kabId,
      milik.map((u) => u.unitId),
    )
    const kader = new Map(ada.map((k) => [kunciKader(k), k]))
    const konteks = { register, penulis, unit, kader, dibaca: new Map<string, number>() }
    const hasil = { baru: 0, berubah: 0, sama: 0, ditolak: [] as Penolakan[], perubahan: [] }
    const tulis: IsiKader[] = []
    for await (const baris of readTabel(berkas, BENTUK)) {
      // A posyandu without kader stands in the form with an empty number.
      if (baris.teks('kader') === '' && baris.teks('mulai') === '') continue
      const satu = bacaBaris(konteks, baris)
      if (Array.isArray(satu)) {
        hasil.ditolak.push(...satu)
        continue
      }
      const lama = kader.get(kunciKader(satu))
      if (!lama) hasil.baru += 1
      else if (samaIsi(lama, satu)) hasil.sama += 1
      else hasil.berubah += 1
      if (!lama || !samaIsi(lama, satu)) tulis.push(satu)
    }
    if (tulis.length > 0) await saveKader(trx, kabId, { kader: tulis, oleh: pilihan.oleh, pada: penulis.pada })
    return hasil
  })
}

const kunciKader = ({ unitId, nomor }: Pick<Kader, 'unitId' | 'nomor'>): string => `${unitId} ${nomor}`

const samaIsi = (lama: Kader, baru: IsiKader): boolean =>
  lama.mulai === baru.mulai &&
  lama.akhir === baru.akhir &&
  lama.skNomor === baru.skNomor &&
  lama.skTanggal === baru.skTanggal &&
  lama.dilatihPada === baru.dilatihPada &&
  lama.keterampilan.toSorted().join() === baru.keterampilan.toSorted().join()

type Konteks = {
  readonly register: Register
  readonly penulis: Penulis
  readonly unit: ReadonlyMap<string, UnitTerdaftar>
  readonly kader: ReadonlyMap<string, Kader>
  /** Rows that spoke of a kader already. */
  readonly dibaca: Map<string, number>
}

function bacaBaris(konteks: Konteks, baris: BarisTabel): IsiKader | Penolakan[] {
  const { register, penulis } = konteks
  const tolakan: Penolakan[] = []
  const tolak = (kunci: string, alasan: string, saran: string) =>
    void tolakan.push({ ...alamat(baris, kunci), alasan, saran })
  const unit = cariPosyandu(konteks, baris, tolak)
  const nomor = bacaKodeKader(baris.teks('kader'))
  if (nomor === null) tolak('kader', 'Kode kader tidak terbaca.', 'Tulis K1, K2, ... sampai K99, bukan nama orang.')
  const mulai = bacaBulan(baris, 'mulai', tolak)
  const akhir = bacaBulan(baris, 'akhir', tolak)
  if (baris.teks('mulai') === '') tolak('mulai', 'Bulan mulai kosong.', 'Tulis sebagai TTTT-BB, misalnya 2024-03.')
  const skTanggal = bacaHari(baris, 'skTanggal', tolak)
  const dilatihPada = bacaHari(baris, 'dilatih', tolak)
  if (tolakan.length > 0 || !unit || nomor === null || mulai === null) return tolakan
  const kunci = kunciKader({ unitId: unit.unitId, nomor })
  const dulu = konteks.dibaca.get(kunci)
  if (dulu !== undefined)
    tolak('kader', `${kodeKader(nomor)} posyandu ini sudah ada di baris ${dulu}.`, 'Hapus salah satunya.')
  konteks.dibaca.set(kunci, baris.nomor)
  const lama = konteks.kader.get(kunci)
  const kader: IsiKader = {
    ...{ unitId: unit.unitId, nomor, mulai, akhir, skTanggal, dilatihPada, skNomor: baris.teks('skNomor') || null },
    keterampilan: bacaKeterampilan(register, baris),
    namaPengguna: lama?.akun?.namaPengguna ?? null,
  }
  const galat = checkKader(kader, {
    ...{ hariIni: penulis.hariIni, bulanIni: penulis.bulanIni },
    keterampilan: new Set([...register.keterampilan.map((k) => k.kode), ...(lama?.keterampilan ?? [])]),
    ...{ akun: new Set([kader.namaPengguna ?? '']), akunLain: new Set() },
  })
  for (const { kolom, pesan } of galat)
    tolak(kolom === 'dilatihPada' ? 'dilatih' : kolom, pesan, 'Perbaiki selnya, lalu unggah lagi seluruh berkas.')
  return tolakan.length > 0 ? tolakan : kader
}

type Tolak = (kunci: string, alasan: string, saran: string) => void

function cariPosyandu({ unit, register }: Konteks, baris: BarisTabel, tolak: Tolak): UnitTerdaftar | null {
  const ada = unit.get(baris.teks('kode').trim())
  if (!ada) {
    const saran = `Salin kodenya dari unduhan register ini; wilayahnya ${register.wilayah.nama}.`
    tolak('kode', 'Tidak ada posyandu berkode ini di wilayah Anda.', saran)
    return null
  }
  if (!register.bolehUbah(ada)) {
    tolak('kode', 'Posyandu ini di luar wilayah tugas Anda.', 'Hapus barisnya dari berkas.')
    return null
  }
  const tertulis = baris.teks('posyandu')
  if (tertulis !== '' && normalkanNama(tertulis) !== normalkanNama(ada.nama)) {
    tolak('posyandu', `Kode ini milik ${ada.nama}.`, 'Samakan nama dan kodenya; salah satunya keliru.')
    return null
  }
  return ada
}

/** Codes apart by semicolons or spaces, or names apart by semicolons. */
function bacaKeterampilan({ keterampilan }: Register, baris: BarisTabel): readonly string[] {
  const teks = baris.teks('keterampilan')
  const menurutNama = new Map(keterampilan.map((k) => [normalkanNama(k.nama), k.kode]))
  const bagian = teks.split(/[;\n]/).flatMap((satu) => {
    const kode = menurutNama.get(normalkanNama(satu))
    return kode ? [kode] : satu.split(/[\s,]+/)
  })
  return [...new Set(bagian.filter((satu) => satu !== ''))].toSorted()
}

function bacaBulan(baris: BarisTabel, kunci: string, tolak: Tolak) {
  const teks = teksTanggal(baris, kunci)
  if (teks === '') return null
  const bulan = parseBulan(teks.slice(0, 7))
  if (bulan === null) tolak(kunci, 'Bulan tidak terbaca.', 'Tulis sebagai TTTT-BB, misalnya 2024-03.')
  return bulan
}

function bacaHari(baris: BarisTabel, kunci: string, tolak: Tolak): string | null {
  const teks = teksTanggal(baris, kunci)
  if (teks === '') return null
  if (isHari(teks)) return teks
  tolak(kunci, 'Tanggal tidak terbaca.', 'Tulis sebagai TTTT-BB-HH, misalnya 2025-06-01.')
  return null
}

/** A cell that a spreadsheet turned into a date reads as its day. */
function teksTanggal(baris: BarisTabel, kunci: string): string {
  const nilai = baris.sel(kunci)?.nilai
  return nilai instanceof Date ? nilai.toISOString().slice(0, 10) : baris.teks(kunci).trim()
}
