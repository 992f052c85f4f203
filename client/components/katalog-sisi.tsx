import { useState } from 'react'
import { kataJenisUnit } from '#client/format/kata-angka.ts'
import { bacaKali, type NamaRujukan, type SisiRumus, tulisKali, ubahKali } from '#client/format/katalog-rancangan.ts'
import type { Butir, Kelompok } from '#client/format/saring.ts'
import { t } from '#client/messages/t.ts'
import type { PilihanIndikatorJawaban, SukuRancangan } from '#contract/kelola-katalog.ts'
import { Combobox } from './combobox.tsx'
import { Icon } from './icon.tsx'
import { type Pesan, PesanMedan } from './katalog-medan.tsx'

export type BahanSisi = 'elemen' | 'sasaran' | 'keduanya'

type Props = {
  readonly sisi: SisiRumus
  readonly suku: readonly SukuRancangan[]
  /** The other side's, whose group comes first in the list. */
  readonly lawan: readonly SukuRancangan[]
  readonly pilihan: PilihanIndikatorJawaban
  /** What this side may be made of. */
  readonly bahan: BahanSisi
  readonly nama: NamaRujukan
  readonly onUbah: (suku: SukuRancangan[]) => void
  /** What is said about the side as a whole, and about its rows. */
  readonly pesan: Pesan
  readonly pesanSuku: (i: number) => Pesan
}

/** One side of a formula, term by term: what is counted, added or taken away, and by which factor. */
export function SisiKatalog(props: Props) {
  const { sisi, suku, lawan, pilihan, bahan, nama, onUbah, pesan, pesanSuku } = props
  const kelompok = kelompokRujukan(pilihan, bahan, [...suku, ...lawan])
  const cari = t(`katalog.suku.cari.${bahan}`)
  const pilih = (kunci: string, ke: number) => {
    const lama = suku[ke] ?? { koefAtas: 1, koefBawah: 1 }
    const baru = { ...lama, ...rujukanDari(kunci) }
    onUbah(ke < suku.length ? suku.map((satu, i) => (i === ke ? baru : satu)) : [...suku, baru])
  }
  return (
    <fieldset className="katalog-sisi">
      <legend>{t(`katalog.rumus.${sisi}`)}</legend>
      <p className="redup">{t(`katalog.rumus.${sisi}.arti`)}</p>
      <ol>
        {suku.map((satu, i) => (
          <Suku
            // biome-ignore lint/suspicious/noArrayIndexKey: two rows may count the same; another choice is another row
            key={`${satu.sumber} ${satu.rujukan} ${i}`}
            suku={satu}
            nama={nama(satu)}
            kelompok={kelompok}
            cari={cari}
            label={t('katalog.suku.sisi', { n: i + 1, sisi: t(`katalog.rumus.${sisi}`) })}
            keterangan={keterangan(satu, pilihan)}
            pesan={pesanSuku(i)}
            onPilih={(kunci) => pilih(kunci, i)}
            onUbah={(baru) => onUbah(suku.map((lama, j) => (j === i ? baru : lama)))}
            onHapus={() => onUbah(suku.filter((_, j) => j !== i))}
          />
        ))}
      </ol>
      <Combobox
        label={t(`katalog.rumus.${sisi}`)}
        teks={t(suku.length === 0 ? `katalog.suku.pilih.${bahan}` : 'katalog.suku.tambah')}
        cari={cari}
        nilai=""
        lebar="lebar"
        kelompok={kelompok}
        onPilih={(kunci) => pilih(kunci, suku.length)}
      />
      <PesanMedan pesan={pesan} />
    </fieldset>
  )
}

type SukuProps = {
  readonly suku: SukuRancangan
  readonly nama: string
  readonly label: string
  readonly keterangan: string
  readonly kelompok: readonly Kelompok[]
  readonly cari: string
  readonly pesan: Pesan
  readonly onPilih: (kunci: string) => void
  readonly onUbah: (suku: SukuRancangan) => void
  readonly onHapus: () => void
}

