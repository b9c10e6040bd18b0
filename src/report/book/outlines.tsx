/** Outlines that several drawings refer to; takes no room on the page. */
export function Outlines({ shared }: { readonly shared: ReadonlyMap<string, string> }) {
  if (shared.size === 0) return null;
  return (
    <svg class="outlines" aria-hidden="true" width="0" height="0">
      <defs>
        {[...shared].map(([d, id]) => (
          <path key={id} id={id} d={d} />
        ))}
      </defs>
    </svg>
  );
}
