import { type DragEvent, useEffect, useId, useRef, useState, useSyncExternalStore } from 'react'
import { Link } from 'wouter'
import { useEndpoint } from '#client/api/query.ts'
import { Icon } from '#client/components/icon.tsx'
import { kataBesar } from '#client/format/impor.ts'
import { t } from '#client/messages/t.ts'
import type { FormatBaris } from '#contract/impor.ts'
import { getKiriman, type Kiriman, lepasKiriman, subscribeKiriman, ulangKiriman, unggah } from './impor-unggah.ts'
import { MedanWaktu } from './impor-waktu.tsx'

type Props = {
  readonly wilayah: string
  /** `sendiri`: it was the only file given. */
  readonly onSampai: (impor: number, sendiri: boolean) => void
}

/** Where files are dropped or chosen, and those under way. */
export function ImporKirim({ wilayah, onSampai }: Props) {
  const kiriman = useSyncExternalStore(subscribeKiriman, getKiriman)
  const masukan = useRef<HTMLInputElement>(null)
  const [atas, setAtas] = useState(false)
  const [pilihan, setPilihan] = useState(PILIHAN_AWAL)
  usePeringatanPergi(kiriman.some(({ keadaan }) => keadaan === 'menunggu' || keadaan === 'mengirim'))
  const terima = (berkas: readonly File[]) => {
    const { format, bulan, tahun } = pilihan
    const tambahan = { ...(format && { format }), ...(bulan && { bulan }), ...(tahun && { tahun: Number(tahun) }) }
    unggah(berkas, { wilayah, ...tambahan }, (impor, kunci) => {
      const sendiri = berkas.length === 1
      if (sendiri) lepasKiriman(kunci)
      onSampai(impor, sendiri)
    })
  }
  const lepas = (acara: DragEvent) => {
    acara.preventDefault()
    setAtas(false)
    terima([...acara.dataTransfer.files])
  }
  return (
    <section>
      <h2 className="sr-only">{t('impor.unggah')}</h2>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: for the mouse alone; the button inside does the same */}
      <div
        className="impor-kotak"
        data-atas={atas || undefined}
        onDragOver={(acara) => {
          acara.preventDefault()
          setAtas(true)
        }}
        onDragLeave={() => setAtas(false)}
        onDrop={lepas}
      >
        <Icon nama="impor" ukuran={28} />
        <p>{t('impor.unggah.arti')}</p>
        <button type="button" className="button button-utama" onClick={() => masukan.current?.click()}>
          {t('impor.unggah.pilih')}
        </button>
        <input
          ref={masukan}
          type="file"
          hidden
          multiple
          accept=".csv,.txt,.tsv,.xls,.xlsx"
          onChange={({ target }) => {
            terima([...(target.files ?? [])])
            target.value = ''
          }}
        />
        <p className="redup">{t('impor.unggah.belumTertulis')}</p>
      </div>
      <Pilihan wilayah={wilayah} pilihan={pilihan} onUbah={setPilihan} />
      {kiriman.length > 0 && (
        <ul className="impor-kiriman" aria-label={t('impor.unggah.kiriman')}>
          {kiriman.map((satu) => (
            <BarisKiriman key={satu.kunci} kiriman={satu} wilayah={wilayah} />
          ))}
        </ul>
      )}
    </section>
  )
}

/** Leaving the product while a file is on its way would break it off. */
function usePeringatanPergi(aktif: boolean): void {
  useEffect(() => {
    if (!aktif) return
    const tanya = (acara: BeforeUnloadEvent) => acara.preventDefault()
    window.addEventListener('beforeunload', tanya)
    return () => window.removeEventListener('beforeunload', tanya)
  }, [aktif])
}

const PILIHAN_AWAL = { format: '', bulan: '', tahun: '' }
type PilihanBaca = typeof PILIHAN_AWAL

type PilihanProps = {
  readonly wilayah: string
  readonly pilihan: PilihanBaca
  readonly onUbah: (pilihan: PilihanBaca) => void
}

function Pilihan(props: PilihanProps) {
  return (
    <details className="impor-pilihan">
      <summary>{t('impor.pilihan')}</summary>
      <MedanBaca {...props} />
    </details>
  )
}

const dapatDipilih = ({ dipakai }: FormatBaris): boolean => dipakai

/** In which form a file is read, and of which month or year where it does not say so itself. */
export function MedanBaca({ wilayah, pilihan, onUbah }: PilihanProps) {
  const id = useId()
  const { data } = useEndpoint('getFormat', { wilayah })
  return (
    <div className="impor-medan">
      <div className="medan">
        <label htmlFor={id}>{t('impor.pilihan.format')}</label>
        <select
          id={id}
          className="pilih masukan"
          value={pilihan.format}
          onChange={({ target }) => onUbah({ ...pilihan, format: target.value })}
        >
          <option value="">{t('impor.pilihan.format.otomatis')}</option>
          {data?.format.filter(dapatDipilih).map(({ nama, judul, teruji }) => (
            <option key={nama} value={nama}>
              {teruji ? judul : `${judul} (${t('impor.format.belumTeruji')})`}
            </option>
          ))}
        </select>
      </div>
      <MedanWaktu waktu={pilihan} onUbah={(waktu) => onUbah({ ...pilihan, ...waktu })} />
    </div>
  )
}

function BarisKiriman({ kiriman, wilayah }: { readonly kiriman: Kiriman; readonly wilayah: string }) {
  const { kunci, nama, bita, keadaan, bagian, impor, galat } = kiriman
  const lagi = ulangKiriman(kunci)
  return (
    <li data-keadaan={keadaan}>
      <span className="impor-nama">{nama}</span>
      <small className="redup">{kataBesar(bita)}</small>
      <span role="status">
        {keadaan === 'mengirim'
          ? t('impor.unggah.mengirim', { persen: Math.round(bagian * 100) })
          : t(`impor.unggah.${keadaan}`)}
      </span>
      {keadaan === 'mengirim' && <progress aria-label={nama} value={bagian} max={1} />}
      {galat && (
        <p className="kirim-galat" role="alert">
          {galat}
        </p>
      )}
      {impor !== null && (
        <Link href={`/impor/berkas?${new URLSearchParams({ wilayah, impor: String(impor) })}`}>
          {t('impor.unggah.buka')}
        </Link>
      )}
      {keadaan === 'gagal' && lagi && (
        <button type="button" className="button" onClick={lagi}>
          {t('impor.unggah.lagi')}
        </button>
      )}
      {(keadaan === 'sampai' || keadaan === 'gagal') && (
        <button
          type="button"
          className="icon-button"
          aria-label={t('impor.unggah.lepas', { nama })}
          onClick={() => lepasKiriman(kunci)}
        >
          <Icon nama="tutup" />
        </button>
      )}
    </li>
  )
}