function Suku({ suku, nama, label, keterangan, kelompok, cari, pesan, onPilih, onUbah, onHapus }: SukuProps) {
  return (
    <li className="katalog-suku">
      <select
        className="pilih"
        aria-label={t('katalog.suku.tanda', { nama })}
        value={suku.koefAtas < 0 ? 'minus' : 'plus'}
        onChange={({ target }) => {
          const besar = Math.abs(suku.koefAtas)
          onUbah({ ...suku, koefAtas: target.value === 'minus' ? -besar : besar })
        }}
      >
        <option value="plus">{t('katalog.suku.plus')}</option>
        <option value="minus">{t('katalog.suku.minus')}</option>
      </select>
      <Kali suku={suku} nama={nama} onUbah={onUbah} />
      <Combobox
        label={label}
        teks={nama}
        cari={cari}
        nilai={`${suku.sumber} ${suku.rujukan}`}
        lebar="lebar"
        kelompok={kelompok}
        onPilih={onPilih}
      />
      <button type="button" className="icon-button" aria-label={t('katalog.suku.hapus', { nama })} onClick={onHapus}>
        <Icon nama="tutup" ukuran={14} />
      </button>
      <div className="katalog-suku-arti">
        {keterangan && <p className="redup">{keterangan}</p>}
        <PesanMedan pesan={pesan} />
      </div>
    </li>
  )
}

type KaliProps = Pick<SukuProps, 'suku' | 'nama' | 'onUbah'>

/** The factor as it is typed; what is no number stays in the field and out of the formula. */
function Kali({ suku, nama, onUbah }: KaliProps) {
  const [teks, setTeks] = useState(() => tulisKali(suku))
  const kali = teks.trim() === '' ? { atas: 1, bawah: 1 } : bacaKali(teks)
  return (
    <span className="katalog-kali">
      <span aria-hidden="true">{t('katalog.suku.kali.tampak')}</span>
      <input
        className="masukan"
        aria-label={t('katalog.suku.kali', { nama })}
        aria-invalid={kali === null || undefined}
        title={kali === null ? t('katalog.suku.kali.salah') : undefined}
        placeholder="1"
        maxLength={12}
        autoComplete="off"
        value={teks}
        onChange={({ target }) => {
          setTeks(target.value)
          const baru = target.value.trim() === '' ? { atas: 1, bawah: 1 } : bacaKali(target.value)
          if (baru) onUbah(ubahKali(suku, baru))
        }}
      />
      {kali === null && <span className="katalog-galat">{t('katalog.suku.kali.salah')}</span>}
    </span>
  )
}

function rujukanDari(kunci: string): Pick<SukuRancangan, 'sumber' | 'rujukan'> {
  const [sumber, rujukan = ''] = kunci.split(/ (.*)/)
  return { sumber: sumber === 'sasaran' ? 'sasaran' : 'elemen', rujukan }
}

/** Kinds of sasaran, then groups of forms, those first that the formula has already. */
function kelompokRujukan(
  { elemen, sasaran }: PilihanIndikatorJawaban,
  bahan: BahanSisi,
  dipakai: readonly SukuRancangan[],
): readonly Kelompok[] {
  const kelompok = new Map<string, Butir[]>()
  for (const satu of elemen) {
    const catatan = satu.sampaiBulanIni
      ? t('katalog.suku.sampaiBulanIni')
      : satu.sensitif
        ? t('indikator.sensitif')
        : ''
    const butir = { kunci: `elemen ${satu.kode}`, teks: satu.nama, catatan, cari: `${satu.kode} ${satu.definisi}` }
    kelompok.set(satu.kelompok, [...(kelompok.get(satu.kelompok) ?? []), butir])
  }
  const kode = new Set(dipakai.filter((s) => s.sumber === 'elemen').map((s) => s.rujukan))
  const dekat = new Set(elemen.filter((e) => kode.has(e.kode)).map((e) => e.kelompok))
  const semua = [...kelompok].map(([judul, butir]) => ({ judul, butir }))
  const isian = bahan === 'sasaran' ? [] : semua
  const butirSasaran = sasaran.map((s) => ({ kunci: `sasaran ${s.kode}`, teks: s.nama, cari: s.kode }))
  return [
    ...(bahan === 'elemen' ? [] : [{ judul: t('katalog.suku.sasaranKelompok'), butir: butirSasaran }]),
    ...isian.filter(({ judul }) => dekat.has(judul)),
    ...isian.filter(({ judul }) => !dekat.has(judul)),
  ]
}

/** What an elemen counts, and who reports it. */
function keterangan({ sumber, rujukan }: SukuRancangan, { elemen }: PilihanIndikatorJawaban): string {
  const satu = sumber === 'elemen' ? elemen.find(({ kode }) => kode === rujukan) : undefined
  if (!satu) return ''
  const lapor = t('katalog.suku.lapor', { unit: satu.pelapor.map(kataJenisUnit).join(', ') })
  return [satu.definisi, lapor].filter(Boolean).join(' · ')
}
