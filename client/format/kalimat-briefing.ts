// The page for the head of a kabupaten in words: sentences made of facts, the same on the screen, on paper and on slides. `**`
// marks what is set bold.
import { getLocale, t } from '#client/messages/t.ts'
import type { BarisBriefing, Fakta, IsiBriefing } from '#contract/briefing.ts'
import { formatPersen, formatTarget } from './bilangan.ts'
import { formatBulan } from './bulan.ts'
import { kataKurang } from './kata-kurang.ts'
import { namaDalamKalimat, namaPendek } from './nama-indikator.ts'

/** A sentence, and the codes of the indikator whose figures it tells. */
export type KalimatFakta = { readonly jenis: Fakta['jenis']; readonly teks: string; readonly kode: readonly string[] }

export const kalimatBriefing = (isi: IsiBriefing): readonly KalimatFakta[] =>
  isi.fakta.map((f) => ({ jenis: f.jenis, teks: kalimatFakta(f, isi), kode: kodeFakta(f) }))

/** 'Kabupaten Contoh'. */
export const namaDaerah = ({ wilayah: { nama, jenis } }: Pick<IsiBriefing, 'wilayah'>): string =>
  /^(kab|kota)/i.test(nama) ? nama : `${t(`wilayah.jenis.${jenis}`)} ${nama}`

export const judulBriefing = ({ wilayah }: Pick<IsiBriefing, 'wilayah'>): string => t(`briefing.judul.${wilayah.jenis}`)

/** 'Maret 2026 (triwulan I)' where a quarter ends; else the month. */
export function kataMasa({ bulan }: Pick<IsiBriefing, 'bulan'>): string {
  const ke = ['I', 'II', 'III', 'IV'][Number(bulan.slice(5, 7)) / 3 - 1]
  return ke ? t('briefing.triwulan', { bulan: formatBulan(bulan), ke }) : formatBulan(bulan)
}

const SINGKATAN: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
}

