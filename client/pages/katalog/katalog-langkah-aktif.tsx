import { useState } from 'react'
import { Link } from 'wouter'
import { call } from '#client/api/call.ts'
import { MedanTeks, TANPA_PESAN } from '#client/components/katalog-medan.tsx'
import { formatWaktu } from '#client/format/bulan.ts'
import type { LangkahKatalog } from '#client/format/katalog-rancangan.ts'
import { t } from '#client/messages/t.ts'
import type { IsiRancangan } from '#contract/kelola-katalog.ts'
import { alamatKatalog } from './katalog-alamat.ts'
import { YangKurang } from './katalog-langkah-coba.tsx'
import { useSegarkanKatalog } from './katalog-segar.ts'
import type { Simpanan } from './katalog-simpan.ts'
import { TerapKatalog } from './katalog-terap.tsx'

type Props = {
  readonly wilayah: string
  readonly simpanan: Simpanan
  /** When the draft as it stands was tried; null: not yet. */
  readonly dicobaPada: string | null
  readonly rumusBaru: boolean
  readonly onPergi: (langkah: LangkahKatalog) => Promise<void>
  readonly onJadi: () => void
}

/** Step 5: the document, what exactly changes and stays, and switching on. */
export function LangkahAktif({ wilayah, simpanan, dicobaPada, rumusBaru, onPergi, onJadi }: Props) {
  const { isi, pemeriksaan, dikenal } = simpanan
  const [dokumen, setDokumen] = useState('')
  const segarkan = useSegarkanKatalog(wilayah)
  const tahun = String(isi.berlakuDari)
  if (!pemeriksaan || !dikenal) return <p>{t('katalog.coba.kosong')}</p>
  if (pemeriksaan.galat.length > 0) return <YangKurang galat={pemeriksaan.galat} onPergi={onPergi} />
  if (dicobaPada === null) {
    return (
      <div className="katalog-kurang">
        <p>{t('katalog.aktif.belumDicoba')}</p>
        <button type="button" className="button" onClick={() => void onPergi('coba')}>
          {t('katalog.langkah.coba')}
        </button>
      </div>
    )
  }
  return (
    <div className="katalog-aktif">
      <p className="redup">{t('katalog.aktif.dicoba', { waktu: formatWaktu(dicobaPada) })}</p>
      <p>
        {t(rumusBaru ? 'katalog.mulai.akibat.rumus' : 'katalog.mulai.akibat.baru', {
          tahun,
          lalu: String(isi.berlakuDari - 1),
        })}
      </p>
      <TerapKatalog
        kunci={`${dikenal.versi} ${dokumen}`}
        siap={dokumen.trim().length >= 3}
        tombol={t('katalog.aktif.tombol', { tahun })}
        onKirim={(kering) => call('postAktifkanIndikator', {}, { isi: { wilayah, ...dikenal, dokumen, kering } })}
        onJadi={async (jawaban) => {
          onJadi()
          await segarkan(jawaban)
        }}
      >
        <MedanTeks
          judul={t('katalog.dokumen')}
          arti={t('katalog.dokumen.arti')}
          nilai={dokumen}
          maxLength={200}
          pesan={TANPA_PESAN}
          onIsi={setDokumen}
        />
      </TerapKatalog>
    </div>
  )
}

type JadiProps = Pick<Props, 'wilayah'> & { readonly isi: IsiRancangan }

/** It is switched on: where to see it. */
export function KatalogJadi({ wilayah, isi: { kode, nama, berlakuDari } }: JadiProps) {
  return (
    <div className="katalog-jadi">
      <p role="status">
        <b>{t('katalog.aktif.jadi', { nama, tahun: String(berlakuDari) })}</b>
      </p>
      <p className="tombol-baris">
        <Link href={`/pws?${new URLSearchParams({ wilayah, indikator: kode })}`} className="button katalog-tautan">
          {t('katalog.satu.lihat')}
        </Link>
        <Link href={alamatKatalog({ wilayah, tahun: berlakuDari, buka: kode })} className="button katalog-tautan">
          {t('katalog.formulir.daftar')}
        </Link>
      </p>
    </div>
  )
}
