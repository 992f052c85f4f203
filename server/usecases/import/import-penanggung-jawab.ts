// A list of who answers for which desa, as a dinas keeps it: a row per desa, or several where people followed each other.
import type { BerkasMasuk } from '#berkas/periksa.ts'
import { type BarisTabel, type BentukTabel, readTabel } from '#berkas/tabel.ts'
import type { Db } from '#db/connection.ts'
import { type Bulan, berlaku, formatBulan, SEJAK_SEMULA } from '#domain/bulan.ts'
import type { JawabanImpor, Penolakan, Perubahan, PilihanImpor } from '#domain/impor.ts'
import type { DesaBernama } from '#domain/nama-desa.ts'
import { normalkanNama } from '#domain/nama-desa.ts'
import { bacaBulan } from '#domain/sel-berkas.ts'
import { checkTeksBebas } from '#domain/teks-bebas.ts'
import { listPenanggungJawab, type PenanggungJawab, savePenanggungJawab } from '#store/pindah-desa.ts'
import { listLayananUnit, type Unit } from '#store/unit.ts'
import { namaTempat, sebutPetugas } from '#usecases/kelola-desa.ts'
import { type KonteksTempat, loadKonteksTempat } from './import-laporan-konteks.ts'
import { cocokkanDesaBaris } from './import-laporan-tempat.ts'
import { getKabupatenOrThrow, type HasilImpor, jalankanImpor } from './import-transaksi.ts'
import { alamat } from './import-unit-baris.ts'

export type PermintaanDaftarPenanggung = {
  readonly kodeKab: string
  readonly berkas: BerkasMasuk
  readonly pilihan: PilihanImpor
}

const BENTUK: BentukTabel = {
  kolom: [
    { kunci: 'puskesmas', judul: ['puskesmas', 'nama puskesmas'] },
    { kunci: 'kecamatan', judul: ['kecamatan', 'nama kecamatan'] },
    { kunci: 'desa', judul: ['desa', 'kelurahan', 'desa/kelurahan', 'nama desa'], wajib: true },
    { kunci: 'kodeDesa', judul: ['kode desa', 'kode kelurahan', 'kode desa/kelurahan'] },
    { kunci: 'nama', judul: ['nama', 'nama petugas', 'petugas', 'penanggung jawab'] },
    { kunci: 'jabatan', judul: ['jabatan'], wajib: true },
    { kunci: 'unit', judul: ['unit', 'kode unit', 'bertugas di'] },
    { kunci: 'mulai', judul: ['mulai', 'sejak'] },
  ],
}

/**
 * Brings in who answers for which desa. Without a unit it is somebody of the desa's puskesmas, without a month it is so since
 * ever; a row on record for the same desa and month is replaced, one before a later row is refused.
 */
export async function importPenanggungJawab(
  db: Db,
  { kodeKab, berkas, pilihan }: PermintaanDaftarPenanggung,
): Promise<JawabanImpor> {
  return jalankanImpor(db, { jenis: 'penanggung-jawab', kodeKab, berkas, pilihan }, async (trx) => {
    const { kabId } = await getKabupatenOrThrow(trx, kodeKab)
    const tempat = await loadKonteksTempat(trx, kabId)
    const konteks = { ...tempat, layanan: await listLayananUnit(trx, kabId) }
    const dibaca: Terbaca[] = []
    const ditolak: Penolakan[] = []
    for await (const baris of readTabel(berkas, BENTUK)) {
      const satu = bacaBaris(konteks, baris)
      if (Array.isArray(satu)) ditolak.push(...satu)
      else dibaca.push(satu)
    }
    return simpan(trx, kabId, { dibaca, ditolak })
  })
}

type Konteks = KonteksTempat & { readonly layanan: readonly { readonly unitId: number; readonly desaId: number }[] }
type Terbaca = {
  readonly isi: PenanggungJawab
  readonly desa: DesaBernama
  readonly tolak: (alasan: string, saran: string) => Penolakan
}