/** 'Posisi data 22 November 2026, 12.04 WIB', in the kabupaten's own time. */
export function kataPosisiBriefing({ dihitung, zonaWaktu }: Pick<IsiBriefing, 'dihitung' | 'zonaWaktu'>): string {
  const tulis = (bentuk: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(getLocale(), { ...bentuk, timeZone: zonaWaktu }).format(new Date(dihitung))
  const jam = `${tulis({ hour: '2-digit', minute: '2-digit' })} ${SINGKATAN[zonaWaktu] ?? zonaWaktu}`
  return t('briefing.posisi', { tanggal: tulis({ day: 'numeric', month: 'long', year: 'numeric' }), jam })
}

export const cariBaris = ({ baris }: Pick<IsiBriefing, 'baris'>, kode: string): BarisBriefing | undefined =>
  baris.find(({ indikator }) => indikator.kode === kode)

const namaDari = (isi: IsiBriefing, kode: string): string => namaPendek(cariBaris(isi, kode)?.indikator.nama ?? kode)

const persenDari = (masuk: number, wajib: number): string => formatPersen(wajib > 0 ? (masuk / wajib) * 100 : 0)

const kodeFakta = (f: Fakta): readonly string[] =>
  'kode' in f ? [f.kode] : f.jenis === 'kejadian' ? f.butir.map(({ kode }) => kode) : []

function kalimatFakta(f: Fakta, isi: IsiBriefing): string {
  const bulan = formatBulan(isi.bulan)
  switch (f.jenis) {
    case 'keadaan':
      return gabung([
        t('briefing.fakta.keadaan', { ...f, bawah: f.dinilai - f.memenuhi }),
        f.tanpa > 0 && t('briefing.fakta.keadaan.tanpa', { tanpa: f.tanpa }),
      ])
    case 'kelengkapan':
      return kalimatKelengkapan(f, isi)
    case 'validasi':
      return t('briefing.fakta.validasi', { ...f, persen: persenDari(f.sah, f.terkirim) })
    case 'tak-dinilai':
      return t('briefing.fakta.takDinilai', f)
    case 'lapor-teratasi':
      return kalimatTeratasi(f, isi)
    case 'bulan-lengkap':
      return f.bulan
        ? t(isi.sah ? 'briefing.fakta.bulanSah' : 'briefing.fakta.bulanLengkap', { bulan: formatBulan(f.bulan) })
        : t(isi.sah ? 'briefing.fakta.bulanSah.tanpa' : 'briefing.fakta.bulanLengkap.tanpa')
    case 'membaik':
      return t('briefing.fakta.membaik', { ...f, ...sebut(isi, f.kode), bulan: formatBulan(f.bulan) })
    case 'memenuhi':
      return t('briefing.fakta.memenuhi', { ...angkaTarget(f, isi), bulan })
    case 'belum-memenuhi':
      return t('briefing.fakta.belumMemenuhi', angkaTarget(f, isi))
    case 'turun-di-bawah':
      return t('briefing.fakta.turun', {
        ...{ ...angkaTarget(f, isi), bulan: formatBulan(f.bulan) },
        ...{ persenLalu: formatPersen(f.persenLalu), targetLalu: formatTarget(f.targetLalu) },
      })
    case 'selisih':
      return gabung([
        t('briefing.fakta.selisih', { ...sebut(isi, f.kode), selisih: f.selisih, bulan }),
        f.laju && kalimatLaju(f.laju, sebut(isi, f.kode).satuan),
      ])
    case 'kejadian':
      return kalimatKejadian(f, isi)
  }
}

/** An indikator by name, and what it counts. */
function sebut(isi: IsiBriefing, kode: string) {
  return { nama: namaDari(isi, kode), satuan: kataKurang(cariBaris(isi, kode)?.indikator ?? {}) }
}

const angkaTarget = (f: { kode: string; persen: number; target: number }, isi: IsiBriefing) => ({
  nama: namaDari(isi, f.kode),
  persen: formatPersen(f.persen),
  target: formatTarget(f.target),
})

/** What came in, and, where validated laporan alone count, how many of them are: waiting for validation is not missing. */
function kalimatKelengkapan(f: Extract<Fakta, { jenis: 'kelengkapan' }>, isi: IsiBriefing): string {
  const { masuk, divalidasi, wajib } = f
  const lain = { bulan: formatBulan(isi.bulan), daerah: t(`briefing.daerah.${isi.wilayah.jenis}`), masuk, wajib }
  if (masuk === 0) return t('briefing.fakta.kelengkapan.kosong', lain)
  const persen = persenDari(masuk, wajib)
  if (divalidasi === null) return t('briefing.fakta.kelengkapan', { ...lain, persen })
  return divalidasi === 0
    ? t('briefing.fakta.kelengkapan.belumSah', { ...lain, persen })
    : t('briefing.fakta.kelengkapan.sah', { ...lain, divalidasi, persen: persenDari(divalidasi, wajib) })
}

function kalimatTeratasi(f: Extract<Fakta, { jenis: 'lapor-teratasi' }>, isi: IsiBriefing): string {
  const { laporan, menunggu } = f
  const isian = { ...f, bagian: daftar(f.bagian), persen: persenDari(f.masuk, f.wajib), sisa: laporan - menunggu }
  if (!isi.sah) return t('briefing.fakta.teratasi', isian)
  if (menunggu === laporan) return t('briefing.fakta.teratasi.menunggu', isian)
  return t(menunggu > 0 ? 'briefing.fakta.teratasi.sebagian' : 'briefing.fakta.teratasi.sah', isian)
}

/** What the target of the year takes per month, beside what there has been lately. */
export function kalimatLaju(
  { perlu, kini }: { readonly perlu: number; readonly kini: number | null },
  satuan: string,
): string {
  return kini === null
    ? t('briefing.fakta.laju', { perlu, satuan })
    : t('briefing.fakta.laju.kini', { perlu, satuan, kini: Math.round(kini) })
}

function kalimatKejadian({ butir }: Extract<Fakta, { jenis: 'kejadian' }>, isi: IsiBriefing): string {
  const satu = butir.map(({ kode, kini, lalu }) => {
    const nama = namaDalamKalimat(cariBaris(isi, kode)?.indikator.nama ?? kode)
    return lalu === null
      ? t('briefing.fakta.kejadian.satu', { kini, nama })
      : t('briefing.fakta.kejadian.satuLalu', { kini, nama, lalu })
  })
  const isian = { butir: daftar(satu) }
  return butir.some(({ lalu }) => lalu !== null)
    ? t('briefing.fakta.kejadian.lalu', isian)
    : t('briefing.fakta.kejadian', isian)
}

/** 'a, b dan c'. */
export const daftar = (butir: readonly string[]): string =>
  butir.length < 2 ? butir.join('') : `${butir.slice(0, -1).join(', ')}${t('briefing.dan')}${butir.at(-1)}`

const gabung = (bagian: readonly (string | false | null)[]): string => bagian.filter(Boolean).join(' ')

/** What goes well, one sentence each. */
export const kalimatBaik = (isi: IsiBriefing): readonly { readonly kode: string; readonly teks: string }[] =>
  isi.baik.flatMap(({ kode, membaik }) => {
    const baris = cariBaris(isi, kode)
    if (!baris) return []
    const nama = namaPendek(baris.indikator.nama)
    const teks = membaik
      ? t('briefing.baik.membaik', { nama, satuan: kataKurang(baris.indikator), ...membaik })
      : t('briefing.baik.memenuhi', {
          ...{ nama, persen: formatPersen(baris.angka.persen), target: formatTarget(baris.angka.target) },
        })
    return [{ kode, teks }]
  })

/** What needs support, one sentence each, with kecamatan by name. */
export const kalimatDukungan = (isi: IsiBriefing): readonly { readonly kode: string; readonly teks: string }[] =>
  isi.dukungan.map(({ kode, selisih, bagian }) => ({
    kode,
    teks: t('briefing.dukungan.satu', {
      ...{ ...sebut(isi, kode), selisih },
      bagian: daftar(bagian.map(({ nama, selisih: n }) => t('briefing.dukungan.bagian', { nama, selisih: n }))),
    }),
  }))

/** Why nothing is listed as in need of support. */
export const kataTanpaDukungan = ({ sah, lapor, baris }: IsiBriefing): string =>
  isKurangLapor(lapor) || !baris.some(({ angka }) => angka.status)
    ? t(sah ? 'briefing.dukungan.belumSah' : 'briefing.dukungan.belum')
    : t('briefing.dukungan.kosong')

/** What the laporan by kecamatan are: where validated ones alone count, these, and those that came in beside them. */
export const judulLapor = ({ sah }: Pick<IsiBriefing, 'sah'>): string =>
  t(sah ? 'briefing.lapor.sah' : 'briefing.lapor')

export const kataLaporBagian = (
  { masuk, terkirim, wajib }: IsiBriefing['lapor']['bagian'][number],
  { sah }: Pick<IsiBriefing, 'sah'>,
): string =>
  sah && terkirim !== null
    ? t('briefing.lapor.satuSah', { masuk, terkirim, wajib })
    : t('briefing.lapor.satu', { masuk, wajib })

export const isKurangLapor = ({ masuk, wajib, ambang }: IsiBriefing['lapor']): boolean =>
  wajib === 0 || masuk * 100 < ambang * wajib

/** Requests under their sector, in order; each in the reader's language as far as there is one. */
export function permintaanPerSektor({ permintaan }: IsiBriefing) {
  const sektor = [...new Set(permintaan.map((p) => p.sektor))]
  return sektor.map((nama) => ({
    sektor: nama,
    permintaan: permintaan.filter((p) => p.sektor === nama).map((p) => ({ ...p, tulisan: p.teks })),
  }))
}

/** What the page says of itself: whether it was issued, and how sure its figures are. */
export const kataKeadaan = ({ sah }: Pick<IsiBriefing, 'sah'>): string =>
  sah ? t('briefing.sah') : t('briefing.sementara.arti')
