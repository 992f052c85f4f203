import type { BerkasMasuk } from '#berkas/periksa.ts'
import { readTabel } from '#berkas/tabel.ts'
import type { Db } from '#db/connection.ts'
import { type Bulan, januari, tahunDari } from '#domain/bulan.ts'
import { ImporGagal, type JawabanImpor, type Penolakan, type Perubahan, type PilihanImpor } from '#domain/impor.ts'
import type { Dasar } from '#domain/indikator.ts'
import { dugaSasaran, JENIS_TERDUGA } from '#domain/penduga-sasaran.ts'
import { bagiTerbesar } from '#domain/sasaran.ts'
import type { Peminta } from '#store/impor-unggahan.ts'
import { type JenisSasaran, listJenisSasaran, listSasaranSejak, type SasaranDesa, saveSasaran } from '#store/sasaran.ts'
import { loadKonteksTempat } from './import-laporan-konteks.ts'
import { type BarisSasaran, bacaBarisSasaran, bentukSasaran } from './import-sasaran-baris.ts'
import { getKabupatenOrThrow, type HasilImpor, jalankanImpor } from './import-transaksi.ts'

export type PermintaanSasaran = {
  readonly kodeKab: string
  readonly berkas: BerkasMasuk
  readonly tahun: number
  readonly dasar: Dasar
  /** Month from which a riil count holds; a proyeksi holds the whole year. */
  readonly mulai: Bulan | null
  /** Rates with which kinds that the file does not give are estimated from its population. */
  readonly duga?: { readonly cbr: number; readonly akb: number | null } | undefined
  readonly pilihan: PilihanImpor
  /** Who asked in the browser; absent: the command line. */
  readonly peminta?: Peminta
}

/** Brings in sasaran of a year; a row of the whole kabupaten is shared out over its desa by population. */
export async function importSasaran(db: Db, permintaan: PermintaanSasaran): Promise<JawabanImpor> {
  const { kodeKab, berkas, pilihan, peminta } = permintaan
  const minta = { jenis: 'sasaran', kodeKab, berkas, pilihan, ...(peminta && { peminta }) } as const
  return jalankanImpor(db, minta, (trx) => simpan(trx, permintaan))
}

async function simpan(trx: Db, permintaan: PermintaanSasaran): Promise<HasilImpor> {
  const { kodeKab, berkas, tahun, dasar, duga } = permintaan
  const { kabId } = await getKabupatenOrThrow(trx, kodeKab)
  const masa = { kabId, tahun, dasar, mulai: mulaiDari(permintaan) }
  const jenis = await listJenisSasaran(trx)
  const konteks = { ...(await loadKonteksTempat(trx, kabId)), jenis, mulai: masa.mulai, kodeKab }
  const baris: BarisSasaran[] = []
  const ditolak: Penolakan[] = []
  for await (const satu of readTabel(berkas, bentukSasaran(jenis))) {
    const hasil = bacaBarisSasaran(konteks, satu)
    if ('nomor' in hasil) baris.push(hasil)
    else ditolak.push(...hasil)
  }
  const { lolos, ditolak: ganda } = tolakGanda(baris)
  const lama = petaSasaran(await listSasaranSejak(trx, masa))
  const semuaDesa = konteks.pencocok.indeks.semua
  const langsung = lolos.filter(({ desa }) => desa !== null)
  const hasil = tulisBaris(langsung, lama, jenis)
  const bagian = bagikan(lolos, { lama, tulis: hasil.tulis, jenis, desaId: semuaDesa.map(({ desaId }) => desaId) })
  const dugaan = duga ? dugakan({ duga, jenis, lama, tulis: hasil.tulis }) : 0
  await saveSasaran(trx, masa, { sasaran: [...hasil.tulis.values()], oleh: permintaan.pilihan.oleh })
  return {
    ...hasil,
    baru: hasil.baru + bagian.baris,
    ditolak: [...ditolak, ...ganda, ...bagian.ditolak],
    mengubah: hasil.tulis.size > 0,
    catatan: dugaan > 0 ? [`${dugaan} sasaran diduga dari penduduk`] : [],
  }
}

function mulaiDari({ tahun, dasar, mulai }: PermintaanSasaran): Bulan {
  if (dasar === 'proyeksi' && mulai !== null && mulai !== januari(tahun)) {
    throw new ImporGagal('Sasaran proyeksi berlaku setahun penuh; --mulai hanya untuk --dasar riil.')
  }
  if (mulai !== null && tahunDari(mulai) !== tahun) throw new ImporGagal(`--mulai harus bulan di tahun ${tahun}.`)
  return mulai ?? januari(tahun)
}

type Tulis = Map<string, SasaranDesa & { dokumen: string | null }>
type Peta = ReadonlyMap<string, number>

const kunciDari = (desaId: number, jenisId: number): string => `${desaId} ${jenisId}`
const petaSasaran = (sasaran: readonly SasaranDesa[]): Peta =>
  new Map(sasaran.map(({ desaId, jenisId, jumlah }) => [kunciDari(desaId, jenisId), jumlah]))

