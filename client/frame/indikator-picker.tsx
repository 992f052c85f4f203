import { useMemo } from 'react'
import { Combobox } from '#client/components/combobox.tsx'
import { Icon } from '#client/components/icon.tsx'
import type { Butir, Kelompok } from '#client/format/saring.ts'
import { t } from '#client/messages/t.ts'
import type { IndikatorLengkap } from '#contract/indikator.ts'
import { useFavorit } from './favorit.ts'
import { useKonteks } from './konteks.tsx'

/** The indikator of the screen, out of the whole catalogue by klaster and life cycle; favourites come first. */
export function IndikatorPicker() {
  const { indikator, katalog, ubah } = useKonteks()
  const { favorit, toggle } = useFavorit()
  const kelompok = useMemo(() => kelompokIndikator(katalog, favorit), [katalog, favorit])
  const disukai = favorit.includes(indikator.kode)
  const labelBintang = disukai
    ? t('indikator.hapusFavorit', { nama: indikator.nama })
    : t('indikator.jadikanFavorit', { nama: indikator.nama })
  return (
    <div className="indikator-picker">
      <button
        type="button"
        className="icon-button bintang"
        aria-pressed={disukai}
        aria-label={labelBintang}
        title={labelBintang}
        onClick={() => toggle(indikator.kode)}
      >
        <Icon nama="bintang" isi={disukai} />
      </button>
      <Combobox
        label={t('indikator.judul')}
        cari={t('indikator.cari')}
        teks={indikator.nama}
        nilai={indikator.kode}
        kelas="picker picker-utama"
        lebar="lebar"
        kelompok={kelompok}
        onPilih={(kode) => ubah({ indikator: kode, buka: null })}
      />
    </div>
  )
}

const keButir = ({ kode, nama, spm, sensitif, definisi }: IndikatorLengkap): Butir => ({
  kunci: kode,
  teks: nama,
  catatan: [spm && /\d/.test(spm) && `SPM ${spm.replace('*', '')}`, sensitif && t('indikator.sensitif')]
    .filter(Boolean)
    .join(' · '),
  cari: `${kode} ${definisi}`,
})

function kelompokIndikator(katalog: readonly IndikatorLengkap[], favorit: readonly string[]): readonly Kelompok[] {
  const kelompok = new Map<string, Butir[]>()
  for (const satu of katalog) {
    const judul = `${namaKlaster(satu.klaster)} · ${satu.kelompok}`
    kelompok.set(judul, [...(kelompok.get(judul) ?? []), keButir(satu)])
  }
  const disukai = katalog.filter(({ kode }) => favorit.includes(kode)).map(keButir)
  return [
    { judul: t('indikator.favorit'), butir: disukai },
    ...[...kelompok].map(([judul, butir]) => ({ judul, butir })),
  ]
}

function namaKlaster(klaster: number): string {
  return klaster === 1 || klaster === 2 || klaster === 3 || klaster === 4 ? t(`klaster.${klaster}`) : String(klaster)
}
