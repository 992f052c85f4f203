/**
 * The fill patterns of cells without a value, once per page: hatched for belum lapor, dotted for tidak dijadwalkan,
 * thin lines for a value of earlier months. Referred to from styles/status.css.
 */
export function Pola() {
  return (
    <svg className="pola" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="pola-belum-lapor" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" className="pola-dasar" />
          <path d="M1.5 0V6" className="pola-garis" />
        </pattern>
        <pattern id="pola-tertinggal" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" className="pola-dasar-terang" />
          <path d="M1.5 0V6" className="pola-garis-tipis" />
        </pattern>
        <pattern id="pola-tidak-dijadwalkan" width="7" height="7" patternUnits="userSpaceOnUse">
          <rect width="7" height="7" className="pola-dasar-terang" />
          <circle cx="3.5" cy="3.5" r="1.1" className="pola-titik" />
        </pattern>
        <pattern id="pola-kedaluwarsa" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" className="pola-dasar" />
          <path d="M0 3H6" className="pola-garis-tipis" />
        </pattern>
      </defs>
    </svg>
  )
}
