import type { BerkasBatas, FiturBatas } from '#berkas/batas.ts'
import { ringkasBatas } from '#berkas/topologi.ts'
import type { Db } from '#db/connection.ts'
import { type Geometri, gabungGeometri, perbaikiGeometri } from '#domain/batas.ts'
import { type Bulan, formatBulan, SEJAK_SEMULA } from '#domain/bulan.ts'
import type { JawabanImpor, Penolakan, PilihanImpor } from '#domain/impor.ts'
import { cocokkanDesa, type DesaBernama } from '#domain/nama-desa.ts'
import { BULAN_TERAKHIR } from '#domain/wilayah.ts'
import { listBatas, listMulaiRingkas, saveBatas, saveBatasRingkas } from '#store/batas.ts'
import { listDesaBernama } from '#store/wilayah.ts'
import { alasanNama, lingkupKecamatan, loadPencocok, type Pencocok } from './import-pencocok.ts'
import { getKabupatenOrThrow, type HasilImpor, jalankanImpor } from './import-transaksi.ts'

export type PermintaanBatas = {
  readonly kodeKab: string
  readonly berkas: BerkasBatas
  /** Since when these boundaries hold; absent: since ever. */
  readonly mulai?: Bulan
  readonly pilihan: PilihanImpor
}

/** Brings in the boundaries of a kabupaten's desa: as received (mended), and simplified for the map. */
export async function importBatas(db: Db, permintaan: PermintaanBatas): Promise<JawabanImpor> {
  const { kodeKab, berkas, mulai = SEJAK_SEMULA, pilihan } = permintaan
  return jalankanImpor(db, { jenis: 'batas', kodeKab, berkas, pilihan }, async (trx) => {
    const { kabId } = await getKabupatenOrThrow(trx, kodeKab)
    const pencocok = await loadPencocok(trx, kabId)
    const milikSendiri = berkas.fitur.filter(({ kode }) => isMilik(kode, kodeKab))
    const { batas, ditolak, catatan } = cocokkanBatas(pencocok, milikSendiri)
    const hasil = await simpanBatas(trx, { kabId, mulai, asal: berkas.nama, batas })
    const dilewati = berkas.fitur.length - milikSendiri.length
    const tanpa = pencocok.indeks.semua.length - batas.size
    return {
      ...hasil,
      ditolak,
      catatan: [
        ...(dilewati > 0 ? [`${dilewati} bidang bukan desa di ${kodeKab}, dilewati`] : []),
        ...(tanpa > 0 ? [`${tanpa} desa tidak ada di berkas ini`] : []),
        ...catatan,
      ],
    }
  })
}

// Files of a whole provinsi, and of every level at once, are common; what is not a desa of ours is nobody's mistake.
const isMilik = (kode: string | null, kodeKab: string): boolean =>
  kode === null || (kode.startsWith(`${kodeKab}.`) && kode.split('.').length === 4) || isKodeBps(kode, kodeKab)

// BPS numbers its desa in the same shape, with other numbers: such a feature goes by name.
const isKodeBps = (kode: string, kodeKab: string): boolean =>
  kode.startsWith(kodeKab.slice(0, 2)) && /\.0\d{3}$/.test(kode)

type Berbatas = { readonly desa: DesaBernama; readonly geometri: Geometri }

function cocokkanBatas(pencocok: Pencocok, fitur: readonly FiturBatas[]) {
  const batas = new Map<number, Berbatas>()
  const ditolak: Penolakan[] = []
  const perbaikan = new Map<string, number>()
  for (const satu of fitur) {
    const desa = cocokkanFitur(pencocok, satu)
    if ('alasan' in desa) {
      ditolak.push({ baris: satu.nomor, kolom: 'nama', nilai: satu.nama || satu.kode, ...desa })
      continue
    }
    const baik = perbaikiGeometri(satu.geometri)
    if ('alasan' in baik) {
      const saran = 'Perbaiki bidang ini dengan QGIS (Fix geometries), atau ambil dari sumber lain.'
      ditolak.push({ baris: satu.nomor, kolom: 'geometri', nilai: desa.nama, alasan: baik.alasan, saran })
      continue
    }
    for (const cara of baik.perbaikan) perbaikan.set(cara, (perbaikan.get(cara) ?? 0) + 1)
    const ada = batas.get(desa.desaId)
    batas.set(desa.desaId, { desa, geometri: gabungGeometri([...(ada ? [ada.geometri] : []), baik.geometri]) })
  }
  const catatan = [...perbaikan].map(([cara, banyak]) => `${banyak} bidang diperbaiki: ${cara}`)
  return { batas, ditolak, catatan }
}

