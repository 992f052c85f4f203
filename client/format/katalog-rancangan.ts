// A draft of an indikator in the form: its steps, its formula in words, and what changes with a choice.
import { t } from '#client/messages/t.ts'
import type { IsiRancangan, PilihanIndikatorJawaban, SukuRancangan } from '#contract/kelola-katalog.ts'
import { kataPeriode } from './arti.ts'
import { formatDesimal } from './bilangan.ts'
import { kataJenisUnit } from './kata-angka.ts'
import { ratakan } from './saring.ts'

export const LANGKAH = ['arti', 'rumus', 'mulai', 'coba', 'aktif'] as const
export type LangkahKatalog = (typeof LANGKAH)[number]
/** The steps that have fields. */
export type LangkahIsian = 'arti' | 'rumus' | 'mulai'
export type SisiRumus = 'pembilang' | 'penyebut'

const ARTI: readonly string[] = [
  ...['kode', 'nama', 'definisi', 'kelompok', 'klaster', 'arah', 'sensitif'],
  ...['namaEn', 'definisiEn', 'satuanHitung', 'satuanHitungEn'],
]
const MULAI: readonly string[] = ['berlakuDari', 'bentukTarget', 'dokumen']

/** The step in which a field stands: 'pembilang.0.rujukan' in that of the formula. */
export function langkahKolom(kolom: string): LangkahIsian {
  const [awal = ''] = kolom.split('.')
  if (ARTI.includes(awal)) return 'arti'
  return MULAI.includes(awal) ? 'mulai' : 'rumus'
}

type Catatan = { readonly kolom: string; readonly pesan: string }

/** What stands beside a field: of itself ('pembilang') or, with `beserta`, of its parts ('pembilang.0.rujukan') as well. */
export const catatanKolom = (catatan: readonly Catatan[], kolom: string, beserta = false): readonly string[] => [
  ...new Set(
    catatan
      .filter((satu) => satu.kolom === kolom || (beserta && satu.kolom.startsWith(`${kolom}.`)))
      .map(({ pesan }) => pesan),
  ),
]

const KODE_TERPANJANG = 40

/** A code of one's own: 'Balita dipantau tumbuh kembang' is LOK_BALITA_DIPANTAU_TUMBUH_KEMBANG. */
export function kodeDariNama(nama: string): string {
  const kata = ratakan(nama)
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
  if (kata === '') return ''
  const kode = `LOK_${kata}`
  // A word that does not fit whole is left out.
  return kode.length <= KODE_TERPANJANG ? kode : kode.slice(0, KODE_TERPANJANG + 1).replace(/_[^_]*$/, '')
}

/** Another name; the code follows it until somebody has written one. */
export const gantiNama = ({ kode, nama }: Pick<IsiRancangan, 'kode' | 'nama'>, baru: string) => ({
  nama: baru,
  kode: kode === kodeDariNama(nama) ? kodeDariNama(baru) : kode,
})

/** The form before anything is written: what most indikator are. */
export function rancanganBaru(pilihan: PilihanIndikatorJawaban): IsiRancangan {
  const ada = <T>(semua: readonly T[], cocok: (satu: T) => boolean): T | undefined => semua.find(cocok) ?? semua[0]
  const kode = (semua: readonly { readonly kode: string }[], mau: string) =>
    ada(semua, (s) => s.kode === mau)?.kode ?? ''
  const isi: IsiRancangan = {
    ...{ kode: '', berlakuDari: pilihan.tahun.rumusBaru, nama: '', definisi: '', kelompok: '', klaster: 2 },
    ...{ namaEn: '', definisiEn: '', satuanHitung: '', satuanHitungEn: '' },
    ...{ jenis: kode(pilihan.jenis, 'cakupan'), periode: '', jadwal: [], umurMaks: null, bentukTarget: '' },
    ...{ arah: 'naik', gabung: kode(pilihan.gabung, 'jumlah-nakes'), sensitif: false, skala: 100, minimalNol: false },
    sekaliPer: ada(pilihan.sekaliPer, (s) => s === 'tahun') ?? '',
    satuan: ada(pilihan.satuan, (s) => s === 'persen') ?? '',
    ...{ pembilang: [], penyebut: [] },
  }
  return pilihPeriode(isi, kode(pilihan.periode, 'kumulatif'), pilihan)
}

export const isKejadian = ({ periode }: Pick<IsiRancangan, 'periode'>): boolean => periode.startsWith('kejadian')