function tolakGanda(baris: readonly BarisSasaran[]): { lolos: BarisSasaran[]; ditolak: Penolakan[] } {
  const pemakai = new Map<string, number[]>()
  for (const { desa, nilai, nomor } of baris) {
    for (const { jenisId } of nilai) {
      const kunci = kunciDari(desa?.desaId ?? 0, jenisId)
      pemakai.set(kunci, [...(pemakai.get(kunci) ?? []), nomor])
    }
  }
  const ditolak: Penolakan[] = []
  const lolos = baris.filter(({ lembar, nomor, desa, nilai }) => {
    const kembar = nilai
      .flatMap(({ jenisId }) => pemakai.get(kunciDari(desa?.desaId ?? 0, jenisId)) ?? [])
      .find((n) => n !== nomor)
    if (kembar === undefined) return true
    const alasan = `Desa dan jenis sasaran yang sama ada juga di baris ${kembar}.`
    const saran = 'Sisakan satu baris yang benar.'
    ditolak.push({
      ...(lembar !== null && { lembar }),
      baris: nomor,
      kolom: null,
      nilai: desa?.nama ?? null,
      alasan,
      saran,
    })
    return false
  })
  return { lolos, ditolak }
}

function tulisBaris(baris: readonly BarisSasaran[], lama: Peta, jenis: readonly JenisSasaran[]) {
  const nama = new Map(jenis.map((satu) => [satu.jenisId, satu.kode]))
  const tulis: Tulis = new Map()
  const hasil = { baru: 0, berubah: 0, sama: 0, perubahan: [] as Perubahan[], tulis }
  for (const { desa, nilai, dokumen } of baris) {
    if (!desa) continue
    const perubahan: Perubahan[] = []
    const baru = nilai.filter(({ jenisId }) => !lama.has(kunciDari(desa.desaId, jenisId)))
    for (const { jenisId, jumlah } of nilai) {
      const dulu = lama.get(kunciDari(desa.desaId, jenisId))
      if (dulu === jumlah) continue
      tulis.set(kunciDari(desa.desaId, jenisId), { desaId: desa.desaId, jenisId, jumlah, dokumen })
      if (dulu === undefined) continue
      perubahan.push({ apa: `${desa.nama} (${desa.kode})`, kolom: nama.get(jenisId) ?? '', lama: dulu, baru: jumlah })
    }
    if (perubahan.length > 0) hasil.berubah += 1
    else if (baru.length > 0) hasil.baru += 1
    else hasil.sama += 1
    hasil.perubahan.push(...perubahan)
  }
  return hasil
}

type Bahan = { readonly lama: Peta; readonly tulis: Tulis; readonly jenis: readonly JenisSasaran[] }

const nilaiDesa = ({ lama, tulis }: Bahan, desaId: number, jenisId: number): number | undefined =>
  tulis.get(kunciDari(desaId, jenisId))?.jumlah ?? lama.get(kunciDari(desaId, jenisId))

/** Shares the kabupaten's totals out; answers how many rows it could. */
function bagikan(baris: readonly BarisSasaran[], bahan: Bahan & { desaId: readonly number[] }) {
  const penduduk = bahan.jenis.find(({ kode }) => kode === 'penduduk')?.jenisId ?? 0
  const bobot = bahan.desaId.map((desaId) => nilaiDesa(bahan, desaId, penduduk) ?? 0)
  const ditolak: Penolakan[] = []
  let banyak = 0
  for (const { lembar, nomor, desa, nilai, dokumen } of baris) {
    if (desa) continue
    banyak += 1
    for (const { jenisId, jumlah, kolom } of nilai) {
      const bagian = bagiTerbesar(jumlah, bobot)
      if (!bagian || jenisId === penduduk) {
        const alasan = 'Jumlah sekabupaten dibagi menurut penduduk desa, dan penduduk desa belum ada.'
        const saran = 'Masukkan dulu sasaran penduduk tiap desa untuk tahun dan dasar yang sama.'
        ditolak.push({ ...(lembar !== null && { lembar }), baris: nomor, kolom, nilai: String(jumlah), alasan, saran })
        break
      }
      for (const [i, desaId] of bahan.desaId.entries()) {
        const kunci = kunciDari(desaId, jenisId)
        const satu = bagian[i] ?? 0
        if (bahan.lama.get(kunci) !== satu) bahan.tulis.set(kunci, { desaId, jenisId, jumlah: satu, dokumen })
      }
    }
  }
  return { baris: banyak - new Set(ditolak.map(({ baris: b }) => b)).size, ditolak }
}

// Only kinds that neither the file nor the database has: an estimate never replaces a count.
function dugakan({ duga, ...bahan }: Bahan & { duga: NonNullable<PermintaanSasaran['duga']> }): number {
  const penduduk = bahan.jenis.find(({ kode }) => kode === 'penduduk')?.jenisId ?? 0
  const desaId = new Set([...bahan.tulis.values()].map((satu) => satu.desaId))
  let banyak = 0
  for (const satu of desaId) {
    const jiwa = nilaiDesa(bahan, satu, penduduk)
    if (jiwa === undefined) continue
    for (const { jenisId, kode } of bahan.jenis) {
      if (!JENIS_TERDUGA.includes(kode) || nilaiDesa(bahan, satu, jenisId) !== undefined) continue
      const jumlah = dugaSasaran(kode, { penduduk: jiwa, ...duga })
      if (jumlah === null) continue
      bahan.tulis.set(kunciDari(satu, jenisId), { desaId: satu, jenisId, jumlah, dokumen: `diduga, CBR ${duga.cbr}` })
      banyak += 1
    }
  }
  return banyak
}
