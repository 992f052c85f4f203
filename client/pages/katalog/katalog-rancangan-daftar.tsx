import { useState } from 'react'
import { Link } from 'wouter'
import { call } from '#client/api/call.ts'
import { Kirim } from '#client/components/kirim.tsx'
import { formatWaktu } from '#client/format/bulan.ts'
import { t } from '#client/messages/t.ts'
import type { KatalogJawaban, RancanganRingkas } from '#contract/kelola-katalog.ts'
import { alamatFormulir } from './katalog-alamat.ts'

type Props = { readonly data: KatalogJawaban; readonly onBerubah: () => void }

/** Drafts that wait to be gone on with, tried and switched on. */
export function DaftarRancangan({ data, onBerubah }: Props) {
  return (
    <section className="katalog-rancangan" aria-labelledby="katalog-rancangan">
      <h2 id="katalog-rancangan">{t('katalog.rancangan.judul')}</h2>
      <p className="redup">{t('katalog.rancangan.arti')}</p>
      <ul className="daftar-akun">
        {data.rancangan.map((satu) => (
          <Rancangan key={satu.rancangan} rancangan={satu} wilayah={data.kabupaten.kode} onBerubah={onBerubah} />
        ))}
      </ul>
    </section>
  )
}

type SatuProps = {
  readonly rancangan: RancanganRingkas
  readonly wilayah: string
  readonly onBerubah: () => void
}

function Rancangan({ rancangan: satu, wilayah, onBerubah }: SatuProps) {
  const [tanya, setTanya] = useState(false)
  const { rancangan, versi } = satu
  const nama = satu.nama || t('katalog.rancangan.tanpaNama')
  const tahun = String(satu.berlakuDari)
  const buang = async () => {
    await call('postBuangRancangan', {}, { isi: { wilayah, rancangan, versi } })
    onBerubah()
  }
  return (
    <li>
      <span>
        <b>{nama}</b>
        <small>
          {[
            t(satu.rumusBaru ? 'katalog.rancangan.rumus' : 'katalog.rancangan.baru', { tahun }),
            t(satu.dicobaPada === null ? 'katalog.rancangan.belum' : 'katalog.rancangan.sudah'),
            t('katalog.rancangan.disimpan', { waktu: formatWaktu(satu.pada), nama: satu.oleh }),
          ].join(' · ')}
        </small>
        {tanya && (
          <Kirim tombol={t('katalog.rancangan.buang.ya')} onKirim={buang}>
            <p>{t('katalog.rancangan.buang.tanya', { nama })}</p>
          </Kirim>
        )}
      </span>
      <span className="tombol-baris">
        <Link href={alamatFormulir({ wilayah, rancangan })} className="button katalog-tautan">
          {t('katalog.rancangan.lanjut')}
          <span className="sr-only">: {nama}</span>
        </Link>
        <button type="button" className="link-button" aria-expanded={tanya} onClick={() => setTanya(!tanya)}>
          {t(tanya ? 'katalog.rancangan.buang.tidak' : 'katalog.rancangan.buang')}
          <span className="sr-only">: {nama}</span>
        </button>
      </span>
    </li>
  )
}
