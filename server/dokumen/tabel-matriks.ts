/** The matrix: a row per area, a column per indikator; the counts behind it as two tables of the same shape. */
import { formatBulan } from '#client/format/bulan.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { sebutWilayah } from '#client/format/nama-wilayah.ts'
import { t } from '#client/messages/t.ts'
import type { Sel, Status } from '#contract/angka.ts'
import type { KolomMatriks, MatriksJawaban } from '#contract/matriks.ts'
import type { SelDokumen, TabelDokumen } from './tabel.ts'
import { catatanDari, type KonteksDokumen, subjudulDari } from './tabel-konteks.ts'
import { kepalaKanan, kepalaKiri, selJumlah, selKosong, selNilai, selStatusSaja, selTeks } from './tabel-sel.ts'

const SEL: Readonly<Record<string, Exclude<Sel, 'nilai'>>> = {
  b: 'belum-lapor',
  d: 'tidak-dijadwalkan',
  t: 'tanpa-sasaran',
}
const STATUS: Readonly<Record<string, Status>> = {
  b: 'baik',
  k: 'kurang',
  c: 'cukup',
  j: 'jelek',
  a: 'di-atas-target',
  w: 'di-bawah-target',
}
const SEMENTARA = 1
const KEDALUWARSA = 2

/** One table for the values, one for what was counted, one for whom it is counted against. */
export function tabelMatriks(jawaban: MatriksJawaban, konteks: KonteksDokumen): readonly TabelDokumen[] {
  const isi = jawaban.kolom.map((kolom) => bacaKolom(kolom, jawaban.baris.length))
  const susun = (judul: string, mana: (kolom: IsiKolom) => Sisi): TabelDokumen => ({
    ...kerangka(jawaban, konteks),
    judul: [judulMatriks(jawaban, konteks), judul].filter(Boolean).join(' · '),
    baris: jawaban.baris.map((satu, i) => [
      selTeks(satu.kode),
      selTeks(satu.nama),
      selTeks(satu.induk === null ? null : (konteks.nama.get(satu.induk) ?? satu.induk)),
      ...isi.map((kolom) => mana(kolom).baris[i] ?? selTeks(null)),
    ]),
    kaki: [
      selTeks(jawaban.wilayah.kode),
      selTeks(sebutWilayah(jawaban.wilayah, konteks.kabupaten).nama),
      selTeks(null),
      ...isi.map((kolom) => mana(kolom).total),
    ],
  })
  return [
    susun('', ({ nilai }) => nilai),
    susun(t('berkas.pembilang'), ({ pembilang }) => pembilang),
    susun(t('berkas.penyebut'), ({ penyebut }) => penyebut),
  ]
}

/** The same as one table, the counts beside each value: for what is to be worked with. */
export function tabelMatriksDatar(
  jawaban: MatriksJawaban,
  konteks: KonteksDokumen,
): Pick<TabelDokumen, 'kepala' | 'baris'> {
  const [nilai, pembilang, penyebut] = tabelMatriks(jawaban, konteks)
  const { kepala = [], baris = [] } = nilai ?? {}
  const tempat = kepala.length - jawaban.kolom.length
  return {
    kepala: [
      ...kepala.slice(0, tempat),
      ...jawaban.kolom.flatMap(({ indikator: { kode } }) => [
        kepalaKanan(kode),
        kepalaKanan(`${kode} ${t('berkas.pembilang').toLowerCase()}`),
        kepalaKanan(`${kode} ${t('berkas.penyebut').toLowerCase()}`),
        kepalaKiri(`${kode} ${t('berkas.status').toLowerCase()}`),
      ]),
    ],
    baris: baris.map((satu, i) => [
      ...satu.slice(0, tempat),
      ...satu.slice(tempat).flatMap((sel, k) => {
        const { arah } = jawaban.kolom[k]?.indikator ?? { arah: 'netral' }
        const [atas, bawah] = [pembilang, penyebut].map((sisi) => sisi?.baris[i]?.[k + tempat]?.angka ?? null)
        return [sel, selJumlah(atas ?? null), selJumlah(bawah ?? null), selStatusSaja(sel.status, arah)]
      }),
    ]),
  }
}

