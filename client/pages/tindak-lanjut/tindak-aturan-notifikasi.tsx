import { useState } from 'react'
import { call } from '#client/api/call.ts'
import { Kirim } from '#client/components/kirim.tsx'
import { formatJumlah } from '#client/format/bilangan.ts'
import { formatBulan } from '#client/format/bulan.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { getBahasa, t } from '#client/messages/t.ts'
import { useSimpan } from '#client/pages/posyandu/posyandu-simpan.ts'
import type { Aturan, AturanJawaban, CobaAturanJawaban } from '#contract/notifikasi.ts'
import {
  bacaAmbang,
  IsiBawaan,
  isSama,
  KotakAturan,
  MedanAmbang,
  tulisAmbang,
  useVersiDilihat,
} from './tindak-aturan-kotak.tsx'

type Props = {
  readonly aturan: Aturan
  readonly pilihan: AturanJawaban['pilihan']
  readonly wilayah: string
}

const AMBANG = ['bulan', 'bulanKecil', 'orangKecil', 'orang', 'hari'] as const

// A kind of rule says its own thresholds alone.
const NOL = { bulan: 0, bulanKecil: 0, orangKecil: 0, orang: 0, hari: 0 }

/** One rule that raises notifications. */
export function SatuAturan({ aturan, pilihan, wilayah }: Props) {
  const nama = new Map(pilihan.map((satu) => [satu.kode, namaPendek(satu.nama)]))
  return (
    <KotakAturan
      judul={getBahasa() === 'en' ? aturan.namaEn : aturan.nama}
      arti={
        <>
          <b>{t(aturan.aktif ? 'aturan.aktif' : 'aturan.mati')}.</b>{' '}
          {t(`aturan.arti.${aturan.jenis}`, { ...NOL, ...aturan.ambang })}
        </>
      }
      versi={aturan.versi}
      diubah={aturan.diubah}
      ubah={(selesai) => <UbahAturan {...{ aturan, pilihan, wilayah }} onSelesai={selesai} />}
    >
      <p className="redup">
        {aturan.indikator.length > 0
          ? aturan.indikator.map((kode) => nama.get(kode) ?? kode).join(', ')
          : t(aturan.jenis === 'jelek-berturut' ? 'aturan.indikator.semua' : 'aturan.indikator.tanpa')}
      </p>
    </KotakAturan>
  )
}

function UbahAturan({ aturan, pilihan, wilayah, onSelesai }: Props & { readonly onSelesai: () => void }) {
  const simpan = useSimpan()
  const [aktif, setAktif] = useState(aturan.aktif)
  const [teks, setTeks] = useState(tulisAmbang(aturan.ambang))
  const [indikator, setIndikator] = useState<readonly string[]>(aturan.indikator)
  const { versi, coba: simpanDilihat } = useVersiDilihat(aturan.versi)
  const [coba, setCoba] = useState<CobaAturanJawaban | null>(null)
  const { bawaan } = aturan
  const ambang = bacaAmbang(teks)
  const isi = { wilayah, kode: aturan.kode, indikator: [...indikator], ambang }
  const sama =
    bawaan !== null &&
    bawaan.aktif === aktif &&
    isSama(ambang, bawaan.ambang) &&
    bawaan.indikator.toSorted().join() === indikator.toSorted().join()
  const isiBawaan = () => {
    if (!bawaan) return
    setCoba(null)
    setAktif(bawaan.aktif)
    setTeks(tulisAmbang(bawaan.ambang))
    setIndikator(bawaan.indikator)
  }
  const kirim = async () => {
    await simpanDilihat(() =>
      simpan(wilayah, () => call('postAturanNotifikasi', {}, { isi: { ...isi, aktif, versi } })),
    )
    onSelesai()
  }
  return (
    <>
      <Centang teks={t('aturan.aktif')} nilai={aktif} onUbah={setAktif} />
      {AMBANG.filter((satu) => satu in aturan.batas).map((satu) => (
        <MedanAmbang
          key={satu}
          judul={t(`aturan.ambang.${satu}`)}
          nilai={teks[satu] ?? ''}
          batas={aturan.batas[satu]}
          onIsi={(baru) => {
            setCoba(null)
            setTeks((lama) => ({ ...lama, [satu]: baru }))
          }}
        />
      ))}
      {aturan.indikator.length > 0 && (
        <fieldset className="tindak-indikator">
          <legend>{t('aturan.indikator')}</legend>
          {pilihan.map(({ kode, nama }) => (
            <Centang
              key={kode}
              teks={namaPendek(nama)}
              nilai={indikator.includes(kode)}
              onUbah={(pilih) => {
                setCoba(null)
                setIndikator((lama) => (pilih ? [...lama, kode] : lama.filter((satu) => satu !== kode)))
              }}
            />
          ))}
        </fieldset>
      )}
      {bawaan && <IsiBawaan sama={sama} onIsi={isiBawaan} />}
      <Kirim tombol={t('aturan.coba')} onKirim={async () => setCoba(await call('postCobaAturan', {}, { isi }))}>
        {coba && <Hasil coba={coba} />}
      </Kirim>
      <Kirim tombol={t('tindak.simpan')} onKirim={kirim}>
        <p className="redup">{t('aturan.simpan.arti')}</p>
      </Kirim>
    </>
  )
}

type CentangProps = { readonly teks: string; readonly nilai: boolean; readonly onUbah: (nilai: boolean) => void }

const Centang = ({ teks, nilai, onUbah }: CentangProps) => (
  <label className="tindak-centang">
    <input type="checkbox" checked={nilai} onChange={(acara) => onUbah(acara.target.checked)} />
    {teks}
  </label>
)

const SEPINTAS = 20

/** How often it would have fired, and where. */
function Hasil({ coba }: { readonly coba: CobaAturanJawaban }) {
  const { dapat, kali, desa, dari, sampai, baris } = coba
  if (!dapat) return <p role="status">{t('aturan.coba.tidak')}</p>
  return (
    <div role="status">
      <p>
        <b>
          {t('aturan.coba.hasil', {
            ...{ kali: formatJumlah(kali), desa: formatJumlah(desa) },
            ...{ dari: formatBulan(dari), sampai: formatBulan(sampai) },
          })}
        </b>
      </p>
      <ul>
        {baris.slice(0, SEPINTAS).map((satu) => (
          <li key={`${satu.desa} ${satu.indikator}`}>
            {satu.desa}
            {satu.indikator && `, ${namaPendek(satu.indikator)}`}{' '}
            <small>{satu.bulan.map(formatBulan).join(', ')}</small>
          </li>
        ))}
      </ul>
      {baris.length > SEPINTAS && <p className="redup">{t('aturan.coba.lagi', { n: baris.length - SEPINTAS })}</p>}
    </div>
  )
}
