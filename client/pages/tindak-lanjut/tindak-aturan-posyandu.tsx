import { useState } from 'react'
import { call } from '#client/api/call.ts'
import { useEndpoint } from '#client/api/query.ts'
import { ErrorState } from '#client/components/error-state.tsx'
import { Kirim } from '#client/components/kirim.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatJumlah } from '#client/format/bilangan.ts'
import { formatBulan } from '#client/format/bulan.ts'
import { getBahasa, t } from '#client/messages/t.ts'
import { useSimpan } from '#client/pages/posyandu/posyandu-simpan.ts'
import type { AturanPosyanduTampil, CobaPosyanduJawaban } from '#contract/aturan-posyandu.ts'
import {
  bacaAmbang,
  IsiBawaan,
  isSama,
  KotakAturan,
  MedanAmbang,
  tulisAmbang,
  useVersiDilihat,
} from './tindak-aturan-kotak.tsx'

const sebut = ({ nama, namaEn }: { readonly nama: string; readonly namaEn: string }): string =>
  getBahasa() === 'en' ? namaEn : nama

/** The thresholds of what posyandu, pustu and kader are held against. */
export function AturanPosyandu({ wilayah }: { readonly wilayah: string }) {
  const { data, error, refetch } = useEndpoint('getAturanPosyandu', { wilayah }, { aktif: wilayah !== '' })
  if (error && !data) return <ErrorState galat={error} onUlang={() => void refetch()} />
  if (!data) return <Skeleton bentuk="halaman" />
  return (
    <>
      <p>{t('aturan.posyandu.arti')}</p>
      {data.aturan.map((satu) => (
        <KotakAturan
          key={satu.kode}
          judul={sebut(satu)}
          arti={guna(satu)}
          versi={satu.versi}
          diubah={satu.diubah}
          ubah={(selesai) => <Ubah aturan={satu} wilayah={wilayah} onSelesai={selesai} />}
        />
      ))}
    </>
  )
}

const guna = ({ untuk }: AturanPosyanduTampil): string =>
  untuk.length > 0 ? t('aturan.posyandu.untuk', { untuk: untuk.map(sebut).join(', ') }) : t('aturan.posyandu.latihan')

const AMBANG = ['minimal', 'minimalRasio', 'bulan'] as const

type UbahProps = {
  readonly aturan: AturanPosyanduTampil
  readonly wilayah: string
  readonly onSelesai: () => void
}

function Ubah({ aturan, wilayah, onSelesai }: UbahProps) {
  const simpan = useSimpan()
  const [teks, setTeks] = useState(tulisAmbang(aturan.ambang))
  const { versi, coba: simpanDilihat } = useVersiDilihat(aturan.versi)
  const [coba, setCoba] = useState<CobaPosyanduJawaban | null>(null)
  const ambang = bacaAmbang(teks)
  const isi = { wilayah, kode: aturan.kode, ambang }
  const ganti = (baru: typeof teks) => {
    setCoba(null)
    setTeks(baru)
  }
  const kirim = async () => {
    await simpanDilihat(() => simpan(wilayah, () => call('postAturanPosyandu', {}, { isi: { ...isi, versi } })))
    onSelesai()
  }
  return (
    <>
      {AMBANG.filter((satu) => satu in aturan.batas).map((satu) => (
        <MedanAmbang
          key={satu}
          judul={t(`aturan.posyandu.${satu}`)}
          nilai={teks[satu] ?? ''}
          batas={aturan.batas[satu]}
          onIsi={(baru) => ganti({ ...teks, [satu]: baru })}
        />
      ))}
      <IsiBawaan sama={isSama(ambang, aturan.bawaan)} onIsi={() => ganti(tulisAmbang(aturan.bawaan))} />
      <Kirim tombol={t('aturan.coba')} onKirim={async () => setCoba(await call('postCobaAturanPosyandu', {}, { isi }))}>
        <p role="status">{coba && <b>{hasilCoba(coba)}</b>}</p>
      </Kirim>
      <Kirim tombol={t('tindak.simpan')} onKirim={kirim}>
        <p className="redup">{t('aturan.posyandu.simpan')}</p>
      </Kirim>
    </>
  )
}

const hasilCoba = ({ bulan, apa, semua, kini, nanti }: CobaPosyanduJawaban): string =>
  t('aturan.posyandu.hasil', {
    ...{ bulan: formatBulan(bulan), apa, semua: formatJumlah(semua) },
    ...{ nanti: formatJumlah(nanti.ya), kini: formatJumlah(kini.ya) },
    ...{ belum: formatJumlah(nanti.belumTahu), belumKini: formatJumlah(kini.belumTahu) },
  })