function cocokkanFitur(pencocok: Pencocok, { kode, nama, kecamatan }: FiturBatas) {
  const sekode = kode === null ? undefined : pencocok.indeks.kode.get(kode)
  if (sekode) return sekode
  const di = kecamatan ? pencocok.findKecamatan(kecamatan) : pencocok.findKecamatan(kode?.slice(0, 8) ?? '')
  if (!di) {
    const alasan = kode ? `Kode ${kode} tidak dikenal.` : 'Tidak ada kode dan kecamatan, dan nama saja tidak cukup.'
    return { alasan, saran: 'Beri bidang ini kode desa Kemendagri, atau nama desa dan kecamatannya.' }
  }
  const hasil = cocokkanDesa(pencocok.indeks, { nama }, lingkupKecamatan(pencocok, di.kode))
  return hasil.hasil === 'cocok' ? hasil.desa : alasanNama(hasil, { nama, di: `Kec. ${di.nama}` })
}

async function simpanBatas(
  trx: Db,
  { kabId, mulai, asal, batas }: { kabId: number; mulai: Bulan; asal: string; batas: ReadonlyMap<number, Berbatas> },
): Promise<Omit<HasilImpor, 'ditolak'>> {
  const ada = new Map((await listBatas(trx, kabId, mulai)).map((satu) => [satu.desaId, satu]))
  const hasil = { baru: 0, berubah: 0, sama: 0, perubahan: [] as HasilImpor['perubahan'][number][] }
  for (const { desa, geometri } of batas.values()) {
    const lama = ada.get(desa.desaId)
    if (lama && JSON.stringify(lama.geometri.coordinates) === JSON.stringify(geometri.coordinates)) {
      hasil.sama += 1
      continue
    }
    await saveBatas(trx, kabId, { desaId: desa.desaId, mulai, geometri, asal })
    if (!lama) hasil.baru += 1
    else {
      hasil.berubah += 1
      const kolom = `batas sejak ${mulai === SEJAK_SEMULA ? 'semula' : formatBulan(mulai)}`
      hasil.perubahan.push({
        apa: `Desa ${desa.kode}`,
        kolom,
        lama: hitungTitik(lama.geometri),
        baru: hitungTitik(geometri),
      })
    }
  }
  if (hasil.baru + hasil.berubah > 0) await ringkaskan(trx, kabId, mulai)
  return hasil
}

const hitungTitik = ({ coordinates }: Geometri): string => `${JSON.stringify(coordinates).split('],[').length} titik`

/** Makes the simplified boundaries of a month anew, and of every later one in which they, the desa or their codes differ. */
export async function ringkaskan(trx: Db, kabId: number, mulai: Bulan): Promise<void> {
  if ((await listBatas(trx, kabId, BULAN_TERAKHIR)).length === 0) return
  for (const bulan of await listMulaiRingkas(trx, kabId, mulai)) {
    const desa = new Map((await listDesaBernama(trx, kabId, bulan)).map((satu) => [satu.desaId, satu]))
    const berbatas = (await listBatas(trx, kabId, bulan)).flatMap(({ desaId, geometri }) => {
      const satu = desa.get(desaId)
      return satu ? [{ kode: satu.kode, nama: satu.nama, geometri }] : []
    })
    await saveBatasRingkas(trx, kabId, bulan, ringkasBatas(berbatas))
  }
}
