/**
 * What is said of notifikasi in an e-mail and on a device: figures and a way to the story, no names of people. What points at few
 * people comes here only as a number.
 */
import { formatBulan } from '#client/format/bulan.ts'
import { alamatNotifikasi, sebutAngka, sebutHal } from '#client/format/teks-notifikasi.ts'
import { t } from '#client/messages/t.ts'
import type { NotifikasiRingkas } from '#contract/notifikasi.ts'
import { bolehDiangkakan, type Irama } from '#domain/kabar.ts'
import { bacaDalam, dalamBahasa } from './bahasa.ts'

export type IsiSurat = {
  readonly bahasa: 'id' | 'en'
  readonly nama: string
  /** The kabupaten. */
  readonly wilayah: string
  readonly irama: Irama
  /** Those that may be named, and how many others there are. */
  readonly disebut: readonly NotifikasiRingkas[]
  readonly peka: number
}

/** Whole addresses: of the program, and where this mail can be stopped. */
export type AlamatSurat = { readonly aplikasi: string; readonly berhenti: string }

export type Surat = { readonly subjek: string; readonly teks: string; readonly html: string }

const BARIS_TERBANYAK = 40

export const suratKabar = (isi: IsiSurat, alamat: AlamatSurat): Surat =>
  dalamBahasa({ bahasa: isi.bahasa, pembinaan: false }, () => tulisSurat(bacaDalam(isi, isi), alamat))

function tulisSurat(isi: IsiSurat, { aplikasi, berhenti }: AlamatSurat): Surat {
  const tampil = isi.disebut.slice(0, BARIS_TERBANYAK)
  const desa = kelompokDesa(tampil)
  const lagi = isi.disebut.length - tampil.length
  const sisa = [
    ...(isi.peka > 0 ? [t('kabar.surat.peka', { n: isi.peka })] : []),
    ...(lagi > 0 ? [t('kabar.surat.lagi', { n: lagi })] : []),
  ]
  const sapa = t('kabar.surat.sapa', { nama: isi.nama })
  const pembuka = t('kabar.surat.pembuka', { n: isi.disebut.length + isi.peka, wilayah: isi.wilayah })
  const tautan = [
    [t('kabar.surat.buka'), `${aplikasi}/tindak-lanjut`],
    [t('kabar.surat.atur'), `${aplikasi}/saya`],
    [t('kabar.surat.berhenti'), berhenti],
  ] as const
  const teks = [
    ...[sapa, '', pembuka],
    ...desa.flatMap(([nama, butir]) => [
      ...['', nama],
      ...butir.flatMap((satu) => [`- ${sebutButir(satu)}`, `  ${aplikasi}${alamatNotifikasi(satu)}`]),
    ]),
    ...(sisa.length > 0 ? ['', ...sisa] : []),
    ...['', `${tautan[0][0]}: ${tautan[0][1]}`],
    ...['', '-- ', t('kabar.surat.kaki'), ...tautan.slice(1).map(([apa, ke]) => `${apa}: ${ke}`)],
  ].join('\n')
  const html = halaman(isi.bahasa, [
    `<p>${aman(sapa)}</p><p>${aman(pembuka)}</p>`,
    ...desa.map(([nama, butir]) => `<h2 style="${GAYA.desa}">${aman(nama)}</h2>${daftarHtml(butir, aplikasi)}`),
    ...sisa.map((satu) => `<p>${aman(satu)}</p>`),
    `<p style="margin:24px 0"><a href="${aman(tautan[0][1])}" style="${GAYA.tombol}">${aman(tautan[0][0])}</a></p>`,
    `<p style="${GAYA.kaki}">${aman(t('kabar.surat.kaki'))}<br>${tautan
      .slice(1)
      .map(([apa, ke]) => `<a href="${aman(ke)}" style="${GAYA.kakiTautan}">${aman(apa)}</a>`)
      .join(' &middot; ')}</p>`,
  ])
  return { subjek: subjekSurat(isi), teks, html }
}

function subjekSurat({ disebut, peka, irama, wilayah }: IsiSurat): string {
  const [satu] = disebut
  if (satu && disebut.length === 1 && peka === 0 && irama === 'seketika')
    return t('kabar.surat.subjek.satu', { hal: sebutHal(satu), desa: satu.desa.nama })
  return t(`kabar.surat.subjek.${irama}`, { n: disebut.length + peka, wilayah })
}

