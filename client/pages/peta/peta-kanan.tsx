import { useMemo } from 'react'
import { EmptyState } from '#client/components/empty-state.tsx'
import { Segmented } from '#client/components/segmented.tsx'
import { useSayaMasuk } from '#client/frame/gerbang.tsx'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { Baris } from '#contract/angka.ts'
import type { Lembar } from '#contract/peta.ts'
import type { Pewarnaan, Saring } from './peta-daerah.ts'
import { PetaTabel } from './peta-tabel.tsx'
import { PetaTabelDua } from './peta-tabel-dua.tsx'

type Props = {
  readonly lembar: Lembar
  /** The sheet of a second map, whose figures then stand in the same rows. */
  readonly dua: Lembar | null
  readonly pewarnaan: Pewarnaan
  readonly saring: ReadonlySet<Saring>
  readonly namaInduk: (baris: Baris) => string | null
  readonly onSaring: (saring: ReadonlySet<Saring>) => void
  readonly onBuka: (kode: string) => void
  readonly onSorot: (kode: string | null) => void
}

/** The rows of the map as a table, filtered as the legend says. */
export function PetaKanan({ lembar, dua, pewarnaan, saring, namaInduk, onSaring, onBuka, onSorot }: Props) {
  const { konteks } = useKonteks()
  const tampil = useMemo(
    () => (saring.size > 0 ? lembar.baris.filter((satu) => saring.has(pewarnaan.saringDari(satu))) : lembar.baris),
    [lembar, saring, pewarnaan],
  )
  const tabel = { lembar, baris: tampil, namaInduk, terpilih: konteks.buka, onPilih: onBuka, onSorot }
  return (
    <section className={dua ? 'peta-kanan' : 'peta-kanan peta-tabel-satu'}>
      <div className="peta-kepala">
        {lembar.wilayah.tingkat === 'kabupaten' && <RincianSwitch />}
        {saring.size > 0 && (
          <p className="redup">
            {t('tabel.tampil', { n: tampil.length, total: lembar.baris.length })}{' '}
            <button type="button" className="link-button" onClick={() => onSaring(new Set())}>
              {t('legenda.semua')}
            </button>
          </p>
        )}
      </div>
      {tampil.length === 0 && <EmptyState judul={t('kosong.saring.judul')} isi={t('kosong.saring.isi')} />}
      {tampil.length > 0 && (dua ? <PetaTabelDua {...tabel} dua={dua} /> : <PetaTabel {...tabel} />)}
    </section>
  )
}

/** One row per desa, or per kecamatan or puskesmas, whichever the hierarchy knows. */
function RincianSwitch() {
  const { konteks, ubah } = useKonteks()
  const induk = konteks.hierarki === 'kerja' ? 'puskesmas' : 'kecamatan'
  // Where a role reads no desa there is nothing to switch.
  if (!useSayaMasuk().pandangan.perDesa) return null
  return (
    <Segmented
      label={t('rincian.judul')}
      nilai={konteks.rincian ?? 'desa'}
      pilihan={[
        { nilai: 'desa', teks: t('rincian.desa') },
        { nilai: induk, teks: t(`rincian.${induk}`) },
      ]}
      onPilih={(rincian) => ubah({ rincian: rincian === 'desa' ? null : rincian, buka: null })}
    />
  )
}