/** Another way of gathering months: what it does not ask for goes, what it asks for gets its usual value. */
export function pilihPeriode(isi: IsiRancangan, periode: string, pilihan: PilihanIndikatorJawaban): IsiRancangan {
  const baru = pilihan.periode.find((satu) => satu.kode === periode)
  if (!baru) return isi
  const bentuk = baru.bentukTarget.map(namaBentuk)
  return {
    ...isi,
    periode,
    jadwal: baru.berjadwal ? isi.jadwal : [],
    umurMaks: baru.berumur ? (isi.umurMaks ?? 1) : null,
    bentukTarget: bentuk.includes(namaBentuk(isi.bentukTarget)) ? isi.bentukTarget : bentukAwal(bentuk[0] ?? ''),
    ...(isKejadian({ periode }) ? ukuranKejadian(isi) : ukuranBagian(isi)),
  }
}

/** An event is a count, in kasus unless somebody said otherwise; everything else is a share in percent. */
const ukuranKejadian = ({ jenis, satuan }: IsiRancangan) => ({
  jenis: jenis === 'turunan' ? jenis : 'kejadian',
  satuan: satuan === 'persen' ? 'kasus' : satuan,
})
const ukuranBagian = ({ jenis }: IsiRancangan) => ({
  ...{ jenis: jenis === 'kejadian' ? 'cakupan' : jenis, satuan: 'persen', skala: 100 },
})

/** Another kind of measure; events are gathered in their own way. */
export function pilihJenis(isi: IsiRancangan, jenis: string, pilihan: PilihanIndikatorJawaban): IsiRancangan {
  const baru = { ...isi, jenis }
  if ((jenis === 'kejadian') === isKejadian(isi) || (jenis === 'turunan' && isKejadian(isi))) return baru
  return pilihPeriode(baru, jenis === 'kejadian' ? 'kejadian' : 'kumulatif', pilihan)
}

/** A pembilang; its first elemen says how often a person counts and whose laporan bring it, where nobody has said so yet. */
export function pilihPembilang(
  isi: IsiRancangan,
  pembilang: SukuRancangan[],
  { elemen, gabung, sekaliPer }: PilihanIndikatorJawaban,
): Partial<IsiRancangan> {
  const pertama = isi.pembilang.length === 0 ? elemen.find(({ kode }) => kode === pembilang[0]?.rujukan) : undefined
  if (!pertama) return { pembilang }
  const cocok = gabungDari(pertama.pelapor)
  return {
    pembilang,
    ...(sekaliPer.includes(pertama.sekaliPer) && { sekaliPer: pertama.sekaliPer }),
    ...(gabung.some(({ kode }) => kode === cocok) && { gabung: cocok }),
    ...(pertama.sensitif && { sensitif: true }),
  }
}

/** The usual way to put together what these kinds of unit report. */
function gabungDari(pelapor: readonly string[]): string {
  const [pustu, puskesmas, posyandu] = ['pustu', 'puskesmas', 'posyandu'].map((jenis) => pelapor.includes(jenis))
  if (pelapor.includes('bpjs')) return 'tunggal(bpjs>dinas)'
  if (posyandu && !pustu && !puskesmas) return 'tunggal(posyandu)'
  return puskesmas && !pustu && !posyandu ? 'tunggal(puskesmas)' : 'jumlah-nakes'
}

/** 'mulai:8' is of the shape 'mulai', 'jadwal:{...}' of 'jadwal'. */
export const namaBentuk = (bentuk: string): string => bentuk.split(':')[0] ?? ''

/** A shape with its usual value, where it has one. */
export function bentukAwal(nama: string): string {
  if (nama === 'mulai') return 'mulai:2'
  return nama === 'jadwal' ? 'jadwal:{"12":100}' : nama
}

/** 'jadwal:{"2":50,"8":100}' as its months with their percent, in order. */
export function bacaJadwalTarget(bentuk: string): readonly (readonly [bulan: number, persen: number])[] {
  return [...bentuk.matchAll(/"(\d{1,2})":\s*(\d{1,3})/g)]
    .map(([, bulan, persen]) => [Number(bulan), Number(persen)] as const)
    .sort(([a], [b]) => a - b)
}

export const tulisJadwalTarget = (jadwal: readonly (readonly [bulan: number, persen: number])[]): string =>
  `jadwal:${JSON.stringify(Object.fromEntries(jadwal))}`

const BENTUK = ['linear', 'datar', 'mulai', 'jadwal'] as const

/** How the year's target is due by its months. */
export function kataBentuk(bentuk: string): string {
  if (bentuk === '-') return t('katalog.bentuk.tanpa')
  const kenal = BENTUK.find((satu) => satu === namaBentuk(bentuk))
  return kenal ? t(`katalog.bentuk.${kenal}`) : bentuk
}

const JENIS = ['cakupan', 'prevalensi', 'kejadian', 'turunan', 'sumber-daya'] as const

