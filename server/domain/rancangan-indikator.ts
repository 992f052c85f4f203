/**
 * A draft of an indikator: what the form holds, held against every rule that needs no figure. What is wrong is told by
 * field, in words that say how to mend it; nothing with a `galat` is tried or switched on.
 */
import { checkBentuk } from './periksa-bentuk.ts'
import { checkRumus } from './periksa-rumus.ts'
import { TAHUN_KE_DEPAN } from './pilihan-indikator.ts'
import { checkTeksBebas } from './teks-bebas.ts'
import { AWALAN_SENDIRI, type BerlakuVersi, kodeSendiri, versiPada } from './versi-indikator.ts'

export type SukuRancangan = {
  readonly sumber: 'elemen' | 'sasaran'
  readonly rujukan: string
  readonly koefAtas: number
  readonly koefBawah: number
}

export type IsiRancangan = {
  readonly kode: string
  readonly berlakuDari: number
  readonly nama: string
  /** English of name and meaning, empty where it has none: the Indonesian then stands. */
  readonly namaEn: string
  readonly definisi: string
  readonly definisiEn: string
  readonly kelompok: string
  readonly klaster: number
  readonly jenis: string
  readonly periode: string
  readonly jadwal: readonly number[]
  readonly umurMaks: number | null
  readonly bentukTarget: string
  readonly arah: 'naik' | 'turun' | 'netral'
  readonly gabung: string
  readonly sekaliPer: string
  readonly sensitif: boolean
  readonly skala: number
  readonly satuan: string
  /** What is counted, as in 'kurang 12 KK'; empty: orang. */
  readonly satuanHitung: string
  readonly satuanHitungEn: string
  readonly minimalNol: boolean
  readonly pembilang: readonly SukuRancangan[]
  readonly penyebut: readonly SukuRancangan[]
}

export type ElemenRancangan = {
  readonly kode: string
  readonly nama: string
  readonly kelompokId: number
  readonly kelompok: string
  readonly definisi: string
  readonly sifat: 'layanan' | 'kejadian' | 'posisi' | 'sampai-bulan-ini'
  readonly sekaliPer: string
  readonly sensitif: boolean
  /** It has a twin "di luar posyandu". */
  readonly berkembar: boolean
  /** Kinds of unit (jenis_unit_id) that report it; true where its group is incomplete without it. */
  readonly pelapor: ReadonlyMap<number, boolean>
}

export type SasaranRancangan = { readonly kode: string; readonly nama: string; readonly sensitif: boolean }

/** A version that there is already. */
export type VersiAda = BerlakuVersi & { readonly kode: string; readonly nama: string; readonly sensitif: boolean }

export type KonteksRancangan = {
  readonly elemen: ReadonlyMap<string, ElemenRancangan>
  readonly sasaran: ReadonlyMap<string, SasaranRancangan>
  /** Every version of every indikator, as this kabupaten has them. */
  readonly versi: readonly VersiAda[]
  readonly kelompok: readonly string[]
  readonly sekaliPer: readonly string[]
  /** The present year of the kabupaten. */
  readonly tahunKini: number
}

export type CatatanKolom = { readonly kolom: string; readonly pesan: string }
export type HasilPeriksa = { readonly galat: readonly CatatanKolom[]; readonly peringatan: readonly CatatanKolom[] }

const KODE_SENDIRI = new RegExp(`^${AWALAN_SENDIRI}[A-Z0-9_]{2,36}$`)

/** Versions of the indikator that a draft is about; without rows: it would be a new one. */
export const versiRancangan = (isi: Pick<IsiRancangan, 'kode'>, { versi }: KonteksRancangan): readonly VersiAda[] =>
  versi.filter((v) => v.kode === isi.kode)

/** First year that any version of the program holds for: nothing is counted before. */
export const tahunTerawal = ({ versi, tahunKini }: KonteksRancangan): number =>
  versi.reduce((awal, v) => Math.min(awal, v.berlakuDari), tahunKini)

export function periksaRancangan(isi: IsiRancangan, konteks: KonteksRancangan): HasilPeriksa {
  const rumus = checkRumus(isi, konteks)
  return {
    galat: [
      ...checkKode(isi, konteks),
      ...checkTahun(isi, konteks),
      ...checkTulisan(isi, konteks),
      ...checkBentuk(isi, konteks),
      ...rumus.galat,
      ...checkPeka(isi, konteks),
    ],
    peringatan: [...rumus.peringatan, ...ingatkanTahun(isi, konteks)],
  }
}