function bacaBaris(konteks: Konteks, baris: BarisTabel): Terbaca | Penolakan[] {
  const tolakan: Penolakan[] = []
  const tolak = (kunci: string, alasan: string, saran: string) =>
    void tolakan.push({ ...alamat(baris, kunci), alasan, saran })
  const terbaca = bacaBulan(baris.teks('mulai'), null)
  if (!('nilai' in terbaca)) tolak('mulai', terbaca.alasan, terbaca.saran)
  const mulai = 'nilai' in terbaca ? (terbaca.nilai ?? SEJAK_SEMULA) : SEJAK_SEMULA
  const jabatan = baris.teks('jabatan')
  if (jabatan === '') tolak('jabatan', 'Jabatan kosong.', 'Isi misalnya Bidan desa.')
  for (const kunci of ['nama', 'jabatan']) {
    if (checkTeksBebas(baris.teks(kunci)) === 'nomor-orang')
      tolak(kunci, 'Isian ini memuat nomor 16 angka seperti NIK.', 'Hapus nomornya.')
  }
  const desa = cocokkanDesaBaris(konteks, { baris, bulan: mulai, tolakan })
  const unit = desa && cariUnit(konteks, { baris, desa, mulai })
  if (desa && !unit) {
    const saran = 'Tulis kode atau nama pustu atau posyandunya, atau kosongkan bila petugas puskesmasnya.'
    tolak('unit', `Unit ini tidak melayani ${desa.nama} pada ${formatMulai(mulai)}.`, saran)
  }
  if (tolakan.length > 0 || !desa || !unit) return tolakan
  const nama = baris.teks('nama') || null
  return {
    desa,
    isi: {
      ...{ desaId: desa.desaId, mulai, unitId: unit.unitId, kodeUnit: unit.kode },
      ...{ namaUnit: namaTempat(unit), jabatan, nama },
    },
    tolak: (alasan, saran) => ({ ...alamat(baris, 'mulai'), alasan, saran }),
  }
}

const formatMulai = (bulan: Bulan): string => (bulan === SEJAK_SEMULA ? 'awal catatan' : formatBulan(bulan))

/** The unit named, among those that serve the desa; else the desa's puskesmas. */
function cariUnit(
  { pencocok, layanan, puskesmasDesa }: Konteks,
  { baris, desa, mulai }: { readonly baris: BarisTabel; readonly desa: DesaBernama; readonly mulai: Bulan },
): Unit | undefined {
  const teks = baris.teks('unit')
  const melayani = new Set(layanan.filter((l) => l.desaId === desa.desaId).map((l) => l.unitId))
  const calon = [...pencocok.unit.values()].filter(
    (u) => berlaku(u, mulai) && (melayani.has(u.unitId) || u.unitId === puskesmasDesa(desa.desaId, mulai)),
  )
  if (teks === '') return calon.find((u) => u.unitId === puskesmasDesa(desa.desaId, mulai))
  const sebutan = (u: Unit) => [u.nama, namaTempat(u)].map(normalkanNama)
  const bernama = calon.filter((u) => sebutan(u).includes(normalkanNama(teks)))
  return calon.find((u) => u.kode === teks) ?? (bernama.length === 1 ? bernama[0] : undefined)
}

/** Month by month, so that a list may hold the whole history of a desa in any order. */
async function simpan(
  trx: Db,
  kabId: number,
  { dibaca, ditolak }: { readonly dibaca: readonly Terbaca[]; readonly ditolak: Penolakan[] },
): Promise<HasilImpor> {
  const ada = new Map<number, PenanggungJawab[]>()
  for (const p of await listPenanggungJawab(trx, kabId)) ada.set(p.desaId, [...(ada.get(p.desaId) ?? []), p])
  const tulis: PenanggungJawab[] = []
  const perubahan: Perubahan[] = []
  let [baru, sama] = [0, 0]
  for (const { isi, desa, tolak } of dibaca.toSorted((a, b) => a.isi.mulai - b.isi.mulai)) {
    const milik = ada.get(isi.desaId) ?? []
    const lama = milik.find((p) => p.mulai === isi.mulai)
    const kemudian = milik.find((p) => p.mulai > isi.mulai)
    if (lama && sebutPetugas(lama) === sebutPetugas(isi) && lama.unitId === isi.unitId) sama += 1
    else if (kemudian && !lama) {
      const sejak = formatBulan(kemudian.mulai)
      ditolak.push(tolak(`${desa.nama} sudah tercatat di bawah ${sebutPetugas(kemudian)} sejak ${sejak}.`, LANJUT))
    } else {
      tulis.push(isi)
      ada.set(isi.desaId, [...milik.filter((p) => p !== lama), isi])
      if (!lama) baru += 1
      else perubahan.push({ ...ubahan(desa, isi.mulai), lama: sebutPetugas(lama), baru: sebutPetugas(isi) })
    }
  }
  // A desa and month twice in one list: the last row is meant.
  const terakhir = new Map(tulis.map((isi) => [`${isi.desaId} ${isi.mulai}`, isi]))
  await savePenanggungJawab(trx, kabId, [...terakhir.values()])
  return { baru, berubah: perubahan.length, sama, ditolak: ditolak.sort((a, b) => a.baris - b.baris), perubahan }
}

const LANJUT = 'Pakai bulan itu atau sesudahnya.'

const ubahan = ({ kode }: DesaBernama, mulai: Bulan) => ({
  apa: `Desa ${kode}`,
  kolom: mulai === SEJAK_SEMULA ? 'penanggung jawab' : `penanggung jawab sejak ${formatBulan(mulai)}`,
})