/** What kind of measure it is; one that the server added since stays as it says. */
export function kataJenis({ kode, nama }: { readonly kode: string; readonly nama: string }): string {
  const kenal = JENIS.find((satu) => satu === kode)
  return kenal ? t(`katalog.jenis.${kenal}`) : nama
}

const GABUNG = ['jumlah', 'jumlah-nakes', 'maksimum', 'utama-plus'] as const

/** A rule of putting units together, in short; one that is written otherwise stays as the server says. */
export function kataGabung({ kode, nama }: { readonly kode: string; readonly nama: string }): string {
  const [, aturan = '', isi = ''] = /^([a-z-]+)(?:\((.*)\))?$/.exec(kode) ?? []
  const unit = isi.split('>').map(kataJenisUnit)
  if (aturan === 'tunggal')
    return t(unit.length > 1 ? 'katalog.gabung.pertama' : 'katalog.gabung.hanya', { unit: unit.join(', ') })
  const kenal = GABUNG.find((satu) => satu === aturan)
  return kenal ? t(`katalog.gabung.${kenal}`) : nama
}

/** Reads a factor as people write it: '2', '0,2', '1/3', '20 %'. Null for what is none, or too fine for a formula. */
export function bacaKali(teks: string): { readonly atas: number; readonly bawah: number } | null {
  const m = /^(\d{1,4})(?:[.,](\d{1,3}))?(?:\s*\/\s*(\d{1,4}))?\s*(%)?$/.exec(teks.trim())
  if (!m) return null
  const [, bulat = '', pecahan = '', bagi = '1', persen] = m
  const bawah = 10 ** pecahan.length * Number(bagi) * (persen ? 100 : 1)
  const atas = Number(bulat + pecahan)
  const sama = faktorSama(atas, bawah)
  if (atas === 0 || bawah === 0 || atas / sama > 1000 || bawah / sama > 1000) return null
  return { atas: atas / sama, bawah: bawah / sama }
}

const faktorSama = (a: number, b: number): number => (b === 0 ? a : faktorSama(b, a % b))

/** A factor as it is written: '2', '20 %', '1/3'; empty where it changes nothing. */
export function tulisKali({ koefAtas, koefBawah }: Pick<SukuRancangan, 'koefAtas' | 'koefBawah'>): string {
  const atas = Math.abs(koefAtas)
  if (atas === koefBawah) return ''
  if (koefBawah === 1) return String(atas)
  const permil = (atas * 1000) / koefBawah
  if (Number.isInteger(permil)) return `${formatDesimal(permil / 10, permil % 10 === 0 ? 0 : 1)} %`
  return `${atas}/${koefBawah}`
}

/** What a term is called: elemen and sasaran by their names, as far as they are known. */
export type NamaRujukan = (suku: Pick<SukuRancangan, 'sumber' | 'rujukan'>) => string

export function namaRujukan({ elemen, sasaran }: Pick<PilihanIndikatorJawaban, 'elemen' | 'sasaran'>): NamaRujukan {
  const nama = new Map([
    ...elemen.map((satu) => [`elemen ${satu.kode}`, satu.nama] as const),
    ...sasaran.map((satu) => [`sasaran ${satu.kode}`, t('katalog.suku.sasaran', { nama: satu.nama })] as const),
  ])
  return ({ sumber, rujukan }) => nama.get(`${sumber} ${rujukan}`) ?? rujukan
}

/** One side in words: 'K1 + 20 % × sasaran Balita − K4'. Empty where it has no term. */
export function kataSisi(suku: readonly SukuRancangan[], nama: NamaRujukan): string {
  return suku
    .map((satu, i) => {
      const kali = tulisKali(satu)
      const tanda = satu.koefAtas < 0 ? (i === 0 ? '−' : ' − ') : i === 0 ? '' : ' + '
      return `${tanda}${kali && `${kali} × `}${nama(satu)}`
    })
    .join('')
}

/** What is asked, as a question in plain words. */
export function kalimatRumus({ pembilang, penyebut, periode }: IsiRancangan, nama: NamaRujukan): string {
  const kosong = t('katalog.rumus.titik')
  const isi = { pembilang: kataSisi(pembilang, nama) || kosong, periode: kataPeriode({ periode }) }
  return penyebut.length === 0 && isKejadian({ periode })
    ? t('katalog.rumus.kalimat.hitungan', isi)
    : t('katalog.rumus.kalimat', { ...isi, penyebut: kataSisi(penyebut, nama) || kosong })
}

/** The same with its sign turned, or another factor. */
export const ubahKali = (suku: SukuRancangan, { atas, bawah }: { atas: number; bawah: number }): SukuRancangan => ({
  ...suku,
  koefAtas: suku.koefAtas < 0 ? -atas : atas,
  koefBawah: bawah,
})
