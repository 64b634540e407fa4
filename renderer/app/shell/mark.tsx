/** The mark of Mirsad: an observer over two horizons. */
export function Mark({ size = 26 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 26 26" fill="none" aria-hidden>
      <path d="M4 20.5a9.5 9.5 0 0 1 18 0" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />
      <path d="M8.7 20.5a4.6 4.6 0 0 1 8.6 0" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />
      <circle cx="13" cy="6" r="2.6" fill="currentColor" />
    </svg>
  );
}
