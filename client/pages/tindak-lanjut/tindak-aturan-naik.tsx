import { useState } from 'react'
import { call } from '#client/api/call.ts'
import { Kirim } from '#client/components/kirim.tsx'
import { t } from '#client/messages/t.ts'
import { useSimpan } from '#client/pages/posyandu/posyandu-simpan.ts'
import type { AturanJawaban } from '#contract/notifikasi.ts'
import {
  bacaAmbang,
  IsiBawaan,
  isSama,
  KotakAturan,
  MedanAmbang,
  tulisAmbang,
  useVersiDilihat,
} from './tindak-aturan-kotak.tsx'

type Props = { readonly naik: AturanJawaban['naik']; readonly wilayah: string }

/** After how many days without a plan a notification is raised, and to whom. */
export function AturanNaik({ naik, wilayah }: Props) {
  const { hariPuskesmas: puskesmas, hariDinas: dinas, versi } = naik
  return (
    <KotakAturan
      judul={t('aturan.naik.judul')}
      arti={t('aturan.naik.arti', { puskesmas, dinas })}
      versi={versi}
      ubah={(selesai) => <Ubah naik={naik} wilayah={wilayah} onSelesai={selesai} />}
    />
  )
}

function Ubah({ naik, wilayah, onSelesai }: Props & { readonly onSelesai: () => void }) {
  const simpan = useSimpan()
  const { hariPuskesmas, hariDinas, bawaan, terbesar } = naik
  const { versi, coba } = useVersiDilihat(naik.versi)
  const [teks, setTeks] = useState(tulisAmbang({ hariPuskesmas, hariDinas }))
  const hari = bacaAmbang(teks)
  const kirim = async () => {
    const isi = { wilayah, hariPuskesmas: hari.hariPuskesmas ?? 0, hariDinas: hari.hariDinas ?? 0, versi }
    await coba(() => simpan(wilayah, () => call('postNaik', {}, { isi })))
    onSelesai()
  }
  const medan = (nama: 'hariPuskesmas' | 'hariDinas', judul: string) => (
    <MedanAmbang
      judul={judul}
      nilai={teks[nama] ?? ''}
      batas={{ dari: 1, sampai: terbesar }}
      onIsi={(isi) => setTeks((lama) => ({ ...lama, [nama]: isi }))}
    />
  )
  return (
    <>
      {medan('hariPuskesmas', t('aturan.naik.puskesmas'))}
      {medan('hariDinas', t('aturan.naik.dinas'))}
      <IsiBawaan sama={isSama(hari, bawaan)} onIsi={() => setTeks(tulisAmbang(bawaan))} />
      <Kirim tombol={t('tindak.simpan')} onKirim={kirim}>
        <p className="redup">{t('aturan.naik.simpan')}</p>
      </Kirim>
    </>
  )
}