function kelompokDesa(
  semua: readonly NotifikasiRingkas[],
): readonly (readonly [string, readonly NotifikasiRingkas[]])[] {
  const desa = new Map<string, NotifikasiRingkas[]>()
  for (const satu of semua) {
    const milik = desa.get(satu.desa.kode) ?? []
    desa.set(satu.desa.kode, [...milik, satu])
  }
  return [...desa.values()]
    .map((butir) => [butir[0]?.desa.nama ?? '', butir] as const)
    .toSorted(([a], [b]) => a.localeCompare(b, 'id'))
}

function sebutButir(satu: NotifikasiRingkas): string {
  const isi = { hal: sebutHal(satu), bulan: formatBulan(satu.bulan) }
  const butir = bolehDiangkakan(satu)
    ? t('kabar.surat.butir', { ...isi, angka: sebutAngka(satu) })
    : t('kabar.surat.butir.tanpaAngka', isi)
  if (satu.dinaikkan === 0) return butir
  return t('kabar.surat.naik', { butir, naik: t(satu.dinaikkan === 1 ? 'tindak.dinaikkan.1' : 'tindak.dinaikkan.2') })
}

// Mail programs read no style sheets and know no custom properties.
const GAYA = {
  badan:
    'margin:0;padding:24px 16px;background:#f4f6f7;color:#16222b;font:16px/1.5 system-ui,Segoe UI,Roboto,sans-serif',
  kertas: 'max-width:600px;margin:0 auto;padding:24px;background:#fff;border:1px solid #d5dde2;border-radius:6px',
  desa: 'margin:24px 0 4px;font-size:17px',
  daftar: 'margin:0;padding:0 0 0 20px',
  butir: 'margin:0 0 8px',
  tautan: 'color:#0a5c94',
  tombol: 'display:inline-block;padding:10px 18px;background:#0a5c94;color:#fff;text-decoration:none;border-radius:6px',
  kaki: 'margin:24px 0 0;padding-top:16px;border-top:1px solid #d5dde2;color:#4a5963;font-size:14px',
  kakiTautan: 'color:#4a5963',
} as const

const daftarHtml = (butir: readonly NotifikasiRingkas[], aplikasi: string): string =>
  `<ul style="${GAYA.daftar}">${butir
    .map(
      (satu) =>
        `<li style="${GAYA.butir}">${aman(sebutButir(satu))}<br><a href="${aman(aplikasi + alamatNotifikasi(satu))}" style="${GAYA.tautan}">${aman(t('kabar.surat.lihat'))}</a></li>`,
    )
    .join('')}</ul>`

const halaman = (bahasa: string, isi: readonly string[]): string =>
  `<!doctype html><html lang="${bahasa}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>` +
  `<body style="${GAYA.badan}"><div style="${GAYA.kertas}">${isi.join('')}</div></body></html>`

const aman = (teks: string): string => teks.replace(/[&<>"']/g, (huruf) => `&#${huruf.charCodeAt(0)};`)

export const suratKode = ({ bahasa, kode }: { readonly bahasa: 'id' | 'en'; readonly kode: string }): Surat =>
  dalamBahasa({ bahasa, pembinaan: false }, () => {
    const [isi, bukan] = [t('kabar.kode.isi', { kode }), t('kabar.kode.bukan')]
    return {
      subjek: t('kabar.kode.subjek', { kode }),
      teks: `${isi}\n\n${bukan}`,
      html: halaman(bahasa, [`<p>${aman(isi)}</p><p>${aman(bukan)}</p>`]),
    }
  })

/** What a device shows, and the path that a tap opens. */
export type IsiDorong = { readonly judul: string; readonly isi: string; readonly jalur: string }

const BARIS_DORONG = 3

export const tulisDorong = (isi: IsiSurat): IsiDorong =>
  dalamBahasa({ bahasa: isi.bahasa, pembinaan: false }, () => {
    const { disebut, peka } = bacaDalam(isi, isi)
    const [satu] = disebut
    if (satu && disebut.length === 1 && peka === 0)
      return { judul: satu.desa.nama, isi: sebutButir(satu), jalur: alamatNotifikasi(satu) }
    const baris = disebut.slice(0, BARIS_DORONG).map((n) => `${sebutHal(n)}, ${n.desa.nama}`)
    const lagi = disebut.length - baris.length
    return {
      judul: t('kabar.dorong.banyak', { n: disebut.length + peka }),
      isi: [
        ...baris,
        ...(lagi > 0 ? [t('kabar.dorong.lagi', { n: lagi })] : []),
        ...(peka > 0 ? [t('kabar.surat.peka', { n: peka })] : []),
      ].join('\n'),
      jalur: '/tindak-lanjut',
    }
  })