function checkKode(isi: IsiRancangan, konteks: KonteksRancangan): CatatanKolom[] {
  if (versiRancangan(isi, konteks).length > 0 || KODE_SENDIRI.test(isi.kode)) return []
  const pesan = kodeSendiri(isi.kode)
    ? `Sesudah ${AWALAN_SENDIRI} tulis 2 sampai 36 huruf besar, angka, atau garis bawah, misalnya ${AWALAN_SENDIRI}KELAS_AYAH.`
    : `Kode indikator sendiri diawali ${AWALAN_SENDIRI}, agar tidak pernah bertabrakan dengan katalog program.`
  return [{ kolom: 'kode', pesan }]
}

function checkTahun(isi: IsiRancangan, konteks: KonteksRancangan): CatatanKolom[] {
  const ada = versiRancangan(isi, konteks)
  const { tahunKini } = konteks
  const akhir = tahunKini + TAHUN_KE_DEPAN
  const awal = ada.length > 0 ? tahunKini : tahunTerawal(konteks)
  const tolak = (pesan: string) => [{ kolom: 'berlakuDari', pesan }]
  if (isi.berlakuDari > akhir) return tolak(`Pilih tahun paling lambat ${akhir}.`)
  if (isi.berlakuDari < awal)
    return tolak(
      ada.length > 0
        ? `Angka sebelum ${tahunKini} sudah dibaca orang dan tetap seperti adanya: pilih ${tahunKini} atau sesudahnya.`
        : `Belum ada laporan sebelum ${awal}: pilih ${awal} atau sesudahnya.`,
    )
  const sama = ada.some((v) => v.milik === 'kabupaten' && v.berlakuDari === isi.berlakuDari && hidup(v))
  return sama ? tolak(`Sudah ada rumus sejak ${isi.berlakuDari}. Hentikan dulu rumus itu, atau pilih tahun lain.`) : []
}

/** Whether it holds in its first year at least; otherwise it was stopped before it began. */
const hidup = ({ berakhir, berlakuDari }: BerlakuVersi): boolean => berakhir === null || berakhir >= berlakuDari

const DEFINISI_TERPENDEK = 30

function checkTulisan(isi: IsiRancangan, konteks: KonteksRancangan): CatatanKolom[] {
  const galat: CatatanKolom[] = []
  if (isi.nama.length < 3) galat.push({ kolom: 'nama', pesan: 'Tulis nama indikatornya.' })
  if (isi.definisi.length < DEFINISI_TERPENDEK)
    galat.push({
      kolom: 'definisi',
      pesan: 'Tulis artinya dalam satu atau dua kalimat: dari siapa, berapa yang mendapat apa.',
    })
  const kembar = konteks.versi.find(
    (v) => v.kode !== isi.kode && v.nama.toLowerCase() === isi.nama.toLowerCase() && isi.nama !== '',
  )
  if (kembar) galat.push({ kolom: 'nama', pesan: `Nama ini sudah dipakai ${kembar.kode}; tulis nama lain.` })
  for (const kolom of ['nama', 'namaEn', 'definisi', 'definisiEn'] as const)
    if (checkTeksBebas(isi[kolom]) === 'nomor-orang')
      galat.push({ kolom, pesan: 'Teks ini memuat nomor 16 angka seperti NIK; hapus nomornya.' })
  return galat
}

/** What points at few people stays withheld under any formula and any name. */
function checkPeka(isi: IsiRancangan, konteks: KonteksRancangan): CatatanKolom[] {
  if (isi.sensitif) return []
  const peka = [...isi.pembilang, ...isi.penyebut].find(
    ({ sumber, rujukan }) => (sumber === 'elemen' ? konteks.elemen : konteks.sasaran).get(rujukan)?.sensitif,
  )
  const pesan = (sebab: string) => [{ kolom: 'sensitif', pesan: `${sebab}, jadi indikator ini juga harus sensitif.` }]
  if (peka) return pesan(`${peka.rujukan} menunjuk sedikit orang`)
  return versiRancangan(isi, konteks).some((v) => v.sensitif) ? pesan('Indikator ini sensitif sejak semula') : []
}

function ingatkanTahun(isi: IsiRancangan, konteks: KonteksRancangan): CatatanKolom[] {
  const berlaku = versiPada(versiRancangan(isi, konteks), isi.berlakuDari)
  if (!berlaku || isi.berlakuDari > konteks.tahunKini) return []
  const pesan = `Angka tahun ${isi.berlakuDari} yang sudah tampil dihitung ulang sejak Januari dengan rumus ini. Angka tahun-tahun sebelumnya tetap.`
  return [{ kolom: 'berlakuDari', pesan }]
}
