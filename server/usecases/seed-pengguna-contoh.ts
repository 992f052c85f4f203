import type { Db } from '#db/connection.ts'
import { JENIS_UNIT } from '#domain/indikator.ts'
import type { Peran } from '#domain/peran.ts'
import { type Pohon, pohonPada, type Simpul } from '#domain/pohon.ts'
import { BULAN_TERAKHIR } from '#domain/wilayah.ts'
import { findPenggunaMenurutNama } from '#store/pengguna.ts'
import { type KabupatenDibaca, listKabupatenSemua, loadPohon } from '#store/pohon.ts'
import { listUnit, type Unit } from '#store/unit.ts'
import { daftarkanPengguna, type Pendaftaran } from './kelola-pengguna.ts'
import { namaContoh } from './masuk-contoh.ts'
import { ALAMAT_PERINTAH, OPERATOR } from './operator.ts'

type Orang = {
  readonly nama: string
  readonly sebutan: string
  readonly peran: Peran
  readonly tempat: string | undefined
}

/**
 * Registers the people of the example, at least one per role, bound to places that are found, not named. None has a
 * password: four are behind the doors of the example. Who is there already stays.
 */
export async function seedPenggunaContoh(db: Db, pada: Date): Promise<void> {
  const [kab] = await listKabupatenSemua(db)
  if (!kab) return
  const pohon = pohonPada(await loadPohon(db, kab), BULAN_TERAKHIR)
  const orang = susunOrang(kab, pohon, await listUnit(db, kab.kab_id))
  const daftar: Pendaftaran[] = []
  for (const { nama, sebutan, peran, tempat } of orang) {
    const namaPengguna = namaContoh(nama)
    const perluTempat = peran !== 'admin'
    if ((perluTempat && !tempat) || (await findPenggunaMenurutNama(db, namaPengguna))) continue
    const tugas = { peran, tempat: tempat ? [tempat] : [], klaster: null, mulai: SEJAK, akhir: null }
    daftar.push({ namaPengguna, nama: sebutan, tugas })
  }
  const hasil = await daftarkanPengguna(db, { aktor: OPERATOR, alamat: ALAMAT_PERINTAH, pada }, daftar)
  if ('ditolak' in hasil) throw new Error(`pengguna contoh ke-${hasil.nomor + 1}: ${hasil.pesan}`)
}

const SEJAK = '2020-01-01'

function susunOrang(kab: KabupatenDibaca, pohon: Pohon, unit: readonly Unit[]): Orang[] {
  const puskesmas = terluas(pohon)
  const desa = pohon.desa.filter((d) => d.puskesmas?.id === puskesmas?.id)
  const diDesa = (jenis: number) => unit.find((u) => u.jenisUnitId === jenis && desa.some((d) => d.desaId === u.desaId))
  const pustu = diDesa(JENIS_UNIT.pustu)
  const posyandu = diDesa(JENIS_UNIT.posyandu)
  const kota = kab.jenis === 'kota'
  return [
    { nama: 'dinas', sebutan: 'Dinas Kesehatan', peran: 'dinas', tempat: kab.kode },
    { nama: 'kepala-puskesmas', sebutan: 'Kepala Puskesmas', peran: 'kepala-puskesmas', tempat: puskesmas?.kode },
    { nama: 'petugas-puskesmas', sebutan: 'Petugas Puskesmas', peran: 'petugas-puskesmas', tempat: puskesmas?.kode },
    { nama: 'petugas-pustu', sebutan: 'Petugas Pustu', peran: 'bidan-desa', tempat: pustu?.kode },
    { nama: 'kader', sebutan: 'Kader Posyandu', peran: 'kader', tempat: posyandu?.kode },
    { nama: 'bupati', sebutan: kota ? 'Wali Kota' : 'Bupati', peran: 'pimpinan', tempat: kab.kode },
    { nama: 'camat', sebutan: 'Camat', peran: 'pimpinan', tempat: desa[0]?.kecamatan?.kode },
    { nama: 'kepala-desa', sebutan: 'Kepala Desa', peran: 'kepala-desa', tempat: desa[0]?.kode },
    { nama: 'opd', sebutan: 'Organisasi Perangkat Daerah', peran: 'opd', tempat: kab.kode },
    { nama: 'provinsi', sebutan: 'Dinas Kesehatan Provinsi', peran: 'provinsi', tempat: kab.kode.slice(0, 2) },
    { nama: 'admin', sebutan: 'Admin', peran: 'admin', tempat: undefined },
  ]
}

/** The puskesmas with the most desa, the first by code among equals. */
function terluas({ puskesmas, desa }: Pohon): Simpul | undefined {
  const banyak = (p: Simpul) => desa.filter((d) => d.puskesmas?.id === p.id).length
  return puskesmas.toSorted((a, b) => banyak(b) - banyak(a) || (a.kode < b.kode ? -1 : 1))[0]
}
