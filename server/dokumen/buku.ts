/** What is taken along as one workbook: its tables, and what explains them. All of it can be sent to a thread. */
import { formatBulan } from '#client/format/bulan.ts'
import { artiTampak, kataTampak } from '#client/format/kata.ts'
import { isStatus, type Tampak, URUTAN_TAMPAK } from '#client/format/tampak.ts'
import { t } from '#client/messages/t.ts'
import type { IndikatorLengkap } from '#contract/indikator.ts'
import { kataPosisi, kataSumber } from './keterangan.ts'
import type { TabelDokumen } from './tabel.ts'
import type { KonteksDokumen } from './tabel-konteks.ts'

/** A table and the name of its sheet. */
export type LembarDokumen = { readonly nama: string; readonly tabel: TabelDokumen }

export type ButirLegenda = { readonly tampak: Tampak; readonly kata: string; readonly arti: string }

export type KeteranganBuku = {
  readonly nama: string
  readonly judul: string
  readonly tentang: readonly (readonly [string, string])[]
  readonly peringatan: { readonly judul: string; readonly isi: readonly string[] }
  readonly legenda: { readonly judul: string; readonly butir: readonly ButirLegenda[] }
  readonly definisi: {
    readonly judul: string
    readonly kepala: readonly string[]
    readonly baris: readonly (readonly string[])[]
  }
}

export type Buku = {
  readonly judul: string
  readonly perihal: string
  readonly dibuat: string
  readonly aplikasi: string
  readonly lembar: readonly LembarDokumen[]
  readonly keterangan: KeteranganBuku
}

/** What an answer is about, as far as its notes need it. */
export type PerihalBuku = {
  readonly wilayah: string
  readonly bulan: string
  /** Codes of the indikator in it. */
  readonly indikator: readonly string[]
}

export function susunBuku(lembar: readonly LembarDokumen[], perihal: PerihalBuku, konteks: KonteksDokumen): Buku {
  const [utama] = lembar
  const judul = utama?.tabel.judul ?? ''
  const bulan = formatBulan(perihal.bulan)
  const katalog = konteks.katalog.filter(({ kode }) => perihal.indikator.includes(kode))
  const catatan = [...new Set(lembar.flatMap(({ tabel }) => tabel.catatan))]
  return {
    judul,
    perihal: t('berkas.properti.perihal', { wilayah: perihal.wilayah, bulan }),
    dibuat: konteks.keterangan.posisi,
    aplikasi: t('aplikasi.nama'),
    lembar,
    keterangan: {
      nama: t('berkas.keterangan'),
      judul,
      tentang: [
        [t('berkas.tentang.wilayah'), perihal.wilayah],
        [t('berkas.tentang.bulan'), bulan],
        ...(utama?.tabel.subjudul ?? []).map((baris): readonly [string, string] => ['', baris]),
        [t('berkas.tentang.posisi'), kataPosisi(konteks.keterangan)],
        [t('berkas.tentang.sumber'), kataSumber(konteks.keterangan)],
      ],
      peringatan: { judul: t('berkas.peringatan'), isi: catatan },
      legenda: { judul: t('berkas.legenda'), butir: legenda(katalog) },
      definisi: susunDefinisi(katalog),
    },
  }
}

/** Every look by its word and meaning, in the words of the way that is better, or of both. */
function legenda(katalog: readonly IndikatorLengkap[]): readonly ButirLegenda[] {
  const [pertama, ...lain] = new Set(katalog.map((satu) => satu.arah).filter((arah) => arah !== 'netral'))
  const arah = pertama && lain.length === 0 ? pertama : 'campur'
  return URUTAN_TAMPAK.map((tampak) => ({
    tampak,
    kata: isStatus(tampak) ? kataTampak(tampak, arah) : t(`sel.${tampak}`),
    arti: artiTampak(tampak, arah),
  }))
}

const susunDefinisi = (katalog: readonly IndikatorLengkap[]): KeteranganBuku['definisi'] => ({
  judul: t('berkas.definisi'),
  kepala: [
    t('berkas.kode'),
    t('berkas.indikator'),
    t('berkas.definisi.arti'),
    t('berkas.definisi.pembilang'),
    t('berkas.definisi.penyebut'),
    t('berkas.definisi.sumber'),
  ],
  baris: katalog.map(({ kode, nama, definisi, rumusPembilang, rumusPenyebut, sumber }) => [
    ...[kode, nama, definisi, rumusPembilang, rumusPenyebut === '-' ? '' : rumusPenyebut, sumber],
  ]),
})