const judulMatriks = (jawaban: MatriksJawaban, konteks: KonteksDokumen): string =>
  t('berkas.judul.matriks', {
    wilayah: sebutWilayah(jawaban.wilayah, konteks.kabupaten).nama,
    bulan: formatBulan(jawaban.bulan),
  })

function kerangka(jawaban: MatriksJawaban, konteks: KonteksDokumen): Omit<TabelDokumen, 'judul' | 'baris' | 'kaki'> {
  const { rincian, kolom, hierarki } = jawaban
  const unit = rincian === 'posyandu' || rincian === 'pustu'
  const sementara = jawaban.baris.filter((_, i) => kolom.some(({ tanda }) => adaTanda(tanda, i, SEMENTARA)))
  const indikator = kolom.map((satu) => satu.indikator)
  return {
    subjudul: subjudulDari(jawaban, konteks),
    kalimat: null,
    kepala: [
      kepalaKiri(t('berkas.kode')),
      kepalaKiri(unit ? t('berkas.unit') : t(`tabel.nama.${rincian}`)),
      kepalaKiri(unit ? t('berkas.desa') : t(hierarki === 'kerja' ? 'rincian.puskesmas' : 'rincian.kecamatan')),
      ...indikator.map((satu) => ({ ...kepalaKanan(namaPendek(satu.nama)), kelompok: kataKlaster(satu.klaster) })),
    ],
    catatan: [
      t('berkas.catatan.matriks'),
      ...catatanDari({ angka: sementara.map(() => ({ sementara: true })), indikator }, konteks),
    ],
    legenda: 'campur',
  }
}

/** 'Klaster 2 · Ibu dan anak'. */
export const kataKlaster = (klaster: number): string => {
  const kenal = ([1, 2, 3, 4] as const).find((satu) => satu === klaster)
  return kenal ? t(`klaster.${kenal}`) : String(klaster)
}

const adaTanda = (tanda: string, i: number, nilai: number): boolean =>
  (Number.parseInt(tanda[i] ?? '0', 32) & nilai) !== 0

type Sisi = { readonly baris: readonly SelDokumen[]; readonly total: SelDokumen }
type IsiKolom = { readonly nilai: Sisi; readonly pembilang: Sisi; readonly penyebut: Sisi }

/** A column's letters and lists as cells, row by row. */
function bacaKolom(kolom: KolomMatriks, banyak: number): IsiKolom {
  const { indikator, total } = kolom
  const [nilai, pembilang, penyebut]: [SelDokumen[], SelDokumen[], SelDokumen[]] = [[], [], []]
  // The lists hold an entry only for rows with a value.
  let letak = 0
  for (let i = 0; i < banyak; i++) {
    const huruf = kolom.sel[i] ?? 'x'
    if (huruf !== 'n') {
      const kosong = selTanpaNilai(huruf)
      nilai.push(kosong)
      pembilang.push(kosong)
      penyebut.push(kosong)
      continue
    }
    const atas = kolom.pembilang[letak] ?? 0
    const bawah = kolom.penyebut?.[letak] ?? null
    const laju = kolom.laju?.[letak] ?? null
    letak += 1
    const sementara = adaTanda(kolom.tanda, i, SEMENTARA)
    const satu = {
      ...({
        sel: 'nilai',
        bulanIni: 'nilai',
        sdBulan: null,
        laju,
        pembilang: atas,
        penyebut: bawah,
        sementara,
      } as const),
      persen: laju !== null || bawah === null || bawah === 0 ? null : (atas / bawah) * 100,
      status: STATUS[kolom.status[i] ?? '-'] ?? null,
      kedaluwarsa: adaTanda(kolom.tanda, i, KEDALUWARSA),
    }
    nilai.push(selNilai(satu, indikator))
    pembilang.push(selJumlah(atas))
    penyebut.push(selJumlah(bawah))
  }
  return {
    nilai: { baris: nilai, total: selNilai(total, indikator) },
    pembilang: { baris: pembilang, total: selJumlah(total.pembilang) },
    penyebut: { baris: penyebut, total: selJumlah(total.penyebut) },
  }
}

function selTanpaNilai(huruf: string): SelDokumen {
  const sel = SEL[huruf]
  if (sel) return selKosong(sel)
  return selTeks(t(huruf === 'g' ? 'berkas.sel.gabung' : 'berkas.sel.ditahan'))
}
