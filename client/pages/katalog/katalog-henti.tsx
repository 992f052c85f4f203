import { useState } from 'react'
import { call } from '#client/api/call.ts'
import { MedanPilih, MedanTeks, TANPA_PESAN } from '#client/components/katalog-medan.tsx'
import { t } from '#client/messages/t.ts'
import type { KatalogIndikatorJawaban, VersiIndikator } from '#contract/kelola-katalog.ts'
import { useSegarkanKatalog } from './katalog-segar.ts'
import { TerapKatalog } from './katalog-terap.tsx'

const BANYAK_TAHUN = 6

type Props = {
  readonly wilayah: string
  readonly indikator: KatalogIndikatorJawaban
  /** A formula, after which the one before holds again; null: the indikator altogether. */
  readonly versi: VersiIndikator | null
}

/** Ends a formula or an own indikator from a year on, after what that does was read. */
export function HentiKatalog({ wilayah, indikator, versi }: Props) {
  const { kode, nama, tahunAwal } = indikator
  const [sejak, setSejak] = useState(tahunAwal)
  const [dokumen, setDokumen] = useState('')
  const [jadi, setJadi] = useState(false)
  const segarkan = useSegarkanKatalog(wilayah)
  const berlakuDari = versi?.berlakuDari ?? null
  const kirim = (kering: boolean) =>
    call('postHentikanIndikator', {}, { isi: { wilayah, indikator: kode, berlakuDari, sejak, dokumen, kering } })
  if (jadi) return <p role="status">{t('katalog.terap.henti.jadi')}</p>
  const tahun = Array.from({ length: BANYAK_TAHUN }, (_, i) => String(tahunAwal + i))
  return (
    <section className="katalog-henti">
      <h3>
        {versi ? t('katalog.henti.versi', { tahun: String(versi.berlakuDari) }) : t('katalog.henti.semua', { nama })}
      </h3>
      <p>{t(versi ? 'katalog.henti.versi.arti' : 'katalog.henti.semua.arti')}</p>
      <TerapKatalog
        kunci={`${sejak} ${dokumen}`}
        siap={dokumen.trim().length >= 3}
        tombol={t('katalog.terap.henti', { tahun: String(sejak) })}
        onKirim={kirim}
        onJadi={async (jawaban) => {
          setJadi(true)
          await segarkan(jawaban)
        }}
      >
        <MedanPilih
          judul={t('katalog.henti.sejak')}
          nilai={String(sejak)}
          pilihan={tahun.map((satu) => ({ kode: satu, nama: satu }))}
          pesan={TANPA_PESAN}
          onPilih={(satu) => setSejak(Number(satu))}
        />
        <MedanTeks
          judul={t('katalog.dokumen')}
          arti={t('katalog.dokumen.arti')}
          nilai={dokumen}
          maxLength={200}
          pesan={TANPA_PESAN}
          onIsi={setDokumen}
        />
      </TerapKatalog>
    </section>
  )
}
